"""Urdu, in its own script and in Latin letters: what people say to a task list. The verb stands at the end."""

from core.agent.interpreter.phrases import needs, notes, planning, reading

BEFORE = r"please|plz|bhai|yaar|acha|achha|ok|haan|ji|zara|ab|aur|phir|mehrbani karke|baraye mehrbani|meharbani|براہ مہربانی|براہ کرم|ذرا|اچھا|ہاں|اور|اب|پھر|پلیز"

AFTER = r"please|plz|na|shukriya|yaar|ji|zara|پلیز|شکریہ|ذرا"

WORDS = {
    "jot": r"(?:(?:add|shamil|note|daal|dal|likh|darj|rakh|daakhil|شامل|نوٹ|ڈال|لکھ|درج|ایڈ)(?:o|na|ein|do|dena|ؤ|یں|نا|دو)?)(?: (?:do|dein|den|dena|lo|len|lena|karo|kar do|kar dein|kar lo|kar len|karna|karen|karein|rakho|rakhna|jaye|دو|دیں|دینا|لو|لیں|لینا|کرو|کر دو|کر دیں|کر لو|کریں|کرنا))*|yaad (?:rakhna|rakho|dila ?(?:na|o|do|dena|dein)|karwa(?:na|o| dena| do))|یاد (?:رکھنا|رکھو|دلانا|دلاؤ|دلا دو|دلا دینا|کروانا)",
    "verb": r"(?:kar|karwa|kara|bhej|likh|parh|bhar|kharid|khareed|de|dho|le|la|bana|dekh|bhijwa|utha|chhor|chor|mil|jama|bech|tayyar kar|theek kar|theek karwa|saaf kar|کر|کروا|بھیج|لکھ|پڑھ|بھر|خرید|دے|دھو|لے|بنا|دیکھ|اٹھا|چھوڑ|مل)",
    "taskword": r"kaamon|kaam|kam|tasks?|todos?|yaad ?dehani|کاموں|کام|ٹاسکس?|ٹاسک",
    "give": r"do|dou|dein|den|dijiye|dijie|dain|dena|de do|دو|دیں|دینا|دیجیے|دیجئے",
    "make": r"karo|kro|kardo|krdo|kar do|kr do|kar dein|karein|karen|karna|kar|kijiye|کرو|کر دو|کردو|کریں|کر دیں|کردیں|کرنا|کیجیے",
    "mylist": r"(?:meri |mere |apni |is |saari |sari |poori |puri |pori )*(?:(?P<list>[\w-]+(?= ki )|shopping|grocer(?:y|ies)|sauday?|sabzi|kaam|kaamon|work|ghar|office|daftar|khari?dari|bazaar?|school|to-?do|travel|reading|watch|packing) )?(?:ki )?(?:list|fehrist|talika)|(?:میری |اپنی )?(?:(?P<list>\w+(?= کی )|شاپنگ|خریداری|گروسری|سودا) )?(?:کی )?(?:فہرست|لسٹ)",
    "done": r"ho ga[iy]e|ہو گئے|mukammal|khatam|complete|done|poora|pura|ho ?ga?ya|hogya|ho chuk[aie]|ho ga[iy]i|مکمل|ختم|پورا|ہو گیا|ہوگیا|ہو گئی|ہو چکا",
    "drop": r"hata|mita|delete|nikal|remove|cancel|ura|khatam|ہٹا|مٹا|حذف|نکال|ڈیلیٹ|کینسل",
    "level": r"zaroori|urgent|aham|high|kam|low|medium|ضروری|اہم|فوری|کم",
    "nth": r"pehla|pehli|pehle|doosra|doosri|dusra|dusri|teesra|teesri|tisra|chautha|aakhri|akhri|پہلا|پہلی|دوسرا|دوسری|تیسرا|تیسری|آخری",
}

