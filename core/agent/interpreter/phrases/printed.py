"""What stands printed somewhere and orders others about: notices, recipes, manuals, headlines, examples, forms."""

import re

_READ = 320  # characters that are looked at
# A wish for a list may name any of it: "remind me to preheat the oven".
_OURS = (
    r"(?!.*\b(?:remind\w*|remember\w*|forget|lists?|tasks?|to-?dos?|note to self|my"
    r"|erinner\w*|vergiss|vergessen|\w*liste|aufgaben?|notier\w*|rappel\w*|oubli\w*|tâches?|recu[eé]rd\w*|olvid\w*|lista|tareas?|yaad)\b)"
)
_NOTICE = (
    r"(?:(?:please|kindly) note|(?:please )?be (?:aware|advised)|beware) that (?!i\b|i'|my\b|me\b|we (?:need|have|must|should)\b)[^,;]{2,80}? (?:will|is|are|may|has|have|can|cannot|can't|must|was|were|won't|shall)\b(?! to\b)"
    r"|note that (?!i\b|i'|my\b|we\b)[^,;]{2,80}? (?:may|cannot|can't|won't|shall|must be|(?:is|are) (?:not|only|subject|required|limited|excluded|included))\b"
    r"|(?:bitte )?(?:beachten|denken) sie,? (?:bitte,? )?(?:dass|daran, dass)\b|wir (?:bitten|weisen|informieren|möchten) .*\b(?:sie|darauf|beachtung)\b|bitte nicht (?:berühren|rauchen|stören|füttern|anlehnen|betreten)"
    r"|(?:veuillez|merci de|prière de) (?:noter|ne pas|bien noter|patienter)\b(?!\s*:)(?! (?:que |qu')(?:je|j'))|nous vous (?:informons|rappelons|prions|signalons)"
    r"|(?:les? |le )?(?:informamos|comunicamos|recordamos|rogamos)\b|tengan? en cuenta que (?!(?:tengo|debo|hay)\b)|se (?:ruega|informa|comunica|prohíbe|recuerda)\b"
)
_RECIPE = (
    r"(?:stir (?:in|well|until|often|together|through|the)|whisk (?:in|the|until|together|well)|(?:and |then |or )(?:fry|simmer|sauté|knead|whisk|stir|drain|season|mix|beat|blend|bake)\b|fold in|preheat\w*"
    r"|until (?:golden|pale|smooth|soft\w*|tender|thick\w*|combined|fluffy|crisp\w*|brown\w*|melted|stiff|translucent)|(?:leave|set aside|leave it|allow) to (?:rest|cool|rise|prove|chill|simmer|soak)"
    r"|from the (?:heat|oven|hob|stove|grill)\b|tablespoons?|tbsp|teaspoons?|tsp|over (?:a )?(?:low|medium|high|gentle) heat|a pinch of|to taste"
    r"|glasig|andünsten|dünsten|anbraten|verrühren|unterrühren|unterheben|vom herd|köcheln|aufkochen|abschmecken|vorheizen|esslöffel|teelöffel|bei (?:mittlerer|schwacher|starker) hitze|(?:ruhen|gehen|ziehen|abkühlen) lassen"
    r"|mélange[rz]|mélanger|du feu|laisse[rz]? (?:reposer|mijoter|refroidir|cuire|lever)|fai(?:tes|re) (?:revenir|cuire|fondre|chauffer|bouillir)|fouette[rz]|préchauffe[rz]|enfourne[rz]|cuillerées?|cuillères? à|à feu (?:doux|vif|moyen)|assaisonne[rz]"
    r"|sofreír|sofría|remover|remueva|mezclar|mezcle|batir|bata|del fuego|(?:dejar|deje) (?:enfriar|reposar|cocer|hervir|levar)|a fuego (?:lento|medio|fuerte|vivo)|precalentar|precaliente|hornear|hornee|cucharad(?:a|it)\w*|pochar|salpimentar)"
)
_MANUAL = (
    r"(?:remove|pull|push|press|hold|close|open|insert|replace|turn|switch|check|clean|wear|read|keep|lift|slide|unplug|disconnect|loosen|tighten) [^,;]{2,60}?"
    r"(?: before (?:entering|use|using|opening|leaving|exiting|operating|cleaning|installing|driving|starting|first use|consumption)\b"
    r"| and (?:re-?insert|insert|tighten|loosen|unscrew|screw|re-?install|press|twist|pull|push|slide|lift|hold|rotate|unplug|plug)\b)"
    r"|(?:push|pull|press|turn|twist|slide|swipe|tap|scan|click|lift) (?:here |down |left |right )?to (?:open|close|exit|enter|unlock|start|stop|reset|eject|continue|play|talk|reply|release)$"
)
# Who wants it stands at the end: "stop the cuts, say teachers".
_HEADLINE = (
    r"[^,]{5,}, (?:(?:says|warns|claims|urges|argues|vows|insists|reveals|finds|demands|tells|suggests|hears) (?:the |a |an )?[\w' -]{2,40}"
    r"|(?:say|warn|claim|urge|argue|chant|fear|vow|insist|plead|demand|tell) (?!thanks\b|yes\b)(?:[\w'-]+ ){0,3}[\w'-]+s"
    r"|(?:sagt|sagen|fordert|fordern|warnt|warnen|verlangt|verlangen|kritisiert|so der|so die) (?!(?:ich|bitte)\b)[\w' -]{2,40}"
    r"|(?:dit|disent|réclame|réclament|demande|demandent|affirme|affirment|prévient|exige|exigent|estime|selon|prévoit|plaide) (?!moi\b)[\w' -]{2,40}"
    r"|(?:dice|dicen|pide|piden|exige|exigen|reclama|reclaman|advierte|advierten|afirma|según|alerta|denuncia|denuncian) [\w' -]{2,40})"
    r"|[^:–—]{5,70} (?:[–—]|:) (?:why|how|what|where) \w+ (?:[\w'-]+ ){0,8}(?:is|are|can|will|became|won|lost|works?|fails?|matters?|need\w*|should|changed|makes?|keeps?)\b.*|[^:]{5,60}: (?:report|study|poll|opinion|analysis|live|watch)"
)
# Who stands at the head of a piece of news; nobody tells a list what these are up to.
_NEWSMAKERS = (
    r"(?:city council|town council|council|government|ministers?|ministry|mps|senate|senators?|parliament|congress|lawmakers?|supreme court|court|judges?|police|president|mayor|officials?|regulators?|central bank|banks?|unions?"
    r"|eu|un|nato|watchdog|startups?|start-ups?|firms?|companies|compan(?:y|ies)|carmakers?|automakers?|retailers?|supermarkets?|airlines?|employers?|manufacturers?|tech giants?|investors?|traders?|markets?|stocks|shares|scientists?|researchers?"
    r"|doctors|voters|protesters|rebels|troops|farmers|teachers|nurses|residents|campaigners|developers|rovers|united|rangers|wanderers|athletic"
    r"|(?:der |die |das )?(?:stadtrat|gemeinderat|bundestag|bundesrat|regierung|koalition|opposition|polizei|gericht|ministerium|konzerne?|firmen|unternehmen|börsen|aktien|märkte|forscher|wissenschaftler|gewerkschaft(?:en)?|start-ups)"
    r"|(?:le |la |les |l')(?:gouvernement|conseil municipal|parlement|sénat|assemblée|ministre|police|justice|entreprises|marchés|bourse|chercheurs|syndicats?|start-ups|mairie|élus)"
    r"|(?:el |la |los |las )(?:ayuntamiento|gobierno|congreso|senado|parlamento|policía|tribunal|ministr[oa]|empresas|mercados|bolsa|investigadores|sindicatos?|startups|consejo))"
)
_ACTS = (
    r"add|cut|shed|drop|scrap|delete|remove|cancel|complete|finish|move|close|open|start|begin|change|raise|set|create|plan|postpone|delay|push|end|make|buy|book|order|check|put|take"
    r"|vote|agree|refuse|pledge|seek|fail|want"
)
_ACTS_ABROAD = (
    r"(?:streich|schaff|verschieb|will|wollen|beschließ|schließ|erhöh|senk|lösch|stopp|plan|ajout|supprim|report|annul|veut|veulent|vote|adopt|ferm"
    r"|añad|elimin|cancel|aplaz|quier|aprueb|cierr|cre|sub|baj)(?:s|es|ed|t|en|e|ent|a|an|re)?"
)
_NEWS = (  # "City council moves to close three schools", "Start-ups add 4,000 jobs", "Markets complete worst week since March"
    rf"(?:(?!please\b|pls\b|ask\b|tell\b|call\b|email\b|the\b|add\b)[\w'-]+ ){{0,2}}{_NEWSMAKERS} (?:(?:(?<=s )|(?<=united )|(?<=athletic ))(?:to )?(?:{_ACTS})|(?:{_ACTS})e?s|{_ACTS_ABROAD}) .{{3,}}"
    r"|(?!(?:i|we|my)\b)(?:[\w'-]+ ){0,4}[\w'-]+ (?:adds?|cuts?|sheds?|creates?|loses?|gains?|axes?|drops?|schaffen|schafft|streichen|streicht|ajoutent|ajoute|suppriment|supprime|créent|crée|añaden|añade|crean|crea|eliminan|recortan)"
    r" (?:up to |over |nearly |more than |another |some |plus de |más de |über |rund )?\d[\d.,  ]*(?:k|m|bn|million)? (?:[\w-]+ )?(?:jobs|posts|homes|seats|staff|workers|positions|stellen|arbeitsplätze|jobs|emplois|postes|empleos|puestos|plazas)\b.*"
    r"|(?!(?:i|we|my)\b)(?:[\w'-]+ ){1,5}(?:worst|best|biggest|strongest|weakest|longest|hottest|coldest|wettest|driest|highest|lowest|steepest|sharpest|fastest) (?:[\w-]+ ){1,3}(?:since|on record|in (?:a|\w+|\d+) (?:decades?|years?|months?|weeks?|generation))\b.*"
)
_EXAMPLE = r"(?:for (?:example|instance)|e\.g\.?|example|(?:zum )?beispiel|z\. ?b\.|par exemple|p\. ?ex\.|exemple|(?:por )?ejemplo|p\. ?ej\.|masalan|maslan|مثلا|مثلاً|مثال)(?=\W).*"
_FORM = r"(?:attendees|present|participants|apologies|absent|action items|subject|cc|bcc|sent|steps to reproduce|expected(?: \w+)?|actual(?: \w+)?|observed|environment|workaround|severity|root cause|ps|p\.s\.|faq|q|a|source|photo|caption|copyright|teilnehmer|anwesend|betreff|participants|présents|objet|asistentes|asunto)\s?:.*"
_PRINTED = re.compile(rf"\W*(?:{_OURS}(?:{_NOTICE}|{_MANUAL})|{_EXAMPLE}|{_FORM})", re.S)
_WHOLE = re.compile(rf"\W*{_OURS}(?:{_HEADLINE}|{_NEWS})\W*")
_COOKED = re.compile(rf"\W*{_OURS}.*(?<!\w){_RECIPE}(?!\w)", re.S)


def is_printed(masked: str) -> bool:
    """Whether a clause is of a notice, a recipe, a manual, a headline, an example or a form."""
    read = masked[:_READ]
    return bool(_PRINTED.match(read) or _WHOLE.fullmatch(read) or _COOKED.match(read))
