# ruff: noqa: E501
"""The parts that made-up sentences are filled with; a part may hold parts."""

_VERBS = (  # base, gerund, past, participle, what it is done to
    ("call", "calling", "called", "called", "person"), ("ring", "ringing", "rang", "rung", "person"),
    ("email", "emailing", "emailed", "emailed", "person"), ("text", "texting", "texted", "texted", "person"),
    ("speak to", "speaking to", "spoke to", "spoken to", "person"), ("ask", "asking", "asked", "asked", "person"),
    ("meet", "meeting", "met", "met", "person"), ("visit", "visiting", "visited", "visited", "person"),
    ("pick up", "picking up", "picked up", "picked up", "goods"), ("buy", "buying", "bought", "bought", "goods"),
    ("get", "getting", "got", "got", "oddment"), ("find", "finding", "found", "found", "oddment"), ("order", "ordering", "ordered", "ordered", "goods"),
    ("return", "returning", "returned", "returned", "goods"), ("collect", "collecting", "collected", "collected", "goods"),
    ("pay", "paying", "paid", "paid", "bill"), ("renew", "renewing", "renewed", "renewed", "bill"),
    ("clean", "cleaning", "cleaned", "cleaned", "place"), ("tidy", "tidying", "tidied", "tidied", "place"),
    ("paint", "painting", "painted", "painted", "place"), ("vacuum", "vacuuming", "vacuumed", "vacuumed", "place"),
    ("mow", "mowing", "mowed", "mowed", "place"), ("sweep", "sweeping", "swept", "swept", "place"),
    ("fix", "fixing", "fixed", "fixed", "gear"), ("repair", "repairing", "repaired", "repaired", "gear"),
    ("replace", "replacing", "replaced", "replaced", "gear"), ("install", "installing", "installed", "installed", "gear"),
    ("sell", "selling", "sold", "sold", "gear"), ("check", "checking", "checked", "checked", "gear"),
    ("write", "writing", "wrote", "written", "doc"), ("send", "sending", "sent", "sent", "doc"),
    ("finish", "finishing", "finished", "finished", "doc"), ("review", "reviewing", "reviewed", "reviewed", "doc"),
    ("sign", "signing", "signed", "signed", "doc"), ("submit", "submitting", "submitted", "submitted", "doc"),
    ("print", "printing", "printed", "printed", "doc"), ("read", "reading", "read", "read", "doc"),
    ("prepare", "preparing", "prepared", "prepared", "doc"), ("draft", "drafting", "drafted", "drafted", "doc"),
    ("hand in", "handing in", "handed in", "handed in", "doc"), ("post", "posting", "posted", "posted", "doc"),
    ("file", "filing", "filed", "filed", "doc"), ("translate", "translating", "translated", "translated", "doc"),
    ("book", "booking", "booked", "booked", "booking"), ("cancel", "cancelling", "cancelled", "cancelled", "booking"),
    ("plan", "planning", "planned", "planned", "booking"), ("organise", "organising", "organised", "organised", "booking"),
    ("go to", "going to", "went to", "been to", "event"), ("attend", "attending", "attended", "attended", "event"),
    ("take out", "taking out", "took out", "taken out", "chore"), ("do", "doing", "did", "done", "chore"),
    ("walk", "walking", "walked", "walked", "pet"), ("feed", "feeding", "fed", "fed", "pet"),
    ("water", "watering", "watered", "watered", "plants"), ("study for", "studying for", "studied for", "studied for", "event"),
    ("practise", "practising", "practised", "practised", "skill"), ("learn", "learning", "learnt", "learnt", "skill"),
    ("bake", "baking", "baked", "baked", "food"), ("cook", "cooking", "cooked", "cooked", "food"),
)  # fmt: skip
_LISTS = {
    "person": "mum|the bank|anna|the landlord|grandma|dr patel|the plumber|my sister|hassan|priya|the school|the vet|uncle jim|the insurance company|hr|tom's teacher|the accountant|lena|the council|my boss",
    "goods": "milk|oat milk|eggs|bread|printer ink|the parcel|stamps|cat food|new towels|batteries|light bulbs|birthday candles|a present for leo|the dry cleaning|library books|bin bags|toothpaste|flour|school shoes|those jeans|a birthday card|nappies|coffee beans|paint|the suit",
    "bill": "the rent|the electricity bill|the gas bill|the parking fine|my passport|the car insurance|the domain|the tv licence|the council tax|the invoice|the phone contract|the gym membership|the water bill",
    "place": "the kitchen|the garage|the bathroom|the fence|the lawn|my desk|the attic|the car|the hallway|the shed|the windows|the spare room|the fridge|the balcony",
    "gear": "the tap|the bike|the washing machine|the printer|the boiler|the smoke alarm|the laptop|the shelf|the door handle|the blender|the gutters|the winter tyres|the curtain rail",
    "doc": "the report|the essay|the contract|the slides|the cv|the tax forms|the letters|the thesis|the invoice for acme|the minutes|the proposal|the application|the cover letter|the budget|the newsletter|the homework|the permission slip|chapter three|the timesheet|the quarterly forecast|the pull request|the meeting notes|the speech",
    "booking": "the hotel|a haircut|the dentist|train tickets|a table at rosa's|the flights|the holiday|the team dinner|the venue|the birthday party|the trip|the band",
    "event": "the dentist|yoga|the conference|the meeting with ana|pottery class|the party|parents' evening|the exam|the design review|the workshop|gym|football training|the barbecue|the interview|the webinar|the flat viewing|the guitar lesson|the team lunch|book club|the wedding|the car boot sale|physio",
    "chore": "the bins|the recycling|the trash|the laundry|the ironing|the dishes|the shopping|the washing up|the backup|the tax return|the accounts|the packing",
    "pet": "the dog|the cat|the neighbour's cat|biscuit|the fish|the rabbits",
    "plants": "the plants|the balcony plants|the roses|the tomatoes|the garden|the lawn",
    "skill": "piano|spanish|10 new words|the guitar solo|juggling|my speech|scales|the choreography",
    "food": "banana bread|a birthday cake|soup|lasagne|cookies for school|dinner for six",
    "oddment": "the tax deadline|the application deadline|the essay deadline|the grant due date|fish and chips|ketchup|cinnamon|war and peace|napkins|sunscreen|olive oil|peanut butter|mac and cheese|salt and pepper|charcoal|orchids|carrots|shampoo|candles|duct tape|a new kettle|cough syrup|gift wrap|postcards|pillow cases|bananas and kiwis|rice|tofu|dog biscuits|lentils|soy sauce|a tent|a ladder|marbles|crayons|glitter|choir practice|dentures|squash|rugby boots|violin strings|tea|honey|pasta|beer|wine|orange juice|a phone case|gloves|sunglasses|envelopes|cheese and crackers|umbrella|fabric softener|ravioli|pickles|chess club|a lamp shade|garden hose|hand soap|sponges|floss|vitamins|shoe polish|tulips|mulch|bird seed",
    "project": "work|home|garden|finance|marketing|shopping|uni|travel|health|the house",
    "list": "shopping|grocery|packing|reading|work|weekend|christmas|household|movie|hardware store",
    "tag": "errands|home|work|urgent|legal|finance|school|garden|waiting|calls",
    "level": "high|low|medium|urgent|top",
    "n": "2|3|4|5|6|7|8|9|10|12|15|20|31|45",
    "recur": "monday|friday|week|month|other thursday|two weeks|day|morning|evening|second tuesday|sunday|year|3 days|1st",
    "day": "tomorrow|monday|friday|next tuesday|thursday|next week|the weekend|saturday|sunday|tonight|today|the 14th|june 4|may 11th|next month|friday noon|3pm|4 pm|half past nine|tomorrow at 7am|the end of the month|the 30th|wed|march|this afternoon|next friday|in two weeks",
    "when": "tomorrow|on monday|by friday|next tuesday|on the 14th|tonight|this weekend|at 6pm|in half an hour|tomorrow morning|before the 20th|next month|on june 4|at noon|by the end of the week|in 3 weeks|thurs|every day|every friday at 4|due monday|this evening|for wednesday|later today|in october|at 9 am on monday",
    "ask": "|||||please |pls |can you |could you |can you please |could you please |would you |hey |ok |i want you to |i'd like you to |let's |just |would you mind |i need you to |hi, please |and |also |now |then |actually |go ahead and |can we |i want to |i'd like to ",
    "haveto": "i need to|i have to|i must|i've got to|gotta|we have to|we need to|i should|i really need to|i still have to|need to|have to|gonna need to|i ought to|i'm going to need to|i mustn't forget to",
    "politely": "i was wondering if you could|would it be possible to|it'd be great if you could|do me a favour and|any chance you could|would you be able to|when you get a chance,|if you don't mind,|quick one,|hi, could you|i'd appreciate it if you could|be so kind and|may i ask you to|would you kindly|hey there, can you|sorry, could you|one thing, please|do you think you could|if it's not too much trouble,|i'd be grateful if you'd|good morning, please|thanks, now|great, now please|saydone,",
    "reason": "we sold the car|the trip fell through|plans have changed|it's raining|i'm ill|i have no time|the shop was closed|good news|my plans changed|the client called|lena is on holiday|the weather is bad|i ran out of time|something came up|the kids are sick|we moved house|the office is closed|tom can't make it|my train is late|it turned out fine|i got a new phone|we broke up|the venue burned down|i've been thinking|guests are coming|the car broke down|i just got paid|it's nearly christmas|my boss is away|school starts soon",
    "noteit": "add it|add that please|put it on my list|put that down|note that down|can you note that down|remind me|make a task|make it a task|please keep track of that|add that to my list|stick it on the list|write it down|please add it|so add it|please note it|can you add that|make a note|put it down for tonight|please remember that|remind me about it|log it",
    "tickit": "tick it off|mark it done|mark it as done|check it off|so that's done|mark it complete|you can tick it off|cross it off|close it|complete that task|mark that finished|so that can be ticked off|you can complete it|check that off|so mark it done|it's done|set it to done|tick it|check them off|cross that one off|tick that one off",
    "dropit": "delete it|remove it|take it off|drop it|so delete that|scrap it|so remove that|get rid of it|so please take it off my list|you can delete it|take it off the list|please remove it|so bin it|so drop it|delete that one|so you can delete that|bin it|cancel that task|so scrap that one|please delete that task",
}  # fmt: skip


