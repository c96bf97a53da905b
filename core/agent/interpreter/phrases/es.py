"""Spanish: what people say to a task list."""

BEFORE = (
    r"por favor|hola|oye|oiga|ok|okay|vale|bueno|entonces|y|luego|ahora|también|sí|alexa|siri|google|saydone"
    r"|(?:puedes|podrías|puede|podría|quieres)(?: por favor| ayudarme a)?|(?:quiero|quisiera|me gustaría|necesito)(?: que)?|ayúda(?:me)? a|ayudarme a|ayudar a|vamos a|puedo|podemos|déjame|haz el favor de"
)
AFTER = r"por favor|gracias|para mí|ahora|ahora mismo|ya|también|muchas gracias|enseguida"

WORDS = {
    "taskword": r"tareas?|tasks?|todos?|elementos?|artículos?|recordatorios?|pendientes|cosas?(?: por hacer)?|entradas?|quehaceres",
    "art": r"(?:las |los |la |el |lo |una |unas |un |unos |mis |mi |nuestras? |nuestros? |esta |este |esa |ese |estas |estos |todas |todos |toda |todo |nueva |nuevo |otra |otro |de |del |al )",
    "atask": r"<art>*(?:<taskword>)",
    "listword": r"listas?|notas?|calendario|agenda|tareas",
    "mylist": r"<art>*(?:listas?|notas?)(?: (?:de|del|para)(?: la| las| los)? (?P<list>[\wáéíóúñü-]+(?: de (?:comestibles|alimentos))?))?|(?:mis|las|mi|el) (?:tareas|pendientes|calendario|agenda|compras)",
    "done": r"hech[oa]s?|terminad[oa]s?|completad[oa]s?|acabad[oa]s?|finalizad[oa]s?|list[oa]s?|complet[oa]s?|realizad[oa]s?|cerrad[oa]s?",
    "drop": r"saca[r]?|elimina[r]?|elimine|borra[r]?|borre|quita[r]?|quite|cancela[r]?|cancele|descarta[r]?|tira[r]?|suprime|suprimir|olvida[r]?|vacía|vaciar|limpia[r]?|remueve|remover|anula[r]?",
    "level": r"urgente|alta|media|baja|importante|normal|prioritari[oa]|ninguna",
    "show": r"muestra(?:me)?|mostrar(?:me)?|muéstrame|muestre|enséñame|enseña(?:r)?|lista(?:r)?|ver|ve|veo|busca(?:r)?|encuentra|encontrar|abre|abrir|lee|leer|léeme|dame|dime|accede|acceder a|acceso a|consulta(?:r)?|revisa(?:r)?|comprueba|comprobar|trae|traer|obtén|obtener|navega(?:r)?|visualiza(?:r)?|dar|examina(?:r)?|explora(?:r)?",
    "add": r"añade|añadir|añada|agrega|agregar|agregue|pon|poner|ponga|mete|meter|incluye|incluir|apunta|apuntar|anota|anotar|escribe|escribir|inserta|insertar|suma|anexar|coloca",
    "mark": r"marca|marcar|marque|pon|poner|deja|dejar|establece|establecer|señala",
    "move": r"mueve|mover|aplaza|aplazar|pospón|posponer|retrasa|retrasar|adelanta|adelantar|pasa|pasar|desplaza|cambia|cambiar|reprograma|reprogramar|transfiere|traslada",
    "edit": r"cambia|cambiar|cambie|modifica|modificar|actualiza|actualizar|edita|editar|pon|poner|establece|establecer|haz|reemplaza|fija",
    "span": r"(?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d{1,3}) (?:días?|semanas?|mes(?:es)?|horas?|minutos?)",
    "nth": r"primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|últim[oa]|\d+[ºª]",
    "field": r"fecha(?: límite| de vencimiento)?|vencimiento|hora|prioridad|notas?|etiquetas?|proyecto|repetición|recurrencia|duración",
}

