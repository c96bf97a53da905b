"""English: what people say to a task list. `<word>` is from WORDS, any other `<name>` is a part to take out."""

BEFORE = (
    r"please|pls|plz|kindly|hey|hi|hello|ok|okay|so|well|also|now|then|and|but|just|oh|um+|uh+|yo|alright|right|great"
    r"|thanks|thank you|cool|perfect|actually|next|first|finally|instead|yes|yeah|sure|anyway|quickly|simply"
    r"|siri|alexa|google|olly|cortana|computer|assistant|saydone|while you're at it|i'm going to need you to"
    r"|(?:can|could|would|will) (?:you|u)(?: please| kindly| just)?|do you mind|would you mind|can we|could we|can i|could i|may i|are you able to|would it be possible to|is it possible to"
    r"|let me|let us|let's|lets|i(?: would|'d)? (?:want|need|like) you to|i(?: would|'d) (?:like|love) to|i want to|i wanna"
    r"|help me(?: to)?|help(?: to)?|try to|go ahead and|hurry up and|you (?:can|could|should|need to|must|have to)"
    r"|be sure to|make sure to|feel free to|i wish to|i'd like"
)
AFTER = (
    r"please|pls|plz|thanks|thank you|thx|for me|right now|now|asap|immediately|if you can|if possible|okay|ok|again"
    r"|would you|will you|can you|could you|instead|too|as well|olly|alexa|siri"
)

WORDS = {
    "the": r"(?:the|my|our|a|an|this|that|these|those|your|another|some|any|all|all of|all my|all the|every|each|new|both)(?: |$)",
    "todo": r"to-?dos?|to dos?|to-? ?do",
    "taskword": r"(?:<todo>) (?:items?|tasks?)|(?:grocery|shopping) items?|tasks?|todos?|to-dos?|to dos?|to do|to-do|items?|chores?|errands?|reminders?|action items?|things to do",
    "atask": r"(?:(?:new|another|the|a|an|my|this|that|one more) )*(?:(?P<prio><level>)(?:[ -]priority)? )?(?:[a-z]+ )??(?:<taskword>)",
    "inner": r"(?:to do |things to do |(?!(?:to|on|onto|in|into|my|the|from|off|of|and|for|our|add|put|as)\b)[\w'&/-]+ )",
    "listword": r"lists?|notes?|calendar|agenda|planner|schedule",
    "mylist": (
        r"(?:(?:my|the|our|this|that|your|a|an|of) )*(?P<list><inner>{0,3}?)(?:<listword>)"
        r"(?: (?:of|for) (?:things|stuff|tasks|chores|shopping|groceries|reminders|errands|today|tomorrow)(?: (?:to (?:do|buy|get)|i (?:need|have) to (?:do|buy|get)))?)?"
        r"|(?:my|the|our|all my|all the) (?:to-?dos?|to dos?|tasks|chores|groceries|reminders|errands|todo)"
        r"|(?:the|my) (?P<project>(?:(?!to\b|on\b|in\b)[\w&-]+ ){1,3})project|project (?P<project2>[\w &-]{1,40})"
    ),
    "done": r"done|complete|completed|finished|closed|ticked off|checked off|checked|accomplished|resolved|over|over with",
    "due": r"due(?: date| day| time)?|date|deadline|time|reminder|due on",
    "field": r"due(?: date| day| time)?|date|deadline|time|priority|prio|notes?|description|details|comments?|tags?|labels?|project|recurrence|repeat|repetition|estimate|duration",
    "level": r"(?:very )?(?:urgent|critical|highest|high|medium|normal|low|lowest|none|no|top|important|p[0-4]|p ?[1-4])",
    "span": r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|another|a couple of|a few|\d{1,3}) (?:more )?)(?:days?|weeks?|months?|hours?|minutes?|mins?|hrs?|years?)",
    "nth": r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|top|bottom|1st|2nd|3rd|\d+th",
    "be": r"is|are|was|were|has been|have been|'s|got|gets",
    "ask": r"what|which|whats|what's|what're|when|where|who|whose|why|is|are|am|do|does|did|have|has|had|was|were|any|anything|something",
    "show": r"show|list|display|view|see|open|read|read out|read off|read back|get(?! rid)|give|bring up|pull up|pull|bring|access|check|check on|review|browse|look at|look up|look over|go over|go through|tell|print|recite|name|fetch|retrieve|find|search|repeat|run through|state|describe|return|output|hear|remind me of|remind me what(?:'s| is)",
    "drop": r"delete|remove|erase|cancel|drop|trash|discard|scrap|get rid of|get rid off|throw away|throw out|throw|toss|toss out|scratch|scratch off|strike|strike off|clear|clear out|clear off|wipe|wipe out|empty|ditch|eliminate|bin|dump|take away|take out|take off|kill|purge|axe|clean out|clean|clean up",
    "put": r"add|put|place|include|insert|append|throw|stick|tack|tack on|drop|pop|toss|get|write|write down|jot|jot down|note|note down|enter|log|record|list|save|set|make|slap|also add|re-add|update",
    "make": r"create|add|make|new|set up|set|open|start|log|insert|record|enter|put in|write|write down|note|schedule|need|have|give me|get me|place|generate|build",
    "mark": r"mark|set|flag|tag|put|log|show|list|make|turn|label|register|move|change",
    "move": r"move|push|push back|push out|postpone|reschedule|re-schedule|shift|bump|delay|put off|defer|snooze|bring forward|transfer|advance|pull forward|hold off|carry over|kick|slide|extend",
    "edit": r"change|update|edit|modify|alter|revise|adjust|amend|correct|fix|replace|set|make|switch",
    "past": r"bought|purchased|paid|called|phoned|sent|emailed|cleaned|washed|fixed|submitted|booked|picked up|walked|fed|watered|mailed|ordered|returned|handed in",
}

