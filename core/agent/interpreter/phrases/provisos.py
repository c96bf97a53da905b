"""What keeps a change from being made now: a condition, what is not quite so yet, somebody else's doing."""

import re

_READ = 320  # characters that are looked at
_CONDITION = re.compile(
    # not the courtesies "if you can", "wenn möglich", "si possible"; what happened ("when i got home") is no condition
    r"\b(?:if|unless|until|till|in case|provided(?: that)?|assuming|as long as) (?!(?:it(?:'s| is)(?: not|n't)?|that's|there's) (?:ok|okay|possible|alright|all right|fine|no trouble|too much|not too|convenient|any)\b)"
    r"(?:i|i'm|i've|i'd|we|we're|we've|he|she|they|it|it's|its|that's|there's|nobody|everyone|someone|(?:the|my|our|his|her|their) [\w' -]{1,30}? (?:is|are|isn't|aren't|has|have|gets|comes|goes|works|arrives|was|were|can|can't)|(?!you\b)[\w-]+ (?:is|are|isn't|aren't|has|gets|says|calls|agrees|cancels|can|can't|doesn't))\b"
    r"|\b(?:once|when|whenever|as soon as|after|the moment|by the time) (?:(?:i|we|he|she|they|it|everyone)\b(?!'| (?:just |finally |first )?(?:was|were|had|did|got|came|went|left|woke|saw|met|said|called|ran|took|[a-z]{3,}ed)\b)|(?:i'm|i've|we're|we've|it's|its|he's|she's|they're|they've|(?:the|my|our) [\w' -]{1,30}? (?:is|are|has|have|gets|comes|arrives)|(?!you\b)[\w-]+ (?:is|are|has|gets|says|calls))\b)"
    r"|\b(?:sobald|falls|sofern|wenn) (?!möglich|es geht|(?:du|ihr|sie) (?:kannst|könnt|können|magst|willst|mal|zeit)|du\b)\w"
    r"|\b(?:quand|lorsqu[e']|dès qu[e']|une fois qu[e']|aussitôt qu[e']|tant qu[e']|à moins qu[e'])\s?(?!tu\b|vous\b)\w|\bsi (?:je|j'|on|nous|il|elle|le|la|les|mon|ma|c'est (?!possible|bon|ok))\b"
    r"|\b(?:cuando|en cuanto|tan pronto como|una vez que|a menos que|hasta que) (?!puedas|quieras|tengas)\w|\bsi (?:yo|el|la|los|las|mi|ya|está|están|termino|acabo|puedo|tengo|hago|llueve|no (?:está|puedo|he|llueve))\b"
    r"|\b(?:jab|jaise hi|jab tak|agar (?!ho sake|mumkin))\b|(?:جب|جیسے ہی|اگر(?! ہو سکے| ممکن))(?!\w)"
)
_UNFINISHED = re.compile(
    r"\b(?:almost|nearly|half(?:way)?|partly|partially|mostly|practically|not quite|not yet|\d{1,2} ?(?:%|percent)|as good as)\W+(?:through|done|finish(?:ed)?|complete[d]?|there|ready|over)\b"
    r"|\b(?:fast|halb|beinahe|nahezu|so gut wie|größtenteils|teilweise|(?:noch )?nicht(?: ganz)?)\W+(?:fertig|erledigt|geschafft|durch|soweit|ge\w{2,}(?:t|en))\b|\b(?:noch nicht|keine?[nrms]?)\b.*\b(?:fertig|erledigt|geschafft|ge\w{3,}(?:t|en))\b"
    r"|\b(?:muss|müssen|soll|sollen|sollte|sollten|wird|werden|könnte)\b.*\b(?:erledigt|fertig|ge\w{3,}(?:t|en)) (?:werden|sein)\b"
    r"|\b(?:presque|à moitié|quasiment|pas encore|en partie)\b|\b(?:casi|a medias|a punto de|todavía no|aún no)\b"
    r"|\b(?:taqreeban|takreeban|aadha|adha)\b|تقریبا|آدھا|آدھی"
)
_DENIED = re.compile(
    r"\b(?:isn't|aren't|wasn't|weren't|hasn't been|haven't been|(?:is|are|was|were|has|have)(?: still| really| quite| actually)* not(?: been)?|neither|none of)\b(?! (?:just|only|it)\b)"
)
_OTHER = r"\W*(?!(?:just|already|finally|finaly|now|then|so|and|ok|okay|yes|yay|i|we|i've|we've|have|has|got|all|also|well|today|yesterday|everything|it|that|this|done|finished|completed|please|hey|hi|phew|woohoo)\b)"
_BY_ANOTHER = re.compile(  # "bob finished the fence"; "dishes finished today" and "just finished the fence" are one's own
    rf"{_OTHER}"
    r"[a-z]+ (?:just |already |finally |has |have )*(?:finished|completed|did|cleaned|paid|bought|washed|booked|ordered|sent|fixed|called|watered|returned|picked up) "
    r"(?:the |my |our |his |her |their )?(?!(?:already|today|yesterday|now|finally|this|last|at|on|by|in|for|to|too|as|and|but|early|earlier|well|off|up|with|again|just|late|twice|successfully)\b)[a-z]{2,}.*"
    rf"|{_OTHER}[a-z]+ (?:just |already |finally |has |have )*(?:[a-z]{{3,}}ed|swept|fed|built|wrote|took|brought|made|did|read|sold|cut|hung|drove|put) (?:the|my|our|his|her|their) \w.*"
)
_ASKED_FOR = re.compile(  # whoever did it: "bob paid the rent, cross it off"
    r".*[,;.] ?(?:so )?(?:please )?(?:mark|tick|cross|check|close|set)\b"
)
_SPARED = re.compile(  # what is said of another task than the one to be changed, at the end
    r"(?:,\s*(?:but |and )?|\s+but )(?:definitely |please |just |certainly )*(?:not\b|never\b|keep\b|leave\b|(?:i|we) (?:haven't|didn't|have not|did not|couldn't)\b|(?:don't|do not) (?:delete|touch|mark|remove|complete|close)\b)[^,;]*$"
    r"|(?:,\s*(?:but |and )?|\s+but )(?:the |my |our )?[\w' -]{2,40} (?:isn't|aren't|is not|are not|hasn't|haven't|wasn't|is still open|still open|is still to do|can stay|stays|not yet)(?: [a-z]+){0,3}\W*$"
    r"|(?:,\s*(?:aber )?|\s+aber )(?:[\w-]+ ){0,4}?(?:noch nicht|nicht)(?: [\w-]+){0,2}\W*$"
    r"|(?:,\s*|\s+)mais (?:pas|[\w' -]{2,40} (?:pas|pas encore))\b[^,;]*$"
    r"|(?:,\s*|\s+)pero (?:(?:todavía |aún )?no\b[^,;]*|[\w -]{2,40} (?:todavía |aún )?no)\W*$"
)
_CHANGED = re.compile(  # before it has to stand a change of a task there is
    r"\W*(?:(?:please|pls|can you|could you|ok|i|we|i've|we've|just|already|finally|bitte) )*(?:mark|complete|finish(?:ed)?|done|close|check|tick|cross|delete|remove|drop|scrap|bin|cancel|did|(?:[a-z]{3,}ed|paid|sent|bought|swept)(?= (?:the|my|our)\b)|lösche?|streiche?|hake?|supprime|enlève|coche|borra|elimina|quita|tacha|marca)\b"
    r"|.* (?:is|are|was|were|been|est|sont|está|están|ist|sind) (?:now |already |all )*(?:[a-z]{3,}ed|paid|sent|bought|swept|[^\W\d_]{2,}(?:ée?s?|ad[oa]s?)|ge\w{3,}(?:t|en))\W*$"
    r"|.* (?:done|finished|completed?|fertig|erledigt|finie?s?|terminée?s?|faite?s?|hech[oa]s?|terminad[oa]s?|list[oa]s?)\W*$"
)
_ALL = re.compile(r"\b(?:all|everything|every|each|alle[sn]?|tous|toutes?|tout|tod[oa]s?|sab)\b")


