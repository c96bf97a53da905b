"""What people say when they want to plan: a day, a week's review, a project's state, steps of a task, duplicates.

`<maybe>` is what may be a project's name: without the word "project" beside it, it has to be one.
"""

_STEPS_EN = (
    r"(?:smaller |small |single |little |manageable |doable |sub-?)*(?:steps|tasks|pieces|parts|chunks|bits)"
)
_DOUBLES_EN = (
    r"(?:duplicates?|duplicated?(?: tasks?| to-?dos?| entries| items| ones)|double entries|doubles|dupes)"
)
EN = (
    (
        "day",
        (
            r"(?:plan|organi[sz]e|structure|map out|lay out|prioriti[sz]e)(?: out)? (?:my|the|our|today's) (?:whole |entire |work |working )?(?:day|workday|morning|afternoon|today)(?: out)?(?: (?:with|in|around|within|for) <minutes>)?(?: for today| today| for me| with me)*"
            r"|plan (?:for )?today|(?:today's|my|the|a|my daily|a daily|day) plan(?: for)? (?:today|the day|my day)|(?:(?:make|give|show|draft|suggest|propose|create|build|prepare|write|draw up)(?: me| us)? )?(?:a |my |the |today's |an? new )?(?:daily plan|day plan|plan (?:for|of) (?:today|the day|my day))"
            r"|what(?:'s| is) (?:the|my|our) plan (?:for )?(?:today|the day)"
        ),
    ),
    (
        "day",
        (
            r"what (?:should|shall|could|do|must) (?:i|we) (?:best )?(?:be )?(?:work(?:ing)? on|focus(?:ing)? on|tackle|start with|begin with|concentrate on|get done)(?: first| now| next| today| right now| this morning| this afternoon)*"
            r"|what should i do (?:first|now|next|today)(?: first| now)?|where (?:should|do|shall) i (?:start|begin)(?: today| now)?|what(?:'s| is) (?:the )?(?:best|most important) (?:thing|task) to (?:do|work on|start with)(?: now| next| today| first)*"
            r"|i(?:'ve| have)(?: got| only)*(?: about)? <minutes>(?: left| free| today| to spare| now)*,? (?:so )?what (?:should|can|could|do) i (?:do|work on|tackle|get done|finish)(?: now| today| first)?"
        ),
    ),
    (
        "week_review",
        (
            r"(?:(?:do|start|run|make|give|show|begin|prepare|open|write)(?: me| us)? |time for |let's do )?(?:a |my |the |our |this week's |last week's )*(?:weekly|week) (?:review|retrospective|retro|check-?in|wrap-?up|look-?back)(?: please| with me)?"
            r"|(?:review|look back (?:at|on)|reflect on|wrap up|go over|evaluate) (?:my|the|this|last|our) (?:past |last )?week|(?:my |the )?week in review|how (?:was|did) (?:my|the|this|last|our) (?:past |last )?week(?: go(?: for me)?| been)?"
        ),
    ),
    (
        "project_summary",
        (
            r"(?:(?:please )?(?:summari[sz]e|sum up|recap|brief me on|update me on|give me (?:a |an |the )?(?:quick |short |brief )?(?:summary|overview|recap|status|update)(?: report)? (?:of|on|for|about))|(?:a |the |quick |short )*(?:summary|overview|recap|status|status report|state|progress) (?:of|on|for|about)) (?:the |my |our )?(?:project (?P<named>.{1,80}?)|(?P<named2>.{1,80}?) project)"
            r"|(?:how|where) (?:is|does|are|do) (?:the |my |our |we with the |we on the )?(?:project (?P<named3>.{1,80}?)|(?P<named4>.{1,80}?) project)(?: (?:going|doing|coming along|progressing|looking|stand|standing|getting on))?(?: now)?"
            r"|(?:what's|what is|show(?: me)?) (?:the )?(?:status|state|progress) of (?:the |my |our )?(?:project (?P<named5>.{1,80}?)|(?P<named6>.{1,80}?) project)"
        ),
    ),
    (
        "project_summary",
        r"(?:summari[sz]e|sum up|recap|brief me on|give me (?:a |an |the )?(?:quick |short |brief )?(?:summary|overview|recap|status|update) (?:of|on|for)|(?:summary|overview|status|progress) (?:of|on|for)|how is|how's|where does|where do we stand with) (?:the |my |our )?(?P<maybe>.{1,80}?)(?: (?:going|doing|coming along|progressing|stand|getting on))?",
    ),
    (
        "breakdown",
        (
            rf"break (?:down |up )?(?P<target>.+?)(?: down| up)? in(?:to)? {_STEPS_EN}|break down <target2>|break <target3> down|(?:split|divide|chop|cut|separate)(?: up| down)? (?P<target4>.+?)(?: up)? in(?:to)? {_STEPS_EN}"
            rf"|(?:give me|show me|list|make|create|suggest|draft|propose|write|what are|find)(?: me)? (?:the |some |a list of )?(?:next )?(?:steps|sub-?tasks|sub-?steps|a breakdown|breakdown) (?:for|of|to) <target5>|(?:a )?breakdown of (?P<target6>(?:task |#)?\d+|task .+)"
        ),
    ),
    (
        "duplicates",
        (
            rf"(?:(?:find|show|list|look for|search for|search|check for|check|detect|spot|identify|see|get|are there|is there|do i have|have i got|any|got any)(?: me| for)?(?: any| all| the| my| some| possible)* )?{_DOUBLES_EN}(?: (?:in|on|among|of|from) (?:my |the )?(?:\w+ )?(?:tasks|list|lists|board|to-?dos?))?"
            rf"|(?:merge|combine|unify|clean up|tidy up|resolve|join|consolidate|remove|delete|get rid of|clear|eliminate|drop|weed out)(?: any| all| the| my| some| of)* {_DOUBLES_EN}(?: (?:in|on|among|of|from) (?:my |the )?(?:\w+ )?(?:tasks|list|lists|board|to-?dos?))?"
            r"|(?:which|what) (?:of my )?(?:tasks|ones|items|entries) are (?:duplicates?|duplicated|doubles|the same|there twice|on (?:my|the) list twice)|(?:is|do i have) (?:anything|something|any task) (?:on (?:my|the) list )?(?:twice|double)(?: on (?:my|the) list)?|de-?dup(?:e|licate)(?: (?:my|the) (?:tasks|list|board))?"
        ),
    ),
    (
        "confirm",
        r"(?:yes,? )?(?:please )?(?:apply|carry out|carry it out|make it so|use|accept|approve|adopt)(?: (?:it|that|this|them|all|all of it|everything|(?:the|this|that|my|your) (?:plan|draft|changes|suggestions?|proposals?|review|merge)))?(?: please)?|(?:yes,? )?merge (?:them|it|these|those)(?: all| both)?",
    ),
)

