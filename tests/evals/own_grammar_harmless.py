# ruff: noqa: E501
"""Made-up sentences that ask for nothing of a task list, though many sound as if they did."""

TALK = """
(ich habe|ich bin|wir haben|heute bin ich) (gut geschlafen|müde|ziemlich müde|heute frei|hunger|keine lust|lange gearbeitet|viel gelacht|krank)
(gute nacht|bis morgen|schönen abend|guten appetit|tschüss|bis dann|hallo|moin|danke|vielen dank)( und bis morgen| und gute nacht| zusammen| dir|)
(das wetter ist|das essen war|der film war|der tag war|das konzert war) (schön|schlecht|lang|gut|anstrengend)( heute|)
(bonne nuit|à demain|bonne journée|bon appétit|salut|merci|au revoir|bonsoir)( et à demain| et merci| à tous| mon ami|)
(je suis|j'ai|on est) (fatigué|faim|bien dormi|malade|content|en vacances|beaucoup travaillé|heureux)( aujourd'hui| hier|)
(le film était|le repas était|la journée était|il fait) (bon|long|beau|nul|froid|super)
(hola|buenas noches|hasta mañana|gracias|adiós|buen provecho|qué tal)(, me alegro de verte| y hasta mañana| amigo| a todos|)
(estoy|tengo|he) (cansado|hambre|dormido bien|enfermo|contento|trabajado mucho|sueño)( hoy|)
(la película|la comida|el día|el concierto) (estuvo|fue|era) (bien|mal|largo|genial)
(main thak gaya hoon|mujhe bhook lagi hai|shab bakhair|kal milte hain|khuda hafiz|aaj mausam acha hai|din acha guzra)
(it|that|<np>)('s| is) (nearly|almost|not quite|half|hardly|never|not) (done|finished|there|ready)( yet|)
(it would be|it'd be|would be) (nice|great|lovely|good) (to have <np> finished|to be done|if <np> was done|to have everything finished|if it was friday)
<reason>
(i was|we were) (told|asked|forced|advised) to (<vp>|move <np>|delete <np>|finish <np>)
<np> (was|were) (wonderful|awful|fun|boring|too long|expensive|a disaster|really good|so-so)
(please |)(leave|keep) <np> (alone|where it is|as it is|on the list|in the list)
(i|we) (should|could|would|might|must) have <part> (<doc>|<np>|<bill>)( yesterday| by now| last week| already|)
(i|we) (should've|could've|would've) (finished|done|called|paid|sent|added|deleted|booked) <np>( yesterday| by now| but didn't|)
(i|we) (almost|nearly|never|hardly) (finished|completed|did|paid|called|started|deleted|booked) <np>
i (was going to|was about to|meant to|wanted to|tried to|had planned to|hoped to|forgot to) <vp>( but i fell asleep| but didn't| but forgot| yesterday| but there was no time|)
(i|we) (might|may|could) <vp>( tomorrow|), (not sure yet|i don't know yet|maybe|let's see|we'll see)
(i|we) (haven't|have not|didn't|did not|hasn't) (added|deleted|finished|changed|done|moved|completed|started) (anything|any of it|anything yet|much|it)( yet| today|)
(i|we) (wish|hope) <np> (was|were|is|would be|gets) (done|finished|over|<part>)( already| soon|)
(if|when|once|after|before|unless|suppose|imagine) i (delete|finish|complete|mark|move|remove|cancel) <np>(,|) (can i get it back|what happens|will you tell me|i will tell you|i'll be happy|would it come back|is it gone|i can relax|you'll know|is that bad)(?|)
(what|what would happen) (if|happens if|happens when) i (delete|finish|complete|delete|forget|miss) (<np>|everything|a task|the deadline)(?|)
(should|shall|must|may|can) i (delete|cancel|drop|finish|move|postpone|keep|add|mark) <np>( or not| now| today|)?
(is it|isn't it) (a good idea|safe|better|wise|too early|too late) to (delete|move|finish|postpone|cancel|add|complete) (<np>|old tasks|tasks|everything)?
(why|when|how|who) (did you|have you|did|was|has)( already|) (delete|deleted|mark|marked|move|moved|add|added|change|changed|complete|completed) (that|it|<np>|the task|this)( as done| to monday|)?
(who|what) (deleted|moved|changed|added|completed|finished) (<np>|my tasks|that)?
(have|did|do|could) you (delete|deleted|change|changed|add|added|mark|marked|move|moved|complete|completed) (anything|<np>|that|it|something|my tasks)?
(my boss|tom|she|he|my mum|the teacher|my wife|lena|somebody|the manager) (said|told me|says|wants me|asked me|thinks|asked|wrote|claims|suggested)( that| to|) (he deleted <np>|i should <vp>|<vp>|to <vp>|to add <np> to the list|delete everything|to mark it as done|we finished <np>|finish <np>|<np> is done|to delete <np>|he'd <vp>)
(don't|do not|please don't|please do not|never|let's not|you shouldn't|you must not) (delete|remove|move|complete|mark|add|change|touch|finish|close|reschedule) (<np>|anything|it|that|everything)( as done| yet| please|)
(nothing|none of it|not much|hardly anything) (is|was|has been|got) (finished|done|deleted|completed|added)( yet| today|)
what does (postpone|"delete"|overdue|complete|high priority|archive) mean?
(you|that) (misunderstood me|got it wrong|were wrong|was not what i meant|is wrong|deleted the wrong one|is not what i said)
(i'm|i am|i feel)( so| really| very|) (tired|exhausted|stressed|behind with everything|busy|happy with that|done for today|proud|bored|overwhelmed|sick)( today| of this| right now|)
(today|yesterday|this week|it) (was|has been|is) (a long day|awful|so busy|a great week|stressful|fun|hard)
(good morning|good evening|hello there|hi|hey you|good night|see you tomorrow|bye|have a nice day|how are you today|what's up with you)(!| saydone| my friend|)
(thanks|thank you|cheers|that's perfect|great job|well done|nice one|awesome|brilliant|perfect)(,| so much| a lot|) (that helps|you're great|that's perfect|for your help|for that|you're really useful|i love this app|that was quick)
(are you|do you|can you|were you|will you) (a real person|human|sleep|feel anything|get tired|a robot|a machine|married|read my tasks aloud to others|like tasks|ever forget)?
(never mind|whatever|nah|hmm|let me think|not now|maybe later|i don't know|i'll think about it|wait a second|no idea)
my (sister|dad|friend|neighbour|boss) (bought a new car|finished school|is moving house|got married|deleted her account|has a new job|painted the kitchen|lost his keys|cleaned the garage)( yesterday| last week|)
(the kids|my parents|they|our neighbours|lena) (finished school|went to the beach|moved to berlin|bought a house|painted the fence|booked a holiday)( yesterday| last week|)
(can you|could you|do you know how to|are you able to) (complete tasks automatically|delete tasks by yourself|read my mind|forget things|add tasks for other people|mark tasks without asking)?
(can|could) i (mark|delete|add|move|complete|rename|tag) (tasks|things|items|a task|something) (as done |)(by clicking|with the mouse|by email|on my phone|somewhere|without the chat|later|by voice)?
(the milk|the dog|this song|my coffee|the weather|that film|the food|the soup|this town|the car) (is|was|tastes|looks) (cold|lovely|awful|great|hungry|sad|too loud|nice|empty)
i (like|love|hate|enjoy|miss|remember|know) (cleaning|cooking|my job|this app|reading|mondays|the garden|yoga|the old days|lists)( a lot| so much|)
(deleting|finishing|adding|moving|completing) (tasks|<np>|things) (is|feels|was) (fun|hard|easy|great|satisfying|scary|boring)"""

