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
_EXAMPLE = r"(?:for (?:example|instance)|e\.g\.?|example|(?:zum )?beispiel|z\. ?b\.|par exemple|p\. ?ex\.|exemple|(?:por )?ejemplo|p\. ?ej\.|masalan|maslan|مثلا|مثلاً|مثال)(?=\W).*"
_FORM = r"(?:attendees|present|participants|apologies|absent|action items|subject|cc|bcc|sent|steps to reproduce|expected(?: \w+)?|actual(?: \w+)?|observed|environment|workaround|severity|root cause|ps|p\.s\.|faq|q|a|source|photo|caption|copyright|teilnehmer|anwesend|betreff|participants|présents|objet|asistentes|asunto)\s?:.*"
_PRINTED = re.compile(rf"\W*(?:{_OURS}(?:{_NOTICE}|{_MANUAL})|{_EXAMPLE}|{_FORM})", re.S)
_WHOLE = re.compile(rf"\W*{_OURS}(?:{_HEADLINE})\W*")
_COOKED = re.compile(rf"\W*{_OURS}.*(?<!\w){_RECIPE}(?!\w)", re.S)


def is_printed(masked: str) -> bool:
    """Whether a clause is of a notice, a recipe, a manual, a headline, an example or a form."""
    read = masked[:_READ]
    return bool(_PRINTED.match(read) or _WHOLE.fullmatch(read) or _COOKED.match(read))
