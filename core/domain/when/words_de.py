"""German words of time, in the form of `words_en`."""

from typing import Any

from core.domain.when.values import Day, Length, Moment, Part

MORNING, FORENOON, NOON = Part(9, 0, 12), Part(10, 6, 13), Part(12, 11, 16)
AFTERNOON, EVENING, NIGHT = Part(15, 12, 19), Part(19, 16, 24), Part(21, 17, 30)
_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_PARTS = {
    "morgen": MORNING, "früh": MORNING, "vormittag": FORENOON, "mittag": NOON, "nachmittag": AFTERNOON,
    "abend": EVENING, "nacht": NIGHT,
}  # fmt: skip
_ONES = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
_TENS = {"zwanzig": 20, "dreißig|dreissig": 30, "vierzig": 40, "fünfzig": 50}
_ORDINALS = {
    "erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "sechst": 6, "siebt": 7, "acht": 8, "neunt": 9, "zehnt": 10,
    "elft": 11, "zwölft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15, "sechzehnt": 16, "siebzehnt": 17,
    "achtzehnt": 18, "neunzehnt": 19, "zwanzigst": 20, "dreißigst": 30,
}  # fmt: skip


def _endings(stem: str, endings: str = "e|en|er|es|em") -> str:
    return "|".join(stem + ending for ending in endings.split("|"))


