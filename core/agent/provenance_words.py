"""Which readings and words ask for which kind of change, in the languages we speak."""

import re

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
DELETES = re.compile(
    r"delet|remov|trash|\bbin\b|lösch|papierkorb|supprim|corbeille|elimin|\bborr|papelera|hata|mita", re.I
)
PRIORITY = re.compile(
    r"priorit|prioridad|urgent|dringend|wichtig|import|asap|critical|\bp[1-4]\b|![1-4]|\bhigh|\blow|\bmedium|\bhoch|\bhohe|"
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
    r"\bdue|date|deadline|remind|later|earlier|sooner|postpone|delay|snooze|push|move|resched|every|repeat|verschieb|"
    r"später|früher|fällig|termin|täglich|jede|repouss|report|plus tard|échéance|chaque|aplaza|pospon|más tarde|fecha|cada",
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
FETCHES = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\S+", re.I)
