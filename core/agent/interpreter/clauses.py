# ruff: noqa: E501 — word tables
"""One message, several wishes: "add milk and mark laundry done" are two clauses, "bread and butter" is one title."""

import re

from core.agent.interpreter import normalise
from core.agent.interpreter.phrases import provisos, statements

MAX_CLAUSES = 25
_BREAK = re.compile(r"\n+|;\s+|[.!?]\s+(?=\S)")
_JOINT = re.compile(
    r"(?:\s*[,;]\s*|\s+)(?:and then|and also|and|then|also|but|so|plus|after that|afterwards|und dann|und|dann|sowie|et puis|et|puis|y luego|y|luego|aur phir|aur|phir|اور)\s+"
    r"(?:(?:while you're at it|please|also|then|can you|could you|bitte|s'il te plaît|por favor|dann|puis|luego)[, ]+)*|,\s*(?=\S)"
)
_ORDER = re.compile(
    # an order to the list that a title rarely begins with; "add it to my list" belongs to what stands before
    r"(?:(?:please|can you|could you|would you|will you|can we|kannst du|könntest du|peux-tu|pourrais-tu|puedes|podrías) )*"
    r"(?!(?:add|put|include|throw|schedule|set(?! (?:it|them|that) to (?:urgent|high|medium|normal|low|priority)\b)) (?:it|that|them|this|those|one|some)\b|add(?: if\b.*)?[.!]?$|add (?:kar|kr)\s?(?:o|do|dein|den|lo|len|dena|na)?\b|(?:add|put) (?:to|on) [^:]{1,25}$|remind me(?: (?:tonight|tomorrow|today|later|then|on \w+|at \w+))?[.!]?$)(?:add|delete|remove|erase|mark|complete|check off|cross off|tick off|take .+ off|rename|reopen|undo|remind me|postpone|reschedule|create|tag (?:task|#|the)|restore|uncheck|show|list(?! (?:mein|main|mai|me|se|ko)\b)|what(?! an?\b)|how many"
    r"|move .+ to|push .+ (?:to|by)|set .+ to|change .+ to|put .+ (?:on|to)|make .+ (?:urgent|high|low|due|a )|start (?:task|#|the)|finish (?:task|#|the|it)|i do need"
    r"|lösche|entferne|streiche|markiere|füge|erstelle|zeige|verschiebe|erinnere|benenne|hake"
    r"|supprime[rz]?|retire[rz]?|efface[rz]?|marque[rz]?|ajoute[rz]?|crée[rz]?|montre[rz]?|déplace[rz]?|rappelle|renomme[rz]?|coche[rz]?"
    r"|elimina|eliminar|borra|borrar|quita|marca|marcar|añade|añadir|agrega|agregar|crea|muestra|mueve|recuérdame|renombra)\b"
)
_OPEN_TITLE = re.compile(
    # after these, a second verb belongs to the title: "remind me to clean up and remove the boxes"
    r"^(?:\W*)(?:(?:please|can you|could you)\s+)*(?:remind me|set a reminder|set up a reminder|create a reminder|i need to|i have to|i must|i should|i gotta|don't (?:let me )?forget|remember to|(?:add|create|make|new) (?:a )?(?:new )?(?:task|todo|reminder) (?:to|for)"
    r"|erinnere mich|ich muss|rappelle[- ]moi|je dois|recuérdame|tengo que)\b"
)
_CLEAR_ORDER = re.compile(
    r"(?:mark .+ (?:as )?(?:done|complete|completed|finished)|(?:delete|remove|complete|reopen|rename|start|finish) (?:the )?(?:task|#|item|todo|.+ task\b)|remind me|add .+ (?:to|on) (?:my|the) .*list|set a reminder|(?:move|push|change|set) .+ to |show|undo|what|how many|take .+ off (?:my|the))"
)
_NAMED = re.compile(
    # what follows the colon is one title, whatever it says
    r"\W*(?:(?:please|can you|could you) )*(?:(?:add|create|make|enter|new|neue[rs]?|nouvelle|nueva|naya|füge|ajoute|añade|agrega|crée|crea|erstelle) )?"
    r"(?:(?:an?|the|my|one more|eine|une|una) )?(?:new |neue |nouvelle |nueva )?(?:task|todo|to-do|reminder|aufgabe|tâche|tarea|kaam)\s?:"
)
_POINTS_BACK = re.compile(
    # "the hotel is booked, mark it done": one wish, about what stands before
    r"(?:please |you can |can you |could you |just |so )*(?:mark|set|make|create|check|tick|cross|reopen|undo|complete|delete|remove|add|put|close|move|push|bump|postpone|delay|shift|take|drop|scrap|bin|cancel|erase|stick|note|log|write|get rid of|bring|markiere?|hake?|schreibe?|setze?|trage?|nimm|notiere?|marque|coche|ajoute|mets|écris|inscris|retire|enlève|supprime|raye|marca|tacha|apunta|anota|añade|agrega|pon|borra|quita)[ -]"
    r"(?:it|that|this|them|those|one of (?:them|those)|an? (?:new )?(?:task|to-?do|reminder|note|entry) (?:for|about|of|out of) (?:it|that|this|them)|sie|es|das|ihn|daran|la|le|lo|les|ça|los|las)\b"
    r"|(?:apúnta|apunta|anóta|anota|añáde|añade|agréga|agrega|pon|márca|marca|táchal|tacha|bórra|borra|quíta|quita)(?:me)?l[oa]s?\b"
)
_BEGINS = re.compile(
    r"\W*(?:(?:please|can you|could you|i|i've|just|already|also|then|and) )*"
    r"(?:add|create|remind|new|put|make|delete|remove|complete|finish|mark|move|rename|reopen|start|set|tag|change|push|schedule|restore|show|list|what|how|undo|tick|check|cross|postpone|reschedule"
    r"|füge|erstelle|lösche|verschiebe|ajoute|crée|supprime|déplace|añade|crea|borra|mueve)\b"
)
_PLACE = re.compile(
    r"(?:(?:at|by|before|after|around|every|each|next|when|once|um|gegen|bis|à|vers|avant|a las|antes de)\b.{1,60}"
    r"|(?:today|tonight|tomorrow|heute|morgen|demain|hoy|mañana)(?: (?:morning|afternoon|evening|night|früh|abend|matin|soir|at .{1,12}|um .{1,12}))?)"
    r"|(?:go ahead|do me a favou?r|be a dear|hurry up)"
    r"|(?:re-?open|open(?: up)?|bring up|pull up|go to|find|get|access|check|look at) (?:my |the |our )?(?:[\w-]+ ){0,3}(?:list|reminders|tasks|to-?dos?)"
    r"|(?:please )?(?:(?:on|from|in|to|off|update|open|auf|von|aus|zu|de|sur|dans|en|a|à)\b.{1,60}|(?:the |my |our |meine |ma |la |mi )?(?:[\w-]+ ){0,2}(?:list|liste|lista))"
)
_OF_IT = re.compile(  # "make it urgent and put it in Home": two changes of one thing
    r"\W*(?:(?:please|can you|could you|and|then|also) )*(?:make|set|mark|move|push|tag|label|put|give|change|rename|postpone) (?:it|that|this|them)\b"
)
_UNDONE = re.compile(  # "mark buy milk and eggs as done": what it is marked as is still to come
    r"\W*(?:(?:please|can you|could you|just) )*(?:mark|flag|tick|check)\b(?!.*\b(?:as|done|off|complete|completed|finished)\b).*"
)
_AS_DONE = re.compile(r"\bas (?:done|completed?|finished)\W*$")
_REPORTED = re.compile(  # "i finished the report so move the meeting": what is done, and a wish that comes of it
    r"\W*(?:(?:i|we)(?:'ve|'m|'re| have| am| are)? (?:just |already |finally |all )*(?:finished|completed|done|did)\b|.* (?:is|are) (?:now |all |already |finally )*(?:done|finished|completed?)\W*$)"
)
_LONE = re.compile(
    r"(?!undo\b)[\w-]+\W*"
)  # "archive and delete?": a verb by itself goes with what stands before
_HEAD = re.compile(
    r"\W*(?:(?:please|pls|hey|hi|can you|could you|would you) )*(?:(?:my |new |the )*(?:to-?dos?|tasks?|reminders?)(?: list)?"
    r"|(?:add|create|note|note down|put|write down|make|set up)"
    r"(?: (?:me|all|of|the|these|this|those|following|below|new|a few|some|two|three|four|five|six|\d{1,2}|tasks?|to-?dos?|items?|things|entries|reminders?|down))*)"
    r"(?P<place> (?:to|on|in) [^:\n]{2,40}?)?(?:,? please)?\s*:\n",
    re.I,
)
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+")


