"""Urdu, in its own script and in Latin letters: what people say to a task list. The verb stands at the end."""

BEFORE = r"please|plz|bhai|yaar|acha|achha|ok|haan|ji|zara|ab|aur|phir|mehrbani karke|baraye mehrbani|meharbani|براہ مہربانی|براہ کرم|ذرا|اچھا|ہاں|اور|اب|پھر|پلیز"
AFTER = r"please|plz|na|shukriya|yaar|ji|zara|پلیز|شکریہ|ذرا"

WORDS = {
    "taskword": r"kaamon|kaam|kam|tasks?|todos?|yaad ?dehani|کاموں|کام|ٹاسکس?|ٹاسک",
    "give": r"do|dou|dein|den|dijiye|dijie|dain|dena|de do|دو|دیں|دینا|دیجیے|دیجئے",
    "make": r"karo|kro|kardo|krdo|kar do|kr do|kar dein|karein|karen|karna|kar|kijiye|کرو|کر دو|کردو|کریں|کر دیں|کردیں|کرنا|کیجیے",
    "mylist": r"(?:meri |mere |apni |is )?(?:(?P<list>[\w-]+) )?(?:ki )?(?:list|fehrist|talika)|(?:میری |اپنی )?(?:(?P<list>\w+) )?(?:کی )?(?:فہرست|لسٹ)",
    "done": r"mukammal|khatam|complete|done|poora|pura|ho ?ga?ya|hogya|ho chuk[aie]|ho ga[iy]i|مکمل|ختم|پورا|ہو گیا|ہوگیا|ہو گئی|ہو چکا",
    "drop": r"hata|mita|delete|nikal|remove|cancel|ura|khatam|ہٹا|مٹا|حذف|نکال|ڈیلیٹ|کینسل",
    "level": r"zaroori|urgent|aham|high|kam|low|medium|ضروری|اہم|فوری|کم",
    "nth": r"pehla|pehli|pehle|doosra|doosri|dusra|dusri|teesra|teesri|tisra|chautha|aakhri|akhri|پہلا|پہلی|دوسرا|دوسری|تیسرا|تیسری|آخری",
}

