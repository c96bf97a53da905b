"""Kinds of words, so that what is learnt of "scrap the yoga class" also holds for "axe the pottery evening"."""

_WORDS = {
    "add": "add adding put putting stick pop chuck throw toss jot note write pencil log record enter create make include schedule insert append register capture track save slot tack list book plan arrange"
    " füge trag trage notier notiere schreib schreibe erstell erstelle setz leg lege pack ajoute ajoutez ajouter crée créer note inscris mets añade añadir agrega agregar crea crear apunta anota pon",
    "remind": "remind remember forget nudge ping alert notify reminder reminders reminded memo erinnere erinner vergiss erinnerung rappelle rappel oublie oublier recuérdame recuerda olvides recordatorio yaad",
    "drop": "delete remove erase scrap bin trash drop cancel kill ditch discard axe wipe clear lose nix zap purge strike scratch dump eliminate junk cut forget"
    " lösch lösche entferne entfern streich streiche wirf supprime supprimer supprimez efface effacer enlève enlever retire retirer vire jette elimina eliminar borra borrar quita quitar tira hata mita",
    "done": "done finished complete completed sorted ready handled over through ticked checked closed dealt wrapped fertig erledigt abgehakt terminé terminée fini finie fait faite réglé hecho hecha terminado terminada listo lista mukammal khatam",
    "end": "finish complete close tick check cross mark resolve conclude hake hak markiere markier coche cocher marque marca marcar completa termina tacha",
    "move": "move push postpone reschedule bump shift delay defer snooze slide extend moved pushed postponed rescheduled bumped shifted delayed verschieb verschiebe schieb déplace décale reporte repousse mueve aplaza retrasa pasa",
    "edit": "change edit update rename switch swap modify alter adjust amend correct retitle raise lower changed updated renamed switched ändere ändern benenne benenn nenne modifie change renomme cambia renombra modifica",
    "back": "undo reopen restore undelete recover revert unmark uncheck untick reinstate uncomplete rückgängig rouvre annule deshaz restaura",
    "begin": "start begin resume started begun starting commence beginning continue starte beginne empieza comienza shuru",
    "show": "show display view see find search tell give read pull bring look summarise summarize recap check zeig zeige suche montre affiche cherche muestra busca dikhao batao",
    "ask": "what which when where who whose why how whats what's when's who's how's where's was welche wann wo wer warum quoi quel quelle quand qui pourquoi combien qué cuál cuándo cuántas cuántos dónde quién kya kitne kaun",
    "be": "is are was were be been isn't aren't wasn't weren't ist sind war est sont es está están hai hain",
    "have": "have has had 've have't haven't hasn't hadn't did didn't do does don't doesn't dont habe hast hat ai as a he has ha",
    "modal": "should would could can will may might must shall ought wish if suppose supposing imagine unless whether shouldn't wouldn't couldn't can't cannot won't wenn falls si solo",
    "need": "need needs gotta supposed want wants 'd like muss müssen brauche dois faut tengo debo hay necesito",
    "not": "not never no n't nothing without nicht kein keine pas jamais nunca nahi",
    "me": "i i've i'm i'd i'll we we've we're me us myself ich wir mir mich je j nous moi yo nosotros mujhe maine",
    "my": "my our mine mein meine meinen unser mon ma mes notre mi mis mera mere",
    "you": "you your yours u du dein tu te ton vous usted",
    "they": "he she they his her their him everyone someone somebody people er sie elle il ils él ella ellos",
    "task": "task tasks todo todos item items chore chores errand errands list lists agenda calendar planner backlog ticket entry entries aufgabe aufgaben liste tâche tâches tarea tareas lista kaam",
    "day": "today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun week weekend month morning afternoon evening noon midnight night january february march april june july august september october november december next later daily weekly monthly yearly overdue due deadline o'clock am pm"
    " heute morgen montag dienstag mittwoch donnerstag freitag samstag sonntag woche demain aujourd hui lundi mardi mercredi jeudi vendredi samedi dimanche semaine hoy mañana lunes martes miércoles jueves viernes sábado domingo semana kal aaj parson",
    "value": "urgent high low priority important tag tagged label project prio dringend hoch niedrig priorität urgente haute basse priorité alta baja prioridad",
    "it": "it this that them one ones those these both it's that's es das ça le lo eso",
    "all": "all everything every each anything any something nothing alles alle tout tous toutes todo todas sab",
    "the": "the a an some der die den dem ein eine einen la les un une los las una",
    "at": "to from off on onto in into at by for until till with about of zu auf von aus im à de du des dans sur pour en del al con por ko ka ki se",
    "and": "and then also plus but because so und dann et puis y luego aur phir",
    "said": "said says told tells asked asks thinks thought wants claims suggested wrote sagte gesagt dit dijo",
    "please": "please pls plz thanks ta cheers bitte merci gracias hey hi hello ok okay oh well right so",
    "just": "just already finally now actually still yet again also only schon déjà ya abhi",
    "did": "bought paid sent made got took went did met rang spoke wrote built swept brought taught read ran put gave found fed cut sold kept left hung drove swam ate drank cleaned gekauft bezahlt geschickt gemacht gesendet acheté payé envoyé comprado pagado enviado kiya liya",
    "verb": "buy call email mail send pay clean fix write read finish review order water feed walk wash book renew prepare draft ask text ring chase collect return sort organise organize paint repair install sign print pack plan visit meet check learn practise practice study cook bake get grab fetch file submit take go attend watch replace plant hang iron vacuum mow sweep tidy build test deploy ship post scan reply invite wrap assemble research compare register upload backup update charge empty",
}
OF = {word: kind for kind, words in reversed(_WORDS.items()) for word in words.split()}
