"""German: frames of everyday speech, each a class of verbs or states and the place of what it speaks about."""

from core.agent.interpreter.phrases import reading

WORDS = {
    "pt": r"(?:(?:bitte|mal|noch|doch|auch|eben|kurz|schnell|gleich|einfach|unbedingt|wieder|schon|mir|uns|dir|sie|ja|nun|jetzt)[, ]+)*",
    "already": r"(?:(?:schon|bereits|jetzt|nun|endlich|gerade|eben|heute|gestern|alle|alles|auch|wieder|komplett|inzwischen|soeben|vorhin|bis auf weiteres) )*",
    "put": r"(?:füge?|fügen|setze?|setzen|schreibe?|schreiben|packe?|packen|tue?|nimm|nehme?n?|trage?|tragen|notiere?|notieren|stelle?|lege?|legen|ergänze?|haue?|werfe?|wirf|mache?)(?: sie)?",
    "onlist": r"(?:auf|zu|zur|zum|in|an|unter)(?: der| die| den| dem)? (?:<mylist>)",
    "topics": r"notiz|memo|merkzettel|todo|to-?do|to do|aufgabe|task|reminder|erinnerung|eintrag|punkt|merken|notieren|hinzufügen|eintragen|aufschreiben|vormerken|nicht vergessen|besorgen|einkaufen|einkauf|kaufen|neu",
    "ought": r"muss|müssen|soll|sollen|sollte|sollten|will|wollen|möchte|darf nicht vergessen|habe|hab|müsste|brauche?",
    "jot": r"(?:notiere?|schreibe?|merke?|trage?|setze?|vermerke?|erinnere?|füge?|packe?|nimm|leg|lege)(?: dir| mir| uns| mich)?(?: bitte)?(?: (?:das|es|ihn|sie|daran|mich|mir))?(?: bitte)?(?: daran)?(?: (?:auf|ein|an|vor|hinzu|dazu|mit auf|mit drauf|drauf|(?:auf|zu|zur|in)(?: die| der| den)? (?:<mylist>)(?: hinzu)?))?(?: bitte)?",
    "participle": r"(?:\w*ge\w{2,}(?:t|en)|\w{2,}iert|(?!übermorgen\b)(?:be|ver|er|ent|zer|über|unter|wieder|ein|aus|ab|an)\w{2,}(?:t|en)|getan|erledigt|fertig|durch)",
    "gone": r"(?:verschoben|verlegt|vertagt|abgesagt|storniert|gestrichen|gelöscht|entfernt|ausgefallen|geplant|überfällig|vergessen|gewesen|geworden|gehabt|gedacht|gewusst|gehört|gesehen|gefragt|versucht|verloren|überlegt|entschieden|gesagt|bekommen|geschlafen|gefunden|gewonnen|gefallen|verstanden)",
    "out": r"weg|raus|runter|heraus|herunter",
    "shifted": r"verschieben|verlegen|vertagen|schieben|umlegen|legen|setzen|ändern|vorziehen|vorverlegen|umbuchen|stellen|ziehen",
}

