# ما يصل إلى هيئة التحرير: مصير بطاقة المراجعة، والقرارات لكاتب المسودة، وسير الإرسال.

card-approved = ✅ تمت الموافقة والنشر: <b>{ $tag }</b>.
card-changes = ✏️ طلب تعديلات من <b>{ $tag }</b>: { $reason }
card-rejected = ⛔ رفض من <b>{ $tag }</b>: { $reason }
card-taken-back = ↩️ أُعيدت المسودة إلى الكتابة لإعداد إصدار جديد.
card-withdrawn = 📥 سُحبت المسودة.
card-held = ✅⏸ موافقة من <b>{ $tag }</b>، والمسودة تنتظر وقتها.
card-out = 📣 نُشرت، وهي <b>النشرة { $number }</b>.
card-practised = 🎓 انتهى التدريب؛ لم يُرسل شيء.
card-shown-again = ⬇️ هذه البطاقة معروضة من جديد في الأسفل.

verdict-approved = ✅ تمت الموافقة على مسودتك { $draft } من <b>{ $tag }</b>، وهي تُرسل الآن بوصفها <b>النشرة { $number }</b>. شكرًا.
verdict-held = ✅⏸ تمت الموافقة على مسودتك { $draft } من <b>{ $tag }</b>. ستكون <b>النشرة { $number }</b>، ولم تحدد هيئة التحرير الوقت بعد. شكرًا.
verdict-comment =
    💬
    <blockquote>{ $words }</blockquote>
verdict-changes =
    ✏️ طلب تعديلات من <b>{ $tag }</b> في مسودتك { $draft }:
    <blockquote>{ $reason }</blockquote>
    اضغط <b>📂</b>، وهناك تعدّل كل خبر برقمه. أما <b>تعديل</b> فيأخذ النص الجديد كاملًا. لن يضيع شيء مما كتبت.
verdict-rejected =
    ⛔ رُفضت مسودتك { $draft } من <b>{ $tag }</b>:
    <blockquote>{ $reason }</blockquote>
    تبقى محفوظة 30 يومًا في /drafts تحت 🗂، وهناك تستأنفها بالزر 🔁 لتعدّلها وترسلها من جديد.

progress-nobody = نُشرت <b>النشرة { $number }</b>. لا أحد يتلقاها فورًا، فلم تُرسل إلى أحد.

progress-held = 🌙 { $count ->
        [zero] لا رسالة تنتظر انتهاء ساعات الهدوء.
        [one] رسالة واحدة منها تنتظر انتهاء ساعات الهدوء.
        [two] رسالتان منها تنتظران انتهاء ساعات الهدوء.
        [few] { $count } رسائل منها تنتظر انتهاء ساعات الهدوء.
        [many] { $count } رسالة منها تنتظر انتهاء ساعات الهدوء.
       *[other] { $count } رسالة منها تنتظر انتهاء ساعات الهدوء.
    }
progress-held-many = 🌙 أكثر من { $count } رسالة منها تنتظر انتهاء ساعات الهدوء.

progress-running =
    يجري إرسال <b>النشرة { $number }</b>
    { $bar } { $done } من { $total }
progress-done =
    <b>النشرة { $number }</b>: وصلت ✅
    { $sent ->
        [zero] لا رسائل خلال { $seconds } ث.
        [one] رسالة واحدة خلال { $seconds } ث.
        [two] رسالتان خلال { $seconds } ث.
        [few] { $sent } رسائل خلال { $seconds } ث.
        [many] { $sent } رسالة خلال { $seconds } ث.
       *[other] { $sent } رسالة خلال { $seconds } ث.
    }
progress-done-partly =
    <b>النشرة { $number }</b>: انتهى الإرسال
    وصل { $sent } من { $total } خلال { $seconds } ث، وتعذّر إيصال { $failed }.
progress-paused =
    ⏸ <b>النشرة { $number }</b> موقوفة مؤقتًا
    { $bar } { $done } من { $total }
