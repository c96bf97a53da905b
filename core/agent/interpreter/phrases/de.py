"""German: what people say to a task list."""

from core.agent.interpreter.phrases import de_frames, de_orders, de_spoken, needs, notes, planning

BEFORE = (
    r"bitte|hey|hallo|hi|ok|okay|also|und|dann|jetzt|nun|noch|auch|mal|so|gut|danke|ja|ach|alexa|siri|google|saydone"
    r"|(?:kannst|könntest|würdest|willst|magst) du(?: mir)?(?: bitte| mal| dabei helfen| helfen)*|können sie(?: mir)?(?: bitte| helfen)*|könnten sie(?: bitte)?|hilf mir(?: dabei)?|helfen sie mir(?: dabei)?"
    r"|ich (?:möchte|will|würde gerne?|hätte gerne?)(?: gerne?)?(?:,? dass du)?|lass (?:mich|uns)|kann ich(?: bitte)?|darf ich|wir sollten"
)
AFTER = r"bitte|danke|für mich|jetzt|sofort|mal|gleich|vielen dank|noch|auch|und zwar|danke dir|danke schön|wenn es geht"

WORDS = {
    "taskword": r"aufgaben?|tasks?|to-?dos?|todo-?einträge?|einträge?|eintrag|punkte?|posten|einkaufsposten|position(?:en)?|artikel|erinnerung(?:en)?|dinge?|sachen?|termine?",
    "art": r"(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|mein|meine|meinen|meinem|meiner|diese|diesen|dieses|dieser|alle|alles|sämtliche|unsere?r?|neue|neuen|weitere|noch|nächste[nrs]?)",
    "atask": r"(?:<art> )*(?:<taskword>)",
    "listword": r"[\wäöüß-]*liste|[\wäöüß-]*zettel|einkauf|listen|[\wäöüß-]*notiz(?:en)?|kalender|terminkalender|agenda",
    "mylist": (
        r"(?:<art> )*(?:(?P<list>(?:(?!auf\b|von\b|zu\b|zur\b|aus\b|in\b)[\wäöüß-]+ ){0,2}?[\wäöüß-]+(?:listen?|zettel))"
        r"|(?:listen?|zettel|einkauf|[\wäöüß]*notiz(?:en)?|[\wäöüß]*kalender|agenda)(?: (?!hinzu\b|als\b|ab\b|ein\b|auf\b|steht\b|stehen\b|für\b|bis\b|bitte\b|an\b|durch\b|runter\b|raus\b|weg\b|wieder\b)(?P<list>[\wäöüß-]+))?)"
    ),
    "done": r"erledigt|fertig|fertiggestellt|abgeschlossen|beendet|gemacht|abgehakt|getan|vollständig|komplett|geschafft|done",
    "drop": r"lösche?|löschen|entferne?|entfernen|streiche?|streichen|storniere?|stornieren|verwirf|nimm|nehme|beseitige|leere|leeren|räume|weg mit|vergiss|tilge|annulliere|cancel",
    "level": r"dringend|hoch|hohe(?:r|n)?|mittel|mittlere(?:r|n)?|normal|niedrig|niedrige(?:r|n)?|gering|wichtig|urgent|keine",
    "show": r"zeigen?|zeig|zeige|öffne|öffnen|lies|lese|suche?|finde?|liste|anzeigen|sieh|sehen|such|ruf|rufe|gib|überprüfe|prüfe|schau|greife|zugriff auf|zugreifen auf|bring|nenne|sag|sage|durchsuche|check|hol|hole",
    "span": r"(?:ein(?:e|en|er)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\d{1,3}) (?:tage?n?|wochen?|monate?n?|stunden?|minuten?)",
    "nth": r"erste[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|vierte[nrsm]?|fünfte[nrsm]?|letzte[nrsm]?|\d+\.",
    "field": r"datum|fälligkeit|fälligkeitsdatum|frist|termin|priorität|notizen?|tags?|projekt|wiederholung|dauer",
    **de_frames.WORDS,
}

SURE = planning.DE + notes.DE + needs.DE + de_spoken.FIRST + de_frames.FIRST + de_orders.SURE + de_frames.SURE
HINTS = de_orders.HINTS + de_frames.HINTS
