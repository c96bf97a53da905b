"""Single words and short phrases that mean the same in every sentence, in five languages at once."""

STATUS = {
    "done": r"done|completed?|finished|closed|accomplished|erledigte?[nrs]?|abgeschlossene?[nrs]?|fertige?[nrs]?|termin[ée]e?s?|finies?|fini|faites?|complétée?s?"
    r"|terminad[oa]s?|hech[oa]s?|completad[oa]s?|acabad[oa]s?|mukammal|khatam|ho ?chuk[aei]|مکمل|ختم|did|finish|accomplish|terminé|accompli(?:es?)?|complet[ée]",
    "doing": r"in[- ]progress|doing|started|ongoing|under ?way|in arbeit|laufende?n?|begonnene?n?|en cours|commencée?s?|en curso|en progreso|empezad[oa]s?|jari|جاری",
    "dropped": r"dropped|abandoned|verworfene?n?|abandonnée?s?|abandonad[oa]s?",
    "todo": r"not started|unstarted|nicht begonnene?n?|pas commencée?s?|sin empezar",
    "open": r"open|pending|outstanding|unfinished|incomplete|undone|remaining|left|to[- ]?do|uncompleted|active|offene?[nrs]?|ausstehende?[nrs]?|unerledigte?[nrs]?"
    r"|ouverte?s?|en attente|en suspens|restante?s?|inachevée?s?|pendientes?|abiert[oa]s?|por hacer|baqi|baaqi|باقی",
}
PRIORITY = {
    "urgent": r"höchste[nrs]?|oberste[nrs]?|maximale?[nrs]?|la plus haute|plus haute|máxima|más alta|urgent|critical|p0|highest(?: priority)?|top priority|dringende?[nrs]?|urgente?s?|zaroori|فوری|ضروری",
    "high": r"hoch|high(?:est)?|prioriti[sz]e|star|high[- ]priority|important|p1|p ?1|priority 1|hohe?[nrs]?(?: priorität)?|wichtige?[nrs]?|haute?s?|prioritaires?|importantes?|altas?|prioritari[oa]s?|aham|اہم",
    "medium": r"medium|normal|p2|priority 2|mittlere?[nrs]?|mittel|moyenne?s?|medias?|média",
    "low": r"low(?:est)?|deprioriti[sz]e|low[- ]priority|unimportant|minor|p3|p4|priority [34]|niedrige?[nrs]?|geringe?[nrs]?|unwichtige?[nrs]?|basses?|faibles?|bajas?|kam",
    "none": r"none|no|keine|aucune|ninguna",
}
LEVEL_NOUN = r"priority|priorität|priorité|prioridad|importance|tarjeeh|ترجیح|prio"
DUE = {
    "overdue": r"overdue|over due|past due|late|behind|missed|delinquent|überfällige?[nrs]?|verspätete?n?|en retard|(?<!p)retardée?s?|atrasad[oa]s?|vencid[oa]s?|retrasad[oa]s?|der se|تاخیر",
    "today": r"today|today's|todays|tonight|heute|heutige?n?|heute abend|aujourd'?hui|ce soir|hoy|esta noche|aaj|آج",
    "tomorrow": r"tomorrow|tomorrow's|tomorrows|tmrw|tmr|morgen|morgige?n?|demain|mañana|aanay wala kal|آنے والا کل",
    "this_week": r"this week|this week's|diese(?:r)? woche|cette semaine|esta semana|is hafte|iss hafte|is hafta|اس ہفتے",
    "next_7_days": r"(?:the |in )?(?:the )?(?:next|coming) (?:7|seven) days|in den nächsten (?:7|sieben) tagen|(?:les )?(?:7|sept) prochains jours|(?:los )?próximos (?:7|siete) días",
    "no_date": r"(?:without|no|with no|lacking)(?: an?| any)? (?:due )?(?:date|deadline)s?|undated|unscheduled|not scheduled|ohne (?:datum|termin|frist)|sans (?:date|échéance)|sin fecha|baghair tareekh",
}
PRONOUNS = (
    r"it|this|that|them|they|those|these|this one|that one|these ones|those ones|the same|same one|this task|that task|this item|that item|the task|the one|that thing"
    r"|es|das|ihn|sie|diese|dieses|diesen|diese aufgabe|das da|le|la|les|ça|cela|celui-ci|celle-ci|celui-là|celle-là|cette tâche"
    r"|lo|los|las|eso|esto|ese|esa|este|esta|ésta|ésa|esa tarea|esta tarea|isay|ise|isse|ye|yeh|wo|woh|usay|use|اسے|یہ|وہ|اس"
)
EVERY = (
    r"all|everything|every|each|every one|all of (?:it|them|these|those)|them all|it all|both|alle|alles|sämtliche|jede|toutes?|tous|tout|chaque"
    r"|tod[oa]s?|cada|sab|sare|saare|saari|tamam|سب|تمام|سارے"
)
ORDINALS = {
    1: r"first|1st|top|erste[nrsm]?|premi(?:er|ère)|1(?:er|re)|primer[oa]?|pehla|pehli|pehle|پہلا|پہلی",
    2: r"second|2nd|zweite[nrsm]?|deuxième|seconde?|2e|2ème|segund[oa]|doosra|doosri|dusra|dusri|دوسرا|دوسری",
    3: r"third|3rd|dritte[nrsm]?|troisième|3e|tercer[oa]?|teesra|teesri|tisra|تیسرا|تیسری",
    4: r"fourth|4th|vierte[nrsm]?|quatrième|cuart[oa]|chautha|chauthi",
    5: r"fifth|5th|fünfte[nrsm]?|cinquième|quint[oa]|panchwan|panchwi",
    6: r"sixth|6th|sechste[nrsm]?|sixième|sext[oa]",
    7: r"seventh|7th|siebte[nrsm]?|septième|séptim[oa]",
    8: r"eighth|8th|achte[nrsm]?|huitième|octav[oa]",
    9: r"ninth|9th|neunte[nrsm]?|neuvième|noven[oa]",
    10: r"tenth|10th|zehnte[nrsm]?|dixième|décim[oa]",
    -1: r"last|latest|bottom|most recent|newest|letzte[nrsm]?|derni(?:er|ère)|últim[oa]|aakhri|akhri|آخری",
}
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eins": 1, "ein": 1, "eine": 1, "einen": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    "ek": 1, "do": 2, "teen": 3, "char": 4, "chaar": 4, "paanch": 5, "panch": 5, "chay": 6, "saat": 7, "aath": 8, "nau": 9, "das": 10,
    "a": 1, "an": 1, "another": 1, "couple": 2, "a couple of": 2, "few": 3, "a few": 3,
}  # fmt: skip
TASK_NOUN = (
    r"tasks?|to-?dos?|to dos?|to-do|items?|entr(?:y|ies)|reminders?|chores?|errands?|things?|ones?|aufgaben?|aufgabe|einträge?|eintrag|todos?|erinnerung(?:en)?|punkte?|posten|position(?:en)?|artikel|ding(?:e|er)?"
    r"|tâches?|rappels?|éléments?|articles?|choses?|tareas?|recordatorios?|elementos?|artículos?|cosas?|pendientes|kaam|kam|kaamon|tasks?|کام|کاموں|ٹاسک"
)
# Each word once and atomic: read in two ways, "task task task …" would take twice as long with every further word.
NUMBER_NOUN = r"(?>tasks?|items?|to-?dos?|aufgaben?|tâches?|tareas?|kaam|کام|ٹاسک|number|no\.?|nr\.?|nummer|num[ée]ro|número|n°|#|id)"
FILLER = (
    r"'?ve|including|already|the|my|our|a|an|of|from|on|in|for|that|this|which|are|is|to|with|about|called|named|titled|some|any|please|just|me|your|own|i|have|has|been|also|only|tasks|task"
    r"|der|die|das|den|dem|des|meine?[nrms]?|ein|eine[nrms]?|von|aus|auf|für|mit|namens|le|la|les|l|un|une|des|du|de|d|mes|mon|ma|dans|sur|el|los|las|una|unas?|mis?|del|en|por|con|ka|ki|ke|ko|wala|wale|wali|mera|meri|mere"
)
ASKING = (
    r"hi|hello|hey|hiya|howdy|good|thanks?|thx|cheers|ok|okay|so|well|hallo|moin|servus|guten|danke|bonjour|bonsoir|salut|merci"
    r"|hola|buenos|buenas|gracias|salaa?m|shukriya|سلام|شکریہ|"
    r"whatever|whichever|looking|looks?|like|shaping|summary|overview|rundown|recap|digest|briefing|breakdown|behind|ahead|coming|horizon|supposed|forgotten|forgot|summari[sz]e|quick|brief|including|include|'?ve|'?re|'?ll|'?d|'?m|"
    r"whats?|what's|which|when|who|whose|where|how|many|much|show|list|lists|display|view|see|find|search|look|give|tell|get|check|bring|pull|read|open|do|does|did|am|was|were|need|there|anything|something|left|still|yet|already|next|be|should|must|can|could|up|out|got|going|it|'s|count|number|total|put|did|at|by|before|until|stuff|project|projects|agenda|calendar|schedule|scheduled|planned|work|working|stats|statistics|now|plate|tagged|name|title|anyone|more|else|so|far|currently|right|remember|reminded|reminder|reminders"
    r"|zeige?|zeig|was|welche[rsnm]?|wann|wie|viele?|gibt|es|ich|habe|ist|sind|muss|noch|suche?|finde?|liste|mir|steht|stehen|geplant|vorgesehen|an|zu|tun|machen|montrez?|montrer|affichez?|afficher|quel(?:le)?s?|qui|que|quoi|qu'est-ce|qu|est|ce|ai|je|j|j'ai|dois|faire|combien|sont|prévue?s?|planifiée?s?|trouvez?|cherchez?|moi|nous|affiche|donne|dis"
    r"|muestra(?:me)?|mostrar|muéstrame|qué|que|cuáles|cuál|cuántas|cuántos|hay|tengo|son|están?|previst[oa]s?|programad[oa]s?|planead[oa]s?|buscar?|encuentra|lista|ver|dikhao|dikhado|dikhaye|batao|kya|kaun|kitne|kitni|kaunse|hai|hain|dhoondo|talash|karo|mujhe|دکھاؤ|دکھائیں|بتاؤ|کیا|کتنے|ہیں|ہے|کے|کا|کی|میرے|مجھے"
)
GENERIC_LISTS = frozenset(
    "whole entire complete full todo to-do to do task tasks list lists chore chores item items my the reminder reminders calendar agenda schedule plan planner note notes thing things"
    " of today day daily running current open stuff aufgaben aufgabenliste to-do-liste todoliste todo-liste liste aufgabe erinnerungen tâches tâche faire choses à liste"
    " tareas tarea pendientes cosas hacer lista recordatorios inbox kaam kaamon list fehrist".split()
)
CLEARABLE = {
    r"due(?: date| day| time)?|date|deadline|time|datum|fälligkeit(?:sdatum)?|frist|termin|date(?: limite)?|échéance|fecha(?: límite)?|vencimiento|tareekh|tarikh|تاریخ": (
        "due_on",
        "due_at",
    ),
    r"priority|prio|priorität|priorité|prioridad|tarjeeh": ("priority",),
    r"notes?|description|details|comments?|notizen?|beschreibung|description|notas?|descripción": ("notes",),
    r"tags?|labels?|etiketten?|étiquettes?|etiquetas?": ("tags",),
    r"project|list|projekt|projet|proyecto": ("project",),
    r"recurrence|repeat|repetition|repeating|schedule|wiederholung|récurrence|répétition|recurrencia|repetición": (
        "recurrence",
    ),
    r"estimate|duration|schätzung|dauer|estimation|durée|estimación|duración": ("estimate_minutes",),
}
