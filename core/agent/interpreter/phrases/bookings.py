"""What people book for themselves, by telephone or at a counter, and no assistant does for them: "book MOT"."""

CHORES = (  # put out for others to fetch; "take out the bins" throws no task away
    r"(?:(?:take|put|bring) (?:out )?(?:the |my |our )?(?:wheelie )?(?:bins?|trash|rubbish|garbage|recycling|compost|food waste|bin bags?)(?: out| in)?"
    r"(?: (?:for (?!me\b)|on |by |before |next |this |every |each ).{2,40}| tomorrow| today| tonight)?)"
)
EN = (
    r"(?:book|arrange|sort out) (?:an? |the |my |our |in (?:an? |the |my )?|\w+'s )?(?:(?:next|annual|yearly|new) )?"
    r"(?:mot|car (?:service|wash)|service for the car|boiler (?:service|check|inspection)|chimney sweep|window cleaner|plumber"
    r"|electrician|cleaner|babysitter|cat ?sitter|dog ?sitter|kennels?|cattery|groomer|removal(?:s| van)|dentist|doctor|gp|vet"
    r"|optician|physio|hygienist|chiropodist|midwife|haircut|hairdresser|barber|massage|manicure|eye test|hearing test|blood test"
    r"|smear(?: test)?|flu (?:jab|shot)|vaccinations?|jabs?|check-?up|scan|x-?ray|driving (?:test|lessons?)|swimming lessons?"
    r"|survey(?:or)?)(?:'?s)?"
    r"(?: (?:appointments?|visit|slot))?(?: (?:for (?!me\b)|on |by |before |next |this ).{2,40}| tomorrow| today| soon)?"
)
