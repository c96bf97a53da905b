# ruff: noqa: E501 — word tables
"""Which of the five languages a sentence is in, from its small words and its script."""

import functools
import re

from core.agent.interpreter import letters

_WORD = re.compile(r"[^\W\d_]+")
_MARKS = {
    "de": (
        "der die das den dem des und ist sind ein eine einen einer nicht ich mich mir mein meine meinen meiner du was wie wann welche zu zum zur auf für von mit bis am im "
        "aufgabe aufgaben füge hinzu lösche entferne zeige erinnere daran markiere erledigt heute morgen liste habe hast kannst bitte verschiebe ändere streiche erstelle "
        "neue neuer fertig alle alles wieviele viele noch ab um nächste nächsten woche termin einkaufsliste ja nein danke hilfe rückgängig fällig offen offene überfällig "
        "benenne setze hake abhaken kauf kaufe kaufen muss soll montag dienstag mittwoch donnerstag freitag samstag sonntag guten hallo tschüss gibt es mache beende schließe er sie wir uns dir sich schon mal auch nur aber oder wenn dass nach vor beim vom ins aufs als sind wurde brauche brauch will sollte wollen setz schreib pack nimm trag leg notiere merk denk vergiss erinner hab bin bereits abgehakt gekauft bezahlt gemacht durch weg raus streich lösch entfern schieb verschieb verleg wer hast kann können müssen noch hinzufügen löschen eintragen aufschreiben zettel einkauf dringend wichtig neues keine mehr steht stehen war waren nochmal anrufen übermorgen überfällige"
    ),
    "fr": (
        "le la les des du un une est sont je j ai me moi mon ma mes ton ta tes que quoi quel quelle quels quelles qu pour dans sur avec et à au aux ce cette ces de d l "
        "tâche tâches ajoute ajoutez ajouter supprime supprimez supprimer montre montrez affiche rappelle rappelez marque marquez faire fait terminé terminée liste courses "
        "demain aujourd hui combien merci bonjour oui non aide annuler annule déplace modifie change changer renomme crée créer retire retirez coche cochez efface effacez "
        "lundi mardi mercredi jeudi vendredi samedi dimanche semaine prochaine n oublie pas dois il faut ne salut mets mettre ajouté rendez vous toutes tous tout quand on nous il elle c qui si plus par ou comme ajoutes rajoute note notez noter inscris fais pense penser besoin acheter appeler payer veux voudrais peux pourrais reste bien déjà bon voilà enlève enlever enlevez vire vide barre raye reporte repousse décale renomme matin soir midi heures beurre lait pain tache taches etre fini finie faut stp svp moi ça notre nos avant après aussi écris aussi vas"
    ),
    "es": (
        "el la los las un una unos unas es son yo me mi mis tu tus que qué cual cuál cuáles para por con en y a al del de lo se no sí si "
        "tarea tareas añade añadir agrega agregar elimina eliminar borra borrar muestra mostrar recuérdame recordarme marca marcar hecho hecha terminado terminada completado "
        "lista compra mañana hoy cuántas cuántos gracias hola ayuda deshacer deshaz mueve mover cambia cambiar renombra crea crear quita quitar tengo hay pendientes tachar "
        "lunes martes miércoles jueves viernes sábado domingo semana próxima nueva nuevo olvides debo todas todos está están cuándo pon poner vencidas borrame como le les nos ya más muy pero porque cuando donde eso esto esta este ese esa porfa favor necesito quiero quisiera falta queda quedan apunta anota añádeme agrégame recuerdame recuérdanos avísame avisame mete ponme ponle marque marcar comprar llamar pagar he has hemos hice compré pagué terminé llamé saqué listo lista tacha saca vacía cancela aplaza retrasa pasa haz sea tarde noche mes que hecha pendiente ver dime muéstrame enséñame cosas tira faltan bota ten carta"
    ),
    "ur": (
        "hai hain ka ki ke ko se mein main mera meri mere mujhe karo karna karo karni kar do dou kya kaun kitne kitni kaam kaamon kal aaj parson subah shaam raat dopahar baje "
        "dikhao dikhado batao yaad dilana dilao dilado rakhna rakho add hatao hata mita mitao khatam mukammal ho gaya gya gayi chuka shuru wapas nahi nahin haan jee ji ye yeh wo woh "
        "sab saare sare wala wali ilawa fehrist list badlo badal naam lena laana lana bhejna banao nikal nikalo agle hafte abhi tareekh jao liya liye diya diye maine mene dein dena kiraya laga lagao jumma jumay budh peer itwar jumerat mangal dobara saaf madad shukriya salam"
    ),
    "en": (
        "the a an is are my me i to of and in on for with what when which how do does did can you please add delete remove show list mark done task tasks it that this be at by from up off "
        "have has am was not don t call buy need want all due today tomorrow remind change move set make yes no help undo ok thanks"
    ),
}  # fmt: skip
_SETS = {
    name: frozenset(words.split()) | frozenset(letters.plain(words).split()) for name, words in _MARKS.items()
}
_ENDINGS = {  # of words; they settle what the small words leave open ("nota: llevar la bici")
    "de": re.compile(r"\w{2,}(?:ung|lich|keit|heit|sch|chen|tag|ieren)\b"),
    "fr": re.compile(r"\w{2,}(?:eux|eur|eau|ez|oir|ette|ique|tion)\b"),
    "es": re.compile(r"\w{2,}(?:ar|aje|ente|ción|cion|dad|it[oa]s?|ad[oa]s?|ando|iendo)\b"),
}
_ORDERS = {  # verbs of other languages that no English sentence begins with, whatever the title after them is in
    "de": "lösche lösch entferne streiche streich markiere verschiebe verschieb benenne erstelle füge hake erledige",
    "fr": "supprime supprimez supprimer retire retirez enlève enlevez efface effacez ajoute ajoutez ajouter coche cochez décale déplace déplacez reporte repousse renomme marque marquez",
    "es": "elimina eliminar borra borrar quita quitar añade añadir agrega agregar tacha tachar mueve mover aplaza renombra marca marcar completa",
}  # fmt: skip
_ORDERED = {verb: name for name, verbs in _ORDERS.items() for verb in verbs.split()}
_TELLING = {"de": "äöüß", "fr": "àâçèêëîïôûùœ", "es": "ñ¿¡áíóú"}


@functools.lru_cache(256)  # of one clause it is asked for again and again
def guess(lower: str) -> str:
    """en | de | fr | es | ur; English when nothing speaks for another one."""
    if any("\u0600" <= c <= "\u06ff" for c in lower[:400]):
        return "ur"
    words = _WORD.findall(lower[:400])
    scores: dict[str, float] = {name: sum(word in known for word in words) for name, known in _SETS.items()}
    for name, accented in _TELLING.items():
        scores[name] += 0.6 * sum(c in accented for c in lower[:400])
    likelier = [name for name, score in scores.items() if score > scores["en"]]
    for name in likelier if len(likelier) > 1 else ():
        scores[name] += 0.3 * len(_ENDINGS[name].findall(lower[:400])) if name in _ENDINGS else 0
    if not likelier and words and words[0] in _ORDERED:
        return _ORDERED[words[0]]
    return max(likelier, key=lambda name: scores[name], default="en")
