"""What is told, not asked for: other people's words, suppositions, negations, letters and programs, in five languages."""

import re

from core.agent.interpreter import normalise
from core.agent.interpreter.phrases import needs, opinions, printed

_READ = 320  # characters that are looked at
_SUBJECT = {  # who may be quoted, up to the verb of saying
    "en": r"(?:(?:my|the|our|his|her|their|your|a) [\w']+(?: [\w']+)?|(?!i\b|please\b)[a-z]+(?: [a-z]+)?)",
    "de": r"(?:(?:meine?|der|die|unsere?|seine?|ihre?) \w+|(?!ich\b|bitte\b|wir\b|du\b)\w+)",
    "fr": r"(?:(?:mon|ma|mes|notre|nos|le|la|les|son|sa) \w+|l'\w+|(?!je\b)\w+)",
    "es": r"(?:(?:mi|mis|nuestr[oa]|el|la|los|las|su) \w+|\w+)",
}
_SAYS = {
    "en": r"(?:(?:also|just|always|once|keeps?|has|had|have) )?(?:said|says?|saying|told|tells|asked|asks|begged|thinks?|thought|wants?|wanted|wrote|writes|suggest(?:s|ed)|claim(?:s|ed)|reckons|insist(?:s|ed)|believes|mentioned|recommend(?:s|ed)|warned|announced|replied|swears|complain(?:s|ed)|report(?:s|ed) that|denie[sd]|promised (?:us|me|to))",
    "de": r"(?:meint|meinte|sagt|sagte|behauptet|behauptete|glaubt|findet|fand|denkt|schreibt|schrieb|erzählt|erzählte|(?:hat|haben)(?: mir)? (?:gesagt|gemeint|erzählt|geschrieben|behauptet))\b,?(?: mir)?(?=,| dass| ich| wir| man| er| sie)",
    "fr": r"(?:m'|nous )?(?:dit|a dit|disait|pense|prétend|croit|raconte|affirme|a écrit|écrit|trouve|répète|assure)(?: toujours)? (?:que |qu')",
    "es": r"(?:me |nos )?(?:dice|dijo|ha dicho|decía|piensa|cree|asegura|afirma|cont[óo]|escribi[óo]|opina|repite) que",
}
_HEARSAY = (
    r"according to|apparently|supposedly|allegedly|rumou?r has it|word is|they say|as (?:they|the saying)|i(?:'ve| have)? (?:heard|read)(?: that| from)?(?= \w+ \w+)"
    r"|(?:the|his|her) (?:sign|note|headline|poster|title|song|chapter|last words) (?:said|says|reads?|was|were|is|goes)"
    rf"|[\w' ]{{3,40}} (?:is|was|are) (?:called|named|titled|entitled) \"{normalise.MASK}+"
    r"|laut (?!liste)|angeblich|ich (?:habe|hab) (?:gehört|gelesen)|es heißt,? dass|man sagt"
    r"|selon|d'après|apparemment|il paraît que|j'ai (?:entendu dire|lu) que|on dit que"
    r"|según|al parecer|por lo visto|dicen que|he (?:oído|leído) que"
)
_SUPPOSED = (
    r"if i|if only|what if|imagine|supposing|suppose|pretend|assuming|let'?s say|say i|had (?:i|we)|translate|spell|define|repeat after me"
    r"|man (?:müsste|könnte|sollte) (?:mal|eigentlich)|wenn (?:ich|wir|er|sie|man) .*\b(?:hätten?|wären?|würden?|könnten?)\b|hätte (?:ich|er|sie) .*\bwäre\b"
    r"|si (?:j'avais|j'étais|je pouvais|on avait|nous avions|tu)\b|si (?:yo )?(?:tuviera|fuera|pudiera|hubiera|hubiese|tuviese)\b"
    r"|agar .*\b(?:hota|hoti|hote)\b|اگر .*(?:ہوتا|ہوتی|ہوتے)"
)
# Urdu names the doer with "ne"; only one's own doings are ticked off. What is said stands before "ke".
_URDU = (
    r"(?!(?:mai?n|maine|mene|mein|hum|ham|میں|ہم)\b)\S+(?: \S+)? (?:ne (?=.*\b(?:kiya|kaha|bataya|diya|dia|liya|kar|likha|banaya|bech|khareed|kharid|bhej|rakh|dekha|khaya)\b)|نے ).+"
    r"|.+ (?:mansookh|multavi|cancel|منسوخ|ملتوی) (?:ho|ہو)"
    r"|\S+(?: \S+)? (?:keh|kah) rah[aei] .+|\S+(?: \S+)? (?:ka|کا) (?:kehna|khayal|کہنا|خیال) .+|\S+(?: \S+)? (?:کہہ|کہ) رہ[ایے].+|\S+(?: \S+)? kehte .+"
)
_REPORTS = re.compile(
    rf"\W*(?:{'|'.join(rf'{_SUBJECT[code]} {_SAYS[code]}' for code in _SUBJECT)}|(?:{_HEARSAY}|{_SUPPOSED})|{_URDU})(?!\w)"
)
_NEGATES = re.compile(  # nothing is to happen; "there's nothing left of the milk, add it" is an adding
    r"\b(?:nothing|nobody|no one|nichts|niemand|keiner|rien|personne ne|nada|nadie)\b|\b(?:not|n't|never) .*\banything\b"
    r"|^(?!\W*(?:remind|add|note|remember)\b).*\b(?:don't|do not|dont) (?:delete|remove|erase|cancel|mark|complete|finish|close|move|change|rename|touch|clear|drop|tick|check) (?:it|that|this|them|anything)\b"
    r"|\bkuch bhi na(?:hi|hin)\b|کچھ بھی نہیں"
    r"|\b(?:nicht|keinesfalls|niemals)(?: mehr| wieder| sofort| gleich)* (?:ab|weg|ver|hinzu|ein|aus|um)?(?:haken|löschen|streichen|schieben|legen|ändern|markieren|fügen|tragen|anfassen|erledigen|entfernen|anrühren|benennen|abschließen|beenden|werfen)\b"
    r"|^\W*(?:bitte )?(?:hake?|lösche?|streiche?|nimm|trage?|schreibe?|setze?|verschiebe?|ändere?|markiere?|entferne?|erledige?|beende|benenne?|pack|stell) (?:[\w-]+ ){0,4}(?:nicht|bloß nicht|ja nicht|auf keinen fall|niemals)(?: (?:ab|weg|ein|auf|um|hinzu|an|raus))?\W*$"
    r"|\b(?:ne|n') ?(?:l[ea]s? |l'|me |nous |en )*(?:supprim|effac|enlev|enlèv|retir|coch|barr|marqu|déplac|chang|modifi|termin|renomm|report|repouss|décal|touch|annul|valid|jet|rouvr|fai)\w*(?:-l[ea]s?)?(?: surtout| donc| encore)* (?:pas|rien|jamais)\b"
    r"|^\W*(?:por favor,? )?(?:no|nunca|jamás) (?:l[aoe]s? |me |nos |te )*(?:borr|elimin|quit|marqu|muev|cambi|cancel|complet|toqu|añad|agregu|tach|saqu|pong|hag|termin|renombr|aplac|retras|desmarqu|vací|cierr)(?:es|as|e|a|áis|éis|en|an)\b"
    r"|\b(?:never|didn't|did not) (?:say|said|ask|asked|tell|told)\b|\bnicht (?:gesagt|verlangt|gebeten)\b|\bpas (?:dit|demandé)\b"
    r"|\bno (?:he|te he) (?:dicho|pedido)\b|\bnahin? (?:kaha|bola)\b|نہیں (?:کہا|بولا)"
    r"|^\W*(?:(?:i'm|we're|i am|we are) )?not (?:going to |gonna )?(?:deleting|removing|moving|adding|finishing|marking|changing|cancelling)\b"
)
_CONFESSES = re.compile(  # "i must say" says so, and "i need a holiday" sighs: neither is anything to be done
    r"\W*(?:(?:but|and|well|so|oh|god|honestly|man) )*(?:"
    rf"(?:{needs.OUT}) (?:the |a |our |my |good )*{needs.NOT_BOUGHT}.{{0,20}}|"
    r"i (?:have|need|must|want|wanted|got|ought)(?: to)? (?:say|admit|confess|laugh|agree|disagree|be honest|apologi[sz]e|tell you|ask you|thank you|warn you|hand it to)\b.*"
    r"|(?:i|we) (?:really |so |just |could |badly )*(?:need|use|want) (?:an? |some |my |more |to |lots of )*(?:long |little |good |stiff |bit of )*(?:hugs?|holidays?|vacations?|breaks?|drinks?|naps?|rest|sleep|luck|hope|peace|moment|minute to think|miracles?|cuddle|change|life|time|space|room|money|energy|patience|strength|courage|clarity|fun|joy|magic|faith|sunshine|rain|snow|love|peace|quiet|evidence|answers|details|context)(?: (?:so )?(?:badly|much|now|right now|after (?:this|that|today)))?"
    r"|(?:ich|wir) (?:muss|müssen|will|wollen|möchte|kann|soll) (?:ja |schon |dir |ihnen |euch |mal |ehrlich |wirklich |jetzt |leider |nur |da )*(?:sagen|zugeben|gestehen|lachen|weinen|beichten|widersprechen|zustimmen|danken)\b.*"
    r"|(?:ich|wir) (?:brauche?n?|bräuchten?) (?:jetzt |mal |echt |wirklich |dringend |einfach |nur |ein(?:e|en)? |mehr |viel |etwas |ein bisschen )*(?:urlaub|pause|schlaf|ruhe|liebe|umarmung|drink|dich|euch|glück|zeit(?: für (?:mich|uns))?|geld|platz|geduld|energie|mut|regen|sonne|frieden|ferien|erholung)(?: (?:jetzt|wirklich))?"
    r"|(?:il (?:faut|fallait)(?: bien)? (?:que je |qu'on )?|je (?:dois|veux|voudrais|vais) (?:bien |quand même |vous |te )*)(?:te |vous |t'|me )?(?:dise|avoue|confesse|dire|avouer|confesser|reconnaître|admettre|rire|remercier|le dire)\b.*"
    r"|(?:j'ai|on a|nous avons) (?:vraiment |tellement |trop |bien |juste )*besoin (?:de |d')(?:une? |la |me |mes |quelques |vraies |bonnes |un peu de |plus (?:de |d'))*(?:temps|argent|place|patience|énergie|courage|soleil|pluie|paix|vacances|pause|repos|dormir|sommeil|calme|câlin|amour|toi|vous|changer d'air|souffler|répit|reposer)(?: .{0,15})?"
    r"|il (?:nous |me |te |vous )?(?:faut|faudra|faudrait) (?:du |de la |de l'|plus de |plus d'|un peu de |un peu d'|beaucoup de )(?:temps|courage|patience|argent|énergie|place|repos|calme|volonté|chance|amour)(?: .{0,15})?"
    r"|(?:tengo|debo|he de|hay|quiero)(?: que)? (?:decirte|decirle|decir|admitir|confesar|confesarte|reconocer|ver (?:cómo|qué)|reír\w*|agradecer\w*|contarte)\b.*"
    r"|necesit(?:o|amos) (?:de verdad |ya |mucho |urgentemente )*(?:un[ao]?s? |más |mucho |mis )*(?:tiempo|dinero|espacio|paciencia|energía|valor|sol|lluvia|vacaciones|descans\w+|dormir|sueño|paz|abrazo|calma|respiro|pausa|amor|suerte|cariño)(?: .{0,15})?"
    rf"|{opinions.PATTERN}"
    r")\W*"
)
_RECOUNTS = re.compile(  # the telling goes on, or it is long past: "i sent a letter and on the way i dropped it"
    r"\b(?:last (?:year|summer|winter|spring|autumn|fall|century|decade|christmas)|(?:years?|decades|ages) ago|(?:[a-z]{3,}ed|bought|sold|built|paid|won|met|got|did|made|left|ran|wrote|began) .{0,40}\bin (?:19|20)\d\d|as a (?:kid|child|boy|girl|student)|when i was|back then"
    r"|l'an(?:née)? (?:dernier|dernière|passée?)|il y a (?:\w+ )?(?:ans|années)|quand j'étais|letztes jahr|letzten (?:sommer|winter|herbst|frühling)|vor (?:\w+ )?jahren|damals|als kind"
    r"|el año pasado|hace (?:\w+ )?años|de (?:niñ[oa]|pequeñ[oa])|cuando era|pichle saal|pichhle saal|پچھلے سال)\b"
    r"|(?:,|\band|\bbut|\bso) (?:then |now |all of a sudden )*(?:(?:it|he|she|they|everyone|nobody|somebody|people|the \w+) (?:was|were|had|did|said|went|came|fell|got|broke|turned|looked|loved|laughed|cried|started|stopped|seemed|felt|tasted|smelled)\b"
    r"|(?:i|we) (?:fell|felt|cried|lost|forgot|love|like|hate|feel|reali[sz]ed|noticed|dropped|almost|nearly|can't|couldn't|loved|hated|am\b(?! done)|was|were)|(?:i'm|we're|it's) (?!done|finished|through|over|all|off)\w+ing\b|what an? \w+|wow|on the way)"
    r"|\band (?:then )?(?:walked|went|ran|left|came|fell|drove|flew|sat|cried|laughed|danced|slept|woke|stayed|watched|saw)\b|,? feeling \w+"
    r"|^\W*(?:i|we)(?:'ve| have)? (?:just )?got (?:engaged|married|lost|drunk|dressed|divorced|fired|hired|sick|wet|soaked|stuck|caught|home|here|together|along|bored|tired)\b"
    r"|\b(?:so|total|echt|richtig|viel zu|trop|trop bien|tan|demasiado) (?:gut|schlecht|viel|lecker|schön|bien|bon|mangé|mal|bueno)\b|\bhaben? (?:uns|mich|sich|euch)\b|^\W*bin (?:gleich|bald|sofort|schon)\b"
    r"|\bfinished (?:watching|eating|talking|playing|crying|arguing|laughing|listening|singing|dancing|drinking)\b"
    r"|\b(?:got|came|come|am|i'm|we're|just|home) (?:back|home) from\b"
    r"|^\W*(?:(?:i|we|he|she|they)(?:'ve| have|'s)? )?finally (?:got|met|saw|made it|arrived|found out|moved)\b"
)
_LETTER = re.compile(
    r"\W*(?:dear (?!diary)\w+|(?:hi|hello|hey|good morning) (?:team|all|everyone|everybody|folks|both|there)\b.*\b(?:attached|your|we|our|please)\b"
    r"|please (?:find (?:attached|enclosed|below)|do not reply|don't reply|let (?:us|me) know|feel free|be advised|see (?:the )?attach\w*|accept (?:my|our)|confirm receipt|disregard|note that (?:our|we|your))"
    r"|(?:attached|enclosed) (?:is|are|you|please)|(?:i|we)(?:'ve| have) (?:attached|enclosed)|(?:kind|best|warm|kindest) (?:regards|wishes)|yours (?:sincerely|faithfully|truly)"
    r"|sorry (?:for|about) (?:the|my|any|not|being|that)|thank(?:s| you) for (?:your|the|reaching|getting)|as (?:discussed|agreed|promised|mentioned)\b|(?:as )?per (?:our|your|my)|further to|looking forward to (?:hearing|seeing|your)"
    r"|(?:reminder|note|notice|warning|alert)(?::| that) your\b.*"
    r"|your (?!list|tasks?|to-?dos?)[\w' ]{3,40} (?:has been|have been|was|were|will be) \w+"
    r"|ihr[e]? (?!\w*liste)\w+ (?:wurde|wird|ist|wurden)|votre (?!liste)\w+ (?:a été|est|sera)|su (?!lista)\w+ (?:ha sido|fue|será)"
    r"|sehr geehrte|liebe (?:kolleg\w+|alle|grüße)|(?:anbei|im anhang) |(?:mit )?(?:freundlichen?|viele|beste) grüßen?|wie (?:besprochen|vereinbart)|entschuldigen sie"
    r"|veuillez (?:trouver|ne pas|nous|agréer|recevoir|patienter|confirmer)|vous trouverez|ci-joint|cordialement|bien à vous|chers? \w+,|chère \w+,|comme convenu|madame, monsieur"
    r"|adjunto|le adjunto|atentamente|saludos|un saludo|estimad[oa]s?|querid[oa]s \w+|como (?:acordamos|quedamos))(?!\w)"
)
_PROGRAM = re.compile(
    r"\w\.?\w*\(\w*(?:\.\w+)*\)\s*[;{:=)]|\w\.\w+\(\w*\)|^\w+\(\w*\)$|[=!]==?\s|\s&&\s|\|\||=>|^\S+ = (?!(?:done|finished|complete[d]?|erledigt|fertig|fait|terminé|hecho|listo)\W*$)\S|\+=|</?\w+>|^\W*(?:if|while|for) \(|[{}]\s*$|\s>>?\s\S+\.\w+$|^echo \W|^export \w+=|^(?:#|//|/\*) ?(?:todo|fixme)\b|^(?:#include|import \w+$|from \w+ import )"
    r"|^\W*(?:select .+ from|insert into|delete from \w+(?: where\b|;)|update \w+ set|(?:drop|alter|create) table)\b|^\W*(?:delete from \w+);"
    r"|^\W*(?:git (?:commit|push|pull|add|checkout|merge|rebase|clone)|npm (?:i|install|run|test)|pip3? install|sudo|docker|kubectl|curl|chmod|mkdir|rm -|ls -|cd [~./]|apt(?:-get)? install|brew install)\b"
)
_QUOTATION = re.compile(rf"[\W{normalise.MASK}]+")


def reports(masked: str) -> bool:
    """Whether a clause tells what others said or did, or what would be if: acting on it needs to be asked about."""
    return bool(_REPORTS.match(masked[:_READ]))


def negates(masked: str) -> bool:
    """Whether a clause says that nothing is to happen."""
    return bool(_NEGATES.search(masked[:_READ]))


def confesses(masked: str) -> bool:
    """Whether a clause only sounds like something to do: "i have to say …", "wir brauchen Urlaub"."""
    return bool(_CONFESSES.fullmatch(masked[:_READ]))


def recounts(masked: str) -> bool:
    """Whether something that was done belongs to a tale, and is not reported as the end of a task."""
    return bool(_RECOUNTS.search(masked[:_READ]))


def is_no_speech(masked: str) -> bool:
    """Whether it is a piece of a letter, of print, of a program or a mere quotation: nobody says so to a list."""
    if normalise.MASK in masked and _QUOTATION.fullmatch(masked):
        return True
    if printed.is_printed(masked):
        return True
    return bool(_LETTER.match(masked[:_READ]) or _PROGRAM.search(masked[:_READ]))
