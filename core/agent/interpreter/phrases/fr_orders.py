"""French: orders to the list, in the order in which they are tried."""

from core.agent.interpreter.phrases import reading

SURE = reading.rows(
    r"""
create: (?:pense-bête|mémo|note|à faire|à ne pas oublier|rappel) ?: ?<title>
complete: <target>,? c'est (?:<done>|bon|réglé|ok)
create: (?:il ne )?faut pas (?:que j'oublie|que nous oubliions) (?:de |d')?<title>|(?:il ne faut |faut )?(?:surtout )?pas oublier (?:de |d')?<title2>|(?:note|notez|marque|écris)(?:-moi| moi)(?: de| d'|:| que je dois| qu'il faut)? ?<title3>|fais-moi penser (?:à|au) <title4>
query: (?:<show>)(?:[- ]moi| moi)? (?:tout )?(?:ce (?:que|qu')|les choses que|quelles).*(?:faire|reste|prévu|retard|fait|fini|semaine|jour|demain)\b.*|(?:c'est |ce sera )?(?:pour )?quand(?: est-ce que)?,? (?:c'est )?(?:pour )?(?:la |le |l'|mon |ma |mes |les )<subject>|c'est pour quand,? <subject>
update: (?:passe[rz]?|mets|met|mettez) <target> en (?P<prio>priorité (?:<level>)|(?:<level>))|(?P<step>augmente[rz]?|baisse[rz]?|diminue[rz]?) la priorité (?:de la|de|du|des|d') ?<target>
update: (?:renomme[rz]?) <target> en <title>
complete: <target> (?:est|sont|a été|ont été) [\wéè]+e?s?,? (?:tu peux |vous pouvez )?(?:marque|coche|marquer|cocher|barre|barrer)(?:-| )(?:la|le|les)?(?: comme (?:<done>))?|(?:c'est bon|ça y est|voilà|voila)[,:]? (?:j'ai |on a )?<target2>|(?:j'ai|on a|nous avons) (?:déjà |bien |enfin )*(?P<target3>(?:commandé|réservé|rangé|nettoyé|lavé|posté|rendu|écrit|relu|réparé|signé|déposé|envoyé|arrosé|préparé|imprimé) .+)|<target4> (?:est|sont) (?:bien |déjà |enfin )*(?:commandée?s?|réservée?s?|payée?s?|envoyée?s?|achetée?s?|rendue?s?|réparée?s?|rangée?s?)
delete: (?:jette|jetez|jeter|vire[rz]?|enlève|enlevez|supprime[rz]?) (?P<target>(?:la |le )?(?:tâche|rappel|numéro|n°) ?#?\d+)
delete: (?:<drop>) (?P<target>(?:toutes|tous) .+)
undo: annule(?:r|z)?(?: (?:ça|cela|la dernière (?:action|modification)|le dernier changement))?|undo|défais(?: ça)?|défaire|reviens en arrière|retour en arrière
help: aide|aide-moi|aidez-moi|commandes|que peux-tu faire|qu'est-ce que tu (?:peux|sais) faire|comment ça marche|exemples|comment (?:puis-je|je peux|faire pour|est-ce que je peux)? ?(?:ajouter|supprimer|modifier|terminer|créer) .*tâche.*
confirm: (?:oui|ouais|ok|d'accord|bien sûr|vas-y|exact|exactement|confirme|confirmé|c'est ça|parfait|certainement|absolument)(?:,? (?:s'il te plaît|vas-y|merci|oui|d'accord))*
reject: (?:non|nan|stop|arrête|laisse tomber|laisse|pas maintenant|surtout pas|oublie ça|abandonne|ne fais rien)(?:,? (?:merci|non|laisse tomber))*
update: (?:non|pardon|désolé|oups),? (?:je voulais dire|plutôt|je parlais de) <correction>|je voulais dire <correction>
confirm: (?:je voulais dire )?(?:le |la |l')?(?P<choice><nth>)(?: tâche)?|(?:la )?(?:tâche|numéro|la|le) (?P<choice>\d{1,5})
reject: (?:ne |n')(?!oublie|oubliez|oublier)(?:me |le |la |les )?(?:supprime|supprimez|efface|effacez|ajoute|ajoutez|retire|enlève|enlevez|marque|déplace|change|modifie|annule|termine|crée|touche|mets)\b.* ?pas\b.*|ne (?:surtout )?pas (?:supprimer|effacer|ajouter|retirer|modifier|déplacer|toucher).*
count: combien\b(?=.*\b(?:tâches?|todos?|choses?|trucs?|articles?|éléments?|rappels?|rendez-vous|listes?|reste\w*|dois|ouvertes?|en retard|terminé\w*|fait|ai-je|j'ai|à faire|points?|entrées?)\b).*|.*\bcombien (?:de|d') ?(?:tâches?|todos?|choses?|trucs?|articles?|éléments?|rappels?)\b.*|(?:quel est )?(?:le )?nombre (?:de|d'|total).*|compte[rz]? .*|(?:montre(?:-moi)? )?(?:mes |les )?statistiques
query: (?:est-ce que )<subject> (?:est|sont) (?:déjà |encore |bien )*(?:<done>|en retard|ouverte?|en attente|dû|due|(?:sur|dans) (?:<mylist>))
query: (?:est-ce que j'ai|ai-je|j'ai) (?:déjà |bien )*(?:fait|terminé|fini|ajouté|complété) <subject> ?\?|ai-je (?:déjà |bien )?(?:fait|terminé|fini|ajouté|mis) <subject>
query: (?:est-ce que|ai-je|y a-t-il|as-tu|avons-nous|est-il|ai je)\b.*
query: (?:<subject>) (?:est-il|est-elle|est-ce) (?:<done>|sur ma liste|dans ma liste)
query: (?:qu'est-ce qu|qu'ai-je|quelles? |quels? |que |quoi|quand |qu'y a-t-il|c'est quoi|où )(?!temps\b).*\b(?:tâches?|listes?|faire|fait|faites|retard|attente|prévue?s?|aujourd'hui|demain|semaine|terminée?s?|fini|échéance|reste|rappels?|notes?|ouvertes?|ai|acheter|réunions?|rendez-vous|calendrier|agenda|accompli|planifiée?s?|dois|mes)\b.*
query: (?:me )?(?:<show>)(?:[- ]moi| moi)?(?: à| toutes| tous| encore)? (?:.+ )?(?:tâches?|listes?|notes?|todos?|retard|terminée?s|en attente|tout|rappels?|courses|épicerie|agenda|calendrier|aujourd'hui|éléments|choses à faire|ouvertes|corbeille)(?: .*)?
query: (?:trouve[rz]?|cherche[rz]?|recherche[rz]?)(?:-moi)? (?:<atask> )?(?:sur|avec|concernant|à propos de|contenant|qui parlent de)? ?<about>
query: (?:mes |toutes mes |toutes les |les )?(?:tâches|todos|tâches en retard|en retard|tâches du jour)(?: (?:pour |d')?(?:aujourd'hui|demain|cette semaine|en retard|en attente|ouvertes|terminées))?
create: (?:<add>) (?:<atask>:? ?(?:pour |de |d'|:)? ?)?<title> (?:à|aux?|sur|dans|en)(?: la| ma| mes| mon| les)? ?(?:<mylist>)
reopen: (?:rouvre|rouvrir|rouvrez|réouvre|décoche[rz]?|réactive[rz]?) <target>|(?:<mark>) <target> comme (?:non (?:<done>)|pas (?:<done>)|à faire|ouverte?)|<target> n'est pas (?:encore )?(?:<done>)
start: (?:commence[rz]?|démarre[rz]?|débute[rz]?) (?:à travailler sur |la tâche )?<target>|je (?:travaille sur|commence) <target>|(?:<mark>) <target> (?:comme |en )*(?:en cours|commencée?)
restore: (?:restaure[rz]?|récupère[rz]?|rétablis|rétablir) <target>(?: de la corbeille)?
complete: (?:<mark>) (?:<atask>:? ?)?<target>(?: (?:de|sur|dans) (?:<mylist>))?,? (?:comme|en tant que|à) (?:étant )?(?:<done>)|(?:<atask>) <target> (?:<done>) (?:dans|sur) (?:<mylist>)|(?:coche[rz]?) <target>(?: (?:de|sur|dans|à) (?:<mylist>))?|(?:marque[rz]?) <target> (?:de|sur|dans|à|depuis) (?:<mylist>)
complete: (?:j'ai|on a|nous avons) (?:déjà |bien |enfin )*(?:terminé|fini|fait|complété|acheté|payé|appelé|envoyé)(?: de| avec)? <target>|(?:termine[rz]?|finis|finir|finissez|complète[rz]?|achève[rz]?|compléter|clôture[rz]?|terminer) (?:la tâche )?<target>|c'est (?:fait|fini|terminé) pour <target>
complete: <target> (?:est|sont|a été|ont été|vient d'être|ont tous été) (?:déjà |maintenant |tous )*(?:<done>)(?: maintenant)?|(?:<done>)[: ]+ ?<target>|(?:la )?tâche (?P<target>\d+) (?:<done>)|(?:barre[rz]?|raye[rz]?|biffe[rz]?) <target>(?: (?:de|sur) (?:<mylist>))?|(?:<mylist>) (?:juste |toute )?(?:<done>)
update: (?:<drop>) (?:la |le |l'|les )?(?P<clear><field>) (?:de la|de|du|pour|à la|d') ?<target>
update: (?:renomme[rz]?) <target> (?:en|par|à|comme) <title>|(?:change[rz]?|modifie[rz]?) (?:le )?(?:titre|nom) de <target> (?:en|à|par|pour) <title>
update: (?:change[rz]?|modifie[rz]?|mets|fixe[rz]?|déplace[rz]?) (?:la |l'|le )?(?:<field>) (?:de la|de|du|d') ?<target> (?:à|au|en|pour|sur) <value>
update: (?:<edit>|donne) <target> (?:en |à |comme |une )*(?P<prio>(?:priorité )?(?:<level>)(?: priorité)?)
update: (?:<move>) <target> (?:de |d')(?P<shift><span>)
update: (?:<move>) <target> (?:(?:de |du )(?:\d\S*|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: .+?)? )?(?:à|au|aux|en|pour|vers|dans|jusqu'à|jusqu'au|sur) (?:le |la )?<place>
update: (?:change[rz]?|modifie[rz]?|remplace[rz]?|laisse[rz]?) <target> (?:(?:de |du )(?:\d\S*|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: .+?)? )?(?:à|au|en|pour|par|pour le) <value>
update: (?:<move>|modifie[rz]?|change[rz]?|mets à jour|mettre à jour|mettez à jour|actualise[rz]?|prolonge[rz]?|raccourcis) <target>
update: (?:étiquette[rz]?|tague[rz]?) <target> (?:avec|comme) <tag>|<target> (?:plutôt|doit être|devrait être) (?:pour |à |le )?<value>
delete: (?:<drop>) (?:de|du|sur) (?:<mylist>) <target>
delete: (?:<drop>)(?:-les| les|-le|-la)? (?:<atask>:? ?)?<target> (?:de|du|sur|à|depuis|dans)(?: la| ma| mon| mes)? ?(?:<mylist>)
delete: (?:<drop>) (?:<atask>)(?: (?:appelée|nommée|intitulée|de|pour|qui))?[ :,]+<target>
delete: (?:<drop>)(?:-(?P<target>les|le|la)(?: tous| toutes)?|(?: (?P<target>(?:<art>)*(?:(?:\S+ ){0,3}(?:<taskword>|<listword>)(?: .{1,30})?|tout|tous|toutes|ça|#?\d+|numéro \d+|(?:<nth>)))))
create: (?!rappeler (?!de |d'|que |qu'|moi |nous ))(?:rappelle|rappelez|rappeler)(?:-| )?(?:moi|nous|me)?(?: (?:de|que|à|pour|le|la)(?= )| (?:d'|qu'))? ?<title>|(?:fais|faites|faire)[- ]moi penser à <title>|(?:me|m') ?rappeler (?:de |d')<title>
create: (?:crée[rz]?|créer|ajoute[rz]?|mets|définis|définir|mettre|règle) (?:un |une |moi un )?(?:nouveau )?(?:rappel|alerte)(?: pour moi)?(?: pour| de| d'| à|:)? ?<title>
create: (?:<add>)(?: à| sur| dans) (?:<mylist>) ?[:,] ?<title>|(?:<add>)(?: à| sur| dans) (?:ma |mes |la )(?:liste|tâches|note)(?: (?:de|des|d')? ?(?P<list>(?!\w+(?:er|ir|re)\b)[\wéèêàç']+))?(?: à faire)?:? <title>|(?:<add>) (?:à|aux?) (?:ma |mes |la )?<taskword> ?: ?<title>
create: (?:<add>|crée[rz]?|créer|fais|faire|planifie[rz]?|nouvelle|nouveau) (?:<atask>)(?: (?:appelée|nommée|intitulée|de|pour|à faire))? ?[:, ]+ ?<title>|(?:nouvelle )?(?:tâche|todo|rappel|à faire) ?: ?<title>
create: (?:n'oublie[rz]?|ne pas oublier|n'oubliez)(?: pas)?(?: de| d'| que)? ?<title>|(?:pense[rz]?|penser) à <title>|(?:je ne dois|il ne faut) pas oublier (?:de |d')?<title>
create: (?:<add>|crée|créer|créez) (?:une |un )?(?:nouvelle |nouveau )?(?:tâche|rappel|élément|article)s?|rappelle-moi
"""
)

