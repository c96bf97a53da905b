"""Spanish: frames of everyday speech, each a class of verbs or states and the place of what it speaks about."""

from core.agent.interpreter.phrases import reading

_CLITIC = r"(?:me|te|se|nos|le|les)?(?:l[oa]s?)?"


def _verbs(*stems: str) -> str:
    """Imperatives (tú, usted, vos) and infinitives of regular stems, with the pronouns that hang on them."""
    return rf"(?:{'|'.join(stems)})(?:a|e|á|é|i|ar|er|ir|ad|an|en|as|es){_CLITIC}"


HOUSEHOLD = (  # "sacar la basura" is to be done, "saca el pan de la lista" is said to a list
    r"(?!(?:(?:sacar|tirar|limpiar|vaciar) |(?:s[aá](?:c|qu)|t[ií]r|l[ií]mpi|vac[ií])\w* (?:la basura|las basuras|el reciclaje|la papelera|al? \w*perr\w+|los perros|la ropa|el lavavajillas|la lavadora|la cocina|el baño|la casa|el coche|la nevera|el armario|dinero|fotos|entradas)\b)"
    r"(?!.*\b(?:listas?|tareas?|pendientes|recordatorios?|compras?|todo|todos|todas)\b))"
)
WORDS = {
    "put": _verbs(
        "añ[aá]d",
        "agr[eé]gu?",
        "apu?[uú]nt",
        "an[oó]t",
        "m[eé]t",
        "incl[uú]y",
        "inclu",
        "escr[ií]b",
        "ins[eé]rt",
        "s[uú]m",
        "col[oó](?:c|qu)",
        "gu[aá]rd",
        "regíst?r",
        "registr",
        "adj?unt",
        "carg",
        "colg",
    )
    + rf"|(?:pon|pón|ponga|póngan?|poner|poné){_CLITIC}|(?:inclu[yií]r?){_CLITIC}",
    "make": _verbs(
        "cr[eé]",
        "progr[aá]m",
        "plan[eé]",
        "planifi(?:c|qu)",
        "ag[eé]nd",
        "organ[ií](?:z|c)",
        "config[uú]r",
        "establ[eé](?:c|zc)",
        "gen[eé]r",
        "abr",
        "prep[aá]r",
        "act[ií]v",
    )
    + rf"|(?:haz|haga|hacer|hac[eé]|ház){_CLITIC}",
    "strike": _verbs(
        "t[aá]ch",
        "tild",
        "palom[eé]",
        "compl[eé]t",
        "t[eé]rmin",
        "termin",
        "finali(?:z|c)",
        "concl[uú]y",
        "ci[eé]rr",
        "cerr",
        "ac[aá]b",
        "ch[eé](?:c|qu)",
        "cheque",
    ),
    "remove": HOUSEHOLD
    + _verbs(
        "elim[ií]n",
        "b[oó]rr",
        "qu[ií]t",
        "canc[eé]l",
        "desc[aá]rt",
        "t[ií]r",
        "supr[ií]m",
        "olv[ií]d",
        "vac[ií]",
        "l[ií]mpi",
        "remu[eé]v",
        "rem[oó]v",
        "an[uú]l",
        "s[aá](?:c|qu)",
        "ret[ií]r",
        "desh[aá](?:c|g)",
        "bot",
    )
    + rf"|(?:deshaz|deshacer){_CLITIC}(?: de)?|deshazte de",
    "shift": _verbs(
        "mu[eé]v",
        "mov",
        "apl[aá](?:z|c)",
        "posp[oó]n",
        "retr[aá]s",
        "adel[aá]nt",
        "p[aá]s",
        "desplaz",
        "c[aá]mbi",
        "reprogr[aá]m",
        "transfi?er",
        "trasl[aá]d",
        "d[eé]j",
        "posterg",
        "posterg[uú]",
        "atr[aá]s",
        "rec[oó]rr",
        "alarg",
        "extiend",
        "l?l[eé]v",
    )
    + rf"|(?:pon|pón|ponga|poner|pospón|posponer|posponga){_CLITIC}",
    "tell": _verbs("recu[eé]rd", "record", "av[ií]s", "acu[eé]rd", "acord", "not[ií]fi(?:c|qu)")
    + r"|haz(?:me)? (?:acordar|recordar)|hazme acordar|recordadme|recordarme",
    "some": r"(?:(?:ya|también|por favor|porfa|por fin|todo|todos|todas|bien|hoy|ayer|justo|recién|mejor|además|aquí|finalmente)[, ]+)*",
    "onlist": r"(?:a|al|en|de|para)(?: la| mi| mis| el| las| los| nuestra)? ?(?:<mylist>)",
    "participle": r"(?:\w{2,}(?:ado|ada|ados|adas|ido|ida|idos|idas)|hech[oa]s?|escrit[oa]s?|puest[oa]s?|abiert[oa]s?|resuelt[oa]s?|devuelt[oa]s?|limpi[oa]s?|list[oa]s?|vist[oa]s?|impres[oa]s?|pagad[oa]s?|frit[oa]s?)",
    "did": r"(?!(?:qué|está|así|aquí|ahí|allí|mí|sí|té|café|también|haré|iré|tendré|seré|podré|querré|olvidé|pensé|perdí|dormí|nací|fui|creí|entendí|pedí perdón|soñé|decidí|intenté|quedé|llegué|salí|sentí|\w+aré|\w+eré|\w+iré)\b)\w{2,}[éí]|hice|puse|traje|dije|di|hicimos|fui a|hemos \w+|terminamos|compramos|pagamos|(?:termin|compr|pag|llam|mand|prepar|limpi|entreg)amos",
    "gone": r"(?:\w*planeado|cancelad[oa]s?|movid[oa]s?|aplazad[oa]s?|retrasad[oa]s?|atrasad[oa]s?|programad[oa]s?|previst[oa]s?|olvidado|pensado|vencid[oa]s?|sido|estado|tenido|ido|venido|dormido|perdido|cansad[oa]s?|ocupad[oa]s?|enfadad[oa]s?|pospuest[oa]s?|sentad[oa]s?|abiert[oa]s?|pasad[oa]|adelantad[oa]s?|eliminad[oa]s?|borrad[oa]s?|relacionad[oa]s?|decidido|soñado|oído|querido|podido)",
    "topics": r"nota(?: mental)?|notas|recordatorio|pendiente|tarea|por hacer|para hacer|por comprar|para comprar|comprar|no olvidar|no olvidarme|todo|to-do|memo|compra|apuntar|anotar|añadir|agregar|nuevo|nueva|hacer",
    "oblige": r"(?:tengo que|hay que|debo|necesito|necesitamos|tenemos que|debería|deberíamos|hace falta|hacen falta|me falta|nos falta|me faltan|nos faltan|me hace falta|nos hace falta|he de|me toca|voy a|quiero|quisiera|habría que|habrá que)",
    "jot": r"(?:(?:puedes|podrías) )?(?:así que )?(?:<put>|<tell>|no lo olvides)(?: (?:en|a) (?:<mylist>))?(?: por favor| porfa)?",
}

