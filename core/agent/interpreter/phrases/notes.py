"""Notes on tasks, how long one takes, and asking what one was about, in five languages."""

import re

from core.agent.interpreter.phrases import reading

_RECALLS = {
    "EN": r"(?:what|how) (?:was|is|were)(?: it| that| this| the (?:thing|story|deal))? (?:again )?(?:about|with) (?:the |my |our |that )?<subject>(?: again)?|what (?:was|is) (?:the|my|that) <subject>(?: (?:about|thing))? again",
    "DE": r"(?:was|wie) (?:war|ist|war's|wars)(?: das| es| denn| da)*(?: noch ?mals?| gleich)(?: das| die sache| los)? mit (?:dem |der |den |meine[mnr] )?<subject>",
    "FR": r"c'était quoi(?: déjà| encore)?,? (?:avec |pour )?(?:le |la |les |l')?<subject>(?: déjà)?|(?:où en est|qu'en est-il de) (?:le |la |les |l')?<subject>",
    "ES": r"(?:qué|cómo) (?:era|fue|pasaba|pasó) (?:lo |eso )?(?:de|del|con) (?:la |el |los |las |mi )?<subject>",
    "UR": r"<subject> (?:ka|ki|wala|wali) (?:kya|kia) (?:tha|thi)|<subject> (?:کا|کی|والا) کیا (?:تھا|تھی)",
}
RECALLS = re.compile(  # a question after one task, whoever else could be asked about such a thing
    rf"\W*(?:{'|'.join(_RECALLS.values()).replace('<subject>', '.+')})\W*"
)
ORDERED = (
    r"\W*(?:add|put|write|füge?|schreibe?|ajoute[rz]?|mets|écris|añade|agrega|pon|escribe)\w*(?: \S+){0,3}? (?:note|notiz|nota|comment)"
    r" (?:to|on|zum|zur|zu|bei|beim|an|aux?|à|sur|pour|al?|en|para)\b.{2,60}?(?::| that | dass | que )"
)
_SELF = r"(?!(?:self|myself|me|it|that|this|my (?:list|calendar|planner|notes?)|the (?:list|calendar|fridge|door))\b)"
_THAT = r"(?: saying(?: that)?| that says| that|:)"


def _table(code: str, rest: str = "") -> reading.Rows:
    return reading.rows(f"query: {_RECALLS[code]}\n{rest}")


EN = _table(
    "EN",
    rf"""
update: (?:add|put|attach|write|leave|append) (?:a |the |another )(?:little |quick |short )?(?:note|comment|remark) (?:to|on) {_SELF}<target>{_THAT} ?<notes>
update: note (?:on|to) (?:the|my|our) (?!fridge\b|door\b|list\b|calendar\b)<target>{_THAT} ?<notes>
update: (?!(?:it|this|that|there|what|how|who|i|we)\b)(?=.* take )<target> (?:will|should|would|might|is going to) (?:probably |only )?take (?:me )?<minutes>
update: make <target> an? (?P<minutes>\d{{1,3}}[ -](?:hours?|hrs?|h|minutes?|mins?|min|m))(?: job| task| thing| one)
update: (?=.* (?:advance|early)$)<target>,? (?:in )?(?P<shift><span>) (?:in advance|advance|early)
""",
)
DE = _table(
    "DE",
    r"""
update: (?:füge?|schreibe?|häng|mache?|setze?)(?: noch| bitte| mir)* (?:eine |die )?(?:kleine |kurze )?notiz (?:zum|zur|zu|bei|beim|an)(?: der| dem| den| die| das)? <target>(?: hinzu| dazu| dran)?(?:,? dass|:) ?<notes>
update: (?!(?:es|das|was|wie|wo)\b)<target> (?:dauert|braucht|wird)(?: etwa| ca\.?| ungefähr| rund| circa| noch)* (?P<minutes>(?:\d{1,3}(?:,5)?|eine?|zwei|drei|vier|fünf) ?(?:std\.?|stunden?|h|min\.?|minuten))(?: dauern| brauchen)?
""",
)
FR = _table(
    "FR",
    r"""
update: (?:ajoute[rz]?|mets|mettez|écris) (?:une |la )?(?:petite )?note (?:aux?|à la|à l'|à|sur l[ea]s?|sur l'|pour l[ea]s?|pour l') ?<target>(?: ?:| disant que| que) ?<notes>
update: (?!(?:ça|cela|ce|il|elle|on)\b)<target> (?:prend|prendra|va prendre|dure|durera)(?: environ| à peu près)? (?P<minutes>(?:\d{1,3}|une|deux|trois|quatre) ?(?:heures?|h|min|minutes?))
""",
)
ES = _table(
    "ES",
    r"""
update: (?:añade|añadir|agrega|pon|escribe)(?:le)? (?:una |la )?nota (?:al|a la|a los|a las|a|en|para) <target>(?: ?:| que diga| que) ?<notes>
update: (?!(?:eso|esto|se|me)\b)<target> (?:tarda|tardará|dura|durará|lleva|llevará)(?: unas?| unos| como)? (?P<minutes>(?:\d{1,3}|una|dos|tres|cuatro) ?(?:horas?|h|min|minutos?))
""",
)
UR = _table(
    "UR",
    r"""
update: (?!(?:is|us|list|fehrist)\b)<target> (?:mein|main|me|par|ke saath|میں|پر) (?:ek |ایک )?(?:note|نوٹ) (?:likho|likh do|add karo|karo|kar lo|daalo|لکھو|لکھ دو|کرو)(?: ke| keh| کہ)?[ :،,]+<notes>
""",
)