def split(text: normalise.Text) -> list[normalise.Text]:
    """The clauses of a message in order; quoted text is never cut."""
    if listed := _listed(text.shown):
        return listed
    if said := statements.of_each(text.masked) or statements.by_day(text.masked):
        return [text.cut(start, end) for start, end in said]
    found: list[normalise.Text] = []
    for start, end in _sentences(text):
        found.extend(_clauses(text.cut(start, end)))
        if len(found) >= MAX_CLAUSES:
            break
    return [c for c in found if re.search(r"\w|\?", c.masked) or c.masked][:MAX_CLAUSES] or [text]


def _listed(shown: str) -> list[normalise.Text]:
    """The lines below "add the following:", each an order of its own; none when there is no such head."""
    head = _HEAD.match(shown)
    if not head:
        return []
    lines = [_BULLET.sub("", line).strip(" ,;") for line in shown[head.end() :].split("\n")]
    place = head["place"] or ""
    return [normalise.clean(f"add {line}{place}") for line in lines if line][:MAX_CLAUSES]


def names_one_task(masked: str) -> bool:
    """Whether all that follows is one title: "add task: sort photos, then rest"."""
    return bool(_NAMED.match(masked))


def _sentences(text: normalise.Text) -> list[tuple[int, int]]:
    """Sentences and lines; a full stop splits only before an order, "at 8 p.m. on Friday" stays whole."""
    cuts = [0]
    for found in _BREAK.finditer(text.masked):
        after = text.masked[found.end() : found.end() + 120]
        if "\n" in found.group() or _ORDER.match(after):
            cuts += [found.start() + (0 if found.group()[0] in "\n;" else 1), found.end()]
    cuts.append(len(text.masked))
    return [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if text.masked[a:b].strip()]


