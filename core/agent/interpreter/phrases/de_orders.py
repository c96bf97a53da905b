"""German: orders to the list, in the order in which they are tried."""

from core.agent.interpreter.phrases import reading

SURE = reading.rows(
    r"""
create: (?:ich muss |wir müssen |ich soll )?<title>,? (?:und )?(?:bitte )?(?:notiere?|schreibe?|merke?) (?:dir )?(?:das|es)(?: bitte)?(?: auf)?(?: bitte)?
complete: <target> (?:ist|sind|wurde|wurden) (?:schon |bereits |jetzt |endlich )*(?:abgeholt|ausgefüllt|unterschrieben|repariert|aufgeräumt|gemäht|gegossen|gewaschen|eingekauft|abgeschickt|überwiesen|storniert|verlängert|vorbereitet)
delete: <target> (?:kannst du|könnt ihr|bitte) (?:wieder )?(?:löschen|streichen|entfernen|wegwerfen)|<target2> (?:kann|können) (?:wieder )?weg
create: (?:schreibe?|notiere?|merke?)(?: es)?(?: mir| dir)?(?: bitte)?(?: auf)?,? dass (?:ich|wir) (?:noch )?<title> (?:muss|müssen|soll|sollte|will|möchte)|(?:schreibe?|notiere?)(?: bitte)? (?:mir |dir )(?:bitte )?(?:auf:? )<title2>|(?:lege?|leg)(?: mir)?(?: bitte)? (?:<art> )?(?:<taskword>) an[:,]? <title3>|<title4> (?:bitte )?(?:notieren|aufschreiben|vormerken|eintragen)
update: (?:benenne|nenne|benenn|nenn) <target> (?:bitte )?um (?:in|zu|nach) <title>|(?:benenne|nenne|benenn|nenn) <target> (?:bitte )?(?:in|zu) <title> um|(?:gib|gebe|geben sie) <target> den (?:namen|titel) <title>
update: (?:gib|gebe|geben sie)(?: bitte)? <target> (?:eine |die )?(?P<prio>(?:sehr )?(?:<level>) (?:priorität|prio|dringlichkeit)|priorität (?:<level>))|(?P<step>erhöhe?|senke?|verringere?|reduziere?)(?: bitte)? die priorität (?:von|für|der|des|vom) <target>
update: <target> (?:soll|sollte|ist|sind|wird) (?:erst|jetzt|nun|doch|lieber|besser)(?: am| bis| zum)? <when> (?:fällig|dran)(?: sein| werden)?|(?:<drop>) (?:bitte )?(?:das|den) (?:tag|etikett|schlagwort|label) (?P<untag>[\w-]{1,40}) (?:von|bei|aus|vom) <target>
complete: <target> (?:ist|sind|wurde|wurden|hab ich|habe ich) (?:schon |bereits |jetzt |gerade )*[\wäöüß]+(?:t|en),? (?:und )?(?:das )?(?:bitte )?(?:kannst du |du kannst |könntest du |bitte )*(?:das |es |sie |ihn )?(?:abhaken|als (?:<done>) markieren|streichen|ab ?haken)|(?:ich bin|bin|wir sind)(?: jetzt| endlich| schon)? (?:mit )?<target> (?:<done>|durch)|(?:markiere?|markier|setze?|setz|hake?)(?: bitte)? <target> (?:als |auf )(?:<done>)|<target> (?:ist|sind) (?:jetzt |nun |endlich |schon )*(?:bestellt|gebucht|bezahlt|verschickt|gesendet|gekauft|geputzt|repariert|abgegeben|eingereicht|geschrieben|angerufen)
delete: (?:wirf|werfe|schmeiß|schmeiße|hau)(?: bitte)? <target> (?:weg|raus|in den (?:müll|papierkorb))|(?:streiche?|streich|lösche?|lösch|nimm|entferne?|entfern)(?: bitte)? <target> (?:von|aus|vom)(?: der| meiner| den)? (?:<mylist>)
delete: (?:lösche?|lösch|entferne?|entfern|streiche?|streich)(?: bitte)? (?P<target>(?:die |den |das )?(?:<taskword>|nummer|nr\.?|#) ?#?\d+)
restore: (?:hole?|bringe?) <target> (?:wieder )?zurück
delete: (?:<drop>)(?: bitte)? (?P<target>(?:alle|sämtliche) .+?)
undo: (?:rückgängig|undo|mach (?:das|es|die letzte änderung) (?:wieder )?rückgängig|rückgängig machen|(?:das |die letzte aktion |die letzte änderung )(?:wieder )?rückgängig(?: machen)?|zurücknehmen|nimm das zurück)
help: hilfe|hilf mir|befehle|was kannst du(?: alles)?(?: tun| machen)?|wie (?:funktioniert das|geht das)|beispiele|wie kann ich (?:eine |die )?(?:<taskword>) .*
confirm: (?:ja|jawohl|jep|genau|richtig|okay|ok|sicher|klar|natürlich|bestätige|bestätigt|mach das|tu das|stimmt|einverstanden|gerne)(?:,? (?:bitte|genau|mach das|sicher))*
reject: (?:nein|nee|nö|abbrechen|abbruch|stopp?|halt|lass es|lass das|doch nicht|lieber nicht|vergiss es|nicht)(?:,? (?:danke|nicht|doch nicht|lass es))*
update: (?:nein|nee|sorry|äh|halt),? (?:ich meinte?|ich meine|doch|lieber|besser) <correction>|ich meinte <correction>
confirm: (?:ich meinte? )?(?:der|die|das|den)? ?(?P<choice><nth>)(?: <taskword>| bitte)?|(?:nummer|aufgabe|nr\.?) (?P<choice>\d{1,5})
reject: (?:bitte )?(?:lösche?|entferne?|streiche?|markiere|verschiebe|ändere|erledige|füge|mach)(?: bitte)? (?:.+ )?(?:nicht|keinesfalls|auf keinen fall)(?: (?:löschen|hinzu|als .+))?|(?:nicht|nie|niemals) .*(?:löschen|entfernen|ändern|verschieben|erledigen).*|du sollst .* nicht .*
count: wie ?viele?\b(?=.*\b(?:\w*aufgaben?|tasks?|todos?|to-dos|sachen|dinge|punkte?|einträge?|artikel|termine?|erinnerungen|\w*listen?|\w*zettel|offen|erledigt|fällig|überfällig\w*|noch|habe?|steht|stehen|muss|zu tun|geschafft)\b).*|(?:die )?anzahl (?:der|von|meiner) .*|(?:zähle?|zähl) .*|(?:zeig(?:e)? (?:mir )?)?(?:die )?statistik(?:en)?|wie produktiv .*
reopen: (?:öffne|öffnen sie|eröffne) <target> (?:wieder|erneut|noch ?mal)|<target> (?:wieder|erneut) öffnen|<target> ist (?:doch |noch )*nicht (?:<done>)|markiere <target> (?:wieder )?als (?:offen|unerledigt|nicht erledigt|ausstehend)
query: (?:ist|sind|war|waren) <subject> (?:schon |bereits |noch )*(?:erledigt|fertig|abgeschlossen|überfällig|fällig|offen|auf (?:<mylist>))(?: .*)?
query: (?:habe?|hab) ich <subject> (?:schon |bereits )*(?:erledigt|gemacht|abgeschlossen|hinzugefügt|fertig|eingetragen)
query: (?:habe?|hab) ich (?:.+ )?(?:etwas|was|irgendwas|termine|aufgaben|noch|zu tun|vor|geplant)\b.*
query: (?:was|welche[rsn]?|wann|wo|wer|womit)\b(?=.*\b(?:aufgaben?|todos?|liste|listen|\w+liste|fällig|überfällig|offen|offene|erledigt|steht|stehen|anstehend|tun|machen|ansteht|muss|habe|hab|termine?|notizen?|erinnerung(?:en)?|als nächstes|dran|kalender|geschafft|geplant|kaufen)\b).*
query: (?:was|welche[rsn]?|wann|wo|wer)\b(?=.*\b(?:heute|morgen|woche|wochenende|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b)(?=.*\b(?:ich|mir|wir|uns|los|an|vor|fällig)\b|was (?:ist|kommt|steht|gibt)\b).*
query: (?:<show>)(?: mir| sie mir| sie| ihnen)?(?: bitte| mal| doch)?(?: an)? (?:.+ )?(?:aufgaben?|tasks|todos?|to-dos|listen?|[\wäöüß]+liste|notizen?|[\wäöüß]*notiz|überfällige?[ns]?|offene?[ns]?|erledigte?[ns]?|alles|termine?|kalender|fällige?[ns]?|erinnerungen|heutige?[ns]?|einkäufe|lebensmittel|papierkorb)(?: .*)?
query: (?:suche?|finde?|durchsuche)(?: nach)? (?:<atask> )?(?:über|mit|zu|namens|nach|von)? ?<about>
query: (?:meine |alle |offene |überfällige |heutige )*(?:aufgaben|todos|überfällig(?:e)?|aufgabenliste|[\wäöüß]+liste)(?: (?:für |von )?(?:heute|morgen|diese woche))?(?: (?:an)?zeigen| sehen| öffnen| anschauen| ansehen)?
query: (?:ich (?:muss|möchte|will) )(?:<mylist>|<atask>)(?:,? .+)? (?:sehen|anzeigen|öffnen|ansehen|lesen|finden|überprüfen|prüfen)\b.*|(?:ich (?:muss|möchte|will) )?(?:<mylist>|<atask>) (?:sehen|anzeigen|zeigen|öffnen|ansehen|anschauen|lesen|finden|aufrufen|abrufen)
start: (?:starte|beginne|fang|fange)(?: (?:mit|an))? <target>(?: an)?|ich (?:arbeite|beginne)(?: gerade| jetzt)? (?:an|mit) <target>|markiere <target> als (?:begonnen|in arbeit|laufend)
restore: (?:stelle?|hole?) <target> (?:wieder her|zurück|aus dem papierkorb(?: zurück)?)|<target> wiederherstellen
create: (?:füge|fügen sie|fügen|füg|setze?|schreibe?|pack|packe|tu|tue|nimm|nehme|trage?|notiere|stelle?|leg|lege|ergänze)(?: bitte)? (?:<atask>,? )?<title>,? (?:zu|zur|zum|auf|in|an|unter)(?: der| den| die)? (?:<mylist>)(?: (?:hinzu|ein|auf|dazu|hinein|mit auf))?
complete: (?:markiere?|markieren|markierung|setze?|stelle?|kennzeichne)(?: sie)? (?:<atask>,? )?<target>(?: (?:auf|in|von|aus) (?:<mylist>))?,? (?:als|auf) (?:<done>)(?: markieren)?|<target> als (?:<done>) (?:markieren|kennzeichnen|setzen)
complete: (?:markiere?|hake?),? <target>,? (?:auf|in|von|aus) (?:<mylist>)(?: (?:ab|als (?:<done>)))?|(?:hake|hak|haken sie) <target>(?: ab| als (?:<done>) ab)|<target> abhaken
complete: (?:schließe|schließ) <target> ab|(?:beende|erledige|vervollständige) <target>|(?:streiche|streich) <target> durch|<target> (?:ist|sind|wurden?|habe ich|hab ich)(?: jetzt| bereits| schon| gerade| alle| nun)* (?:<done>)(?: worden)?
complete: ich (?:habe|hab|bin)(?: gerade| schon| bereits)? (?:mit )?<target> (?:<done>|gekauft|bezahlt|angerufen|geputzt|geschickt)|(?:fertig|erledigt|done) mit <target>|(?:erledigt|fertig):? <target>|(?:aufgabe|task|nummer) (?P<target>#?\d+) (?:<done>)
update: (?:entferne|lösche|streiche) (?:das |die |den )?(?P<clear><field>) (?:von|für|bei|aus) <target>
update: (?:benenne|nenne) <target> (?:in|zu) <title> um|(?:benenne|nenne) <target> um (?:in|zu) <title>|<target> (?:umbenennen|umbenannt) (?:in|zu) <title>|(?:ändere|ändern sie) (?:den )?(?:titel|namen) von <target> (?:zu|in|auf) <title>
update: (?:setze|ändere|stelle|verschiebe|lege) (?:das |die |den )?(?:<field>) (?:von|für|der|des) <target> (?:auf|zu|für) <value>
update: (?:setze|mach|mache|ändere|stelle|markiere) <target> (?:auf |als |mit |zu )*(?P<prio>(?:<level>)(?: priorität)?|priorität (?:<level>))
update: (?:verschiebe|verschieben sie|verleg|verlege|verlegen sie|schiebe|schieb|bewege|bringe) <target> um (?P<shift><span>)(?: nach hinten| später| vor| zurück)?
update: (?:verschiebe|verschieben sie|verschieb|verleg|verlege|schiebe|schieb|bewege|vertage|verlegen sie|leg|lege)(?: bitte)? <target> (?:von .+? )?(?:auf|nach|in|zu|zum|ins|bis) (?:das |die |den )?<place>
update: (?:ändere|ändern sie|aktualisiere|setze|bearbeite)(?: bitte)? <target> (?:von .+? )?(?:auf|zu|in|für) <value>(?: um)?
update: (?:verschiebe|verlege|vertage|aktualisiere|ändere|bearbeite|ändern sie|verlängere|verkürze|vertausche) <target>
update: (?:tagge|markiere|versieh) <target> mit (?:dem (?:tag|etikett) )?<tag>|(?!(?:ich|wir) )<target> (?:lieber|besser|doch lieber|soll|sollte) (?:am |auf |bis |um )?(?P<value>(?!(?:man|ich|wir|es|er|sie|du|das|die|der|den|dem|ein\w*|nicht|so|sich)\b).+)
delete: (?:<mylist>),? (?:bitte )?(?:<drop>),? <target>|ich brauche <target> nicht mehr
delete: (?:<drop>)(?: sie)?(?: bitte)? (?:<atask>,? )?<target>,? (?:von|aus|auf|in|vom)(?: der| den| dem)? (?:<mylist>)(?: (?:weg|runter|heraus|raus|entfernen))?
delete: (?:<drop>)(?: sie)?(?: bitte)? (?:<art> )*(?:<taskword>|eintrag)(?: namens| mit dem titel| zum| zur| zu)?[ ,:]+<target>(?: weg| raus)?
delete: (?:<drop>)(?: sie)?(?: bitte)? (?P<target>(?:<art> )*(?:(?:\S+ ){0,3}(?:<taskword>|<listword>)|alles|alle|es|das|nummer \d+|#?\d+|(?:<nth>)(?: (?:<taskword>))?))|(?P<target>(?:<art> )*(?:.+ )?(?:<taskword>|\d+)) (?:löschen|entfernen|streichen)|<target> (?:von|aus) (?:<mylist>) (?:löschen|entfernen|streichen|nehmen)
create: (?:erinnere?|erinnern sie)(?: mich| uns)(?: bitte)?,? <title>(?: zu erinnern)?|(?:stelle?|setze?|erstelle?|mach|mache|richte|brauche) (?:mir )?(?:eine |die )?erinnerung(?: ein)?(?: für mich)?,?(?: (?:an|für|zu|zum|zur|damit ich))? <title>|ich (?:möchte|will) (?:daran )?erinnert werden,? <title>
create: (?:füge|fügen sie|fügen|füg)(?: bitte| mir)?(?: (?:<atask>|einen (?:<taskword>)))? (?:hinzu|zu (?:<mylist>) hinzu|(?:zu|zur|zum|auf|in) (?:<mylist>) hinzu)[,:]? <title>
create: (?:füge|fügen sie|fügen|füg)(?: bitte)?,? <title>,? (?:der|den|dem|die|meiner|meinem|unserer|zu|zur|auf|in) (?:<mylist>) hinzu|(?:zu|zur|auf|in|an) (?:<mylist>),? <title>,? (?:hinzufügen|setzen|schreiben)|<title> (?:der|meiner|zur|zu|auf) (?:<mylist>) hinzufügen
create: (?:füge|fügen sie|fügen|füg)(?: bitte)?,? (?:<atask> (?:für (?:mich )?)?)?<title>,? (?:noch )?hinzu(?:[,:] <title>)?|<title> (?:zu (?:<mylist>) )?(?:hinzufügen|ergänzen|notieren)|<title> (?:zur|zu|auf|in) (?:<mylist>)(?: hinzufügen| setzen| schreiben)?
create: (?:erstelle?|erstellen sie|anlegen|lege?|mach|mache|schreibe?|notiere|erzeuge)(?: bitte)? (?:<atask>)(?: an)?(?: (?:namens|mit dem titel|zum|zur|zu|für|um))?[ ,:-]+<title>(?: an)?|(?:neue |neuer )?(?:aufgabe|task|todo|to-do|erinnerung|eintrag)[:,-]+ ?<title>|(?:neue aufgabe|neuer eintrag|neues todo) <title>
create: (?:vergiss nicht|vergiss bitte nicht|nicht vergessen|denk daran|denke daran|denk dran|merke? dir|merk dir|lass mich nicht vergessen)[,:]?(?: zu| dass ich)? <title>|ich darf nicht vergessen,? <title>
create: ich brauche <title>,? (?:bitte )?auf die liste|<title>,? (?:bitte )?auf die liste(?: setzen| schreiben)?|(?:erstelle|füge|anlegen|neue)(?: eine| bitte)* (?:<taskword>)(?: hinzu)?
"""
)

