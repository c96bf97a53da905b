"""Spanish: orders to the list, in the order in which they are tried."""

from core.agent.interpreter.phrases import reading

SURE = reading.rows(
    r"""
create: (?:apunta|apúntame|anota|anótame) (?!en\b|a\b)<title>|(?:acuérdame|recuérdame|avísame|hazme acordar) (?:de |que |que tengo que )?<title>
create: (?:apunta|anota|escribe|recuerda|anótame|apúntame)(?: que)? (?:tengo que|hay que|debo|tenemos que) <title>|que no se (?:me|nos) olvide <title>|no quiero olvidar(?:me)?(?: de)? <title>|(?:agrega|añade|crea|pon|haz)(?:me)? una (?:nueva )?tarea (?:para |de |que diga )<title>
query: (?:dime|enséñame|muéstrame|cuéntame|recuérdame) (?:qué|lo que|cuáles|cuándo)\b.*\b(?:falta|hacer|queda|quedan|tengo|atrasad[oa]s?|pendientes?|semana|hoy|mañana|vence|terminado|hecho)\b.*|¿?ya (?P<subject>(?:\w+é|\w+í) .+)\?|qué me (?:falta|queda)\b.*
update: (?:ponle|dale|pon|asígnale|asigna|da) (?:la )?(?P<prio>prioridad (?:muy )?(?:<level>)|(?:<level>) prioridad) a(?:l| la| el| los| las)? ?<target>|(?P<step>sube|subir|aumenta|aumentar|baja|bajar|reduce) la prioridad (?:de la|de|del|a la|al|a) ?<target>
update: (?:renombra|renombrar) <target> (?:a|como|por) <title>|cambia(?:r)? el nombre (?:de la|de|del) <target> (?:a|por) <title>
update: (?:pasa|pasar|mueve|mover|cambia|deja|aplaza) <target> (?:al|para el|para|a|hasta el|hasta) <when>(?: que viene| próxim[oa])?|(?:retrasa|atrasa|aplaza|pospón|adelanta) <target> (?P<shift><span>)
complete: (?:listo|hecho|ya está|terminado)[,:.]? <target>|ya (?P<target2>(?:pedí|compré|pagué|envié|mandé|llamé|reservé|entregué|escribí|limpié|lavé|recogí|arreglé|firmé|preparé|leí|saqué|regué)\b .+)|<target3> (?:está|están|fue|quedó) (?:ya |bien )*(?:enviad|pagad|pedid|comprad|reservad|entregad|arreglad|limpi|firmad|list)[oa]s?
delete: (?:elimina|borra|quita|tira|suprime) (?P<target>(?:la |el )?(?:tarea|número|recordatorio|nº) ?#?\d+)|(?:elimina|borra|quita) (?:el recordatorio|la tarea) (?:de la|de|del|para) <target>
delete: (?:<drop>)(?:me)? (?P<target>tod[oa]s .+)
undo: (?:deshacer|deshaz|undo|deshazlo)(?: (?:eso|esto|lo último|el último cambio|la última acción))?|revertir|vuelve atrás
help: ayuda|ayúdame|comandos|qué puedes hacer|qué sabes hacer|cómo funciona(?: esto)?|ejemplos|cómo (?:puedo |se )?(?:añadir|añado|agregar|agrego|borrar|borro|eliminar|crear|completar|modificar)\b.*tarea.*
confirm: (?:sí|si|claro|vale|ok|okay|de acuerdo|correcto|exacto|confirmo|confirmar|hazlo|adelante|por supuesto|desde luego|eso es)(?:,? (?:por favor|hazlo|claro|adelante|gracias))*
reject: (?:no|nada|para|cancela eso|déjalo|olvídalo|mejor no|todavía no|ahora no|alto)(?:,? (?:gracias|déjalo|no|mejor no))*
update: (?:no|perdón|perdona|ups),? (?:quería decir|quise decir|me refería a|mejor) (?:el )?<correction>|(?:quería|quise) decir <correction>
confirm: (?:quería decir )?(?:el |la )?(?P<choice><nth>)(?: tarea)?|(?:la |el )?(?:tarea|número) (?P<choice>\d{1,5})
reject: (?:por favor,? )?no (?!olvides|olvide|te olvides|me dejes)(?:borres|elimines|quites|añadas|agregues|marques|muevas|cambies|canceles|completes|toques|hagas|crees|modifiques|borrar|eliminar|quitar|añadir|modificar)\b.*
count: (?:cuánt[oa]s?|cuant[oa]s?)\b(?=.*\b(?:tareas?|todos?|cosas?|artículos?|elementos?|recordatorios?|citas?|listas?|queda\w*|falta\w*|debo|tengo que|abiert[oa]s|pendientes?|atrasad[oa]s|vencid[oa]s|terminad[oa]s|hech[oa]s|hice|por hacer|puntos?)\b).*|(?:cuál es )?(?:el )?número (?:total )?de .*|cuenta (?:mis|las|los) .*|(?:muestra |ver )?(?:mis |las )?estadísticas
query: (?:está|están|estaba) (?:ya |todavía )?(?:<done>|pendientes?|vencid[oa]s?|atrasad[oa]s?|en (?:<mylist>)) <subject>|(?:está|están) (?:ya )?<subject> (?:ya |todavía )?(?:<done>|pendientes?|vencid[oa]s?|atrasad[oa]s?|en (?:<mylist>))
query: (?:he|hice|terminé|completé|añadí|agregué|acabé)(?: ya)?(?: terminado| hecho| completado| añadido| acabado)? <subject> ?\?
query: (?:qué|que|cuál(?:es)?|cuándo|dónde|hay(?! que)|tengo(?! que)|quién|cual|cuales)\b(?! tiempo)(?=.*\b(?:tareas?|listas?|hacer|hice|hecho|pendientes?|vencid[oa]s?|atrasad[oa]s?|terminad[oa]s?|completad[oa]s?|completé|queda|quedan|recordatorios?|notas?|algo|comprar|citas?|reuni(?:ón|ones)|calendario|agenda|tengo|vence[n]?|toca|siguiente|falta|faltan|fecha|abiertas?|prioridad)\b).*
query: (?:qué|que|cuál(?:es)?|cuándo|cual|cuales)\b(?=.*\b(?:hoy|mañana|semana|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b)(?=.*\b(?:hay|toca|tengo|debo|viene|vence|espera|para|me|nos)\b).*
query: (?:tengo que (?:ver|leer) |quiero ver )?(?:<show>)(?: a)? ?(?:.+ )?(?:tareas?|listas?|notas?|todos?|pendientes?|vencid[oa]s?|atrasad[oa]s?|completad[oa]s?|terminad[oa]s?|todo|recordatorios?|compras?|comestibles|agenda|calendario|hoy|elementos|abiertas?|citas?|papelera)(?: .*)?|tengo que ver (?:<mylist>).*
query: (?:busca(?:r)?|encuentra|encontrar)(?: la| las| los| el)? ?(?:<atask> )?(?:sobre|con|de|acerca de|relacionad[oa]s con|que digan)? ?<about>
query: (?:mis |todas mis |todas las |las )?(?:tareas|pendientes|vencidas|tareas vencidas|tareas de hoy)(?: (?:para |de )?(?:hoy|mañana|esta semana|vencidas|atrasadas|pendientes|completadas|abiertas))?
create: (?:a|en|al) (?:<mylist>),? (?:<add>) <title>|(?:<add>) (?:a|en|al) (?:<mylist>)[:,]? <title>|(?:<add>) (?:<atask> (?:para |de |: ?)?)?<title> (?:a|en|al|para)(?: la| mi| mis| las| el)? ?(?:<mylist>)
reopen: (?:reabre|reabrir|reactiva|desmarca|desmarcar) <target>|(?:<mark>) <target> como (?:no (?:<done>)|pendiente|abiert[oa]|por hacer)|<target> (?:todavía |aún )?no está[n]? (?:todavía )?(?:<done>)
start: (?:empieza|empezar|comienza|comenzar|inicia|iniciar)(?: a trabajar en| con| la tarea)? <target>|estoy (?:trabajando en|empezando|con) <target>|(?:<mark>) <target> (?:como |en )*(?:en curso|en progreso|empezad[oa]|iniciad[oa])
restore: (?:restaura|restaurar|recupera|recuperar) <target>(?: de la papelera)?
complete: (?:<mark>) (?:<atask> )?<target>(?: (?:de|en|del) (?:<mylist>))? (?:como|a) (?:<done>)|(?:<mark>|tacha|tachar|completa|completar) <target> (?:de|en|del) (?:<mylist>)|(?:tacha|tachar|tilda|palomea) <target>
complete: (?:ya )?(?:he|hemos) (?:ya )?(?:terminado|hecho|completado|acabado|comprado|pagado|llamado)(?: de| con)?(?: la tarea)? <target>(?: (?:de|en|del) (?:<mylist>))?|(?:ya )?(?:hice|terminé|completé|acabé|compré|pagué) (?:de |con )?<target>|(?:termina|terminar|completa|completar|finaliza|finalizar|acaba|acabar|cierra|cerrar) (?:la tarea )?<target>(?: (?:de|en|del) (?:<mylist>))?
complete: <target> (?:ya )?(?:está|están|ha sido|han sido|fue|fueron|se ha|se han)(?: ya| todos)* (?:<done>)|(?:<mylist>|tarea (?P<target>\d+)) (?:<done>)|ya (?:está|están) (?:<done>) <target>|ya se (?:ha|han) (?:<done>) <target>
update: (?:<drop>) (?:la |el |las |los )?(?P<clear><field>) (?:de la|de|del|a la|para|a) ?<target>
update: (?:renombra|renombrar) <target> (?:a|como|por|en) <title>|(?:cambia|cambiar|modifica) (?:el )?(?:título|nombre) de <target> (?:a|por|en) <title>|cambia(?:r)? el nombre de <target> (?:a|por) <title>
update: (?:<edit>|mueve|pasa) (?:la |el |las )?(?:<field>) (?:de la|de|del) ?<target> (?:a|al|en|para|como|para el) <value>
update: (?:<edit>|marca|da) <target> (?:con |en |como |a |de )*(?P<prio>(?:prioridad )?(?:<level>)(?: prioridad)?)
update: (?:<move>) <target> (?P<shift><span>)(?: más tarde| después)?|(?:<move>) <target> (?:en )(?P<shift><span>)
update: (?:<move>) <target> (?:de (?:las? |el )?(?:\d\S*|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: .+?)? )?(?:a|al|para|hasta|para el|hacia) (?:la |las |el |los )?<place>
update: (?:<edit>) <target> (?:de (?:las? |el )?(?:\d\S*|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?: .+?)? )?(?:a|al|por|para|en) <value>
update: (?:<move>|modifica|actualiza|edita|cambia|prolonga|extiende|alarga) <target>
update: (?:etiqueta|etiquetar) <target> (?:con|como) <tag>|<target> mejor (?:a |al |el |para )?<value>
complete: (?:<mylist>|todo(?: lo de .+)?) (?:se ha |está )?(?:<done>|hecho todo|comprado)
delete: (?:<mylist>),? (?:por favor )?(?:<drop>) <target>
delete: (?:<drop>)(?:me)? (?:<atask> )?<target> (?:de|del|en|a)(?: la| mi| mis| el| las)? ?(?:<mylist>)
delete: (?:<drop>) (?:<atask>)(?: (?:llamada|titulada|de|para))?[ :,]+<target>
delete: (?:<drop>)(?:l[oa]s?| (?P<target>(?:<art>)*(?:(?:\S+ ){0,3}(?:<taskword>|<listword>)(?: .{1,30})?|todo|todos|todas|eso|esto|#?\d+|número \d+|(?:<nth>)))|l[oa]s? todos?)
create: (?:recuérda(?:me|nos)|recordar(?:me)?|recuerda(?:me)?|avísame|recordad)(?: que tengo que| que debo| que| de| sobre| a)? <title>
create: (?:crea|crear|añade|pon|poner|establece|programa|haz|configura) (?:un |el |me un )?(?:nuevo )?(?:recordatorio|aviso)(?: para| de| sobre|:)? ?<title>
create: (?:<add>|crea|crear|cree|haz|hacer|programa|nueva|nuevo) (?:<atask>)(?: (?:llamada|titulada|de|que|para (?=\w+[aei]r\b)))?[ :,]+(?P<title>.+?)|(?:nueva )?(?:tarea|todo|recordatorio|pendiente)[:,] ?<title>|nueva tarea <title>
create: (?:no olvides|no olvidar|no me dejes olvidar|no te olvides|que no se me olvide|acuérdate)(?: de| que)? <title>
create: (?:<add>|crea|crear) (?:una? )?(?:nuev[oa] )?(?:tarea|recordatorio|elemento|artículo)s?|recuérdame
"""
)

HINTS = reading.rows(
    r"""
create: (?:<add>|crea|crear|programa|programar|planea|planifica|organiza|reserva|agenda|concierta|nueva|nuevo|haz) <title>
create: (?:tengo que|hay que|debo|necesito|tenemos que|debería|hace falta|me falta) <title>
delete: (?:<drop>) <target>|ya no necesito <target>
complete: <target> (?:<done>)
create: (?:pon|poner|establece|establecer|haz) <title>
update: (?:<edit>|<move>|repite) <target>
query: (?:<show>) <about>
query: (?:qué|que|cuál|cuándo|dónde|quién|cómo|por qué|hay|tengo|está|es)\b(?=.*\b(?:me|mi|mis|yo|tengo|debo|nos|nuestr\w+|lista|tareas?|hoy|mañana|semana|queda|pendientes?)\b).*|(?=.*\b(?:me|mi|mis|yo|tengo|debo|nos|nuestr\w+|lista|tareas?|hoy|mañana|semana|queda|pendientes?)\b).+\?
"""
)
