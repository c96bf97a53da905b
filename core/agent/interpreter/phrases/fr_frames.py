"""French: frames of everyday speech, each a class of verbs or states and the place of what it speaks about."""

from core.agent.interpreter.phrases import reading

_PRONOUN = r"(?:[- ](?:moi|nous|le|la|les|lui|leur|en|y|toi|vous))*"

WORDS = {
    "put": r"(?:r?ajoute[rz]?|r?ajoutes|mets|met|mettre|mettez|remets|inscris|inscrire|inscrivez|note[rz]?|notes|place[rz]?|insère|insérer|insérez|inclus|inclure|écris|écrire|écrivez|enregistre[rz]?|marque[rz]?|colle[rz]?|glisse[rz]?|fous|flanque)"
    + _PRONOUN,
    "make": r"(?:crée[rz]?|créer|fais|faire|faites|prépare[rz]?|planifie[rz]?|programme[rz]?|prévois|prévoir|prévoyez|définis|définir|règle[rz]?|configure[rz]?|ouvre|génère|établis|enregistre[rz]?|mets|mettre|mettez|r?ajoute[rz]?|note[rz]?|pose[rz]?|active[rz]?)"
    + _PRONOUN,
    "strike": r"(?:coche[rz]?|barre[rz]?|raye[rz]?|biffe[rz]?|valide[rz]?|clôture[rz]?|clos|termine[rz]?|complète[rz]?|achève[rz]?|finalise[rz]?|pointe[rz]?)"
    + _PRONOUN,
    "remove": r"(?:supprime[rz]?|retire[rz]?|efface[rz]?|enlève[rz]?|enlever|annule[rz]?|jette|jetez|jeter|ôte[rz]?|élimine[rz]?|vire[rz]?|laisse[rz]? tomber|dégage[rz]?|oublie[rz]?|débarrasse[rz]?|bazarde[rz]?|vide[rz]?)"
    + _PRONOUN,
    "shift": r"(?:déplace[rz]?|reporte[rz]?|repousse[rz]?|décale[rz]?|avance[rz]?|remets|remettre|retarde[rz]?|transfère|transférer|bouge[rz]?|replanifie[rz]?|reprogramme[rz]?|passe[rz]?|recule[rz]?|mets|mettre|mettez|change[rz]?|pousse[rz]?|programme[rz]?|fixe[rz]?)"
    + _PRONOUN,
    "some": r"(?:(?:bien|déjà|enfin|aussi|encore|juste|maintenant|vite|stp|svp|tout|tous|toutes|toute|donc|plutôt|finalement|ce matin|hier|aujourd'hui|s'il te plaît|s'il vous plaît)[, ]+)*",
    "onlist": r"(?:à|au|aux|sur|dans|en)(?: la| ma| mes| mon| les| notre| nos| le)? ?(?:<mylist>)",
    "participle": r"(?:\w{2,}[é]e?s?|fait|faite|faits|faites|fini|finie|finis|finies|mis|mise|pris|prise|rendu|rendue|rendus|vendu|écrit|écrite|lu|lue|relu|relue|envoyé|reçu|ouvert|rempli|remplie|remplis|remplies|choisi|choisie|fourni|sorti|sortie|sorties|rempli|cuit|appris|nettoyé|résolu|résolue|rejoint|repris|reprise|compris|tondu|tondue|réglé|bouclé|bon|ok|prête?s?)",
    "gone": r"(?:reporté|déplacé|annulé|décalé|repoussé|supprimé|oublié|pensé|été|supposé|allé|arrivé|raté|perdu|demandé|dormi|mangé|décidé|essayé|cassé|eu|entendu|aimé|adoré|hésité|changé|manqué|gagné|rêvé|parlé|regardé|avancée?s?|reportée?s?|déplacée?s?|annulée?s?|décalée?s?|repoussée?s?|prévue?s?|supprimée?s?|fermé|désolée?|fatiguée?|occupée?|liée?s?|située?s?|datée?s?|planifiée?s?|programmée?s?|fixée?s?)",
    "topics": r"note(?: à moi-même)?|mémo|pense[- ]bête|à faire|à acheter|à ne pas oublier|ne pas oublier|rappel|tâche|todo|to-do|ajouter?|acheter|courses|penser à|nouveau|nouvelle|à noter|reste à faire",
    "oblige": r"(?:je dois|on doit|nous devons|je devrais|faut(?: que je| qu'on)?|il faut(?: que je| qu'on)?|il me faut|il nous faut|j'ai besoin (?:de |d')|on a besoin (?:de |d')|il faudrait(?: que je)?|je voudrais|je vais|j'ai à(?= )|il me faudrait)",
    "jot": r"(?:tu peux |peux-tu |pourrais-tu )?(?:note|notes|noter|ajoute|ajouter|mets|mettre|écris|inscris|inscrire|rappelle|marque)(?:[- ](?:le|la|les|moi|nous|ça|en|y))*(?: (?:le|la|les|ça))?(?: (?:à|sur|dans) (?:<mylist>))?(?: s'il te plaît| stp)?",
}

