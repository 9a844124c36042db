# جانب المراجعة: الجزء الأخير من بطاقة المراجعة والقرارات وقائمة الانتظار.

card-headline =
    🗂 <b>المسودة { $draft }</b> من <b>{ $tag }</b> · الإصدار { $revision }
    الرسائل أعلاه هي بالضبط ما سيُرسل.
card-guessed = 🔎 كيف فهمتُ النص
card-links = 🔗 روابط خلف كلمات
card-item = • { $confidence }: { $words }
card-places = الأماكن: { $places }
card-messages =
    { $count ->
        [zero] لا رسائل
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $count } رسائل
        [many] { $count } رسالة
       *[other] { $count } رسالة
    }
card-characters =
    { $count ->
        [zero] لا محارف
        [one] محرف واحد
        [two] محرفان
        [few] { $count } محارف
        [many] { $count } محرفًا
       *[other] { $count } محرف
    }
card-measures = { $messages } · { $characters } · البصمة <code>{ $hash }</code>

review-button-approve = ✅ الموافقة والنشر
review-button-changes = ✏️ طلب تعديلات
review-button-show = 📂 المسودة { $draft }
review-button-reject = ⛔ رفض

# جواب قصير فوق الدردشة: بلا تنسيق.
review-approved = نُشرت بوصفها النشرة { $number }.
review-beyond-ceiling = 💸 تُرسل <b>النشرة { $number }</b> دون دفع وبالسرعة المعتادة: فكلفة البث المدفوع { $cost } من نجوم تيليغرام، والسقف { $ceiling }.

review-ask-changes = <b>{ $tag }</b>، ما الذي ينبغي تعديله في المسودة { $draft }؟ اكتبه ردًا على هذه الرسالة. سيقرؤه كاتب المسودة.
review-ask-reject = <b>{ $tag }</b>، لماذا تُرفض المسودة { $draft }؟ اكتب السبب ردًا على هذه الرسالة. سيقرؤه كاتب المسودة.
review-ask-hint = السبب
review-done-request-changes = شكرًا. أُبلغ كاتب المسودة { $draft } بما ينبغي تعديله.
review-done-reject = رُفضت المسودة { $draft } وأُبلغ كاتبها بالسبب.

queue-title =
    { $count ->
        [0] لا شيء ينتظر المراجعة. 🌿
        [zero] لا شيء ينتظر المراجعة. 🌿
        [one] <b>مسودة واحدة تنتظر المراجعة</b>
        [two] <b>مسودتان تنتظران المراجعة</b>
        [few] <b>{ $count } مسودات تنتظر المراجعة</b>
        [many] <b>{ $count } مسودة تنتظر المراجعة</b>
       *[other] <b>{ $count } مسودة تنتظر المراجعة</b>
    }
queue-line = <b>المسودة { $draft }</b> من { $tag }، { $age }: { $words }
age-minutes =
    { $count ->
        [0] الآن
        [zero] الآن
        [one] قبل دقيقة
        [two] قبل دقيقتين
        [few] قبل { $count } دقائق
        [many] قبل { $count } دقيقة
       *[other] قبل { $count } دقيقة
    }
age-hours =
    { $count ->
        [zero] قبل أقل من ساعة
        [one] قبل ساعة
        [two] قبل ساعتين
        [few] قبل { $count } ساعات
        [many] قبل { $count } ساعة
       *[other] قبل { $count } ساعة
    }
age-days =
    { $count ->
        [zero] قبل أقل من يوم
        [one] قبل يوم
        [two] قبل يومين
        [few] قبل { $count } أيام
        [many] قبل { $count } يومًا
       *[other] قبل { $count } يوم
    }

# قبل رسائل لغة ما، وقبل ما عليه أن ينتظر.
card-language = 🌐 <b>{ $language }</b>
card-addition = ⏳ <b>يُنشر لاحقًا كإضافة</b>، ليس قبل { $time }:

