"""German: what people say to a task list."""

BEFORE = (
    r"bitte|hey|hallo|hi|ok|okay|also|und|dann|jetzt|nun|noch|auch|mal|so|gut|danke|ja|ach|alexa|siri|google|saydone"
    r"|(?:kannst|könntest|würdest|willst|magst) du(?: mir)?(?: bitte| mal| dabei helfen| helfen)*|können sie(?: mir)?(?: bitte| helfen)*|könnten sie(?: bitte)?|hilf mir(?: dabei)?|helfen sie mir(?: dabei)?"
    r"|ich (?:möchte|will|würde gerne?|hätte gerne?)(?: gerne?)?(?:,? dass du)?|lass (?:mich|uns)|kann ich(?: bitte)?|darf ich|wir sollten"
)
AFTER = r"bitte|danke|für mich|jetzt|sofort|mal|gleich|vielen dank|noch|auch|und zwar"

WORDS = {
    "taskword": r"aufgaben?|tasks?|to-?dos?|todo-?einträge?|einträge?|eintrag|punkte?|posten|einkaufsposten|position(?:en)?|artikel|erinnerung(?:en)?|dinge?|sachen?|termine?",
    "art": r"(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|mein|meine|meinen|meinem|meiner|diese|diesen|dieses|dieser|alle|alles|sämtliche|unsere?r?|neue|neuen|weitere|noch|nächste[nrs]?)",
    "atask": r"(?:<art> )*(?:<taskword>)",
    "listword": r"[\wäöüß-]*liste|listen|[\wäöüß-]*notiz(?:en)?|kalender|terminkalender|agenda",
    "mylist": (
        r"(?:<art> )*(?:(?P<list>(?:(?!auf\b|von\b|zu\b|zur\b|aus\b|in\b)[\wäöüß-]+ ){0,2}?[\wäöüß-]+listen?)"
        r"|(?:listen?|[\wäöüß]*notiz(?:en)?|[\wäöüß]*kalender|agenda)(?: (?!hinzu\b|als\b|ab\b|ein\b|auf\b)(?P<list>[\wäöüß-]+))?)"
    ),
    "done": r"erledigt|fertig|fertiggestellt|abgeschlossen|beendet|gemacht|abgehakt|getan|vollständig|komplett|geschafft|done",
    "drop": r"lösche?|löschen|entferne?|entfernen|streiche?|streichen|storniere?|stornieren|verwirf|nimm|nehme|beseitige|leere|leeren|räume|weg mit|vergiss|tilge|annulliere|cancel",
    "level": r"dringend|hoch|hohe(?:r|n)?|mittel|mittlere(?:r|n)?|normal|niedrig|niedrige(?:r|n)?|gering|wichtig|urgent|keine",
    "show": r"zeigen?|zeig|zeige|öffne|öffnen|lies|lese|suche?|finde?|liste|anzeigen|sieh|sehen|such|ruf|rufe|gib|überprüfe|prüfe|schau|greife|zugriff auf|zugreifen auf|bring|nenne|sag|sage|durchsuche|check|hol|hole",
    "span": r"(?:ein(?:e|en|er)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\d{1,3}) (?:tage?n?|wochen?|monate?n?|stunden?|minuten?)",
    "nth": r"erste[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|vierte[nrsm]?|fünfte[nrsm]?|letzte[nrsm]?|\d+\.",
    "field": r"datum|fälligkeit|fälligkeitsdatum|frist|termin|priorität|notizen?|tags?|projekt|wiederholung|dauer",
}