_FIRST = planning.UR + notes.UR + needs.UR
SURE = _FIRST + reading.rows(
    r"""
create: (?:mujhe |مجھے )?<title> (?:yaad ?(?:dila(?:na|o|do| do| dena)|kara(?:na|o|do| do)|rakhna)|یاد (?:دلانا|دلاؤ|دلا دو|رکھنا)) (?P<after>(?:kal|aaj|parson|subah|shaam|raat|peer|mangal|budh|jumerat|jumeraat|jumma|jumay|hafte|itwar|agle|\d|کل|آج|پرسوں|صبح|شام|پیر|منگل|بدھ|جمعرات|جمعے|جمعہ|ہفتے|اتوار).{0,25})
create: <title> (?:khatam|khatm|ختم) (?:ho (?:ga?ya|gayi|gaye|rah[aei])|hai|ہو (?:گیا|گئی|گئے|رہ[اےی])|ہے)(?: hai| hain| ہے| ہیں)?[,،]? (?:to |is liye |تو |اس لیے )?(?:(?:<mylist>) (?:mein|main|me|میں) )?(?:<jot>)
create: (?P<title>(?:har|roz|rozana|ہر|روز|روزانہ) .+(?:na|ni|ne|نا|نی|نے))(?: hai| hain| ہے| ہیں)?
update: <target> (?:ko |کو )?(?P<value>\S+(?: \S+)?) (?:tak|تک) (?:ke liye |کے لیے )?(?:barha|taal|aage|peeche|بڑھا|ٹال|آگے) ?(?:<make>|<give>)
update: <target> (?:ki|کی) (?:tarjeeh|priority|ahmiyat|ترجیح|اہمیت) (?P<step>zyada|barha|oonchi|ooncha|high|kam|زیادہ|بڑھا|اونچی|کم) ?(?:<make>|<give>)
undo: (?:wapas|waapas|واپس) (?:<make>|lo|le lo|لو|لے لو) (?:jo|wo|woh|sab|جو|وہ) .*|(?:jo|جو) .*(?:kiya|ki|کیا|کی) (?:wo |woh |usay |use |وہ |اسے )?(?:wapas|undo|واپس) (?:<make>|lo|le lo|لو|لے لو)
create: (?:mujhe|mjhe|humein|hamein|مجھے|ہمیں) (?P<title>.+?(?:na|ni|ne|نا|نی|نے)) (?:hai|hain|ہے|ہیں) (?P<after>(?:kal|aaj|parson|peer|mangal|budh|jumerat|jumeraat|jumma|jumay|hafte|itwar|is|agle|کل|آج|پرسوں|جمعے|جمعہ|پیر|منگل|بدھ|جمعرات|ہفتے|اتوار).{0,25})
complete: <target> (?:dhul|ban|bhar|lag|bik|chhap|دھل|بن|بھر|لگ) (?:gaya|gaye|gayi|gai|gya|گیا|گئے|گئی)(?: hai| hain| ہے| ہیں)?
query: (?:.* )?(?:koi|kuch|کوئی|کچھ) (?:aur |zaroori |اور |ضروری )?(?:reminder|kaam|task|meeting|yaad ?dehani|کام|ٹاسک|میٹنگ|یاد دہانی)(?: .*)? (?:hai|hain|ہے|ہیں)(?: kya| کیا)?
update: <target> (?P<value>\S+(?: \S+)?) (?:par|pe|tak|پر|تک) (?:le jao|kar do|rakho|rakh do|shift (?:<make>)|لے جاؤ|کر دو|رکھ دو|رکھو)
complete: <target> (?:le aaya|le aayi|le aya|kar aaya|de aaya|ho aaya|لے آیا|کر آیا)(?: hoon| ہوں)?|<target2> (?:laga|lga|لگا) (?:diya|di|liya|دیا|دی|لیا)(?: hai| ہے)?
create: (?:kal|aaj|parson|peer|mangal|budh|jumerat|jumma|jumay|hafte|itwar)(?: ke liye| ko)? (?:<jot>),? <title>
create: (?:<mylist>) (?:mein|main|me|میں) (?P<title>(?!\S*(?:kya|kitn|dikha|bata|hai|کیا))(?!(?:daal|dal|likh|add|shamil|rakh|ڈال|لکھ|شامل)\b)\S+(?: \S+)?)
smalltalk: (?:bohat |bahut |boht )?(?:shukriya|shukria|mehrbani|meharbani|jazakallah)(?: .{0,30})?|(?:بہت )?(?:شکریہ|مہربانی)(?: .{0,30})?|(?:as ?salam|assalam|salam|salaam|aadaab|adaab|namaste)\b.{0,40}|(?:السلام|سلام|آداب)\b.{0,40}|.{0,12}\b(?:kya haal|kaisa haal|kaise ho|kaisi ho|kaise hain|kaisi hain|kaise hai|kya hal)\b.{0,20}|.{0,12}کیا حال.{0,20}|.{0,20}(?:کیسے|کیسی) (?:ہو|ہیں).{0,5}
smalltalk: (?:tum|aap|tu) (?:kaun|kon) (?:ho|hain|hai)|(?:tumhara|aap ?ka|apka|tera) naam (?:kya|kia) (?:hai|he)|(?:koi )?(?:lateefa|latifa|joke) (?:sunao|batao)|(?:تم|آپ) کون (?:ہو|ہیں)|(?:تمہارا|آپ کا) نام کیا ہے|(?:کوئی )?لطیفہ سناؤ
update: <target> (?:ko )?(?P<shift>(?:ek|aik|do|teen|\d+) (?:din|hafte|hafta|ghanta|ghante|ghantay|mahina|mahine)) (?:aage|agay|baad|late|peeche|pehle) (?:<make>|le jao|barha do|kar do)|<target2> (?:کو )?(?:ایک|دو|تین|\d+) (?:دن|ہفتے|ہفتہ) (?:آگے|بعد|پہلے) (?:<make>)
delete: <target> (?:<drop>) ?(?:<give>|<make>) (?:<mylist>|list|fehrist) (?:se|سے)|(?:<mylist>|list) (?:ko |کو )?(?P<target2>khali|saaf|صاف|خالی) (?:<make>)|<target3> (?:ab )?(?:nahi|nahin|نہیں) (?:chahiye|چاہیے)
complete: <target> (?:le|kar|bhej|likh|parh|bhar|kharid|de|dho) (?:liya|li|diya|di|chuka|chuki)(?: hai| hoon| hun)?
create: (?:ek |aik )?(?:naya |nayi )?(?:kaam|task|cheez) (?:likh lo|likho|likh do|note karo|note kar lo|add karo|add kar do|daal do|yaad rakho)[,: ]+<title>(?: hai| hain)?|(?:ایک )?(?:کام|ٹاسک) (?:لکھ لو|لکھو|نوٹ کرو|شامل کرو)[،: ]+<title2>(?: ہے)?
update: <target> (?:ki|ka) (?:tareekh|tarikh|date|due date|deadline|din|waqt) <value> (?:ko |par |pe )?(?:kar do|kardo|karo|rakho|rakh do|kar dein)|<target2> (?:ko )?(?P<value2>(?:agle|aglay|agli|kal|parson|is|iss|peer|mangal|budh|jumerat|jume|jumay|jumma|hafte|itwar|(?:\d{1,2}|ek|do|teen) (?:tareekh|tarikh|baje|din|hafte|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b.*?) (?:tak|par|pe|ko)? ?(?:taal do|taal dein|postpone karo|postpone kar do|shift karo|shift kar do|le jao|kar do|rakh do|mein daal do)|<target3> کی تاریخ <value3> (?:کر دو|کرو|رکھو)
complete: (?:maine|mene|main ne|mein ne|hum ne|میں نے|ہم نے) <target> (?:[\w]+ )?(?:diya|di|liya|li|liye|diye|lia|dia|دیا|دی|لیا|لی)(?: hai| ہے)?
complete: <target> (?:<verb>) (?:liya|li|liye|lia|diya|di|diye|dia|chuka|chuki|chuke|لیا|لی|لیے|دیا|دی|دیے|چکا|چکی)(?: hai| hain| hoon| hun| ہے| ہیں| ہوں)?
undo: undo(?: (?:<make>))?|(?:wapas|waapas) (?:<make>|lo)|pehle jaisa (?:<make>)|واپس (?:<make>|لو|لیں)|پہلے جیسا (?:<make>)
help: madad|madad (?:<make>)|help|tum kya kar sakte ho|aap kya kar sakte hain|مدد|مدد (?:<make>)|تم کیا کر سکتے ہو|آپ کیا کر سکتے ہیں
confirm: (?:haan|han|haa|ji|jee|ji haan|jee haan|theek hai|thik hai|bilkul|zaroor|ہاں|جی|جی ہاں|ٹھیک ہے|بالکل|ضرور)(?: (?:ji|haan|kar do|karo|جی|کر دو))*
reject: (?:nahi|nahin|nai|na|mat karo|rehne do|chhoro|chhor do|نہیں|مت کرو|رہنے دو|چھوڑو|چھوڑ دو)(?: (?:shukriya|rehne do|شکریہ))*
confirm: (?P<choice><nth>)(?: (?:wala|wali|kaam|task|والا|والی|کام))?
reject: .*\b(?:mat|na) (?:karo|karna|hatao|mitao|delete|hatana|mitana|nikalo)\b.*|.*(?:مت|نہ) (?:کرو|کرنا|ہٹاؤ|مٹاؤ|ہٹانا).*
count: .*\b(?:kitne|kitni)\b.*|.*(?:کتنے|کتنی).*
query: (?:kya )?<subject> (?:<done>)(?: hai| hain)? (?:kya|ya nahi)|kya <subject> (?:<done>)(?: hai| hain)?|کیا <subject> (?:<done>)(?: ہے| ہیں)?
query: .*\b(?:dikhao|dikhado|dikha do|dikhaye|dikhaiye|dikhayen|dikhaen|batao|bata do|bataye|bataiye|sunao|dhoondo|dhundo|talash (?:<make>)|show (?:<make>)|list (?:<make>))|.*(?:دکھاؤ|دکھا دو|دکھائیں|دکھائیے|بتاؤ|بتائیں|سناؤ|ڈھونڈو|تلاش (?:<make>))
query: .*\b(?:kya|kaun ?se|kaun ?si|kaunse|konse|kab)\b.*|.*(?:کیا|کون سے|کونسے|کب).*
query: (?:aaj|kal|mere|meray|is hafte|baqi|pending|overdue|آج|کل|میرے|باقی|اس ہفتے)(?: ke| ka| کے| کا)? (?:saare |sab |سارے |سب )?(?:<taskword>)(?: (?:ki )?list)?
start: <target> (?:shuru|start) (?:<make>|kiya|kar raha hoon)|<target> شروع (?:<make>)
reopen: <target> (?:dobara|dubara|phir se|wapas) (?:kholo|khol do|open (?:<make>))|<target> (?:abhi )?(?:nahi|nahin) (?:hua|hui|huwa)|<target> (?:دوبارہ|پھر سے) (?:کھولو|کھول دو)|<target> (?:ابھی )?نہیں (?:ہوا|ہوئی)
restore: <target> (?:wapas lao|bahal (?:<make>)|restore (?:<make>))|<target> (?:واپس لاؤ|بحال (?:<make>))
update: <target> (?:ka|ki) (?:naam|title) (?:badal ?(?:kar|ke)? )?<title> (?:rakho|rakh do|kar do|karo|رکھو)|<target> کا نام (?:بدل کر )?<title> (?:رکھو|رکھ دو|کر دو)
update: (?!(?:kya|kaun|kaunsa|kaunsi|konsa|yeh?|wo|sab|mujhe|sehat)\b)<target> (?:ab |bahut |bohat |bohot )*(?P<prio>zaroori|urgent)(?: kaam)? (?:hai|ho gaya hai)
update: <target> (?:ko |کو )?(?P<prio><level>)(?: priority)? (?:<make>|bana do|banao|بنا دو|بناؤ)
update: <target> ko <value> (?:par|pe|tak|mein|ko) (?:le jao|kar do|karo|rakho|rakh do|shift (?:<make>)|daalo|dal do)|<target> کو <value> (?:پر|تک|میں|کو) (?:لے جاؤ|کر دو|کرو|رکھو|رکھ دو|منتقل (?:<make>))
update: <target> (?:ki )?(?P<clear>tareekh|tarikh|priority) (?:hata|mita|nikal) (?:<give>)|<target> کی (?P<clear>تاریخ) (?:ہٹا|مٹا) (?:<give>)
delete: <target> (?:ko |کو )?(?:<mylist> se )?(?:<drop>) ?(?:<give>|<make>)|<target> (?:ko )?(?:hatao|mitao|nikalo|delete|hatado|mitado|ہٹاؤ|مٹاؤ|نکالو)|(?:delete|remove) (?:<make>) <target>
complete: <target> (?:ko |کو )?(?:<done>)(?: (?:<done>))?(?: (?:<make>|hai|mark (?:<make>)|liya|ہے|لیا))?|(?:maine|mene|میں نے) <target> (?:kar liya|kr liya|kar li|khatam kar liya|kar diya|kharid liya|کر لیا|کر لی|ختم کر لیا|کر دیا|خرید لیا)(?: hai| ہے)?|<target> (?:kar liya|kr liya|kar li|kar diya|کر لیا|کر لی|کر دیا)(?: hai| ہے)?
create: (?:mujhe |مجھے )?<title> (?:ki |ka |ke liye )?(?:yaad ?(?:dila(?:na|o|do| do| dena|iye|yen)?|kara(?:na|o|do| do)|dilwa(?:na|o|do)|rakhna|rakho)|remind (?:<make>)|reminder (?:lagao|set (?:<make>)|laga do))|(?:mujhe |مجھے )?<title> (?:یاد (?:دلانا|دلاؤ|دلا دو|دلائیں|دلا دیں|دلانے|کرانا|کروانا|رکھنا))
create: (?:mujhe |مجھے )?yaad ?(?:dila(?:na|o|do| do)|kara(?:na|o)|rakhna)(?: ke| keh| ki)? <title>|(?:مجھے )?یاد (?:دلانا|دلاؤ|دلا دو)(?: کہ| کے)? <title>
create: (?:<mylist>) (?:mein|main|me|میں) <title> (?:add (?:<make>)|daalo|dalo|dal do|daal do|likho|likh do|likh lo|shamil (?:<make>)|ڈالو|ڈال دو|لکھو|لکھ لو|شامل (?:<make>))
create: <title> (?:ko )?(?:<mylist>) (?:mein|main|me|میں) (?:add (?:<make>)|daalo|dalo|dal do|daal do|likho|likh do|shamil (?:<make>)|ڈالو|ڈال دو|لکھو|شامل (?:<make>))
create: (?:naya |nayi |ek )?(?:kaam|task)(?: add (?:<make>))?[:,-]+ ?<title>|(?:نیا |ایک )?(?:کام|ٹاسک)[:،-]+ ?<title>|(?:naya kaam|naya task|نیا کام) <title>
create: <title> (?:add (?:<make>)|shamil (?:<make>)|likh lo|likho|note (?:<make>)|شامل (?:<make>)|لکھ لو|لکھو|نوٹ (?:<make>)|ایڈ (?:<make>))|(?:add|note) (?:<make>)[: ]+<title>
create: (?:mujhe|مجھے) (?P<title>.+?(?:na|ni|ne|نا|نی|نے)) (?:hai|hain|ہے|ہیں)
create: (?!.*(?:\b(?:kya|kab|kahan|kaun|kitn\w*|kyun)\b|کیا|کب|کہاں|کون|کتن|کیوں))(?P<title>\S+ (?:\S+ ){0,4}?(?:karna|karni|karwana|lana|lani|laana|laani|lena|leni|dena|deni|bhejna|bhejni|khareedna|khareedni|kharidna|bharna|bharni|dhona|dhone|banana|banani|کرنا|کرنی|لانا|لانی|لینا|لینی|دینا|دینی|بھیجنا|بھیجنی|خریدنا|خریدنی|بھرنا|دھونا|دھونے|بنانا|بنانی)) (?:hai|hain|ہے|ہیں)(?P<after> (?:kal|aaj|parson|jumay|jumma|peer|mangal|budh|itwar|کل|آج|پرسوں|جمعہ|پیر|منگل|بدھ|اتوار)(?: \S+){0,3})
create: (?:mujhe |مجھے )<title> (?:karna|karni|lena|leni|laana|lana|bhejna|jana|jaana|kharidna|khareedna|dena|parhna|likhna|milna|کرنا|کرنی|لینا|لانا|بھیجنا|جانا|خریدنا|دینا|پڑھنا|لکھنا|ملنا)(?: hai| ہے| hain)
create: (?:<mylist>) (?:mein|main|me|mai|میں) (?:yeh |bhi |یہ )*<title> (?:bhi |بھی )*(?:<jot>)|<title2> (?:bhi |ko |بھی |کو )*(?:<mylist>) (?:mein|main|me|mai|میں) (?:bhi |بھی )*(?:<jot>)
create: (?:<jot>)(?: ke| keh| ki| کہ)?,? <title>|<title2>,? (?:yeh |isay |ise |یہ )?(?:<jot>)
create: <title> (?:ka|ki|ke|کا|کی|کے) (?:ek |naya |nayi |ایک |نیا )*(?:<taskword>|reminder|alarm|یاد دہانی|ریمائنڈر|الارم) (?:bana|banao|bana do|banado|banaen|bana dein|laga|lagao|laga do|lagado|laga dein|set <make>|set (?:<make>)|بنا دو|بناؤ|بنا دیں|لگا دو|لگاؤ|لگا دیں)
create: (?:ek |aik |naya |nayi |ایک |نیا |نئی )*(?:<taskword>|reminder|یاد دہانی) (?:aur|bana|banao|bana do|add|اور|بناؤ|بنا دو| )*(?:<make>)? ?[:،-]+ ?<title>|(?:nayi|naya|نیا|نئی) (?:<taskword>)[:،]? (?:add (?:<make>) )?<title2>
create: (?:kal|aaj|parson|shaam|subah|کل|آج|پرسوں|شام|صبح) (?:ke liye|ko|کے لیے|کو) ?[:،-]+ ?<title>
create: (?!.*(?:\b(?:kya|kia|kaun\w*|kon|konse|kab|kitn\w+|kahan|kyun)\b|کیا|کون|کب|کتن|کہاں))(?:(?:mujhe|mjhe|mujhay|humein|hamein|مجھے|ہمیں) (?P<title>.+?(?:na|ni|ne|نا|نی|نے)) (?:hai|hain|he|ہے|ہیں|hoga|ہوگا)|(?P<title2>.+? (?:\w+na|\w+ni|\w+ne|\w+نا|\w+نی)) (?:hai|hain|ہے|ہیں)(?: (?:mujhe|yaad (?:rakhna|dilana)|مجھے))?|(?P<title3>.+? (?:\w+na|\w+ni) (?:hai|hain) (?:kal|parson|aaj|agle|is) ?\w*))
"""
)

HINTS = reading.rows(
    r"""
complete: <target> (?:<done>)
query: .+[?؟]
"""
)
