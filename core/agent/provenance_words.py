"""Which readings and words ask for which kind of change, in the languages we speak."""

import re

from core.domain import stems

# Which of the interpreter's readings ask for which act. What it does not understand asks for none that destroys.
UNCLEAR = frozenset({"clarify", "out_of_scope", "confirm"})
CHANGES = frozenset({"update", "create", "complete", "reopen", "start"})
ALLOWED: dict[str, frozenset[str]] = {
    "add": frozenset({"create", "update"}) | UNCLEAR,
    "update": CHANGES | UNCLEAR,
    "complete": frozenset({"complete", "update"}) | UNCLEAR,
    "start": frozenset({"start", "update"}) | UNCLEAR,
    "reopen": CHANGES | UNCLEAR | {"restore", "undo"},
    "restore": CHANGES | UNCLEAR | {"restore", "undo"},
    "delete": frozenset({"delete"}),
    "undo": frozenset({"undo", "restore"}),
}
# What asks for words about something, and not for something to be done.
TALKS = re.compile(
    r"[?？؟]|^\W*(?:(?:please|bitte|por favor|can you|could you)\W+)?(?:what|who|whose|why|how|when|where|which|tell|"
    r"explain|translate|summari[sz]e|describe|read|say|repeat|quote|cite|show|list|define|spell|discuss|was|wer|warum|wieso|wie|wann|wo|"
    r"welche\w*|sag|erkläre?|übersetze?|beschreibe?|lies|zeige?|que|qui|pourquoi|comment|quand|où|quelle?|dis|explique\w*|"
    r"traduis|résume|décris|lis|montre\w*|qué|quién|por qué|cómo|cuándo|dónde|cuál|di|dime|explica\w*|traduce|resume|"
    r"describe|lee|muestra\w*|kya|kaun|kyun|kaise|kab|kahan|batao|dikhao|کیا|کون|کیوں|کیسے|کب|کہاں|بتاؤ|دکھاؤ)\b",
    re.I,
)
DELETES = re.compile(
    r"delet|remov|trash|\bbin\b|lösch|papierkorb|supprim|corbeille|elimin|\bborr|papelera|\bhata|\bmita", re.I
)
PRIORITY = re.compile(
    r"priorit|prioridad|urgent|dringend|wichtig|important|asap|critical|\bp[1-4]\b|![1-4]|\bhigh|\blow|\bmedium|\bhoch|\bhohe|"
    r"niedrig|\bhaute|\bbasse|\balta|\bbaja|zaroori|\bahem|ضروری|اہم",
    re.I,
)
# For each status: the readings that ask for it, and words that do.
STATUS = {
    "done": (
        {"complete"},
        r"\bdone|finish|complet|\btick|\bcheck|close|erledigt|fertig|\bfait|termin|\bhech|khatam|ho gaya|مکمل",
    ),
    "doing": (
        {"start"},
        r"progress|doing|start|begin|began|working on|beginn|angefangen|commenc|empez|shuru|شروع",
    ),
    "todo": (
        {"reopen", "restore", "undo"},
        r"reopen|open again|to ?do|not done|wieder|rouvr|reabr|nicht|dobara|دوبارہ",
    ),
    "dropped": (
        {"delete"},
        r"drop|cancel|skip|abandon|give up|abbrech|verwerf|annul|abandonn|descart|chhor|چھوڑ",
    ),
}
MOVES = re.compile(
    r"\bdue|\bdate|deadline|remind|later|earlier|sooner|postpone|delay|snooze|push|\bmove|resched|repeat|verschieb|"
    r"später|früher|fällig|\btermin\b|repouss|\breporte[rz]?\b|plus tard|échéance|aplaza|pospon|más tarde|fecha",
    re.I,
)
REPEATS = re.compile(
    r"\bevery\b|\beach\b|\bdaily|weekly|monthly|yearly|annual|repeat|recur|täglich|wöchentlich|monatlich|jährlich|"
    r"\bjede|wiederhol|\bchaque|\btou[ts]e?s? les|quotidien|hebdo|mensuel|\bcada\b|\btod[oa]s l[oa]s|diari|semanal|"
    r"mensual|\bhar\b|روزانہ|ہر",
    re.I,
)
LASTS = re.compile(
    r"\d\s*(?:h|m|min|std|st)\b|hours?\b|minutes?\b|\bmins?\b|stunde|heure|\bhora|ghant|estimate|aufwand|takes?\b|dauert|dure|tarda|"
    r"\bhalf|\bhalb|\bdemi|\bmedia|گھنٹ|منٹ",
    re.I,
)
WAITS = re.compile(
    r"depend|\bwait|\bafter|\bbefore|\bblock|\bfirst\b|\buntil|\bonce\b|require|\bneeds?\b|abhäng|\bwart|\bnach\b|\bvor\b|"
    r"\berst|dépend|attend|\baprès|\bavant|bloqu|\bdespués|\bantes|\besper|\bbaad\b|\bpehle\b|بعد|پہلے",
    re.I,
)
NOTES = re.compile(r"\bnot(?:e|es|iz|izen|as?)\b|descri|beschreib|comment|kommentar|detail|نوٹ", re.I)
RENAMES = re.compile(
    r"renam|\bcall(?:ed)?\b.*\binstead|title|\bname|reword|rewrite|typo|spell|correct|umbenenn|\bheiß|titel|renomm|titre|"
    r"\bnomm|títul|nombre|\bnaam|نام",
    re.I,
)
ERASES = re.compile(
    r"\bno\b|without|remov|clear|erase|delet|drop|unset|take off|inbox|kein|ohne|entfern|lösch|sans|enlèv|supprim|retir|"
    r"\bsin\b|quit|borr|elimin|any ?more|no longer|stop",
    re.I,
)
EVERY = re.compile(
    r"\b(?:all|every|everything|each|both|alle[sn]?|tous|toutes?|tout|todos?|todas?|sab|sabhi)\b|سب", re.I
)
REFERS = re.compile(
    r"\b(?:it|its|that|this|those|these|them|they|one|ones|first|second|third|last|former|latter|es|das|diese[rsn]?|sie|ihn|"
    r"ça|cela|celui|celle|ceux|eso|esa|ese|esto|lo|la|los|las|isko|usko|inko|unko|wo|yeh|ye)\b|اسے|انہیں|یہ|وہ",
    re.I,
)
# Of the same those that are no articles: they may stand for words that were said before.
BACK = re.compile(
    r"\b(?:it|that|this|those|these|them|diese[rsn]?|ihn|ça|cela|celui|celle|ceux|eso|esa|ese|esto|isko|usko|inko|unko)\b|"
    r"^\W*(?:füge?|trage?|schreibe?|setze?) (?:es|das|sie)\b|اسے|انہیں",
    re.I,
)
SEVERAL = re.compile(
    r"\b(?:all|both|those|these|them|they|ones|two|three|beide\w*|alle[sn]?|diese|sie|ceux|celles|les|tou[ts]e?s?|los|las|"
    r"es[oa]s|est[oa]s|tod[oa]s|inko|unko|sab)\b|انہیں|سب",
    re.I,
)
# What a model may begin a title with of its own, though such a word stands in other tasks, too.
ERRANDS = frozenset(
    stem
    for code, words in {
        "en": "buy get fetch bring call phone email write make do go visit check take book",
        "de": "kaufen holen bringen anrufen schreiben machen besuchen prüfen",
        "fr": "acheter chercher appeler écrire faire aller",
        "es": "comprar traer llamar escribir hacer ir",
    }.items()
    for stem in stems.of(words, code)
)
FETCHES = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+", re.I)
