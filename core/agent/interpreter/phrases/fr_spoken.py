"""French: what people say in passing, tried before the orders."""

from core.agent.interpreter.phrases import reading

_DAY = r"(?:aujourd'hui|demain|après-demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la semaine|ce week-end|\d)"

FIRST = reading.rows(
    rf"""
reject: (?:supprime|efface|retire|enlève|coche|raye|barre|déplace|reporte|repousse|change|modifie|annule|termine|touche|ajoute|renomme|vire|jette)[rz]?(?: surtout| donc)? pas (?:la|le|les|ma|mon|mes|ça|cette|ce|cet|ces|aux?|à)\b.*|(?:supprime|efface|retire|enlève|coche|déplace|reporte|change|modifie|annule|touche)[rz]?(?: surtout)? pas l'.*
create: m'ajouter (?:une tâche |un rappel )?(?:pour |de |: )?<title>
create: (?:un )?rappel (?P<after>(?:dans|à|vers|demain|ce soir|ce matin|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le \d) ?.{{0,25}}?) (?:pour|de|d'|:) ?<title>
update: <target> (?:vient|est|sera|passe|aura lieu|tombe|arrive) (?:plutôt |finalement |maintenant |en fait )*(?:le |à |au )?<when>(?: finalement| plutôt| en fait)?,? (?:change[rz]?|modifie[rz]?|décale[rz]?|corrige[rz]?|déplace[rz]?)-(?:le|la|les)
update: (?:finalement|en fait|plutôt),? (?:mets|mettez|place|déplace|décale|note) (?:plutôt )?<target> (?:plutôt )?(?:au |à |le )?(?P<when>{_DAY}\b.*)
undo: (?:annule[rz]?|défais|oublie|reviens sur) (?:ce (?:que|qu')(?: ?tu| ?vous| ?je| ?on)? ?(?:viens|venez|vient|as|avez|ai|a)\b.*|(?:la|ta|ma) dernière (?:chose|action|modif\w*|opération))
query: qu'est-ce qui (?:est|reste|presse|m'attend|traîne|urge|arrive|vient)\b.*
"""
)