FIRST = reading.rows(
    r"""
update: rép[èé]t(?:e[rz]?|er) <target> (?P<when>(?:chaque|tou(?:s|tes) les|quotidiennement)\b.*)
update: (?:<shift>|modifie[rz]?) (?:la |le |l')?(?:date(?: limite| d'échéance)?|échéance|heure|délai) (?:de la |de l'|des |du |de |d')<target> (?:au|à|pour|sur|en)(?: le| la)? <when>
create: (?:pense[rz]?|n'oublie[rz]? pas|tâche)(?: à| de| d') ?(?:me|nous) (?:rappeler|faire penser|avertir)(?: de | d'| à | que je dois )<title>
create: (?!marque)(?:<put>) <some><title> (?:<onlist>)
out_of_scope: comment (?:fait-on|on fait|faire|cuire|cuisiner|préparer|dit-on|dire|réparer|aller)\b(?!.*\b(?:tâches?|listes?|rappels?)\b).*
complete: (?:marque[rz]?|coche[rz]?|note[rz]?|mets|mettez) comme (?:étant )?(?:<done>) ?[:,] ?<target>
update: <target> (?:passe|glisse|bascule|se décale|tombe) (?:finalement |plutôt |maintenant )?(?:à|au|sur|pour|en)(?: le| la)? (?P<when>(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|après-demain|\d|la semaine|ce soir|midi).*)
update: (?:le |la |les |l'|mon |ma |mes )<target> (?:est|sont|devient|deviennent) (?:très )?(?P<prio>urgente?s?|prioritaires?)
update: <target> (?:est|sont|devient|deviennent) (?:super |très |vraiment )?(?P<prio>urgente?s?|prioritaires?|importante?s?) (?:maintenant|désormais|à présent|finalement)
create: (?:programme[rz]?|planifie[rz]?|prévois|prévoir|organise[rz]?|cale[rz]?|fixe[rz]?|bloque[rz]?)(?:[- ]moi)? (?:une? )<title>
create: (?:<put>) <some><title> (?:sur|dans|à|au) (?:mon |le |notre )?(?:calendrier|agenda)(?: (?P<after>.+))?
create: (?:mettre|mets|mettez|fixe[rz]?|pose[rz]?|prends|prendre|cale[rz]?)(?: en place)? (?:une? )?(?P<title>(?:rendez-vous|réunion|rdv|événement)\b.*)
complete: (?:<mylist>) (?:juste |toute |déjà )*(?:<done>)
delete: (?:omets|omettez|omettre) <target>(?: (?:dans|de|sur)(?: la| ma)? ?(?:<mylist>))?|je n'ai (?:pas|plus) besoin (?:de |d')(?:acheter )?<target2>
create: (?:<put>) <some><title> (?P<after>(?:pour|avant) (?:ce|le|la|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|\d)\b.*?) (?:<onlist>)
complete: <target>,? (?:je|on) (?:l'ai|les ai|l'a|les a|l') ?(?:déjà |bien |enfin )*(?:<participle>)(?:[,.;] .*)?
smalltalk: je (?:te|vous) (?:remercie|dis merci|aime bien|adore)(?: .{0,30})?
query: (?:jusqu'à|d'ici|depuis|pour) quand (?:faut-il|dois-je|est-ce|doit-on|doit|c'est|il faut|est)\b.*
update: <target> (?:a|ont|est)(?: maintenant| désormais)*(?: de)? (?P<prio>(?:la )?priorité (?:la plus haute|maximale|absolue)|(?:la )?plus haute priorité)
update: (?:le |la |les |l')?(?P<target>(?!(?:je|on|il|elle|ajoute|mets|note)\b)[\w'-]+(?: [\w'-]+){0,3}) (?:seulement|uniquement|pas avant|plutôt)(?: le| pour| à)? (?P<when>(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|après-demain|la semaine|\d)\b.*)
out_of_scope: (?:ouvre|ferme|allume|éteins|éteindre|tamise|baisse|monte|règle)[rz]? (?:la |le |les |l'|du |de la )(?!liste|tâche|note|agenda|calendrier|courses).{1,30}|(?:joue|traduis|explique|appelle|chante|navigue|commande)[rz]?(?:-moi|-nous)? (?!.*(?:liste|tâche)).*|envoie[rz]?\b.*\b(?:e-?mail|mail|message|sms)\b.*
create: (?:<oblige>) ?<title> (?:<onlist>)
create: <title>,? (?:ça |cela |c'est )?(?:va|vont|à mettre|à ajouter|doit être|doivent être) (?:<onlist>)
delete: <target> (?:peut|peuvent|doit|doivent) (?:être )?(?:supprimée?s?|retirée?s?|effacée?s?|enlevée?s?|annulée?s?|disparaître|partir|sauter)
update: <target> (?:doit|doivent) être (?:<participle>) (?:pour|avant|d'ici)(?: le| la)? <when>
create: (?![^:]*\b(?:terminée?s?|faite?s?|achevée?s?|finie?s?)\b)(?!(?:supprime|retire|efface|enlève|omet|compl|coche|marque|fait|terminé|fini|déplace|renomme|montre|affiche|cherche|trouve|quoi|quand)\w*\b)(?=[^:]{0,60}\b(?:<topics>|<taskword>|<listword>|entrée)\b)[^:]{1,60}: ?<title>
smalltalk: qui t'a (?:créé|fait|programmé|inventé)|(?:ciao|tchao|bye|kikou)(?:[,! ].{0,20})?|(?:tu es|t'es|vous êtes) (?:vraiment |très |trop |si )*(?:drôle|marrant|sympa|gentil|intelligent|super|génial|formidable|cool|le meilleur|la meilleure|adorable)e?
query: <subject> (?:est-il|est-elle|sont-ils|sont-elles)(?: déjà| bien| enfin)* [\wé]+ ?\??|(?:est-ce que )<subject2> (?:est|sont|a été|ont été)(?: déjà| bien| enfin)+ [\w]+ ?\??
query: (?:c'est|ça|cela) (?:comment|se présente comment|donne quoi) (?:demain|aujourd'hui|cette semaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) ?\??|(?:comment|à quoi) (?:se présente|ressemble|s'annonce) (?:ma|la|demain|mon|ta).*
create: (?:<put>) <some><title> (?:<onlist>) (?P<after>(?:pour|avant|d'ici) .+)
create: (?:(?:r?ajoute|note|inscris|mets|écris|crée)[rz]?)(?: donc| aussi| bien| encore)* ?: ?<title>
create: (?:pense[rz]?|n'oublie[rz]? pas|songe[rz]?)(?: aussi| bien)? (?:à|de|d') ?(?:mettre|ajouter|noter|inscrire|rajouter) <title> (?:<onlist>)
update: <target> (?:est|sera|c'est|sont|tombe) (?:maintenant|désormais|finalement|à présent|plutôt)(?: prévue?s?| fixée?s?)?(?: pour| le| à| au)* (?P<when>(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|\d|le \d|la semaine).*)
update: <target> n'(?:est|était) (?:plus|pas) (?:si |très |aussi |tellement )?(?:importante?|urgente?|prioritaire)s?
update: (?:fais|faites|transforme|rends)(?: de| d')? ?<target> (?:en )?(?:une |un )?(?:tâche |rappel )?(?P<value>quotidien|hebdomadaire|mensuel|annuel)(?:ne|le)?
complete: je (?:suis|me suis|viens de) (?!(?:<gone>)\b)(?:bien |déjà )?(?:passée?|allée?|rentrée?|occupée? de) (?:à |au |chez |de |du )?<target>
complete: (?:<strike>) <some>(?:la |le |les |l')?<target>,? (?:je (?:l'|les |le |la )?ai|c'est|je les|on l'a|on les)\b.*
delete: (?:la |le |les |l')?<target>,? (?:tu peux|vous pouvez|on peut) (?:la |le |les |l')?(?:<remove>)(?:[,.;] .*)?|<target2> (?:à supprimer|à enlever|à retirer|à effacer)
query: <subject>,? (?:est|c'est|sont|ce sera|sera) (?:prévue?s? )?(?:pour )?quand ?\??|(?:pour |à )?quand (?:est|sont|faut-il|dois-je|doit-on|est-ce que je dois|est-ce qu'il faut) <subject2>
complete: <target> (?:a|ont) (?:déjà |bien |enfin )*été (?:déjà |bien )?(?!(?:<gone>)$)(?:<participle>)
complete: (?:marque[rz]?|mets|passe[rz]?|indique[rz]?) (?:la tâche |le rappel |l'élément )<target> (?:comme|en|à) (?:étant )?(?:<participle>|<done>)
delete: <target>[,.;] (?:donc |tu peux |vous pouvez |peux-tu |pouvez-vous )*(?:la |le |les |l')?(?:<remove>)(?: (?:de|du|sur)(?: la| ma)? (?:<mylist>))?(?: stp| s'il te plaît| donc)?
complete: <target>[,.;] (?:donc |tu peux |vous pouvez |on peut |peux-tu |pouvez-vous )*(?:la |le |les |l')?(?:coche[rz]?|barre[rz]?|raye[rz]?|marque[rz]?|valide[rz]?)(?:[- ](?:la|le|les))?(?: comme (?:<done>)| de (?:<mylist>))?(?: stp| donc)?
update: (?:ajoute[rz]?|mets|mettez|mettre|écris|écrire|note[rz]?|joins) (?:la |une |cette |le |un )?(?:note|commentaire|description|remarque)[: ]+<notes> (?:à la tâche|à la|à l'|au|à|aux|dans la tâche|sur la tâche|pour) ?<target>
update: (?:la )?(?:date limite|échéance|deadline|date|limite)(?: d'échéance)? (?:pour|de|du|des|d'|de l'|de la)(?: la| le| les| l')? ?<target> (?:est|c'est|sera|passe)(?: maintenant| désormais| à| au| pour)*(?: le| la)? <when>
update: (?:rends|rendre|mets|fais|passe|marque) <target> (?P<step>plus|moins) (?:importante?s?|urgente?s?|prioritaires?)
update: <target> (?:est|sont|a|ont|doit être|passe)(?: maintenant| désormais| de| une| la| en| à| avoir)* (?P<prio>(?:<level>) priorité|priorité (?:<level>))
delete: (?:nettoie[rz]?|vide[rz]?) (?P<target><mylist>)
delete: (?:je ne veux plus|je veux plus|on ne veut plus|je n'ai plus besoin|il ne faut plus)(?: de| d'| du| des)?(?: la| l'| les)? ?(?:tâche |rappel )?<target>
query: (?:j'ai|ai-je|il y a|y a-t-il|est-ce que j'ai|a-t-on|avons-nous) (?:encore |déjà )*(?:des |quelque |un |une |d'autres )?(?:choses?|trucs?|tâches?|rendez-vous|rappels?|réunions?)\b.*
query: (?:toutes |les |mes )+(?:tâches|todos|rappels|rendez-vous|éléments)(?: (?:du|de|des|d'|dans|pour|avec|en|sur|à)\b.*)
query: (?:emmène|amène|mène|va|laisse|laissez|fais|conduis|aller)(?:[- ](?:moi|nous))?(?: voir| à| dans| consulter)* (?P<about>(?:<mylist>)|(?:ma|mes|la|les) (?:listes?|notes?|tâches?)\b.*)
query: (?:est-ce que )?(?:il y a|y a-t-il|j'ai|on a|ai-je|avons-nous)(?: déjà| encore| bien)* <subject> (?:sur|dans) (?:<mylist>)
query: <subject> (?:est|sont|est-il|est-elle|sont-ils|sont-elles|est-ce) (?:déjà |bien |encore )*(?:sur|dans) (?:<mylist>) ?\??
query: (?:il (?:me|nous) reste|j'ai|on a|nous avons|tu as|y a|il y a|c'est|ce sera|je fais|je dois faire|on fait) (?:quoi|quelles? (?:choses|tâches))\b.*
query: (?:où en (?:est|sont|suis-je)|par quoi|à quoi|de quoi|qu'est-ce qu|qu'est-ce que|quels?|quelles?|que) .*\b(?:listes?|tâches?|commencer|penser|occuper|journée|semaine|programme|planning|agenda|prévue?s?|retard|reste|urgent|prioritaires?|priorités?|demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b.*
query: (?:<show>)(?:[- ]moi| moi| nous|-nous)? (?:le |la |un |une |mon |ma |mes |l'|les )?(?:programme|planning|emploi du temps|résumé|récapitulatif|récap|aperçu|bilan|agenda|point|tâches|liste)\b.*
create: (?:<make>) (?:<atask>) (?:de plus|en plus)? ?: ?<title>
create: (?:<make>|<put>) (?:un |une |le |la |moi |un nouveau |une nouvelle )*(?:rappel|alerte|alarme|mémo|notification|pense-bête)(?: pour moi)?(?: pour que je| pour| de| d'| du| des| que| à| :|:)? ?<title>
create: (?:<put>)(?: donc| aussi| bien| stp| s'il te plaît)* (?:que (?:je dois|j'ai à|il faut(?: que je)?|je devrais|nous devons|on doit)|qu'il (?:me )?faut(?: que je)?|de |d')(?: |(?<='))?<title>
create: (?!marque)(?:<put>) (?:<atask>) (?:pour|de|d'|qui dit|nommée|appelée|intitulée|:) ?(?!(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|aujourd'hui|ce|la semaine)\b)<title>
update: (?:<put>) (?:l'étiquette|le tag|le label|un tag|une étiquette) (?P<tag>\S+) (?:à la|à|au|aux|sur la|sur|pour) (?:tâche )?<target>
update: <target> (?:est|sont|a été|ont été|sera|c'est|passe)(?: finalement| maintenant| plutôt| désormais)* (?:reportée?s?|repoussée?s?|déplacée?s?|décalée?s?|avancée?s?|remise?s?|plutôt)(?: finalement| plutôt)* (?:à|au|pour|le|en)?(?: la| le)? ?<value>
update: (?:finalement|en fait|au final),? <target>,? (?:c'est|ce sera|sera|est|c'est plutôt)(?: plutôt)?(?: pour)?(?: le| la)? <value>
update: <target> (?:est|sont|devient|deviennent) (?:maintenant |désormais |devenue?s? |plus |très |super )+(?P<prio>(?:urgente?s?|importante?s?|prioritaires?|priorité (?:<level>)))
update: (?:<shift>) <some><target> (?:(?:de|du) (?:\d\S*|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: .+?)? )?(?:à|au|pour|en|vers|jusqu'à|jusqu'au|sur)(?: le| la| les)? (?P<value>(?:demain|après-demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|mois|week-end|weekend|\d|ce|cet|cette|soir|matin|midi|début|fin|plus tard|après|prochain)\S*(?: .*)?)
complete: (?:<strike>) <some>(?:<atask>:? ?)?<target> (?:sur|de|dans|depuis) (?:<mylist>)(?:,.*)?
complete: <target>,? (?:c'est|ça c'est|ce sont|est|sont) (?:<some>)(?:fait|fini|terminé|bon|réglé|ok|bouclé|en ordre|plié|dans la poche|derrière moi)(?: maintenant)?(?:,? (?:tu peux|vous pouvez) .*)?
complete: (?:c'est bon|c'est ok|c'est fait|c'est réglé|ça y est|voilà|fini|terminé|fait|check)(?: avec| pour)?[,:]? (?:pour |avec |(?:j'ai|on a) (?:bien |déjà )?(?:<participle>) (?:de |avec )?|de )?<target>
complete: (?:on peut|tu peux|vous pouvez|peux-tu|pouvez-vous)(?: maintenant| aussi)? (?:<strike>) <target>
complete: (?:indique[rz]?|marque[rz]?|signale[rz]?|note[rz]?|considère|dis)(?:[- ]moi)? que <target> (?:est|sont|a été|ont été) (?:bien |déjà )?(?:<participle>)
complete: (?:marque[rz]?|mets|mettre|mettez|passe[rz]?|indique[rz]?|considère|définis) <some><target>,? (?:comme|en tant que|à|en) (?:étant )?(?!(?:urgente?|importante?|prioritaire|retard|cours|non|à)\b)(?:<participle>|<done>)
delete: (?:<remove>) (?:<atask>:? ?)?<target> (?:de|du|sur|à|depuis|dans)(?: la| ma| mon| mes| notre| nos)? ?(?:<mylist>)
delete: (?:je n'ai |on n'a |j'ai |)?plus besoin (?:de la |des |du |d'|de l'|de )(?P<target>.+?)(?:[,.] .*)?|je n'ai plus (?:à|besoin de) <target2>(?:[,.] .*)?|<target3> (?:n'est|ne sont) plus (?:nécessaires?|utiles?|d'actualité|à faire)
"""
)