HINTS = reading.rows(
    r"""
create: ich (?:muss|sollte|soll|will|möchte|brauche)(?: noch| unbedingt| auch)* <title>|wir (?:müssen|brauchen) <title>|man muss <title>
create: (?:füge|erstelle|notiere|plane|plan|vereinbare|lege|setze|schreibe|buche|trage|mache?|organisiere|einplanen|reserviere|veranstalte|vereinbaren sie|planen sie|termin) <title>(?: hinzu| an| ein| fest)?
create: (?:nimm|nehme|trag|trage|schreib|schreibe) <title> (?:auf|ein)
delete: (?!nimm\b|nehme\b|räume?\b)(?:<drop>) <target>|<target> (?:löschen|entfernen|streichen|weg|stornieren|absagen)|(?:sage?|sag) <target> ab
complete: <target> (?:<done>)|(?:fertig|erledigt|fertiggestellt) <target>
update: (?:ändere|verschiebe|aktualisiere|setze|benenne|wechsele?|wechsle|plane|wiederhole|schiebe) <target>(?: um| weiter)?
query: (?:<show>) <about>
query: (?:was|welche|wann|wo|wer|wie|warum|ist|sind|habe|hat|gibt|kann|muss|soll)\b(?=.*\b(?:ich|mir|mich|meine?[nmrs]?|wir|uns|unsere?[nmrs]?|liste|heute|morgen|woche|fällig|offen|aufgaben?|todos?)\b).*|(?=.*\b(?:ich|mir|mich|meine?[nmrs]?|wir|uns|unsere?[nmrs]?|liste|heute|morgen|woche|fällig|offen|aufgaben?|todos?)\b).+\?
create: [^,:]{3,60}, (?:also |deshalb |daher |und |da )?(?:(?:ich|wir) (?:muss|müssen|sollte|sollten|darf nicht vergessen)|(?:muss|müssen) (?:ich|wir))(?: noch| unbedingt| auch| also)* <title>
update: <target> (?:muss|soll|sollte|kann) auf (?:den |die )?(?P<when>(?:heute|morgen|übermorgen|\w+tag|nächste\w* \w+|\d+\.).*)
"""
)