FIRST = reading.rows(
    r"""
create: (?:<put>) (?:en|a|al) (?:mi |el |nuestro )?(?:calendario|agenda) <title>|(?:<put>) <some><title2> (?:(?:en|a) (?:mi|el|nuestro)|al) (?:calendario|agenda)(?: (?P<after>.+))?
update: rep[ií]t[aei]\w* <target> (?P<when>(?:cada|tod[oa]s l[oa]s|a diario|diariamente|semanalmente|mensualmente)\b.*)
update: (?:<shift>) (?:la |el )?(?:fecha(?: límite| de vencimiento| de entrega)?|hora|plazo|vencimiento) (?:de la|de los|de las|de|del) <target> (?:a las?|al|a|para el|para|hasta el|hasta) (?:el |la )?<when>
out_of_scope: cómo (?:se (?:hace|hacen|cocina|cocinan|prepara|preparan|dice|escribe|llega|arregla)|hago|cocino|preparo|llego)\b(?!.*\b(?:tareas?|listas?|recordatorios?)\b).*
create: (?:nota|apunte|memo|recordatorio|pendiente|tarea|por hacer)(?: mental| para mí)? ?: ?<title>
create: (?:pon|mete|suma|incluye|echa) (?:también|además|igualmente) <title>
query: (?:y )?qué (?:terminé|hice|completé|acabé|logré|cerré|taché|he (?:hecho|terminado|completado|acabado))\b.*
update: <target> (?:ahora |ya |de repente )+(?:es|está|son) (?:muy |súper )?(?P<prio>urgentes?|prioritari[oa]s?|importantes?)|<target2> (?:es|está|son) (?:ahora |ya |de repente )+(?:muy )?(?P<prio2>urgentes?|prioritari[oa]s?|importantes?)|<target3> (?:es|está|son) (?P<prio3>urgentes?|prioritari[oa]s?) ahora
create: (?:<put>) <some><title> (?:en|a|al) (?:mi |el |nuestro )?(?:calendario|agenda)(?: (?P<after>.+))?
create: (?:pon|poner|establece|establecer|fija|fijar|programa|programar)(?:me)? (?:una? )?(?P<title>(?:cita|reunión|evento)\b.*)
complete: (?:<mylist>) (?:ya )?(?:<done>)|(?:establece|establecer|define|definir) <target> como (?:<done>)
delete: (?:<mylist>),? (?:por favor )?(?:<drop>) <target>
delete: (?:omite|omitir|omita) <target>(?: (?:de|en)(?: la| mi)? ?(?:<mylist>))?|(?:ya )?no necesit[oa](?:mos)? (?:comprar )?<target2> (?:en|de) (?:<mylist>)
query: (?:saca|sacar) (?P<about><mylist>)
query: (?:tienes|hay|quedan|tengo) (?:más|otras|alguna|algunas|algún) (?:tareas?|pendientes?|cosas?|recordatorios?)\b.*
update: <target> (?:tiene|tienen|debe|deben) (?:que )?(?:ser|quedar|estar) (?:para|antes de|antes del)(?: el| la)? <when>
delete: (?:al final|finalmente|mejor),? (?:ya )?no (?:necesito|necesitamos|quiero|queremos|hace falta|hacen falta) <target>
delete: (?:tira|bota|desecha|descarta) (?P<target>(?:la|el|los|las|mi|mis) .+?)(?: a la basura)?
create: (?:<put>) <some><title> (?P<after>(?:para|antes de) (?:esta|este|hoy|el|la|mañana|\d)\b.*?) (?:<onlist>)
out_of_scope: (?:pon|ponme|activa|programa)(?: la| una)? alarma (?:a|para|de) .*
query: (?:hasta|desde|para) cuándo (?:hay que|tengo|debo|es|tenemos|se)\b.*
update: <target>(?: ahora| ya)* (?:tiene|tienen|es|son|lleva)(?: ahora| ya| de)* (?P<prio>(?:la )?(?:máxima|más alta) prioridad|(?:la )?prioridad (?:máxima|más alta))
update: (?:el |la |los |las |lo de )?(?P<target>(?!(?:yo|añade|pon|anota|no)\b)[\w-]+(?: [\w-]+){0,3}) (?:solo|sólo|recién|no antes d?el?|mejor)(?: el| para| a)? (?P<when>(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|la semana|\d)\b.*)
create: no olvides: <title>
out_of_scope: (?:abre|cierra|enciende|apaga|sube|baja|atenúa)[rn]? (?:la|el|las|los) (?!lista|tarea|nota|agenda|prioridad|fecha).{1,30}|(?:toca|traduce|explica|explícame|llama a|canta|navega|transfiere|pídeme)\b (?!.*(?:lista|tarea)).*|(?:envía|manda|mandar|enviar)\b.*\b(?:e-?mail|correo|mensaje|sms|whatsapp)\b.*
create: (?:<oblige>) <title> (?:<onlist>)
create: <title>,? (?:va|van|hay que ponerl[oa]s?|para) (?:<onlist>)
create: no (?:se (?:me|nos) (?:puede|debe|vaya a|va a) olvidar|(?:puedo|debo|podemos) olvidar(?:me)?)(?: de)? <title>
delete: <target> (?:se )?(?:puede|pueden|debe|deben) (?:borrar|eliminar|quitar|ser (?:borrad|eliminad|quitad)[oa]s?)(?:se)?
update: <target> (?:tiene|tienen|debe|deben) (?:que )?estar (?:<participle>) (?:para|antes de|antes del)(?: el| la)? <when>
update: (?:pon|ponga|poner|cambia|fija|mueve)(?:le)? (?:la |el )?(?:<field>) (?:de la|de|del|a la|al) <target> (?:el|para el|al|a las|para|en) (?P<value>(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|hoy|\d).*)
create: (?!(?:elimin|borr|quit|tach|marc|hech|list[oa] |termin|muev|cambi|renombr|muestr|busc|qué|que|cuándo|ya)\w*\b)(?=[^:]{0,60}\b(?:<topics>|<taskword>|<listword>|entrada)\b)[^:]{1,60}: ?<title>
smalltalk: ¿?quién te (?:creó|hizo|programó|inventó) ?\??|(?:chau|chao|bye)(?:[,! ].{0,20})?|eres (?:muy |tan |realmente |bastante )*(?:gracios[oa]|divertid[oa]|simpátic[oa]|list[oa]|inteligente|amable|genial|lo máximo|el mejor|la mejor|un crack)
query: (?:está|están|estaba) (?:ya )?(?:<participle>) <subject> ?\??|(?:está|están) <subject2> ya (?:<participle>) ?\??|<subject3> ya (?:está|están) (?:<participle>) ?\?
query: (?:cuánt[oa]s?|cuánto) (?:he|hemos|llevo|hice) (?:hecho |terminado |completado )?.*
create: (?:<put>) <some><title> (?:<onlist>) (?P<after>(?:para|antes|hasta) .+)
create: (?:<put>) <some><title> (?:<onlist>)
create: (?:(?:añad|agreg|anot|apunt|escrib|cre)[aeir]+)(?: pues| también| además)* ?: ?<title>
update: <target> (?:es|será|son|queda) (?:ahora|ya|finalmente|mejor)(?: para)?(?: el| la| a las?)? (?P<when>(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|\d|el|la|próxim).*)
update: <target> ya no (?:es|son) (?:tan |muy )?(?:importantes?|urgentes?|prioritari[oa]s?)
update: (?:haz|haga|pon|convierte)(?: que)? <target> (?:sea|en|como) (?:una |un )?(?:tarea |recordatorio )?(?P<value>diari[oa]|semanal|mensual|anual)
complete: (?:ya )?(?:le |les |lo |la |los |las |me )(?:<did>) (?:de |con |a |al )?<target>|<target2> ya (?:está|están|quedó|quedaron)
complete: (?:<strike>) <some><target>,? (?:ya|que ya|porque ya)\b.*
delete: (?:el |la |los |las )?<target>,? (?:lo|la|los|las)? ?(?:puedes|podrías|puede|podemos) (?:<remove>)(?:[,.;] .*)?|<target2> fuera(?: de (?:<mylist>))?
query: (?:para )?cuándo (?:es|era|vence|toca|tengo que|debo|hay que|tenemos que) <subject>
query: (?:me |nos )?(?:queda|quedan|falta|faltan|tengo|tenemos|hay|viene|vienen) (?:algo|algún|alguna|cosas|más cosas|tareas|otras) .*
delete: <target>[,.;] (?:así que |por favor |ya )*(?:puedes |podrías )?(?:<remove>)(?: (?:de|del)(?: la| mi)? (?:<mylist>))?(?: por favor)?
complete: <target>[,.;] (?:así que |por favor |ya )*(?:ya )?(?:puedes |podrías )?(?:t[aá]ch|m[aá]r(?:c|qu)|compl[eé]t|palom[eé]|d[aá])(?:a|ar|e|en|ad)?(?:la|lo|las|los)(?: (?:como|por) (?:<done>)| de (?:<mylist>))?
update: (?:añade|agrega|pon|añadir|agregar|escribe|apunta)(?:le)? (?:la |una |el |un )?(?:nota|comentario|descripción)[: ]+<notes> (?:a la tarea|a la|al|a|en la tarea|para) <target>
update: (?:la )?(?:fecha(?: límite| de entrega| de vencimiento)?|plazo|límite) (?:para|de|del)(?: la| el| las| los)? <target> (?:es|será|pasa a|queda para|ahora es)(?: ahora| el| la| al)* <when>
update: (?:haz|pon|marca|deja)(?: que sea)? (?P<step>más|menos) (?:importante|urgente|prioritari[oa]) <target>|(?:haz|pon|marca) <target2> (?P<step2>más|menos) (?:importante|urgente|prioritari[oa])
update: <target> (?:tiene|tienen|lleva|pasa a tener|debe tener|es|son)(?: ahora| ya| de| la| una| con| ser)* (?P<prio>prioridad (?:<level>)|(?:<level>) prioridad)
delete: (?:limpia|vacía|vaciar|limpiar) (?P<target><mylist>)
delete: (?:ya )?no quiero (?:más )?(?:la tarea |el recordatorio )?<target>
query: (?:toda[s]? |todos |las |los |mis )+(?:tareas|pendientes|recordatorios|citas|elementos)(?: (?:del|de|en|para|con|sobre|a)\b.*)
query: (?:llévame|ve|vamos|ir|déjame ver|déjame|quiero ver)(?: a| ver)* (?P<about>(?:<mylist>)|(?:la|mi|mis|las) (?:listas?|notas?|tareas?)\b.*)
query: ya (?P<subject>(?:<did>) .+) ?\?
smalltalk: ¿?(?:qué haces(?: hoy| todo el día| ahora)?|qué tal (?:tu|el|va) día|cómo fue tu día|cómo (?:te llamas|se llama usted|estás|está usted|te va|te sientes)|quién eres|qué eres|eres (?:un|una|real|human[oa]|robot|de verdad).*|cuántos años tienes|cuál es tu nombre|dónde vives|de dónde eres|qué tal(?: estás| el día| todo)?|me quieres|te gusta .*) ?\??
query: (?:está|están|hay|tengo|tenemos|he puesto|puse) (?!que\b)<subject> (?:ya |también )*(?:en|a) (?:<mylist>) ?\??
query: <subject> (?:ya )?(?:está|están) (?:ya )?en (?:<mylist>) ?\?
query: (?:cómo va|cómo van|cómo está|por dónde|en qué|de qué|a qué|con qué|qué(?! tiempo| clima| hora)) .*\b(?:listas?|tareas?|empiezo|empezar|semana|día|hoy|mañana|agenda|plan|planes|pendientes?|toca|sigue|urgente|prioridad|previsto|programad[oa]s?|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ocuparme|encargarme)\b.*
query: (?:<show>)(?:me|nos)? (?:el |la |un |una |mi |mis |los |las )?(?:plan|planes|resumen|programa|agenda|vistazo|panorama|día|semana)\b.*
complete: (?:dale|da|dar|dé|deja|dejar|marca|marcar|marque|márcame|pon|poner|ponga|señala|indica|registra)(?:me|le)? (?:por |como )(?:<participle>|<done>) <target>
complete: (?:marca|marcar|marque|márcame|pon|poner|ponga|señala|deja|dejar|da|indica)(?:me|le)? (?:<atask>:? )?<target> (?:como|por|a|en) (?!(?:urgente|importante|prioritari[oa]|pendientes?|no|curso|progreso)\b)(?:ya )?(?:<participle>|<done>)
complete: (?:ya )?(?:puedes|podemos|se puede|puede|podrías) (?:ya )?(?:<strike>|marcar) <target>(?: como (?:<done>))?
complete: (?:<strike>) <some>(?:<atask> )?<target> (?:de|en|del) (?:<mylist>)(?:,.*)?
delete: (?:<remove>) (?:<atask>:? )?<target> (?:de|del|en)(?: la| mi| mis| el| las| los| nuestra)? ?(?:<mylist>)
create: (?:<put>|<make>) (?:una? |otra |la |el )?(?:nuev[oa] |pequeñ[oa] )?(?:<taskword>|aviso|nota|alarma|alerta)(?: llamad[oa]| titulad[oa])?(?: para| de| que diga| que diga que| sobre| a|:)? ?(?!(?:\w+ )?(?:como|a la|a mi|en la|en mi)\b)<title>
create: (?:<put>)(?: en mi lista)? (?:que )(?:tengo que |hay que |debo |necesito )?<title>
update: (?:ponle|añádele|agrégale|pon|añade|agrega|asigna|asígnale|dale|ponga|poner|añadir|agregar) (?:la |el |una |un )?(?:etiqueta|tag|label) (?P<tag>\S+) (?:a la|a|al|en la|en el|en) (?:tarea )?<target>
update: <target> (?:se (?:ha )?(?:pasa|pasó|pasado|mueve|movió|movido|cambia|cambió|cambiado|aplaza|aplazó|aplazado|retrasa|retrasó|retrasado|pospone|pospuso|pospuesto|adelanta|adelantó|adelantado)|queda|quedó|pasa|pasó|ha pasado|se va) (?:a|al|para|para el|hasta|hasta el)(?: la| las| el| los)? <value>
update: (?:al final|finalmente|mejor dicho|en realidad),? <target>,? (?:es|será|sería|va|queda)(?: mejor)?(?: para)?(?: el| la| a las)? <value>
update: <target> (?:ahora |ya )?(?:es|son|se ha vuelto|se volvió|pasa a ser|tiene que ser)(?: ahora| ya| muy| más| realmente)+ (?P<prio>urgentes?|importantes?|prioritari[oa]s?|de alta prioridad|alta prioridad)
update: (?!(?:qué|que|cuál|cuáles|quién|esto|eso|lo|todo|nada|si|no)\b)(?:(?:el|la|los|las|mi|mis) )?<target> (?:es|son) (?:muy |súper |bastante )*(?P<prio>urgentes?|prioritari[oa]s?)
update: (?:haz|haga|hacer) (?:que )?<target> (?:sea )?(?P<prio>urgentes?|importantes?|prioritari[oa]s?|de alta prioridad|de baja prioridad|alta prioridad)
update: (?:<shift>) <some><target> (?:(?:de|del) (?:\d\S*|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: .+?)? )?(?:a|al|para|hasta|en)(?: la| las| el| los)? (?P<value>(?:hoy|mañana|pasado|lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mes|fin|finales|principios|próxim|siguiente|\d|este|esta|noche|tarde|más tarde|mediodía|medianoche|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)\S*(?: .*)?)
"""
)