FIRST = reading.rows(
    r"""
delete: (?:lösche?|entferne?|streiche?|nimm) (?P<target>es|das|die|sie|ihn|den) (?:doch |bitte |gleich )*wieder(?: raus| weg| runter)?
delete: <target> (?:(?:ist|sind|wurde|wurden) (?:abgesagt|ausgefallen|gestrichen)|(?:fällt|fallen) aus)(?:[,;.]| und| also)* (?:bitte )?(?:löschen|entfernen|streichen|lösche? (?:das|es|sie|ihn)|(?:raus|weg) damit)(?: bitte)?
create: <title>,? (?:bitte )?als (?:<art> )*(?:neue[sn]? )?(?:<taskword>|erinnerung|todo|termin) (?:anlegen|eintragen|hinzufügen|aufnehmen|erfassen|notieren|speichern|erstellen|aufschreiben|vormerken)
create: (?:<put>) <pt><title> (?:in|auf) (?:meine[nm]?|de[nm]|unsere[nm]?) (?:[\w-]+ )?[\w-]*kalender(?: (?P<after>.+))?
create: erinner(?:e|n)? (?:mich|uns)(?: bitte)? (?P<often>(?:jede[nrs]?|heute|morgen|übermorgen|nächste[nrs]?|am|um|in) .{1,30}?|heute|morgen|übermorgen) an (?:den |die |das |meinen? |meine )?<title>
update: wiederhole?n? <target> (?P<when>(?:jede[nrsm]?|alle|täglich|wöchentlich|monatlich|jährlich)\b.*)
complete: (?:ich |wir )?(?:habe?|haben|hab) <target> (?<!nicht )(?:<participle>),? (?:und )?(?:das |es |sie |ihn )?(?:kannst du |du kannst |könntest du |bitte )+(?:das |es |sie |ihn )?(?:abhaken|streichen|durchstreichen|als (?:<done>) markieren)
out_of_scope: (?:wie|wo) (?:macht|kocht|backt|bäckt|sagt|schreibt|bekommt|repariert|bekomme|finde|kauft) (?:man|ich)\b(?!.*\b(?:\w*liste|aufgaben?|erinnerung\w*)\b).*
create: (?!(?:was|welche\w*|wer|wann|ich|wir|es|das|er|sie)\b)<title> (?:muss|müssen|soll|sollen|sollte|darf|kommt|kommen) (?:auch |noch |unbedingt |bitte )*(?:mit|drauf|rauf|dazu|mit drauf|auf den zettel)
create: ich (?:hätte|bräuchte|möchte|will|brauche?)(?: gerne?)? (?:eine? |noch eine? )?(?:erinnerung|notiz|reminder|eintrag|aufgabe) (?:ans|fürs|zum|zur|beim|an|für) <title>
complete: (?!(?:wann|was|wer|wie|wo|ist|sind|hab|habe)\b)<target> (?:ist|sind|wurde|wurden|habe ich|hab ich) (?:<already>)(?:fertig|komplett|vollständig|zu ende|ganz) (?:<participle>)
update: (?:der |die |das )<target> (?:fällt|rutscht|wandert|rückt|geht|zieht) (?:jetzt |nun |doch )?auf (?:den |die |das )?<when>
update: (?:nimm|nehme?|lösche?|lass|streiche?) (?:das |die |den )?(?P<clear><field>) (?:von|bei|aus|vom)(?: der| dem| den)? <target>(?: weg| raus| runter)?
complete: (?:setze?|mache?) <pt>(?:den |einen |das |ein )?(?:haken|häkchen|kreuz) (?:bei|an|hinter|neben|für|vor) <target>
query: gibt es .*\b(?:offene|überfällige|fällige|unerledigte|dringende|wichtige)[nrs]?\b.*
update: (?:lege?|setze?|schiebe?|verlege?|ziehe?|rücke?|mache?) <pt><target> (?:um )?(?P<shift><span>) (?:später|früher|nach hinten|nach vorne?)
smalltalk: (?:das )?(?:hast|habt|haben) (?:du|sie|ihr) (?:das )?(?:sehr |wirklich |echt |ganz )*(?:gut|super|toll|prima|fein|klasse|schön|großartig) (?:gemacht|hinbekommen|hingekriegt)
complete: (?P<target>alles|alle) (?:ist|wurde|wurden|sind) (?:<already>)(?:<participle>) (?:in|auf|von) (?:<mylist>)
query: (?:bis|ab|seit|für) wann (?:muss|müssen|soll|sollte|ist|sind|habe?|brauche?) .+
create: (?:<art> )*(?:<taskword>) (?:namens|mit dem (?:titel|namen)|für|zum|zur|zu|über) <title> (?:anlegen|erstellen|hinzufügen|eintragen|machen|aufnehmen)
update: <target> (?:hat|haben|bekommt|kriegt|ist)(?: jetzt| nun| ab sofort)*(?: von)? (?:die )?(?P<prio>(?:höchste|oberste|maximale|höchster|oberster)[nr]? (?:priorität|prio))
update: (?:den |die |das )?(?P<target>(?!(?:ich|wir|bitte|erinner\w*|füge?|setze?|trage?|schreib\w*|notier\w*|plane?|mach|lösch\w*|kann\w*|merk\w*)\b)[\w-]+(?: [\w-]+){0,3}?)(?: soll| sollte| wird| ist)? (?:doch |bitte )?(?:erst|doch erst|lieber erst) (?:am |um |im |ab |in )?(?P<when>(?:heute|morgen|übermorgen|nächste[nrs]?|kommende[nrs]?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende|\d)\b.*?)(?: fällig sein| fällig| dran sein| dran)?
update: (?:den |die |das |bitte den |bitte die |bitte das )(?P<target>.+?) (?:um )?(?P<shift><span>) (?:später|früher|nach hinten|vor|vorverlegen|verschieben)
create: (?!(?:was|welche\w*|wann|wie|wer|ob|steht|ist|sind|kann\w*)\b)<title> (?:kommt|kommen|gehört|gehören|muss|müssen|soll|sollen|sollte|fehlt|fehlen|bitte)(?: noch| auch| bitte| unbedingt)* (?:<onlist>)
out_of_scope: (?:mach|mache|schalte?|stell|stelle|dreh|drehe) (?:das|die|den|etwas|bitte das|bitte die|bitte den) [\w-]+(?: [\w-]+)? (?:auf|zu|aus|an|lauter|leiser|heller|dunkler|wärmer|kälter)
out_of_scope: (?:spiele?|dimme?|navigiere?|übersetze?|erkläre?|bestelle?|überweise?|singe?)\b (?!.*(?:liste|zettel|aufgabe)).*|(?:rufe?) (?!.*(?:liste|aufgabe|zettel)).+ an|(?:sende?|schicke?)\b.*\b(?:e-?mail|nachricht|sms|whatsapp)\b.*
create: (?:lege?|erstelle?|mache?|setze?)(?: mir)? <pt>(?:(?:<art>|neue) )*(?:<taskword>)(?: (?P<after>(?:für|am|bis|zum) .+?))?(?: (?:an|auf|ein))?, <title>
create: (?:mich|uns) (?:bitte )?(?:dran|daran) (?:zu )?erinnern,? <title>
create: ich darf (?:auf keinen fall |bloß |ja |unbedingt |keinesfalls )*(?:nicht )?<title> (?:nicht )?vergessen
query: (?:mir |uns )?(?:bitte )?(?:vorlesen|sagen|zeigen|anzeigen|nennen|verraten),? (?:was|welche|wann|wie viele) .+
update: <target> (?:muss|müssen|soll|sollte) (?:schon |spätestens |doch )*(?:bis|am)(?: zum)? <when> (?:erledigt|fertig|fällig|abgegeben|gemacht|abgeschlossen|da)(?: sein| werden)
complete: (?:ich|wir) (?:habe?|haben) <target> (?:schon |endlich |jetzt )*(?:hinter mir|hinter uns|vom tisch|im kasten|durch)
create: (?!(?:<drop>|<done>|hake?|markiere?|verschiebe?|ändere?|benenne?|nenne?|suche?|finde?|zeige?|was|wie|wann)\b)(?=[^:]{0,60}\b(?:<topics>|<taskword>|<listword>)\b)[^:]{1,60}: ?<title>
smalltalk: wer hat dich (?:gemacht|erschaffen|gebaut|programmiert|erfunden)|(?:tschau|ciao|tschüssi?|hallöchen|grüezi|grüß dich)(?:[,! ].{0,20})?|du bist (?:ja |echt |wirklich |sehr |so |richtig )*(?:witzig|lustig|toll|nett|super|klasse|schlau|klug|der beste|die beste|cool|lieb|spitze|hilfreich)|(?:herzlichen|vielen|tausend) (?:lieben )?dank\b.{0,30}
query: (?:lies|lese|sag|sagen sie|zeig|zeige|nenne)(?: mir)?(?: bitte| mal)*(?: vor)?,? was (?:.* )?(?:<mylist>|steht|ansteht|los ist|zu tun ist|anliegt)\b.*
query: (?:ist|sind|war|waren|wurde|wurden) <subject> (?:schon |bereits |noch |jetzt )+[\w-]+(?: worden)?
create: (?:bring|bringe|schmeiß) (?!mich\b|mir meine\b)<pt><title> (?:<onlist>)
create: (?:<put>|bring|bringe|stell|schmeiß) <pt><title> (?:mit |noch |bitte )*(?:<onlist>) (?:hinzu |ein |dazu )?(?P<after>(?:für|bis|am|zum|vor) .+)
create: (?:lege?|trage?|schreibe?|notiere?|setze?|erstelle?)(?: mal| bitte| doch| eben| noch)* (?:an|ein|auf|hinzu|rein) ?: ?<title>
update: <target> (?:ist|wäre|findet|sind) (?:jetzt|nun|doch|nun doch|ab jetzt|neuerdings)(?: erst| schon)? (?:am |um |auf |im |in der |bis )<when>(?: statt)?
update: <target> (?:ist|sind) (?:doch |jetzt )?(?:nicht mehr|nicht|weniger|gar nicht mehr) (?:so |sehr )?(?:wichtig|dringend|eilig)
update: (?!(?:ich|wir|bitte|erinner\w*|füge?|setze?|trage?|schreib\w*|notier\w*|plane?|leg|lege|mach|mache|zeig\w*|lösch\w*|entfern\w*|kann\w*|denk\w*|merk\w*|pack\w*|erstell\w*|nimm|vergiss|gib)\b)<target> (?:bitte |doch |lieber |besser )+(?:erst )?(?:am |auf |zum |um |in )?(?P<when>(?:heute|morgen|übermorgen|nächste[nrs]?|kommende[nrs]?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende|\d)\b.*)
update: (?:mach|mache|ändere|stell|stelle|setze?) <target> (?:zu|in|als|auf) (?:einer |eine |einem |ein )?(?P<value>täglich|wöchentlich|monatlich|jährlich)e?[nrsm]? (?:aufgabe|todo|termin|erinnerung)?
complete: (?:streiche?|streich|hake?) <pt><target>(?: ab| durch)?,? (?:die|das|den|der|ich|hab|habe|ist|sind)\b(?=.*\b(?:hab|habe|gekauft|erledigt|gemacht|geholt|besorgt|fertig|da)\b).*
complete: (?!.* (?:(?:ein|aus|an|ab|hin|um|auf)ge\w+(?:t|en)|(?!gewesen|gegangen|gefahren)ge\w+en)$)(?:ich|wir) (?:war|waren|bin|sind) (?:schon |bereits |gerade |heute )*(?P<target>(?:bei|beim|im|auf|zur|zum)\b .+?)(?: gewesen| gegangen| gefahren)?
query: (?:steht|stehen|ist|sind|habe? ich|gibt es|kommt|fehlt|fehlen) <subject> (?:schon |bereits |noch |eigentlich )*(?:auf|in|bei) (?:<mylist>)(?: drauf)?
query: (?:gibt es|gibt's|gibts|liegt|liegen|steht|stehen|habe? ich|haben wir) (?:.*)(?:an|vor|offen|fällig|überfällig|zu tun|zu erledigen|geplant|termine?|aufgaben?|todos?|to-dos?|liste|fehlt|übrig)\b.*
query: gibt es (?:noch |gerade |aktuell )*(?:etwas|irgendetwas|irgendwas|was) (?:dringende|wichtige|neue|offene|fällige|überfällige|eilige)s\b.*
query: (?!.* (?:löschen|entfernen|streichen|abhaken|verschieben|erledigen|markieren|leeren)$)(?:alle |sämtliche |die |meine )+(?:[\w-]+ )?(?:aufgaben|todos|to-dos|tasks|erinnerungen|einträge|termine|punkte)(?: (?:aus|im|in|von|für|mit|vom|zu|zum|der|des)\b.*)?
query: (?:hast|weißt|siehst) du .*\b(?:aufgaben?|todos?|termine?|liste|erinnerungen)\b.*
query: wor(?:an|um) (?:muss|soll|sollte|darf) .+
create: <title> (?:mit |noch |bitte )*(?:<onlist>) (?:setzen|schreiben|packen|tun|nehmen|hinzufügen|eintragen|stellen|legen|aufnehmen|machen|notieren)
query: (?:womit|wie) (?:geht es|geht's|soll ich|fange ich) (?:heute |morgen )?(?:weiter|anfangen|an)|was (?:kommt|ist) (?:als nächstes|dran|danach).*
query: (?:gib|geben sie|gebe|zeige?|verschaffe?|mach|hätte gern)(?: mir| uns)? (?:bitte |mal )*(?:einen |eine |den |die |meinen )?(?:kurzen |kurze )?(?:überblick|übersicht|zusammenfassung|tagesplan|wochenplan|plan|agenda|liste)\b.*
complete: (?:streiche?|hake?|kreuze?) <pt><target> (?:durch|ab|an)(?:,.*)?|(?:kreuze?|hake?) <pt><target> (?:auf|in|von) (?:<mylist>) (?:an|ab|durch)
complete: (?:markiere?|markieren|kennzeichne|setze?|setzen|stelle?|vermerke?)(?: sie)? <pt>(?:<atask>,? )?<target> (?:als|auf) (?:<participle>|<done>)(?: markieren)?
complete: <target>[,:]? (?:ist |sind |wurde |wurden )?(?:<already>)(?:<participle>|<done>)[,.]? (?:und )?(?:das )?(?:kannst du |bitte |also )*(?:abhaken|haken?|streichen|hak (?:es|das|sie|ihn) ab|ab damit|markier(?:e|en)?(?: es| das)? als (?:<done>))
complete: <target> (?:kannst du|könntest du|könnt ihr|können sie|kann|können|darf|darfst du|bitte) (?:<pt>)(?:abgehakt|abhaken|durchgestrichen|durchstreichen|ankreuzen|angekreuzt|abschließen|abgeschlossen|schließen|als (?:<done>) (?:markieren|markiert|eintragen|setzen))(?: werden)?
delete: <target>[,.;] (?:also |bitte |bitte also |kannst du |du kannst )*(?:lösche?|löschen|entferne?|entfernen|streiche?|streichen|nimm|wirf|schmeiß|runter|weg)(?: (?:es|das|sie|ihn|die|den))?(?: bitte| wieder)*(?: (?:von|aus)(?: der| meiner)? (?:<mylist>))?(?: (?:löschen|entfernen|streichen|weg|raus|runter|nehmen))?
update: (?:mach|mache|setze?|stufe?)(?: bitte)? <target> (?P<step>wichtiger|dringender|unwichtiger|weniger wichtig|niedriger|höher)(?: ein)?
update: (?:füge?|hänge?|schreibe?|setze?)(?: bitte)? (?:an |bei |zu )?(?:der |dem |die |zur |zum )?(?:aufgabe |task |todo |eintrag )(?P<target>.+?) (?:noch )?(?:die|eine|den|einen|als) (?:notiz|kommentar|beschreibung|anmerkung)[:,]? <notes>(?: hinzu| an| dazu)?
update: (?:füge?|hänge?|schreibe?|setze?)(?: bitte)? (?:die |eine |den |einen |als )?(?:notiz|kommentar|beschreibung|anmerkung)[:,]? <notes> (?:zu|zur|zum|an|bei)(?: der| die| dem)?(?: aufgabe| task)? <target>(?: hinzu| an| dazu)?
create: (?:lege?|legen sie|erstelle?|erstellen sie|mache?|eröffne|erzeuge|richte) <pt>(?:<art> )*(?:<taskword>)(?: für mich)?(?: an| ein)? ?[:,] ?<title>
create: (?:lege?|legen sie|erstelle?|erstellen sie|mache?|erzeuge|setze?|stelle?|richte)(?: sie)? <pt>(?:(?:<art>|kleine|neues) )*(?:<taskword>|reminder|notiz|memo|termin)(?: (?:für (?=mich|heute|morgen)(?:mich )?)?)?(?: (?:für|zu|zum|zur|mit|über|namens|dass ich))? <title>(?: (?:an|ein|auf))
update: (?:setze?|setzen sie|stelle?|stellen sie|ändere?|ändern sie|erhöhe?|senke?|verschiebe?|lege?|schraub|passe?) <pt>(?:das |die |den |dem )?(?:<field>) (?:von der|von|vom|für|der|des|bei|zu|zur|zum) (?:<atask> )?<target> (?:bitte )?(?:auf|zu|für|nach|um)(?: den| die| das)? <value>(?: an)?
update: (?:mach|mache|machen sie)(?: bitte)? aus <target> (?:bitte |doch |lieber )*(?P<title>\"[^\"]+\"|'[^']+')
update: (?:häng|hänge|hefte?|klebe?|gib|gebe|füge?|verpasse?)(?: bitte)? (?:an )?<target> (?:bitte )?(?:das |den |ein |noch das |noch den )(?:etikett|tag|label|schlagwort|stichwort) <tag>(?: an| hinzu)?
update: (?:füge?|setze?|hänge?|vergib|ergänze?)(?: bitte)? (?:das |den |ein )?(?:etikett|tag|label|schlagwort|stichwort) (?P<tag>\S+) (?:zu|zur|zum|an|bei|für)(?: der| die| das)? <target>(?: hinzu| an)?
update: <target> (?:ist|sind|wird|hat|bekommt|kriegt) (?:ab )?(?:jetzt|nun|plötzlich|doch|inzwischen|ab sofort|auf einmal)?(?: sehr| super| extrem| total)? ?(?P<prio>(?:dringend|wichtig|eilig|(?:<level>) priorität|(?:<level>) prio))
update: <target> (?:wurde|wird|ist|sind|werden)(?: leider| jetzt| nun)? (?:auf|in|zum|um|von .+? auf)(?: den| die| das)? <value> (?:verschoben|verlegt|vertagt|vorverlegt|vorgezogen|umgebucht)
update: (?:verschieben?|verschiebe?|schiebe?|verlege?|verlegen|vertage?|zieh|ziehe|lege?|legen|rücke?|packe?|setze?|stelle?|hole?)(?: sie)? <pt><target> (?:bitte )?(?:(?:von|vom) .+? )?(?:auf den|auf die|auf das|auf|aufs|nach|in die|ins|zum|zu|bis)(?: nächste[nrsm]?)? (?P<value>(?:heute|morgen|übermorgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|wochenende|nächste|nächsten|kommende|kommenden|\d|später|ende|anfang|mitte|früh|abend|nachmittag|mittag|halb)\S*(?: .*?)?)(?: um| vor| verschieben| verlegen)?
update: <target> (?:bitte )?(?:um) (?P<shift><span>) (?:nach hinten |nach vorne |später )?(?:verschieben|schieben|vorziehen|verlegen|vertagen)|(?:verschieben?|verschiebe?|schiebe?|verlege?|vertage?|verlängere?) <pt><target> (?:um )?(?P<shift2><span>)(?: nach hinten| später| zurück| weiter| vor)?
update: <target> (?:bitte |doch |lieber )*(?:auf den|auf die|auf|aufs|zum|in die|ins|bis) <value> (?:<shifted>)
update: (?:den |die |das |der )(?P<target>.+?)(?: soll| sollte| wird| ist)? (?:bitte |doch |lieber |besser )*(?:erst|doch erst|doch lieber|lieber erst|lieber|besser) (?:am |auf |zum |um |in )?<when>(?: fällig sein| dran sein| fällig| dran)?
delete: (?:lösche?|löschen|entferne?|entfernen|streiche?|streichen|nimm|nehmen|tilge|schmeiße?|werfe?|wirf|haue?|hol|hole|tu|kicke?)(?: sie)? <pt>(?:<atask>,? )?<target> (?:bitte )?(?:wieder )?(?:von|aus|auf|vom|in)(?: der| meiner| den| dem)? (?:<mylist>)(?: wieder)?(?: (?:<out>))?
delete: <target> (?:muss|müssen|soll|sollen|braucht|brauchen) (?:doch )?(?:nicht mehr|nicht länger|nimmer) (?:auf|in) (?:<mylist>).*|<target2> (?:brauche?|brauchen|muss|müssen) (?:ich|wir) (?:doch )?(?:nicht mehr|nicht länger|nimmer)(?: kaufen| machen| erledigen)?(?:[,.] .*)?
delete: ich (?:brauche?|muss|will) <target> (?:doch )?(?:nicht mehr|nimmer)(?: kaufen| machen| erledigen)?(?:[,.] .*)?|<target2> (?:fällt|fallen)(?: leider| jetzt)? (?:aus|weg|flach)
delete: (?:wirf|werfe?|schmeiße?|haue?|nimm|nehme|kicke?|räume?)(?: sie)? <pt><target> (?:<out>)|weg mit <target2>|<target3> (?:kann|können|darf|soll) (?:<pt>)(?:weg|raus|gelöscht werden|entfernt werden|gestrichen werden|runter|runter von (?:<mylist>))
delete: <target> (?:von|aus)(?: der| meiner)? (?:<mylist>) (?:löschen|entfernen|streichen|nehmen|runternehmen|werfen|schmeißen)
delete: <target> (?:kannst du|könnt ihr|können sie|bitte) (?:wieder |bitte )*(?:löschen|streichen|entfernen|rausnehmen|rauswerfen|wegmachen)(?:[,.;] .*)?
"""
)

