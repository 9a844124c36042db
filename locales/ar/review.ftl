# جانب المراجعة: الجزء الأخير من بطاقة المراجعة والقرارات وقائمة الانتظار.

card-headline =
    🗂 <b>المسودة { $draft }</b> من <b>{ $tag }</b> · الإصدار { $revision }
    الرسائل أعلاه هي بالضبط ما سيُرسل.
    للتعليق، ردّ على إحداها. إذا اقتبست خبرًا، أو بدأت برقمه مثل «3: …»، كان التعليق على ذلك الخبر.
card-guessed = 🔎 كيف فهمتُ النص
card-links = 🔗 روابط خلف كلمات
card-link = {"\u200F"}• { $words } ← { $address }
card-item = {"\u200F"}• { $number }. { $confidence }: { $words }
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
card-later =
    { $count ->
        [zero] لا شيء منها لاحقًا
        [one] واحدة منها لاحقًا
        [two] اثنتان منها لاحقًا
        [few] { $count } منها لاحقًا
        [many] { $count } منها لاحقًا
       *[other] { $count } منها لاحقًا
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

# جواب قصير فوق المحادثة: بلا تنسيق.
review-approved = نُشرت بوصفها النشرة { $number }.
review-beyond-ceiling = 💸 تُرسل <b>النشرة { $number }</b> دون دفع وبالسرعة المعتادة: فكلفة البث المدفوع { $cost } من نجوم تيليغرام، والسقف { $ceiling }.

review-ask-changes = <b>{ $tag }</b>، ما الذي ينبغي تعديله في المسودة { $draft }؟ اكتبه ردًا على هذه الرسالة. سيقرؤه من كتب المسودة.
review-ask-reject = <b>{ $tag }</b>، لماذا تُرفض المسودة { $draft }؟ اكتب السبب ردًا على هذه الرسالة. سيقرؤه من كتب المسودة.
review-ask-hint = السبب
review-done-request-changes = شكرًا. أُبلغ من كتب المسودة { $draft } بما ينبغي تعديله.
review-done-reject = رُفضت المسودة { $draft } وأُبلغ من كتبها بالسبب.

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
card-addition = ⏳ <b>يُنشر لاحقًا في ملحق</b>، ليس قبل { $time }:

# ما قاله الآخرون: ‎$said أحد الأسطر من card-said-approve إلى card-said-reject.
card-claimed = 🙋 لدى <b>{ $tag }</b> منذ { $time }
card-verdicts = القرارات · الموافقات: { $have } من { $of }
card-said-approve = {"\u200F"}✅ <b>{ $tag }</b>، { $time }
card-said-approve-later = {"\u200F"}✅⏸ <b>{ $tag }</b>، { $time } (للنشر لاحقًا)
card-said-request-changes = {"\u200F"}✏️ <b>{ $tag }</b>، { $time }
card-said-reject = {"\u200F"}⛔ <b>{ $tag }</b>، { $time }
card-said-void = {"\u200F"}<s>{ $said }</s> (لم تعد تُحتسب)
card-said-words = {"\u200F"}{ $said }: { $words }
card-earlier = الإصدار { $version }: { $said }
card-comments = 💬 التعليقات
card-comment = {"\u200F"}• <b>{ $tag }</b> على { $about }: { $words }
card-diff = 🔀 ما تغيّر منذ الإصدار { $version }
card-advice = 💡 ملاحظات التدقيق
card-notes = 🔒 مصدر الخبر، لهيئة التحرير وحدها
card-note = {"\u200F"}• { $about }: { $words }
remark-item = { $number }. «{ $words }»
remark-whole = المسودة كلها

review-button-later = ✅⏸ موافقة ونشر لاحقًا
review-button-comment = 💬 موافقة مع تعليق
review-button-claim = 🙋 أنا أتولاها
review-button-release = 👋 أتركها
review-button-undo = ↩️ سحب صوتي

# أجوبة قصيرة فوق المحادثة: بلا تنسيق.
review-toast-claim = هذه المسودة لديك الآن، والآخرون يرون ذلك.
review-toast-release = لم تعد هذه المسودة لديك.
review-toast-undo = سُحبت موافقتك.
review-voted = احتُسبت موافقتك: { $have } من { $of }.
review-held = تمت الموافقة. المسودة { $draft } تنتظر وقتها.
review-practised = تدريب: لم يُرسل شيء.

review-when = ✅ تمت الموافقة على المسودة <b>{ $draft }</b> وهي تنتظر. متى تُنشر؟
review-ask-comment = <b>{ $tag }</b>، ما تعليقك على المسودة { $draft }؟ اكتبه ردًا على هذه الرسالة: بذلك تتم الموافقة. سيقرؤه من كتب المسودة.
review-done-approve = شكرًا. احتُسبت موافقتك على المسودة { $draft }، ويستطيع من كتبها قراءة تعليقك.
review-too-few =
    ⚠️ قد تنتظر <b>المسودة { $draft }</b> طويلًا. الموافقات اللازمة: { $needed }. من يستطيع الموافقة هنا: { $reviewers }.
    اطلب من الإدارة دعوة شخص آخر إلى المراجعة.

# A text that was no plain answer became a draft of the reviewer. $about is the draft that the
# question was about, $draft the new one.
meant-offer = ❓ جعلت من هذا المسودة { $draft }. هل كان جوابك عن المسودة { $about }؟ إذن اضغط في الأسفل: تصل هذه الكلمات إلى من كتبها، وتُسحب المسودة { $draft }.
meant-long = جعلت من هذا مسودة. إن كان جوابك عن المسودة { $about } فلا يتسع لأكثر من { $limit } حرف. ما زال السؤال مفتوحًا، فأرسل جوابًا أقصر.
meant-file = جعلت من هذا الملف مسودة. إن كان جوابك عن المسودة { $about } فلا يكون إلا بالكلمات. ما زال السؤال مفتوحًا.
meant-button = ✅ هذا جوابي

comment-kept =
    💬 سُجّل التعليق. يستطيع من كتب المسودة قراءته.
    موضوعه: { $about }
comment-kept-whole = إن كنت تقصد خبرًا واحدًا فاقتبسه في ردك، أو ابدأ برقمه: «3: …»
comment-told =
    💬 <b>{ $tag }</b> عن { $about }، في مسودتك { $draft }:
    <blockquote>{ $words }</blockquote>

practice-end =
    { $count ->
        [0] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستُنشر. لا أحد يتابعنا بعد. لم يُرسل شيء ولم يُستهلك أي رقم.
        [zero] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستُنشر. لا أحد يتابعنا بعد. لم يُرسل شيء ولم يُستهلك أي رقم.
        [one] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستصل إلى محادثة واحدة. لم يُرسل شيء ولم يُستهلك أي رقم.
        [two] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستصل إلى محادثتين. لم يُرسل شيء ولم يُستهلك أي رقم.
        [few] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستصل إلى { $count } محادثات. لم يُرسل شيء ولم يُستهلك أي رقم.
        [many] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستصل إلى { $count } محادثة. لم يُرسل شيء ولم يُستهلك أي رقم.
       *[other] 🎓 <b>انتهى التدريب.</b> هنا كانت المسودة { $draft } ستصل إلى { $count } محادثة. لم يُرسل شيء ولم يُستهلك أي رقم.
    }

# قبل سطر المسودة في قائمة الانتظار، وتحته.
queue-kind-flash = {"\u200F"}⚡ { $line }
queue-kind-analysis = {"\u200F"}🔎 { $line }
queue-votes = الموافقات: { $have } من { $of }

# لماذا تعذّر شيء: بلا تنسيق.
error-practice-alone = هذا تدريب شخص آخر، والقرار فيه له وحده.
error-wrote-too = كتبت جزءًا من هذه المسودة، لذلك يقرر فيها شخص آخر.
error-rejected-before = رُفض هذا الإصدار نفسه. عدّله قبل أن ترسله من جديد.
error-no-vote = ليست لك موافقة تُسحب.
error-not-on-it = لم تكن هذه المسودة لديك. لم يتغيّر شيء.
error-comment-own = هذه مسودتك: عدّلها بدل التعليق عليها.
error-comment-missing = اكتب تعليقك بالكلمات، ردًا على الرسالة التي يخصها.
error-comment-too-long =
    { $limit ->
        [zero] هذا التعليق طويل؛ الحد الأقصى بلا محارف.
        [one] هذا التعليق طويل؛ الحد الأقصى محرف واحد.
        [two] هذا التعليق طويل؛ الحد الأقصى محرفان.
        [few] هذا التعليق طويل؛ الحد الأقصى { $limit } محارف.
        [many] هذا التعليق طويل؛ الحد الأقصى { $limit } محرفًا.
       *[other] هذا التعليق طويل؛ الحد الأقصى { $limit } محرف.
    }
