"""English: how a task is now, told rather than ordered: "the report is urgent", "gym -> friday", "dinner is off"."""

from core.agent.interpreter.phrases import reading

LEVEL = r"(?:urgent|critical|(?:high|top|low|medium|normal)[ -]prio(?:rity)?|an? (?:high|top|low) priority)"
_VERY = r"(?:now |really |very |super |quite |pretty |actually |suddenly |so |extremely )*"
SUBJECT = (  # no question and no order
    r"(?!(?:what|which|who|whose|how|why|when|where|is|are|nothing|everything|anything|something|if|list|show|tell|give|find|see|view"
    r"|display|read|get|search)\b|.*\b(?:what|which|whatever|whichever|who)\b)"
)
ARRANGED = r"(?:booked|scheduled|planned|arranged|pencill?ed in|down|set|confirmed|reserved|lined up|slated)"
ARROW = r"(?:-+>|=+>|→|➔|➜|➡\ufe0f?|⇒)"
_EVENT = (
    r"(?:breakfast|lunch|dinner|brunch|drinks|coffee|meetings?|party|concert|gig|game|match|class|lessons?|trip|flight|wedding|dentist|doctor"
    r"|vet|appointment|date|session|call|interview|visit|stand-?up|workshop|practice|rehearsal|training|barbecue|bbq|picnic|webinar|event)"
)

FIRST = reading.rows(
    rf"""
update: {SUBJECT}<target>(?: (?:is|are|has become|became|has got|got|'s getting|is getting)|'s) {_VERY}(?P<prio>{LEVEL})(?: now| again| please)?
update: {SUBJECT}<target>(?: (?:isn't|is not|aren't|are not|is no longer|are no longer)|'s not|'s no longer) (?:so |that |very |really |all that |actually )*(?P<calm>urgent|critical|high[ -]priority|a (?:high )?priority|important)(?: any ?more| now| any longer| after all)?
update: (?:make|call|consider|treat) <target> (?:as )?(?:an? |the |my )(?P<prio>(?:top |high |low |highest )?priority)
update: (?:bump|raise|move|push|knock|turn|dial|take) <target> (?:up|down) to (?:an? )?(?P<prio2><level>)(?: priority)?
update: (?:set|give|make|put|assign) (?:a |the )?prio(?:rity)?(?: of| to| at| as)? (?P<prio><level>) (?:for|on|to|of) <target>|(?:(?:set|give|put|assign) (?:an? )?)?(?P<prio2>(?:<level>)[ -]priority|prio(?:rity)? ?[1-4]) (?:for|to|on) <target2>
update: (?!(?:(?:new |add |my )*(?:tasks?|to-?dos?|reminders?|notes?|priority|prio|importance|status|level|warning|alert|risk|traffic|pollen)|.*(?:\?|://))\b){SUBJECT}(?P<target>[^,;:?]{{2,60}}?) ?: (?P<prio>{LEVEL}|(?:very )?(?:high|low|medium|normal|important))(?: please| now)?
update: {SUBJECT}(?P<target>(?:the|my|our) [^,;:?]{{2,40}}?|[a-z][\w'-]+(?: [\w'-]+){{0,2}}?)(?: (?:is|are|has been|have been)|'s) (?:now |all |already |finally )*(?P<told>{ARRANGED}) (?:in )?(?:for|on) <when>
update: {SUBJECT}(?P<target>[^,;:?]{{2,60}}?) (?:is|are) {_VERY}(?P<told>(?P<prio>important))(?: now| too| as well| again)?
update: <target> ?{ARROW} ?<setting>
update: (?:(?:put|set|with) )?no (?P<clear>due date|deadline|date) (?:for|on) <target>
update: (?:stop|quit) (?P<clear>repeating|repetition) (?:of |for )?<target>|(?:stop|keep) <target2> from (?P<clear2>repeating)|(?:make|set|let) <target3> (?:stop |not |no longer )(?P<clear3>repeat(?:ing)?)|<target4> (?:should not|shouldn't|needn't|must not|doesn't need to) (?P<clear4>repeat)(?: any ?more)?
reopen: (?:i|we) (?:haven't|have not|didn't|did not) (?:actually |really )*(?P<target>(?:<past>|pay|call|send|buy|clean|wash|fix|submit|book|do|finish) .+?) after all
delete: (?:<drop>) (?P<target>(?:(?:all|any|every|the|my|our|of) )*(?:tasks|to-?dos|todos|items|chores|reminders) (?:in|from|under|inside) (?!(?:<mylist>)$).+)
"""
)

HINTS = reading.rows(
    rf"""
update: (?!(?:i|we|it|this|that|is|from|back|go|come|listen|reply|write|talk|speak|welcome|open|closed?|turn|schedule|bring|move|push|change|set|shift|book|plan|rent|need|add|put|make|take|flights?|trains?|finally|just|already|until|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+)\b|.*\b(?:from|for|be|is|are|back|forward|up|down|off|it|me|us|made|got|went|came|was|[a-z]+ed)\b)(?P<target>(?:(?:the|my|our) )?[\w'-]{{3,}}(?: [\w'-]+){{0,2}}) to (?P<value>(?:(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|next week|(?:low|medium|high|urgent|top)(?: prio(?:rity)?)?))
update: (?:set|put|change|move) (?P<target>(?:the|my|our|that) (?!.* (?:on|in|onto) (?:the|my|our) ).+?) (?:to|for|on) (?P<value>(?:the )?(?:(?:next |this |coming )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|weekend|month|year)|tomorrow|today|tonight|january|february|march|april|may|june|july|august|september|october|november|december|\d{{1,2}}(?:st|nd|rd|th))\b.*)
delete: (?=.*\b{_EVENT}\b){SUBJECT}<target>(?: (?:is|are|was|were|got|has been|have been)|'s|'s been) (?:now |just |sadly |unfortunately |been )*(?P<gone>cancell?ed|called off|off|not happening)(?: now| after all| though| then)?
delete: (?P<target>(?:the|my|our) (?:[\w'-]+ )?[\w'-]+) (?:(?:has|have|just|unfortunately|sadly) )*(?P<gone>cancell?ed)(?: on (?:me|us)| again)?
delete: (?P<gone>forget about|never ?mind about) <target>
"""
)