def _plain(phrase: str) -> str:
    return phrase.split(" ", 1)[1] if phrase.startswith(("the ", "a ", "my ")) else phrase


PARTS: dict[str, list[str]] = {name: words.split("|") for name, words in _LISTS.items()}
_THINGS = [
    thing
    for name in ("goods", "oddment", "bill", "place", "gear", "doc", "booking", "event", "chore", "plants", "skill", "food")
    for thing in PARTS[name]
]  # fmt: skip
PARTS["np"] = [*_THINGS, *(_plain(thing) for thing in _THINGS)]
PARTS["vp"] = [f"{base} <{on}>" for base, _, _, _, on in _VERBS]
PARTS["ving"] = [f"{ing} <{on}>" for _, ing, _, _, on in _VERBS]
PARTS["vdid"] = [f"{past} <{on}>" for _, _, past, _, on in _VERBS]
PARTS["part"] = [part for _, _, _, part, on in _VERBS if on not in ("person", "event", "skill")]
PARTS["title"] = [
    *PARTS["vp"] * 2,
    "<np>",
    "<np>",
    '"<vp>"',
    '"<np>"',
    "<vp> with <person>",
    "<np> for <person>",
]
_KNOWN = (
    "<np>|<np>|<np>|<np>|the <bare> task|the <bare> one|the <bare> thing|the task about <np>|<vp>|\"<vp>\"|my <bare>|the <bare> reminder|the reminder about <np>"
    "|task <n>|#<n>|number <n>|it|that|that one|the first one|the last one|<ving>|the one about <np>|the <bare> item|task called <vp>"
)  # fmt: skip
PARTS["bare"] = [_plain(thing) for thing in _THINGS]
PARTS["ref"] = _KNOWN.split("|")
PARTS["dref"] = [*PARTS["ref"], "my task to <vp>", "the task to <vp>", "my note about <np>", "the duplicate <bare> task", "the old <bare> task"]  # fmt: skip
