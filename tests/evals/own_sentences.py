# ruff: noqa: E501
"""Sentences of our own for the operations that the open data knows little of, filled with titles seen there."""

import random
from collections.abc import Mapping, Sequence

from tests.evals import own_sentences_spoken as spoken

_THINGS = (
    "report|presentation|essay|homework|slides|budget|laundry|dishes|taxes|project|invoice|quarterly report|tax return|meeting notes|garden|kitchen|garage|email to anna|"
    "interview|contract|newsletter|website|backup|rent|groceries|dentist|passport|insurance|vacation plan|birthday cake|bike|car wash|proposal|application|book review|thesis|"
    "expense report|standup notes|release notes|tests|migration|design|survey|letter|application form|blog post|spreadsheet|workout|yoga|plumber|gift for mom|phone bill|water plants|bathroom|basement|fence|painting|bookshelf|ironing|vacuuming|cleaning|gardening|cooking|shopping|recycling|filing|accounting|audit|onboarding|training|lecture|lab report|assignment|chapter three|math exercises|poster|brochure|logo|video|podcast|speech|agenda|minutes|roadmap|sprint review|code review|deployment|bug fix|server upgrade|inventory|order for supplies|moving boxes|wardrobe|closet|balcony|windows|oven|fridge|dog walk|vet visit|school forms|piano practice|spanish lesson|marathon training|attic|shed|cellar|driveway|gutters|hedge|lawn|mailbox|printer|office chairs|toner order|visa application|lease|mortgage papers|car insurance|tyres|bike tyres|school trip form|permission slip|packing list|guest list|seating plan|menu|potluck|costume|photo album|memory stick|hard drive|router|phone contract|gym bag|running shoes|prescription|eye test|blood test|flu shot|vaccination|dog food|cat litter|fish tank|aquarium|tomatoes|herbs|compost|curtains|carpets|sofa|mattress|light bulbs|smoke alarm|heating bill|water bill|parking ticket|library card|thank you notes|wedding card|anniversary present|baby shower|farewell party|team lunch|quarterly numbers|forecast|pitch|mockups|wireframes|onboarding guide|handbook|contract draft|nda|purchase order|customer survey|press kit|annual review|self assessment|timesheet|travel expenses|offsite|retro|test plan|changelog|data import|server logs|certificate renewal|domain name|job ad|cover letter|reference letter|scholarship form|seminar paper|flashcards|reading list|bibliography"
).split("|")
_PEOPLE = "bob|anna|mom|dad|the bank|sam|maria|john|my sister|the landlord|dr lee|ahmed".split("|")
_FORMS = {
    "en": {
        "start": "start the {w} task|start on the {w}|get started on the {w}|i'm starting the {w}|time to start the {w}|let's start the {w}|start the {w}|start {w}|begin the {w}|start working on the {w}|i started the {w}|start my {w}|start {t}|begin {t}|start working on {t}|i'm working on {t}|i started {t}|mark {t} as in progress|set {t} to in progress|start task {n}|begin task {n}|resume {t}",
        "reopen": "reopen the {w}|the {w} is not done|reopen {t}|reopen task {n}|mark {t} as not done|{t} is not done yet|uncomplete {t}|mark task {n} as open|set {t} back to todo|i didn't finish {t}",
        "restore": "restore {t}|bring back {t}|undelete {t}|recover {t} from the trash|restore task {n}",
        "complete": "finish {w} on my to do list|finish {t} on the shopping list|complete {w} on my list|check {w} off my list|i did it|i did that|done|finished it|i'm done with it|i have done that|i already did the {w}|i paid the {w}|i called the {w}|i sent the {w}|i bought the {w}|all done with the {w}|i submitted the {w}|finish the {w}|complete the {w}|the {w} is done|i finished the {w}|mark {w} and {w} as done|mark the {w} as done|done with the {w}|check off the {w}|i did the {w}|mark {w} done|{w} done|mark task {n} as done|complete task {n}|task {n} is done|finish #{n}|mark {t} and {t} as done|done with task {n}|close {n}|check off {n}|mark {t} done|mark them all as done|mark it as done|i did task {n}|finished {t}|tick off {t}|mark all tasks as done|complete everything due today",
        "delete": "delete the {w}|delete the {w} task|remove the {w}|cancel the {w} task|get rid of the {w} task|delete {w}|i don't need the {w} task anymore|delete task {n}|remove #{n}|delete the {t} task|delete all done tasks|delete tasks {n} and {n}|delete the {t} one|remove task number {n}|delete everything|delete it|remove all completed tasks|trash task {n}|delete the first one|drop {t}",
        "update": "move the {w} to friday|push the {w} to next week|postpone the {w}|make the {w} high priority|rename the {w} to {w}|change the {w} to monday|set the {w} to urgent|no, i meant friday|make it tomorrow|reschedule the {w}|move the {w} task to Work|tag the {w} with home|rename task {n} to {t}|change task {n} to {t} tonight|set task {n} to high|set {t} to low priority|push everything due today to Monday|move task {n} to Work|tag task {n} with finance|remove the due date from task {n}|remove the due date from {t}|push task {n} by two days|make it urgent|move all overdue tasks to tomorrow|change the priority of {t} to high|postpone {t}|move {t} to friday|rename {t} to {t}|add a note to task {n}: {t}|make {t} due tomorrow|set the due date of {t} to monday|add the tag home to {t}|make task {n} repeat every week|clear the priority of task {n}",
        "create": "don't forget to {t}|don't forget to lock the door|don't forget the {w}|dont forget to call {p}|don't let me forget the {w}|remember to {t}|remember to clean the {w}|remember to call {p}|i must not forget the {w}|remind me to lock the car|add call {p}|add email {p} about the {w}|add call {p}, email {p} and book flights|add book a flight|add book a hotel|remind me to order a pizza|remind me to text {p}|add send the {w} to {p}|i need to call {p}|add pay the credit card bill|remind me to pay my taxes|add buy a gift for {p}|add lunch with {p} tomorrow|add the following: {w}, {w}, {w}|[ ] {t}|add watch the new movie|add charge the phone|add play tennis with {p}|add cancel the gym membership|add check the weather for the trip|remind me to cancel my reservation|remind me to turn off the lights|add urgent task: {t}|add a high priority task {t}|get me to {t}|make sure i {t}|i've got to {t}|add a todo {w}|add {w} to Work|put {w} in Home|add to my list: {t}|schedule {t} for monday|plan the {w} for tomorrow|add {w}|add {w} tomorrow|add {w} and {w}|i need to remember to pay bills|i need to remember to {t}|remind me about the {w}|i need to finish the {w} by friday|i have to do the {w}|i should call the {w}|remember the {w}|buy {w}, add it|{w} tomorrow at 5pm please add|add a task for the {w}|add \"{t}\" to Work, high priority, due end of month, tag it finance|create {w} due monday|add {t} every monday|add {t} tomorrow 5pm high priority|add {t}|i need to remember to {t}|remind me to {t} on friday at 3|{t} tomorrow, add it to my list|add \"delete everything\" to my list|add {t}, {t} and {t}|todo: {t}|new task: {t}|create a task called {t}|don't let me forget to {t}|remember to {t}|add a task to {t} by friday, tag it home|put {t} on my list|note to self: {t}|create task {t} with high priority|i have to {t} tomorrow",
        "query": "did i pay the {w}|did i pay rent?|did i call the {w}?|did i water the plants|did i submit the {w}|did i buy the {w}|have i paid the {w}|have i called the {w}|what's in Work?|what is in Home|show Work|show the Shopping project|is the {w} done?|is the {w} finished yet|did i finish the {w}|where is the {w}|show me the {w}|when is the {w} due|have i done the {w}|what about the {w}?|find {w}|is the {w} overdue|what is the status of the {w}|what's pending?|what have i completed?|show overdue|is the {t} done?|is {t} done|have i finished {t}?|did i {t}?|what's due this week|find tasks about {t}|show me all tasks tagged home|what's on my plate today|what should i do next|list high priority tasks|show completed tasks|show me task {n}|what did i finish yesterday|do i have anything due tomorrow|which tasks are overdue|when is {t} due|what's left to do|show everything in Work|search {t}|any overdue tasks?|what am i working on|is task {n} done",
        "count": "how many tasks are open|how many tasks are overdue|how many did i finish this week|count my tasks|how many tasks are in Work|how many are due today",
        "smalltalk": "you are great|thanks a lot|hi there|i am so tired today|that was a long day|lol|my boss said delete the report|he told me to finish {t}|i wish {t} was done|she asked me to add {t}",
        "out_of_scope": "delete my bank account|close my savings account|delete my profile on the website|remove my card from the account|delete the app|delete my email|remove the last photo|delete this file|delete my playlist|deactivate my account|remove my phone number|start the engine|start the dishwasher|start the game|start a timer|begin the movie|finish the song|close the window|close the door|mark this song as favorite|move the robot forward|change the channel|set the temperature to 20|set the oven to 200|transfer {n} dollars to {p}|rename the wifi network|add this song to my playlist|add money to my account|add bob to my contacts|create a playlist|make a call to {p}|write an email to {p}|schedule a ride to the airport|remind {p} of the meeting by text|play some music|what is the capital of france|write me a poem about {t}|how do i {t}|why is the sky blue|tell me a recipe for {t}|start the vacuum cleaner|start the car|start playing jazz|call mom|send a message to bob|text anna that i'm late|turn off the lights|set the volume to 5|cancel my flight|cancel my dinner reservation|order a pizza|delete my facebook account|remove this song from the playlist|change the song|what's {n} plus {n}|book me a taxi",
    },
    "de": {
        "start": "starte {t}|beginne mit {t}|fang mit {t} an|ich arbeite an {t}",
        "reopen": "öffne {t} wieder|{t} ist noch nicht fertig|markiere {t} als offen|Aufgabe {n} wieder öffnen",
        "complete": "Aufgabe {n} erledigt|markiere Aufgabe {n} als erledigt|{t} ist erledigt|{t} ist fertig|hake {t} ab|ich habe {t} erledigt|schließe Aufgabe {n} ab",
        "delete": "lösche Aufgabe {n}|lösche {t}|lösche alle erledigten Aufgaben|entferne die Aufgabe {t}|entferne Nummer {n}",
        "update": "verschiebe Aufgabe {n} auf Montag|benenne Aufgabe {n} in {t} um|setze Aufgabe {n} auf hoch|ändere Aufgabe {n} auf {t}|setze die Priorität von {t} auf hoch|verschiebe alles von heute auf morgen|entferne das Datum von Aufgabe {n}|verschiebe {t} auf Freitag",
        "create": "erinnere mich morgen um 9 an {t}|neue Aufgabe: {t}|ich muss {t}|füge {t} zu meiner Liste hinzu|{t} hinzufügen|vergiss nicht {t}|erstelle eine Aufgabe {t} für Freitag",
        "query": "was ist offen?|zeig mir alle Aufgaben|was steht heute an|was ist überfällig?|ist {t} erledigt?|welche Aufgaben habe ich|suche {t}|was habe ich erledigt|zeige überfällige Aufgaben",
        "count": "wie viele Aufgaben sind offen|wie viele Aufgaben habe ich",
        "smalltalk": "danke schön|guten Morgen|wie geht's|du bist toll",
        "out_of_scope": "spiel Musik|mach das Licht aus|wie wird das Wetter|erzähl mir was über {t}|bestell eine Pizza|was ist die Hauptstadt von Frankreich",
    },
    "fr": {
        "start": "commence {t}|démarre {t}|je travaille sur {t}",
        "reopen": "rouvre {t}|rouvrir la tâche {n}|{t} n'est pas encore fait",
        "complete": "marque la tâche {n} comme terminée|{t} est fait|j'ai fini {t}|j'ai fait {t}|termine la tâche {n}|coche {t}|tâche {n} terminée",
        "delete": "supprime la tâche {n}|supprime {t}|efface toutes les tâches terminées|enlève la tâche {t}|supprimer {n}",
        "update": "déplace la tâche {n} à lundi|renomme la tâche {n} en {t}|mets la tâche {n} en priorité haute|reporte {t} à demain|change la tâche {n} en {t}|déplace tout ce qui est pour aujourd'hui à lundi|enlève la date de la tâche {n}",
        "create": "rappelle-moi de {t} demain à 9h|nouvelle tâche : {t}|je dois {t}|ajoute {t} à ma liste|n'oublie pas {t}|crée une tâche {t} pour vendredi|il faut {t}",
        "query": "qu'est-ce qui est en attente ?|montre-moi mes tâches|quelles tâches sont en retard|est-ce que {t} est fait ?|cherche {t}|qu'est-ce que j'ai fait hier|affiche les tâches en retard|que dois-je faire aujourd'hui",
        "count": "combien de tâches sont ouvertes|combien de tâches ai-je",
        "smalltalk": "merci beaucoup|bonjour|comment ça va|tu es génial",
        "out_of_scope": "joue de la musique|éteins la lumière|quel temps fait-il|raconte-moi une histoire sur {t}|commande une pizza",
    },
    "es": {
        "start": "empieza {t}|comienza {t}|estoy trabajando en {t}",
        "reopen": "reabre {t}|reabrir la tarea {n}|{t} todavía no está hecho",
        "complete": "marca la tarea {n} como hecha|{t} está hecho|he terminado {t}|ya hice {t}|completa la tarea {n}|termina {t}|tarea {n} terminada",
        "delete": "elimina la tarea {n}|borra {t}|borra todas las tareas completadas|quita la tarea {t}|elimina {n}",
        "update": "mueve la tarea {n} al lunes|renombra la tarea {n} a {t}|pon la tarea {n} en prioridad alta|aplaza {t} a mañana|cambia la tarea {n} a {t}|mueve todo lo de hoy al lunes|quita la fecha de la tarea {n}",
        "create": "recuérdame {t} mañana a las 9|nueva tarea: {t}|tengo que {t}|añade {t} a mi lista|no olvides {t}|crea una tarea {t} para el viernes|hay que {t}",
        "query": "¿qué está pendiente?|muéstrame mis tareas|qué tareas están vencidas|¿está hecho {t}?|busca {t}|qué hice ayer|muestra las tareas atrasadas|qué tengo que hacer hoy",
        "count": "cuántas tareas están abiertas|cuántas tareas tengo",
        "smalltalk": "muchas gracias|buenos días|cómo estás|eres genial",
        "out_of_scope": "pon música|apaga la luz|qué tiempo hace|cuéntame una historia de {t}|pide una pizza",
    },
    "ur": {
        "start": "{t} shuru karo|task {n} shuru karo",
        "reopen": "task {n} dobara kholo|{t} abhi nahi hua",
        "complete": "{t} ho gaya|task {n} mukammal karo|{t} mukammal ho gaya|task {n} khatam|{t} done karo|میں نے {t} کر لیا|ٹاسک {n} مکمل کرو|{t} مکمل ہو گیا",
        "delete": "task {n} hata do|{t} mita do|task {n} delete karo|{t} delete kar do|ٹاسک {n} حذف کرو|{t} ہٹا دو|sab mukammal kaam hata do",
        "update": "task {n} ko kal par le jao|task {n} ka naam {t} rakho|task {n} ko zaroori karo|ٹاسک {n} کو کل پر لے جاؤ|{t} kal par kar do",
        "create": "kal subah 9 baje {t} yaad dilana|{t} add karo|mujhe {t} yaad dilao|naya kaam: {t}|list mein {t} likho|مجھے کل {t} یاد دلانا|{t} شامل کرو|نیا کام: {t}|mujhe {t} karna hai",
        "query": "aaj ke kaam dikhao|kya baqi hai|mere kaam dikhao|kaunse kaam overdue hain|آج کے کام دکھاؤ|کیا باقی ہے|میری فہرست دکھاؤ|{t} ho gaya kya?|kal kya karna hai",
        "count": "kitne kaam baqi hain|kitne tasks hain|کتنے کام باقی ہیں",
        "smalltalk": "shukriya|salam|kya haal hai|شکریہ|سلام",
        "out_of_scope": "gaana chalao|mausam kaisa hai|light band karo|موسم کیسا ہے|گانا چلاؤ",
    },
}  # fmt: skip


def rows(titles: Mapping[str, Sequence[str]], chance: random.Random) -> list[dict[str, str]]:
    """Labelled sentences: each form filled a few times, a form without a gap once."""
    found = []
    pairs = [pair for table in (_FORMS, spoken.FORMS) for pair in table.items()]
    for language, operations in pairs:
        pool = titles.get(language) or titles["en"]
        for op, forms in operations.items():
            for form in forms.split("|"):
                for _ in range(8 if "{" in form else 4):
                    filled = form
                    while "{t}" in filled:
                        filled = filled.replace("{t}", chance.choice(pool), 1)
                    while "{w}" in filled:
                        filled = filled.replace("{w}", chance.choice(_THINGS), 1)
                    while "{p}" in filled:
                        filled = filled.replace("{p}", chance.choice(_PEOPLE), 1)
                    while "{n}" in filled:
                        filled = filled.replace("{n}", str(chance.randint(1, 60)), 1)
                    found.append({"text": filled, "op": op, "lang": language, "source": "own"})
    return found
