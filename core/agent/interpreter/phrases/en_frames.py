"""English: frames of everyday speech around a wish, tried before the orders."""

from core.agent.interpreter.phrases import kinds, reading

_DOING = (
    "|".join(word for word, kind in kinds.OF.items() if kind == "verb") + "|pick up|drop off|put out|take out"
)
_DAY = r"(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|noon|\d[\w:.]*(?: ?[ap]m)?)"

FIRST = reading.rows(
    rf"""
query: (?!.*\bremind me to\b)(?=.*\b(?:what|which|things?|stuff)\b).*\b(?:wanted|trying|tried|supposed|needed|going|asked you|told you|meant) to remember\b.*|.*\bwhat i (?:asked|told) you to remember\b.*
query: remind me (?:of )?(?:(?:what|which \w+|who|whose \w+)(?:'s)? (?:i|we|to|is|are|else|on|due|left|tasks?|things?)|what's|(?:all )?(?:the|those|these|any) (?:other )?(?:things|stuff|items|tasks|chores|errands)(?: that| which)?(?: (?:i|we)| on| in| for| due))\b.*
out_of_scope: remind me (?:who|where|how|why) .+
query: what (?:all |else )?(?:do|should|must|did) (?:i|we) (?:still |also )*(?:need|have|want|get|buy|pick up)\b.*\b(?:shops?|stores?|supermarket|market|grocer'?s|butcher'?s|baker'?s|chemist'?s|pharmacy)(?: .*)?
query: (?:iterate|walk me through|take me through|talk me through|run me through|run down|rattle off|enumerate|recite|recap|go back over|go back through|hear|play back|print out|scan|skim)(?: back| over)? (?:.* )?(?:<mylist>|<taskword>)(?: .*)?
query: (?:i (?:need|want|would like)|i'd like) (?:to have )?(?:<mylist>) (?:read|shown|displayed|printed|listed)(?: (?:out|aloud|back|to me))*
query: (?:confirm|verify|double[- ]?check|see|check)(?: for me)?(?: that| if| whether)? <subject> (?:is|are|was|were) (?:still |already |really )*(?:on|in) (?:<mylist>)(?: .*)?
query: (?:what|when)(?:'s| is| was) (?:the |its )?(?:deadline|due date|date|day|priority|status|estimate) (?:for|of|on) <subject>
query: (?:will|would|should) <subject> be (?:on|in) (?:<mylist>)(?: .*)?
query: (?:on|in|from) (?:<mylist>),? (?:do|did|have|has|is|are|was|were) (?:i|we|there|it|the|my|any)\b.*
query: (?:do|did) (?:i|we) (?:still |also )?need (?:to (?:buy|get|pick up) )?(?:any |some |more )*<subject> (?:at|from) the (?:store|shops?|market|supermarket|grocery store)
create: (?:is|are|do (?:i|we) have|have (?:i|we) got) (?:there )?(?:any |some |the |a )*<title> (?:on|in) (?:<mylist>)[,;.?]?(?: and)?(?: please)? (?:add|put|include)(?: (?:it|them|some|those))?(?: on| in| there| to it)?,? (?:if|in case|unless)\b.*
create: make sure(?: that)? <title> (?:is|are|gets?|goes) (?:put |added |placed |noted |written )?(?:on|onto|in|to|into) (?:<mylist>)
create: (?:give|send|drop) (?:me|us) (?:a |an )?(?:little |quick |friendly )?(?:shout|heads[- ]?up|buzz|poke|nudge|holler|ping|prod|reminder|memo)(?: (?P<after>(?:on|at|in|this|next|tomorrow|tonight|later|before|every) .{{2,30}}?))? (?:about|for|to|regarding|that|when it's time (?:to|for)|re) <title>
create: (?:let (?:me|us) know|prompt me|poke me|nag me|bug me)(?: (?P<after>(?:on|at|in|this|next|tomorrow|tonight|later|before|every) .{{1,30}}?))? to <title>
create: (?:i )?(?:'ve |have )?(?:got to|gotta|must|have to|need to|should) (?:remember|not forget)(?: to| about| that i (?:need|have) to)? <title>
create: don't let (?:me|us) (?:leave|go|get away|go out)(?: the house| home)? without <title>|don't let <title2> slip(?: my mind)?
create: i(?:'m| am)? ?(?:want|would like|need|like|hoping) to (?:get|be) reminded(?: to| about| of| that)? <title>
create: (?:i (?:would like|want|need|could use)|i'd like|give me|get me|set|have|make)? ?(?:a|another|one more) (?:new )?(?:reminder|task|to-?do)
create: (?:get|have) (?:<atask>|(?:a|another) (?:reminder|note|alert|entry)) (?:added|set|set up|created|made|put down|put in|noted)(?: for me)?(?: for| to| about| that says)? <title>
create: (?:i|we)(?:'ll| will|'m going to|'re going to) (?:need|want|be needing) (?:a|an|another) (?:reminder|task|to-?do|note|alert) (?:to|for|about|that) <title>
create: (?:get|have|set) (?:a|another) (?:quick |daily |weekly )?(?:reminder|alert|nudge|notification)(?: set| up)*(?: for me)? (?:to|for|about|that|when) <title>
create: (?:i|we)(?:'d| would)? (?:need|want|like) <title> (?:added|put|included|written|noted|down) (?:to|on|onto|in) (?:<mylist>)
create: (?:i|we)(?:'d| would)? (?:want|like) to have <title> (?:on|in) (?:<mylist>)(?P<after> (?:for|by|on|at|tomorrow|today|tonight|next|this) .+| tomorrow| today| tonight)?
create: (?:<mylist>) (?:also )?(?:needs(?: to (?:have|include|contain))?|is missing|lacks|could use|should have) <title>(?: added| put| included)?(?: (?:on|to|in) it)?
create: (?:add|put|enter|log|save|note) <title> as an? (?:new )?(?:task|to-?do|reminder|item)
create: (?:i|we) (?:need|want) (?:<atask>) (?:to|for|about) <title>
delete: (?:<mylist>)[,:]? (?:please )?(?:<drop>|take off) <target>
delete: (?:there's |there is )?no need (?:for|to (?:buy|get|pick up|have)) <target> (?:on|in|from|for) (?:<mylist>)(?: any ?more)?
delete: (?:<edit>|re-?open|open|bring up|pull up|go to|find|get|access|check|look at) (?:<mylist>)(?:,| and| to)+ (?:please )?(?:<drop>|take off) <target>
delete: (?:i|we) (?:already |now )*(?:have(?: got)?|found) (?:some |enough |plenty of |the )*<target>(?: already)?,? (?:so |and )*(?:please |can you |you can )*cross (?:it|them|that|those)(?: off| out)?(?: (?:from|off|on|of) (?:<mylist>))?
delete: (?:i|we) (?:already |now )*(?:have|got|bought|found|picked up|ordered) (?:some |enough |plenty of |the )*<target>(?: already)?,? (?:so |and )*(?:please |can you |you can )*(?:remove|delete|take|drop|scratch|erase) (?:it|them|that|those)(?: off| out)?(?: (?:from|off|on|of) (?:<mylist>))?
delete: (?:i|we|it|they|there|the|my)\b[^,;]{{3,60}}?(?:,|;| so| and so)+ (?:please |just |can you |you can )*(?:take|cross|strike|get|leave) <target> off (?:<mylist>)
delete: (?:i|we|it|they|there|the|my)\b[^,;]{{3,60}}?(?:,|;| so| and so)+ (?:please |just |can you |you can )*(?:delete|remove|erase|drop|scrap) <target> (?:from|off) (?:<mylist>)
delete: (?:can |could |may )?<target> (?:(?:should|needs? to|has to|have to|must|can|could|may) )?(?:please )?be (?:removed|deleted|erased|taken|dropped|crossed|struck)(?: off| out)?(?: (?:from|off|of|on))? (?:<mylist>)
delete: (?:<mylist>) (?:shouldn't|should not|doesn't need|does not need|needn't|mustn't|no longer needs)(?: to)?(?: have| include| contain)? <target>(?: (?:on|in) it)?(?: any ?more)?
delete: (?:i|we)(?:'d| would)? (?:want|need|like) <target> (?:off|out of|(?:gone|removed|deleted|erased|taken|crossed) (?:from|off)) (?:<mylist>)
delete: un-?add <target>
delete: take <target> off, (?:i|we|there|it)\b.*
update: (?:give|allow|grant) (?:me|us|myself) (?:until|till|to) (?P<when>.+?) (?:for|on|with|to (?:finish|do|complete|write)) <target>
complete: (?:strike|scratch|tick|cross|check)(?: off)? (?P<target>[^,;]+?)(?: off)?[,;] (?:it's|it is|that's|that is|they're|they are|i'm|we're)(?: all| now| already)* (?:<done>)(?: with)?|(?:(?:i|we)(?:'ve| have)? )?(?:(?:just|finally|already) )*got <target> (?:done|finished|sorted|over with|over and done with|out of the way)(?: at last| now| today)?
delete: (?!(?:i|it|that|this|there)\\b)<target> (?:(?:isn't|is not|aren't|are not|won't be|will not be|is no longer|are no longer) (?:happening|taking place|going ahead|needed|necessary|relevant)|fell (?:through|apart|flat)|(?:(?:is|was|got|has been|'s been) )?(?:cancell?ed|called off))(?: any ?more| after all| now)?(?:[,;]|,? and|,? so)* (?:please |you can |can you |just )*(?:delete|remove|drop|scrap|bin|erase|cancel) (?:it|them|that|those)(?: (?:from|off) (?:<mylist>))?
update: (?:set|put|give|add) (?:an? |the )?(?:new )?(?:due date|deadline) (?:of|at|on) (?P<when>.+?) (?:for|on|to) <target>
complete: that's (?:all )?(?:<done>)(?: now)?(?: then)?, (?P<target>(?:the|my|our) .+)
complete: (?:i|we)(?:'ve| have)? (?:finally |just )*(?:managed|got round|got around) to (?:finish(?:ing)?|complet(?:e|ing)|do(?:ing)?) <target>
create: (?:i'm |we're )?(?:gonna|going to) need (?:a |an |another )?(?:<taskword>|note|alert) (?:to|for|about|that says) <title>
create: set up (?:a |an |another )?(?:recurring |repeating |daily |weekly |monthly )?(?:<taskword>|reminder) (?:to|for|about) <title>
update: (?:<edit>) (?:the |its )(?:<due>|priority|prio) (?:to|as) (?P<setting>.+)
delete: (?:get|have) <target> (?:removed|deleted|erased|taken|dropped|crossed|struck)(?: off| out)? (?:from|off|of) (?:<mylist>)
create: (?:can |could |may )?<title> (?:(?:should|needs? to|has to|have to|must|can|could|may) )?(?:also |please )*be (?:added|put|included|written|placed|noted)(?: down)? (?:to|on|onto|in|into) (?:<mylist>)
create: (?:re-?open|go to|find|get|access|check) (?:<mylist>)(?:,| and| to)+ (?:please )?(?:add|put|include|write) <title>
complete: (?:check|tick|cross|mark)(?: off)? the (?:box|check ?box) (?:for|of|next to|beside|by|on) <target>
complete: (?:put|place|draw|add) (?:a |an )?(?:check ?mark|check|tick|cross|x|line) (?:next to|beside|by|against|through|on|in front of) <target>
update: (?:replace|swap|switch) {_DAY} (?:with|for|to) (?P<value>{_DAY}(?: .{{1,20}}?)?) (?:for|on|in) <target>
update: (?:bring|move|push|put|pull|shift|knock|drag) <target> (?:forward|back|backwards?|up|out|ahead|on)(?: by)? (?P<shift><span>)
update: (?:make|set|put|have|start|begin) <target> (?:start |begin |be )?(?P<shift><span>) (?:later|earlier|sooner|back|forward|ahead)
update: (?:<edit>|<move>) (?:my|our) <target> (?:from .+? )?(?:to|until|till|for) (?P<value>(?:the )?(?:{_DAY}|(?:this|next|tomorrow) \w+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half past \w+|quarter (?:past|to) \w+)(?: (?:thirty|fifteen|forty[- ]five|o'clock|am|pm))*|\d{{1,2}}(?:st|nd|rd|th))(?: .{{1,25}})?)
out_of_scope: (?:please )?(?:put|set|switch|turn|place) .+ (?:in|into|on|to) (?!do\b)[\w-]+ mode
smalltalk: (?:that's|that is|that'll be|that will be|this is) (?:all|it|everything)(?: (?:for (?:now|today|the moment)|from me|i need(?:ed)?|folks|thanks|thank you|then))+
smalltalk: (?:much|most) obliged\b.{{0,20}}|(?:thanks|cheers|ta|bless you|appreciate it|nice one|good job|well done|way to go|good stuff)(?:[,! ]+(?:mate|buddy|pal|man|dude|love|darling|friend|very much|ever so|a (?:lot|bunch|million)|so much|for (?:that|everything|your help)))*|(?:what'?s|whats|what is) (?:up|new|cooking|happening|good)(?:[, ]+(?:with you|dude|man|buddy|bro|doc|mate))*|sup|wassup
"""
)

HINTS = reading.rows(
    rf"""
create: (?P<after>(?:on |this |next )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight)(?: morning| afternoon| evening| night)?) ?: (?P<title>(?:{_DOING}) .+)
create: (?P<title>(?!(?:what|which|is|are|do|does|did|show|read|check|delete|remove|clear|cancel|drop|move|change|mark|tick|go|get rid|take)\b)[\w'-]+(?: [\w'-]+){{0,3}}?) (?:for|to|onto) (?:<mylist>)
delete: (?:there's |there is )?no need (?:for|to) <target>
"""
)
