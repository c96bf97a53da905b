"""English: what people say to a task list. `<word>` is from WORDS, any other `<name>` is a part to take out."""

from core.agent.interpreter.phrases import (
    en_adding,
    en_changing,
    en_frames,
    en_states,
    en_talking,
    needs,
    notes,
    planning,
)

BEFORE = (
    r"it(?:'d| would) be (?:really |so )?(?:great|nice|good|lovely|helpful|awesome|cool) if you (?:could|would|can)|oops|whoops|argh|damn|would you be able to|do you think you (?:can|could)|any chance (?:you (?:can|could)|of)|i was wondering if you (?:can|could)|i'd appreciate it if you(?:'d| would| could)?"
    r"|(?:when|whenever|if) you (?:(?:get|have|find) (?:a|the|some|any) (?:chance|moment|sec|second|minute|time)|can|could|don't mind|wouldn't mind|please)|if possible|if it's (?:ok|okay|possible|not too much trouble|no trouble)(?: with you)?"
    r"|(?:oh and|one (?:more|last) thing|another thing|by the way|btw|before i forget|good news|guess what|phew|yay|right then|go on(?: then)?|anyhow)"
    r"|would you mind|do you mind|how about|what about|would you (?:please )?be so kind as to|please|pls|plz|kindly|hey|hi|hello|ok|okay|so|well|also|now|then|and|but|just|oh|um+|uh+|yo|alright|right|great"
    r"|thanks|thank you|cool|perfect|actually|next|first|finally|instead|yes|yeah|sure|anyway|quickly|simply"
    r"|siri|alexa|google|olly|cortana|computer|assistant|saydone|while you're at it|i'm going to need you to"
    r"|(?:can|could|would|will) (?:you|u)(?: please| kindly| just| maybe| perhaps| possibly)*|do you mind|would you mind|can we|could we|can i|could i|may i|are you able to|would it be possible to|is it possible to"
    r"|let me|let us|let's|lets|i(?: would|'d)? (?:want|need|like) you to|i(?: would|'d) (?:like|love) to|i want to|i wanna"
    r"|help me(?: to)?|help(?: to)?|try to|go ahead and|hurry up and|you (?:can|could|should|need to|must|have to)"
    r"|be sure to|make sure to|feel free to|i wish to|i'd like"
)
AFTER = (
    r"please|pls|plz|thanks|thank you|thx|then|for me|right now|now|asap|immediately|(?:if|when|whenever) you (?:can|could|don't mind|(?:get|have|find) (?:a|the|some) (?:chance|moment|sec|second|minute|time))|if possible|okay|ok|again"
    r"|would you|will you|can you|could you|instead|too|as well|olly|alexa|siri"
)