SURE = reading.rows(
    r"""
create: (?:ten en cuenta|ten presente|toma nota|tome nota|no pierdas de vista)(?: de)?(?: que)?(?: tengo que| hay que| debo)? <title>
create: (?P<title>(?!(?:eliminar|borrar|quitar|sacar|mostrar|ver|buscar|leer|abrir|cambiar|modificar|mover|aplazar|tachar|marcar)\b)\w{2,}[aei]r (?:el|la|los|las|un|una|mis|mi|al?)\b.* (?:antes|para|hasta|a las|el) .+)
create: (?!(?:qu|cu|est|hay|muestr|ver|abre|lee|dime|dame|ya|tengo)\w*\b)(?P<title>[\w-]+(?: [\w-]+){0,4}) (?:a|en) (?:la|mi) lista(?: de (?:la compra|compras|tareas))?
complete: <target>,? (?:ya )?(?:lo|la|los|las) (?:<did>|he \w+|hemos \w+|tengo (?:<participle>))(?:,.*)?|<target2>,? ya (?:lo|la|los|las) (?:entregu|pagu|compr|termin|hic|llam|envi|mand)[ée]|<target3> ya (?:pasó|fue|pasaron)(?:,.*)?
create: (?:para|antes de|antes del) (?:hoy|mañana|pasado mañana|el lunes|el martes|el miércoles|el jueves|el viernes|el sábado|el domingo|la próxima semana|la semana que viene|el finde|esta noche|esta tarde|luego)(?: (?:por la (?:mañana|tarde|noche)|a las \S+))? ?: <title>
create: (?:quiero|quisiera|necesito|me gustaría(?: tener)?|ponme)? ?(?:un |una |el |la )?(?:nuevo |nueva )?(?:recordatorio|aviso|tarea|nota|pendiente) (?:para|de|del|sobre) <title>
create: (?:ayúda(?:me|nos) a (?:acordarme|acordarnos|recordar|no olvidar)(?:me)?|no (?:me|nos) dejes olvidar)(?: de| que)* <title>
create: (?:guarda|memoriza|registra|recuerda)(?: que)? <title>|(?:an[oó]t|apu?[uú]nt)[ae](?:me)?: ?<title2>
create: (?:<oblige>) <title>, (?:<jot>)
create: (?:<put>) <some><title> (?:<onlist>)|(?:<onlist>),? (?:<put>|falta|faltan|hace falta|va|van) <some><title2>|(?:<put>) (?:<onlist>)[:,]? <title3>
create: (?:[\w-]+ ){0,2}?(?:<topics>)(?: (?:para|de) [\w-]+)? ?:+ ?<title>
create: (?:una? )?(?:otra |nueva |nuevo |otro )?(?:<taskword>|cosa)(?: más| nueva| adicional)? ?[:,] ?<title>|una? (?:otra )?(?:<taskword>|cosa) más[:,]? <title2>
create: (?:<oblige>) <title>[,.;] (?:<jot>)
create: (?:se (?:me |nos )?(?:acabó|acabaron|ha acabado|han acabado|terminó|terminaron|está acabando)|no queda|no quedan|ya no queda|ya no hay|no hay|ya no tenemos|no tenemos|falta|faltan|nos falta|me falta|nos faltan|me faltan) (?:más |el |la |los |las )?<title>[,.;] (?:<jot>)
create: <title>[,.;] (?:por favor )?(?:<jot>)
create: (?:me )?(?:apuntas|anotas|agregas|añades|pones|recuerdas|avisas)(?: que| de)? <title>
create: (?:<tell>)(?: por favor| también)?(?: de que tengo que| de que hay que| de que| que tengo que| que hay que| que debo| que| de| sobre| a)? <title>
create: (?:que no se (?:me|nos) (?:olvide|pase)|no (?:puedo|debo|quiero|hay que|me dejes|nos dejes|se te olvide|te vayas a|vayas a|vaya a|podemos) ?(?:olvidar(?:me|nos|te)?|olvide)?|no (?:olvides?|olvidar|olvidarme|te olvides|olviden)|quiero (?:acordarme|recordar)|tengo que (?:acordarme|recordar)|necesito (?:acordarme|recordar))(?: recordarme| de recordarme)?(?: de| que)* <title>
create: (?:quiero|quisiera|necesito|me gustaría|podrías|puedes) que me (?:recuerdes|avises|recuerde)(?: que| de)* <title>
create: (?:<put>|apunta|anota) (?!(?:como|a la|al)\b)<title>(?: porfa| por favor)?
complete: (?:ya )?(?:he|hemos|acabo de|acabamos de) (?!(?:<gone>)\b)<some>(?:<participle>|\w+(?:ar|er|ir)) (?:de |con |a |la tarea )?(?!(?:bien|mal|mucho|poco|muy|que)\b)<target>
complete: (?:ya )(?:<did>) (?:de |con |a |al )?<target>|(?:<did>) (?P<target2>(?:el|la|los|las|lo|mi|mis|al|a la|todo|todos|todas|con) .+?)(?:, .*)?
complete: (?!(?:qué|que|cuál|cómo|cuándo|dónde|quién|está|están|no)\b)<target> (?:ya )?(?:está|están|quedó|quedaron|ha sido|han sido|fue|fueron|se ha|se han)(?: ya| todos| por fin)* (?!(?:<gone>)$)(?:<participle>|<done>)
complete: (?:ya (?:está|están|tengo|tenemos)) (?:<participle>|<done>)?(?: lo de)? ?(?P<target>(?:el|la|los|las|lo|mi|mis|al|del?) .+)|<target2>[:,-]+ (?:hecho|listo|lista|terminad[oa]|ya está|completad[oa])|(?:<done>)[:,] <target3>
complete: (?:<strike>) (?P<target>(?:el|la|los|las|lo|mi|mis|al|del?|tarea|#?\d+) ?.*)
delete: (?:<remove>) (?:<atask>|el recordatorio|la cita|la reunión|el aviso)(?: (?:de|del|con|para|sobre))? ?<target>|(?:<remove>) (?P<target2>tod[oa]s? .+|todo lo .+|l[oa]s? \d.*|(?:el )?número \d+)
delete: (?:puedes|podrías|puede) (?:<remove>) <target>
delete: ya no (?:hace falta|hacen falta|necesito|necesitamos|quiero|es necesari[oa]|tengo que|hay que) (?P<target>.+?)(?:[,.;] .*)?|<target2> ya no (?:hace falta|hacen falta|es necesari[oa]|son necesari[oa]s|importa)(?:[,.;] .*)?
update: (?:<shift>) <some><target> (?P<shift><span>)(?: más tarde| después| más| antes)?
smalltalk: (?:muchas |mil |muchísimas )?(?:gracias|genial|perfecto|excelente|estupendo|bravo|qué bien|buen trabajo|fantástico)(?:[, !]+(?:por|todo|tu|su|ayuda|eres|muy|un|una|genial|amable|el|la|mejor|sol|crack|de|verdad|gracias|amig[oa]|increíble|bien|hecho|muchas|la|verdad|buen|trabajo))*
smalltalk: ¿?(?:hola|buenas|buenos días|buenas (?:tardes|noches)|adiós|hasta (?:luego|mañana|pronto)|chao|nos vemos|qué tal)(?:[,!¿ ]+(?:qué tal|cómo estás|cómo está|cómo va|cómo|estás|qué|tal|todo|bien|va|saydone|amig[oa]|buenos días|hay|qué hubo|usted|y tú))* ?\??
smalltalk: (?:cuénta|cuenta|dí?|dime|cuéntame|dinos|cuéntanos)(?:me|nos)? (?:un |una |otro |algún )?(?:chiste|historia|cuento|adivinanza|broma|algo gracioso)\b.*
complete: (?!(?:me|te|se|nos|yo|él|no|qué|que)\b)(?P<target>[\w-]+(?: [\w-]+){0,3}) (?:pagad|comprad|terminad|enviad|entregad|firmad|reservad|regad|arreglad)[oa]s?
"""
)

