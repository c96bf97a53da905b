"""What tells an order from a tale by its sentence: words only a list is told, and those that no order has."""

import re

from core.agent.interpreter import normalise
from core.agent.interpreter.phrases import bookings, en_states, needs, notes

_OURS = re.compile(  # no other assistant looks after these, and a question changes nothing
    r"\b(?:tasks?|to-?dos?|errands?|chores?|overdue|aufgaben?|tâches?|tareas?|kaam)\b"
)
_ASKED_TO_REMIND = re.compile(  # whatever it is about: "remember to switch off the heater" asks no other assistant
    r"\W*(?:(?:please|pls|hey|ok|okay|(?:can|could|would|will) you|i(?: would|'d)? (?:want|like|need)(?: you)? to) )*"
    r"(?:(?:remind|intimate) me(?! (?:how|of|who|where|what))|(?:jot|write|note|scribble) down|(?<!you )remember to|alert me to"
    r"|(?:i )?(?:'ve |have )?(?:got to|gotta|must|have to|need to|should) remember"
    r"|(?:don't|do not|dont|never) (?:let me )?forget"
    r"|(?:don't|do not|dont|never) let (?:me|us)|(?:i (?:need|want|would like)|i'd like) (?:a|another) reminder(?: set)?"
    r"|(?:set|set up|create|make|add|give me|put|leave)(?: me)? (?:an? |another |the |my )?(?:new )?"
    r"(?:reminder|task|to-?do|alert)s?)"
    r" (?!(?:that )?(?:i|my name|me|you)\b)"
)
_THEN_NOTED = re.compile(  # "my boss wants the slides, add a task for that": whoever said it, it is to be noted
    r".+[,;.] (?:so |and )*(?:please |can you |could you |bitte )*(?:add|put|note|write|jot|stick|make|create|set|remind"
    r"|notiere?|schreibe?|setze?|trage?|erinnere?|ajoute|note|mets|rappelle|apúnt\w+|apunt\w+|anót\w+|añád\w+|recuérd\w+)"
    r"\b(?! (?:it|that) (?:said|says)).{0,40}"
)
_KINDLY = r"\W*(?:(?:please|pls|ok|okay|(?:can|could|would|will) you|you can) )*"
_TICKED_OFF = re.compile(  # nobody else's business is ticked off
    rf"{_KINDLY}(?:(?:tick|cross|mark) off|mark .+ (?:as )?(?:done|completed?|finished)$)\b"
)
_UNTICKED = re.compile(rf"{_KINDLY}(?:re-?open|un-?(?:tick|check|mark|complete|finish))\b")
_WHY = re.compile(r"\b(?:kyun|kyon|kiyun)\b|کیوں")  # within the sentence, where others begin with it
_OWN_EVENT = re.compile(  # whose time somebody moves is somebody's own
    r"\W*(?:(?:please|pls|hey|(?:can|could|would|will) (?:you|we)|i(?: would|'d)? (?:want|like|need)(?: you)? to) )*"
    r"(?:change|move|shift|switch|reschedule|push|bump) (?:my|our|the) (?!.*\breservation)(?:[\w']+ ){0,3}?(?:lunch|dinner"
    r"|breakfast|brunch|meetings?|appointments?|class|practice|lessons?|session|haircut|check-?up|interview|events?|party"
    r"|review|stand-?up|rehearsal|training|workout|gym|yoga|dentist|doctor|vet|club)\b"
)
_LABELLED = r"\W*(?:(?:a|another|one more|next|new)(?: task| to-?do| one| thing)?|(?:new )?(?:task|to-?do)): "
_OF_IT = (  # what was spoken of before is to come up again
    rf"|{_KINDLY}remind (?:me|us)(?: again| please)? (?:about|of) (?:it|this|that|them|those|these)\b(?! \w+ (?:i|we|you|they|is|was)\b)"
)
_TOLD_OF_ONE = (  # "the report is urgent", "gym -> friday"
    rf"{en_states.SUBJECT}[^,;:?]{{2,60}} (?:is|are) (?:now |really |very |so )*{en_states.LEVEL}(?: now| again)?\W*$"
    rf"|(?!.*\?){en_states.SUBJECT}[^,;:?]{{2,60}}(?:'s| is| are| has been| have been) (?:now |all |already |finally )*{en_states.ARRANGED} (?:in )?(?:for|on) "
    rf"|[^,;:?]{{2,60}}? ?: ?(?:{en_states.LEVEL}|(?:very )?(?:high|low|medium|normal|important))(?: please| now)?\W*$"
    rf"|[^,;:?]{{2,60}}? ?{en_states.ARROW} ?(?:[a-z]+day|today|tomorrow|tonight|next \w+|done|\d{{1,2}}(?:st|nd|rd|th)?\b"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|urgent|high|medium|low|normal)"
)
_UNMISTAKABLE = {
    "create": re.compile(
        rf"{_ASKED_TO_REMIND.pattern}|{_LABELLED}|{_KINDLY}(?:also )?(?:{bookings.EN}|{bookings.CHORES})\W*"
    ),
    "update": re.compile(
        f"{_OWN_EVENT.pattern}{_OF_IT}|{_KINDLY}give me (?:until|till) .+ for .+|{notes.ORDERED}|{_TOLD_OF_ONE}"
    ),
    "complete": _TICKED_OFF,
    "query": notes.RECALLS,
    "reopen": _UNTICKED,
}
_ASTRAY = re.compile(  # no name of a task begins so; "to", "in" and the like may only be left over from one
    r"(?:from|over|away|fast|slowly|quickly|into|onto|than|until|till|at|by|as|of|him|her|us|me|you|why|because)\b(?!$)"
    r"|(?:him|her|us|me|you|delete|remove|finish|over|away|on)\W*$"
)
_SENTENCE = re.compile(  # "complete sentences have a verb": the order was none; "clean up your act": nor is it one's own
    r"(?<!\bthat)(?<!\bwhich)(?<!\bwho)(?<!\bwhat) "
    r"(?:is|are|was|were|has|have|does|works?|gains?|means?|takes|comes|goes|makes)\b(?! to\b)"
    r"|\byour (?!lists?\b|tasks?\b|reminders?\b|to-?dos?\b|memory\b|notes?\b|calendar\b|records?\b)"
)
_ANY_OF_THEM = re.compile(  # a task that was done is a certain one: "bought a new phone" tells, "bought the phone" reports
    r"(?:[a-z]+ (?:up |out |off )?)(?:an? |some |so many |so much |way too |too much |lots of |loads of |another )"
)
_TELLS = {  # what was needs no change; "the task force met on tuesday", but "the car has to be washed"
    "update": re.compile(r".*\b(?:was|were)\b"),
    "create": re.compile(
        r"\W*(?:the|an?|this|these|those|he|she|they|it)\b(?!.*\b(?:needs?|has to|have to|must|should|add|note|remind)\b)"
        r".*\b(?:is|are|was|were|has|had|will|would|could|might|expects?|plans|aims|met|said|went|came|made|took|invented|became)\b"
    ),
}
_POINTED_AT = re.compile(
    r"it|that|this|them|those|these|both(?: of (?:them|those|these))?|(?:that|this|the last) one"
)
_QUESTION = re.compile(
    r"^\W*(?:is|are|was|were|am|did|does|has|have|had|should|why|when(?! you (?:get|have|find|can|could)\b)|who|what|which|where|how"
    r"|ist|sind|war|habe ich|hat|warum|wieso|wie(?! wäre)|wo|wann|wer|soll|est-ce|ai-je|pourquoi|comment|combien|quand|qui"
    r"|debería|deberíamos|está|están|por qué|cómo|cuánt[oa]s?|dónde|cuándo|quién|kya|kaise|کیا|کیسے)\b"
)

