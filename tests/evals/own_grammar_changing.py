# ruff: noqa: E501
"""Made-up sentences that complete or delete tasks. The forms are those of `own_grammar`."""

COMPLETE = """
(i|we) (already |just |)(got|have|fetched) <goods>( already| now|)
<doc> (sent|written|submitted|signed|printed|done|finished)( now| already|)
<bill> (paid|renewed|settled)( now| already|)
all (tasks|items|things|chores) (in|on|for) (<project>|my list|today|the <list> list) are (done|finished|complete)
<ref> is over
<ref> (is|are|has been|got) <part>( at last| finally| by <person>| thanks to <person>|)
(number <n>|task <n>|<ref>) (is|are) (done|finished) and so (is|are) (number <n>|task <n>|<ref>)
(job done|all done|that's it|we're done|finished up|good job) (on|with|for) <ref>
<reason>(, so|,| -|.) (mark|set|tick|check|close|complete) (<ref>|it) (as done|off|done|complete|)
(<person>|he|she|they|somebody) (already |finally |)<vdid>(, so| -|,) <tickit>
(glad|happy|pleased|delighted|proud|relieved) to (say|report|announce) <ref> is (done|finished|complete|over)
(i'm|i am) (glad|happy|pleased|delighted) to (say|report) <ref> is (done|finished|complete|over)
<politely> (mark|tick|check|cross) <ref> (off|as done|as complete)
<bare> <part>
(i|we|i just|just) (went to|had|attended|was at|came from|visited|got back from) <event>( today| this morning| earlier| already|)
<bare> (<part>|<part> and <part>|in|out|over|finished|done and dusted|all set)( now|!|)
<ref> (got|was|were|has been) <part>( yesterday| last night| this morning| today)(, tick it| thanks|)
(took|brought|drove|walked|dropped) <pet> (to the vet|home|out|off|for a walk)( already|)
(all|everything)( has| have|) been (<part>|bought|done) (on|in) (the|my) <list> list
you (may|can|could) (close|complete|tick|check) ("<np>"|<ref>)( now|)
<np> is in, <tickit>
<ask>(mark|set|flag|tag|put|log|record|count|register|show) <ref> (as |to |down as |)(done|complete|completed|finished)
<ask>(tick|check|cross|strike|mark|cross) <ref> off( the list| my list|)( please|)
<ask>(tick|check|cross|strike) off <ref>( from the list| please|)(, i did (that|it)( this morning| yesterday|)|)
<ask>(complete|finish|close|close out|resolve|wrap up|conclude|finalise|tick|check) <ref>( for me|)
(you can|you may|you could|please|go ahead and) (tick|check|cross|strike|close|complete|mark) <ref>( off| as done| done|)( now|, it's done|, i did it|, that's done|)
(i|i've|we|we've|i have|i just|i've just|i've already|i've finally|just|already|finally) <vdid>( now| already| today| yesterday| this morning| last night|!|)
(i|i've|we|we've|i have|i just|i've just|i've finally|just) <vdid>(,|, so| -| so|.) <tickit>
<vdid>( today| yesterday| just now|!|!!|)
<ref> (is|are|has been|have been|was|were|got|'s)( now| all| finally| already|) (done|finished|complete|completed|sorted|ready|out of the way|taken care of|dealt with|handled|over|behind me|<part>)( now| too| as well| yesterday| today|!|)
<ref> (is|are|has been|was|got|'s)( now| all| finally| already|) (done|finished|sorted|ready|out|in|out of the door|sent|<part>)(,|, so| -| so|.) <tickit>
<ref>( -|:|,|) (done|finished|complete|completed|sorted|check|did it|done!)
(done|finished|complete|completed|all done|sorted)( with|:|!| -|) <ref>
(done|finished|through|all done|over) with <ref>
(i'm|i am|we're|we are)( now| finally| all|) (done|finished|through) (with <ref>|<ving>)
(that's|that is) (<ref>|me) (done|sorted|finished)( with <np>| then|)
(i|i've|we|i have) (finished|completed|done|did|wrapped up|taken care of|took care of|got through|finalised|managed) <ref>( now| today|)
(i|we) (finished|completed|did|managed) (everything|all of it|all (the|my) tasks|the lot|the whole list|all)( for today| on my list| in <project>|)
consider <ref> (done|finished|complete|sorted|handled)
(turns out|good news,|fyi|btw|update:|actually) (<person> already |i already |i )<vdid>(, so|,) <tickit>
<tickit>
(all|both|the first two|the last two|the first|everything|tasks <n> and <n>|<n> and <n>|number <n>|#<n>|task <n>) (is|are) (done|finished|complete)
<ask>(mark|check|tick|complete|finish|close) (the first two|both|all of them|<n> and <n>|<n>, <n> and <n>|#<n> and #<n>|everything due today|all overdue tasks|all my tasks|everything in <project>|number <n>)( as done| off|)
(ok|okay|right|yay|great|woohoo|phew)(,|) (<vdid>|<ref> is done|<ref> is finished|that one's done|that one is done)
(we|i) (had|attended|went to|got back from|came back from|been to) <event>( yesterday| today| last night|)(, so <tickit>|, <tickit>|)
(move|drag|switch) <ref> to (done|completed|finished)"""

