"""Other assistants' business: what speaks of music, lights or bank accounts needs more than a loose phrase to be a task."""

import re

_THINGS = re.compile(
    r"""\b(?:songs?|music|tabs|voice|font|cursor|software|playlists?|podcasts?|audio ?books?|radio|episodes?|playback|albums?|tracks?|bluetooth|spotify|netflix|youtube|movies?|tv
    |volume|brightness|lights?|lamps?|lighting|thermostat|temperature|heating|roomba|vacuum\ cleaner|robot|plug|socket|speakers?|coffee\ (?:machine|maker)|alarms?|timers?
    |taxis?|cabs?|uber|lyft|flights?|(?:train|plane|bus|movie|concert)\ tickets?|hotels?\ room|tables?\ for|pizzas?|takeaway|take\ ?out
    |e-?mail\ (?:address|contact|id)|(?:new|this)\ e-?mail|contacts?(?!\ lens)|tweets?|twitter|facebook|instagram|whatsapp|profile|password|wi-?fi|app|browser|history|cache
    |selfies?|photos?|camera|filters?|recording|screenshots?|crossword|horoscope|lottery|engine|vehicle
    |(?:bank|savings|checking)\ ?accounts?|accounts?|balance|credit\ (?:card|score|limit)|debit\ card|(?<!birthday\ )(?<!christmas\ )(?<!greeting\ )(?<!business\ )(?<!thank\ you\ )(?<!wedding\ )cards?|pin|payments?\ method|routing\ number|dollars|euros
    |purchase|transaction|subtitles|homework\ for\ me|crossword|weather|news|traffic|recipes?|jokes?|lyrics|sentence|games?|stocks?|exchange\ rate
    |\w*musik|lieder|lied|\w*licht|lautstärke|lauter|leiser|heizung|wetter|regnet|regnen|\w*temperatur|grad|konto|kontostand|passwort|fernseher|\w*spiel|\w*verlauf
    |wecker|timer|stimme|flug|flüge|taxi|uhr\ ist\ es|spät\ ist\ es|übersetze?|(?:heißt|sagt\ man)\ .{1,40}\ auf|hauptstadt|bundeskanzler|nachrichten|rezept|aktien?|route|wm|stau|film|filme|kino|kalorien|himmel|rollläden|rollos?|jalousien?|pizza|bundespräsident|bahnhof|navigiere?|dimme?
    |musique|chansons?|lumières?|chauffage|météo|temps\ (?:fait|fera)|compte|mot\ de\ passe|télé|historique|vols?|taxi|minuteur|réveil|degrés|heure\ est-il|capitale|président
    |(?:dit-on|se\ dit|dire)\ .{1,40}\ en|tradui[ts]\w*|match|nouvelles|actualités|recette|bourse|météorologique|pleuvoir|pleut|volume|solde|embouteillages|film|cinéma|calories|volets?|pizza|gare|minuteur|tamise|crêpes|voix|pharmacie la plus proche
    |música|canci[óo]n(?:es)?|luz|luces|lámpara|calefacción|clima|tiempo\ (?:hace|hará)|cuenta|contraseña|tele|televisión|volumen|partido|historial|vuelos?|taxi|temporizador|grados|hora\ es|capital
    |(?:dice|decir)\ .{1,40}\ en|traduc\w*|noticias|receta|bolsa|llover|llueve|lloverá|dinero|saldo|presidente|tráfico|banco|película|cine|calorías|persianas?|cielo|estación|lámparas?|despertador|voz|alarma|acciones
    |gaana|gana|mausam|barish|بارش|pankha|batti|awaz|waqt|film|khabrein|pizza|match|message|whatsapp|فلم|موسم|گانا|پیغام|لائٹ|بتی|وقت ہوا)\b""",
    re.X,
)
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)"
_ALWAYS = re.compile(
    r"\b(?:contacts?|favou?rites?|address|e-?mail(?:ing)?|songs?|music|friends?|guest|mailing) lists?\b|\b(?:this|that|these) (?:songs?|music|e-?mail|person|photo|picture|video|location|station|track|album)\b"
    rf"|\b{_NUMBER} (?:plus|minus|times|divided by) {_NUMBER}\b"
)
_DOING = re.compile(
    r"\W*(?:please |can you |could you )*(?:also )?(?:add|jot down|write down|note down|note)[:,]? (?:to )?"
    r"(?:delete|remove|take out|find|print|upload|download|install|plan|prepare|choose|compare|post|pack|make|clean up|look up|buy|call|cancel|renew|pay|return|fix|clean|replace|change|order|check|send|write|watch|review|update|test|finish|charge|turn|read|learn|practice|sort|pick up|ask|tell|email|book|get|reset|close|open|set up)\b"
)
_OBLIGED = re.compile(  # one has to do it oneself
    r"\W*(?:tengo que|tenemos que|hay que|debo|je dois|on doit|nous devons|il faut (?:que |qu')?|ich muss|wir müssen)\b"
    r"(?! (?:saber|ver|conocer|savoir|connaître|wissen|sehen)\b)"
)
_CUES = re.compile(
    r"\b(?:add|adding|put|putting|stick|pop|jot|log|enter|track|nudge|ping|keep in mind|ask me|tell me to|have me|shopping:|groceries:|remind\w*|lists?|tasks?|to-?dos?|todo|notes?|jot|remember|forget|write|schedule|calendar|events?|appointments?|meetings?|memo|buy|need|must|have to|got to"
    r"|hinzu\w*|füge|erinner\w*|vergiss|vergessen|notier\w*|\w*liste|aufgabe\w*|schreib\w*|termin\w*|kalender|muss"
    r"|ajoute\w*|rappel\w*|oubli\w*|liste|tâches?|mets|inscri\w*|agenda|rendez-vous|calendrier|réunion\w*|dois|faut"
    r"|añad\w*|agreg\w*|recu[eé]rd\w*|olvid\w*|apunt\w*|anot\w*|lista|tareas?|pon|cita|reuni[oó]n\w*|calendario|tengo que"
    r"|yaad|likh\w*|kaam|daal\w*)\b|[\u0600-\u06ff]"
)
_ENDS = re.compile(  # what is finished is in the past, or said to be off the list
    r"\b(?:done|did|finish\w*|complet\w*|tick|check|cross|mark|close|off|over|through|up|down|out|[a-z]{2,}ed|got|bought|sent|paid|made"
    r"|took|went|met|rang|spoke|wrote|written|built|swept|brought|taught|read|run|put|gave|found|fed|cut|sold|kept|left|hung|taken|seen|been|ready)\b"
)
_GOES = re.compile(  # what people say of something that is to be off the list for good
    r"\b(?:delet\w*|remov\w*|eras\w*|trash\w*|bin|binn\w+|cancel\w*|drop\w*|discard\w*|dump\w*|rid|scrap\w*|forget|cross|strike|scratch|clear\w*"
    r"|throw\w*|toss\w*|ditch\w*|nuke|kill|axe|purge|eliminat\w*|wipe|go|goes|gone|away|off|out|no longer|anymore|any more|never ?mind"
    r"|unnecessary|obsolete|redundant|(?:don't|do not|won't|not) need(?:ed)?)\b"
)
_OURS = re.compile(
    r"\b(?:\w*listen?|\w*zettel|aufgaben?|todos?|to-?dos?|einträge?|eintrag|erinner\w*|notiz\w*|notier\w*|vermerk\w*|vergiss|vergessen|termine?|fällig\w*|überfällig\w*|zu tun|erledig\w*|abgehakt|abhaken"
    r"|listes?|tâches?|taches?|rappel\w*|mémos?|pense-bête|oubli\w*|note[rz]?|agenda|rendez-vous|à faire|retard|coche[rz]?|échéances?"
    r"|listas?|tareas?|recu[eé]rd\w*|record\w*|apu?[uú]nt\w*|an[oó]t\w*|notas?|olvid\w*|pendientes?|por hacer|citas?|atrasad[oa]s?|vencid[oa]s?|tacha\w*"
    r"|kaam\w*|list|fehrist|yaad\w*|task|tasks|کام\w*|فہرست|لسٹ|یاد)\b"
)


def hints_at_deleting(masked: str) -> bool:
    """Whether any word of an English sentence is one that people let a task go with."""
    return bool(_GOES.search(masked))


def names_what_is_ours(masked: str) -> bool:
    """Whether a sentence names a list, a task or a reminder, in any language but English."""
    return bool(_OURS.search(masked))


def speaks_of_other_things(masked: str) -> bool:
    """Whether a sentence names what another assistant looks after, and does not say that this is to be done by someone."""
    return bool(_THINGS.search(masked)) and not _DOING.match(masked) and not _OBLIGED.match(masked)


def is_of_another_list(masked: str) -> bool:
    """Whether it is about a list of contacts or songs, or a sum, however much the sentence sounds like ours."""
    return bool(_ALWAYS.search(masked))


def hints_at_adding(masked: str) -> bool:
    """Whether any word of a sentence is one that people add tasks with."""
    return bool(_CUES.search(masked))


def hints_at_finishing(masked: str) -> bool:
    """Whether any word of an English sentence is one that people report the end of a task with."""
    return bool(_ENDS.search(masked))
