"""Slips of the tongue and of the finger in what is said to the list, never in what is put on it."""

import re

from rapidfuzz.distance import OSA

# The words that say what to do, and words that are only nearly those.
_ORDERS = (
    "remind",
    "delete",
    "remove",
    "complete",
    "rename",
    "postpone",
    "reschedule",
    "schedule",
    "restore",
)
_SWAPPED = {  # two letters in the wrong order
    word[:place] + word[place + 1] + word[place] + word[place + 2 :]: word
    for word in (
        "move",
        "mark",
        "push",
        "show",
        "make",
        "change",
        "update",
        "finish",
        "create",
        "cancel",
        "list",
    )
    for place in range(len(word) - 1)
    if word[place] != word[place + 1]
}
_OTHERS = frozenset(
    "compete remand rewind remained scheduled schedules remover remote renamed deleted removed".split()
)
# "um" itself is German for "at"; as an English opening it is a courtesy phrase.
_HUMS = re.compile(r"(?<![^\s,.!?])(?:u+h+m*|u+mm+|e+r+m+|hm+|ä+h+m*|e+u+h+)(?:[,.…]+|(?=\s|$)) ?", re.I)
_MIDST = re.compile(
    r"(?<=\w), *(?:(?:um+|eh+|erm+|uh+),?|(?:like|you know),) +(?=\w)", re.I
)  # "need to, um, renew"
_ONLY_GONE = re.compile(
    r"^(?P<i>\W*(?:well,? |so,? )?(?:i|we)(?:'ve| have)) (?:only |just )*(?:gone|been) and ", re.I
)
_OPENING = re.compile(
    r"^(?P<before>\W*(?:(?:please|pls|hey|hi|hello|ok|okay|and|also|(?:can|could|would|will) you)[,!]? )*)"
    r"(?P<word>[a-z]{2,12})(?= )",
    re.I,
)
_NO_APOSTROPHE = {
    "ive": "i've", "im": "i'm", "dont": "don't", "didnt": "didn't", "doesnt": "doesn't", "isnt": "isn't", "cant": "can't",
    "wont": "won't", "havent": "haven't", "hasnt": "hasn't", "wasnt": "wasn't", "shouldnt": "shouldn't",
    "wouldnt": "wouldn't",
    "couldnt": "couldn't", "arent": "aren't", "weve": "we've", "youve": "you've", "theyve": "they've", "youre": "you're",
    "theyre": "they're", "whats": "what's", "wheres": "where's", "whens": "when's", "thats": "that's", "theres": "there's",
    "hes": "he's", "shes": "she's",
}  # fmt: skip
_UNMARKED = re.compile(
    r"^(?P<before>\W*(?:(?:please|pls|hey|hi|hello|ok|okay|yeah|yes|no|well|so|oh|and|but|also)[,!.]? )*)"
    rf"(?P<word>{'|'.join(_NO_APOSTROPHE)})(?= )",
    re.I,
)
_LIST = re.compile(r"(?:(?<=my )|(?<=the ))(?:lsit|lits|ilst|lisst|lst)\b(?=\W*$)", re.I)
_ADD = re.compile(r"^(?:ad|addd|dad|aadd)$", re.I)


def put_right(text: str) -> str:
    """The text without "um" and "uh", and with its first order spelled as it should be."""
    text = _HUMS.sub("", _MIDST.sub(" ", text)) if '"' not in text else text
    text = _LIST.sub("list", text)
    if unmarked := _UNMARKED.match(text):
        whole = _NO_APOSTROPHE[unmarked["word"].lower()]
        whole = whole.capitalize() if unmarked["word"][0].isupper() else whole
        text = f"{unmarked['before']}{whole}{text[unmarked.end() :]}"
    text = _ONLY_GONE.sub(r"\g<i> ", text)  # "i've only gone and done the laundry"
    found = _OPENING.match(text)
    if not found:
        return text
    word = found["word"].lower()
    if _ADD.match(word) and re.match(
        r" (?:an?|the|my|another|new|task|todo|to)\b", text[found.end() :], re.I
    ):
        return f"{found['before']}add{text[found.end() :]}"
    if word in _SWAPPED:
        return f"{found['before']}{_SWAPPED[word]}{text[found.end() :]}"
    if len(word) < 5 or word in _OTHERS:
        return text
    near = [order for order in _ORDERS if OSA.distance(word, order) == 1 and not word.startswith(order)]
    return (
        f"{found['before']}{near[0]}{text[found.end() :]}" if len(near) == 1 and word not in _ORDERS else text
    )
