# ruff: noqa: E501
"""Made-up sentences out of newspapers, letters, support desks, programs and talk: they tell of doings and order nothing."""

PARTS = {
    name: words.split("|")
    for name, words in {
        "actor": "the government|the company|police|officials|the council|parliament|the airline|the museum|two brothers|researchers|the union|a local school|the football club|the ministry|the high court|the city|the central bank|engineers|the band|the mayor|a judge|the airport|residents|the national team|doctors|farmers|the prime minister|firefighters|investors|the studio|scientists|a retired teacher|the supermarket chain|the army|the charity|astronomers",
        "headed": "council|scientists|police|city hall|tech giant|airline|minister|storm|court|museum|local bakery|rail company|doctors|farmers|mayor|striker|bank|school|startup|senate|firefighters|carmaker|union|town|zoo|nasa|volunteers|teenager",
        "deedpast": "moved|cancelled|completed|finished|removed|deleted|added|postponed|closed|opened|renamed|approved|rejected|changed|dropped|restored|started|paid|booked|marked|delayed|scheduled|signed|cleaned|painted|fixed|cleared|raised|cut|sold|bought|launched|updated|replaced|submitted|announced",
        "deeds": "moves|cancels|completes|finishes|removes|deletes|adds|postpones|closes|opens|renames|approves|rejects|changes|drops|restores|starts|pays|marks|delays|schedules|signs|clears|raises|cuts|sells|buys|launches|updates|replaces",
        "deed": "move|cancel|complete|finish|remove|delete|add|postpone|close|open|rename|approve|change|drop|restore|start|pay for|mark|delay|schedule|clear|raise|cut|sell|buy|launch|update|replace",
        "deeding": "moving|cancelling|completing|finishing|removing|adding|postponing|closing|renaming|approving|changing|dropping|restoring|starting|delaying|scheduling|cutting|launching|replacing",
        "matter": "the vote|its annual report|a new wing|the trade talks|three hundred jobs|the old bridge|its summer tour|the merger|a record deal|flights to the north|the election|trees in the park|the tunnel|the first phase of the trial|a housing project|its profit forecast|the law|plans for a stadium|the main road|a statue|bus services|its star player|the budget|interest rates|the rescue mission|sanctions|the festival|the reactor|the final match|a bakery downtown|its headquarters|the census|the investigation|a thousand copies",
        "lately": "|| on monday| late on tuesday| last week| in march| after a long debate| for the third time this year| by the end of june| amid protests| before the holidays|, officials said| on friday morning| in 2024| despite criticism| by a narrow margin| this spring| at noon| until further notice|, according to the report| for the first time since 2019",
        "kin": "my flatmate|my boss|my sister|the landlord|our teacher|his wife|her brother|my dentist|tom|julia|our manager|the neighbours|my uncle|the client|a colleague|someone at work|the coach|grandma|ben|the accountant",
        "says": "says|said|claims|thinks|believes|mentioned that|told me|told everyone that|wrote that|reckons|insists|complained that|swears|heard that|announced that|keeps saying",
        "page": "the page|the app|the screen|the export button|the dashboard|the login|the search|the printer driver|the upload|the settings page|the server|the report page|my account|the sync|the calendar view|the payment form|the plugin|the installer|the mobile version|the invoice pdf|the reminder email|the notification|the task list|drag and drop|the due date picker",
        "fault": "goes blank|is greyed out|stays empty|fails|crashes|shows an error|is stuck|does not load|freezes|has been missing since the last update|has been broken since friday|keeps spinning|returns error 500|times out|was changed in the last release|has been removed|was reset|is not saved|disappears|loads forever|arrives twice|shows the wrong date|uses the wrong time zone|is sent too late|ignores the due date",
        "whenever": "when i click save|whenever i open it|after the update|when i add a row|if i delete a row|every time i log in|since yesterday|on the second attempt|after i change the password|when the list is empty|on my phone|when two people edit it",
        "weekly": "last weekend|yesterday|this morning|last night|on sunday|the other day|in the holidays|a few years ago|when we were kids|last summer",
        "aftermath": "it started pouring|we all went home|the phone rang|he fell asleep|i lost my keys|she called me|they closed the shop|nobody noticed|the lights went out|it was already dark|we had to wait|the cat ran off|i felt much better|everyone laughed",
        "quoth": "\"<vp>\"|\"delete everything\"|\"mark it as done\"|\"to thine own self be true\"|\"the early bird catches the worm\"|\"add a pinch of salt\"|\"call me ishmael\"|\"all happy families are alike\"|\"finish <np>\"|\"remember the milk\"|\"move along\"",
        "wishes": "happy birthday|merry christmas|happy new year|congratulations|congrats|good luck|get well soon|sweet dreams|safe travels|happy easter|welcome back|bless you|well played|happy anniversary|bon voyage|long time no see",
        "frage": "haus|bericht|garten|küche|zaun|brücke|vertrag|gesetz|konzert|straße|flughafen|projekt|ausstellung|tunnel|wahl|sitzung|stadion",
        "wer": "die regierung|die polizei|das unternehmen|der stadtrat|der minister|die firma|das museum|der verein|die bahn|das gericht|die gemeinde|der bürgermeister|die universität|forscher|anwohner|die feuerwehr|der konzern",
        "wasde": "die abstimmung|die brücke|das projekt|das konzert|den vertrag|die sitzung|300 stellen|den flughafen|die ausstellung|das gesetz|den haushalt|die straße|den tunnel|das spiel|die wahl|die reform",
        "getan": "verschoben|gesperrt|abgeschlossen|abgesagt|gestrichen|gelöscht|entfernt|verlegt|fertiggestellt|beendet|verkauft|beschlossen|umbenannt|eröffnet|erledigt|bezahlt|unterschrieben|gekündigt",
        "werde": "meine chefin|mein mann|meine schwester|der vermieter|unser lehrer|anna|mein kollege|der arzt|oma|der kunde|mein bruder|die nachbarin",
        "meint": "meint|sagt|sagte|behauptet|glaubt|findet|hat gesagt|hat erzählt|schreibt|denkt|hat gemeint",
        "tunde": "den bericht abgeben|den keller aufräumen|die bank anrufen|mehr wasser trinken|das auto waschen|den termin verschieben|die rechnung bezahlen|alles löschen|milch kaufen|zum zahnarzt gehen",
        "quifr": "le gouvernement|la police|l'entreprise|la mairie|le ministre|le musée|le club|la banque|le tribunal|des chercheurs|les habitants|le maire|la compagnie|l'université|les pompiers",
        "quoifr": "le vote|le pont|le projet|le concert|le contrat|la réunion|300 emplois|l'aéroport|l'exposition|la loi|le budget|la rue|le tunnel|le match|l'élection|la réforme",
        "faitfr": "reporté|fermé|terminé|annulé|supprimé|retiré|déplacé|achevé|vendu|adopté|rebaptisé|ouvert|payé|signé|ajouté",
        "kinfr": "ma sœur|mon chef|ma collègue|le propriétaire|notre prof|anna|mon mari|le médecin|mamie|le client|mon frère|la voisine",
        "ditfr": "dit que|a dit que|pense que|prétend que|croit que|a écrit que|m'a dit que|raconte que|trouve que",
        "afairefr": "appeler la banque|rendre le rapport|ranger la cave|boire plus d'eau|laver la voiture|déplacer le rendez-vous|payer la facture|tout supprimer|acheter du lait",
        "quienes": "el gobierno|la policía|la empresa|el ayuntamiento|el ministro|el museo|el club|el banco|el tribunal|los investigadores|los vecinos|el alcalde|la compañía|la universidad|los bomberos",
        "quees": "la votación|el puente|el proyecto|el concierto|el contrato|la reunión|300 empleos|el aeropuerto|la exposición|la ley|el presupuesto|la calle|el túnel|el partido|las elecciones|la reforma",
        "hizoes": "aplazó|cerró|terminó|canceló|eliminó|retiró|movió|completó|vendió|aprobó|renombró|abrió|pagó|firmó|añadió",
        "kines": "mi jefe|mi hermana|mi compañera|el dueño|nuestro profesor|ana|mi marido|el médico|la abuela|el cliente|mi hermano|la vecina",
        "dicees": "dice que|dijo que|piensa que|cree que|asegura que|escribió que|me contó que|opina que",
        "haceres": "llamar al banco|entregar el informe|ordenar el sótano|beber más agua|lavar el coche|mover la cita|pagar la factura|borrar todo|comprar leche",
        "kaunur": "hukumat|police|company|wazir|museum|adalat|bank|baldia|university|team",
        "kyaur": "voting|pul|mansooba|match|ijlas|sadak|qanoon|budget|imtihan|jalsa",
        "kiyaur": "multavi kar diya|band kar di|mukammal kar liya|khatam kar diya|shuru kar diya|mansookh kar diya|tabdeel kar diya|hata diya|manzoor kar liya",
        "rishtaur": "ammi|abbu|mera bhai|meri behan|boss|doctor sahab|ali|ustad|meri biwi|padosi",
        "kehnaur": "keh rahi thin ke|ne kaha ke|keh raha tha ke|ka khayal hai ke|ne bataya ke|kehte hain ke",
        "karnaur": "mujhe doctor ko phone karna chahiye|report jama karani hai|ghar saaf karna hai|doodh lena hai|bill dena hai|sab delete kar do",
        "kaunpk": "حکومت|پولیس|کمپنی|وزیر|عدالت|بینک|یونیورسٹی|ٹیم|شہری انتظامیہ|کرکٹ بورڈ",
        "kyapk": "ووٹنگ|پل|منصوبہ|میچ|اجلاس|سڑک|قانون|بجٹ|امتحان|جلسہ",
        "kiyapk": "ملتوی کر دی|بند کر دیا|مکمل کر لیا|ختم کر دیا|شروع کر دیا|منسوخ کر دیا|تبدیل کر دیا|ہٹا دیا|منظور کر لیا",
        "rishtapk": "امی|ابو|میرا بھائی|میری بہن|باس|ڈاکٹر صاحب|علی|استاد",
        "kehnapk": "کہہ رہی تھیں کہ|نے کہا کہ|کہہ رہا تھا کہ|کا خیال ہے کہ|نے بتایا کہ",
        "karnapk": "مجھے ڈاکٹر کو فون کرنا چاہیے|رپورٹ جمع کرانی ہے|گھر صاف کرنا ہے|دودھ لینا ہے|بل دینا ہے",
        "func": "remove|add|delete|complete|update|finish|move|close|create|set|reset|push|mark|clear|list",
        "ident": "task|item|row|node|user|list|queue|x|todo|entry|self.done|result|index",
    }.items()
}  # fmt: skip

