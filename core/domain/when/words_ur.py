"""Urdu words of time, in Roman letters and in script, in the form of `words_en`."""

from typing import Any

from core.domain.when.values import Part

MORNING, NOON, EVENING, NIGHT = Part(9, 0, 12), Part(14, 11, 18), Part(18, 15, 24), Part(21, 17, 30)

WORDS: dict[str, dict[str, Any]] = {
    "weekday": {
        "peer|pir|somwar|somvaar|monday|پیر|سوموار": 0, "mangal|mangalwar|tuesday|منگل": 1, "budh|budhwar|wednesday|بدھ": 2,
        "jumerat|jumeraat|jumairat|jumraat|thursday|جمعرات": 3, "juma|jumma|jume|jumme|jumay|jummay|jummah|friday|جمعہ|جمعے": 4,
        "sanichar|saturday|hafta ke din|hafte ke din|سنیچر": 5, "itwar|itwaar|atwar|sunday|اتوار": 6,
    },
    "weekdays": {"mondays": 0, "fridays": 4, "sundays": 6},
    "month": {
        "january|januari|jan|جنوری": 1, "february|farvari|february|فروری": 2, "march|مارچ": 3, "april|aprail|اپریل": 4,
        "may|mai|مئی": 5, "june|jun|جون": 6, "july|julai|جولائی": 7, "august|agast|اگست": 8, "september|sitambar|ستمبر": 9,
        "october|aktubar|aktoobar|اکتوبر": 10, "november|navambar|نومبر": 11, "december|disambar|دسمبر": 12,
    },
    "relative": {
        "aaj|aj|today|آج": 0, "kal|tomorrow|kal ke din|کل": 1, "parson|parso|parsoon|پرسوں": 2, "guzishta kal|گزشتہ کل": -1,
        "tarson|ترسوں": 3,
    },
    "now": {"abhi|foran|فوراً|ابھی": 0},
    "part": {
        "subah|subha|savere|subah savere|subah sawere|صبح": MORNING, "dopahar|dopehar|dopeher|دوپہر": NOON,
        "shaam|sham|شام": EVENING, "raat|rat|رات": NIGHT,
    },
    "clock": {"aadhi raat|آدھی رات": (24, 0)},
    "oclock": {"baje|bajay|bje|بجے": None},
    "unit": {
        "minute|minutes|minat|min|منٹ": "minute", "ghanta|ghante|ghantay|ghanton|hour|hours|گھنٹے|گھنٹہ|گھنٹوں": "hour",
        "din|dinon|day|days|دن|دنوں|roz|روز": "day", "hafta|hafte|haftay|hafton|week|weeks|ہفتہ|ہفتے|ہفتوں": "week",
        "mahina|mahine|mahinay|maheena|maheene|mahinon|month|months|مہینہ|مہینے|مہینوں|ماہ": "month",
        "saal|sal|saalon|year|years|سال|سالوں": "year",
    },
    "half": {"saarhe|saarhay|sarhay|saadhe|saade|sarhe|saadhay|sadhe|ساڑھے|aadha|aadhe|آدھا|آدھے": None},
    "quarter": {"sawa|سوا": 15, "paune|pauney|ponay|پونے": -15},
    "weekend": {"weekend|hafte ke aakhir|hafte ke akhir|ہفتے کے آخر|ویک اینڈ": None},
    "next": {"agle|aglay|agli|agla|next|اگلے|اگلی|اگلا|aane wale|anay walay|آنے والے": 1},
    "this": {"is|iss|isi|اس|اسی": 0},
    "last": {"pichle|pichlay|pichli|pichla|guzishta|aakhri|akhri|پچھلے|پچھلی|پچھلا|گزشتہ|آخری": -1},
    "every": {"har|ہر": 1},
    "other": {"doosre|dusre|doosray|دوسرے": 2},
    "adverb": {
        "rozana|roz|har roz|roz roz|روزانہ|ہر روز": "day", "hafta war|haftawar|ہفتہ وار": "week",
        "mahana|mahwar|ماہانہ|ماہوار": "month", "salana|saalana|سالانہ": "year",
    },
    "ago": {"pehle|pehlay|pahle|qabl|پہلے|قبل": None},
    "hence": {"baad|mein|ke baad|ke andar|k baad|بعد|میں|کے بعد|کے اندر": None},
    "from": {"se|سے": None},
    "to": {"tak|تک|se le kar": None},
    "on": {"ko|کو": None},
    "of": {"ke|ki|ka|k|کے|کی|کا": None},
    "and": {"aur|اور": None},
    "at": {"taqreeban|تقریباً": None},
    "edge": {"shuru|aaghaz|شروع": "start", "darmiyan|درمیان": "mid", "aakhir|akhir|ikhtitam|آخر": "end"},
    "eod": {
        "mahine ke aakhir|mahine ke akhir|mahinay ke akhir|مہینے کے آخر": "month", "saal ke akhir|saal ke aakhir|سال کے آخر": "year",
        "din ke akhir|دن کے آخر": "day",
    },
    "datenoun": {"tareekh|tarikh|tareek|تاریخ": None},
    "one": {"ek|aik|ایک": 1},
    "few": {"dedh|derh|ڈیڑھ": 1.5, "dhai|dhaai|ڈھائی": 2.5, "chand|kuch|چند": 3},
    "number": {
        "do|دو": 2, "teen|تین": 3, "char|chaar|چار": 4, "panch|paanch|پانچ": 5, "che|chay|chhe|چھ": 6, "saat|sat|سات": 7,
        "aath|ath|آٹھ": 8, "nau|no|نو": 9, "das|dus|دس": 10, "gyarah|gyara|گیارہ": 11, "barah|bara|بارہ": 12,
        "pandrah|پندرہ": 15, "bees|بیس": 20, "tees|تیس": 30,
    },
    "ordinal": {"pehla|pehli|pahla|pahli|پہلا|پہلی": 1, "doosra|dusra|doosri|دوسرا|دوسری": 2, "teesra|teesre|teesri|تیسرا|تیسرے": 3},
    "times": {"bar|baar|dafa|بار|دفعہ": None},
    "holiday": {"christmas|کرسمس": "12-25", "youm e azadi|یوم آزادی": "08-14", "youm e pakistan|یوم پاکستان": "03-23"},
}  # fmt: skip

WEAK = frozenset({"may", "mai", "march", "sat", "peer", "pir", "jan", "jun"})

# Words that show the language although no rule starts from them.
SIGNALS: frozenset[str] = frozenset({"mein", "baad", "tak"})
