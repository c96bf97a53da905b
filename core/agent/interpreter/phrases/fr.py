"""French: what people say to a task list."""

BEFORE = (
    r"s'il te plaît|s'il vous plaît|stp|svp|merci de|hé|bonjour|salut|ok|okay|alors|et|puis|maintenant|aussi|bon|oui|d'accord|alexa|siri|google|saydone"
    r"|(?:peux|pourrais|veux)[- ]tu(?: bien| s'il te plaît| m'aider à)?|(?:pouvez|pourriez|voulez)[- ]vous(?: bien| m'aider à)?|tu peux|vous pouvez|est-ce que (?:tu peux|vous pouvez|je peux)|puis-je|je peux|aide[zr]?(?:-moi)? à|m'aider à"
    r"|je (?:veux|voudrais|souhaite|souhaiterais|aimerais)(?: que tu)?|j'aimerais|j'ai besoin (?:que tu|de)|veuillez|allez"
)
AFTER = r"s'il te plaît|s'il vous plaît|stp|svp|merci|pour moi|maintenant|tout de suite|aussi|également|merci beaucoup"

WORDS = {
    "taskword": r"tâches?(?: à faire)?|tasks?|todos?|to-dos?|éléments?|articles?|rappels?|entrées?|choses?(?: à faire)?|courses",
    "art": r"(?:les |le |la |l'|une? |des |du |de la |de l'|de |d'|mes |mon |ma |nos |notre |vos |votre |ces |cette |cet |ce |tous |toutes |tout |toute |nouvelle |nouveau |nouvel |autre )",
    "atask": r"<art>*(?:<taskword>)",
    "listword": r"listes?|notes?|calendrier|agenda|tâches",
    "mylist": r"<art>*(?:listes?|notes?)(?: (?:(?:de|des|du|d'|à|pour) ?)?(?:la |les |l')?(?P<list>(?!mes\b)[\wéèêàçôîï'-]+(?: à faire)?(?: d'épicerie)?))?(?: à faire)?|(?:mes|les|mon|le) (?:tâches|courses|calendrier|agenda|choses à faire)",
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
}

