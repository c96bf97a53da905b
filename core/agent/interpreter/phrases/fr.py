"""French: what people say to a task list."""

from core.agent.interpreter.phrases import fr_frames, fr_orders, fr_spoken, needs, notes, planning

BEFORE = (
    r"s'il te plaît|s'il vous plaît|stp|svp|merci de|hé|bonjour|salut|ok|okay|alors|et|puis|maintenant|aussi|bon|oui|d'accord|alexa|siri|google|saydone"
    r"|(?:peux|pourrais|veux|voudrais)[- ]tu(?: bien| s'il te plaît| m'aider à)?|(?:pouvez|pourriez|voulez|voudriez)[- ]vous(?: bien| m'aider à)?|tu (?:peux|pourrais|veux bien)|vous (?:pouvez|pourriez)|on (?:peut|pourrait)|est-ce que (?:tu peux|vous pouvez|je peux)|puis-je|pourrais-je|je peux|aide[zr]?(?:-moi)? à|m'aider à"
    r"|je (?:veux|voudrais|souhaite|souhaiterais|aimerais)(?: que tu)?|j'aimerais|j'ai besoin (?:que tu|de)|veuillez|allez"
)
AFTER = r"s'il te plaît|s'il vous plaît|stp|svp|merci|merci d'avance|pour moi|maintenant|tout de suite|aussi|également|merci beaucoup"

WORDS = {
    "taskword": r"tâches?(?: à faire)?|tasks?|todos?|to-dos?|éléments?|articles?|rappels?|entrées?|choses?(?: à faire)?|courses",
    "art": r"(?:les |le |la |l'|une? |des |du |de la |de l'|de |d'|mes |mon |ma |nos |notre |vos |votre |ces |cette |cet |ce |tous |toutes |tout |toute |nouvelle |nouveau |nouvel |autre )",
    "atask": r"<art>*(?:<taskword>)",
    "listword": r"listes?|notes?|calendrier|agenda|tâches",
    "mylist": r"<art>*(?:listes?|notes?)(?: (?:(?:de|des|du|d'|à|pour) ?)?(?:la |les |l')?(?P<list>(?!mes\b)[\wéèêàçôîï'-]+(?: à faire)?(?: d'épicerie)?))?(?: à faire)?|(?:(?<=aux )|(?<=mes )|(?<=les ))(?P<list2>courses|commissions)|(?:mes|les|mon|le) (?:tâches|courses|calendrier|agenda|choses à faire)",
    "done": r"faite?s?|terminée?s?|finie?s?|complétée?s?|achevée?s?|accomplie?s?|complète?s?|complet|réglée?s?|réalisée?s?|effectuée?s?|cochée?s?",
    "drop": r"supprime[rz]?|retire[rz]?|efface[rz]?|enlève|enlever|enlevez|annule[rz]?|jette|jetez|jeter|ôte[rz]?|élimine[rz]?|vide[rz]?|oublie[rz]?|rejeter|rejetez|débarrasse[rz]?(?:-toi| toi|-vous)?",
    "level": r"urgente?|haute|élevée|moyenne|basse|faible|importante?|normale|prioritaire|aucune",
    "show": r"montre[rz]?|affiche[rz]?|liste[rz]?|ouvre|ouvrez|ouvrir|voir|vois|trouve[rz]?|cherche[rz]?|recherche[rz]?|lis|lire|lisez|donne[rz]?|accède[rz]?|accéder|consulte[rz]?|vérifie[rz]?|parcours|parcourir|regarde[rz]?|obtenir|obtenez|récupère[rz]?|apporte[rz]?|visualise[rz]?|dis|dites|énumère[rz]?|navigue[rz]?",
    "add": r"ajoute[rz]?|rajoute[rz]?|mets|met|mettre|mettez|inscris|inscrire|inscrivez|note[rz]?|place[rz]?|insère|insérer|inclus|inclure|écris|écrire|enregistre[rz]?",
    "mark": r"marque[rz]?|mets|met|mettre|mettez|coche[rz]?|indique[rz]?|définis|définir|passe[rz]?",
    "move": r"déplace[rz]?|reporte[rz]?|repousse[rz]?|décale[rz]?|avance[rz]?|remets|retarde[rz]?|transfère|transférer|bouge[rz]?|replanifie[rz]?|reprogramme[rz]?|répète[rz]?",
    "edit": r"change[rz]?|modifie[rz]?|mets|mettre|mettez|met|passe[rz]?|remplace[rz]?|définis|rends|rendre|fixe[rz]?",
    "span": r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,3}) (?:jours?|semaines?|mois|heures?|minutes?)",
    "nth": r"premi(?:er|ère)|deuxième|seconde?|troisième|quatrième|cinquième|derni(?:er|ère)|\d+e",
    "field": r"date(?: limite| d'échéance)?|échéance|heure|priorité|notes?|étiquettes?|tags?|projet|récurrence|répétition|durée",
    **fr_frames.WORDS,
}

SURE = planning.FR + notes.FR + needs.FR + fr_spoken.FIRST + fr_frames.FIRST + fr_orders.SURE + fr_frames.SURE
HINTS = fr_orders.HINTS + fr_frames.HINTS