FOREIGN = """
(schick|schreib|sende|schicke) (peter|anna|meiner mutter|dem chef) eine (nachricht|mail|sms|e-mail)
(dimme|mach|schalte|dreh) (das licht|die lampe|die musik|die heizung|den fernseher) (aus|an|leiser|heller|lauter|dunkler)
(tamise|éteins|allume|baisse|monte|ouvre) (les lampes du couloir|la lumière|le volume|la télé|le chauffage|les volets)
(envoie|écris|lis) (un message|un mail|un sms|mes mails) à (pierre|anna|maman|mon chef)
(apaga|enciende|baja|sube|abre) (las luces|la luz del pasillo|el volumen|la tele|la calefacción|la puerta)
(manda|envía|escribe|lee) (un mensaje|un correo|mis correos) a (pedro|ana|mamá|mi jefe)
(cancel|change|renew|upgrade|book) my (gym membership at fitco|phone contract with the provider|appointment at the barber's online|insurance policy with axa|subscription to the paper|reservation at the hilton)( for me| online| please|)
(dim|brighten|flash|toggle) the (lights|lamp|screen|display)
(convert|change|exchange) (20 dollars|5 miles|100 euros|two cups) (to|into) (euros|kilometres|pounds|grams)
(how do i|how can i|help me) (change my password|log out|get home|cook rice|tie a tie|update the app|reset my router|upload a picture)(?|)
(order|reorder) (more |some |)(toner|paper|socks|books) (from amazon|online|on ebay)
tell (sarah|mum|them|dave) (i'm on my way|i'll be late|to wait|hello)
(i have to|i must|i need to|i want to) (call|phone|ring|text|talk to|speak with) (dr smith|the commander|anna|an agent|customer service|my mother|the bank|somebody)( please|)
(i'd like|i want|i need|can i get|tell me|do you know) to (know|hear|find out) (the date tomorrow|the time in tokyo|my balance|what day it is|the weather|the date today|how to get home)
<ask>(add|what is|what's|multiply|divide|subtract) (one|two|five|12|100) (plus|and|by|from|minus|times) (one|seven|20|3)
(begin|resume) (the brew|the talk show|the music|my purchase|the transaction|talking|the download|the update|my order|the call|the app|the settings|the last session)
remember (i've ordered a cake for tonight|that my name is tom|what i told you|the last time we met|where i parked)
(delete|remove|clear|erase|undo) the last (line|photo|message|call|sentence|word)
(make|create|add) (me a sandwich|a playlist|a new account|an event page|a group chat|some light|noise|a selfie)
(play|turn on|stop|pause|skip|put on|shuffle|resume) (some jazz|the next song|my playlist|the radio|that podcast|this track|some music|the audiobook|the album again)( please|)
(turn|switch) (on|off|up|down) (the kitchen light|the lights|the heating|the tv|the volume|the oven|the fan|the radio|the lamp in the bedroom)
(set|change|start|cancel|stop|snooze|delete|turn off) (an alarm|the alarm|a timer|my alarm|the timer|the thermostat|the volume|the brightness)( for 6| to 20| for ten minutes| to 7 am| at six|)
(order|get|buy) me (a pizza|some sushi|a taxi|an uber|a coffee|flowers online|a ride home)( now| please|)
(book|cancel|find|change|rebook) (a|my|me a|the) (flight to rome|hotel room in paris|hotel booking|table for two tonight|taxi to the airport|train to leeds|rental car|cinema tickets|flight)( for friday|)
(call|ring|phone|text|message|dial|facetime) (mum|anna|my sister|tom|the office|dad)( now| right now| i'm late| that i'm on my way| back|)
(send|write|reply to|forward|read me|compose) (an email|a message|a text|the last email|my emails|a tweet|this email)( to paul| to my boss| to anna saying i'm late|)
(what's|what is|how's) (the weather|the temperature|the time|the capital of peru|the exchange rate|the score|my bank balance|the traffic like|12 times 9|the meaning of life|the speed limit)( today| in rome| tomorrow| now|)
(how tall|how far|how old|how deep|how big|how much) is (mont blanc|the moon|the queen|paris|a whale|an iphone|the eiffel tower)
(translate|spell|define|pronounce|explain|summarise) (this|"delete my tasks"|good morning|the word overdue|necessary|quantum physics|that article)( into german| in french| for me|)
(write|tell|sing|compose|make up) me (a poem|a joke|a haiku about laundry|a story|a song about tasks|an essay about bees)
(delete|close|deactivate|remove|cancel|block) my (facebook profile|bank account|credit card|account with the bank|photos|instagram|spotify subscription|browser history|old emails|contact anna|voicemail|wifi network|netflix account)
(open|close|lock|unlock) (the garage door|the front door|the window|spotify|the blinds|the car|chrome|the gate)
(remove|delete|add|move|rename|share) (this photo|that picture|the contact|this song|my playlist|that file|this video|the folder|the last email|the stain from my shirt|a friend on facebook|the app)( from my phone| to my favourites| to the cloud|)
(transfer|send|pay|deposit|withdraw) (100 dollars|50 euros|20 pounds|some money) (to|from) (anna|my savings|my checking account|tom)
(read me|give me|tell me|show me) (the news|the headlines|a recipe for soup|directions home|the football results|stock prices|pictures of cats|nearby restaurants|movie times)
(who|when|where|why) (won the match|is the president|was einstein born|did rome fall|is the nearest pharmacy|is the sky blue|invented paper|do cats purr)( last night|)
(i want|i need|i'd like) to (report a lost card|change my pin|talk to an operator|apply for a loan|raise my credit limit|order a new card|freeze my account|listen to music|watch a film|book a flight to rome|hear the news)
(what|which) (song is this|movie should i watch|wine goes with fish|restaurants are open|train goes to leeds|languages do they speak in peru|is the best phone)
(start|stop|begin) (the vacuum cleaner|the car|recording|the dishwasher|a game|the movie|the coffee machine|a workout video|a call)
(mark|flag|move|archive|star) (this email|the message from anna|that email|all emails|the mail from the bank)( as read| as spam| to the inbox| as important|)
(did|has|is|was) (arsenal win|it rained|the train left|my package arrived|the shop open|the president married|my payment gone through|the flight delayed|my card been declined)?
(remind|tell|ask|text) (my husband|anna|tom|the kids|my boss) (to buy milk|that i'm late|about the party|to call me back|to come home)
(post|share|tweet|upload) (this|a selfie|this photo|my status)( on instagram| to facebook| online|)
(increase|decrease|raise|lower|mute) (the volume|the temperature|the brightness|my credit limit|the heat)( by two| a bit| to ten|)
calculate (the tip|15 percent of 80|the square root of 9|my bmi|my mortgage payment)"""