SURE = (
    ("create", r"(?:pense-bête|mémo|note|à faire|à ne pas oublier|rappel) ?: ?<title>"),
    ("complete", r"<target>,? c'est (?:<done>|bon|réglé|ok)"),
    (
        "create",
        r"(?:il ne )?faut pas (?:que j'oublie|que nous oubliions) (?:de |d')?<title>|(?:il ne faut |faut )?(?:surtout )?pas oublier (?:de |d')?<title2>|(?:note|notez|marque|écris)(?:-moi| moi)(?: de| d'|:| que je dois| qu'il faut)? ?<title3>|fais-moi penser (?:à|au) <title4>",
    ),
    (
        "query",
        r"(?:<show>)(?:[- ]moi| moi)? (?:tout )?(?:ce (?:que|qu')|les choses que|quelles).*(?:faire|reste|prévu|retard|fait|fini|semaine|jour|demain)\b.*|(?:c'est |ce sera )?(?:pour )?quand(?: est-ce que)?,? (?:c'est )?(?:pour )?(?:la |le |l'|mon |ma |mes |les )<subject>|c'est pour quand,? <subject>",
    ),
    (
        "update",
        r"(?:passe[rz]?|mets|met|mettez) <target> en (?P<prio>priorité (?:<level>)|(?:<level>))|(?P<step>augmente[rz]?|baisse[rz]?|diminue[rz]?) la priorité (?:de la|de|du|des|d') ?<target>",
    ),
    ("update", r"(?:renomme[rz]?) <target> en <title>"),
    (
        "complete",
        r"<target> (?:est|sont|a été|ont été) [\wéè]+e?s?,? (?:tu peux |vous pouvez )?(?:marque|coche|marquer|cocher|barre|barrer)(?:-| )(?:la|le|les)?(?: comme (?:<done>))?|(?:c'est bon|ça y est|voilà|voila)[,:]? (?:j'ai |on a )?<target2>|(?:j'ai|on a|nous avons) (?:déjà |bien |enfin )*(?P<target3>(?:commandé|réservé|rangé|nettoyé|lavé|posté|rendu|écrit|relu|réparé|signé|déposé|envoyé|arrosé|préparé|imprimé) .+)|<target4> (?:est|sont) (?:bien |déjà |enfin )*(?:commandée?s?|réservée?s?|payée?s?|envoyée?s?|achetée?s?|rendue?s?|réparée?s?|rangée?s?)",
    ),
    (
        "delete",
        r"(?:jette|jetez|jeter|vire[rz]?|enlève|enlevez|supprime[rz]?) (?P<target>(?:la |le )?(?:tâche|rappel|numéro|n°) ?#?\d+)",
    ),
    ("delete", r"(?:<drop>) (?P<target>(?:toutes|tous) .+)"),
    (
        "undo",
        r"annule(?:r|z)?(?: (?:ça|cela|la dernière (?:action|modification)|le dernier changement))?|undo|défais(?: ça)?|défaire|reviens en arrière|retour en arrière",
    ),
    (
        "help",
        r"aide|aide-moi|aidez-moi|commandes|que peux-tu faire|qu'est-ce que tu (?:peux|sais) faire|comment ça marche|exemples|comment (?:puis-je|je peux|faire pour|est-ce que je peux)? ?(?:ajouter|supprimer|modifier|terminer|créer) .*tâche.*",
    ),
    (
        "confirm",
        r"(?:oui|ouais|ok|d'accord|bien sûr|vas-y|exact|exactement|confirme|confirmé|c'est ça|parfait|certainement|absolument)(?:,? (?:s'il te plaît|vas-y|merci|oui|d'accord))*",
    ),
    (
        "reject",
        r"(?:non|nan|stop|arrête|laisse tomber|laisse|pas maintenant|surtout pas|oublie ça|abandonne|ne fais rien)(?:,? (?:merci|non|laisse tomber))*",
    ),
    (
        "update",
        r"(?:non|pardon|désolé|oups),? (?:je voulais dire|plutôt|je parlais de) <correction>|je voulais dire <correction>",
    ),
    (
        "confirm",
        r"(?:je voulais dire )?(?:le |la |l')?(?P<choice><nth>)(?: tâche)?|(?:la )?(?:tâche|numéro|la|le) (?P<choice>\d{1,5})",
    ),
    (
        "reject",
        r"(?:ne |n')(?!oublie|oubliez|oublier)(?:me |le |la |les )?(?:supprime|supprimez|efface|effacez|ajoute|ajoutez|retire|enlève|enlevez|marque|déplace|change|modifie|annule|termine|crée|touche|mets)\b.* ?pas\b.*|ne (?:surtout )?pas (?:supprimer|effacer|ajouter|retirer|modifier|déplacer|toucher).*",
    ),
    (
        "count",
        r"combien\b.*|(?:quel est )?(?:le )?nombre (?:de|d'|total).*|compte[rz]? .*|(?:montre(?:-moi)? )?(?:mes |les )?statistiques",
    ),
    (
        "query",
        r"(?:est-ce que )<subject> (?:est|sont) (?:déjà |encore |bien )*(?:<done>|en retard|ouverte?|en attente|dû|due|(?:sur|dans) (?:<mylist>))",
    ),
    (
        "query",
        r"(?:est-ce que j'ai|ai-je|j'ai) (?:déjà |bien )*(?:fait|terminé|fini|ajouté|complété) <subject> ?\?|ai-je (?:déjà |bien )?(?:fait|terminé|fini|ajouté|mis) <subject>",
    ),
    ("query", r"(?:est-ce que|ai-je|y a-t-il|as-tu|avons-nous|est-il|ai je)\b.*"),
    ("query", r"(?:<subject>) (?:est-il|est-elle|est-ce) (?:<done>|sur ma liste|dans ma liste)"),
    (
        "query",
        r"(?:qu'est-ce qu|qu'ai-je|quelles? |quels? |que |quoi|quand |qu'y a-t-il|c'est quoi|où )(?!temps\b).*\b(?:tâches?|listes?|faire|fait|faites|retard|attente|prévue?s?|aujourd'hui|demain|semaine|terminée?s?|fini|échéance|reste|rappels?|notes?|ouvertes?|ai|acheter|réunions?|rendez-vous|calendrier|agenda|accompli|planifiée?s?|dois|mes)\b.*",
    ),
    (
        "query",
        r"(?:me )?(?:<show>)(?:[- ]moi| moi)?(?: à| toutes| tous| encore)? (?:.+ )?(?:tâches?|listes?|notes?|todos?|retard|terminée?s|en attente|tout|rappels?|courses|épicerie|agenda|calendrier|aujourd'hui|éléments|choses à faire|ouvertes|corbeille)(?: .*)?",
    ),
    (
        "query",
        r"(?:trouve[rz]?|cherche[rz]?|recherche[rz]?)(?:-moi)? (?:<atask> )?(?:sur|avec|concernant|à propos de|contenant|qui parlent de)? ?<about>",
    ),
    (
        "query",
        r"(?:mes |toutes mes |toutes les |les )?(?:tâches|todos|tâches en retard|en retard|tâches du jour)(?: (?:pour |d')?(?:aujourd'hui|demain|cette semaine|en retard|en attente|ouvertes|terminées))?",
    ),
    (
        "create",
        r"(?:<add>) (?:<atask>:? ?(?:pour |de |d'|:)? ?)?<title> (?:à|aux?|sur|dans|en)(?: la| ma| mes| mon| les)? ?(?:<mylist>)",
    ),
    (
        "reopen",
        r"(?:rouvre|rouvrir|rouvrez|réouvre|décoche[rz]?|réactive[rz]?) <target>|(?:<mark>) <target> comme (?:non (?:<done>)|pas (?:<done>)|à faire|ouverte?)|<target> n'est pas (?:encore )?(?:<done>)",
    ),
    (
        "start",
        r"(?:commence[rz]?|démarre[rz]?|débute[rz]?) (?:à travailler sur |la tâche )?<target>|je (?:travaille sur|commence) <target>|(?:<mark>) <target> (?:comme |en )*(?:en cours|commencée?)",
    ),
    ("restore", r"(?:restaure[rz]?|récupère[rz]?|rétablis|rétablir) <target>(?: de la corbeille)?"),
    (
        "complete",
        r"(?:<mark>) (?:<atask>:? ?)?<target>(?: (?:de|sur|dans) (?:<mylist>))?,? (?:comme|en tant que|à) (?:étant )?(?:<done>)|(?:<atask>) <target> (?:<done>) (?:dans|sur) (?:<mylist>)|(?:coche[rz]?) <target>(?: (?:de|sur|dans|à) (?:<mylist>))?|(?:marque[rz]?) <target> (?:de|sur|dans|à|depuis) (?:<mylist>)",
    ),
    (
        "complete",
        r"(?:j'ai|on a|nous avons) (?:déjà |bien |enfin )*(?:terminé|fini|fait|complété|acheté|payé|appelé|envoyé)(?: de| avec)? <target>|(?:termine[rz]?|finis|finir|finissez|complète[rz]?|achève[rz]?|compléter|clôture[rz]?|terminer) (?:la tâche )?<target>|c'est (?:fait|fini|terminé) pour <target>",
    ),
    (
        "complete",
        r"<target> (?:est|sont|a été|ont été|vient d'être|ont tous été) (?:déjà |maintenant |tous )*(?:<done>)(?: maintenant)?|(?:<done>)[: ]+ ?<target>|(?:la )?tâche (?P<target>\d+) (?:<done>)|(?:barre[rz]?|raye[rz]?|biffe[rz]?) <target>(?: (?:de|sur) (?:<mylist>))?|(?:<mylist>) (?:juste |toute )?(?:<done>)",
    ),
    ("update", r"(?:<drop>) (?:la |le |l'|les )?(?P<clear><field>) (?:de la|de|du|pour|à la|d') ?<target>"),
    (
        "update",
        r"(?:renomme[rz]?) <target> (?:en|par|à|comme) <title>|(?:change[rz]?|modifie[rz]?) (?:le )?(?:titre|nom) de <target> (?:en|à|par|pour) <title>",
    ),
    (
        "update",
        r"(?:change[rz]?|modifie[rz]?|mets|fixe[rz]?|déplace[rz]?) (?:la |l'|le )?(?:<field>) (?:de la|de|du|d') ?<target> (?:à|au|en|pour|sur) <value>",
    ),
    (
        "update",
        r"(?:<edit>|donne) <target> (?:en |à |comme |une )*(?P<prio>(?:priorité )?(?:<level>)(?: priorité)?)",
    ),
    ("update", r"(?:<move>) <target> (?:de |d')(?P<shift><span>)"),
    (
        "update",
        r"(?:<move>) <target> (?:(?:de |du )(?:\d\S*|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: .+?)? )?(?:à|au|aux|en|pour|vers|dans|jusqu'à|jusqu'au|sur) (?:le |la )?<place>",
    ),
    (
        "update",
        r"(?:change[rz]?|modifie[rz]?|remplace[rz]?|laisse[rz]?) <target> (?:(?:de |du )(?:\d\S*|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: .+?)? )?(?:à|au|en|pour|par|pour le) <value>",
    ),
    (
        "update",
        r"(?:<move>|modifie[rz]?|change[rz]?|mets à jour|mettre à jour|mettez à jour|actualise[rz]?|prolonge[rz]?|raccourcis) <target>",
    ),
    (
        "update",
        r"(?:étiquette[rz]?|tague[rz]?) <target> (?:avec|comme) <tag>|<target> (?:plutôt|doit être|devrait être) (?:pour |à |le )?<value>",
    ),
    ("delete", r"(?:<drop>) (?:de|du|sur) (?:<mylist>) <target>"),
    (
        "delete",
        r"(?:<drop>)(?:-les| les|-le|-la)? (?:<atask>:? ?)?<target> (?:de|du|sur|à|depuis|dans)(?: la| ma| mon| mes)? ?(?:<mylist>)",
    ),
    ("delete", r"(?:<drop>) (?:<atask>)(?: (?:appelée|nommée|intitulée|de|pour|qui))?[ :,]+<target>"),
    (
        "delete",
        r"(?:<drop>)(?:-(?P<target>les|le|la)(?: tous| toutes)?|(?: (?P<target>(?:<art>)*(?:(?:\S+ ){0,3}(?:<taskword>|<listword>)(?: .{1,30})?|tout|tous|toutes|ça|#?\d+|numéro \d+|(?:<nth>)))))",
    ),
    (
        "create",
        r"(?:rappelle|rappelez|rappeler)(?:-| )?(?:moi|nous|me)?(?: (?:de|que|à|pour|le|la)(?= )| (?:d'|qu'))? ?<title>|(?:fais|faites|faire)[- ]moi penser à <title>|(?:me|m') ?rappeler (?:de |d')<title>",
    ),
    (
        "create",
        r"(?:crée[rz]?|créer|ajoute[rz]?|mets|définis|définir|mettre|règle) (?:un |une |moi un )?(?:nouveau )?(?:rappel|alerte)(?: pour moi)?(?: pour| de| d'| à|:)? ?<title>",
    ),
    (
        "create",
        r"(?:<add>)(?: à| sur| dans) (?:<mylist>) ?[:,] ?<title>|(?:<add>)(?: à| sur| dans) (?:ma |mes |la )(?:liste|tâches|note)(?: (?:de|des|d')? ?(?P<list>[\wéèêàç']+))?(?: à faire)?:? <title>|(?:<add>) (?:à|aux?) (?:ma |mes |la )?<taskword> ?: ?<title>",
    ),
    (
        "create",
        r"(?:<add>|crée[rz]?|créer|fais|faire|planifie[rz]?|nouvelle|nouveau) (?:<atask>)(?: (?:appelée|nommée|intitulée|de|pour|à faire))? ?[:, ]+ ?<title>|(?:nouvelle )?(?:tâche|todo|rappel|à faire) ?: ?<title>",
    ),
    (
        "create",
        r"(?:n'oublie[rz]?|ne pas oublier|n'oubliez)(?: pas)?(?: de| d'| que)? ?<title>|(?:pense[rz]?|penser) à <title>|(?:je ne dois|il ne faut) pas oublier (?:de |d')?<title>",
    ),
    (
        "create",
        r"(?:<add>|crée|créer|créez) (?:une |un )?(?:nouvelle |nouveau )?(?:tâche|rappel|élément|article)s?|rappelle-moi",
    ),
)

HINTS = (
    (
        "create",
        r"(?:<add>|crée[rz]?|créer|planifie[rz]?|programme[rz]?|prévois|prévoir|organise[rz]?|réserve[rz]?|prendre|prends|fixe[rz]?|nouvel(?:le)?|nouveau) <title>",
    ),
    ("query", r"(?:je dois|j'ai besoin de|il faut) (?:voir|consulter|lire|savoir|connaître) .+"),
    (
        "create",
        r"(?:je dois|il faut(?: que je)?|j'ai à|je devrais|faut|il me faut|on doit|j'ai besoin de) <title>",
    ),
    ("delete", r"(?:<drop>) <target>|je n'ai plus besoin (?:de |d')<target>"),
    ("complete", r"<target> (?:<done>)"),
    ("update", r"(?:<edit>|<move>) <target>"),
    ("query", r"(?:<show>)(?:-moi)? <about>"),
    (
        "query",
        r"(?:est-ce|qu'est-ce|quel|quelle|quels|quelles|que|qui|quand|où|comment|pourquoi|combien|ai-je|as-tu|est)\b.*|.+\?",
    ),
)