# ما قاله الآخرون: ‎$said أحد الأسطر من card-said-approve إلى card-said-reject.
card-claimed = 🙋 <b>{ $tag }</b> يتولاها منذ { $time }
card-verdicts = القرارات · الموافقات: { $have } من { $of }
card-said-approve = ✅ <b>{ $tag }</b>، { $time }
card-said-approve-later = ✅⏸ <b>{ $tag }</b>، { $time } (للنشر لاحقًا)
card-said-request-changes = ✏️ <b>{ $tag }</b>، { $time }
card-said-reject = ⛔ <b>{ $tag }</b>، { $time }
card-said-void = <s>{ $said }</s> (لم تعد تُحتسب)
card-said-words = { $said }: { $words }
card-earlier = الإصدار { $version }: { $said }
card-comments = 💬 التعليقات
card-comment = • <b>{ $tag }</b> على { $about }: { $words }
card-diff = 🔀 ما تغيّر منذ الإصدار { $version }
card-advice = 💡 ملاحظات التدقيق
card-notes = 🔒 مصدر الخبر، لفريق التحرير وحده
card-note = • { $about }: { $words }
remark-item = { $number }. «{ $words }»
remark-whole = المسودة كلها

review-button-later = ✅⏸ موافقة ونشر لاحقًا
review-button-comment = 💬 موافقة مع تعليق
review-button-claim = 🙋 أنا أتولاها
review-button-release = 👋 أتركها
review-button-undo = ↩️ سحب صوتي

# أجوبة قصيرة فوق الدردشة: بلا تنسيق.
review-toast-claim = أنت تتولاها الآن، والآخرون يرون ذلك.
review-toast-release = لم تعد تتولاها.
review-toast-undo = سُحبت موافقتك.
review-voted = احتُسبت موافقتك: { $have } من { $of }.
review-held = تمت الموافقة. المسودة { $draft } تنتظر وقتها.
review-practised = تدريب: لم يُرسل شيء.

review-when = ✅ تمت الموافقة على المسودة <b>{ $draft }</b> وهي تنتظر. متى تُنشر؟
review-ask-comment = <b>{ $tag }</b>، ماذا تود أن تقول عن المسودة { $draft }؟ اكتبه ردًا على هذه الرسالة: بذلك تتم الموافقة والنشر. سيقرؤه كاتب المسودة.
review-done-approve = شكرًا. وافقتَ على المسودة { $draft }، ويستطيع كاتبها قراءة تعليقك.
review-too-few =
    ⚠️ قد تنتظر <b>المسودة { $draft }</b> طويلًا. الموافقات اللازمة: { $needed }. من يستطيع الموافقة هنا: { $reviewers }.
    اطلب من أحد المشرفين دعوة مراجع آخر.

comment-kept = 💬 سُجّل التعليق. موضوعه: { $about }. يستطيع الكاتب قراءته.
comment-told =
    💬 <b>{ $tag }</b> عن { $about }، في مسودتك { $draft }:
    <blockquote>{ $words }</blockquote>

practice-end =
    { $count ->
        [0] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستُنشر. لا أحد يتابعنا بعد. لم يُرسل شيء ولم يُستهلك أي رقم.
        [zero] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستُنشر. لا أحد يتابعنا بعد. لم يُرسل شيء ولم يُستهلك أي رقم.
        [one] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستصل إلى دردشة واحدة. لم يُرسل شيء ولم يُستهلك أي رقم.
        [two] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستصل إلى دردشتين. لم يُرسل شيء ولم يُستهلك أي رقم.
        [few] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستصل إلى { $count } دردشات. لم يُرسل شيء ولم يُستهلك أي رقم.
        [many] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستصل إلى { $count } دردشة. لم يُرسل شيء ولم يُستهلك أي رقم.
       *[other] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستصل إلى { $count } دردشة. لم يُرسل شيء ولم يُستهلك أي رقم.
    }

# قبل سطر المسودة في قائمة الانتظار، وتحته.
queue-kind-flash = ⚡ { $line }
queue-kind-analysis = 🔎 { $line }
queue-votes = الموافقات: { $have } من { $of }

# لماذا تعذّر شيء: بلا تنسيق.
error-practice-alone = هذا تدريب شخص آخر، وهو وحده يقرر فيه.
error-wrote-too = كتبتَ جزءًا من هذه المسودة، لذلك يقرر فيها شخص آخر.
error-rejected-before = رُفض هذا الإصدار نفسه. عدّله قبل أن ترسله من جديد.
error-no-vote = ليست لك موافقة تُسحب.
error-not-on-it = لم تكن تتولى هذه المسودة. لم يتغير شيء.
error-comment-own = هذه مسودتك: عدّلها بدل التعليق عليها.
error-comment-missing = اكتب تعليقك بالكلمات، ردًا على الرسالة التي يخصها.
error-comment-too-long = هذا التعليق طويل؛ الحد الأقصى { $limit } حرفًا.
