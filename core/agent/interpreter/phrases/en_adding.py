"""English: adding tasks."""

FIRST = (
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
)

SURE = (
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