HINTS = reading.rows(
    r"""
create: (?P<title>(?:hoy|mañana|pasado mañana|(?:el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: que viene| próximo)?|la semana que viene|este finde|esta (?:tarde|noche))(?: (?:por la (?:mañana|tarde|noche)|a las \S+))?,? \w+[aei]r(?:me|lo|la|le)? .+)
create: (?:<put>|<make>) (?!que\b)<title>
create: (?!.*\bno\b)(?:<oblige>) <title>
create: (?:nos |me )?(?:falta|faltan|hace falta|hacen falta) (?!poco\b|mucho\b|que\b)<title>
create: (?P<title>(?:comprar|llamar|pagar|enviar|reservar|limpiar|preparar|recoger|ordenar|lavar|arreglar|escribir|hacer|ir|devolver|sacar|terminar|revisar|buscar|regar|pasar|cambiar|contestar|imprimir|pedir|mandar|estudiar|leer) .+)
delete: (?:<remove>) <target>
complete: (?!(?:me|te|se|nos|yo|él|no|qué|que)\b)(?P<target>[\w-]+(?: [\w-]+){0,3}) (?:pagad|comprad|terminad|hech|enviad|entregad|firmad|reservad|limpi|regad|arreglad|cancelad)[oa]s?
update: (?:<shift>) <target>
"""
)
