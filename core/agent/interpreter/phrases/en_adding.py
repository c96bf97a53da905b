"""English: adding tasks."""

from core.agent.interpreter.phrases import bookings

FIRST = (
    (  # what was spoken of before: a date for it, not a task called "it"
        "update",
        r"remind (?:me|us)(?: again| please)? (?:about|of) (?P<target>it|this|that|them|those|these)(?: again)?(?: (?P<when>(?:on|at|in|by|every|tomorrow|today|tonight|later|next|this|an?|half|the day|mon|tues|wednes|thurs|fri|satur|sun|\d)(?!\w*\b (?:meeting|call|appointment)).*))?",
    ),
    ("create", rf"(?P<title>{bookings.EN}|{bookings.CHORES})"),
    (  # the appointment is the frame: what it is for is to be done
        "create",
        r"(?:schedule|set up|create|add|put in|enter|new) (?:me )?(?:an? )?(?:new )?(?:calendar )?(?:appointment|appt|event|time slot|slot)(?P<after> (?:for|on|at) (?!me\b).{3,30}?)? (?:(?:to|so i can) (?!(?:my|the|our|an?|it|calendar|lists?|be|last|take place|happen|repeat|recur|start|end)\b)|called |named |titled )<title>",
    ),
    (
        "create",
        r"(?P<after>(?:every|each) .{2,40}?),? (?:i|we) (?:need to|have to|must|should|ought to|(?:'ve |have )?got to) <title>",
    ),
    # one task whose title holds an order, a list or anything else
    (
        "create",
        r"(?:(?:add|create|make|enter|log|new)(?: me)? )?(?:(?:a|an|another|one more|the) )?(?:new )?(?:task|todo|to-do|reminder): ?<title>",
    ),
    (
        "create",
        r"(?:<make>|give|get)(?: me| us)? (?:an?|another|one more) (?:new )?(?P<often>daily|weekly|monthly|yearly|annual|fortnightly|quarterly) (?:<taskword>)(?: for me)?(?:,? (?:called|named|to|for|about|of))?[ :,-]+<title>",
    ),
    (
        "create",
        r"(?:<make>|give|get|put down) me (?:an?|another|one more) (?:new )?(?:(?P<prio><level>)(?:[ -]priority)? )?(?:[a-z]+ )??(?:<taskword>)(?: (?:called|named))?(?: to| for| about| that says)?[ :,-]+<title>",
    ),
    (
        "create",
        r"(?:<make>|<put>) (?:an?|another|one more|the)(?: new)? (?:<taskword>) (?P<after>(?:for|on|due|by) [^:]{3,40}): ?<title>",
    ),
    (
        "create",
        r"(?:note|reminder|task|to-?do|memo) (?P<after>(?:for|on|due|by) (?!me\b|myself\b|self\b)[^:]{3,40}(?<!\d)): ?<title>",
    ),
    (
        "create",
        r"(?:(?P<after>(?:next|this|on|by|tomorrow|today|tonight|every|in|before|at)\b[^,]{0,30}?),? )?(?:(?:i|we)(?:'ve| have)? (?:got to|to|need to|must|should|gotta)|(?:i|we) (?:have to|need to|must|should)) <title>,? (?:so |and )?(?:please |can you |could you )?(?:remind me(?: about (?:it|that))?|(?:add|put|note|write) (?:it|that|this)(?: down)?(?: (?:on|to) (?:<mylist>))?(?: as an? (?:task|todo|reminder))?|don't let me forget(?: (?:it|that))?)|(?P<title2>(?!(?:there's |there is )?no need\b|(?:you )?(?:don't|do not|needn't|need not|won't|never|stop)\b|(?:why|how|when|what|did|does)\b).+?),? (?:and |so )?(?:please )?(?:remind me(?: about (?:it|that))?(?P<after2> (?:tonight|tomorrow|today|later|on \w+|at .{1,10}|next \w+|this \w+|in .{1,20}))?|don't let me forget(?: (?:it|that))?|(?:add|note) (?:it|that|this) as an? (?:task|todo|reminder))",
    ),
    (
        "create",
        r"(?P<title>(?!(?:add|put|make|create)\b).+?)[,;.] (?:so |and )*(?:please |can you |could you )*(?:<make>|<put>) (?:an?|another) (?:new )?(?:<taskword>) (?:for|about|of|out of) (?:it|that|this|them)",
    ),
    (
        "create",
        r"(?P<after>(?:every|each|on|next|this|tomorrow|today|tonight|in|at|by)\b.{0,30}?),? (?:please |can you |could you )?remind (?:me|us)(?: please)?(?: to| about| of| that)? <title>",
    ),
    (
        "create",
        r"(?:i|we) (?:must not|mustn't|can't|cannot|can not|shouldn't|should not|better not|don't want to) forget(?: to| about| that i (?:have|need) to)? <title>",
    ),
    (
        "create",
        r"(?:(?:we|i)(?:'re| are|'m| am)? (?:need|want|could use|out of|low on|running (?:low on|out of)) )<title>[,;.] (?:so |and )?(?:please |can you |could you )?(?:add|put) (?:it|that|them|some) (?:to|on|onto) (?:the |my |our )?(?P<list>[\w-]+(?: [\w-]+)??)(?: list)?",
    ),
    (
        "create",
        r"(?:another|one more|next|new)(?: task| todo| one| thing)?(?: please| for me)?[,:] ?<title>|(?:track|note|log|capture|save|keep) this(?: down)?(?: for me| please)?: ?<title2>|(?:jot|note|write|put|pencil) me down (?:a |an )?(?:<taskword>)(?: to| for| about)? <title3>|(?:put|set|pop|stick|leave|chuck|bung|get) (?:a |an )?(?:reminder|note) (?:in|on|up|down|there)(?: there)?(?: for me)?(?: to| for| about| that)? <title4>|(?:make sure|see to it)(?: that)? (?:i|we) (?:don't forget|remember|do not forget)(?: to| about)? <title5>|(?P<title6>.+?),? (?:and |so )?(?:please |can you |could you )?(?:add|put|stick|pop|chuck|throw|jot|write|note|get) (?:it|that|this|them) (?:down|on|onto|in|into|to)(?: (?:<mylist>))?",
    ),
    (
        "create",
        r"(?:<put>) <title> (?:on|onto|in|into|to) there(?P<after> .*)?",
    ),
    (
        "create",
        r"(?:add|put|note|enter) (?:something|one more|one more thing|another one|another thing|this|this one|the following)(?: (?:to|on|down|in)(?: (?:<mylist>))?)?: ?<title>",
    ),
    (
        "create",
        r"(?:reminder|task|todo|to-do) to (?!do\b)<title>|todo (?!lists?\b|items?\b|apps?\b|for\b|of\b|on\b|in\b|from\b|about\b|is\b|#?\d)<title>",
    ),
    (
        "update",
        r"(?:put|place|file|add) (?P<target>(?:the )?(?:tasks?|items?|todos?|#|number) ?#?\d+|it|this|that|them) (?:in|into|to|under|on) (?:the |my )?(?!list\b|calendar\b)<place>(?: project| list)?",
    ),
    (
        "create",
        r"(?:<put>|create) (?:all (?:of )?)?(?:the following|these|those)(?: <taskword>| things)?(?: (?:to|on) (?:<mylist>))?(?: ?[:;-]+| )\n?<title>",
    ),
    ("create", r"\[[ x]?\] ?<title>"),
    (
        "create",
        r"(?:add|put) <title>(?<! in)(?<! on)(?<! to)(?<! onto)(?<! into)(?<! for)(?<! off) (?:the|my|our) (?P<list><inner>{0,2})(?:to-?do )?list",
    ),
    (
        "create",
        r"(?:throw(?! (?:away|out)\b)|toss(?! (?:away|out)\b)|pop|drop|stick|put|place|get(?! rid\b)) <title>(?: down)? (?:on|onto|into|in|to|at the (?:top|bottom|end) of) (?:<mylist>)(?P<after>,? (?:for|on|at|from|by|every|each|tomorrow|today|tonight|next|this|due|with|high|low|urgent|tag|starting|in)\b.*)?",
    ),
)