SURE = (
    # talking about the conversation itself
    (
        "update",
        r"(?:put|place|file|add) (?P<target>(?:the )?(?:tasks?|items?|todos?|#|number) ?#?\d+|it|this|that|them) (?:in|into|to|under|on) (?:the |my )?(?!list\b|calendar\b)<place>(?: project| list)?",
    ),
    (
        "create",
        r"(?:<put>|create) (?:all (?:of )?)?(?:the following|these|those)(?: <taskword>| things)?(?: (?:to|on) (?:<mylist>))?(?: ?[:;-]+| )\n?<title>",
    ),
    ("create", r"\[[ x]?\] ?<title>"),
    ("create", r"(?:add|put) <title> (?:the|my|our) (?P<list><inner>{0,2})(?:to-?do )?list"),
    (
        "create",
        r"(?:throw|toss|pop|drop|stick|put|place|get) <title> (?:on|onto|into|in|to|at the (?:top|bottom|end) of) (?:<mylist>)(?P<after>,? (?:for|on|at|from|by|every|each|tomorrow|today|tonight|next|this|due|with|high|low|urgent|tag|starting|in)\b.*)?",
    ),
    (
        "undo",
        r"undo(?: (?:it|that|this|the last (?:\w+ )?(?:change|action|thing|one|step)?|last(?: \w+)?|my last \w+|everything|what you (?:just )?did|the change|the changes))?",
    ),
    (
        "undo",
        r"(?:revert|take back|take that back|roll back|rollback|reverse)(?: (?:it|that|this|the last \w+|last \w+|the change|the changes|what you (?:just )?did))?",
    ),
    (
        "undo",
        r"(?:oops|whoops|ctrl ?\+? ?z)(?:,? undo(?: that| it)?)?|put (?:it|that|them) back(?: (?:how|the way) (?:it|they) (?:was|were))?",
    ),
    (
        "help",
        r"help(?: me)?|commands?|menu|\?+|what can (?:you|i|this) (?:do|say|ask)(?: here| for me| with (?:you|this))?|how (?:does|do) (?:this|it|you|saydone) work|how (?:do|can|should) i (?:use (?:this|you|it)|start)|what (?:are|do) you (?:able to )?(?:do|understand|for)|show (?:me )?(?:the )?(?:help|commands|examples)|instructions|usage|how to use(?: this| it)?|examples?|what commands .+",
    ),
    (
        "help",
        r"how (?:do|can|could|would|should|to)(?: (?:i|you|we|one))? (?:add|create|delete|remove|edit|change|mark|complete|finish|rename|move|undo|reschedule|list|show|see|find|tag|restore|set|use|make|assign|clear)\b(?=.*\b(?:tasks?|todos?|to-dos?|lists?|reminders?|due dates?|projects?|tags?|priority|priorities|items?)\b).*",
    ),
    ("help", r"what happens (?:if|when) i (?:delete|remove|complete|finish|undo|archive).*"),
    (
        "confirm",
        r"(?:yes|yeah|yep|yup|ye|y|sure|sure thing|ok|okay|k|confirm|confirmed|do it|do that|go ahead|go for it|correct|right|that's right|that's correct|exactly|absolutely|definitely|of course|affirmative|proceed|sounds good|i'm sure|i am sure|yes i'm sure|make it so|perfect|please do)(?:,? (?:yes|sure|do it|do that|go ahead|please|that's right|that's the one|that one|i'm sure|i am sure|i am|it is|all of them|delete (?:it|them|that)|please do))*",
    ),
    (
        "reject",
        r"(?:no|nope|nah|n|no way|cancel|cancel that|cancel it|never ?mind|nvm|stop|forget (?:it|that)|leave it|leave them|leave it alone|leave it as it is|abort|don't|do not|not now|no don't|wrong|wait|hold on|negative|not that(?: one)?|none(?: of (?:them|those|these))?|neither)(?:,? (?:no|don't|stop|thanks|cancel|leave it|leave them|not now|never ?mind|forget it|not that(?: one)?|do not|keep (?:it|them)|wait))*",
    ),
    (
        "update",
        r"(?:no|nope|sorry|oops|wait|actually|no sorry|no wait|no no)?,? ?(?:i|we) (?:meant|mean|wanted) (?!to )(?:it |them )?(?:to be |for |on |at )?<correction>",
    ),
    (
        "update",
        r"(?:no|nope|sorry|oops|wait|actually|no sorry|no wait),? (?:make (?:it|that|them)|it's|it should be|should be|make (?:it|that|them) for|rather|for|on|at) <correction>",
    ),
    (
        "update",
        r"(?:no|nope|sorry|oops|wait),? (?:not .{1,30}?,? (?:but )?)?(?P<correction>(?:the )?[^,]{1,40} one)",
    ),
    ("update", r"make (?:it|that|this|them|those|that one) (?:for |due |on |at |to )?<setting>"),
    (
        "confirm",
        r"(?:i (?:mean|meant|want|choose|pick) )?(?:the )?(?P<choice><nth>(?: (?:and|,) (?:the )?<nth>)*)(?: ones?| tasks?)?|(?:i (?:mean|meant|want|choose|pick) )?(?:the |both |all )?(?:(?:task|number|no\.?|option) )?(?P<choice>#?\d{1,5}(?:(?:,? and|,) #?\d{1,5})*)|(?:the |that )(?P<choice>(?:[\w-]+ ){1,4})ones?|(?P<choice>both|all of them|all|them all|everything)(?: of them| of those)?",
    ),
    # never an order
    (
        "reject",
        r"(?:(?:please|pls),? )?(?:don't|do not|dont|never|you (?:shouldn't|should not|must not|mustn't)|i (?:don't|do not|didn't|did not) (?:want|ask)(?: you)?(?: to)?|no need to|stop)(?: (?:ever|you dare|just|please|yet))? (?!(?:let me )?forget\b|let (?:me|it) slip|need\b|have\b|let me miss)(?:add|create|delete|remove|erase|cancel|mark|complete|finish|close|move|change|rename|touch|clear|drop|reschedule|postpone|push|update|start|tag|set|put|do|make|take|tick|check|archive|restore|reopen|edit|modify|remind)\b.*",
    ),
    # questions
    (
        "create",
        r"(?:(?:is|are|do (?:i|we) have|does) )(?:there )?(?:any |some |the |a )?<title> (?:on |in )?(?:<mylist>)?,? ?(?:and )?(?:if (?:not|it's not|it isn't|it is not|they aren't|they're not)|(?:can|could|please)).*\b(?:add|put)\b.*|(?:<edit>|open|bring up|pull up) (?:<mylist>) (?:with|and add|and put|to (?:include|add)) <title>",
    ),
    (
        "count",
        r"how many (?:of (?:my|the) )?(?:\w+ ){0,3}?(?:<taskword>|things|overdue|open|pending|due|left|remaining|done|completed|finished|are (?:overdue|due|open|pending|left|done))\b.*|how many .+ (?:on|in) (?:<mylist>).*|how many (?:have i|did i) (?:finish|complete|do|done|add).*|how much (?:is|have i|do i have|work)\b.*(?:left|done|to do|finish|list|tasks).*",
    ),
    (
        "count",
        r"(?:(?:show|give|tell) (?:me )?|what(?:'s| is| are) )?(?:me )?(?:the |my )?(?:total |overall )?(?:number|count|total|tally|amount) (?:of|for) (?:<the>)*(?:\w+ )*(?:<taskword>).*",
    ),
    (
        "count",
        r"(?:count|tally|total)(?: up)? (?:<the>)*(?:\w+ )?(?:<taskword>|<mylist>).*|(?:show |give |see |view )?(?:me )?(?:my |the )?(?:task |productivity )?(?:stats|statistics|progress|productivity|numbers|counts|totals)(?: (?:for|of|on) .*)?",
    ),
    (
        "count",
        r"how (?:productive|busy) (?:was|am|have|were|will) i\b.*|how am i doing.*|how far (?:along )?am i\b.*",
    ),
    (
        "query",
        r"(?:what|which|whats|what's|what is|what are|what're|when|where|who)\b(?=.*\b(?:tasks?|todos?|to-dos?|to dos?|to do|pending|overdue|outstanding|unfinished|incomplete|due|completed|finished|done|lists?|chores|errands|reminders?|left|remaining|planned|scheduled|agenda|calendar|deadlines?|priority|remember|forget|forgotten|plate|upcoming|accomplish(?:ed)?|late)\b)(?!.*\bwhat time is it\b)<rest>",
    ),
    (
        "query",
        r"(?:what|whats|what's)(?: else)? (?:do|should|must|can|did|have|am|will|is|are) (?:i|we)\b(?=.*\b(?:do|doing|done|work|working|today|tomorrow|tonight|week|weekend|month|morning|afternoon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next|first|put|add|added|get|buy)\b)<rest>",
    ),
    (
        "query",
        r"(?:show |open )?(?:me )?(?:the |my )?trash|what(?:'s| is|s)? (?:next|new|today|tomorrow|this week|up next|coming up|on today|on tomorrow|up today|on for .*|in (?:the )?trash|in my trash)",
    ),
    (
        "query",
        r"(?:is|are|was|were) (?!there\b|you\b|it\b|i\b|we\b|any|all|some)<subject>(?: (?:still|already))? (?:done|finished|complete|completed|overdue|due|open|pending|late|started|in progress|on (?:<mylist>)|in (?:<mylist>)|scheduled)(?: .{1,40})?",
    ),
    (
        "query",
        r"(?:have|has|had|did) (?:i|we) (?:already |ever |remember to )?(?:put|add|added|finish|finished|complete|completed|do|done|mark|marked|delete|deleted|remove|removed|start|started|write down|include|included|create|created|forget|forgotten)(?: to| that)? (?!any|some|today|yesterday|this|last|so far)<subject>(?: (?:to|on|in|from|off) (?:<mylist>))?(?: (?:yet|already|as done))?",
    ),
    (
        "query",
        r"(?:have|has|had|did) (?:i|we) (?:already |ever )?(?:<past>|pay|call|phone|send|email|clean|wash|fix|submit|book|buy|order|water|feed|walk|mail|return)(?: to)? <subject>(?: (?:yet|already))?",
    ),
    (
        "query",
        r"when (?:is|are|was|do i (?:need|have) to|should i|must i|am i supposed to) (?!my next\b|the next\b|next\b)<subject>(?: (?:due|scheduled|planned|on (?:<mylist>)))?",
    ),
    (
        "query",
        r"(?:have|has|had|did|do|does) (?:i|we|it|the|my|that|this|anyone)\b(?=.*\b(?:done|finish(?:ed)?|complete[d]?|add(?:ed)?|put|list|lists|due|overdue|tasks?|todo|to-do|pending|left|to do|on it|anything|something|plans?|planned|reminders?|scheduled|forget|forgotten|miss(?:ed)?|mark(?:ed)?|delete[d]?|remove[d]?|start(?:ed)?)\b)<rest>",
    ),
    (
        "query",
        r"(?:is|are) there (?:any|anything|something|a|an)\b(?=.*\b(?:tasks?|todos?|due|overdue|pending|list|lists|reminders?|to do|left|today|tomorrow|week)\b)<rest>",
    ),
    (
        "query",
        r"(?:any|anything|something|nothing)(?: \w+)? (?:due|overdue|pending|left|to do|planned|scheduled|tasks?|on (?:<mylist>)|for (?:today|tomorrow|this week|next week))<tail>",
    ),
    (
        "query",
        r"(?:should|can|could|may) i (?:already )?(?:delete|complete|finish|close|remove|drop|start|do) <rest>\?",
    ),
    (
        "query",
        r"(?:<show>)(?: me| us)?(?: again)?(?: out)? (?:<the>|only |just |everything |what(?:'s| is| are) |which )*(?:\S+ ){0,4}?(?:<taskword>|overdue|pending|outstanding|unfinished|incomplete|completed|finished|done|trash|deleted|upcoming|todo|everything|due\b.*)(?: .{0,120})?",
    ),
    (
        "query",
        r"(?:<show>)(?: me| us)?(?: what(?:'s| is)?)?(?: on| in| all| up| from| at| through| over| out| of)* (?:<mylist>)(?: .{0,80})?",
    ),
    (
        "query",
        r"(?:i (?:need|have|want|would like) to |tell me (?:if|whether) |let me |to )?(?:know|see|hear|find out|check)(?: if| whether)? <subject> (?:is|are) on (?:<mylist>)(?: .*)?",
    ),
    (
        "query",
        r"i (?:need|have|want|would like) to (?:know|see|hear|find out|check|view|read) (?:.* )?(?:on|in|all)? ?(?:<mylist>|<taskword>)(?: .*)?",
    ),
    (
        "query",
        r"(?:find|search|search for|look for|look up|show|show me|list|get)(?: me)?(?: all| every| any)?(?: the| my| of my)?(?: open| done| pending| completed)? (?:<taskword>|stuff|things?|anything|everything|something|one|ones)? ?(?:about|on|with|containing|called|named|related to|regarding|mentioning|matching|that (?:mention|contain|say)s?|for|tagged(?: with)?|labell?ed|in|having|due|from|to do with) <about>",
    ),
    (
        "query",
        r"(?:my |the |all |all my |open |pending |overdue |today's |tomorrow's |this week's |high priority |urgent |unfinished |completed |finished |done |current |remaining )*(?:tasks|todos|to-dos|to dos|to do list|todo list|to-do list|task list|overdue|pending|agenda|projects)(?: (?:for |due |on |in )?(?:today|tomorrow|this week|next week|this month|overdue|tonight|.{0,30}))?",
    ),
    (
        "query",
        r"(?:overdue|pending|due (?:today|tomorrow|this week|next week)|today|this week|what now|unfinished|outstanding)(?: (?:tasks?|ones|items|stuff|list))?",
    ),
    (
        "create",
        r"(?:set|create|make|put|set up)(?: me)?(?: up)?(?: a| an| another| the)?(?: new)?(?: \w+)? (?:reminder|alert|notification|note)s?(?! #?\d)(?: for me)?(?: to| about| of| for| that|:|,)* <title>",
    ),
    # states
    (
        "reopen",
        r"(?:re-?open|un-?complete|un-?check|un-?mark|un-?tick|un-?do|un-?finish|reactivate) <target>(?: as (?:<done>))?",
    ),
    (
        "reopen",
        r"(?:<mark>) <target> (?:as |to |back to )*(?:not (?:yet )?(?:<done>)|undone|incomplete|unfinished|open|pending|to-?do|todo|to do|active|uncompleted)(?: again)?",
    ),
    (
        "reopen",
        r"<target> (?:isn't|is not|wasn't|was not|aren't|are not) (?:actually |really |yet )*(?:<done>)(?: yet| after all)?|i (?:haven't|didn't|have not|did not) (?:actually |really )?(?:finish|finished|complete|completed|do|done) (?P<target2>.+?)(?: yet| after all)?",
    ),
    (
        "start",
        r"(?:<mark>) <target> (?:as |to )*(?:started|in progress|in-progress|doing|ongoing|begun|underway|wip)",
    ),
    (
        "start",
        r"(?:start|begin|commence|resume|continue) (?:work(?:ing)? on|doing|with) <target>|(?:start|begin) (?P<target2>(?:the |my )?(?:tasks?|#|item|todo) ?#?\d.*)|(?:start|begin) (?:the |my )?(?P<target3>.+?) (?:task|todo|item)",
    ),
    (
        "start",
        r"i(?:'m| am) (?:now )?(?:starting|working on|beginning|doing)(?: with| on)? <target>(?: now)?|i(?:'ve| have)? (?:just )?(?:started|begun|began)(?: with| on| working on)? (?P<target2>.+?)",
    ),
    (
        "restore",
        r"(?:restore|recover|undelete|un-delete|bring back|get back|salvage) <target>(?: (?:from|out of) (?:the )?(?:trash|bin))?|(?:take|get) (?P<target2>.+?) (?:from|out of) (?:the )?(?:trash|bin)",
    ),
    (
        "complete",
        r"(?:<mark>) (?:down )?(?:off )?<target> (?:as |to |to be |is )*(?:<done>)(?: (?:on|in|from|off) (?:<mylist>))?",
    ),
    (
        "complete",
        r"(?:check|tick|cross|mark) (?:off )?<target> (?:off|from|off of|on|in)(?: of)? (?:<mylist>)(?: as (?:<done>))?",
    ),
    (
        "complete",
        r"mark (?:down )?<target> (?:on|in|from) (?:<mylist>)|(?:<mylist>) (?:is )?(?:just |all )?(?:done|finished|completed)",
    ),
    (
        "complete",
        r"(?:check|tick|cross|mark)(?: off| out) <target>(?: (?:from|on|off|in)(?: of)? (?:<mylist>))?(?: as (?:<done>))?|(?:check|tick|cross) (?P<target2>.+?) off",
    ),
    (
        "complete",
        r"(?:complete|finish|close|done|resolve|conclude|finali[sz]e)(?: with| off)?:? <target> (?:on|from|in|off) (?:<mylist>)",
    ),
    (
        "complete",
        r"(?:complete|finish|close|done|done with|finished|completed|did|resolve|close out|wrap up)(?: with)?:? (?P<target>(?:(?:the|my|all|all the|both|every|every single) )*(?:(?:<taskword>|#|no\.?|number) ?#?\d.*|#?\d+|it|that|this|that one|this one|them|both|everything|all|all of (?:them|it|those)|(?:first|second|third|last|\d(?:st|nd|rd|th)) (?:one|task|item)|.+ (?:tasks?|todos?|items?|one)))",
    ),
    (
        "complete",
        r"(?:i(?:'ve| have|'m| am)?|we(?:'ve| have)?) (?:just |already |finally |now )*(?:finished|completed|done|wrapped up|took care of|taken care of|done with|finished with|through with|got through)(?: with)? (?!it\?)<target>",
    ),
    (
        "complete",
        r"(?:i|we)(?:'ve| have)? (?:just |already |finally )*(?:did|done|finished|completed) (?P<target>it|that|this|them|those|that one|this one|all of (?:it|them))(?: already| now)?|(?:all )?(?:done|finished)(?: with (?P<target>it|that|this|them))?|(?:i|we)(?:'m|'re| am| are)? (?:all )?done(?: with (?P<target>it|that|this|them))?",
    ),
    (
        "complete",
        r"(?:i|we)(?:'ve| have)? (?:just |already |finally )*(?:<past>|got|did) (?P<target>(?:everything|all|it all|all of it|all of them)(?: .+?)?)",
    ),
    (
        "complete",
        r"<target> (?:is|are|was|were|'s|has been|have been|got)(?: now| all| already| finally)? (?:<done>|taken care of|dealt with|sorted)(?: now| already)?",
    ),
    # changing fields
    (
        "update",
        r"(?:remove|delete|clear|drop|erase|take off|get rid of|unset|cancel) (?:the |its |any )?(?P<clear><field>)(?: date| of| on)? (?:from|of|for|on|off) <target>(?<!list)",
    ),
    ("update", r"(?:remove|clear|unset|drop) <target>'s (?P<clear><field>)"),
    ("update", r"(?:tag|label) <target> (?:with|as|by) (?:the (?:tag|label) )?<tag>"),
    (
        "update",
        r"(?:add|put|apply|attach|give) (?:a |the |an )?(?:tags?|labels?) <tag> (?:to|on|onto) <target>",
    ),
    (
        "update",
        r"(?:add|put|apply|attach|give) (?:a |the |an )?<tag> (?:tags?|labels?) (?:to|on|onto) <target>",
    ),
    (
        "update",
        r"(?:add|put|attach|write|append) (?:a |the |an |this )?(?:note|comment|description|details?)s? (?:to|on|for) <target>(?: saying(?: that)?| that says|:| -|,) ?<notes>",
    ),
    ("update", r"(?:rename|retitle) <target> (?:to|as|into) <title>"),
    (
        "update",
        r"(?:<edit>) (?:the )?(?:title|name|text|wording|description) (?:of|for|on) <target> (?:to|into|as) <title>",
    ),
    (
        "update",
        r"(?:<edit>|<move>) (?:the )?(?:<due>) (?:of|for|on) <target> (?:from .+? )?(?:to|on|for|as|until) <when>",
    ),
    (
        "update",
        r"(?:<edit>|<move>|raise|lower|increase|decrease|bump) (?:the )?(?:priority|importance) (?:of|for|on) <target> (?:to|as) <prio>",
    ),
    ("update", r"(?:<edit>) <target>'s? (?:title|name) (?:to|as) <title>"),
    ("update", r"(?:<edit>) <target>'s? (?:<due>) (?:to|as|on|for) <when>"),
    ("update", r"(?:<edit>) <target>'s? priority (?:to|as) <prio>"),
    (
        "update",
        r"(?:<edit>|give|assign|prioriti[sz]e|mark|flag) <target> (?:to |as |at |a |an |with )*(?P<prio>(?:<level>)(?:[ -]priority)?|priority (?:<level>|[1-4]))",
    ),
    ("update", r"(?P<prio>prioriti[sz]e|deprioriti[sz]e|star) <target>"),
    (
        "update",
        r"(?:assign|move|transfer|put|file) <target> (?:to|into|in|under) (?:the )?(?:project|list) <project>",
    ),
    (
        "update",
        r"(?:assign|move|transfer|file) <target> (?:to|into|under) (?:the |my )?<project> (?:project|list)",
    ),
    (
        "update",
        r"(?:move|push|postpone|shift|bump|delay|put off|defer|snooze|extend|reschedule|bring forward|push back|move back|move forward) <target> (?:out |back |forward |ahead |up )?(?:by )?(?P<shift><span>)(?: later| earlier| sooner| back| forward| ahead)?",
    ),
    (
        "update",
        r"(?:<move>) <target> (?:from .+? )?(?:due )?(?:to|until|till|for|on|onto|into) (?:the )?<place>",
    ),
    (
        "update",
        r"(?:<edit>|<move>) <target> from .+? to (?P<value>(?:the )?(?:\d|(?:next |every )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|tonight|today|next|january|february|march|april|may|june|july|august|september|october|november|december|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve).*)",
    ),
    (
        "update",
        r"(?:<edit>) (?P<target>(?:(?:.{0,60}\b)?(?:<taskword>|#)\b.{0,40}?|\"\ue000+\"|it|that|this|them|that one|everything|all .{1,40}?)) (?:from .+? )?(?:to|so it's|so that it's|to be|into) <value>",
    ),
    ("update", r"(?:postpone|reschedule|snooze|push back|put off|delay|defer) <target>"),
    ("update", r"(?:set|make|mark) <target> (?:to be )?due (?:on |at |by |for )?<when>"),
    (
        "update",
        r"(?:update|edit|modify|change|alter|revise|fix) (?:the )?(?:task|todo|item|reminder) <target>|(?:update|edit|modify|change) (?P<target2>(?:task|item|todo|#) ?\d+)",
    ),
    ("update", r"<target> (?:should|needs to|has to|must) be (?:due |on |for |by )?<value>"),
    ("update", r"(?!what|when|who|how)<target> is (?:now |actually )?due (?:on |at |by |in )?<when>"),
    # deleting
    ("delete", r"(?:<drop>) <target> (?:from|off|off of|out of|on|in|to)(?: of)? (?:<mylist>)"),
    (
        "delete",
        r"(?:take|cross|get|pull|kick|strike|leave) <target> (?:off|from|out of|off of|out from|off from) (?:<mylist>)",
    ),
    ("delete", r"(?:(?:on|from|in|off) )?(?:<mylist>),? (?:please )?(?:<drop>|take off) <target>"),
    (
        "delete",
        r"(?:<drop>) (?P<target>(?:(?:the|my|this|that|our|all|all of|both|every|every single|of|up) )*(?:(?:<taskword>|#|no\.?|number) ?#?\d.*|#?\d+|it|that|this|that one|this one|them|both|everything|all|(?:first|second|third|last|\d(?:st|nd|rd|th)) (?:one|task|item)|(?:\S+ ){0,6}?(?:<taskword>|one|ones|<mylist>)))",
    ),
    (
        "delete",
        r"(?:<drop>) (?:the |my |a |an |this |that )?(?:<taskword>)(?: called| named| titled| labell?ed| saying| with (?:the )?(?:content|title|name)| for| to| of| that(?: says)?| about)?[ :,-]+<target>",
    ),
    # creating
    (
        "create",
        r"(?:to|on|onto|in|for) (?:<mylist>),? (?:please )?(?:<put>)[:,]? <title>|(?:<put>) (?:to|on|onto|in|into|this to) (?:<mylist>)(?: to|:|,| -| that)? (?P<title2>.+?)",
    ),
    (
        "create",
        r"(?:<put>) (?P<tasklead>(?:an? |the )?(?:(?:task|item|entry|reminder)s?) (?:of|to|for) )?<title> (?:to|on|onto|in|into|under|at|for)(?: the bottom of| the top of| to)? (?:<mylist>)(?P<after>,? (?:for|on|at|from|by|every|each|tomorrow|today|tonight|next|this|due|with|high|low|urgent|tag|starting|in)\b.*)?",
    ),
    (
        "create",
        r"(?:<make>) (?:<atask>)(?! #?\d)(?: (?:to (?:my|the) (?:\w+ )?list))?(?: for (?:me|myself))?(?:,? (?:called|named|titled|saying|with (?:the )?(?:content|title|name)(?: of)?|that says|so (?:that )?i don't forget(?: to)?|to alert me (?:when|that|to)|to remind me (?:to|about|of|that)|reminding me (?:to|about|of|that)|to|for(?: me)? to|for|of|about|that i (?:need|have) to|that))?[ :,-]+<title>",
    ),
    (
        "create",
        r"(?:remind|notify|alert|nudge|ping)(?: me| us| myself)(?: again| later| please)?(?: to| about| of| that(?: i (?:need|have|must|should)(?: to)?)?| off about| on| for|,)? (?!what\b)<title>",
    ),
    (
        "create",
        r"(?:i (?:need|want|would like|'d like|could use)|i'd like|need|give me|get me)(?: you)?(?: to (?:set|make|have|get|create))? (?:a |an |another )?(?:reminder|alert|notification|nudge)(?: set)?(?: for me)?(?: to| about| of| for| that)* <title>",
    ),
    (
        "create",
        r"(?:i )?(?:need|have|want|must|should|ought)(?: to)? (?:remember|not forget|make sure|be sure)(?: to| that i| about)? <title>|(?:remember|don't forget|do not forget|dont forget|don't let me forget|do not let me forget|dont let me forget|never let me forget)(?: to| about| that i (?:need|have) to| that)? (?!it\b)(?P<title2>.+?)",
    ),
    (
        "create",
        r"(?:i )?(?:need|would like|want|have)(?: to be)? reminded(?: to| about| of| that)? <title>|tell me (?:later )?to <title3>|(?:note to self|memo|todo|to-do|to do|task|new task|new todo|reminder|add task|add todo|new)(?::| -|,) ?(?P<title2>.+?)|note to self:? <title>",
    ),
    (
        "create",
        r"(?:add|put|create|insert|include|throw in|jot down|write down|note down|note)[:,]? (?P<title>\"\ue000+\"|'\ue000+')",
    ),
    (
        "create",
        r"(?P<title>.+?)[,;.] (?:so )?(?:please |can you |could you )?(?:add|put|include|throw) (?:it|that|this|them|those|these)(?: item)? (?:to|on|onto|in|into) (?:<mylist>)|(?:<mylist>) (?:should|needs to|must) (?:also )?(?:have|include|contain) (?P<title2>.+?)(?: on it| in it)?",
    ),
    (
        "create",
        r"(?:new|another|add a|create a|make a|set a|set up a|set a new|i need a|make me a|i need to add a|start a|i need a new|set up a new) (?:<taskword>)|add (?:a )?(?:new )?(?:task|todo|reminder|item)|set (?:up )?(?:a )?(?:new )?reminder|remind me(?: (?:about|of) something| to do something| later)?|i need (?:a reminder|to be reminded)",
    ),
)