DELETE = """
<ask>get rid of <vp>
(i|we) don't need <oddment> (any more|anymore)
(<list>|todo|to do|shopping) list(,|:|) (remove|delete|erase|drop) <dref>
i (want|need|would like) <dref> (removed|deleted|off|gone|taken off)( from| off|) (my list|the list|my tasks|<project>)
(i changed my mind|on second thought|actually|sorry|never mind|scrap that),? (take|remove|delete|drop) <dref>( off my list| from the list|)
<reason>(, so|,| -|.| so) <ask>(delete|remove|get rid of|drop|scrap|bin|take off|cancel) (<dref>|it|that one)( please|)
<np> (has been|is|was|'s been|got) (cancelled|called off|scrapped|dropped)(, so|,| -) <dropit>( please|)
<dref> can (go|be deleted|be removed|come off|be scrapped|be dropped)( now| please|)
(i|we)('ve| have|) (entered|added|put|got) <np> twice, (delete|remove|drop) one( of them|)
<politely> (delete|remove|drop|scrap|get rid of|take off) <dref>
(i|we) (won't need|don't need|no longer need|don't want) (the reminder about |the |)(<bare>|<goods>)( any more| now|)(, <dropit>|)
(that|this|the) (task|one|item|reminder) about <np> (is obsolete|can go|isn't needed|is no longer needed|should be deleted|needs deleting)
<ask>(cancel|drop|remove|delete) (<event>|lunch|breakfast|dinner|the call) (with <person>|at the restaurant|on <day>|for <day>|from my calendar|at anna's house)
<ask>(update my <list> list|open my calendar|on my list|from the <list> list)(,| and|) (delete|remove|erase|drop) <goods>
<ask>(strike|scratch|cross|take|wipe) <dref> (from|off) (my list|the list|my tasks)
no need to <vp>( any more|)(, <dropit>|)
(i|we) (changed my mind about|decided against) <event>, <dropit>
<ask>(get rid of|trash|bin|scrap|close out|drop|discard) <vp>
<ask>(eliminate|abolish|erase|purge|wipe) (the <list> list|an item from the list|the first three items|all events in my calendar|everything on my list)
<ask>(delete|remove|erase|scrap|bin|trash|drop|discard|ditch|dump|axe|kill|zap|scratch|nix|get rid of|throw away|throw out|toss|cancel|lose|clear|purge|wipe|strike) <dref>( please| for good| now| for me| from my list|)
<ask>(take|cross|strike|get|pull|leave) <dref> off( my list| the list| the list altogether| please| completely|)
<ask>(take|remove|delete|erase|strike) <dref> (from|off|out of) (my list|my tasks|the list|<project>|my todo list|the <list> list)
(i|we) (no longer|don't|do not) (need|want|have)( to|) (<dref>|<np>|<vp>)( any more| anymore|)(,|;|.| so| -) <dropit>
(i|we) (no longer (need|have) to|don't (need|have) to) <vp>( any more| anymore|)
(i'm|we're|i am) (not|no longer) (going to|doing|attending|joining) <event>( any more| anymore|)(,|;| so|, so) <dropit>
<event> (is|was|got|has been) (off|cancelled|called off|not happening|postponed indefinitely)(,|;| so|, so) <dropit>
<event> (fell through|isn't happening|won't happen|is not happening)(,|;| so|, so) <dropit>
(i|we) (changed my mind about|decided against|gave up on|won't be doing|dropped) <np>(,|;| so|, so) <dropit>
(forget|forget about) <dref>(, it's not happening|, we're not doing it|, not needed|)
<dropit>
<ask>(delete|remove|clear|clear out|get rid of|purge|wipe|erase|empty|clean up) (everything|all|all of it|all tasks|all done tasks|all completed tasks|my completed items|completed tasks|everything that's done|the trash|all overdue tasks|everything tagged <tag>|everything in <project>|all tasks in <project>|the shopping list|the whole list|the done ones|finished tasks)
<ask>(delete|remove|bin|trash|drop) (the first one|the second one|the last one|that one|both|the duplicate|#<n>|#<n> and #<n>|task <n>|tasks <n> and <n>|number <n>|the one about <np>|the duplicate <np> task)"""
