"""What the world should have more of, and what a dish lacks: said of a country or at table, and nothing to be bought."""

from core.agent.interpreter.phrases import needs

_BETTER = {
    "en": r"(?:an? )?(?:much |far |some |many |a lot |way )*(?:better|more|fewer|less|stronger|smarter|new|good|great|real|honest|different|decent|braver?|wiser?)",
    "de": r"(?:eine?n? )?(?:viel |dringend )*(?:bessere[nrs]?|mehr|weniger|neue[nrs]?|gute[nrs]?|stärkere[nrs]?|ehrliche[nrs]?|andere[nrs]?|klügere[nrs]?)",
    "fr": r"(?:une? |de |des |d'un |d'une |d')?(?:plus de |plus d'|moins de |moins d'|(?:bien )?(?:meilleure?s?|nouvel(?:le)?s?|nouveaux?|bons?|bonnes?|vrais?|vraies?|autres?|grands?) )",
    "es": r"(?:una? )?(?:mucho |muchos |muchas )*(?:mejor(?:es)?|más|menos|nuev[oa]s?|buen[oa]s?|otr[oa]s?|verdader[oa]s?)",
}
_OF_THE_WORLD = {
    "en": r"leaders?|leadership|politicians|politics|governments?|presidents?|laws?|rules|polic(?:y|ies)|police|schools?|teachers|hospitals|doctors|nurses|healthcare|education|roads|trains|public transport|infrastructure|internet|housing|homes|jobs|wages|pay"
    r"|managers?|management|bosses|colleagues|teammates|players|strikers?|defenders|referees|refs|coaches|journalists|journalism|media|news|heroes|role models|friends|neighbours|neighbors|people|men|women|voters|parties|candidates|communication|teamwork|unity|equality|justice|democracy|freedom|diversity|kindness|empathy|respect|tolerance|trust|science|research|data|ideas|jokes|weather|summers?|winters?|days|times|standards|words|movies|films|songs|memes",
    "de": r"politiker|politik|regierung(?:en)?|führung|anführer|chefs?|gesetze|regeln|schulen|lehrer|ärzte|pflegekräfte|bildung|straßen|züge|bahn|wohnungen|jobs|löhne|kollegen|spieler|stürmer|trainer|schiedsrichter|medien|nachrichten|vorbilder|freunde|nachbarn|leute|menschen|kommunikation|zusammenhalt|gerechtigkeit|demokratie|freiheit|respekt|toleranz|vertrauen|ideen|witze|wetter|zeiten|tage|filme",
    "fr": r"dirigeants?|politiciens?|politiques?|gouvernements?|président|chefs?|lois?|règles|écoles?|profs|professeurs|hôpitaux|médecins|infirmières|éducation|routes|trains|transports|logements|emplois|salaires|collègues|joueurs|attaquants?|arbitres|entraîneurs?|médias|journalistes|nouvelles|modèles|amis|voisins|gens|communication|solidarité|égalité|justice|démocratie|liberté|respect|tolérance|confiance|idées|blagues|temps|jours|films",
    "es": r"líderes|líder|políticos?|políticas?|gobiernos?|presidente|jefes?|leyes|reglas|escuelas|maestros|profesores|hospitales|médicos|enfermeras|educación|carreteras|trenes|transporte|viviendas|empleos|trabajos|sueldos|salarios|compañeros|jugadores|delanteros?|árbitros|entrenador(?:es)?|medios|periodistas|noticias|amigos|vecinos|gente|comunicación|unidad|igualdad|justicia|democracia|libertad|respeto|tolerancia|confianza|ideas|chistes|días|tiempos|películas",
}
_NEEDING = {
    "en": r"(?:we|this (?:country|city|town|team|company|world|place)|the (?:country|world|team|company)) (?:all |really |just |badly |desperately |do |sure |clearly )*needs?",
    "de": r"(?:wir|dieses land|die welt|das land|unser team) (?:brauch(?:en|t)|bräuchten?) (?:echt |wirklich |einfach |dringend |alle |endlich )*",
    "fr": r"(?:on a|nous avons|ce pays a|le monde a|il (?:nous )?faut) (?:vraiment |tous |juste |bien |tellement )*(?:besoin )?",
    "es": r"(?:necesitamos|este país necesita|el mundo necesita|hacen? falta|nos hacen? falta) (?:de verdad |realmente |todos )*",
}
# A pinch of salt that the soup wants; "on the list", "at home", "in the fridge" it would be a thing to buy.
_DISH = {
    "en": rf"(?:there's|there is|there isn't|it needs|it lacks|it wants|it's missing|we need) (?:no |not enough |too little |any |some |more |a bit (?:of |more )|a pinch of |enough )*(?:{needs.GOODS['en']}) (?:in|on) (?:the|this|that|my|your) (?!lists?\b|house|fridge|flat|kitchen|pantry|freezer|cupboard|car|bathroom|office|shed)\w+",
    "de": rf"(?:(?:es|da|hier) )?(?:fehlt|fehlen|ist|sind) (?:noch |etwas |ein bisschen |zu wenig |kein(?:e|en)? |eine prise |mehr )*(?:{needs.GOODS['de']}) (?:in|an|auf) (?:der|die|den|dem|meiner|deiner) (?!\w*liste|\w*zettel|küche|kammer|wohnung)\w+",
    "fr": rf"(?:il |ça |y )?(?:manque|y a pas|n'y a pas|faut) (?:un peu |assez |pas |encore )*(?:du |de la |de l'|de |d'|des )?(?:{needs.GOODS['fr']}) (?:dans|à|sur) (?:la |le |les |l'|ce |cette |mon |ma |ta |ton )(?!liste|maison|frigo|cuisine|placard|congélateur|appart)\w+",
    "es": rf"(?:le |a esto le )?(?:falta|faltan|no hay|hace falta) (?:un poco de |algo de |más |una pizca de )*(?:{needs.GOODS['es']}) (?:en|a) (?:la|el|los|las|mi|tu|esta|este) (?!lista|casa|despensa|nevera|cocina|congelador|compra)\w+",
}
_OPINION = "|".join(
    rf"{_NEEDING[code]} ?{_BETTER[code]} ?(?:{_OF_THE_WORLD[code]})(?: .{{0,40}})?" for code in _NEEDING
)
PATTERN = rf"{_OPINION}|{'|'.join(rf'{_DISH[code]}(?: .{{0,20}})?' for code in _DISH)}"