def waits(masked: str) -> bool:
    """Whether what is asked for is to happen under a condition, or at some later time that is no date."""
    return bool(_CONDITION.search(masked[:_READ]))


def is_unfinished(masked: str) -> bool:
    """Whether something is told to be done in part, almost, not or not yet, or to be done in the future."""
    read = masked[:_READ]
    return is_denied(masked) or (bool(_UNFINISHED.search(read)) and not _ASKED_FOR.match(read))


def is_denied(masked: str) -> bool:
    """Whether something is said not to be so: "the bike isn't fixed"; "it isn't needed, tick it off" is an order."""
    read = masked[:_READ]
    return bool(_DENIED.search(read)) and not _ASKED_FOR.match(read)


def is_by_another(masked: str) -> bool:
    """Whether somebody named is told to have done something: "bob finished the fence"."""
    read = masked[:_READ]
    return bool(_BY_ANOTHER.fullmatch(read)) and not _ASKED_FOR.match(read)


def spared(masked: str) -> int:
    """Where words about a task that is to stay as it is begin: "mark gym as done, but not the garage"; else the end."""
    found = _SPARED.search(masked[:_READ])
    if found is None or not _CHANGED.match(masked[: found.start()]) or _ALL.search(masked[: found.start()]):
        return len(masked)
    return found.start()
