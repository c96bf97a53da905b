"""English: answers, help and questions."""

SURE = (
    (
        "undo",
        r"(?:never ?mind,? |wait,? |no,? |sorry,? )*undo(?: (?:it|that|this|(?:the|that|my) last (?:\w+ )?(?:change|action|thing|one|step)?|last(?: \w+)?|my last \w+|everything|what you (?:just )?did|the change|the changes))?",
    ),
    (
        "undo",
        r"(?:revert|take back|take that back|roll back|rollback|reverse)(?: (?:it|that|this|the last \w+|last \w+|the change|the changes|what you (?:just )?did))?",
    ),
    (
        "undo",
        r"(?:(?:oops|whoops|wait|no|sorry|ah|argh)[,.!]? )*(?:take (?:it|that|this) back|take back (?:it|that)|undo (?:it|that)|go back)|(?:i|we) didn't mean (?:to do )?(?:that|it)|that was (?:a mistake|an accident|wrong)|(?:oops|whoops|ctrl ?\+? ?z)(?:,? undo(?: that| it)?)?|put (?:it|that|them) back(?: (?:how|the way) (?:it|they) (?:was|were))?",
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
        r"(?:no|nope|sorry|oops|wait|actually|no sorry|no wait|no no|(?:scrap|cancel|forget|ignore|strike|scratch) that)?,? ?(?:i|we) (?:meant|mean|wanted) (?!to )(?:it |them )?(?:to be |for |on |at )?<correction>",
    ),
    (
        "update",
        r"(?:no|nope|sorry|oops|wait|actually|no sorry|no wait|(?:scrap|cancel|forget|ignore|strike|scratch) that),? (?:make (?:it|that|them)|it's (?!not\b)|it should be|should be|make (?:it|that|them) for|rather|for|on|at) <correction>",
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
        r"(?:count|tally|total)(?: up)? (?:<the>)*(?:\w+ )?(?:<taskword>|<mylist>|ones|things).*|(?:show |give |see |view )?(?:me )?(?:my |the )?(?:task |productivity )?(?:stats|statistics|progress|productivity|numbers|counts|totals)(?: (?:for|of|on) .*)?",
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
        r"(?:do|have|did) (?:i|we)(?: still| already)? (?:have|got|miss|forget) (?:any|anything|some|something|many|more|a lot)(?: .*)?\b(?:tasks?|to-?dos?|errands?|chores?|due|overdue|planned|left|on|for|to do|reminders?|deadlines?)\b.*|what(?:'s| is| are)? (?:else|left|more)(?: (?:is|are) there)?(?: (?:for|on|due|to do|left|in)\b.*)?|(?:is|are|was|were) <subject> (?:<handled>)(?: yet| already)?|(?:<show>)(?: me)? (?:all|everything|it all|them all|the lot|whatever i have)(?: (?:of (?:them|it)|again|at once|(?:including|with) .*))?|(?:what|how)(?:'s|'re| is| are| does| do| will| about) (?:<period>)(?: going to| gonna)? (?:look|looking|shaping|shape|be)(?: like| up)?(?: for me)?|what(?:'s| is| else is)? (?:coming up|ahead|on the horizon|in store|lined up|next up)(?: .*)?|(?:<show>|make|do|i (?:want|need)|can i have)?(?: me)? ?(?:a |an |the |my )?(?:quick |short |brief |daily |weekly )?(?:summary|overview|rundown|recap|digest|briefing|breakdown|round-?up)(?: (?:of|for|on|about) .*)?|(?:summari[sz]e|recap|sum up|brief me on|catch me up on|run me through|walk me through|go over) (?:my |the |all )*(?:day|week|month|tasks?|to-?dos?|workload|schedule|<mylist>|what.*)(?: .*)?|am i (?:behind|late|on track|overdue|forgetting|missing)\b.*|i(?: have|'ve)? (?:forgot|forgotten|can't remember|don't remember|forget|can't recall) what\b.*\b(?:do|planned|due|list|doing|finish|buy)\b.*|(?:show |open )?(?:me )?(?:the |my )?trash|what(?:'s| is|s)? (?:next|new|today|tomorrow|this week|up next|coming up|on today|on tomorrow|up today|on for .*|in (?:the )?trash|in my trash)",
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
        r"when(?:'s| (?:is|are|was|do i (?:need|have) to|should i|must i|am i supposed to)) (?!my next\b|the next\b|next\b)<subject>(?: (?:due|scheduled|planned|on (?:<mylist>)))?",
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
        r"(?:any|anything|something|nothing)(?: \w+)? (?:due|overdue|pending|left|to do|planned|scheduled|tasks?|on (?:<mylist>)|for (?:today|tomorrow|this week|next week)|on (?:today|tomorrow|this week|next week))(?: .*)?",
    ),
    (
        "query",
        r"should (?:i|we) (?:really |already |just )?(?:delete|complete|finish|close|remove|drop|start|do|move|postpone|bin|cancel) (?!it\b|that\b|this\b)<subject>",
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
        r"(?!.* (?:are|is) (?:now |all )?(?:done|finished|complete)\b)(?:my |the |all |all my |open |pending |overdue |today's |tomorrow's |this week's |high priority |urgent |unfinished |completed |finished |done |current |remaining )*(?:tasks|todos|to-dos|to dos|to do list|todo list|to-do list|task list|overdue|pending|agenda|projects)(?: (?:for |due |on |in )?(?:today|tomorrow|this week|next week|this month|overdue|tonight|.{0,30}))?",
    ),
    (
        "query",
        r"(?:overdue|pending|due (?:today|tomorrow|this week|next week)|today|this week|what now|unfinished|outstanding)(?: (?:tasks?|ones|items|stuff|list))?",
    ),
    (
        "create",
        r"(?:set|create|make|put|set up)(?: me)?(?: up)?(?: a| an| another| the)?(?: new)?(?: \w+)? (?:reminder|alert|notification|note)s?(?! #?\d)(?: for me| to self| to myself)?(?: to| about| of| for| that|:|,)* <title>",
    ),
)