_STEPS_DE = r"(?:kleinere |kleine |einzelne |machbare )*(?:teil|einzel|unter)?(?:schritte|aufgaben|teile|stücke|etappen)"
_DOUBLES_DE = r"(?:duplikate?n?|doppelte[nrs]? (?:aufgaben?|einträge?n?|todos?|sachen)|dubletten|doppelungen|dopplungen|doppeltes)"
DE = (
    (
        "day",
        r"(?:plane?|planen sie|organisiere?|strukturiere?|gestalte?)(?: mir| bitte)* (?:meinen|den|unseren) (?:ganzen |heutigen |arbeits)?(?:tag|arbeitstag|vormittag|nachmittag)(?: (?:mit|in|für) (?P<minutes>.{1,20}))?(?: für mich| heute)?|(?:meinen |den )?tag planen|plane heute|(?:mach|mache|erstelle?|zeige?|gib|schlage?)(?: mir| uns)? (?:einen |meinen |den )(?:tagesplan|plan für (?:heute|den tag|meinen tag))(?: vor)?|(?:mein |einen |der )?(?:tagesplan|plan für heute)(?: bitte| erstellen| machen)?|hilf mir,? (?:meinen |den )tag zu planen",
    ),
    (
        "day",
        r"(?:was|woran|womit) (?:soll(?:te)?|kann|muss) ich (?:(?:heute|jetzt|als nächstes|zuerst|am besten) )*(?:tun|machen|erledigen|angehen|arbeiten|anfangen|beginnen|starten)|womit fange ich(?: heute| jetzt)? an|was (?:soll(?:te)?|mache) ich (?:als nächstes|zuerst)|womit anfangen",
    ),
    (
        "week_review",
        r"(?:(?:mach|mache|zeige?|starte|gib|erstelle?)(?: mir| uns| bitte)* )?(?:einen |den |meinen |mein )?(?:wochenrückblick|wochenreview|wochenbilanz|rückblick auf (?:die|meine|diese|letzte) woche|weekly review)(?: bitte| machen)?|(?:blick|blicke|schau|schaue) (?:auf )?(?:meine|die) woche zurück|wie (?:war|lief|ist) (?:meine|die|diese|letzte|unsere) (?:letzte |vergangene )?woche(?: gelaufen)?|(?:meine |die )?woche (?:auswerten|durchgehen|reflektieren)",
    ),
    (
        "project_summary",
        r"fass(?:e|en sie)?(?: mir| bitte)* (?:das |mein |unser )?projekt (?P<named>.{1,80}?) zusammen|(?:(?:gib|zeige?)(?: mir)? )?(?:eine |die )?(?:kurze )?(?:zusammenfassung|übersicht|überblick) (?:des|vom|von|über das|zum|für das) projekte?s? (?P<named2>.{1,80}?)|(?:wie|wo) (?:steht|läuft|ist)(?: es)?(?: um| mit)? (?:das |dem |mein |unser )?projekt (?P<named3>.{1,80}?)(?: gerade| so)?|(?:der )?(?:stand|status|fortschritt) (?:des|vom|von|im) (?:projekte?s? )(?P<named4>.{1,80}?)",
    ),
    (
        "project_summary",
        r"fass(?:e)?(?: mir| bitte)* (?P<maybe>.{1,80}?) zusammen|(?:zusammenfassung|überblick|status|stand) (?:von|vom|über|zu) (?P<maybe2>.{1,80}?)|wie (?:steht es um|läuft|läuft's (?:mit|bei)) (?P<maybe3>.{1,80}?)",
    ),
    (
        "breakdown",
        rf"(?:zerlege?|zerteile?|unterteile?|gliedere?|teile?|splitte?|brich|breche)(?: bitte)? (?P<target>.+?) in {_STEPS_DE}(?: auf| ein| herunter| runter)?|zerlege? <target2>|brich <target3> (?:herunter|runter)|(?P<target4>.+?) in {_STEPS_DE} (?:zerlegen|aufteilen|unterteilen|teilen|gliedern)|(?:welche|was sind die|zeige?(?: mir)?(?: die)?|mach(?: mir)?|schlage?(?: mir)?|nenne?(?: mir)?(?: die)?) (?:einzel|teil|nächsten )?schritte (?:für|zu|zur|zum|braucht|hat) (?P<target5>.+?)(?: vor)?",
    ),
    (
        "duplicates",
        (
            rf"(?:(?:finde?|suche?|zeige?|liste?|gibt es|habe ich|prüfe auf|such nach)(?: mir| nach| irgendwelche| alle| die| meine| bitte)* )?{_DOUBLES_DE}(?: (?:in|auf|unter) (?:meinen |meiner |den |der )?(?:aufgaben|liste))?(?: finden| suchen| anzeigen| auf)?"
            rf"|(?:führe?|fasse?|lege?|räume?|bereinige?|entferne?|lösche?|vereinige?|merge)(?: bitte| alle| die| meine)* {_DOUBLES_DE}(?: zusammen| auf)?|{_DOUBLES_DE} (?:zusammenführen|zusammenfassen|zusammenlegen|bereinigen|entfernen|löschen|mergen)|(?:was|welche aufgaben?) (?:ist|sind|habe ich|steht|stehen) doppelt(?: auf (?:der|meiner) liste)?"
        ),
    ),
    (
        "confirm",
        r"(?:ja,? )?(?:bitte )?(?:anwenden|übernehmen|übernimm (?:das|es|sie|alles|den plan|den entwurf)|wende (?:das|es|sie|den plan) an|so machen|mach (?:das|es) so|genau so)(?: bitte)?|(?:ja,? )?zusammenführen",
    ),
)

