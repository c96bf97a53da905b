"""Spanish words of time, in the form of `words_en`."""

from typing import Any

from core.domain.when.values import Part

MORNING, NOON, AFTERNOON, NIGHT, SMALL_HOURS = (
    Part(9, 0, 12), Part(12, 11, 16), Part(17, 12, 22), Part(21, 17, 30), Part(3, 0, 7)
)  # fmt: skip

WORDS: dict[str, dict[str, Any]] = {
    "weekday": {
        "lunes|lun": 0, "martes": 1, "miércoles|mié": 2, "jueves|jue": 3, "viernes|vie": 4, "sábado|sáb": 5, "domingo|dom": 6,
    },
    "weekdays": {
        "los lunes": 0, "los martes": 1, "los miércoles": 2, "los jueves": 3, "los viernes": 4, "los sábados|sábados": 5,
        "los domingos|domingos": 6, "los fines de semana|fines de semana": (5, 6),
    },
    "month": {
        "enero|ene": 1, "febrero|feb": 2, "marzo": 3, "abril|abr": 4, "mayo": 5, "junio|jun": 6, "julio|jul": 7,
        "agosto|ago": 8, "septiembre|setiembre|sept|sep": 9, "octubre|oct": 10, "noviembre|nov": 11, "diciembre|dic": 12,
    },
    "relative": {"de hoy en ocho|de hoy en ocho días|dentro de ocho días|en ocho días": 7, "de hoy en quince|dentro de quince días|en quince días": 14, "hoy|hoy mismo": 0, "pasado mañana": 2, "ayer": -1, "anteayer|antes de ayer|antier": -2, "mañana mismo": 1},
    "morrow": {"mañana": MORNING},
    "now": {"ahora|ahora mismo|ya mismo": 0},
    "part": {
        "mañanas|por la mañana|de la mañana|en la mañana|temprano": MORNING, "del mediodía": NOON,
        "tarde|tardes|por la tarde|de la tarde|en la tarde": AFTERNOON, "noche|noches|por la noche|de la noche|en la noche": NIGHT,
        "madrugada|de la madrugada|de madrugada": SMALL_HOURS,
    },
    "clock": {"mediodía|al mediodía|a mediodía": (12, 0), "medianoche|a medianoche": (24, 0)},
    "oclock": {"horas en punto|en punto": None},
    "unit": {
        "minuto|minutos|min": "minute", "hora|horas|h": "hour", "día|días": "day", "semana|semanas": "week",
        "mes|meses": "month", "año|años": "year", "trimestre|trimestres": "quarter", "quincena": "fortnight",
        "día laborable|días laborables|día hábil|días hábiles": "workday", "segundos": "second",
    },
    "quarter": {"cuarto|cuartos": None},
    "half": {"media|medio": None},
    "weekend": {"fin de semana|finde": None},
    "next": {"próximo|próxima|próximos|próximas|siguiente|siguientes|que viene|que entra|entrante|que vienen": 1},
    "this": {"este|esta|estos|estas|en curso": 0},
    "last": {"pasado|pasada|pasados|pasadas|último|última|últimos|últimas|anterior": -1},
    "every": {"cada|todos los|todas las|todo|todos|todas": 1},
    "adverb": {
        "diario|diariamente|a diario|diaria|una vez al día|todos los días": "day",
        "semanal|semanalmente|una vez por semana|una vez a la semana": "week",
        "mensual|mensualmente|una vez al mes|una vez por mes": "month", "anual|anualmente|una vez al año": "year",
        "trimestral|trimestralmente": "quarter", "quincenal|quincenalmente": "2 week", "bimestral": "2 month",
        "semestral": "6 month", "un día sí un día no|en días alternos": "2 day",
    },
    "workdays": {"entre semana|de lunes a viernes|días laborables|los días laborables|todos los días laborables|días hábiles"
        "|los días hábiles|todos los días hábiles": None},
    "in": {"en|dentro de|en el|en los próximos": None},
    "ago": {"hace": None},
    "hence": {"más tarde|después|a partir de ahora|a partir de hoy": None},
    "after": {"después de|después del|tras": None},
    "from": {"entre|desde|desde el": None},
    "except": {"excepto|salvo|a excepcion de": None},
    "starting": {"a partir de|a partir del|empezando|empezando el|comenzando|comenzando el": None},
    "to": {"hasta|a|al|hasta el|hasta las": None},
    "at": {"a las|a la|sobre las|alrededor de las|hacia las|a eso de las|las": None},
    "on": {"el|el dia": None},
    "by": {"antes de|antes del|para|para el|para la|a más tardar|a más tardar el|vence|vence el|como muy tarde": None},
    "for": {"durante|por": None},
    "of": {"de|del": None},
    "the": {"la|los|lo": None},
    "and": {"y|e|así como": None},
    "past": {"menos": -1},
    "edge": {
        "principios de|a principios de|principio de|comienzos de|inicio de|inicios de": "start", "mediados de|a mediados de": "mid",
        "finales de|fines de|fin de|a finales de|a fines de|final de|al final de|el final de": "end",
    },
    "eod": {
        "final del día|fin del día|al final del día": "day", "final de la semana|al final de la semana": "week",
        "fin de mes|a fin de mes|final de mes|final del mes|fin del mes|finales de mes|a finales de mes": "month",
        "fin de año|final del año|a fin de año|finales de año": "year",
    },
    "one": {"un|una": 1},
    "few": {"un par de": 2, "unos|unas|algunos": 3},
    "number": {
        "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
        "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17, "dieciocho": 18,
        "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintidós": 22, "veintitrés": 23, "veinticuatro": 24,
        "veinticinco": 25, "treinta": 30, "cuarenta": 40, "cuarenta y cinco": 45, "cincuenta": 50, "treinta y uno": 31,
    },
    "ordinal": {
        "primer|primero|primera": 1, "segundo|segunda": 2, "tercer|tercero|tercera": 3, "cuarta": 4, "quinto|quinta": 5,
        "sexto": 6, "séptimo": 7, "octavo": 8, "noveno": 9, "décimo": 10,
    },
    "times": {"veces": None},
    "other": {"otro|otra": 2},
    "outof": {"de cada dos": 2, "de cada tres": 3, "de cada cuatro": 4, "sí y otro no|sí y otra no|sí otro no|sí otra no": 2},
    "season": {"primavera": 3, "verano": 6, "otoño": 9, "invierno": 12},
    "holiday": {
        "navidad|día de navidad": "12-25", "nochebuena": "12-24", "nochevieja": "12-31", "año nuevo": "01-01",
        "reyes|día de reyes": "01-06", "san valentín": "02-14", "domingo de pascua|pascua": "easter 0",
        "viernes santo": "easter -2", "jueves santo": "easter -3", "halloween": "10-31", "día del trabajo": "05-01",
        "día de los muertos|día de muertos": "11-02", "día de la hispanidad": "10-12",
    },
}  # fmt: skip

WEAK = frozenset({"lun", "jue", "vie", "dom", "ago", "mayo"})

# Words that show the language although no rule starts from them.
SIGNALS: frozenset[str] = frozenset({"hasta", "las", "el", "mediodia", "medianoche"})
