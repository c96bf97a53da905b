# ruff: noqa: E501
"""Made-up sentences that add a task. The forms are those of `own_grammar`."""

CREATE = """
(écris|note|ajoute|mets|inscris) (shampoing|du lait|du pain|des piles|dentiste|lessive|un cadeau pour papa)
(aaj|kal|hafte ko|itwar ko|jumay ko) (podon ko pani dena|doodh lena|bijli ka bill bharna|ammi ko phone karna) hai
i need to get the <bare> (serviced|repaired|fixed|cleaned)( before winter| before <day>|)
(i'd|i would) (like|love) to be (reminded|nudged|pinged) (about|of) <oddment>< when>
<haveto> get <np> (serviced|repaired|cleaned|fixed|signed|delivered|painted|checked)( before winter|< when>)
(i|we) (do |also |really |)(need|need more|need some|need to get|need to buy) (<goods>|<oddment>)
can (i|we) (get|have) (a task|a reminder|<oddment>|<np>) (added|set|put down)( for <ving>| for <day>| to my list| on the list)
<haveto> <vp> for <np>
<ask>add <oddment>( to my list| too| as well| please|)
<ask>(add|put) <oddment>( and|,) <oddment>( on the <list> list| to my groceries|)
<ask>(alert|warn|notify|ping) me to <vp>( at five pm| when it's time| <when>)
(my|the|our) <list> list (needs|is missing|wants|should have|could use) <oddment>
i (need|want) <oddment> (added to|on|put on) (my|the) <list> list
<ask>make a note that <np> (needs|need) (cleaning|doing|fixing|paying)
<day>(:| -) <title>
<title> - (by |due |)<day> - (<project>|<level>|<project> - <level>)
(plan|idea|next up|one for the list|another thing|for the list|on the list|for <project>|add to <project>)(:| -) <title>
<politely> (add|put|note|stick|create|make) (<np>|a task to <vp>|a reminder to <vp>|<ving>|<title>)( to my list| on the list| for <day>|)
<politely> remind me (to <vp>|about <np>)< when>
(it would be|it'd be|would be) (great|nice|good|helpful|lovely) if you (reminded|could remind|can remind) me (to <vp>|about <np>)< when>
(make|turn) (it|this|that) (a task|into a task|a todo)( to|:) <vp>
<ask>(give|gimme|chuck me|make) (a|an extra|another|one more) (task|todo|item|reminder)( in there|)(:| to| for) (<vp>|<ving>)
(the kids|my mum|<person>|the dog|we all) (need|needs|wants|want) (new |some |)<goods>, (<noteit>|add to shopping|put it on the list)
<reason>(, so|,| -|. ) <ask>(add|put|remind me about|note) <np>< when>
<reason>(, so|,) (remind me|i need|i have|i've got|we have) to <vp>< when>(, <noteit>|)
(i'm|i am|we're) (going|seeing|meeting|visiting|having) <event> <when>, (don't let me forget|don't want to miss it, <noteit>|<noteit>)
(there's|there is|we have|i have) <event> <when>, <noteit>
<ask>(schedule|book|plan|arrange|set up|put in|create) <event> (with <person> |at the lake |in the park |at home |)(<when>|on <day> from three to five|from <day> at 5pm to <day>|for <day>)
(meet|meet with|lunch with|dinner with|call with|meeting with) <person> (at home |at the office |for lunch |)(on <day> at 4|<when>)
<haveto> (call|text|ring) <person> <when>
(shopping|groceries|to buy|buy|for the shop)(:| -) <goods>, <goods>(, <goods>| and <goods>)
<ask>(enter|create|add|log|put|put in|let's add) "<np>" (with due date|due|for|tagged|with tag|to|under|by) (<day>|<tag>|<project>)
<ask>(ask|tell|prompt) me to <vp>( every <recur>| <when>|)
(keep in mind|bear in mind|note|remember|please note|please remember)( that|:) <np> (expires|is due|ends|moved to|is|closes|starts) <when>
<ask>(stick|put|pop|chuck|throw|slot|pencil) <bare> (on|in|down) for <day>
<ask>(make|create|start|set|give) (me |)a new (checklist|list|task|to-do list)
<ask>add <vp> (old|with|for|from|about) <np>
log(:|) <np> for <project>
remind me( that| about|:) <np> (is|are) (due|on|at|ending) (<day>|on the first|<when>)
<event> <when>, (new task|add it|put it in|put that down|add this)
<ask>(add|put|stick|pop|chuck|throw|tack|enter|log|record|note|include|pencil in|jot down|write down|put down|note down) <np>< when>( please|)
<ask>(add|put|stick|pop|chuck|throw|get|drop) <title> (on|onto|to|in|into|under) (my list|the list|my todo list|my tasks|the <list> list|<project>|there|my <list> list)< when>
<ask>(add|create|make|set up|enter|log|record|put in|open|start|pop in|schedule)( me|) (a|another|one more|a new|a <level> priority|a recurring|a quick|a little)( new|) (task|todo|to-do|item|reminder|entry)( for me|) (to <vp>|for <ving>|for <np>|about <np>|called <title>|: <title>|<when> to <vp>|for <day> to <vp>|under <project>: <title>|in <project> called <title>)< when>
(task|todo|to-do|reminder|new task|new todo|another one|one more|next one|new|shopping|groceries|to do|also|log|note|memo)( -|:|,) <title>< when>
(task|todo|reminder|something) for <day>(:| -|,) <title>
<ask>(remind|nudge|ping|prompt|alert|notify) me( <when>|) (to <vp>|about <np>|of <np>|that <np> is due|that <np> (expires|ends|starts|closes)|that i (need|have) to <vp>|that i must <vp>|when <person> (calls|arrives|gets home) to <vp>|to <vp> when i get (home|to work|back))< when>
<ask>(have|get|make) me <vp>< when>
(i'd like|i'd love|i want|i need|could i (get|have)|can i (get|have)|give me|get me|i could use) (a|another) (reminder|nudge|heads-up|prompt)( <when>|) (to <vp>|about <np>|for <np>)< when>
(i'd|i would) (like|love) to be (reminded|nudged|pinged) (to <vp>|about <np>)< when>
<haveto> <vp>< when>(,|;|.| -|:) <noteit>
< when> <haveto> <vp>, <noteit>
<haveto> <vp>< when>
(i|we) (keep forgetting|always forget|forgot|nearly forgot) to <vp>, <noteit>
(i|we) (promised|told|owe) <person> (i'd|to|i would|we'd) <vp>< when>, <noteit>
(we're|we are|i'm|i am) (nearly |almost |)(out of|low on|running low on|running out of) <goods>(, <noteit>|, add some| - add it|, add that)
(we|i) (do |also |)(need|could do with|want|have no more|don't have any more|ran out of) <goods>(, <noteit>|, put (it|some) on the list|, add (it|some) to (shopping|groceries))
(don't let me forget|don't forget|dont forget|do not forget|remember|remember to|please remember|pls remember|keep in mind|mind|note to self)(:|) (<np>|<vp>|that <np> is due)< when>
(make sure|see to it|ensure)( that|) i( don't forget to|) <vp>< when>
(every|each) <recur>( i (have|need) to|,| i must) <vp>(, <noteit>|)
<ask>(add|set up|create|make|schedule)( a| me a|) (daily|weekly|monthly|yearly|recurring|repeating) (task|reminder|todo)( every <recur>|) (to|for|:) <title>
(put|pencil|book|pop|sign) me (down|in) for <np>< when>
<ask>(schedule|book in|plan|pencil in|put in|set up|arrange|block) <np> <when>
(buy|get|grab|pick up|order|call|email|pay|book|return) <np> (tomorrow|tonight|<when>), <noteit>
<title>, <noteit>
<title> <when>, (due|priority <level>|<level> priority|tag <tag>|<noteit>)
<ask>(add|create|put|enter|log) <title>( to <project>| under <project>| in <project>|), (due <day>|<level> priority|tag(ged|) <tag>|p1|for <n> minutes|estimate <n> (hours|minutes))< when>
(also|and|plus|oh and|oh also|and also|btw|additionally)( please|) (add|put) <np>< when>
(also|and|plus|oh and also|oh and) <goods> (on|to) the (shopping|grocery) list
<ask>add (two|three|four|these|the following|a few|some|a couple of) (things|tasks|items)(:| -) <title>, <title> and <title>
<ask>add <goods>, <goods> and <goods>( to the shopping list| to groceries|)
<ask>add (delete|cancel|close|finish|complete|move|rename|start|update|remove|mark) <np>< when>( to my list|)
<ask>(keep track of|keep a note of|track|capture|save|note) (this|that|the following)(:|,) <title>
(let me|let's|i want to|i'd like to|i wanna|can we|could we) (add|put|create|note) (something|one|a task|an item)( for <day>|)(: | - | )<title>
jot this down: <title>
i (want|plan|intend|have decided) to <vp> (every day|every week|every <recur>), (make|set) that (a|as a) (daily|weekly|recurring) (task|thing|todo)
i'm (supposed|meant) to <vp>< when>, <noteit>
<ask>(put|get|set) (a task|a todo|an item|a reminder|something) (in|on|up|down) (for <day>|<when>)(:| to) <vp>
<ask>(add|put|note|make|create) (a task |a reminder |an entry |)'<vp>' (for|on) <day>
(help me |<ask>)(make|create|add|set) (an entry|a reminder|a task|a new entry)(: | - | )<title>
(hi there|hello|good morning|hey)(!|,) (hope you're well|how are you)(!|,|.) <ask>add <np>( for <day>|)
<kin> (asked|wants|told) me to <vp>, <noteit>
<kin> (needs|wants) <doc>( by <day>|), (<noteit>|add a task for that|make a task out of it|create a reminder for that)
(note|take note|jot down) that <np> (needs|need|should get|has to get) (servicing|cleaning|a repair|paying|watering|attention)( in may| <when>|)
"""