HINTS = (
    (
        "create",
        r"(?:add|jot down|write down|note down|put down|throw in|insert|include|also add)[:,]? <title>",
    ),
    ("create", r"(?:create|schedule|plan|new|make|log|put|book|set up|set|arrange|pencil in|block) <title>"),
    (
        "create",
        r"i (?:really |also |still |do |now )*(?:need to|have to|must|should|gotta|got to|have got to|ought to|want to|am supposed to|'ve got to|need) (?!you\b|your\b|help\b|(?:to )?(?:know|see|hear|find out|check|look|get|talk|speak|report|change|cancel|delete|remove|reset|order|book|reserve)\b)<title>|i(?:'ve| have) (?:got )?to (?P<title2>.+?)|(?:gotta|need to|have to|must) (?P<title3>.+?)",
    ),
    ("create", r"(?:we(?:'re| are)|i(?:'m| am)) (?:out of|low on|running low on|running out of) <title>"),
    (
        "complete",
        r"(?:complete|finish|finished|completed|close|done with|finished with|did(?! (?:you|i|it|my|the|he|she|we|they)\b)|done|tick|mark|resolve):? <target>",
    ),
    (
        "complete",
        r"i(?:'ve| have)? (?:just |already |finally )*(?P<target>(?:<past>) .+?)|i (?:already )?did (?!not\b|you\b|it\b)<target>",
    ),
    ("complete", r"<target> (?:done|finished|completed|complete)"),
    ("start", r"(?:start|begin|resume|kick off|commence) <target>"),
    ("delete", r"(?:<drop>|forget about|forget|lose|unschedule|take off|nix|cross out) <target>"),
    (
        "delete",
        r"i (?:no longer|don't|do not) (?:need|have|want)(?: to)? <target>(?: any ?more)?|(?:no longer|no more) (?P<target2>.+?)|(?:take|leave) (?P<target3>.+?) (?:off|out)",
    ),
    ("update", r"(?:<edit>) <target> (?:from .+? )?(?:to|so it's|so that it's|to be|into) <value>"),
    (
        "update",
        r"(?:update|edit|modify|change|alter|revise|adjust|rename|move|push|reschedule|shift|bump|set|swap|replace) <target>",
    ),
    ("query", r"(?:<show>)(?: me)?(?: for| all| up)? <about>"),
    ("query", r"(?:<ask>)\b<rest>|.+\?"),
)
