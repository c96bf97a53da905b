# ruff: noqa: E501
"""Made-up sentences that give tasks other values or states. The forms are those of `own_grammar`."""

UPDATE = """
<ask>bring back the <bare> (task|one|reminder)
<ask>(change|rename|edit) <vp> to <vp>
<ask>(switch|swap|change|move|shift) <ref> to <day>( at four| at noon| at 3pm|)
<ask>make <ref> (two hours|an hour|a day|<n> days|half an hour) (earlier|later|sooner)
<ask>make the <bare> (reminder|task|appointment|one) (two hours|an hour|a day) (earlier|later)
<ask>(change|move) <ref> from (every |)<day> to (every |)<day>
(note|comment|remark|deadline|due date|priority|estimate) (on|for|of) <ref>: (<title>|<day>|<level>)
<ask>(get|take|move|pull) <ref> out of <project> and (into|put it in|in) <project>
<event> is (now |)(<day>|on <day>|at <n>|<day> at <n>)( now| instead|)
(i want|i'd like|i need) <ref> to be (<level>|<level> priority|due <day>|on <day>|in <project>|called <title>)
<ask>let <ref> (slip|slide|wait|rest) (to|until|till) <day>
<ask>make sure <ref> (is|gets) (marked|flagged|tagged|set to|moved to) (<level>|<tag>|<day>|<level> priority)
<ref> can wait (until|till|for) (<day>|next week|a bit)
<ref> (needs|has|ought) to be (done|finished|ready|in|handed in) by <day>( now| instead|)
<reason>(, so|,| -|.) <ask>(move|push|postpone|reschedule|shift|bump|delay) (<ref>|it) (to|until|by) <day>
<politely> (move|push|postpone|reschedule|shift|change|rename|bump|delay|set) <ref> to (<day>|<level>)
<ask>edit (task <n>|<ref>)'s (title|name|date|priority) to (<title>|<day>|<level>)
<ask>mark <ref> as (not finished|not done|unfinished|incomplete|open|still open|pending|undone)
<ask>(flip|switch|set|change|turn|take) <ref> to (<level>|<level> priority|<day>|in progress|weekly)
(everything|all of it|all tasks|the rest)( from <day>| from this week| due today| in <project>|) (should|must|has to|needs to|can) (go to|move to|wait until|be moved to|slip to) <day>
(i need|we need|i want) <ref> (by|on|for) <day>, not <day>
<vp> should (say|be|read) <vp>
<ask>make (it|that|this|them) (every <recur>|<day>|<level>|recurring|due <day>)
<ask>(postpone|reschedule|move|snooze|delay|push|bump|defer|edit|rename) (it|that|this|them|that one|both)
<ask>add "<title>" to the (notes|description) of <ref>
<ask>(move|push|shift|bump|postpone|reschedule|delay|defer|snooze|put off|push back|bring forward|switch|change|slide|pull forward) <ref>( from <day>|) (to|until|till|for) <day>( please| instead|)
<ask>(move|push|shift|bump|postpone|delay|push back|bring|pull|put) <ref>( back| forward| ahead| out|)( by|) (<n> days|a day|a week|an hour|two weeks|<n> hours|a month|one day)
<ask>(make|have|set|get|let) <ref> (due <day>|for <day>|on <day>|<day>|<day> instead|<level> priority|top priority|<level>|a priority|more important|less urgent|repeat every <recur>|recurring|a weekly thing|weekly|daily|happen on <day>)
<ask>(set|change|update|edit|switch|alter|flip|raise|lower|bump|drop) (the |)(due date|deadline|date|priority|title|name|description|time|project|estimate) (of|for|on) <ref> to (<day>|<level>|<title>|<project>|<n> hours)
<ask>(give|set|assign) <ref> (a|the) (deadline|due date|date|priority|tag|estimate) (of|for) (<day>|<level>|<n> hours)
<ask>(remove|clear|delete|drop|take off|strip|erase) (the|its) (due date|deadline|date|priority|tag|notes|estimate|<tag> tag|tag <tag>|repetition) (from|of|off|on) <ref>
<ask>(take|strip|pull) the (date|deadline|due date|<tag> tag|priority) off <ref>
<ask>(rename|retitle|reword|call|name|title) <ref> (to |as |)<title>( instead|)
<ask>(change|edit|update|correct|fix|amend) <ref> (to|to say|so it says|to read) <title>
<ref> should (say|read|be called|be named) <title>( instead|)
<ask>(tag|label|mark|flag) <ref> (as|with|) (<tag>|<level> priority|<level>|important)
<ask>(add|put|attach|apply|set) (the tag|a tag|the label|a note|an estimate|a deadline|a due date) (<tag>|of <day>|: <title>|<title>) (to|on|for) <ref>
<ask>add (a note|a comment) (to|on|for) <ref>(:| saying| that) <title>
<ask>add (to|in) the notes of <ref>(:| that|) <title>
<ask>(put|file|move|place|shift|transfer|assign) <ref> (in|into|under|to) (<project>|the <project> project|project <project>)
<event> (is|starts|begins|got moved|has been moved|was moved|got pushed|has been postponed|got rescheduled|is now|was postponed)( now|) (to|on|at|until) <day>( instead| now|)
(the deadline|the due date|the date) (for|of) <np> (is|was|has been|got) (now |)(moved to |pushed to |)<day>( now| instead|)
due date for <np>(:| is) <day>
(actually|no|sorry|oh|wait|hmm)(,|) <np> is (on|at|due) <day>( not <day>|, not <day>| instead|)
i (need|want) <np> (by|on) <day>(, not <day>| instead| now|)
(i need more time for|i won't manage|i can't do|i won't get to|there's no time for) <np>( today|), (push|move|postpone|shift|bump|delay) it( back|) (to|until|till|by) (<day>|a week|a day)
<person> (can't come|is away|is busy|is only free)( until| till| before|) <day>, (move|push|shift) (it|<np>)( to <day>|)
i'd (rather|prefer to) do <np> (on|at) <day>( instead|)
let's (do|have|move|schedule|put|shift) <ref> (on|to) <day>( instead|)
can <np> be <day>( instead|)
<ask>(start|begin|resume|kick off|continue)( working on| with| work on|) <ref>( now|)
(i'm|i am|i've|i have|we're)( just| now| already|) (started|begun|starting|beginning|working on|started on|started working on|getting going with)( on| with|) <ref>( now|)
<ask>(mark|set|put|move) <ref> (as |to |)(in progress|started|doing|ongoing|under way)
<ask>(reopen|re-open|unmark|uncheck|untick|uncomplete|reactivate|unfinish) <ref>
<ref> (isn't|is not|wasn't|aren't|are not)( actually| quite| really|) (done|finished|complete|sorted)( yet| after all|)(, reopen it|, put it back|, sorry|)
<ask>(restore|bring back|undelete|recover|get back) <ref>( from the trash| from the bin|)
<ask>(restore|bring back|undelete|recover) the (task|one) i (just |)(deleted|removed|binned)
<ask>(postpone|move|push|shift|reschedule|delay) (everything|all of today's tasks|all tasks|all overdue tasks|everything due today|everything from this week|tomorrow's tasks|both|all of them|them|it|that|the first one|task <n>|tasks <n> and <n>)( by| to| until|) (<day>|one day|a week|next week)
<ask>(change|set|make|switch|move) (all|all of the|every|the) (<level> ones|<level> priority tasks|<project> tasks|overdue ones|tasks in <project>) (to|) (<level>|<day>|<project>)
(prioritise|prioritize|deprioritise) <ref>
<ask>(extend|push|prolong) the deadline (of|for) <ref> (to|by|until) (<day>|a week)
it should take (about|around|roughly|) <n> (minutes|hours), (set|put) that on <ref>
<ask>(set|put|add) (a|an) (<n> hour|<n> minute|two hour|half hour) estimate (on|for|to) <ref>
<ask>make <ref> take place <day>
call it <title> instead
<ask>edit (number <n>|task <n>|<ref>), it should be <day>"""