# By language; what is told among people is small talk, what comes from elsewhere is nobody's wish.
TELLING = {
    ("en", "out_of_scope"): """
<actor> (has |have |had |)<deedpast> <matter><lately>
<actor> (will|would|may|is expected to|are expected to|plans to|is set to|promised to|refused to|failed to|agreed to|voted to) <deed> <matter><lately>
<headed> (to <deed>|<deeds>|<deedpast>|set to <deed>|accused of <deeding>|wants to <deed>|plans to <deed>) <matter><lately>
<matter> (was|were|has been|will be|have been|is being) <deedpast><lately>
(experts|critics|residents|sources|analysts|witnesses) (say|said|warn|claim|fear|hope) <actor> (will|may|should|could|did not) <deed> <matter><lately>
(after|before|by|instead of|despite) <deeding> <matter>, <actor> <deedpast> <matter><lately>
(dear <person>|dear sir or madam|hi team|hello everyone|dear all|hi <person>)(, | - )(please find attached <doc>|thank you for your message|as discussed, we moved <np> to monday|i am writing about <np>|we have received your order|following up on <np>|just a quick note that <np> was finished|attached is <doc>|hope you are well)
please (find attached <doc>|do not reply to this email|see the attachment|feel free to contact us|confirm receipt of this message|let us know if you have questions|note that our office is closed on <day>|be advised that <np> was changed|disregard this message if you have already paid|accept our apologies)
(your|the) (order|parcel|subscription|payment|booking|ticket|refund|request|invoice|account) (has been|was|will be|is being) (shipped|completed|cancelled|updated|closed|received|processed|moved|deleted|confirmed|renewed|added to your account|changed)<lately>
(kind regards|best wishes|yours sincerely|many thanks|warm regards|cheers|best)(, | )(martin|anna|the support team|dr patel|julia from hr)
(per our conversation|as agreed|per your request|as announced), (the delivery date has been changed to <day>|<np> was moved to <day>|we cancelled <np>|we have updated your account)
(we|our team|our office) (have received your request|will get back to you|moved to a new building|will be closed <when>|updated our privacy policy|look forward to hearing from you|regret to inform you|are pleased to confirm your booking|have completed the review of <doc>|cancelled your order)<lately>
sorry for (the late reply|the delay|the confusion|the inconvenience|my last email|the noise)(, things have been busy| and thanks for waiting|, i was away|)
<page> <fault>( <whenever>|)
(<whenever>, |)<page> <fault>
(steps to reproduce|expected|actual|expected behaviour|actual result|workaround|environment|severity): (open <page>, click save, close it|<page> <fault>|the row is deleted|the task is marked as done|remove the plugin and restart|add two rows and delete one|windows 11, latest version|nothing happens)
(the customer|a user|the client|one of our users) (reports|reported|says|complains|wants to know) that (<page> <fault>|the invoice was sent twice|<np> was deleted|they cannot add <np>)
(i|we) (get|see|got) (an error|error 500|a blank screen|a warning|this message) <whenever>
<func>⦅<ident>⦆(;| == true;|)
(if|while|return|def|function|const|let|var) <ident>(.<func>⦅⦆| = <func>⦅<ident>⦆| == 0: return|;)
(if|while) ⦅<ident>.<func>⦅⦆⦆ { <func>⦅<ident>⦆; }
for <ident> in <ident>: <ident>.<func>⦅⦆
(git commit -m "<func> <ident>"|git push origin main|npm run <func>|sudo <func> <ident>|pip install <ident>|docker <func> <ident>|cd <ident> && make <func>|kubectl <func> <ident>|rm -rf <ident>)
(select * from <ident>|delete from <ident>|update <ident> set done = 1|insert into <ident> values|drop table <ident>|alter table <ident> add column <ident>) (where id = 5;|;|where name = 'bob'|)
<ident> = <ident>(.<func>⦅⦆| + 1|[0]|.<func>⦅<ident>⦆| or none)(;|)""",
    ("en", "smalltalk"): """
(i|we) <deedpast> <np> (and|but|so|when|just as|before) <aftermath>
(i|we) (<vdid>) <weekly> (and|but|so) (then |)<aftermath>
<kin> (finally |already |just |apparently |)(<vdid>|<deedpast> <np>)( <weekly>|)
<kin> <says> (<np> is done|i should <vp>|we should <vp>|they <deedpast> <np>|he already <vdid>|<np> was finished <weekly>|she has to <vp>|you can delete <np>)
(apparently|supposedly|according to <kin>|rumour has it|i heard|i read that|they say|word is) (<kin> <vdid>|they <deedpast> <np>|<np> is finished|<np> was moved to <day>|he already <vdid>)
(he|she|they|everyone|nobody|somebody) (has |had |have |)(finally |already |just |)(<vdid>|<deedpast> <np>)( <weekly>|)
(he|she|they) (wants|want|wanted|asked|told|begged) (me|us|him|her|them) to (<vp>|delete <np>|add <np>|finish <np>|move <np> to <day>)( but i'm not sure| and i refused|)
(the sign|her note|the title|the chapter|the song|his message|the headline|the email) (said|says|reads|read|was called|is called|goes)(,|:|) <quoth>
<quoth>(, he said|, she wrote|, as they say| is my favourite quote| is what the poster says|, the note said| - who said that|, what a line)
(as the saying goes|as they say|in other words|long story short|fun fact), (a watched pot never boils|what's done is done|better late than never|<np> was <deedpast>|we <deedpast> <np>|haste makes waste)
(nobody|no one|i never|he never|we never) (asked|told|wanted|wants) (you |us |anyone |)to (delete|add|move|finish|complete|mark|change) (anything|<np>|it)
(not|i'm not|we're not|we aren't) (deleting|adding|moving|finishing|completing|marking|changing|cancelling) (that one|<np>|it|anything)(, i still need it| today| yet| this week|)
(i|we) (wouldn't|would not|would rather not|don't want to|do not want to|refuse to|can't|couldn't|won't) (delete|add|move|finish|complete|mark|change|cancel) (anything|<np>|it)( yet| today| right now| for now|)
(i don't think|i doubt|i'm not sure) (we should|i should|that we can|i can|it's wise to) (delete|add|move|finish|complete|mark|change|cancel) (anything|<np>|it)( yet| today|)
(if|had|suppose|let's say|imagine|what if|assuming) (i|we|he|they|the client) (finished|deleted|had finished|cancelled|moved|marked|added) <np>( today| earlier| by mistake|), (then what|i could relax|it would be easier|would you mind|we'd have time|he would be angry)
(why|how) (do|does|did|would|can) (people|anyone|everyone|my boss|kids|they|he) (put off|forget|finish|delete|plan|move|postpone|add) <np>(?|)
(what's|what is|explain) the difference between (archive|done|cancelling|a task|moving|<np>) and (delete|finished|postponing|a project|removing|<np>)?
(is it|isn't it|would it be) (normal|okay|weird|rude|possible|legal) to (<vp>|have so many tasks|finish <np> early|forget <np>)?
(how long|how much|how often) (does it take|should one|do you have|would it cost) to (<vp>|finish <np>)?
<wishes>(!| to you| to you too|, my friend| everyone| tom|)
(the kids|the cat|the baby|dad|our dog|the neighbours) (has |have |)(finally |already |almost |)(knocked over the vase|finished <np>|broken the lamp|eaten the cake|cleaned <place>|opened the presents|fallen asleep|lost the ball)( again| twice| this week| <weekly>|)
(honestly|frankly|funny|wow|ugh|phew|man|you know), (<np> was hard|that took ages|the film was better than the book|i almost finished <np>|nothing got done <weekly>|my train got cancelled|they moved the concert again)
(my train|our flight|the game|the show|school|the concert|practice|the match) (was|got|has been) (cancelled|moved|delayed|postponed|called off|rescheduled)( again|, what a shame| because of the rain|, typical)
(looking forward to|can't wait for|so glad about|thinking about|dreaming of) (<event>|the weekend|friday|summer|<booking>)( so much| already|, it has been a long week|)""",
    ("de", "out_of_scope"): """
<wer> (hat|haben) <wasde> (am sonntag |gestern |heute morgen |nach langer debatte |erneut |)<getan>
<wasde> (wurde|wird|ist) (am sonntag |gestern |heute |bis auf weiteres |)<getan>( worden|)
(sehr geehrte damen und herren|hallo zusammen|liebe kollegen|liebes team), (anbei finden sie das protokoll|vielen dank für ihre nachricht|wir haben ihre bestellung erhalten|wie besprochen haben wir den termin verschoben|ich bin bis montag nicht im büro)
(anbei|im anhang) (finden sie|sende ich ihnen) (das protokoll|die rechnung|den bericht|die unterlagen)( der gestrigen sitzung| wie besprochen|)
(mit freundlichen grüßen|viele grüße|beste grüße|liebe grüße)( martin| anna meier|)
ihre (bestellung|zahlung|anfrage|buchung) (wurde|ist) (versandt|abgeschlossen|storniert|bearbeitet|gelöscht|geändert)( worden|)
(wenn ich auf speichern klicke|seit dem update|nach dem anmelden), (passiert nichts|bleibt die seite leer|kommt ein fehler|ist der knopf grau|stürzt die app ab)""",
    ("de", "smalltalk"): """
<werde> <meint>, (dass ich |ich soll |ich müsse |man sollte |wir sollten )<tunde>( soll| muss|)
ich (will|möchte|werde|kann|würde) (heute |jetzt |noch |lieber |)(nichts|gar nichts|keine aufgabe|nicht alles) (löschen|hinzufügen|verschieben|ändern|abhaken|erledigen)
(niemand|keiner) (hat gesagt|will|wollte|hat verlangt), (dass du|ich soll) (etwas|alles|die aufgabe) (löschst|löschen|hinzufügst|verschieben)
wenn ich (mehr zeit hätte|reich wäre|könnte|gestern den bericht abgegeben hätte), (würde ich <tunde>|wäre alles leichter|hätte ich frei)
(warum|wieso) (schiebt man|verschiebt <werde>|vergisst man|löscht jemand) (immer alles|seine aufgaben|solche dinge|den bericht)( auf|)?""",
    ("fr", "out_of_scope"): """
<quifr> (a|ont) <faitfr> <quoifr>( à vendredi| dimanche matin| après un long débat| hier| pour la troisième fois|)
<quoifr> (a été|sera|est) <faitfr>( à vendredi| dimanche| hier| jusqu'à nouvel ordre|)
(madame, monsieur|bonjour à tous|chers collègues|chère équipe), (veuillez trouver ci-joint le compte rendu|merci pour votre message|nous avons bien reçu votre commande|comme convenu, nous avons déplacé la réunion|je suis absent jusqu'à lundi)
(veuillez trouver ci-joint|ci-joint|vous trouverez) (le compte rendu de la réunion|la facture|le rapport|les documents)
(cordialement|bien à vous|meilleures salutations|bises)( martin| anna|)
votre (commande|paiement|demande|réservation) a été (expédiée|annulée|traitée|confirmée|modifiée|supprimée)
(quand je clique sur enregistrer|depuis la mise à jour|après la connexion), (rien ne se passe|la page reste vide|j'ai une erreur|le bouton est gris|l'application plante)""",
    ("fr", "smalltalk"): """
<kinfr> <ditfr> (je dois |il faut |je devrais |nous devons |tu peux )<afairefr>
je n'ai (pas envie|pas l'intention|aucune envie) (d'ajouter|de supprimer|de déplacer|de terminer) (quoi que ce soit|quelque chose|cette tâche|tout ça)
(personne ne|je ne) (t'a demandé|veux pas qu'on te demande) de (supprimer|tout ajouter|déplacer la réunion)
si (j'avais plus de temps|j'étais riche|j'avais fini le rapport hier), (je rangerais le garage|tout serait plus simple|je serais libre)
pourquoi (est-ce qu'on|<kinfr>|les gens) (repousse toujours tout|oublie ses tâches|remettent à demain|supprime tout)?""",
    ("es", "out_of_scope"): """
<quienes> <hizoes> <quees>( al viernes| el domingo| tras un largo debate| ayer| por tercera vez|)
<quees> (fue|será|ha sido) (aplazada|cerrado|terminada|cancelado|eliminada|retirado|vendida|aprobado|abierto)( el domingo| ayer| hasta nuevo aviso|)
(estimados señores|hola a todos|queridos compañeros|estimado equipo), (adjunto encontrará el acta|gracias por su mensaje|hemos recibido su pedido|como acordamos, movimos la reunión|estaré fuera hasta el lunes)
(adjunto|le adjunto|en el archivo) (encontrará|le envío) (el acta de la reunión|la factura|el informe|los documentos)
(un saludo|saludos cordiales|atentamente|un abrazo)( martín| ana|)
su (pedido|pago|solicitud|reserva) ha sido (enviado|cancelada|procesada|confirmado|modificada|eliminado)
(cuando hago clic en guardar|desde la actualización|después de entrar), (no pasa nada|la página queda en blanco|sale un error|el botón está gris|la aplicación se cierra)""",
    ("es", "smalltalk"): """
<kines> <dicees> (tengo que |debo |hay que |deberíamos |puedes )<haceres>
no (quiero|pienso|me apetece) (borrar|añadir|mover|terminar|cambiar) (nada|nada hoy|ninguna tarea|eso ahora)
nadie te (ha pedido|pidió) que (borres|añadas|muevas|completes) (nada|eso|la tarea)
si (tuviera más tiempo|fuera rico|hubiera terminado el informe ayer), (limpiaría el garaje|todo sería más fácil|estaría libre)
por qué (la gente|uno|<kines>) (lo deja todo para mañana|olvida sus tareas|borra todo|aplaza las cosas)?""",
    ("ur", "out_of_scope"): """
<kaunur> ne <kyaur> (juma tak |kal |phir |)<kiyaur>
<kaunpk> نے <kyapk> (جمعہ تک |کل |پھر |)<kiyapk>""",
    ("ur", "smalltalk"): """
<rishtaur> <kehnaur> <karnaur>
<rishtapk> <kehnapk> <karnapk>
(mujhe|main) (kuch bhi|koi kaam) (delete|khatam|add|tabdeel) nahi (karna|karna chahta|kar raha)
agar (mere paas waqt hota|main ameer hota|kaam khatam hota) to (main ghar saaf karta|sab aasan hota|main aaram karta)""",
}
