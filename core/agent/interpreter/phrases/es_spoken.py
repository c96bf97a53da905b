"""Spanish: what people say in passing, tried before the orders."""

from core.agent.interpreter.phrases import reading

_DAY = (
    r"(?:hoy|mañana|pasado mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|la semana|este fin|\d)"
)

_IT = r"(?:pon|mueve|muév|muéve|pása|cámbia|déja|apláza|retrása|adelánta|haz|posponl?|traslád)(?:me)?(?P<target>l[oa]s?)"  # "ponla", "muévelo"

FIRST = reading.rows(
    rf"""
update: {_IT} (?:más |muy |como |en |de |con |a )*(?P<prio>urgentes?|importantes?|prioritari[oa]s?|(?:prioridad )?(?:alta|media|baja|máxima)|(?:alta|media|baja|máxima) prioridad)
update: {_IT} (?:mejor |ahora |por la tarde |por la mañana )*(?:a|al|para|para el|para la|para las|hasta|hasta el|el|a las?|en|en el|en la) <place>
complete: (?:márca|tácha|compléta|terminá?|termína|ciérra|pon|da)(?P<target>l[oa]s?)(?: (?:como|por|a|de la lista))?(?: ya)?(?: (?:hech|terminad|completad|acabad|list|finalizad)[oa]s?)?
delete: (?:bórra|elimína|quíta|sáca|tíra|cancéla|descárta)(?:me)?(?P<target>l[oa]s?)(?: (?:de (?:la|mi) lista|también|ya))*
reopen: (?:reábre|ábre|desmárca|recupéra)(?P<target>l[oa]s?)(?: (?:otra vez|de nuevo))?
update: (?:al final |en realidad |mejor |finalmente )*<target> (?:viene|es|será|queda|va|cae|llega) (?:al final |mejor |ahora )*(?:el |a las? |para el )?(?P<when>{_DAY}\b.*?),? (?:así que )?(?:cámbia|cambia|corríge|corrige|muéve|mueve|actualíza|actualiza|pása|pasa)l[oa]s?
update: (?:haz|marca|deja|vuelve)(?:me)? (?:como )?(?P<prio>urgente|importante|prioritari[oa]) (?:la tarea |lo )?<target>
update: (?:mejor|al final|finalmente),? (?:pon|mete|deja|pasa|mueve|ponme) <target> (?:mejor )?(?:para )?(?:el |al? )?(?P<when>{_DAY}\b.*)
update: (?:la |el )?<target> ahora (?:es|será|son|queda) (?:el |a las? |para el )?(?P<when>{_DAY}\b.*)
update: (?:quít|quit|bórr|borr|elimín|elimin)ale (?:la |el )?(?P<clear><field>) (?:a la|al|a los|a las|a) <target>
create: (?:(?:el |este )?{_DAY}(?: por la (?:mañana|tarde|noche))?,? )(?:tengo que|debo|hay que|me toca|tenemos que) <title>
start: (?:ya )?(?:empiezo|empezamos|comienzo|comenzamos|me pongo|arranco) (?:ahora |ya |hoy |mismo )*(?:con |a hacer )<target>
smalltalk: déjame (?:en paz|tranquil[oa]|sol[oa]|pensar)\b.*
undo: (?:deshaz|deshacer|revierte|anula|cancela) lo (?:que (?:acabas|acabo|hiciste|hice|has|he)\b.*|último|de antes)
"""
)