SURE = (
    (
        "create",
        r"(?:apunta|apúntame|anota|anótame) (?!en\b|a\b)<title>|(?:acuérdame|recuérdame|avísame|hazme acordar) (?:de |que |que tengo que )?<title>",
    ),
    (
        "create",
        r"(?:apunta|anota|escribe|recuerda|anótame|apúntame)(?: que)? (?:tengo que|hay que|debo|tenemos que) <title>|que no se (?:me|nos) olvide <title>|no quiero olvidar(?:me)?(?: de)? <title>|(?:agrega|añade|crea|pon|haz)(?:me)? una (?:nueva )?tarea (?:para |de |que diga )<title>",
    ),
    (
        "query",
        r"(?:dime|enséñame|muéstrame|cuéntame|recuérdame) (?:qué|lo que|cuáles|cuándo)\b.*\b(?:falta|hacer|queda|quedan|tengo|atrasad[oa]s?|pendientes?|semana|hoy|mañana|vence|terminado|hecho)\b.*|¿?ya (?P<subject>(?:\w+é|\w+í) .+)\?|qué me (?:falta|queda)\b.*",
    ),
    (
        "update",
        r"(?:ponle|dale|pon|asígnale|asigna|da) (?:la )?(?P<prio>prioridad (?:muy )?(?:<level>)|(?:<level>) prioridad) a(?:l| la| el| los| las)? ?<target>|(?P<step>sube|subir|aumenta|aumentar|baja|bajar|reduce) la prioridad (?:de la|de|del|a la|al|a) ?<target>",
    ),
    (
        "update",
        r"(?:renombra|renombrar) <target> (?:a|como|por) <title>|cambia(?:r)? el nombre (?:de la|de|del) <target> (?:a|por) <title>",
    ),
    (
        "update",
        r"(?:pasa|pasar|mueve|mover|cambia|deja|aplaza) <target> (?:al|para el|para|a|hasta el|hasta) <when>(?: que viene| próxim[oa])?|(?:retrasa|atrasa|aplaza|pospón|adelanta) <target> (?P<shift><span>)",
    ),
    (
        "complete",
        r"(?:listo|hecho|ya está|terminado)[,:.]? <target>|ya (?P<target2>(?:pedí|compré|pagué|envié|mandé|llamé|reservé|entregué|terminé|hice|escribí|limpié|lavé|recogí|arreglé|firmé|preparé|leí|saqué|regué)\b .+)|<target3> (?:está|están|fue|quedó) (?:ya |bien )*(?:enviad|pagad|pedid|comprad|reservad|entregad|arreglad|limpi|firmad|list)[oa]s?",
    ),
    (
        "delete",
        r"(?:elimina|borra|quita|tira|suprime) (?P<target>(?:la |el )?(?:tarea|número|recordatorio|nº) ?#?\d+)|(?:elimina|borra|quita) (?:el recordatorio|la tarea) (?:de la|de|del|para) <target>",
    ),
    ("delete", r"(?:<drop>)(?:me)? (?P<target>tod[oa]s .+)"),
    (
        "undo",
        r"(?:deshacer|deshaz|undo|deshazlo)(?: (?:eso|esto|lo último|el último cambio|la última acción))?|revertir|vuelve atrás",
    ),
    (
        "help",
        r"ayuda|ayúdame|comandos|qué puedes hacer|qué sabes hacer|cómo funciona(?: esto)?|ejemplos|cómo (?:puedo |se )?(?:añadir|añado|agregar|agrego|borrar|borro|eliminar|crear|completar|modificar)\b.*tarea.*",
    ),
    (
        "confirm",
        r"(?:sí|si|claro|vale|ok|okay|de acuerdo|correcto|exacto|confirmo|confirmar|hazlo|adelante|por supuesto|desde luego|eso es)(?:,? (?:por favor|hazlo|claro|adelante|gracias))*",
    ),
    (
        "reject",
        r"(?:no|nada|para|cancela eso|déjalo|olvídalo|mejor no|todavía no|ahora no|alto)(?:,? (?:gracias|déjalo|no|mejor no))*",
    ),
    (
        "update",
        r"(?:no|perdón|perdona|ups),? (?:quería decir|quise decir|me refería a|mejor) (?:el )?<correction>|(?:quería|quise) decir <correction>",
    ),
    (
        "confirm",
        r"(?:quería decir )?(?:el |la )?(?P<choice><nth>)(?: tarea)?|(?:la |el )?(?:tarea|número) (?P<choice>\d{1,5})",
    ),
    (
        "reject",
        r"(?:por favor,? )?no (?!olvides|olvide|te olvides|me dejes)(?:borres|elimines|quites|añadas|agregues|marques|muevas|cambies|canceles|completes|toques|hagas|crees|modifiques|borrar|eliminar|quitar|añadir|modificar)\b.*",
    ),
    (
        "count",
        r"(?:cuánt[oa]s?|cuant[oa]s?)\b.*|(?:cuál es )?(?:el )?número (?:total )?de .*|cuenta (?:mis|las|los) .*|(?:muestra |ver )?(?:mis |las )?estadísticas",
    ),
    (
        "query",
        r"(?:está|están|estaba) (?:ya |todavía )?(?:<done>|pendientes?|vencid[oa]s?|atrasad[oa]s?|en (?:<mylist>)) <subject>|(?:está|están) (?:ya )?<subject> (?:ya |todavía )?(?:<done>|pendientes?|vencid[oa]s?|atrasad[oa]s?|en (?:<mylist>))",
    ),
    (
        "query",
        r"(?:he|hice|terminé|completé|añadí|agregué|acabé)(?: ya)?(?: terminado| hecho| completado| añadido| acabado)? <subject> ?\?",
    ),
    (
        "query",
        r"(?:qué|que|cuál(?:es)?|cuándo|dónde|hay(?! que)|tengo(?! que)|quién|cual|cuales)\b(?! tiempo)(?=.*\b(?:tareas?|listas?|hacer|hice|hecho|pendientes?|vencid[oa]s?|atrasad[oa]s?|hoy|mañana|semana|terminad[oa]s?|completad[oa]s?|completé|queda|quedan|recordatorios?|notas?|algo|comprar|citas?|reuni(?:ón|ones)|calendario|agenda|tengo|vence[n]?|toca|siguiente|falta|faltan|fecha|abiertas?|prioridad)\b).*",
    ),
    (
        "query",
        r"(?:tengo que (?:ver|leer) |quiero ver )?(?:<show>)(?: a)? ?(?:.+ )?(?:tareas?|listas?|notas?|todos?|pendientes?|vencid[oa]s?|atrasad[oa]s?|completad[oa]s?|terminad[oa]s?|todo|recordatorios?|compras?|comestibles|agenda|calendario|hoy|elementos|abiertas?|citas?|papelera)(?: .*)?|tengo que ver (?:<mylist>).*",
    ),
    (
        "query",
        r"(?:busca(?:r)?|encuentra|encontrar)(?: la| las| los| el)? ?(?:<atask> )?(?:sobre|con|de|acerca de|relacionad[oa]s con|que digan)? ?<about>",
    ),
    (
        "query",
        r"(?:mis |todas mis |todas las |las )?(?:tareas|pendientes|vencidas|tareas vencidas|tareas de hoy)(?: (?:para |de )?(?:hoy|mañana|esta semana|vencidas|atrasadas|pendientes|completadas|abiertas))?",
    ),
    (
        "create",
        r"(?:a|en|al) (?:<mylist>),? (?:<add>) <title>|(?:<add>) (?:a|en|al) (?:<mylist>)[:,]? <title>|(?:<add>) (?:<atask> (?:para |de |: ?)?)?<title> (?:a|en|al|para)(?: la| mi| mis| las| el)? ?(?:<mylist>)",
    ),
    (
        "reopen",
        r"(?:reabre|reabrir|reactiva|desmarca|desmarcar) <target>|(?:<mark>) <target> como (?:no (?:<done>)|pendiente|abiert[oa]|por hacer)|<target> (?:todavía |aún )?no está[n]? (?:todavía )?(?:<done>)",
    ),
    (
        "start",
        r"(?:empieza|empezar|comienza|comenzar|inicia|iniciar)(?: a trabajar en| con| la tarea)? <target>|estoy (?:trabajando en|empezando|con) <target>|(?:<mark>) <target> (?:como |en )*(?:en curso|en progreso|empezad[oa]|iniciad[oa])",
    ),
    ("restore", r"(?:restaura|restaurar|recupera|recuperar) <target>(?: de la papelera)?"),
    (
        "complete",
        r"(?:<mark>) (?:<atask> )?<target>(?: (?:de|en|del) (?:<mylist>))? (?:como|a) (?:<done>)|(?:<mark>|tacha|tachar|completa|completar) <target> (?:de|en|del) (?:<mylist>)|(?:tacha|tachar|tilda|palomea) <target>",
    ),
    (
        "complete",
        r"(?:ya )?(?:he|hemos) (?:ya )?(?:terminado|hecho|completado|acabado|comprado|pagado|llamado)(?: de| con)?(?: la tarea)? <target>(?: (?:de|en|del) (?:<mylist>))?|(?:ya )?(?:hice|terminé|completé|acabé|compré|pagué) (?:de |con )?<target>|(?:termina|terminar|completa|completar|finaliza|finalizar|acaba|acabar|cierra|cerrar) (?:la tarea )?<target>(?: (?:de|en|del) (?:<mylist>))?",
    ),
    (
        "complete",
        r"<target> (?:ya )?(?:está|están|ha sido|han sido|fue|fueron|se ha|se han)(?: ya| todos)* (?:<done>)|(?:<mylist>|tarea (?P<target>\d+)) (?:<done>)|ya (?:está|están) (?:<done>) <target>|ya se (?:ha|han) (?:<done>) <target>",
    ),
    ("update", r"(?:<drop>) (?:la |el |las |los )?(?P<clear><field>) (?:de la|de|del|a la|para|a) ?<target>"),
    (
        "update",
        r"(?:renombra|renombrar) <target> (?:a|como|por|en) <title>|(?:cambia|cambiar|modifica) (?:el )?(?:título|nombre) de <target> (?:a|por|en) <title>|cambia(?:r)? el nombre de <target> (?:a|por) <title>",
    ),
    (
        "update",
        r"(?:<edit>|mueve|pasa) (?:la |el |las )?(?:<field>) (?:de la|de|del) ?<target> (?:a|al|en|para|como|para el) <value>",
    ),
    (
        "update",
        r"(?:<edit>|marca|da) <target> (?:con |en |como |a |de )*(?P<prio>(?:prioridad )?(?:<level>)(?: prioridad)?)",
    ),
    (
        "update",
        r"(?:<move>) <target> (?P<shift><span>)(?: más tarde| después)?|(?:<move>) <target> (?:en )(?P<shift><span>)",
    ),
    (
        "update",
        r"(?:<move>) <target> (?:de (?:las? |el )?(?:\d\S*|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: .+?)? )?(?:a|al|para|hasta|para el|hacia) (?:la |las |el |los )?<place>",
    ),
    (
        "update",
        r"(?:<edit>) <target> (?:de (?:las? |el )?(?:\d\S*|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: .+?)? )?(?:a|al|por|para|en) <value>",
    ),
    ("update", r"(?:<move>|modifica|actualiza|edita|cambia|prolonga|extiende|alarga) <target>"),
    (
        "update",
        r"(?:etiqueta|etiquetar) <target> (?:con|como) <tag>|<target> mejor (?:a |al |el |para )?<value>",
    ),
    ("complete", r"(?:<mylist>|todo(?: lo de .+)?) (?:se ha |está )?(?:<done>|hecho todo|comprado)"),
    ("delete", r"(?:<mylist>),? (?:por favor )?(?:<drop>) <target>"),
    (
        "delete",
        r"(?:<drop>)(?:me)? (?:<atask> )?<target> (?:de|del|en|a)(?: la| mi| mis| el| las)? ?(?:<mylist>)",
    ),
    ("delete", r"(?:<drop>) (?:<atask>)(?: (?:llamada|titulada|de|para))?[ :,]+<target>"),
    (
        "delete",
        r"(?:<drop>)(?:l[oa]s?| (?P<target>(?:<art>)*(?:(?:\S+ ){0,3}(?:<taskword>|<listword>)(?: .{1,30})?|todo|todos|todas|eso|esto|#?\d+|número \d+|(?:<nth>)))|l[oa]s? todos?)",
    ),
    (
        "create",
        r"(?:recuérda(?:me|nos)|recordar(?:me)?|recuerda(?:me)?|avísame|recordad)(?: que tengo que| que debo| que| de| sobre| a)? <title>",
    ),
    (
        "create",
        r"(?:crea|crear|añade|pon|poner|establece|programa|haz|configura) (?:un |el |me un )?(?:nuevo )?(?:recordatorio|aviso)(?: para| de| sobre|:)? ?<title>",
    ),
    (
        "create",
        r"(?:<add>|crea|crear|cree|haz|hacer|programa|nueva|nuevo) (?:<atask>)(?: (?:llamada|titulada|de|que|para (?=\w+[aei]r\b)))?[ :,]+(?P<title>.+?)|(?:nueva )?(?:tarea|todo|recordatorio|pendiente)[:,] ?<title>|nueva tarea <title>",
    ),
    (
        "create",
        r"(?:no olvides|no olvidar|no me dejes olvidar|no te olvides|que no se me olvide|acuérdate)(?: de| que)? <title>",
    ),
    (
        "create",
        r"(?:<add>|crea|crear) (?:una? )?(?:nuev[oa] )?(?:tarea|recordatorio|elemento|artículo)s?|recuérdame",
    ),
)

HINTS = (
    (
        "create",
        r"(?:<add>|crea|crear|programa|programar|planea|planifica|organiza|reserva|agenda|concierta|nueva|nuevo|haz) <title>",
    ),
    ("create", r"(?:tengo que|hay que|debo|necesito|tenemos que|debería|hace falta|me falta) <title>"),
    ("delete", r"(?:<drop>) <target>|ya no necesito <target>"),
    ("complete", r"<target> (?:<done>)"),
    ("create", r"(?:pon|poner|establece|establecer|haz) <title>"),
    ("update", r"(?:<edit>|<move>|repite) <target>"),
    ("query", r"(?:<show>) <about>"),
    ("query", r"(?:qué|que|cuál|cuándo|dónde|quién|cómo|por qué|hay|tengo|está|es)\b.*|.+\?"),
)
