"""English: states, values and deletion of tasks there are."""

# What begins like a question or an addition, and is neither.
FIRST = (
    (
        "update",
        r"(?!(?:what|who|how|which|that|this|it|there|he|she)\b)<target> (?:(?:is|are) (?:now|from now on)|should (?:now )?be|shall be|will (?:now )?be) (?:called|named|renamed(?: to)?|titled|entitled) <title>",
    ),
    (
        "update",
        r"<target> (?:needs to|has to|must|should|can|ought to) be (?:a bit |a little |much )?(?:earlier|later|sooner),? (?:say |maybe |perhaps |like |rather )*(?:on |at |by )?<when>",
    ),
    (
        "update",
        r"(?!(?:i|we|he|she|they|you|it|remind|add|put|set|wake|call|come|be|do|see)\b)<target> (?P<shift><span>) (?:later|earlier|sooner)(?: please| instead)?",
    ),
    (
        "complete",
        r"[\u2713\u2714\u2705\u2611]\ufe0f? ?<target>|(?P<target2>[^,;]{2,80}?)(?: (?:is|was))?(?: (?:<done>|<handled>))? ?[\u2713\u2714\u2705\u2611]\ufe0f?",
    ),
    (
        "reopen",
        r"<target> (?:isn't|is not|wasn't|aren't|are not) (?:actually |really |quite )*(?:<done>|<achieved>)(?: yet| after all)?(?:,? (?:so |please )*(?:re-?open|un-?check|un-?tick) (?:it|that|this|them))",
    ),
    (
        "update",
        r"<target> (?:got|was|has been|is being|had to be|gets) (?:moved|pushed|pushed back|postponed|rescheduled|shifted|delayed|brought forward|changed) (?:back |out |forward )?(?:to|until|till) (?:the )?<place>|(?:give|set) <target> (?:a|the) (?:due date|deadline|date) (?:of|to|for|on) <when>|(?!(?:i|we|he|she|they|you|it|who|what|how|that|this)\b)<target> (?:moves|shifts|slips|(?:is|has|just) (?:moving|moved|slipped)|slipped|moved) (?:back |forward |out )?(?:to|until|till) (?:the )?(?=\d{1,2}(?::\d\d|\.\d\d| ?[ap]\.?m|st\b|nd\b|rd\b|th\b| o'clock|$)|half\b|quarter\b|noon\b|(?:(?:next|this|the) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|weekend|month|today|tomorrow|tonight|january|february|march|april|may|june|july|august|september|october|november|december)\b)<when>",
    ),
    (
        "reopen",
        r"(?:i|we) (?:haven't|have not|didn't|did not|never)(?: actually| really| quite)* (?:(?:finish(?:ed)?|completed?|done?|sent?|got round to) )?(?P<target>.+?)(?: yet)?,? (?:so )?(?:please )?(?:re-?open|un-?check|un-?tick|un-?complete) (?:it|that|this)(?: again)?",
    ),
    (
        "complete",
        r"(?!(?:mark|set|check|tick|cross|add|put|create|call|remind|delete|remove|move|make)\b)<target>(?:(?: (?:is|are|was|were|has been|have been|got)|'s been|'ve been|'s) (?:all |now |already |finally |just )*[a-z]+(?: (?:up|out|off|in|away|down))?| (?:all )?(?:<done>|<handled>))?(?:,| and) (?:so )?(?:please |you can |you may |can you |could you )?(?:mark|set|check|tick|cross|call) (?:it|that|this|them|that one) (?:off )?(?:as )?(?:off|<done>)(?: (?:the|my) list)?",
    ),
    (
        "update",
        r"(?:<untag>) (?:the |its )?(?:tags?|labels?) (?P<untag>[\w-]{1,40}) (?:from|off|off of|of|on) <target>|(?:<untag>) (?:the |its )?(?P<untag2>[\w-]{1,40}) (?:tags?|labels?) (?:from|off|off of|of|on) (?P<target2>.+?)",
    ),
    (
        "update",
        r"un-?(?:tag|label) <target> (?:as|with|from) (?P<untag>[\w-]{1,40})|(?P<untags>un-?(?:tag|label)) <target>",
    ),
    (
        "update",
        r"(?:set|add|put|give|attach|enter)(?: an?| the| its)? (?:time )?(?:estimate|estimation|duration)(?: of| to| at|:)? (?:<minutes>) (?:on|for|to|of) <target>|(?:set|change|make|update|put) (?:the )?(?:time )?(?:estimate|estimation|duration) (?:of|for|on) <target> (?:to|at|as) (?:<minutes>)|estimate <target> (?:at|to|as|to take) (?:<minutes>)|give <target> an? (?:estimate|duration) of (?:<minutes>)|(?:set|change) <target>'s (?:estimate|duration) to (?:<minutes>)",
    ),
    (
        "update",
        r"(?:make|set|have|get|let|change|mark) (?!up\b|an? )<target> (?:to |so it |so that it |as )?(?:repeats?|recurs?|repeating|recurring)(?: on)?(?: it)? <when>|(?:make|turn|set|change) <target> (?:into )?(?:an? |to )?(?:be )?(?P<when3>daily|weekly|monthly|yearly|fortnightly|annual(?:ly)?|quarterly)(?: task| todo| one| thing)?|repeat <target> (?P<when2>(?:every|each|daily|weekly|monthly|yearly|fortnightly|once a)\b.*)",
    ),
    (
        "update",
        r"(?P<step>(?:lower|decrease|reduce|drop|decrement|raise|increase|bump|bump up|up|boost|elevate|higher)) (?:the |its )?(?:priority|importance|urgency)(?: level)? (?:of|for|on) <target>(?: (?:a bit|a little|a notch|by one|one step|please))?|(?P<step2>lower|decrease|reduce|raise|increase|bump up|boost) (?P<target2>.+?)'s priority",
    ),
    (
        "update",
        r"(?:tag|label) (?P<target>it|this|that|them|this one|that one|(?:task |#)\d+) (?:as |with )?<tag>",
    ),
    ("update", r"make <target> (?P<step>less|more) (?:important|urgent)"),
    (
        "update",
        r"put <target> off (?:till|until|to|for) (?:the )?<place>|put off <target> (?:till|until|to) (?:the )?<place>",
    ),
    ("update", r"assign <target> to (?:the )?(?:project )?<place>(?: project| list)?"),
    (
        "restore",
        r"(?:restore|recover|undelete|bring back|get back|i want back) (?:the |my )?(?P<target>(?:last )?(?:task|one|thing|todo|item))(?: that)? (?:i|you|we)(?:'ve| have)? (?:just )?(?:deleted|removed|binned|trashed|threw away)|(?:bring|get) <target2> back(?: (?:from the (?:trash|bin)|on (?:my|the) list|again))?|(?:undo|take back) the delet(?:e|ion)",
    ),
    (
        "delete",
        r"(?:<drop>) (?P<target>(?:everything|all|anything|whatever|the (?:ones|tasks|things|stuff)|what|those|all (?:the )?(?:tasks|things))(?: that| which)?(?: (?:i|we))?(?:'s| is| are|'ve| have| has been| have been)?(?: already| just)* (?:<done>|overdue|late))",
    ),
    (
        "reopen",
        r"(?:bring|put|move|set|change) <target> back (?:to|in) (?:open|active|pending|to-?do|todo|not done)",
    ),
    ("complete", r"(?P<bare>complete|finish|close|check off|tick off|cross off)"),
    ("delete", r"(?P<bare>delete|remove|erase)(?: something| a task| tasks| some tasks)?"),
    ("update", r"(?P<bare>reschedule|postpone|rename|snooze|edit|update|move)(?: something| a task)?"),
    ("start", r"(?P<bare>start|begin) (?:a |some )?tasks?"),
    ("reopen", r"(?P<bare>re-?open)(?: a task| something)?"),
    ("restore", r"(?P<bare>restore)(?: a task| something)?"),
)