SURE = reading.rows(
    r"""
create: (?P<title>(?!(?:supprimer|effacer|retirer|enlever|montrer|afficher|voir|chercher|trouver|lire|ouvrir|changer|modifier|déplacer|reporter|cocher|marquer|ajouter|rajouter|inscrire|noter|planifier|programmer)\b)\w{2,}(?:er|ir|re) (?:le|la|les|l'|un|une|des|du|mes|mon|ma|au|à)\b.* (?:avant|d'ici|pour|à) .+)
create: (?!.* (?:été|est|sont|ont) )(?!(?:acc|acc[ée]d|consult|navigu|parcour|aller|tous|tout|omet|complét|qu|est|y a|ya|montre|affiche|lis|voir|ouvre|où|combien)\w*\b)(?P<title>[\w'-]+(?: [\w'-]+){0,4}) (?:sur|dans|à) (?:la|ma|mes) (?:listes?|courses)(?: (?:de|des|d') ?(?:courses|tâches|la semaine))?
complete: (?:je viens|on vient|nous venons) (?:de |d')<target>|j'en ai (?:fini|terminé) avec <target2>|(?:en avoir fini|fini|terminé) avec <target3>|<target4>, (?:je l'ai|je les ai|on l'a|on les a) (?:<participle>).*|<target5> (?:est|sont) (?:passée?s?|derrière nous|derrière moi)(?:,.*)?
create: (?:pour|avant|d'ici) (?:aujourd'hui|ce soir|demain|après-demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la semaine prochaine|ce week-end|plus tard)(?: (?:matin|midi|soir|à \S+))? ?: <title>
create: (?:j'aimerais|je voudrais|je veux|il me faut|il me faudrait|j'ai besoin d')? ?(?:une? |le |la )?(?:nouveau |nouvelle |petit )?(?:rappel|mémo|tâche|pense-bête|alerte|todo) (?:pour|de|d'|concernant|du|des) ?<title>
create: (?:ne (?:me|nous) laisse[rz]? pas oublier|aide[rz]?[- ](?:moi|nous) à (?:penser|me souvenir|me rappeler|ne pas oublier))(?: de| d'| à| que)? ?<title>
create: (?:retiens|retenez|souviens-toi|mémorise[rz]?|garde[rz]? en tête)(?: que| de| d'| qu')?(?: je dois| il faut)? ?<title>
create: (?:<oblige>|j'ai envie (?:de |d')|je suis (?:censée?|supposée?) |j'ai prévu (?:de |d')|on a prévu (?:de |d')|je compte )<title>(?:, (?:<jot>))?
create: (?:<put>) <some><title> (?:<onlist>)
create: (?:<onlist>),? (?:<put>) <some><title>|(?:<put>) (?:<onlist>)[:,]? <title2>
create: (?:[\w'-]+ ){0,2}?(?:<topics>)(?: (?:pour|de|d') ?[\w'-]+)? ?:+ ?<title>
create: (?:une? )?(?:autre |nouvelle |nouveau |nouvel )?(?:<taskword>)(?: de plus| en plus| supplémentaire)? ?[:,] ?<title>|(?:encore )?une? (?:autre )?(?:<taskword>) (?:de plus|en plus|supplémentaire)[:,]? <title2>
create: (?:<oblige>) ?<title>[,.;] (?:donc )?(?:<jot>)
create: (?:on n'a plus (?:de |d')|il n'y a plus (?:de |d')|il n'y a presque plus (?:de |d')|y a plus (?:de |d')|il manque (?:du |de la |des |de l')?|on manque (?:de |d')|plus de )<title>(?:[,.;] (?:donc )?(?:<jot>))
create: <title>[,.;] (?:donc )?(?:<jot>)
create: (?!rappeler (?!de |d'|que |qu'|moi |nous ))(?:(?:tu |vous )?(?:pourrais|peux|pouvez|pourriez)(?:-tu|-vous)? )?(?:me |nous )?(?:rappelle|rappelles|rappelez|rappeler|préviens|prévenez|prévenir|avertis|avertir|alerte|(?:fais|faites|faire)(?=[- ](?:moi|nous|me|penser)))(?:[- ](?:moi|nous|me))?(?: bien| aussi| donc| s'il te plaît| stp)*(?: penser)?(?: de| que je dois| qu'il faut| que| à| pour| d'avoir à)? ?(?:(?<=')|(?<= )|(?= ))<title>
create: (?:je (?:ne )?(?:dois|veux|voudrais) (?:pas |surtout pas |me |que tu me )*(?:oublier|souvenir|rappeler|rappelles|rappelle)|il ne faut pas oublier|(?:ce serait bien de|j'aimerais|je voudrais|je veux|tu peux|tu pourrais|est-ce que tu peux) (?:me |que tu me )?(?:rappeler|rappelles|faire penser|souvenir))(?: de| d'| à| que)? ?<title>
create: (?:n'oublie[zs]?|n'oublions|surtout n'oublie|pas oublier|ne pas oublier|faut pas oublier|à ne pas oublier)(?: pas)?(?: surtout)?(?: de me rappeler| de nous rappeler)?(?: de| d'| que| qu'| l'| le| la| les)? ?:? ?<title>
create: (?:pense[rzs]?|faut penser|il faut penser|penser|songe[rz]?|faudra penser|il faudra penser|faudrait penser|il faudrait penser)(?: bien)? (?:à|au|aux) (?:me rappeler (?:de |d'))?<title>
create: (?:<put>|<make>) (?:une? |la |le |moi une? )?(?:nouvelle |nouveau |petite )?(?:tâche|entrée|todo|to-do|rappel|élément)[ ,:]+<title>
create: r?ajoute[rz]?(?:[- ](?:moi|nous))? <some><title>(?: stp| svp| s'il te plaît)?
complete: (?:j'ai|on a|nous avons|je viens de|on vient de|c'est moi qui ai) (?!(?:pas|jamais|plus|faim|soif|besoin|envie|peur|mal|quoi)\b)<some>(?!(?:<gone>)\b)(?:<participle>|\w+(?:er|ir|re)) (?!(?:un|une|mal|très|trop|beaucoup)\b)(?:de |avec |à )?<target>
complete: <target> (?:est|sont|a été|ont été|vient d'être|viennent d'être) <some>(?!(?:<gone>)$)(?:<participle>|<done>)
complete: (?:<strike>) <some>(?:la tâche |le |la |les |l'|ma |mon |mes )?<target>
delete: (?:<remove>) (?:<art>)*(?:<taskword>|<listword>|rendez-vous|rdv|réunion|visite|rappel|numéro)\b ?<target>|(?:<remove>) (?P<target2>tout ce qui .+|tout .+|tous .+|toutes .+|les? \d.*|numéro \d+|le n° ?\d+)
delete: (?:tu peux |vous pouvez |peux-tu |pouvez-vous )(?:<remove>) <target>
update: (?:<shift>) <some><target> (?:de |d')(?P<shift><span>)|(?:<shift>) (?P<shift2><span>) (?:plus tard|plus tôt) <target2>
update: (?:fais|rends|mets|passe|marque)(?: donc)? <target> (?:comme |en |à )?(?:très |plus )?(?P<prio>urgente?s?|prioritaires?|importante?s?|priorité (?:<level>)|(?:<level>) priorité)|(?:fais|faites) en sorte que <target2> soit <value>
smalltalk: (?:merci|génial|parfait|bravo|nickel)(?:[, !]+(?:beaucoup|bien|à toi|à vous|tu es|t'es|vous êtes|c'est|un|une|ange|génial|top|super|parfait|pour|ton|votre|aide|tout|gentil|sympa|infiniment|mille fois|le|la|meilleure?|chef|vraiment|très|merci|travail|beau|bon))*
smalltalk: (?:bonjour|salut|coucou|bonsoir|au revoir|à (?:bientôt|demain|plus)|bonne (?:nuit|journée|soirée))(?:[,! ]+(?:ça va|comment|vas-tu|allez-vous|tu vas|va|tout|le monde|bien|à toi|toi|et|la|forme|saydone|mon ami|quoi de neuf))* ?\??
smalltalk: (?:comment (?:vas-tu|ça va|allez-vous|tu vas|tu t'appelles|t'appelles-tu|vous appelez-vous)|(?:comment )?tu t'appelles(?: comment)?|qui es-tu|tu es qui|t'es qui|es-tu .*(?:robot|humain|vivant|réel|là).*|quel âge as-tu|tu as quel âge|ça va(?: bien)?|quoi de neuf|(?:quel est ton|c'est quoi ton) (?:nom|prénom)) ?\??
smalltalk: (?:raconte|dis|racontez|fais)(?:[- ](?:moi|nous))? (?:une |la |une autre )?(?:blague|histoire|devinette|rire)\b.*
complete: (?!(?:je|j'|tu|il|elle|on|nous|vous|mon|ma|c'|ce|qui|que|quoi|où|pas|ne|rien|quel\w*)\b)(?P<target>[\w'-]+(?: [\w'-]+){0,3}) (?:payée?s?|achetée?s?|terminée?s?|envoyée?s?|réglée?s?|rendue?s?|signée?s?|rangée?s?|résiliée?s?|réparée?s?|lavée?s?|sortie?s|vidée?s?|récupérée?s?|déposée?s?|postée?s?|nettoyée?s?|livrée?s?|imprimée?s?|réservée?s?|commandée?s?)
"""
)