_STEPS_FR = r"(?:petites |plus petites |sous-)*(?:étapes|tâches|parties|morceaux|sous-tâches)"
_DOUBLES_FR = (
    r"(?:doublons?|tâches? en double|tâches? dupliquées?|tâches? identiques|répétitions|éléments? en double)"
)
FR = (
    (
        "day",
        r"(?:planifie|planifiez|organise|organisez|prépare|préparez|structure)(?:-moi|-nous)? (?:ma|la|notre) journée(?: (?:avec|en) (?P<minutes>.{1,20}))?(?: pour moi)?|(?:planifier|organiser) (?:ma|la) journée|(?:fais|faites|donne|montre|propose)(?:-moi| moi)? (?:un|le|mon) (?:plan|programme) (?:de (?:ma|la) journée|pour (?:aujourd'hui|la journée)|du jour)|(?:mon |le |un )?(?:plan|programme) (?:de (?:ma|la) journée|du jour|pour aujourd'hui)",
    ),
    (
        "day",
        r"sur quoi (?:dois-je|devrais-je|je dois|je devrais|puis-je)(?: me concentrer| travailler)(?: aujourd'hui| maintenant| en premier| d'abord)?|(?:que|qu'est-ce que) (?:dois-je|devrais-je|je dois|je devrais)(?: faire) (?:en premier|maintenant|d'abord|ensuite|aujourd'hui)|par (?:quoi|où) (?:dois-je |devrais-je |je dois |je )?commence(?:r)?(?: aujourd'hui)?",
    ),
    (
        "week_review",
        r"(?:(?:fais|faites|montre|donne|lance)(?:-moi| moi)? )?(?:un |le |ma |mon |la |une )?(?:bilan|revue|rétrospective|point)(?: hebdomadaire| de (?:la|ma) semaine| hebdo)|(?:passe|passons) (?:ma|la) semaine en revue|comment s'est passée (?:ma|la|cette) semaine(?: dernière)?",
    ),
    (
        "project_summary",
        r"(?:résume|résumez|récapitule|synthétise)(?:-moi| moi)? (?:le |mon |notre )?projet (?P<named>.{1,80}?)|(?:(?:donne|fais|montre)(?:-moi| moi)? )?(?:un |le )?(?:résumé|aperçu|bilan|point|état) (?:du|sur le|de mon) projet (?P<named2>.{1,80}?)|où en est (?:le |mon |notre )?projet (?P<named3>.{1,80}?)|comment (?:va|avance) (?:le |mon |notre )?projet (?P<named4>.{1,80}?)",
    ),
    ("project_summary", r"(?:résume|récapitule|où en est|comment avance)(?:-moi| moi)? (?P<maybe>.{1,80}?)"),
    (
        "breakdown",
        rf"(?:décompose|décomposez|découpe|découpez|divise|divisez|sépare|fractionne|partage)(?: moi|-moi)? (?P<target>.+?) en {_STEPS_FR}|(?:décompose|décomposez|découpe|découpez) <target2>|(?:quelles sont les|donne(?:-moi)? les|propose(?:-moi)? des|liste les) (?:étapes|sous-tâches) (?:de|pour|du) <target3>",
    ),
    (
        "duplicates",
        rf"(?:(?:trouve|trouvez|cherche|cherchez|montre|montrez|affiche|liste|y a-t-il|est-ce qu'il y a|ai-je|il y a)(?:-moi| moi)?(?: les| des| mes| tous les)* )?{_DOUBLES_FR}(?: dans (?:ma liste|mes tâches))?|(?:fusionne|fusionnez|combine|réunis|nettoie|supprime|supprimez|élimine|enlève)(?: les| mes| tous les)* {_DOUBLES_FR}",
    ),
    (
        "confirm",
        r"(?:oui,? )?(?:applique(?:z|r)?(?:-le|-la|-les| tout| le plan| ça)?|adopte(?:r)?(?: le plan)?|fusionne(?:-les))(?: s'il (?:te|vous) plaît)?",
    ),
)