progress-frozen =
    ❄️ <b>النشرة { $number }</b> تنتظر: كل شيء مجمَّد
    { $bar } { $done } من { $total }
progress-cancelled =
    ⏹ <b>النشرة { $number }</b> ملغاة
    وصل قبل ذلك { $sent } من { $total }.
progress-doubt = { $count ->
        [zero] لم تصل أي رسالة مرتين.
        [one] ربما وصلت رسالة واحدة منها مرتين، فقد ضاع الرد عليها.
        [two] ربما وصلت رسالتان منها مرتين، فقد ضاع الرد عليهما.
        [few] ربما وصلت { $count } رسائل منها مرتين، فقد ضاعت الردود عليها.
        [many] ربما وصلت { $count } رسالة منها مرتين، فقد ضاعت الردود عليها.
       *[other] ربما وصلت { $count } رسالة منها مرتين، فقد ضاعت الردود عليها.
    }
progress-change-running =
    تغيّرت <b>النشرة { $number }</b>، ويجري تحديث نسخها
    { $bar } { $done } من { $total }
progress-change-paused =
    ⏸ تغيير <b>النشرة { $number }</b> موقوف مؤقتًا
    { $bar } { $done } من { $total }
progress-change-frozen =
    ❄️ تغيير <b>النشرة { $number }</b> ينتظر: كل شيء مجمَّد
    { $bar } { $done } من { $total }
progress-change-cancelled =
    ⏹ أُلغي تغيير <b>النشرة { $number }</b>: تغيّر قبل ذلك { $done } من { $total } من النسخ.
    وتبقى الأخرى كما كانت.
progress-change-done = <b>النشرة { $number }</b>: عولجت { $done } من { $total } نسخ ✅
progress-change-edited = ✏️ عُدّلت: { $count }
progress-change-replied = ↩️ أُجيب عليها لتعذّر تعديلها: { $count }
progress-change-sent = ✉️ أُرسلت من جديد: { $count }
progress-change-removed = 🗑 حُذفت: { $count }
progress-change-unreachable = 🚫 تعذّر الوصول إليها: { $count }
pace-slowed = 🐢 طلب تيليغرام أن نبطئ: { $rate } رسالة في الثانية حاليًا.
pace-pause = 🐢 طلب تيليغرام التوقف حتى { $time } بالتوقيت العالمي.

control-button-pause = ⏸ إيقاف مؤقت
control-button-resume = ▶️ متابعة
control-button-cancel = ⏹ إلغاء
control-button-sure = ⏹ نعم، إلغاء النشرة { $number }
control-done-pause = أُوقفت مؤقتًا. ما هو في الطريق الآن سيصل.
control-done-resume = يتابَع إرسال النشرة { $number }.
control-done-sure = أُلغيت. ما هو في الطريق الآن سيصل.
control-ask-cancel = هل تُلغى <b>النشرة { $number }</b>؟ من لم تصله بعد لن تصله. النسخ التي وصلت تبقى كما هي الآن.
control-cancelled = ⏹ <b>النشرة { $number }</b> ملغاة.

freeze-done = ❄️ جُمِّد كل شيء: لن يُرسل شيء آخر إلى القرّاء. للمتابعة يجب أن يكتب شخصان من الإدارة أو المراجعة /thaw بفارق أقل من عشر دقائق.
thaw-asked = واحد من اثنين. يجب أن يكتب شخص آخر من الإدارة أو المراجعة /thaw خلال عشر دقائق.
thaw-asked-admin = واحد من اثنين. وقاعدة البيانات قديمة أيضًا، فيجب أن يكتب شخص من الإدارة /thaw خلال عشر دقائق.
thaw-done = 🌤 رُفع التجميد. ما كان ينتظر يُرسل الآن.