WORDS: dict[str, dict[str, Any]] = {
    "day": {
        f"{day}{part}s|{day}{part}" if part != "morgen" else f"{day}{part}": Moment(day=Day(weekday=number), part=value)
        for number, day in enumerate(_DAYS)
        for part, value in _PARTS.items()
    },
    "weekday": {
        "montag|mo": 0, "dienstag|di": 1, "mittwoch|mi": 2, "donnerstag|do": 3, "freitag|fr": 4,
        "samstag|sonnabend|sa": 5, "sonntag|so": 6,
    },
    "weekdays": {
        **{f"{day}s|{day}e": number for number, day in enumerate(_DAYS)}, "mittwochs|mittwoche": 2, "sonnabends": 5,
    },
    "month": {
        "januar|jan|jänner": 1, "februar|feb|feber": 2, "märz|maerz|mrz": 3, "april|apr": 4, "mai": 5, "juni|jun": 6,
        "juli|jul": 7, "august|aug": 8, "september|sept|sep": 9, "oktober|okt": 10, "november|nov": 11, "dezember|dez": 12,
    },
    "relative": {
        "heute": 0, "übermorgen|uebermorgen": 2, "überübermorgen": 3, "gestern": -1, "vorgestern": -2,
        "morgigen tag|morgigen": 1, "heutigen tag": 0,
    },
    "morrow": {"morgen": MORNING},
    "now": {"jetzt|sofort|gerade": 0},
    "part": {
        "morgens|früh|frühmorgens|in der früh|in der frühe": MORNING, "vormittag|vormittags": FORENOON,
        "mittag|mittags|zu mittag": NOON, "nachmittag|nachmittags": AFTERNOON, "abend|abends": EVENING, "nacht|nachts": NIGHT,
    },
    "clock": {"mitternacht": (24, 0), "um mitternacht": (24, 0)},
    "oclock": {"uhr": None},
    "unit": {
        "minute|minuten|min": "minute", "stunde|stunden|std|h": "hour", "tag|tage|tagen|tages": "day",
        "woche|wochen|wo": "week", "monat|monate|monaten|monats": "month", "jahr|jahre|jahren|jahres": "year",
        "quartal|quartale|quartals": "quarter", "werktag|werktage|werktagen|arbeitstag|arbeitstage|arbeitstagen": "workday",
        "sekunde|sekunden": "second",
    },
    "quarter": {"viertel": None},
    "length": {"viertelstunde": Length(minutes=15, unit="minute"), "dreiviertelstunde": Length(minutes=45, unit="minute")},
    "half": {_endings("halb") + "|halb": None},
    "weekend": {"wochenende|wochenenden": None},
    "next": {
        _endings("nächst") + "|" + _endings("naechst"): 1, _endings("kommend") + "|" + _endings("folgend"): 0,
        _endings("übernächst"): 2,
    },
    "this": {_endings("dies") + "|" + _endings("aktuell") + "|" + _endings("laufend"): 0},
    "last": {_endings("letzt") + "|" + _endings("vergangen") + "|" + _endings("vorig"): -1},
    "every": {_endings("jed") + "|alle|an jedem": 1},
    "adverb": {
        "täglich|tagtäglich|jeden tag": "day", "wöchentlich|einmal pro woche|einmal die woche|einmal in der woche": "week",
        "monatlich|einmal im monat|einmal pro monat": "month", "jährlich|einmal im jahr|einmal pro jahr": "year",
        "stündlich": "hour", "vierteljährlich|quartalsweise": "quarter", "zweiwöchentlich|14 tägig|vierzehntägig|14tägig": "2 week",
        "halbjährlich": "6 month", "jeden zweiten tag|alle zwei tage": "2 day", "zweimonatlich": "2 month",
    },
    "workdays": {"werktags|wochentags|an werktagen|an wochentagen|unter der woche": None},
    "in": {"in|innerhalb von|innerhalb|binnen|im": None},
    "ago": {"vor": None},
    "hence": {"ab jetzt|von jetzt an|ab heute|später|von heute an": None},
    "after": {"nach": None},
    "from": {"von|vom|zwischen|seit": None},
    "except": {"außer|ausser|ausgenommen|nur nicht": None},
    "starting": {"ab|ab dem|beginnend am|beginnend|startend|angefangen": None},
    "to": {"bis|bis zum|bis zu|bis zur|bis spätestens": None},
    "at": {"um|gegen|ca|circa|etwa|ungefähr|um ca": None},
    "on": {"am|an|an einem|den|dem|zum": None},
    "by": {"spätestens|spätestens am|fällig|fällig am|fällig bis|vor dem": None},
    "for": {"für": None},
    "of": {"des|der|von": None},
    "the": {"der|die|das": None},
    "and": {"und|sowie": None},
    "edge": {
        "anfang|beginn|zu beginn|am anfang|anfangs": "start", "mitte": "mid", "ende|am ende|gegen ende|bis ende": "end",
    },
    "eod": {
        "feierabend|tagesende|ende des tages|bis ende des tages": "day",
        "ende der woche|ende dieser woche|bis ende der woche|bis ende dieser woche": "week",
        "monatsende|ende des monats|ende diesen monats|ende dieses monats|bis ende des monats|bis ende dieses monats"
        "|bis ende diesen monats": "month", "jahresende|ende des jahres|bis ende des jahres": "year",
    },
    "one": {"einer|einem|einen|eine": 1},
    "few": {"ein paar": 3, "anderthalb|eineinhalb": 1.5, "zweieinhalb": 2.5, "dreiviertel": 0.75},
    "number": {
        "eins|ein": 1, **{word: number for word, number in _ONES.items() if number > 1}, "zwo": 2, "zehn": 10, "elf": 11,
        "zwölf|zwoelf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn|fuenfzehn": 15, "sechzehn": 16, "siebzehn": 17,
        "achtzehn": 18, "neunzehn": 19, **_TENS, "fuenf": 5,
        **{"|".join(f"{one}und{ten}" for ten in tens.split("|")): number + value
           for one, number in _ONES.items() for tens, value in _TENS.items()},
    },
    "ordinal": {_endings(stem): number for stem, number in _ORDINALS.items()},
    "times": {"mal|wiederholungen": None, "zweimal": 2, "dreimal": 3},
    "season": {"frühling|frühjahr": 3, "sommer": 6, "herbst": 9, "winter": 12},
    "holiday": {
        "weihnachten|weihnachtstag|erster weihnachtstag": "12-25", "heiligabend|heiliger abend": "12-24", "silvester": "12-31",
        "neujahr|neujahrstag": "01-01", "nikolaus": "12-06", "valentinstag": "02-14", "ostern|ostersonntag": "easter 0",
        "karfreitag": "easter -2", "ostermontag": "easter 1", "christi himmelfahrt|himmelfahrt": "easter 39",
        "pfingsten|pfingstsonntag": "easter 49", "pfingstmontag": "easter 50", "fronleichnam": "easter 60",
        "rosenmontag": "easter -48", "aschermittwoch": "easter -46", "tag der arbeit|maifeiertag": "05-01",
        "tag der deutschen einheit": "10-03", "halloween": "10-31", "allerheiligen": "11-01", "muttertag": "nth 5 6 2",
    },
}  # fmt: skip

WEAK = frozenset({"mo", "di", "mi", "do", "fr", "sa", "so", "jan", "wo"})

# Words that show the language although no rule starts from them.
SIGNALS: frozenset[str] = frozenset({"um", "bis"})