_STEPS_ES = r"(?:pequeños |pequeñas |más pequeños |sub)*(?:pasos|tareas|partes|subtareas|trozos|etapas)"
_DOUBLES_ES = r"(?:duplicad[oa]s?|tareas? (?:duplicadas?|repetidas?|dobles|iguales)|elementos? duplicados?|repetid[oa]s)"
ES = (
    (
        "day",
        r"(?:planifica|planea|organiza|prepara|estructura|planifícame|organízame)(?:me)? (?:mi|el|nuestro) día(?: (?:con|en) (?P<minutes>.{1,20}))?(?: de hoy)?|(?:planificar|organizar|planear) (?:mi|el) día|(?:haz|hazme|dame|muestra|muéstrame|propón|prepara)(?:me)? (?:un|el|mi) plan (?:del|de mi|para (?:el|mi|hoy)|de hoy)(?: ?día| hoy)?|(?:mi |el |un )?plan (?:del día|para hoy|de hoy)",
    ),
    (
        "day",
        r"(?:en|con) qué (?:debo|debería|tengo que|puedo) (?:trabajar|empezar|centrarme|comenzar)(?: hoy| ahora| primero)?|qué (?:debo|debería|tengo que) hacer (?:primero|ahora|hoy|después|a continuación)|por (?:dónde|qué) (?:empiezo|empezar|comienzo|debo empezar|debería empezar)(?: hoy)?",
    ),
    (
        "week_review",
        r"(?:(?:haz|hazme|muestra|muéstrame|dame|empieza)(?:me)? )?(?:una |la |mi |un |el )?(?:revisión|repaso|balance|retrospectiva)(?: semanal| de (?:la|mi) semana)|(?:revisa|repasa|repasemos) (?:mi|la|esta) semana|cómo (?:fue|ha ido|me fue|estuvo) (?:mi|la|esta|en la) semana(?: pasada)?",
    ),
    (
        "project_summary",
        r"(?:resume|resúmeme|sintetiza|recapitula) (?:el |mi |nuestro )?proyecto (?P<named>.{1,80}?)|(?:(?:dame|haz|hazme|muestra|muéstrame) )?(?:un |el )?(?:resumen|estado|balance) (?:del|de mi|sobre el) proyecto (?P<named2>.{1,80}?)|cómo (?:va|está|avanza) (?:el |mi |nuestro )?proyecto (?P<named3>.{1,80}?)",
    ),
    ("project_summary", r"(?:resume|resúmeme|recapitula|cómo va|cómo avanza) (?P<maybe>.{1,80}?)"),
    (
        "breakdown",
        rf"(?:divide|desglosa|descompón|separa|parte|reparte|fracciona)(?:me)? (?P<target>.+?) en {_STEPS_ES}|(?:desglosa|descompón) <target2>|(?:cuáles son los|dame los|propón|lista los|qué) (?:pasos|subtareas) (?:de|para|del|tiene) <target3>",
    ),
    (
        "duplicates",
        rf"(?:(?:busca|encuentra|muestra|muéstrame|lista|hay|tengo|comprueba)(?:me)?(?: los| las| mis| si hay| todas las| todos los)* )?{_DOUBLES_ES}(?: en (?:mi lista|mis tareas))?|(?:fusiona|combina|une|junta|limpia|elimina|borra|quita)(?: los| las| mis| todos los| todas las)* {_DOUBLES_ES}",
    ),
    (
        "confirm",
        r"(?:sí,? )?(?:apl[ií]ca(?:lo|la|los|las|r)?(?: el plan| todo)?|adopta(?:lo| el plan)?|fusiónal[oa]s|hazlo así)(?: por favor)?",
    ),
)

