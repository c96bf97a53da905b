"""English words of time. Keys are words joined by "|"; a phrase is written with spaces."""

from typing import Any

from core.domain.when.values import Part

MORNING, AFTERNOON, EVENING, NIGHT = Part(9, 0, 12), Part(15, 12, 19), Part(19, 16, 24), Part(21, 17, 30)
NOON = Part(12, 11, 16)

WORDS: dict[str, dict[str, Any]] = {
    "weekday": {
        "monday|mon|mondy|monady": 0,
        "tuesday|tue|tues|tuseday|tusday|teusday": 1,
        "wednesday|wed|weds|wednsday|wensday|wendsday|wednesay|wednesdy|wedensday": 2,
        "thursday|thu|thur|thurs|thrusday|thurday|thursdy|thirsday": 3,
        "friday|fri|firday|fridy|friady": 4,
        "saturday|sat|saterday|satuday|saturdy|satruday": 5,
        "sunday|sun|sundy": 6,
    },
    "weekdays": {
        "mondays": 0, "tuesdays": 1, "wednesdays": 2, "thursdays": 3, "fridays": 4, "saturdays": 5, "sundays": 6,
        "weekends|week ends": (5, 6),
    },
    "month": {
        "january|jan|janurary|januray": 1, "february|feb|febuary|feburary|febr": 2, "march|mar": 3, "april|apr": 4,
        "may": 5, "june|jun": 6, "july|jul": 7, "august|aug": 8, "september|sept|sep|septembre": 9,
        "october|oct": 10, "november|nov": 11, "december|dec": 12,
    },
    "relative": {
        "today|2day": 0, "tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|tmw|tmrow|2moro|2morrow|tomo|tomoz|2moz": 1,
        "yesterday|yday": -1, "day after tomorrow|overmorrow": 2, "day before yesterday": -2,
    },
    "now": {"this time|same time|this same time": "clock", "now|right now|just now|at the moment|atm|immediately": 0},
    "part": {
        "morning|mornings": MORNING, "afternoon|afternoons|arvo": AFTERNOON, "evening|evenings|eve": EVENING,
        "night|nights|nite": NIGHT, "lunch|lunchtime|lunch time": NOON, "early morning": MORNING,
        "early in the morning": MORNING, "late night|late at night": NIGHT, "late afternoon": AFTERNOON,
        "early afternoon": AFTERNOON, "late evening|early evening": EVENING, "late morning|mid morning": MORNING,
        "mid afternoon|midafternoon": AFTERNOON, "midmorning": MORNING, "dinner time|dinnertime": EVENING,
        "breakfast time": MORNING, "end of work|close of business|cob": Part(17, 12, 24),
    },
    "tonight": {"tonight|tonite|2nite|2night|late tonight|tonights": NIGHT},
    "clock": {"noon|midday|mid day|noonish|high noon": (12, 0), "midnight": (24, 0)},
    "meridiem": {"am|a m": "am", "pm|p m": "pm"},
    "oclock": {"o'clock|oclock|o clock|hours sharp": None},
    "unit": {
        "minute|minutes|min|mins|minuts": "minute", "hour|hours|hr|hrs|h": "hour", "day|days": "day",
        "week|weeks|wk|wks": "week", "fortnight|fortnights": "fortnight", "month|months|mth|mths|mnths": "month",
        "year|years|yr|yrs": "year", "weekday|workday|workdays|working day|working days|business day|business days"
        "|work day|work days": "workday", "secs|sec|seconds": "second", "decade|decades": "decade",
        "quarters|qtr|qtrs": "quarter",
    },
    "second": {"second": 2},
    "quarter": {"quarter": None},
    "half": {"half": None},
    "weekend": {"weekend|week end|wkend|wknd": None},
    "next": {"next|nxt|following": 1, "coming|upcoming": 0},
    "this": {"this|current|the current|this current|this coming|this upcoming": 0},
    "last": {"last|previous|preceding|prior": -1, "to last|to the last": -1, "final|very last": 9},
    "afternext": {"after next": 2},
    "every": {"every|each|ev|evry|evrey|every single": 1},
    "other": {"other|alternate|alternating": 2},
    "adverb": {
        "daily|everyday|evryday|each and every day|once a day|once daily|day by day|every date": "day", "weekly|once a week|once weekly"
        "|once per week": "week", "monthly|once a month|once per month": "month", "yearly|annually|annual|once a year|once per year|every anniversary": "year", "hourly|once an hour": "hour",
        "quarterly|once a quarter": "quarter", "biweekly|bi weekly|fortnightly|every fortnight": "2 week",
        "bimonthly|bi monthly": "2 month", "semiannually|semi annually|biannually|half yearly": "6 month",
        "every day except weekends|daily except weekends|every day but weekends|every day except the weekend": "workday", "biennially": "2 year", "nightly": "day"
    },
    "workdays": {"weekdays|workdays|working days|business days|on working days|on business days|on workdays": None},
    "in": {"in|within|in the next|within the next|in about|in around|in exactly|in roughly|in approximately|in just|in less than|in under|inside": None},
    "ago": {"ago|before now|back": None},
    "hence": {"from now|later|hence|from today|from this moment|from right now|away": None},
    "after": {"after": None},
    "from": {"from|between|since": None},
    "except": {"except|except for|but|except on|but not|but not on|other than|apart from|excluding|excepting|save for": None},
    "starting": {
        "starting|starting on|starting from|beginning on|beginning from|begins|begins on|starts|starts on|as of"
        "|starting in|starting at|beginning in|beginning|starting with|effective": None,
    },
    "to": {"to|till|til|until|through|thru|untill|up to|upto|up until|and until": None},
    "ending": {"ending|ending on|ends|ends on|ending in": None},
    "at": {"at|at around|at about|exactly at|at exactly|@": None, "around|about|approximately|approx|circa|around about": "about"},
    "on": {"on|onto|over": None},
    "by": {
        "by|before|due|due on|due by|due at|no later than|not later than|prior to|by the|deadline|due date"
        "|on or before|due for": None,
    },
    "for": {"for": None},
    "of": {"of|s|of the current|of this": None},
    "the": {"the": None},
    "and": {"and|plus|as well as|n": None},
    "past": {"past": 1},
    "edge": {
        "early|early in": "early", "late|late in": "late",
        "rest of|the rest of|remainder of|the remainder of": "rest",
        "beginning of|start of|the start of|at the beginning of|at the start of|the beginning of": "start",
        "middle of|mid|the middle of|in the middle of": "mid",
        "end of|the end of|at the end of|by the end of|by end of|before the end of|ending of": "end",
    },
    "eod": {"eod|end of day|end of the day|end of today|by end of day|close of day": "day", "eow|end of week|end of the week": "week", "eom|end of month|end of the month|month end|months end|month's end": "month",
        "eoy|end of year|end of the year|year end": "year",
        "later this week": "later", "later next week": "later next"},
    "one": {"a|an": 1},
    "few": {"a couple of|a couple|couple of|couple": 2, "a few|few|several|some": 3},
    "number": {
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "dozen|a dozen": 12, "single": 1, "two thousand": 2000,
    },
    "tens": {"twenty": 20, "thirty": 30, "forty|fourty": 40, "fifty": 50, "sixty": 60, "ninety": 90},
    "ordinal": {
        "first": 1, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
        "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    },
    "times": {"times|occurrences|occasions|repetitions|x": None, "once": 1, "twice": 2, "thrice": 3},
    "season": {"spring": 3, "summer": 6, "autumn|fall": 9, "winter": 12},
    "holiday": {
        "christmas|xmas|christmas day|x mas": "12-25", "christmas eve|xmas eve": "12-24", "boxing day": "12-26",
        "new year's eve|new years eve|new year eve|nye": "12-31", "new year's day|new years day|new year|new years"
        "|new year's": "01-01", "valentine's day|valentines day|valentine day|valentine's|valentines": "02-14",
        "halloween|halloween day": "10-31", "independence day|fourth of july|4th of july": "07-04",
        "st patrick's day|saint patrick's day|st patricks day|st paddy's day|st. patrick's day": "03-17",
        "april fools|april fool's day|april fools day|april fools' day": "04-01", "juneteenth": "06-19",
        "veterans day|veteran's day|veterans' day": "11-11", "earth day": "04-22", "groundhog day": "02-02",
        "international women's day|women's day": "03-08", "guy fawkes night|bonfire night": "11-05",
        "all saints' day|all saints day": "11-01", "cinco de mayo": "05-05", "star wars day": "05-04", "pi day": "03-14",
        "thanksgiving|thanksgiving day": "nth 11 3 4", "black friday": "nth 11 3 4 +1", "cyber monday": "nth 11 3 4 +4",
        "labor day|labour day": "nth 9 0 1", "memorial day": "nth 5 0 -1", "mother's day|mothers day|mother day": "nth 5 6 2",
        "father's day|fathers day|father day": "nth 6 6 3", "martin luther king day|mlk day|martin luther king's day"
        "|martin luther king jr day": "nth 1 0 3", "presidents day|president's day|presidents' day": "nth 2 0 3",
        "columbus day|indigenous peoples' day": "nth 10 0 2", "administrative professionals' day": "nth 4 2 -1",
        "easter|easter sunday|easter day": "easter 0", "good friday": "easter -2", "easter monday": "easter 1",
        "ash wednesday": "easter -46", "palm sunday": "easter -7", "maundy thursday": "easter -3",
        "holy saturday": "easter -1", "pentecost|whit sunday": "easter 49", "whit monday": "easter 50",
        "ascension day|ascension": "easter 39", "shrove tuesday|pancake day|pancake tuesday|mardi gras": "easter -47",
        "corpus christi": "easter 60", "super bowl sunday": "nth 2 6 1",
    },
}  # fmt: skip

# Ordinary words too; alone they are a date only with something around them that says so.
WEAK = frozenset({"may", "march", "mar", "sat", "sun", "jan", "wed", "mon", "dec"})

# Words that show the language although no rule starts from them.
SIGNALS: frozenset[str] = frozenset()
