"""French: what people say in passing, tried before the orders."""

from core.agent.interpreter.phrases import reading

_DAY = r"(?:aujourd'hui|demain|après-demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la semaine|ce week-end|\d)"

_IT = r"(?:mets|mettez|met|déplace[rz]?|décale[rz]?|reporte[rz]?|repousse[rz]?|passe[rz]?|change[rz]?|avance[rz]?|bouge[rz]?|fais|rends)-(?P<target>l[ae]s?)"  # "mets-la"

FIRST = reading.rows(
    rf"""
update: {_IT} (?:plutôt |finalement )*(?:en |comme |à |très )*(?P<prio>urgente?s?|importante?s?|prioritaires?|(?:priorité )?(?:haute|basse|moyenne|normale|faible)|(?:haute|basse|faible) priorité)
update: {_IT} (?:plutôt |finalement )*(?:à|au|en|pour|dans|sur|vers|jusqu'à|jusqu'au) (?:le |la |l')?<place>
complete: (?:marque|coche|note|mets)[rz]?-(?P<target>l[ae]s?) (?:comme |en |à )?(?:faite?s?|terminée?s?|finie?s?|accomplie?s?)|(?:coche|termine|raye|barre|clos)[rz]?-(?P<target2>l[ae]s?)(?: de la liste)?
reject: (?:supprime|efface|retire|enlève|coche|raye|barre|déplace|reporte|repousse|change|modifie|annule|termine|touche|ajoute|renomme|vire|jette)[rz]?(?: surtout| donc)? pas (?:la|le|les|ma|mon|mes|ça|cette|ce|cet|ces|aux?|à)\b.*|(?:supprime|efface|retire|enlève|coche|déplace|reporte|change|modifie|annule|touche)[rz]?(?: surtout)? pas l'.*
create: m'ajouter (?:une tâche |un rappel )?(?:pour |de |: )?<title>
create: (?:un )?rappel (?P<after>(?:dans|à|vers|demain|ce soir|ce matin|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le \d) ?.{{0,25}}?) (?:pour|de|d'|:) ?<title>
update: <target> (?:vient|est|sera|passe|aura lieu|tombe|arrive) (?:plutôt |finalement |maintenant |en fait )*(?:le |à |au )?<when>(?: finalement| plutôt| en fait)?,? (?:change[rz]?|modifie[rz]?|décale[rz]?|corrige[rz]?|déplace[rz]?)-(?:le|la|les)
update: (?:finalement|en fait|plutôt),? (?:mets|mettez|place|déplace|décale|note) (?:plutôt )?<target> (?:plutôt )?(?:au |à |le )?(?P<when>{_DAY}\b.*)
undo: (?:annule[rz]?|défais|oublie|reviens sur) (?:ce (?:que|qu')(?: ?tu| ?vous| ?je| ?on)? ?(?:viens|venez|vient|as|avez|ai|a)\b.*|(?:la|ta|ma) dernière (?:chose|action|modif\w*|opération))
query: qu'est-ce qui (?:est|reste|presse|m'attend|traîne|urge|arrive|vient)\b.*
"""
)
