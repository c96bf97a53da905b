"""German: what people say in passing, tried before the orders."""

from core.agent.interpreter.phrases import reading

_DAY = r"(?:heute|morgen|übermorgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|nächste\w*|kommende\w*|\d)"

FIRST = reading.rows(
    rf"""
create: (?:pack|schreib|setz|tu|hau|nimm|leg)e? (?:noch |auch |mal |bitte |eben |schnell )*<title> (?:noch |auch |mit |bitte )*(?:drauf|dazu|rauf|mit drauf)
reject: (?:bitte )?(?:lösche?|entferne?|streiche?|hake?|verschiebe?|verlege?|ändere?|markiere?|benenne?|nimm|pack|setze?|schließe?|erledige?|trage?|schreibe?)(?: bitte| ja| bloß| doch| mir)* nicht (?:die|den|das|der|dem|mein\w*|unser\w*|diese\w*|alle\w*|es|ihn|sie)\b.*
reopen: (?:mach|mache|öffne?|setze?) <pt><target> (?:bitte )?(?:wieder|erneut|noch ?mal) (?:auf|offen|auf offen)
reopen: (?:hake?|häkchen) <pt><target> (?:bitte )?(?:wieder )?(?:ent|doch nicht ab)
update: (?:tagge?|tag|labele?) <pt><target> mit (?:dem (?:tag|etikett|label) )?(?P<tag>#?[\w-]+)
update: (?:packe?|stecke?|schiebe?|lege?|verschiebe?|ordne?|räume?) <pt><target> (?:ins|in das|in mein|unter das|dem) projekt <project>(?: zu)?
update: (?:lass|lasse|mach|mache) <pt><target> (?:doch )?(?:am |um |erst am |auf )?(?P<when>{_DAY}\b.*?) (?:statt|anstatt|und nicht)\b.*
update: (?:der |die |das |den )?<target> (?:ist|sind) (?:jetzt|nun|doch)(?: erst| schon| lieber)? (?:am |um )?(?P<when>(?:heute|morgen|übermorgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b.*)
update: <target> (?:bitte )?(?:als|auf) (?P<prio>(?:sehr )?(?:<level>)(?: priorität| prio)?) (?:markieren|einstufen|kennzeichnen|setzen)
start: (?:ich |wir )?(?:fange?|fangen|lege?|legen) <already>mit <target> (?:an|los)|(?:ich |wir )?(?:bin|sind|sitze|sitzen) (?:gerade |jetzt |schon )+(?:an|bei|mitten in) <target2>
query: (?:gibt's|gibts|gibt es|hab ich|habe ich|haben wir|liegt|steht|ist) (?:heute |morgen |noch |denn |da |diese woche )*(?:was|etwas|irgendwas|irgendetwas) (?:heute |morgen |noch )*(?:dringende[ns]?|wichtige[ns]?|überfällige?[ns]?|fällige?[ns]?|offene[ns]?|eilige[ns]?|anstehende[ns]?|zu tun|zu erledigen|an)(?: .*)?
query: (?:welche|was für)(?: \w+)? (?:<taskword>|sachen|dinge) (?:sind|ist|haben|stehen|liegen|fehlen)\b.*
"""
)