SURE = reading.rows(
    r"""
create: (?:nimm dir vor|behalte im kopf|halte fest|halt fest|vermerke|denk dran),? dass (?:ich|wir) <title>
create: (?:bitte )?(?:mich |uns )?(?P<often>jede[nrs]? \w+) (?:bitte )?(?:mich |uns )?(?:daran )?an <title> erinnern
create: (?!(?:ich|wir|kann\w*|könn\w*|was|wie|wann|bitte|lösch\w*|alle|plane?|vereinbare?|organisiere?|setze?|trage?|notiere?|erstelle?|füge?)\b)(?P<title>[\w-]+(?: [\w-]+){0,3} (?!(?:löschen|entfernen|streichen|verschieben|verlegen|schieben|setzen|legen|ändern)\b)\w+(?:en|ern|eln) (?:bis|vor|ab|um|am) .+)
complete: <target>[,.;] (?:also |bitte |kannst du |du kannst )*(?:hake?|markiere?|streiche?|setze?|abhaken|abgehakt)(?: (?:es|das|sie|ihn|die|den))?(?: bitte)?(?: (?:ab|durch|als (?:<done>)|auf (?:<done>)))?(?: markieren)?
complete: <target> (?:war|waren) (?:gestern|heute|schon|letzte woche|bereits|vorgestern)\b.*(?:erledigt|abhaken|fertig|vorbei).*
complete: (?!(?:wann|was|wer|wie|wo|warum|ist|sind|hab|habe|wurde|welche)\b)(?!.* (?:nicht|kein\w*) )<target> (?:ist|sind) (?:<already>)(?!(?:<gone>)\b)(?:<participle>) worden
update: (?:die )?(?:frist|fälligkeit|deadline|abgabe|das datum|der termin) (?:für|von|der|des|vom)(?: die| der| das| den)? <target> (?:ist|wird|liegt|fällt)(?: jetzt| nun)?(?: auf| am| bis)?(?: der| den| die)? <when>
update: <target> (?:hat|haben|bekommt|kriegt|soll|sollte|braucht)(?: jetzt| nun| eine| die| nur| haben)* (?P<prio>(?:<level>) (?:priorität|prio))(?: haben| bekommen)?
update: (?:zieh|ziehe|hol|hole|schieb|schiebe|verleg|verlege) <pt><target> (?:um )?(?P<shift><span>) (?:vor|nach vorne?|nach hinten|zurück)
delete: (?:räume?|mach|mache|leere?) <pt>(?P<target><mylist>)(?: leer| komplett leer)?
delete: ich (?:will|möchte|brauche?) (?:<atask> )(?P<target>.+?) (?:nicht mehr|nimmer)
create: (?:für|am|bis|ab) (?:heute|morgen|übermorgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|nächste woche|wochenende|später)(?: (?:früh|abend|mittag|um \d+(?: uhr)?))?: ?<title>
create: (?!.* (?:löschen|entfernen|streichen|weg|abhaken|verschieben)$)(?:ich (?:hätte|brauche|möchte|will|bräuchte)(?: gerne?)? )?(?:<art> )*(?:reminder|erinnerung|notiz|task|aufgabe|todo|eintrag) (?:für|an|zu|zum|zur|dass ich|über) <title>
create: (?:speichere?|speichern|hinterlege?|vermerke?|behalte?)(?: dir| mir)?(?: bitte)?(?: ab| ein)?[,:]? (?:dass (?:ich|wir) )?<title>(?: ab)?
create: bitte erinnern(?: an)?:? <title>
create: (?:hilf mir|lass mich)(?:,| bitte,?)? (?:an |daran,? )?<title> (?:zu )?(?:denken|erinnern)
create: (?:<put>) <pt><title> (?:mit |noch )*(?:<onlist>)(?: (?:hinzu|ein|auf|dazu|drauf|mit auf))?
create: (?:<put>) <pt>(?:<onlist>)(?: noch| auch| bitte)* ?:? <title>(?: (?:hinzu|ein|auf|dazu|drauf))?
create: ergänze? <pt>(?:<mylist>|<art> [\w-]*liste) (?:um|mit) <title>|<put> (?:<art> )?(?:<mylist>) <title> (?:hinzu|dazu)
create: <onlist> (?:kommt|kommen|gehört|gehören|muss|müssen|soll|sollen|sollte|fehlt|fehlen|brauche ich|brauchen wir|bitte|noch|auch)(?: noch| auch| bitte| unbedingt)* <title>
create: (?:[\w-]+ ){0,2}?(?:<topics>)(?: (?:für|an) (?:mich|mich selbst|heute|morgen))? ?:+ ?<title>
create: (?:noch )?ein(?:e|en)? (?:weitere[rsn]?|zusätzliche[rsn]?|neue[rsn]?|andere[rsn]?) (?:<taskword>|sache|ding)(?: (?:wäre|ist|für mich|lautet|heißt))?[:,]* <title>
create: (?:<put>|speichere?|vermerke?) <pt>(?:(?:an|auf|ein)[,:]? )?(?:dass|daß) (?:ich|wir) <pt><title> (?:<ought>|muss|müssen|soll|sollte|will|möchte|wollen)
create: <title> (?:bitte )?(?:notieren|aufschreiben|vormerken|eintragen|merken|hinzufügen|aufnehmen|anlegen|einplanen|dazuschreiben|draufschreiben),? (?:dass (?:ich|wir) (?P<title2>.+?) (?:muss|müssen|soll|sollte|will|möchte))
create: (?:notieren|aufschreiben|vormerken|eintragen|merken|daran erinnern|erinnern),? dass (?:ich|wir) <title> (?:muss|müssen|soll|sollen|sollte|will|möchte|wollen)
create: <title> (?:bitte )?(?:notieren|aufschreiben|vormerken|eintragen|merken|einplanen|dazuschreiben|draufschreiben)|(?:an )(?P<title2>.+?) erinnern|(?:mich |uns )(?:bitte )?(?:daran )?(?:an )?(?P<title3>.+?) (?:zu )?erinnern|(?:mich |uns )(?:bitte )?daran erinnern,? <title4>
create: (?:trage?|tragen sie|schreibe?|plane?|planen sie|merke?|setze?|nimm|vermerke?) <pt><title> (?:ein|auf|vor|rein|dazu|mit auf)
create: (?:ich |wir )(?:<ought>) <pt><title>[,.;]? (?:also )?(?:bitte )?(?:<jot>)
create: <title>, (?:bitte )?(?:notieren|aufschreiben|eintragen|vormerken|merken|nicht vergessen|auf die liste|auf die liste setzen|auf (?:<mylist>))
create: <title>[,.;] (?:also )?(?:bitte )?(?:<jot>)
create: (?:vergiss|vergesst|vergessen sie) (?:bitte )?(?:nicht|ja nicht)[,:]? (?:mich |uns )?(?:an |daran,? )?<title>(?: zu erinnern)?|denk(?:e|t)? (?:bitte )?(?:dran|daran|an)[,:]? (?:dass (?:ich|wir) )?<title2>
create: (?:bitte )?(?:nicht vergessen|dran denken|daran denken)[,:]* <title>|<title2>[,:]? (?:bitte )?nicht vergessen
create: erinner(?:e|n|t|st du)?(?: sie)?(?: bitte)? (?:mich|uns)(?: bitte| doch| mal| noch)*,? (?:daran|dran|an|dass (?:ich|wir)|dass)?,? ?<title>
create: (?:ich (?:möchte|will|würde gerne?|muss|sollte) |würde gerne )?(?:daran |an )?<title> erinnert werden
create: (?:gib|geben sie|sag|sagen sie) (?:mir|uns) (?:bitte )?bescheid,? (?:dass ich |wenn ich |damit ich )?<title>(?: muss| soll)?
create: (?:plane?|planen sie|vereinbare?|lege?|setze?|mach|mache|organisiere?) <pt><title> (?:ein|fest|aus|an)
complete: (?!(?:ich |wir )?(?:bin|sind) .*(?<!gegangen)(?<!gefahren)(?<!gewesen)(?<!gelaufen)(?<!fertig)(?<!durch)(?<!erledigt)$)(?:ich |wir )?(?:habe?|haben|hab ich|habe ich|haben wir|bin|sind) (?!keine?[nmrs]?\b|nicht\b|nie\b|noch nicht\b)(?:<already>)(?:mit )?<target> (?:<already>)(?!(?:<gone>)$)(?:<participle>)
complete: (?!(?:wann|was|wer|wie|wo|warum|ist|sind|hab|habe|wurde|welche)\b)(?!.* (?:nicht|kein\w*) )<target> (?:ist|sind|wurde|wurden|habe ich|hab ich|haben wir|wäre) (?:<already>)(?!(?:<gone>)$)(?:<participle>|<done>|vom tisch|vorbei|unter dach und fach|bezahlt|da)
complete: (?:mit )?(?P<target>.+?) (?:bin ich|sind wir) (?:<already>)(?:fertig|durch)|(?:fertig|durch|erledigt|geschafft) (?:mit|ist|sind)? ?(?P<target2>.+?)|(?:<done>)[:!,] <target3>|<target4>[:,-]+ (?:<done>|check|erledigt|habe ich|hab ich|ist gemacht)
complete: <target> (?:hat sich erledigt|haben sich erledigt|abgehakt|erledigt)|(?:schließe?|beende?) <pt><target2>(?: ab)?
update: (?:verschieben?|verschiebe?|schiebe?|verlege?|verlegen|vertage?|ändere?|ändern|aktualisiere?|bearbeite?|verlängere?|verkürze?|stelle? um|benenne?)(?: sie)? <pt><target>
update: (?:setze?|stelle?|mach|mache|stufe?|markiere?) <pt><target> (?:bitte )?(?:als|auf|zu) (?:sehr )?(?P<prio>(?:<level>)(?: priorität| prio| ein)?|(?:höchste|niedrigste) priorität)(?: ein| hoch)?
delete: (?:sage?|sagen sie|blase?) <pt><target> (?:wieder )?ab|<target2> (?:bitte |wieder )*(?:löschen|entfernen|streichen|rausnehmen|runternehmen|rauswerfen|rausschmeißen|wegmachen|absagen|stornieren|canceln)
delete: (?:lösche?|löschen sie|entferne?|entfernen sie|streiche?|streichen sie|storniere?|cancel|annulliere?|tilge)(?: sie)? <pt><target>
smalltalk: (?!.*\b(?:aufgaben?|liste|todos?)\b)(?:wer|was) bist du(?: eigentlich)?|wie (?:heißt|alt bist|geht es|geht's|gehts|läuft)(?: es)?(?: du| dir| euch| ihnen)?(?: eigentlich| heute| so)*|(?:bist|kannst|magst|hast|liebst) du (?!.*\b(?:aufgaben?|liste|todos?|termine?)\b)(?:.*\b(?:mensch|roboter|ki|echt|müde|hunger|lachen|mich|da|geschwister|gefühle))|alles klar(?: bei dir)?|na(?:,? wie geht's)?
smalltalk: (?:danke|vielen dank|herzlichen dank|dankeschön|prima|klasse|perfekt|sehr gut|gut gemacht)(?:[, ]+(?:danke|dir|ihnen|schön|sehr|das war|du bist|das|ist|war|hast du|gut|super|toll|nett|von dir|spitze|für|die|hilfe|deine|alles|der|beste|gemacht|wirklich|echt))*
smalltalk: (?:hallo|moin|servus|grüß gott|guten (?:tag|morgen|abend)|gute nacht|tschüss|bis (?:bald|später|dann|morgen)|auf wiedersehen)(?:[,! ]+(?:du|zusammen|wie geht(?: es|'s)?(?: dir)?|alles gut|saydone|schlaf gut|na|da|und danke|mein freund))*
smalltalk: (?:erzähle?|sag)(?: mir| uns)? (?:bitte |mal )*(?:einen |eine |noch einen )?(?:witz|geschichte|lustiges)\b.*
"""
)