SURE = (
    (
        "create",
        r"(?:ich muss |wir müssen |ich soll )?<title>,? (?:und )?(?:bitte )?(?:notiere?|schreibe?|merke?) (?:dir )?(?:das|es)(?: bitte)?(?: auf)?(?: bitte)?",
    ),
    (
        "complete",
        r"<target> (?:ist|sind|wurde|wurden) (?:schon |bereits |jetzt |endlich )*(?:abgeholt|ausgefüllt|unterschrieben|repariert|aufgeräumt|gemäht|gegossen|gewaschen|eingekauft|abgeschickt|überwiesen|storniert|verlängert|vorbereitet)",
    ),
    (
        "delete",
        r"<target> (?:kannst du|könnt ihr|bitte) (?:wieder )?(?:löschen|streichen|entfernen|wegwerfen)|<target2> (?:kann|können) (?:wieder )?weg",
    ),
    (
        "create",
        r"(?:schreibe?|notiere?|merke?)(?: es)?(?: mir| dir)?(?: bitte)?(?: auf)?,? dass (?:ich|wir) (?:noch )?<title> (?:muss|müssen|soll|sollte|will|möchte)|(?:schreibe?|notiere?)(?: bitte)? (?:mir |dir )(?:bitte )?(?:auf:? )<title2>|(?:lege?|leg)(?: mir)?(?: bitte)? (?:<art> )?(?:<taskword>) an[:,]? <title3>|<title4> (?:bitte )?(?:notieren|aufschreiben|vormerken|eintragen)",
    ),
    (
        "update",
        r"(?:benenne|nenne|benenn|nenn) <target> (?:bitte )?um (?:in|zu|nach) <title>|(?:benenne|nenne|benenn|nenn) <target> (?:bitte )?(?:in|zu) <title> um|(?:gib|gebe|geben sie) <target> den (?:namen|titel) <title>",
    ),
    (
        "update",
        r"(?:gib|gebe|geben sie)(?: bitte)? <target> (?:eine |die )?(?P<prio>(?:sehr )?(?:<level>) (?:priorität|prio|dringlichkeit)|priorität (?:<level>))|(?P<step>erhöhe?|senke?|verringere?|reduziere?)(?: bitte)? die priorität (?:von|für|der|des|vom) <target>",
    ),
    (
        "update",
        r"<target> (?:soll|sollte|ist|sind|wird) (?:erst|jetzt|nun|doch|lieber|besser)(?: am| bis| zum)? <when> (?:fällig|dran)(?: sein| werden)?|(?:<drop>) (?:bitte )?(?:das|den) (?:tag|etikett|schlagwort|label) (?P<untag>[\w-]{1,40}) (?:von|bei|aus|vom) <target>",
    ),
    (
        "complete",
        r"<target> (?:ist|sind|wurde|wurden|hab ich|habe ich) (?:schon |bereits |jetzt |gerade )*[\wäöüß]+(?:t|en),? (?:und )?(?:das )?(?:bitte )?(?:kannst du |du kannst |könntest du |bitte )*(?:das |es |sie |ihn )?(?:abhaken|als (?:<done>) markieren|streichen|ab ?haken)|(?:ich bin|bin|wir sind)(?: jetzt| endlich| schon)? (?:mit )?<target> (?:<done>|durch)|(?:markiere?|markier|setze?|setz|hake?)(?: bitte)? <target> (?:als |auf )(?:<done>)|<target> (?:ist|sind) (?:jetzt |nun |endlich |schon )*(?:bestellt|gebucht|bezahlt|verschickt|gesendet|gekauft|geputzt|repariert|abgegeben|eingereicht|geschrieben|angerufen)",
    ),
    (
        "delete",
        r"(?:wirf|werfe|schmeiß|schmeiße|hau)(?: bitte)? <target> (?:weg|raus|in den (?:müll|papierkorb))|(?:streiche?|streich|lösche?|lösch|nimm|entferne?|entfern)(?: bitte)? <target> (?:von|aus|vom)(?: der| meiner| den)? (?:<mylist>)",
    ),
    (
        "delete",
        r"(?:lösche?|lösch|entferne?|entfern|streiche?|streich)(?: bitte)? (?P<target>(?:die |den |das )?(?:<taskword>|nummer|nr\.?|#) ?#?\d+)",
    ),
    ("restore", r"(?:hole?|bringe?) <target> (?:wieder )?zurück"),
    ("delete", r"(?:<drop>)(?: bitte)? (?P<target>(?:alle|sämtliche) .+?)"),
    (
        "undo",
        r"(?:rückgängig|undo|mach (?:das|es|die letzte änderung) (?:wieder )?rückgängig|rückgängig machen|(?:das |die letzte aktion |die letzte änderung )(?:wieder )?rückgängig(?: machen)?|zurücknehmen|nimm das zurück)",
    ),
    (
        "help",
        r"hilfe|hilf mir|befehle|was kannst du(?: alles)?(?: tun| machen)?|wie (?:funktioniert das|geht das)|beispiele|wie kann ich (?:eine |die )?(?:<taskword>) .*",
    ),
    (
        "confirm",
        r"(?:ja|jawohl|jep|genau|richtig|okay|ok|sicher|klar|natürlich|bestätige|bestätigt|mach das|tu das|stimmt|einverstanden|gerne)(?:,? (?:bitte|genau|mach das|sicher))*",
    ),
    (
        "reject",
        r"(?:nein|nee|nö|abbrechen|abbruch|stopp?|halt|lass es|lass das|doch nicht|lieber nicht|vergiss es|nicht)(?:,? (?:danke|nicht|doch nicht|lass es))*",
    ),
    (
        "update",
        r"(?:nein|nee|sorry|äh|halt),? (?:ich meinte?|ich meine|doch|lieber|besser) <correction>|ich meinte <correction>",
    ),
    (
        "confirm",
        r"(?:ich meinte? )?(?:der|die|das|den)? ?(?P<choice><nth>)(?: <taskword>| bitte)?|(?:nummer|aufgabe|nr\.?) (?P<choice>\d{1,5})",
    ),
    (
        "reject",
        r"(?:bitte )?(?:lösche?|entferne?|streiche?|markiere|verschiebe|ändere|erledige|füge|mach)(?: bitte)? (?:.+ )?(?:nicht|keinesfalls|auf keinen fall)(?: (?:löschen|hinzu|als .+))?|(?:nicht|nie|niemals) .*(?:löschen|entfernen|ändern|verschieben|erledigen).*|du sollst .* nicht .*",
    ),
    (
        "count",
        r"wie ?viele?\b.*|(?:die )?anzahl (?:der|von|meiner) .*|(?:zähle?|zähl) .*|(?:zeig(?:e)? (?:mir )?)?(?:die )?statistik(?:en)?|wie produktiv .*",
    ),
    (
        "reopen",
        r"(?:öffne|öffnen sie|eröffne) <target> (?:wieder|erneut|noch ?mal)|<target> (?:wieder|erneut) öffnen|<target> ist (?:doch |noch )*nicht (?:<done>)|markiere <target> (?:wieder )?als (?:offen|unerledigt|nicht erledigt|ausstehend)",
    ),
    (
        "query",
        r"(?:ist|sind|war|waren) <subject> (?:schon |bereits |noch )*(?:erledigt|fertig|abgeschlossen|überfällig|fällig|offen|auf (?:<mylist>))(?: .*)?",
    ),
    (
        "query",
        r"(?:habe?|hab) ich <subject> (?:schon |bereits )*(?:erledigt|gemacht|abgeschlossen|hinzugefügt|fertig|eingetragen)",
    ),
    (
        "query",
        r"(?:habe?|hab) ich (?:.+ )?(?:etwas|was|irgendwas|termine|aufgaben|noch|zu tun|vor|geplant)\b.*",
    ),
    (
        "query",
        r"(?:was|welche[rsn]?|wann|wo|wer|womit)\b(?=.*\b(?:aufgaben?|todos?|liste|listen|\w+liste|fällig|überfällig|offen|offene|erledigt|steht|stehen|anstehend|tun|machen|ansteht|muss|heute|morgen|woche|habe|hab|termine?|notizen?|erinnerung(?:en)?|als nächstes|dran|kalender|geschafft|geplant|kaufen)\b).*",
    ),
    (
        "query",
        r"(?:<show>)(?: mir| sie mir| sie| ihnen)?(?: bitte| mal| doch)?(?: an)? (?:.+ )?(?:aufgaben?|tasks|todos?|to-dos|listen?|[\wäöüß]+liste|notizen?|[\wäöüß]*notiz|überfällige?[ns]?|offene?[ns]?|erledigte?[ns]?|alles|termine?|kalender|fällige?[ns]?|erinnerungen|heutige?[ns]?|einkäufe|lebensmittel|papierkorb)(?: .*)?",
    ),
    (
        "query",
        r"(?:suche?|finde?|durchsuche)(?: nach)? (?:<atask> )?(?:über|mit|zu|namens|nach|von)? ?<about>",
    ),
    (
        "query",
        r"(?:meine |alle |offene |überfällige |heutige )*(?:aufgaben|todos|überfällig(?:e)?|aufgabenliste|[\wäöüß]+liste)(?: (?:für |von )?(?:heute|morgen|diese woche))?(?: (?:an)?zeigen| sehen| öffnen| anschauen| ansehen)?",
    ),
    (
        "query",
        r"(?:ich (?:muss|möchte|will) )(?:<mylist>|<atask>)(?:,? .+)? (?:sehen|anzeigen|öffnen|ansehen|lesen|finden|überprüfen|prüfen)\b.*|(?:ich (?:muss|möchte|will) )?(?:<mylist>|<atask>) (?:sehen|anzeigen|zeigen|öffnen|ansehen|anschauen|lesen|finden|aufrufen|abrufen)",
    ),
    (
        "start",
        r"(?:starte|beginne|fang|fange)(?: (?:mit|an))? <target>(?: an)?|ich (?:arbeite|beginne)(?: gerade| jetzt)? (?:an|mit) <target>|markiere <target> als (?:begonnen|in arbeit|laufend)",
    ),
    (
        "restore",
        r"(?:stelle?|hole?) <target> (?:wieder her|zurück|aus dem papierkorb(?: zurück)?)|<target> wiederherstellen",
    ),
    (
        "create",
        r"(?:füge|fügen sie|fügen|füg|setze?|schreibe?|pack|packe|tu|tue|nimm|nehme|trage?|notiere|stelle?|leg|lege|ergänze)(?: bitte)? (?:<atask>,? )?<title>,? (?:zu|zur|zum|auf|in|an|unter)(?: der| den| die)? (?:<mylist>)(?: (?:hinzu|ein|auf|dazu|hinein|mit auf))?",
    ),
    (
        "complete",
        r"(?:markiere?|markieren|markierung|setze?|stelle?|kennzeichne)(?: sie)? (?:<atask>,? )?<target>(?: (?:auf|in|von|aus) (?:<mylist>))?,? (?:als|auf) (?:<done>)(?: markieren)?|<target> als (?:<done>) (?:markieren|kennzeichnen|setzen)",
    ),
    (
        "complete",
        r"(?:markiere?|hake?),? <target>,? (?:auf|in|von|aus) (?:<mylist>)(?: (?:ab|als (?:<done>)))?|(?:hake|hak|haken sie) <target>(?: ab| als (?:<done>) ab)|<target> abhaken",
    ),
    (
        "complete",
        r"(?:schließe|schließ) <target> ab|(?:beende|erledige|vervollständige) <target>|(?:streiche|streich) <target> durch|<target> (?:ist|sind|wurden?|habe ich|hab ich)(?: jetzt| bereits| schon| gerade| alle| nun)* (?:<done>)(?: worden)?",
    ),
    (
        "complete",
        r"ich (?:habe|hab|bin)(?: gerade| schon| bereits)? (?:mit )?<target> (?:<done>|gekauft|bezahlt|angerufen|geputzt|geschickt)|(?:fertig|erledigt|done) mit <target>|(?:erledigt|fertig):? <target>|(?:aufgabe|task|nummer) (?P<target>#?\d+) (?:<done>)",
    ),
    (
        "update",
        r"(?:entferne|lösche|streiche) (?:das |die |den )?(?P<clear><field>) (?:von|für|bei|aus) <target>",
    ),
    (
        "update",
        r"(?:benenne|nenne) <target> (?:in|zu) <title> um|(?:benenne|nenne) <target> um (?:in|zu) <title>|<target> (?:umbenennen|umbenannt) (?:in|zu) <title>|(?:ändere|ändern sie) (?:den )?(?:titel|namen) von <target> (?:zu|in|auf) <title>",
    ),
    (
        "update",
        r"(?:setze|ändere|stelle|verschiebe|lege) (?:das |die |den )?(?:<field>) (?:von|für|der|des) <target> (?:auf|zu|für) <value>",
    ),
    (
        "update",
        r"(?:setze|mach|mache|ändere|stelle|markiere) <target> (?:auf |als |mit |zu )*(?P<prio>(?:<level>)(?: priorität)?|priorität (?:<level>))",
    ),
    (
        "update",
        r"(?:verschiebe|verschieben sie|verleg|verlege|verlegen sie|schiebe|schieb|bewege|bringe) <target> um (?P<shift><span>)(?: nach hinten| später| vor| zurück)?",
    ),
    (
        "update",
        r"(?:verschiebe|verschieben sie|verschieb|verleg|verlege|schiebe|schieb|bewege|vertage|verlegen sie|leg|lege)(?: bitte)? <target> (?:von .+? )?(?:auf|nach|in|zu|zum|ins|bis) (?:das |die |den )?<place>",
    ),
    (
        "update",
        r"(?:ändere|ändern sie|aktualisiere|setze|bearbeite)(?: bitte)? <target> (?:von .+? )?(?:auf|zu|in|für) <value>(?: um)?",
    ),
    (
        "update",
        r"(?:verschiebe|verlege|vertage|aktualisiere|ändere|bearbeite|ändern sie|verlängere|verkürze|vertausche) <target>",
    ),
    (
        "update",
        r"(?:tagge|markiere|versieh) <target> mit (?:dem (?:tag|etikett) )?<tag>|<target> (?:lieber|besser|doch lieber|soll|sollte) (?:am |auf |bis |um )?<value>",
    ),
    ("delete", r"(?:<mylist>),? (?:bitte )?(?:<drop>),? <target>|ich brauche <target> nicht mehr"),
    (
        "delete",
        r"(?:<drop>)(?: sie)?(?: bitte)? (?:<atask>,? )?<target>,? (?:von|aus|auf|in|vom)(?: der| den| dem)? (?:<mylist>)(?: (?:weg|runter|heraus|raus|entfernen))?",
    ),
    (
        "delete",
        r"(?:<drop>)(?: sie)?(?: bitte)? (?:<art> )*(?:<taskword>|eintrag)(?: namens| mit dem titel| zum| zur| zu)?[ ,:]+<target>(?: weg| raus)?",
    ),
    (
        "delete",
        r"(?:<drop>)(?: sie)?(?: bitte)? (?P<target>(?:<art> )*(?:(?:\S+ ){0,3}(?:<taskword>|<listword>)|alles|alle|es|das|nummer \d+|#?\d+|(?:<nth>)(?: (?:<taskword>))?))|(?P<target>(?:<art> )*(?:.+ )?(?:<taskword>|\d+)) (?:löschen|entfernen|streichen)|<target> (?:von|aus) (?:<mylist>) (?:löschen|entfernen|streichen|nehmen)",
    ),
    (
        "create",
        r"(?:erinnere?|erinnern sie)(?: mich| uns)(?: bitte)?,? <title>(?: zu erinnern)?|(?:stelle?|setze?|erstelle?|mach|mache|richte|brauche) (?:mir )?(?:eine |die )?erinnerung(?: ein)?(?: für mich)?,?(?: (?:an|für|zu|zum|zur|damit ich))? <title>|ich (?:möchte|will) (?:daran )?erinnert werden,? <title>",
    ),
    (
        "create",
        r"(?:füge|fügen sie|fügen|füg)(?: bitte| mir)?(?: (?:<atask>|einen (?:<taskword>)))? (?:hinzu|zu (?:<mylist>) hinzu|(?:zu|zur|zum|auf|in) (?:<mylist>) hinzu)[,:]? <title>",
    ),
    (
        "create",
        r"(?:füge|fügen sie|fügen|füg)(?: bitte)?,? <title>,? (?:der|den|dem|die|meiner|meinem|unserer|zu|zur|auf|in) (?:<mylist>) hinzu|(?:zu|zur|auf|in|an) (?:<mylist>),? <title>,? (?:hinzufügen|setzen|schreiben)|<title> (?:der|meiner|zur|zu|auf) (?:<mylist>) hinzufügen",
    ),
    (
        "create",
        r"(?:füge|fügen sie|fügen|füg)(?: bitte)?,? (?:<atask> (?:für (?:mich )?)?)?<title>,? (?:noch )?hinzu(?:[,:] <title>)?|<title> (?:zu (?:<mylist>) )?(?:hinzufügen|ergänzen|notieren)|<title> (?:zur|zu|auf|in) (?:<mylist>)(?: hinzufügen| setzen| schreiben)?",
    ),
    (
        "create",
        r"(?:erstelle?|erstellen sie|anlegen|lege?|mach|mache|schreibe?|notiere|erzeuge)(?: bitte)? (?:<atask>)(?: an)?(?: (?:namens|mit dem titel|zum|zur|zu|für|um))?[ ,:-]+<title>(?: an)?|(?:neue |neuer )?(?:aufgabe|task|todo|to-do|erinnerung|eintrag)[:,-]+ ?<title>|(?:neue aufgabe|neuer eintrag|neues todo) <title>",
    ),
    (
        "create",
        r"(?:vergiss nicht|vergiss bitte nicht|nicht vergessen|denk daran|denke daran|denk dran|merke? dir|merk dir|lass mich nicht vergessen)[,:]?(?: zu| dass ich)? <title>|ich darf nicht vergessen,? <title>",
    ),
    (
        "create",
        r"ich brauche <title>,? (?:bitte )?auf die liste|<title>,? (?:bitte )?auf die liste(?: setzen| schreiben)?|(?:erstelle|füge|anlegen|neue)(?: eine| bitte)* (?:<taskword>)(?: hinzu)?",
    ),
)