SURE = (
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
        r"<target>(?: (?:is|are|was|were|'s|has been|have been|got)|'s)(?: now| all| already| finally)? (?:<done>|taken care of|dealt with|sorted)(?: now| already)?",
    ),
    # changing fields
    ("update", r"tag (?P<target>(?:(?!and\b|then\b)\S+ )+?)(?:as |with )?(?P<tag>[\w-]{2,30})"),
    (
        "update",
        r"(?:remove|delete|clear|drop|erase|take|take off|strip|get rid of|unset|cancel) (?:the |its |any )?(?P<clear><field>)(?: date| of| on)? (?:from|of|for|on|off|off of) <target>(?<!list)",
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
        r"(?:assign|move|transfer|put|file) <target> (?:to|into|under|in(?!.* (?:to|into) )) (?:the )?(?:project|list) <project>",
    ),
    (
        "update",
        r"(?:assign|move|transfer|file) <target> (?:to|into|under) (?:the |my )?<project> (?:project|list)",
    ),
    (
        "update",
        r"(?:push back|push out|move back|move forward|put back|bring forward|put off|move|push|postpone|shift|bump|delay|defer|snooze|extend|reschedule) <target> (?:out |back |forward |ahead |up )?(?:by )?(?P<shift><span>)(?: later| earlier| sooner| back| forward| ahead)?",
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
    (
        "update",
        r"<target> (?:should|needs to|has to|must) be (?:(?:due|done|finished|completed|ready|in) )?(?:on |for |by )?(?P<value>(?!(?:[a-z]+ed|sent|made|done|kept|put|given|taken|written|brought|shown|worn|able|no|an?|so|more|very)\b).+)",
    ),
    ("update", r"(?!what|when|who|how)<target> is (?:now |actually )?due (?:on |at |by |in )?<when>"),
    # deleting
    (
        "delete",
        r"(?:<drop>) <target> (?:from|off|off of|out of|on|in|to)(?: of)? (?:<mylist>)(?:[,;] (?:i|we|it|they|there|no|not|got|already|since|because|as|don't|had|changed|sold|the|my|our|he|she|[a-z]+(?:'s| has| have| bought| got| did))\b(?!.*\b(?:too|as well|also)\W*$).*)?",
    ),
    (
        "delete",
        r"(?:take|cross|get|pull|kick|strike|leave|chuck|scratch|knock|bump|toss|throw|scrub|wipe|rub) <target> (?:off|from|out of|off of|out from|off from) (?:<mylist>)(?:[,;] (?:i|we|it|they|there|no|not|got|already|since|because|as|don't|had|changed|sold|the|my|our|he|she|[a-z]+(?:'s| has| have| bought| got| did))\b(?!.*\b(?:too|as well|also)\W*$).*)?",
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
)