alarm-spoilt = ⚠️ رفض تيليغرام نص <b>النشرة { $number }</b> فتوقّف إرسالها بعد محاولة واحدة. المحادثة: <code>{ $chat }</code>. يعرف <code>bulletin check</code> عند الطرفية أسماء المجموعات والقنوات.
alarm-unknown-chats = ⚠️ <b>النشرة { $number }</b> موقوفة مؤقتًا: لا يعرف تيليغرام أكثر من 5 % من محادثاتها. هل هذه قاعدة بيانات هذا البوت؟ آخرها <code>{ $chat }</code>. يعرف <code>bulletin check</code> عند الطرفية أسماء المجموعات والقنوات.
alarm-closed-chat = ⚠️ لم أعد أستطيع الكتابة في المحادثة <code>{ $chat }</code>، فلم تصلها <b>النشرة { $number }</b>. إعداداتها محفوظة، و/subscribe هناك يعيدها. يعرف <code>bulletin check</code> عند الطرفية أسماء المجموعات والقنوات.
alarm-lost-chat = ⚠️ أُخرجتُ من المحادثة <code>{ $chat }</code>، فلم تعد تصلها النشرات. إعداداتها محفوظة، و/subscribe هناك يعيدها. يعرف <code>bulletin check</code> عند الطرفية أسماء المجموعات والقنوات.
alarm-rival = ⚠️ جهة أخرى تتسلّم ما يكتبه الناس لي: رفض تيليغرام طلبي (409). هل يعمل البوت على جهاز آخر أيضًا؟ إن لم يكن كذلك فالرمز السري في أيدٍ أخرى: اطلب رمزًا جديدًا من @BotFather.

release-restored =
    ⚠️ قاعدة البيانات هذه ليست آخر ما عمل هنا: إنها نسخة أقدم، أو جاءت من جهاز آخر. ربما أُرسل ما ينتظر فيها من قبل، لذلك جُمِّد كل شيء إلى أن تقرّر الإدارة.
    النشرات المنتظِرة: { $bulletins }
    الرسائل: { $count }
    أقدمها: { $since }
release-restored-nothing = ⚠️ قاعدة البيانات هذه ليست آخر ما عمل هنا: إنها نسخة أقدم، أو جاءت من جهاز آخر. لا شيء فيها ينتظر القرّاء، فلم يوقَف شيء. ما جرى بعد أخذ النسخة ليس فيها.
release-stale =
    ⚠️ لم يعمل أي بوت على قاعدة البيانات هذه منذ أكثر من يوم، أو غُيِّرت ساعتها. ربما صار ما ينتظر فيها قديمًا، لذلك جُمِّد كل شيء إلى أن تقرّر الإدارة.
    النشرات المنتظِرة: { $bulletins }
    الرسائل: { $count }
    أقدمها: { $since }
release-held = كما جُمِّد كل شيء بأمر من أحد أعضاء هيئة التحرير: للإرسال يجب أن يكتب شخصان /thaw، أحدهما من الإدارة.
release-button-send = ▶️ إرسال ما ينتظر
release-button-cancel = ⏹ إلغاء ما ينتظر
release-button-sure = ⏹ نعم، إلغاؤه
release-ask-cancel = هل يُلغى ما ينتظر؟ إنه <b>{ $bulletins }</b>، والرسائل: { $count }. من لم يصله لن يصله. النسخ التي وصلت تبقى.
release-done-send = ▶️ ما كان ينتظر يُرسل الآن.
release-done-sure = ⏹ أُلغي ما كان ينتظر، ولم يعد شيء مجمَّدًا.
release-done-sure-held = ⏹ أُلغي ما كان ينتظر. وكل شيء مجمَّد أيضًا بأمر من أحد أعضاء هيئة التحرير، فيجب أن يكتب شخصان /thaw قبل أن يُرسل شيء آخر.
release-told-send = ℹ️ ما أوقفته قاعدة البيانات القديمة يُرسل الآن. القرار من: <b>{ $who }</b>
release-told-sure = ℹ️ أُلغي ما أوقفته قاعدة البيانات القديمة. القرار من: <b>{ $who }</b>
release-operator = مشغّل البوت عند الطرفية