HINTS = (
    (
        "create",
        r"ich (?:muss|sollte|soll|will|möchte|brauche)(?: noch| unbedingt| auch)* <title>|wir (?:müssen|brauchen) <title>|man muss <title>",
    ),
    (
        "create",
        r"(?:füge|erstelle|notiere|plane|plan|vereinbare|lege|setze|schreibe|buche|trage|mache?|organisiere|einplanen|reserviere|veranstalte|vereinbaren sie|planen sie|termin) <title>(?: hinzu| an| ein| fest)?",
    ),
    ("create", r"(?:nimm|nehme|trag|trage|schreib|schreibe) <title> (?:auf|ein)"),
    (
        "delete",
        r"(?:<drop>) <target>|<target> (?:löschen|entfernen|streichen|weg|stornieren|absagen)|(?:sage?|sag) <target> ab",
    ),
    ("complete", r"<target> (?:<done>)|(?:fertig|erledigt|fertiggestellt) <target>"),
    (
        "update",
        r"(?:ändere|verschiebe|aktualisiere|setze|benenne|wechsele?|wechsle|plane|wiederhole|schiebe) <target>(?: um| weiter)?",
    ),
    ("query", r"(?:<show>) <about>"),
    ("query", r"(?:was|welche|wann|wo|wer|wie|warum|ist|sind|habe|hat|gibt|kann|muss|soll)\b.*|.+\?"),
)