WORDS = {
    "handled": r"picked up|sent|paid|booked|bought|ordered|returned|submitted|cleaned|washed|fixed|repaired|delivered|printed|signed|posted|mailed|filed|swept|mowed|watered|painted|installed|packed|written|uploaded|renewed|cancelled|dropped off|handed in|collected|reviewed|approved|tidied|vacuumed|ironed|published|scheduled|confirmed",
    "achieved": r"(?!(?:closed|blocked|locked|needed|required|supposed|interested|tired|bored|excited|married|scared|worried|confused|used|called|named|based|allowed|located|expired|declined|rejected|pleased|overdrawn|charged|compromised|limited|related|connected|discontinued|disabled|frustrated|annoyed|impressed|postponed|delayed|rescheduled|moved|approved|rejected|announced|discussed|agreed|adopted|elected|killed|injured|arrested|founded|raised|hired|fired|promoted|invited|surprised|abandoned|expected|planned|cursed|haunted|crowded|disappointed|sold out|red)\b)[a-z]{3,}ed(?: (?:up|out|off|in|away))?|fed|swept|built|hung(?: (?:up|out))?|put (?:out|away|up)|taken (?:out|back|in)|brought (?:in|back)|picked up|sent|paid|booked|bought|ordered|returned|submitted|cleaned|washed|fixed|repaired|delivered|printed|signed|posted|mailed|filed|swept|mowed|watered|painted|installed|packed|written|uploaded|renewed|cancelled|dropped off|handed in|collected|reviewed|approved|tidied|vacuumed|ironed|published|scheduled|confirmed",
    "untag": r"(?:remove|delete|drop|take|strip|clear|erase|take off|get rid of|peel)",
    "minutes": r"(?:about |around |roughly )?(?P<minutes>(?:an?|half an?|one|two|three|four|five|six|\d{1,3}(?:[.,]5)?)(?: and a half)? ?(?:hours?|hrs?|h|minutes?|mins?|m)\b(?: and a half| (?:and )?\d{1,2} ?(?:minutes?|mins?|m)?)?)",
    "period": r"(?:my |the )?(?:(?:next |this |coming )?(?:week|weekend|month|day|schedule|agenda|workload)|today|tomorrow|(?:next |this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|morning|afternoon|evening)",
    "the": r"(?:the|my|our|a|an|this|that|these|those|your|another|some|any|all|all of|all my|all the|every|each|new|both)(?: |$)",
    "todo": r"to-?dos?|to dos?|to-? ?do",
    "taskword": r"(?:<todo>) (?:items?|tasks?)|(?:grocery|shopping) items?|tasks?|todos?|to-dos?|to dos?|to do|to-do|items?|chores?|errands?|reminders?|action items?|things to do",
    "atask": r"(?:(?:new|another|the|a|an|my|this|that|one more) )*(?:(?P<prio><level>)(?:[ -]priority)? )?(?:[a-z]+ )??(?:<taskword>)",
    "inner": r"(?:to do |things to do |(?!(?:to|on|onto|in|into|my|the|from|off|of|and|for|our|add|put|as)\b)[\w'&/-]+ )",
    "listword": r"lists?|notes?|calendar|agenda|planner|schedule|inbox|backlog|(?:task )?board",
    "mylist": (
        r"(?:(?:my|the|our|this|that|your|a|an|of) )*(?P<list><inner>{0,3}?)(?:<listword>)"
        r"(?: (?:of|for) (?:things|stuff|tasks|chores|shopping|groceries|reminders|errands|today|tomorrow)(?: (?:to (?:do|buy|get)|i (?:need|have) to (?:do|buy|get)))?)?"
        r"|(?:my|the|our) (?P<list2>(?:watch|wish|bucket|reading)-?lists?)|(?:my|the|our|all my|all the) (?:to-?dos?|to dos?|tasks|chores|groceries|reminders|errands|todo)"
        r"|(?:the|my) (?P<project>(?:(?!to\b|on\b|in\b)[\w&-]+ ){1,3})project|project (?P<project2>[\w&-]+(?: (?!to\b|with\b|and\b|due\b|by\b|on\b|at\b|for\b|as\b|tag|high\b|low\b|medium\b|urgent\b|every\b|tomorrow\b|today\b|next\b)[\w&-]+){0,3})"
    ),
    "done": r"done|complete|completed|finished|closed|ticked off|checked off|checked|accomplished|resolved|over|over with",
    "due": r"due(?: date| day| time)?|(?:start|starting|end|ending|finish) (?:date|day|time)|date|deadline|time|reminder|due on",
    "field": r"due(?: date| day| time)?|date|deadline|time|priority|prio|notes?|description|details|comments?|tags?|labels?|project|recurrence|repeat|repetition|estimate|duration",
    "level": r"(?:very )?(?:urgent|critical|highest|high|medium|normal|low|lowest|none|no|top|important|p[0-4]|p ?[1-4])",
    "span": r"(?:(?:half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|another|a couple of|a few|\d{1,3}) (?:more )?)(?:days?|weeks?|months?|hours?|minutes?|mins?|hrs?|years?)",
    "nth": r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|top|bottom|1st|2nd|3rd|\d+th",
    "be": r"is|are|was|were|has been|have been|'s|got|gets",
    "ask": r"what|which|whats|what's|what're|when|where|who|whose|why|is|are|am|do|does|did|have|has|had|was|were|any|anything|something",
    "show": r"show|list|display|view|see|open|read|read out|read off|read back|get(?! rid)|give|bring up|pull up|pull|bring(?! back)|access|check(?!.* off\b)|check on|review|browse|look at|look up|look over|go over|go through|tell|print|recite|name|fetch|retrieve|find|search|repeat|run through|state|describe|return|output|hear|remind me of|remind me what(?:'s| is)",
    "drop": r"chuck out|chuck away|chuck(?! \S+(?: \S+){0,3} (?:on|onto|in|into|to) )|delete|remove|erase|cancel|drop|trash|discard|scrap|get rid of|get rid off|throw away|throw out|throw|toss|toss out|scratch|scratch off|strike|strike off|clear|clear out|clear off|wipe|wipe out|empty|ditch|eliminate|bin|dump|take away|take out|take off|kill|purge|axe|clean out|clean|clean up",
    "put": r"add|adding|chuck(?! (?:out|away)\b)|bung|shove|sling|whack|putting|put|place|include|insert|append|throw(?! (?:away|out)\b)|stick|tack|tack on|drop|pop|toss(?! (?:away|out)\b)|get(?! rid\b)|write|write down|jot|jot down|note|note down|enter|log|record|list|save|set|make|slap|also add|re-add|update",
    "make": r"create|creating|add|make|new|set up|set|open|start|log|insert|record|enter|put in|write|write down|note|schedule|need|have|give me|get me|place|generate|build",
    "mark": r"mark|set|flag|tag|put|log|show|list|make|turn|label|register|move|change",
    "move": r"prepone|push back|push out|move|push|postpone|reschedule|re-schedule|shift|bump|delay|put off|defer|snooze|bring forward|transfer|advance|pull forward|hold off|carry over|kick|slide|extend",
    "edit": r"change|update|edit|modify|alter|revise|adjust|amend|correct|fix|replace|set|make|switch",
    "past": r"bought|purchased|paid|called|phoned|sent|emailed|cleaned|washed|fixed|submitted|booked|picked up|walked|fed|watered|mailed|ordered|returned|handed in|rang|picked up|dropped off|wrote|swept|mowed|ironed|vacuumed|packed|signed|filed|printed|renewed|cancelled|reviewed|installed|painted|delivered|collected|visited|spoke to|talked to|spoke with|talked with|met with|got hold of|posted|published|tidied|put away|took out|sorted out|repaired|replaced|prepared",
}

