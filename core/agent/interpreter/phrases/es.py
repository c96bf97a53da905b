"""Spanish: what people say to a task list."""

from core.agent.interpreter.phrases import es_frames, es_orders, es_spoken, needs, notes, planning

BEFORE = (
    r"por favor|hola|oye|oiga|ok|okay|vale|bueno|entonces|y|luego|ahora|también|todavía|aún|sí|alexa|siri|google|saydone"
    r"|(?:me )?(?:puedes|podrías|puede|podría|quieres|querrías|podemos|podríamos)(?: por favor| ayudarme a)?|(?:me )?(?:haces|harías|haría|hazme|haz) el favor de|(?:quiero|quisiera|me gustaría|necesito)(?: que)?|ayúda(?:me)? a|ayudarme a|ayudar a|vamos a|puedo|podemos|déjame|haz el favor de"
)
AFTER = r"por favor|porfa|porfis|plis|gracias de antemano|gracias|para mí|ahora|ahora mismo|ya|también|muchas gracias|enseguida"

WORDS = {
    "taskword": r"tareas?|tasks?|todos?|elementos?|artículos?|recordatorios?|pendientes|cosas?(?: por hacer)?|entradas?|quehaceres",
    "art": r"(?:las |los |la |el |lo |una |unas |un |unos |mis |mi |nuestras? |nuestros? |esta |este |esa |ese |estas |estos |todas |todos |toda |todo |nueva |nuevo |otra |otro |de |del |al )",
    "atask": r"<art>*(?:<taskword>)",
    "listword": r"listas?|notas?|calendario|agenda|tareas",
    "mylist": r"<art>*(?:listas?|notas?)(?: (?:de|del|para)(?: la| las| los)? (?P<list>[\wáéíóúñü-]+(?: de (?:comestibles|alimentos))?))?|(?:mis|las|mi|el) (?:tareas|pendientes|calendario|agenda|compras)",
    "done": r"hech[oa]s?|terminad[oa]s?|completad[oa]s?|acabad[oa]s?|finalizad[oa]s?|(?<!la )(?<!mi )(?<!una )(?<!tu )(?<!esta )list[oa]s?|complet[oa]s?|realizad[oa]s?|cerrad[oa]s?",
    "drop": es_frames.HOUSEHOLD
    + r"(?:saca[r]?|elimina[r]?|elimine|borra[r]?|borre|quita[r]?|quite|cancela[r]?|cancele|descarta[r]?|tira[r]?|suprime|suprimir|olvida[r]?|vacía|vaciar|limpia[r]?|remueve|remover|anula[r]?)",
    "level": r"urgente|alta|media|baja|importante|normal|prioritari[oa]|ninguna",
    "show": r"muestra(?:me)?|mostrar(?:me)?|muéstrame|muestre|enséñame|enseña(?:r)?|lista(?:r)?|ver|ve|veo|busca(?:r)?|encuentra|encontrar|abre|abrir|lee|leer|léeme|dame|dime|accede|acceder a|acceso a|consulta(?:r)?|revisa(?:r)?|comprueba|comprobar|trae|traer|obtén|obtener|navega(?:r)?|visualiza(?:r)?|dar|examina(?:r)?|explora(?:r)?",
    "add": r"añade|añadir|añada|agrega|agregar|agregue|pon|poner|ponga|mete|meter|incluye|incluir|apunta|apuntar|anota|anotar|escribe|escribir|inserta|insertar|suma|anexar|coloca",
    "mark": r"marca|marcar|marque|pon|poner|deja|dejar|establece|establecer|señala",
    "move": r"mueve|mover|aplaza|aplazar|pospón|posponer|retrasa|retrasar|adelanta|adelantar|pasa|pasar|desplaza|cambia|cambiar|reprograma|reprogramar|transfiere|traslada",
    "edit": r"cambia|cambiar|cambie|modifica|modificar|actualiza|actualizar|edita|editar|pon|poner|establece|establecer|haz|reemplaza|fija",
    "span": r"(?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d{1,3}) (?:días?|semanas?|mes(?:es)?|horas?|minutos?)",
    "nth": r"primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|últim[oa]|\d+[ºª]",
    "field": r"fecha(?: límite| de vencimiento)?|vencimiento|hora|prioridad|notas?|etiquetas?|proyecto|repetición|recurrencia|duración",
    **es_frames.WORDS,
}

SURE = planning.ES + notes.ES + needs.ES + es_spoken.FIRST + es_frames.FIRST + es_orders.SURE + es_frames.SURE
HINTS = es_orders.HINTS + es_frames.HINTS