HINTS = reading.rows(
    r"""
create: (?:<add>|crée[rz]?|créer|planifie[rz]?|programme[rz]?|prévois|prévoir|organise[rz]?|réserve[rz]?|prendre|prends|fixe[rz]?|nouvel(?:le)?|nouveau) <title>
query: (?:je dois|j'ai besoin de|il faut) (?:voir|consulter|lire|savoir|connaître) .+
create: (?:je dois|il faut(?: que je)?|j'ai à|je devrais|faut|il me faut|on doit|j'ai besoin de) <title>
delete: (?:<drop>) <target>|je n'ai plus besoin (?:de |d')<target>
complete: (?!.*: )(?!(?:je|tu|il|elle|on|c'|ne|n')\b)<target> (?:<done>)
update: (?:<edit>|<move>) <target>
query: (?:<show>)(?:-moi)? <about>
query: (?:est-ce|qu'est-ce|quel|quelle|quels|quelles|que|qui|quand|où|comment|pourquoi|combien|ai-je|as-tu|est)\b(?=.*\b(?:j|j'ai|je|me|m|mon|ma|mes|moi|nous|nos|notre|on|liste|tâches?|aujourd'hui|demain|semaine)\b).*|(?=.*\b(?:j|j'ai|je|me|m|mon|ma|mes|moi|nous|nos|notre|on|liste|tâches?|aujourd'hui|demain|semaine)\b).+\?
"""
)