SURE = (
    (
        "complete",
        r"<target> (?:le|kar|bhej|likh|parh|bhar|kharid|de|dho) (?:liya|li|diya|di|chuka|chuki)(?: hai| hoon| hun)?",
    ),
    (
        "create",
        r"(?:ek |aik )?(?:naya |nayi )?(?:kaam|task|cheez) (?:likh lo|likho|likh do|note karo|note kar lo|add karo|add kar do|daal do|yaad rakho)[,: ]+<title>(?: hai| hain)?|(?:ایک )?(?:کام|ٹاسک) (?:لکھ لو|لکھو|نوٹ کرو|شامل کرو)[،: ]+<title2>(?: ہے)?",
    ),
    (
        "update",
        r"<target> (?:ki|ka) (?:tareekh|tarikh|date|due date|deadline|din|waqt) <value> (?:ko |par |pe )?(?:kar do|kardo|karo|rakho|rakh do|kar dein)|<target2> (?:ko )?(?P<value2>(?:agle|aglay|agli|kal|parson|is|iss|peer|mangal|budh|jumerat|jume|jumay|jumma|hafte|itwar|\d)\b.*?) (?:tak|par|pe|ko)? ?(?:taal do|taal dein|postpone karo|postpone kar do|shift karo|shift kar do|le jao|kar do|rakh do|mein daal do)|<target3> کی تاریخ <value3> (?:کر دو|کرو|رکھو)",
    ),
    (
        "complete",
        r"(?:maine|mene|main ne|mein ne|hum ne|میں نے|ہم نے) <target> (?:[\w]+ )?(?:diya|di|liya|li|diye|lia|dia|دیا|دی|لیا|لی)(?: hai| ہے)?",
    ),
    (
        "undo",
        r"undo(?: (?:<make>))?|(?:wapas|waapas) (?:<make>|lo)|pehle jaisa (?:<make>)|واپس (?:<make>|لو|لیں)|پہلے جیسا (?:<make>)",
    ),
    (
        "help",
        r"madad|madad (?:<make>)|help|tum kya kar sakte ho|aap kya kar sakte hain|مدد|مدد (?:<make>)|تم کیا کر سکتے ہو|آپ کیا کر سکتے ہیں",
    ),
    (
        "confirm",
        r"(?:haan|han|haa|ji|jee|ji haan|jee haan|theek hai|thik hai|bilkul|zaroor|ہاں|جی|جی ہاں|ٹھیک ہے|بالکل|ضرور)(?: (?:ji|haan|kar do|karo|جی|کر دو))*",
    ),
    (
        "reject",
        r"(?:nahi|nahin|nai|na|mat karo|rehne do|chhoro|chhor do|نہیں|مت کرو|رہنے دو|چھوڑو|چھوڑ دو)(?: (?:shukriya|rehne do|شکریہ))*",
    ),
    ("confirm", r"(?P<choice><nth>)(?: (?:wala|wali|kaam|task|والا|والی|کام))?"),
    (
        "reject",
        r".*\b(?:mat|na) (?:karo|karna|hatao|mitao|delete|hatana|mitana|nikalo)\b.*|.*(?:مت|نہ) (?:کرو|کرنا|ہٹاؤ|مٹاؤ|ہٹانا).*",
    ),
    ("count", r".*\b(?:kitne|kitni)\b.*|.*(?:کتنے|کتنی).*"),
    (
        "query",
        r"(?:kya )?<subject> (?:<done>)(?: hai| hain)? (?:kya|ya nahi)|kya <subject> (?:<done>)(?: hai| hain)?|کیا <subject> (?:<done>)(?: ہے| ہیں)?",
    ),
    (
        "query",
        r".*\b(?:dikhao|dikhado|dikha do|dikhaye|dikhaiye|dikhayen|dikhaen|batao|bata do|bataye|bataiye|sunao|dhoondo|dhundo|talash (?:<make>)|show (?:<make>)|list (?:<make>))|.*(?:دکھاؤ|دکھا دو|دکھائیں|دکھائیے|بتاؤ|بتائیں|سناؤ|ڈھونڈو|تلاش (?:<make>))",
    ),
    ("query", r".*\b(?:kya|kaun ?se|kaun ?si|kaunse|konse|kab)\b.*|.*(?:کیا|کون سے|کونسے|کب).*"),
    (
        "query",
        r"(?:aaj|kal|mere|meray|is hafte|baqi|pending|overdue|آج|کل|میرے|باقی|اس ہفتے)(?: ke| ka| کے| کا)? (?:saare |sab |سارے |سب )?(?:<taskword>)(?: (?:ki )?list)?",
    ),
    ("start", r"<target> (?:shuru|start) (?:<make>|kiya|kar raha hoon)|<target> شروع (?:<make>)"),
    (
        "reopen",
        r"<target> (?:dobara|dubara|phir se|wapas) (?:kholo|khol do|open (?:<make>))|<target> (?:abhi )?(?:nahi|nahin) (?:hua|hui|huwa)|<target> (?:دوبارہ|پھر سے) (?:کھولو|کھول دو)|<target> (?:ابھی )?نہیں (?:ہوا|ہوئی)",
    ),
    (
        "restore",
        r"<target> (?:wapas lao|bahal (?:<make>)|restore (?:<make>))|<target> (?:واپس لاؤ|بحال (?:<make>))",
    ),
    (
        "update",
        r"<target> (?:ka|ki) (?:naam|title) (?:badal ?(?:kar|ke)? )?<title> (?:rakho|rakh do|kar do|karo|رکھو)|<target> کا نام (?:بدل کر )?<title> (?:رکھو|رکھ دو|کر دو)",
    ),
    ("update", r"<target> (?:ko |کو )?(?P<prio><level>)(?: priority)? (?:<make>|bana do|banao|بنا دو|بناؤ)"),
    (
        "update",
        r"<target> ko <value> (?:par|pe|tak|mein|ko) (?:le jao|kar do|karo|rakho|rakh do|shift (?:<make>)|daalo|dal do)|<target> کو <value> (?:پر|تک|میں|کو) (?:لے جاؤ|کر دو|کرو|رکھو|رکھ دو|منتقل (?:<make>))",
    ),
    (
        "update",
        r"<target> (?:ki )?(?P<clear>tareekh|tarikh|priority) (?:hata|mita|nikal) (?:<give>)|<target> کی (?P<clear>تاریخ) (?:ہٹا|مٹا) (?:<give>)",
    ),
    (
        "delete",
        r"<target> (?:ko |کو )?(?:<mylist> se )?(?:<drop>) ?(?:<give>|<make>)|<target> (?:ko )?(?:hatao|mitao|nikalo|delete|hatado|mitado|ہٹاؤ|مٹاؤ|نکالو)|(?:delete|remove) (?:<make>) <target>",
    ),
    (
        "complete",
        r"<target> (?:ko |کو )?(?:<done>)(?: (?:<done>))?(?: (?:<make>|hai|mark (?:<make>)|liya|ہے|لیا))?|(?:maine|mene|میں نے) <target> (?:kar liya|kr liya|kar li|khatam kar liya|kar diya|kharid liya|کر لیا|کر لی|ختم کر لیا|کر دیا|خرید لیا)(?: hai| ہے)?|<target> (?:kar liya|kr liya|kar li|kar diya|کر لیا|کر لی|کر دیا)(?: hai| ہے)?",
    ),
    (
        "create",
        r"(?:mujhe |مجھے )?<title> (?:ki |ka |ke liye )?(?:yaad ?(?:dila(?:na|o|do| do| dena|iye|yen)?|kara(?:na|o|do| do)|dilwa(?:na|o|do)|rakhna|rakho)|remind (?:<make>)|reminder (?:lagao|set (?:<make>)|laga do))|(?:mujhe |مجھے )?<title> (?:یاد (?:دلانا|دلاؤ|دلا دو|دلائیں|دلا دیں|دلانے|کرانا|کروانا|رکھنا))",
    ),
    (
        "create",
        r"(?:mujhe |مجھے )?yaad ?(?:dila(?:na|o|do| do)|kara(?:na|o)|rakhna)(?: ke| keh| ki)? <title>|(?:مجھے )?یاد (?:دلانا|دلاؤ|دلا دو)(?: کہ| کے)? <title>",
    ),
    (
        "create",
        r"(?:<mylist>) (?:mein|main|me|میں) <title> (?:add (?:<make>)|daalo|dalo|dal do|daal do|likho|likh do|likh lo|shamil (?:<make>)|ڈالو|ڈال دو|لکھو|لکھ لو|شامل (?:<make>))",
    ),
    (
        "create",
        r"<title> (?:ko )?(?:<mylist>) (?:mein|main|me|میں) (?:add (?:<make>)|daalo|dalo|dal do|daal do|likho|likh do|shamil (?:<make>)|ڈالو|ڈال دو|لکھو|شامل (?:<make>))",
    ),
    (
        "create",
        r"(?:naya |nayi |ek )?(?:kaam|task)(?: add (?:<make>))?[:,-]+ ?<title>|(?:نیا |ایک )?(?:کام|ٹاسک)[:،-]+ ?<title>|(?:naya kaam|naya task|نیا کام) <title>",
    ),
    (
        "create",
        r"<title> (?:add (?:<make>)|shamil (?:<make>)|likh lo|likho|note (?:<make>)|شامل (?:<make>)|لکھ لو|لکھو|نوٹ (?:<make>)|ایڈ (?:<make>))|(?:add|note) (?:<make>)[: ]+<title>",
    ),
    ("create", r"(?:mujhe|مجھے) (?P<title>.+?(?:na|ni|ne|نا|نی|نے)) (?:hai|hain|ہے|ہیں)"),
    (
        "create",
        r"(?:mujhe |مجھے )<title> (?:karna|karni|lena|leni|laana|lana|bhejna|jana|jaana|kharidna|khareedna|dena|parhna|likhna|milna|کرنا|کرنی|لینا|لانا|بھیجنا|جانا|خریدنا|دینا|پڑھنا|لکھنا|ملنا)(?: hai| ہے| hain)",
    ),
)

HINTS: tuple[tuple[str, str], ...] = (
    ("complete", r"<target> (?:<done>)"),
    ("query", r".+[?؟]"),
)