HINTS = reading.rows(
    r"""
create: (?P<title>(?:aujourd'hui|demain|après-demain|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: prochain)?|la semaine prochaine|ce week-end|ce soir)(?: (?:matin|soir|midi|à \S+))?,? (?:\w+(?:er|ir|re|oir)) .+)
create: (?:il )?(?:faudra(?:it)?|faut)(?: que je| qu'on| aussi| bien| encore)? <title>|(?:on|je|nous) (?:doit|dois|devons|devrait|devrais)(?: encore| aussi)? <title2>
create: (?P<title>(?:acheter|appeler|payer|envoyer|réserver|nettoyer|préparer|récupérer|ranger|laver|réparer|écrire|téléphoner|prendre|faire|aller|rendre|sortir|finir|relire|chercher|arroser|passer|changer|vérifier|répondre|poster|imprimer|commander|racheter|rappeler) .+)
create: (?:<put>|<make>) <title>
create: (?:<oblige>) ?<title>
create: (?:il manque (?:du |de la |des |de l')?|il manque|il nous manque|il me manque|on manque (?:de |d')|on n'a plus (?:de |d')|il n'y a plus (?:de |d')) ?<title>
delete: (?:<remove>) <target>
complete: (?!(?:je|j'|tu|il|elle|on|nous|vous|mon|ma|c'|ce|qui|que|quoi|où|pas|ne|rien|quel\w*)\b)(?P<target>[\w'-]+(?: [\w'-]+){0,3}) (?:payée?s?|achetée?s?|terminée?s?|finie?s?|faite?s?|envoyée?s?|réglée?s?|rendue?s?|signée?s?|rangée?s?|résiliée?s?|réparée?s?|lavée?s?)
create: (?:dois|faut|à) (?P<title>(?:\w+(?:er|ir|re|oir)) .+)
create: (?:mets|ajoute|écris|note|inscris|rajoute|prends)(?: aussi| encore| bien| donc)* <title>
update: (?:<shift>) <target>
"""
)