_ORDERED = (  # what an order begins with that is put as a question, and what "done?" may follow when it is ordered
    r"(?:please |pls |bitte |and |also |then |so |ok |okay |hey |now )*(?:(?:can|could|would|will|may) (?:you|we|u|i)\b|(?:do|would) you mind\b"
    r"|(?:mark|tick|check|complete|finish|close|cross|set|strike|scratch|call|consider|put|wrap|get|make|move|change|rename|push|delete|remove)\b"
    r"|(?:kannst|könnt|kann|willst|würde)"
    r"|(?:est-ce que )?(?:tu |vous |on )?(?:peux|peut|pourr|pouv)|(?:me )?(?:puede|podr|podemos))"
)
_ASKED = re.compile(
    rf"\W*(?!{_ORDERED})\w.*\?\W*"
)  # "¿ya pagué el alquiler?", but not "kannst du das abhaken?"
_ASKS_OF = re.compile(  # "the milk can be deleted?": whoever begins with what it is about orders nothing with a question mark
    r"\W*(?:(?:and|but|so|oh|ok|okay|well|wait|hey|hmm|already|und|aber|also|et|mais|alors|y|pero|ya|entonces)[ ,]+)*(?:"
    r"i|we|he|she|they|it|this|that|these|those|the|my|our|your|his|her|their|an?|all|every\w*|nothing|nobody|there"
    r"|ich|wir|er|sie|es|das|die|der|den|dem|diese\w?|meine?\w?|unser\w*|alle\w?"
    r"|je|j'ai|nous|ils?|elles?|le|la|l'\w+|une?|mon|ma|mes|ce|cette|ces|tout\w*|c'est"
    r"|yo|nosotros|ell[ao]s?|el|los|las|un[ao]?|mis?|es[oa]s?|est[oa]s?|tod[oa]s?|he|hemos"
    r"|main|mein|maine|hum|woh|wo|yeh|ye|mer[aie]|میں|ہم|وہ|یہ|میر[اےی])\b"
    r"(?!.*\b(?:(?:can|could|would|will) (?:you|we)|please|bitte|kannst|könntest|würdest|peux-tu|pouvez|pourrais-tu|puedes|podrías|por favor)\b)"
    r".*[?؟]\W*"
)
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred)"
_ADDS = re.compile(  # nothing but a thing to be added, and to nothing else: "add a long walk"; a sum, a recipe and a contact are none
    rf"{_KINDLY}(?:also |just )?add (?!(?:up|all|this|that|these|those|it|him|her|them|us|you|me|my|your|more|some|and|plus|{_NUMBER})\b)"
    r"(?!.*(?:\b(?:to|into|onto|in|as|with|plus|minus|until|stir|mix|whisk|fry|simmer|season|salt|sauce|e-?mails?|numbers?|bookmarks?)\b|@))[^.!?]{2,60}\W*"
)
_OBLIGES = re.compile(
    r"\W*(?:(?:and|but|so|oh|ok|okay|well|ah|und|aber|ach|et|mais|y|pero|aur)[ ,]+)*(?:(?:i|we)(?:'ve| have|'m|'re)? |(?:ich|wir) |(?:je|on|nous) |(?:mujhe|humein) |مجھے |ہمیں )?"
    r"(?:(?:really|also|still|do|now|just|probably|definitely|sollte|jetzt|noch|auch|todavía|aún|también|toujours|encore|aussi)[ ,]+)*"
    r"(?:need to|have to|must|should|gotta|got to|ought to|don't (?:let me )?forget|do not forget|dont forget|remember to"
    r"|muss|müssen|vergiss nicht|nicht vergessen|dois|doit|devons|il faut|n'oublie pas|tengo que|tenemos que|hay que|debo|no (?:te )?olvides)\b"
    r"(?!.*\b(?:add|note|remind|put|list|hinzu|liste|ajoute|note|liste|añade|apunta|lista)\b)"
    r"|\W*(?:mujhe |humein |مجھے |ہمیں ).*(?:na|ni|نا|نی) (?:hai|ہے)\W*$"
    rf"|{_KINDLY}{bookings.CHORES}\W*$"
)
_PONDERS = re.compile(
    r"\W*(?:should (?:i|we)|do (?:i|we) (?:have|need) to|must i|(?:soll|sollte|muss|müsste) ich|sollten wir|dois-je|devrais-je|est-ce que je (?:dois|devrais)"
    r"|debería(?:mos)?|debo|debemos|tengo que|kya mujhe)\b.*\?\W*"
)
_PUTS_QUOTED = re.compile(  # pon "X" para el viernes: what is quoted may be a task there is, or the name of a new one
    rf"{_KINDLY}(?:pon(?:me|nos)?|ponga|poner|mete|mets|mettez|mettre|place[rz]?|setze?|leg|lege|pack|packe?|trage?|schreibe?)(?: mir| moi| bitte)? [\"']{normalise.MASK}+[\"'] .+"
)