def _clauses(sentence: normalise.Text) -> list[normalise.Text]:
    masked = sentence.masked
    first = _BULLET.match(masked)
    start = first.end() if first else 0
    if _NAMED.match(masked, start):
        return [sentence.cut(start, len(masked))]
    cuts = [start]
    for found in _JOINT.finditer(masked, start):
        wanted = _CLEAR_ORDER if _OPEN_TITLE.match(masked[cuts[-1] :]) else _ORDER
        if (
            found.start() > start
            and (wanted.match(masked[found.end() : found.end() + 160]) or _goes_on(masked, cuts[-1], found))
            and not _LONE.fullmatch(masked, found.end())
            and _acts(masked[cuts[-1] : found.start()])
            and not (
                _UNDONE.fullmatch(masked, cuts[-1], found.start()) and _AS_DONE.search(masked, found.end())
            )
            and (found.group().strip(" ,;") != "so" or _REPORTED.match(masked[cuts[-1] : found.start()]))
            and not (
                _POINTS_BACK.match(masked[found.end() :])
                and not _BEGINS.match(masked[cuts[-1] : found.start()])
            )
        ):
            cuts += [found.start(), found.end()]
    cuts.append(len(masked))
    parts = [sentence.cut(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]
    return [part.cut(0, provisos.spared(part.masked)) for part in parts]


def _goes_on(masked: str, start: int, joint: re.Match[str]) -> bool:
    """Whether both sides of a joint change what was spoken of before."""
    return all(_OF_IT.match(side) for side in (masked[start : joint.start()], masked[joint.end() :]))


def _acts(before: str) -> bool:
    """What stands before the joint must be a wish of its own, not where the next one is to happen ("on my list, …")."""
    return bool(len(before.split()) >= 2 or before.strip() == "undo") and not _PLACE.fullmatch(
        before.strip(" ,")
    )
