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