def puts_quoted(masked: str) -> bool:
    """Whether it puts something named in quotation marks somewhere, in another language than English."""
    return bool(_PUTS_QUOTED.match(masked))


def names_tasks(masked: str) -> bool:
    """Whether it speaks of tasks, errands and the like."""
    return bool(_OURS.search(masked))


def is_unmistakable(op: str, masked: str) -> bool:
    """Whether words say so clearly what they want of a list that no doubt counts."""
    said = _UNMISTAKABLE.get(op)
    if op == "create" and needs.runs_short(masked):
        return True
    return said is not None and bool(said.match(masked))


def only_adds(masked: str) -> bool:
    """Whether it asks in the plainest words to add something, whatever that is."""
    return bool(_ADDS.fullmatch(masked))


def obliges(masked: str) -> bool:
    """Whether it says what is still to be done, and does not ask to add it."""
    return bool(_OBLIGES.match(masked))


def is_noted(masked: str) -> bool:
    """Whether it asks at its end to note what was told before."""
    return bool(_THEN_NOTED.fullmatch(masked))


def tells(op: str, masked: str) -> bool:
    """Whether what sounds like such a change, without a phrase for it, only says how things are."""
    return op in _TELLS and bool(_TELLS[op].match(masked))


def is_no_name(masked: str, start: int, end: int, *, sure: bool) -> bool:
    """Whether what is taken for a task's name goes on where a name would begin: "move over, Batman"."""
    if not sure and (_SENTENCE.search(masked, start, end) or _ANY_OF_THEM.match(masked, start, end)):
        return True
    return bool(_ASTRAY.match(masked, start, end))


def points(masked: str, start: int, end: int) -> bool:
    """Whether what is taken for a task's name points at what was just spoken of."""
    return bool(_POINTED_AT.fullmatch(masked, start, end))


def begins_as_question(masked: str) -> bool:
    """Whether it begins as a question does."""
    return bool(_QUESTION.match(masked))


def asks_why(masked: str) -> bool:
    """Whether it asks why, where Urdu does: anywhere."""
    return bool(_WHY.search(masked))


def ponders(masked: str) -> bool:
    """Whether somebody asks what to do: "should i call mum?"."""
    return bool(_PONDERS.fullmatch(masked))


def is_asked(masked: str) -> bool:
    """Whether it is a question, and not an order put as one."""
    return bool(_ASKED.fullmatch(masked))


def asks_of(masked: str) -> bool:
    """Whether a statement is put as a question: "the thesis is due friday?"."""
    return bool(_ASKS_OF.fullmatch(masked))