SURE = (
    (
        "create",
        r"(?:to|on|onto|in|for) (?:<mylist>),? (?:please )?(?:<put>)[:,]? <title>|(?:<put>) (?:to|on|onto|in|into|this to) (?:<mylist>)(?: to|:|,| -| that)? (?P<title2>.+?)",
    ),
    (
        "create",
        r"(?:<put>) (?P<tasklead>(?:an? |the )?(?:(?:task|item|entry|reminder)s?) (?:of|to|for) )?<title>(?: down)? (?:to|on|onto|in|into|under|at|for)(?: the bottom of| the top of| to)? (?:<mylist>)(?P<after>,? (?:for|on|at|from|by|every|each|tomorrow|today|tonight|next|this|due|with|high|low|urgent|tag|starting|in)\b.*)?",
    ),
    (
        "create",
        r"(?:<make>) (?:<atask>)(?! #?\d)(?: (?:to (?:my|the) (?:\w+ )?list))?(?: for (?:me|myself))?(?:,? (?:called|named|titled|saying|with (?:the )?(?:content|title|name)(?: of)?|that says|so (?:that )?i don't forget(?: to)?|to alert me (?:when|that|to)|to remind me (?:to|about|of|that)|reminding me (?:to|about|of|that)|to|for(?: me)? to|for|of|about|that i (?:need|have) to|that))?[ :,-]+<title>",
    ),
    (
        "create",
        r"(?:remind|intimate|notify|alert|nudge|ping)(?: me| us| myself)(?: again| later| please)?(?: to| about| of| that(?: i (?:need|have|must|should)(?: to)?)?| off about| on| for|,)? (?!what\b)<title>",
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
    ("create", r"(?:jot|write|note|scribble) down[:,]? <title>"),
    ("create", r"(?:add|put) (?:something|sth) (?:like|along the lines of) <title>"),
    (
        "create",
        r"(?:i|we)(?:'ve| have)? (?:run|ran) out of <title>,? (?:so |and )*(?:please |can you |could you )?(?:add|put)(?: (?:it|them|some|more|that))? (?:to|on|onto) (?:<mylist>)",
    ),
    (
        "create",
        r"(?:new|another|add a|create a|make a|set a|set up a|set a new|i need a|make me a|i need to add a|start a|i need a new|set up a new) (?:<taskword>)|add (?:a )?(?:new )?(?:task|todo|reminder|item)|set (?:up )?(?:a )?(?:new )?reminder|remind me(?: (?:about|of) something| to do something| later)?|i need (?:a reminder|to be reminded)",
    ),
    (
        "create",
        r"(?P<title>(?!(?:is|are|do|does|did|we|i)\b).+?)[,;] (?:please |can you |could you )?(?:add|note|log) (?:it|that|this|them)(?: down| in| please| for me)*",
    ),
)
