# What readers and the desk are told once a bulletin that is out has changed.

# Below the headline of a bulletin that was changed. $reason says what changed, in a member's words.
truth-mark-correction = ✏️ <b>تصحيح</b> في { $time }: { $reason }
truth-mark-settlement = 🔎 <b>ما آلت إليه شائعة</b>، { $time }: { $reason }

# The last line of each message that may be read alone.
truth-changed = <i>عُدّلت في { $time }</i>

# In place of a bulletin that was taken back.
truth-notice =
    🚫 <b>النشرة { $number } · { $day }</b>
    <b>سُحبت هذه النشرة</b> في { $time }.
    { $reason }
    نرجو عدم تداولها.

# In place of a message that cannot be deleted, though nothing is left for it to say.
truth-pointer = <i>عُدّلت النشرة { $number } ولم تعد تحتاج إلى هذه الرسالة. اقرأ الرسائل التي فوقها.</i>
truth-pointer-taken-back = <i>سُحبت النشرة { $number }. نرجو عدم تداولها.</i>

# Correcting: the command, the buttons, the question.
command-correct = تصحيح نشرة، مثل ‎/correct 12
correct-button-start = ✏️ تصحيح النشرة { $number }
correct-button-say = 📣 ما الذي يتغيّر
correct-button-take-in = 🔄 أخذ التغييرات
correct-ask = ما الذي يتغيّر في النشرة { $number }؟ اكتب جملة واحدة: تظهر فوق الأخبار لكل من وصلته.
correct-hint = جملة واحدة للقراء
correct-taken-in = ينطلق التصحيح الآن مما هو منشور اليوم. حيث تغيّر الشيء نفسه مرتين يبقى ما كتبته أنت؛ نرجو مراجعته.

# On the board of a correction.
outline-correction = ✏️ <b>تصحيح النشرة { $number }</b>
outline-correction-says = 📣 سيُقال للقراء: «{ $words }»
outline-correction-unsaid = 📣 لم يُذكر للقراء بعد ما الذي يتغيّر. اضغط «ما الذي يتغيّر».
outline-correction-behind = ⚠️ <b>تغيّرت النشرة { $number } منذ بدأت.</b> اضغط «أخذ التغييرات» ثم تابع.
outline-correction-writing = <i>غيّر ما كان خطأ. لا يراه أحد غيرك حتى إرساله إلى المراجعة.</i>
outline-correction-in-review = <i>قيد المراجعة. أي تغيير يعيده إلى الكتابة، ثم يُرسل إلى المراجعة من جديد.</i>
outline-correction-approved = <i>موافَق عليه. أي تغيير يعيده إلى الكتابة، ثم يُرسل إلى المراجعة من جديد.</i>
outline-correction-scheduled = <i>موافَق عليه ومجدول. أي تغيير يعيده إلى الكتابة، ثم يُرسل إلى المراجعة من جديد.</i>
outline-correction-published = <i>صُحّحت النشرة { $number }. شكرًا.</i>
outline-correction-rejected = <i>مرفوض. تبقى النشرة كما هي.</i>
outline-correction-withdrawn = <i>مسحوب. لم يتغيّر به شيء.</i>

# On a review card, and what becomes of it.
card-correction = ✏️ تصحيح النشرة { $number }: ما يختلف عن المنشور
card-behind = ⚠️ <b>تغيّرت النشرة { $number } منذ بدأ هذا التصحيح.</b> لا يمكن الموافقة عليه كما هو؛ يستطيع كاتبه أخذ التغييرات.
card-corrected = ✅ تمت الموافقة: <b>{ $tag }</b>؛ صُحّحت النشرة { $number }.
card-corrected-out = 📣 صُحّحت <b>النشرة { $number }</b>.
verdict-corrected = ✅ تمت الموافقة على تصحيحك (المسودة { $draft }) من <b>{ $tag }</b>. تُغيَّر الآن كل نسخ <b>النشرة { $number }</b>. شكرًا.
verdict-held-correction = ✅⏸ تمت الموافقة على تصحيحك (المسودة { $draft }) من <b>{ $tag }</b>. لم تحدد هيئة التحرير بعد متى تتغيّر <b>النشرة { $number }</b>. شكرًا.
timing-out-correction = 📣 صُحّحت <b>النشرة { $number }</b> (المسودة { $draft }).
# A short answer over the chat: no markup.
review-corrected = صُحّحت النشرة { $number }. تُغيَّر الآن كل النسخ.

# Where a line of what changed stands: in the sentence to readers.
changes-in-change = للقراء:

# Why a correction cannot be. Also shown over the chat: no markup.
error-correct-how = أي نشرة؟ اكتب هكذا: ‎/correct 12، أو ‎/correct 12 وما الذي يتغيّر.
error-correction-unsaid = قل للقراء في جملة واحدة ما الذي يتغيّر. اضغط «ما الذي يتغيّر» على اللوحة.
error-correction-too-long = هذا أطول من أن يظهر فوق الأخبار؛ الحد الأقصى { $limit } حرف.
error-correction-nothing = لا شيء هنا يختلف عن النشرة { $number } كما هي منشورة. غيّر شيئًا أولًا.
error-correction-day = تحتفظ النشرة بيومها لأن بنودها مسماة به. إذا كان يوم النشرة { $number } خطأ فاسحبها وانشرها من جديد.
error-correction-waits = لا يمكن لتصحيح أن يؤخر شيئًا. أزل الوقت (⏳ ليس قبل)، أو انشر ذلك البند خبرًا مستقلًا.
error-correction-behind = تغيّرت النشرة { $number } منذ بدأ هذا التصحيح، فلم يتغيّر شيء. يستطيع كاتبه أخذ التغييرات على اللوحة ثم إرساله من جديد.
error-correction-current = ينطلق هذا التصحيح مما هو منشور بالفعل. لم يتغيّر شيء.
error-taken-back = سُحبت النشرة { $number }، فلا يمكن تغييرها بعد الآن.
error-wrote-original = أنت كتبت النشرة { $number }، لذلك يقرر في تصحيحها شخص آخر.