HINTS = reading.rows(
    r"""
create: (?:müsste|müsst|sollte|muss|brauche?|bräuchte)(?: noch| mal| unbedingt| auch| eigentlich)* <title>
create: (?P<title>(?:heute|morgen|übermorgen|(?:am |nächsten |kommenden |diesen )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|nächste woche|am wochenende)(?: (?:früh|abend|mittag|nachmittag|um \d\S*(?: uhr)?))? (?!ist\b|war\b|wird\b|habe?\b|gibt\b).+(?:en|ern|eln)(?: lassen| gehen)?)
create: (?P<title>[\w-]+(?: [\w-]+){0,3} (?:buchen|kaufen|anrufen|bezahlen|abgeben|schicken|putzen|machen|holen|bestellen) (?:bis|am|vor|um|für) .+)
create: (?:vermerken|notieren|merken),? dass (?:ich |wir )?<title>
create: (?!.*\b(?:nicht|keine?[nmrs]?)\b)(?:ich |wir |man )(?:brauche?|brauchen|bräuchte|benötige?n?|muss|müssen|müsste|soll|sollte|sollten|will|möchte|wollen)(?: ja| mal| noch| unbedingt| auch| wieder| dringend| endlich| bis| heute| morgen)* <title>
create: (?:mir|uns|es) (?:fehlt|fehlen) (?!(?:mir|uns|ihm|ihr|dir|euch|ihnen|an)\b)(?:noch |auch )*<title>|(?:es )?(?:fehlt|fehlen) (?:noch |auch )+<title2>
delete: (?!nimm\b|nehme\b|räume?\b)(?:<drop>)(?: sie)? <pt><target>
complete: (?!(?:ich|wir|er|sie|es|mein\w*|dein\w*|der|wer|was|wie|ein\w*)\b)(?!.*\b(?:hat|haben|habe|ist|sind|war|wird|nicht|kein\w*)\b)(?P<target>[\w-]+(?: [\w-]+){0,3}) (?:ge\w{2,}(?:t|en)|\w+ge\w{2,}(?:t|en)|bezahlt|bestellt|erledigt|verschickt|repariert|überwiesen)
create: (?!(?:kannst|könnt|kann|könntest|willst|magst|wir|ich|er|sie|du)\b)(?:noch |bitte )?(?P<title>[\w-]+(?: [\w-]+){0,4} (?:kaufen|besorgen|anrufen|bezahlen|putzen|schreiben|abholen|bringen|holen|waschen|reparieren|buchen|bestellen|schicken|abschicken|vorbereiten|aufräumen|abgeben|gießen|mähen|kündigen|zahlen|lesen|packen|backen|kochen|machen|streichen|prüfen|überweisen|verlängern|einreichen|wechseln))
create: muss (?:noch |unbedingt )*<title>
"""
)
