"""French words of time, in the form of `words_en`."""

from typing import Any

from core.domain.when.values import Part

MORNING, NOON, AFTERNOON, EVENING, NIGHT = (
    Part(9, 0, 12), Part(12, 11, 16), Part(15, 12, 19), Part(19, 16, 24), Part(21, 17, 30)
)  # fmt: skip
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

WORDS: dict[str, dict[str, Any]] = {
    "afternext": {"en huit": 2},
    "weekday": {
        **{day: number for number, day in enumerate(_DAYS)},
        "lun": 0, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "dim": 6,
    },
    "weekdays": {
        **{f"{day}s|les {day}s|le {day} de chaque semaine": number for number, day in enumerate(_DAYS)},
        "les week ends|les weekends|week ends|weekends": (5, 6),
    },
    "month": {
        "janvier|janv": 1, "février|fevrier|févr": 2, "mars": 3, "avril|avr": 4, "mai": 5, "juin": 6, "juillet|juil": 7,
        "août": 8, "septembre|sept": 9, "octobre|oct": 10, "novembre|nov": 11, "décembre|déc": 12,
    },
    "relative": {"aujourd hui|aujourdhui|aujourd": 0, "demain": 1, "après demain": 2, "dans huit jours|d ici huit jours|sous huit jours": 7, "dans quinze jours|d ici quinze jours|sous quinze jours": 14, "hier": -1, "avant hier": -2, "lendemain": 1},
    "now": {"maintenant|tout de suite|immédiatement": 0},
    "part": {
        "matin|matins|matinée|du matin|dans la matinée|au matin": MORNING, "midi du jour": NOON,
        "après midi|de l après midi|dans l après midi|aprem": AFTERNOON, "soir|soirs|soirée|du soir|dans la soirée|au soir": EVENING,
        "nuit|de la nuit|dans la nuit": NIGHT,
    },
    "clock": {"midi": (12, 0), "minuit": (24, 0)},
    "oclock": {"heures|heure|h": None},
    "unit": {
        "minute|minutes|min": "minute", "jour|jours": "day", "semaine|semaines": "week", "mois": "month",
        "an|ans|année|années": "year", "trimestre|trimestres": "quarter", "jour ouvré|jours ouvrés|jour ouvrable|jours ouvrables": "workday",
        "quinzaine": "fortnight", "secondes": "second",
    },
    "quarter": {"quart": None},
    "half": {"demi|demie": None},
    "weekend": {"week end|weekend|fin de semaine": None},
    "next": {"prochain|prochaine|prochains|prochaines|qui vient|suivant|suivante|à venir": 1},
    "this": {"ce|cet|cette|en cours": 0},
    "last": {"dernier|dernière|derniers|dernières|passé|passée|précédent|précédente": -1},
    "every": {"chaque|tous les|toutes les|tous|toutes": 1},
    "adverb": {
        "quotidien|quotidiennement|quotidienne|une fois par jour": "day", "hebdomadaire|une fois par semaine": "week",
        "mensuel|mensuellement|mensuelle|une fois par mois": "month", "annuel|annuellement|annuelle|une fois par an": "year",
        "trimestriel|trimestriellement": "quarter", "bimensuel": "2 week", "toutes les heures": "hour", "semestriel": "6 month",
        "tous les jours": "day",
    },
    "workdays": {"en semaine|tous les jours ouvrés|tous les jours ouvrables|les jours ouvrés|les jours ouvrables|jours de semaine|les jours de semaine": None},
    "in": {"dans|d ici|en|sous|au bout de|au cours de": None},
    "ago": {"il y a|ya": None},
    "hence": {"plus tard|à partir de maintenant|à compter d aujourd hui": None},
    "after": {"après": None},
    "from": {"entre|depuis": None},
    "except": {"sauf|excepte|hormis|a part": None},
    "starting": {"à partir de|à partir du|dès|à compter de|à compter du|à partir|commençant": None},
    "to": {"jusqu à|jusqu au|jusque|jusqu en|au|jusqu": None},
    "at": {"à|vers|environ|vers les": None},
    "on": {"le|en date du": None},
    "by": {"avant|avant le|au plus tard|au plus tard le|pour|pour le|échéance|pour ce": None},
    "for": {"pendant|durant": None},
    "of": {"de|du|des|d": None},
    "the": {"la|l|les": None},
    "and": {"et|ainsi que": None},
    "past": {"moins": -1},
    "edge": {
        "début|au début|au début de|début du|en début de": "start", "milieu|mi|au milieu|au milieu de": "mid",
        "fin|à la fin|à la fin de|fin de|d ici fin|en fin de|d ici la fin de|la fin de": "end",
    },
    "eod": {
        "fin de journée|fin de la journée|en fin de journée": "day", "fin de la semaine": "week",
        "fin du mois|fin de mois|à la fin du mois|la fin du mois": "month", "fin de l année|fin d année": "year",
    },
    "one": {"un|une": 1},
    "few": {"quelques": 3, "une paire de": 2},
    "number": {
        "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
        "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix sept": 17, "dix huit": 18, "dix neuf": 19,
        "vingt": 20, "vingt et un": 21, "vingt deux": 22, "vingt trois": 23, "vingt quatre": 24, "vingt cinq": 25, "trente": 30,
        "quarante": 40, "quarante cinq": 45, "cinquante": 50,
    },
    "ordinal": {
        "premier|première": 1, "deuxième|second|seconde": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6,
        "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
    },
    "times": {"fois": None},
    "other": {"autre": 2},
    "outof": {"sur": None},
    "season": {"printemps": 3, "été": 6, "automne": 9, "hiver": 12},
    "holiday": {
        "noël|jour de noël": "12-25", "veille de noël|réveillon de noël": "12-24", "saint sylvestre|réveillon": "12-31",
        "jour de l an|nouvel an": "01-01", "saint valentin": "02-14", "fête nationale": "07-14", "toussaint": "11-01",
        "pâques": "easter 0", "lundi de pâques": "easter 1", "vendredi saint": "easter -2", "ascension": "easter 39",
        "pentecôte": "easter 49", "lundi de pentecôte": "easter 50", "fête du travail": "05-01", "armistice": "11-11",
    },
}  # fmt: skip

WEAK = frozenset({"mi", "lun", "mer", "jeu", "ven", "sam", "dim", "mars", "sept", "oct", "nov"})

# Words that show the language although no rule starts from them.
SIGNALS: frozenset[str] = frozenset({"ce", "aujourd", "chaque", "jusqu", "le", "minuit"})