SURE = (
    *planning.EN,
    *notes.EN,
    *needs.EN,
    *en_frames.FIRST,
    *en_states.FIRST,
    *en_adding.FIRST,
    *en_changing.FIRST,
    *en_talking.SURE,
    *en_changing.SURE,
    *en_adding.SURE,
)

HINTS = (
    *en_frames.HINTS,
    *en_states.HINTS,
    ("update", r"(?:put|place|file) (?P<target>(?:the|my) .+?) (?:in|into|under) (?:the )?<place>"),
    (
        "create",
        r"(?:add|adding|put down|throw in|insert|include|also add)[:,]? <title>",
    ),
    ("create", r"(?:note|take note|make a note|jot down|write down) that <title>"),
    (
        "create",
        r"(?:create|schedule|plan|new|make|log|put|book|set up|set|arrange|pencil in|block) (?!(?:is|are|was|were|has|had|looks?|seems?)\b)<title>",
    ),
    (
        "create",
        r"(?:i|we) (?:really |also |still |do |now |probably |definitely )*(?:need to|have to|must|should (?:probably|really|definitely)|should|gotta|got to|have got to|ought to|want to|am supposed to|'ve got to|need) (?!you\b|your\b|help\b|(?:to )?(?:know|see|hear|find out|check|look|get|talk|speak|report|change|cancel|delete|remove|reset|order|book|reserve)\b)<title>|i(?:'ve| have) (?:got )?to (?P<title2>.+?)|(?:gotta|need to|have to|must) (?P<title3>.+?)",
    ),
    ("create", r"(?:we(?:'re| are)|i(?:'m| am)) (?:out of|low on|running low on|running out of) <title>"),
    (
        "complete",
        r"(?:complete|finish|finished|completed|close|done with|finished with|did(?! (?:you|i|it|my|the|he|she|we|they)\b)|done|tick|mark(?! \S+ to \w+)|resolve):? <target>",
    ),
    (
        "complete",
        r"(?:i|we)(?:'ve| have)? (?:just |already |finally |now )*(?P<target>(?:<past>) .+?)|(?:i|we)(?:'ve| have) (?:just |already |finally |now )*(?P<target5>(?!wanted|needed|decided|noticed|wondered|tried|used|liked|loved|lived|moved|changed|added|asked|been|had|got|lost|heard|seen|forgotten|never)(?:[a-z]+ed|built|taught|read|run|swept|put away|set up|taken out|written|spoken to|dealt with) .+?)|i (?:already )?did (?!not\b|you\b|it\b)<target>",
    ),
    ("complete", r"<target> (?:done|finished|completed|complete)"),
    (
        "complete",
        r"(?:just |already |finally )*(?P<target>(?:<past>) (?!by\b|in\b|for\b|with\b|as\b|and\b|from\b).+)",
    ),
    (
        "complete",
        r"(?:i|we) (?:just |already |finally |also )?(?!wanted|needed|decided|noticed|wondered|tried|used|liked|loved|hated|enjoyed|missed|asked|watched|visited|moved|changed|added|learned|looked|remembered)(?P<target>[a-z]{3,}ed (?:the|my|our|both|all) [^,;]+)",
    ),
    (
        "complete",
        r"that's (?P<target>(?:the|my|our|all|both|task|#?\d).*?) (?:<done>|[a-z]+ed|sent|paid|sorted|bought|built|written|swept|read)(?: then| now)?|(?:got|bought) (?P<target2>(?:everything|all of it|it all)(?: .+)?)",
    ),
    (
        "complete",
        r"<target>(?: (?:is|are|has been|have been|was|were|got)|'s been|'ve been)(?: all| finally| already| now| just)* (?:<achieved>)(?:(?:,| and) (?:<achieved>))?(?: now| already)?|<target2>: (?:<done>)|(?P<target6>(?:the|my|our) [^,;]+?)'s (?:all |finally |now |already )+(?:<achieved>)(?: now| already)?|(?P<target4>(?!(?:he|she|what|who|there|here|everyone|everything)\b)[^,;]+?)'s (?:all |finally |now |already )*(?:<handled>)(?: already| now)?|<target3> (?:<handled>)(?: already| now)?",
    ),
    (
        "complete",
        r"(?:just |already )?(?:got|bought|fetched|picked up|grabbed|collected) (?P<target>(?:the|my|all|everything|both) .+)",
    ),
    ("start", r"(?:start|begin|resume|kick off|commence) <target>"),
    (
        "delete",
        r"(?!clean (?!out\b|up\b|off\b))(?:<drop>|forget about|forget|lose|unschedule|take off|nix|cross out) <target>",
    ),
    (
        "delete",
        r"i (?:no longer|don't|do not) (?:need|have|want)(?: to)? <target>(?: any ?more)?|(?:no longer|no more) (?P<target2>.+?)|(?:take|leave) (?P<target3>\S+(?: \S+){0,3}?) (?:off|out)",
    ),
    ("update", r"(?:<edit>) <target> (?:from .+? )?(?:to|so it's|so that it's|to be|into) <value>"),
    (
        "update",
        r"(?P<target>(?!(?:i|we|they|he|she)\b)[^,;]+?) (?:moved|postponed|rescheduled|pushed(?: back)?|delayed) (?:to|until|till) (?:the )?(?P<place>(?=.*(?:\d|day\b|tomorrow|tonight|week|month|year|noon|morning|evening|spring|summer|autumn|winter|january|february|march|april|may\b|june|july|august|september|october|november|december))[^,;]+)",
    ),
    (
        "update",
        r"(?:update|edit|modify|change|alter|revise|adjust|rename|move|push|reschedule|shift|bump|set|swap|replace) <target>",
    ),
    (
        "query",
        r"(?:<show>)(?: me)? (?:what|everything|all|anything|whatever)(?:'s| is| i have)?(?: there)? (?:in|under|on|for|from|tagged) .+",
    ),
    ("query", r"(?:<show>)(?: me)?(?: for| all| up)? <about>"),
    ("query", r"(?:<ask>)\b<rest>|.+\?"),
)