UR = (
    (
        "day",
        (
            r"(?:mera|mere|meri|aaj ka|aj ka)(?: aaj ka)? (?:din|day)(?: ka| ko)? (?:plan|manzoba|tarteeb)(?: (?:karo|kar do|kardo|karein|bana ?o|bana do|banao|dikhao|do|batao))?|(?:aaj|aj) ka (?:plan|manzoba)(?: (?:banao|bana do|kya hai|dikhao|batao))?|(?:mujhe )?(?:aaj|abhi|pehle|ab)(?: pehle| sab se pehle)? (?:kya karna chahiye|kis (?:kaam )?(?:pe|par) kaam karo+n?|kya karo+n|kahan se shuru karo+n)"
            r"|(?:(?:aaj|abhi|pehle|ab) )?(?:mujhe|main|mai|mein) (?:(?:aaj|abhi|pehle|ab) )?(?:kya karna chahiye|kis (?:kaam )?(?:pe|par) kaam karo+n?|kahan se shuru karo+n)"
            r"|(?:میرا|میرے|آج کا|آج کے)(?: آج کا)? (?:دن)(?: کا| کو)? (?:پلان|منصوبہ|منصوبہ بندی|ترتیب)(?: (?:کرو|کر دو|کریں|بناؤ|بنا دو|بنائیں|دکھاؤ|دو|بتاؤ|دیں))?|آج کا (?:پلان|منصوبہ)(?: (?:بناؤ|بنا دو|کیا ہے|دکھاؤ|بتاؤ))?|(?:مجھے )?(?:آج|ابھی|پہلے|اب)(?: سب سے پہلے)? (?:کیا کرنا چاہیے|کیا کروں|کس کام پر کام کروں|کہاں سے شروع کروں)|مجھے کیا کرنا چاہیے"
        ),
    ),
    (
        "week_review",
        r"(?:(?:mere |is |pichle )?hafte ka|haftawar|haftewar|weekly) (?:jaiza|jayeza|review|khulasa)(?: (?:do|dikhao|batao|karo|lo|banao))?|mera hafta kaisa (?:raha|guzra|tha)|(?:(?:میرے |اس |پچھلے )?ہفتے کا|ہفتہ وار) (?:جائزہ|ریویو|خلاصہ)(?: (?:دو|دکھاؤ|بتاؤ|کرو|لو|بناؤ|دیں))?|میرا ہفتہ کیسا (?:رہا|گزرا|تھا)",
    ),
    (
        "project_summary",
        r"(?:project|prajekt) (?P<named>.{1,80}?) (?:ka|ki) (?:khulasa|summary|haal|soorat-e-haal|progress)(?: (?:do|dikhao|batao|kya hai))?|(?P<named2>.{1,80}?) project (?:ka|ki) (?:khulasa|summary|haal|progress)(?: (?:do|dikhao|batao|kya hai))?|(?P<named3>.{1,80}?) project kaisa chal raha hai|پروجیکٹ (?P<named4>.{1,80}?) (?:کا|کی) (?:خلاصہ|حال|صورتحال)(?: (?:دو|دکھاؤ|بتاؤ|کیا ہے|دیں))?|(?P<named5>.{1,80}?) پروجیکٹ (?:کا|کی) (?:خلاصہ|حال|صورتحال)(?: (?:دو|دکھاؤ|بتاؤ|کیا ہے|دیں))?",
    ),
    (
        "project_summary",
        r"(?P<maybe>.{1,80}?) (?:ka khulasa|ki summary|کا خلاصہ)(?: (?:do|dikhao|batao|دو|دکھاؤ|بتاؤ))?",
    ),
    (
        "breakdown",
        r"(?P<target>.+?) (?:ko )?(?:chh?ote |chh?oti )?(?:steps|hisson|marhalon|kaamon|tukron|qadmon|tasks) (?:mein|mai|me) (?:baant|bant|taqseem|tor|tod|divide|break)(?: (?:do|kar do|karo|kardo|dein|karein))?|(?P<target2>.+?) (?:کو )?(?:چھوٹے |چھوٹی )?(?:مراحل|حصوں|کاموں|ٹکڑوں|قدموں) میں (?:بانٹ|تقسیم|توڑ)(?: (?:دو|کر دو|کرو|دیں|کریں))?",
    ),
    (
        "duplicates",
        r"(?:duplicates?|duplicate (?:tasks?|kaam)|dohre kaam|do baar likhe (?:hue )?kaam)(?: (?:dhoondo|dhundo|dikhao|talash karo|batao|mila do|milao|merge karo|merge kar do|hata do))?|(?:ڈپلیکیٹ|دوہرے|دہرے)(?: (?:کام|ٹاسک|ٹاسکس))?(?: (?:ڈھونڈو|دکھاؤ|تلاش کرو|بتاؤ|ملا دو|ملاؤ|ہٹا دو))?",
    ),
    (
        "confirm",
        r"(?:haan,? )?(?:apply karo|apply kar do|laagu karo|lagu kar do)|(?:ہاں،? )?لاگو (?:کرو|کر دو|کریں)",
    ),
)
