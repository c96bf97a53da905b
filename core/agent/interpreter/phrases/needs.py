"""What a household runs out of, in five languages: "we're out of milk" asks for milk, "we're out of time" for nothing."""

import re

from core.agent.interpreter.phrases import reading

# Words that end a name, or that nothing to be bought begins with.
_GLUE = (
    r"(?:so|because|but|when|if|we|i|you|he|she|they|it|that|this|which|for|to|in|on|at|until|till|by|again|please|add|put|remind|can|could|get|buy"
    r"|the|a|an|my|your|his|her|our|their|here|there|now|today|tomorrow|as|with|from|of|than|is|are|was|anyway|already|lol|haha)\b"
)
NOT_BOUGHT = (
    r"(?:time|luck|ideas?|options?|money|cash|patience|energy|hope|breath|control|touch|order|town|office|reach|sight|shape|sync|step|place|bounds|danger|work|business|character|context"
    r"|focus|range|memory|space|room|storage|battery|charge|juice|steam|power|stock|print|season|date|bed|hospital|school|jail|prison|debt|practi[cs]e|position|line|whack|hand|mind|words|excuses"
    r"|staff|people|workers|manpower|hands|funds|funding|morale|confidence|data|minutes|hours|days|spoons|tune|league|depth|comfort|fashion|sorts|nowhere|necessity|love|spite|curiosity|interest|pocket"
    r"|respect|fear|focus|commission|action|bandwidth|resources|capital|credit|credits|tokens|sleep|africa|service|signal|everything|anything|nothing|something|lives|ammo|mana|health|inspiration|motivation|self-esteem|answers|jokes)\b"
)
_KIND = r"(?!(?:more|new|better|less|fewer)\b)"
THING = (
    rf"(?!{NOT_BOUGHT}){_KIND}(?!{_GLUE})[\w'-]+(?:(?:,? and |, | )(?!{_GLUE})(?!{NOT_BOUGHT})[\w'-]+){{0,4}}"
)
_GOODS = {
    "en": r"milk|bread|butter|eggs?|flour|sugar|salt|pepper|rice|pasta|noodles|oats|cereal|honey|jam|cheese|yogh?urts?|cream|oil|vinegar|ketchup|mustard|mayo(?:nnaise)?|spices?|yeast|baking powder|coffee|tea|teabags|tea bags"
    r"|juice|beer|wine|fruit|apples|bananas|lemons|onions|potatoes|tomatoes|carrots|garlic|veg|vegetables|salad|chicken|mince|ham|bacon|snacks|crisps|biscuits|cat food|dog food|pet food|cat litter|litter|bird seed|hay"
    r"|(?:loo|toilet|kitchen|bog) (?:rolls?|paper|towels?)|tissues|napkins|nappies|diapers|wipes|(?:bin|rubbish|garbage|trash|freezer|tea|sandwich) (?:bags?|liners?)|(?:cling|kitchen|tin) ?(?:film|foil)|foil|soap|shampoo|conditioner|shower gel|toothpaste"
    r"|toothbrush(?:es)?|floss|deodorant|razors?|razor blades|sun ?cream|plasters|painkillers|paracetamol|ibuprofen|aspirin|tampons|washing[- ]?up liquid|dish soap|dishwasher (?:tablets?|salt)|tabs|laundry (?:detergent|powder|tablets)"
    r"|washing powder|detergent|fabric softener|bleach|cleaner|sponges|light ?bulbs?|bulbs|batteries|candles|matches|printer (?:ink|paper)|ink|toner|stamps|envelopes|firewood|charcoal|screen ?wash|antifreeze",
    "de": r"\w*(?:milch|brot|brötchen|butter|eier|mehl|zucker|salz|pfeffer|reis|nudeln|honig|marmelade|käse|joghurt|sahne|öl|essig|ketchup|senf|hefe|backpulver|kaffee|tee|saft|bier|wein|obst|äpfel|bananen|zitronen|zwiebeln"
    r"|kartoffeln|tomaten|knoblauch|gemüse|futter|streu|klopapier|toilettenpapier|küchenrolle|küchenrollen|taschentücher|servietten|windeln|müllbeutel|müllsäcke|folie|seife|shampoo|duschgel|zahnpasta|zahnbürsten?|deo|rasierklingen"
    r"|sonnencreme|pflaster|spülmittel|tabs|waschmittel|weichspüler|putzmittel|schwämme|glühbirnen?|batterien|kerzen|streichhölzer|druckerpapier|tinte|toner|briefmarken|briefumschläge|wasser)",
    "fr": r"lait|pain|beurre|œufs|oeufs|farine|sucre|sel|poivre|riz|pâtes|céréales|miel|confiture|fromage|yaourts?|crème|huile(?: d'olive)?|vinaigre|moutarde|levure|café|thé|jus(?: d'orange)?|bière|vin|fruits|pommes|bananes|citrons|oignons"
    r"|pommes de terre|tomates|ail|légumes|croquettes|litière|papier (?:toilette|hygiénique|alu|cuisson)|pq|sopalin|essuie-tout|mouchoirs|serviettes|couches|lingettes|sacs poubelle|savon|shampooing|gel douche|dentifrice|brosses? à dents"
    r"|déodorant|rasoirs|crème solaire|pansements|doliprane|liquide vaisselle|produit vaisselle|pastilles|lessive|adoucissant|javel|éponges|ampoules|piles|bougies|allumettes|encre|timbres|enveloppes|eau",
    "es": r"leche|pan|mantequilla|huevos|harina|azúcar|sal|pimienta|arroz|pasta|cereales|miel|mermelada|queso|yogur(?:es)?|nata|aceite|vinagre|mostaza|levadura|café|té|zumo|jugo|cerveza|vino|fruta|manzanas|plátanos|limones|cebollas|patatas"
    r"|papas|tomates|ajo|verduras?|pienso|arena(?: del gato| para el gato)?|papel (?:higiénico|de cocina|de baño|de aluminio)|servilletas|pañuelos|pañales|toallitas|bolsas de (?:basura|la basura)|jabón|champú|gel(?: de ducha)?|pasta de dientes"
    r"|cepillos? de dientes|desodorante|cuchillas|crema solar|tiritas|curitas|paracetamol|ibuprofeno|lavavajillas|detergente|suavizante|lejía|cloro|estropajos|esponjas|bombillas|focos|pilas|velas|cerillas|tinta|sellos|sobres|agua",
    "ur": r"doodh|roti|double roti|makhan|anday|ande|aata|ata|maida|cheeni|chini|namak|mirch|chawal|daal|dal|shehad|dahi|tel|ghee|chai(?: ki patti)?|patti|coffee|phal|seb|kele|limu|pyaz|aloo|tamatar|lehsan|sabzi|gosht|sabun|shampoo|tissue|surf|paani"
    r"|دودھ|روٹی|مکھن|انڈے|آٹا|میدہ|چینی|نمک|مرچ|چاول|دال|شہد|دہی|تیل|گھی|چائے|پتی|پھل|سیب|کیلے|پیاز|آلو|ٹماٹر|لہسن|سبزی|گوشت|صابن|شیمپو",
}
_MORE = {
    "en": r"(?:some |more |a few |a bit of |new |fresh |another |(?:(?:a|another) )?(?:new |fresh |big |small )?(?:bag|bottle|box|carton|jar|loaf|packet|pack|pint|tin|tube|roll)s? of |to (?:get|buy|pick up|restock) )*",
    "de": r"(?:etwas |mehr |noch |neue[nrs]? |wieder |ein bisschen |ein paar |frische[snr]? )*",
    "fr": r"(?:un peu de |plus de |encore (?:du |de la |des |de )?|du |de la |des |de |d'|de l')*",
    "es": r"(?:más |un poco de |algo de |algunos |unas |unos )*",
    "ur": r"(?:thora |aur |kuch |mazeed )*",
}
GOODS = {
    "en": rf"(?:(?!{_GLUE})[\w'-]+ ){{0,2}}(?:{_GOODS['en']})(?:(?:,? and |, )(?!{_GLUE})[\w'-]+(?: (?!{_GLUE})[\w'-]+)?){{0,4}}",
    "de": rf"(?:{_GOODS['de']})(?:(?: und |, )(?:{_GOODS['de']}))*",
    "fr": rf"(?:{_GOODS['fr']})(?:(?: et |, )(?:de |du |des )?(?:{_GOODS['fr']}))*",
    "es": rf"(?:{_GOODS['es']})(?:(?: y |, )(?:{_GOODS['es']}))*",
    "ur": rf"(?:{_GOODS['ur']})(?: aur (?:{_GOODS['ur']}))*",
}
_NEARLY = r"(?:nearly |almost |all |completely |clean |totally |right |running |getting |a bit |pretty |very |really |just |now |about to be )*"
OUT = (
    rf"(?:we|i)(?:'re| are|'m| am) {_NEARLY}(?:out of|low on|short of|short on)"
    rf"|(?:(?:we|i)(?:'re| are|'m| am) )?(?:running|nearly|almost|getting) {_NEARLY}(?:out of|low on|short of|short on)"
    r"|(?:we|i)(?:'ve| have)? (?:just |nearly |almost |completely |already )*(?:run|ran) (?:out of|low on|short of)"
)
_NEED = (
    r"(?:we|we'll|we're|we are|we will) (?:really |also |still |do |now |just |probably |desperately |gonna |going to |urgently )*need"
    r"|(?:there's|there is|there isn't|we have|we've|we've got|we haven't got|we don't have) (?:no|hardly any|barely any|any|not much|very little)"
)
_YET = r"(?: left| any ?more| at home| in the house| (?:so )?(?:badly|urgently|soon|asap))?"
EN = reading.rows(
    rf"""
create: (?:{OUT}) (?P<title>{THING})
create: (?:{_NEED}) {_MORE["en"]}(?P<title>{GOODS["en"]}){_YET}|out of {_MORE["en"]}(?P<title2>{GOODS["en"]})
"""
)
DE = reading.rows(
    rf"""
create: (?:wir|ich) haben? (?:fast |bald |kaum noch |leider |jetzt |überhaupt |gar )*kein(?:e|en)? (?P<title>{GOODS["de"]}) mehr
create: (?:uns|mir) geht (?:bald |langsam |gerade |schon )*(?:der|die|das) (?P<title>{GOODS["de"]}) aus
create: (?:der|die|das) (?P<title>{GOODS["de"]}) (?:ist|sind) (?:fast |bald |schon |leider )*(?:alle|leer|aus|aufgebraucht|ausgegangen)
create: (?:es )?fehlt (?:uns |noch |an )*(?P<title>{GOODS["de"]})|wir brauchen {_MORE["de"]}(?P<title2>{GOODS["de"]})
"""
)
FR = reading.rows(
    rf"""
create: (?:on n'a|nous n'avons|je n'ai|y a|il n'y a|il y a) (?:presque |bientôt )*plus (?:de |d')(?P<title>{GOODS["fr"]})
create: (?:il )?(?:nous |me )?(?:manque|reste plus|faut) {_MORE["fr"]}(?P<title>{GOODS["fr"]})
create: (?:on est|nous sommes|je suis) (?:presque |bientôt )*à court de (?P<title>{GOODS["fr"]})|(?:on a|nous avons) besoin {_MORE["fr"]}(?P<title2>{GOODS["fr"]})
"""
)
ES = reading.rows(
    rf"""
create: (?:ya )?no (?:nos |me )?(?:queda|quedan|hay|tenemos|tengo) (?:casi |más |ni )*(?P<title>{GOODS["es"]})
create: (?:ya )?(?:se )?(?:nos |me )?(?:ha |han |está |están )?(?:acabó|acabaron|acabado|acabando|terminó|terminaron|terminado) (?:el|la|los|las) (?P<title>{GOODS["es"]})
create: (?:nos|me) (?:(?:hemos|he) quedado|(?:estamos|estoy) quedando|quedamos) sin (?P<title>{GOODS["es"]})
create: (?:nos |me )?(?:falta|faltan|hace falta|hacen falta|necesitamos) {_MORE["es"]}(?P<title>{GOODS["es"]})
"""
)
UR = reading.rows(
    rf"""
create: (?:ghar (?:mein|mai) )?(?P<title>{GOODS["ur"]}) (?:bhi )?(?:khatam|khatm) (?:ho )?(?:gaya|gayi|gaye|gya|raha|rahi|hai|hain|hone wala)(?: hai| hain)?
create: (?P<title>{GOODS["ur"]}) (?:nahi|nahin) (?:hai|hain|bacha|bachi)|(?:(?:mujhe|hamein|humein|hume|ghar (?:mein|mai)) )?{_MORE["ur"]}(?P<title2>{GOODS["ur"]}) (?:bhi )?chahiye(?: hai)?
create: (?P<title>{GOODS["ur"]}) ختم ہو ?(?:گیا|گئی|گئے|رہا|رہی)(?: ہے| ہیں)?|(?P<title2>{GOODS["ur"]}) چاہیے
"""
)
_SHORT = re.compile(
    r"\W*(?:(?:oh|hey|hi|so|ok|okay|and|also|damn|argh|ugh|fyi|btw|by the way|just so you know)[,:!]* )*"
    rf"(?:(?:{OUT}) (?:{THING})|(?:{_NEED}) {_MORE['en']}(?:{GOODS['en']}){_YET}|out of {_MORE['en']}(?:{GOODS['en']}))(?: again| now| already| too| as well)?[ .!]*"
)


def runs_short(masked: str) -> bool:
    """Whether an English clause says that something to be bought is missing, and does not ask it."""
    return bool(_SHORT.fullmatch(masked[:320]))
