# جانب الكتابة: المسودات ولوحاتها وما لاحظه المحلل.

drafting-how =
    <b>يكفي إرسال نصك إليّ</b> كما تكتبه دائمًا: تاريخ وعناوين وشرطات وفقرات حرة. يمكن أن يأتي النص الطويل في عدة رسائل أو ملف .txt أو .md. أجعل منه مسودة وأعرض عليك كيف فهمته. لا يراها أحد غيرك حتى إرسالها إلى المراجعة.

    { $count ->
        [0] ليست لديك مسودات مفتوحة.
        [zero] ليست لديك مسودات مفتوحة.
        [one] مسودتك المفتوحة:
        [two] مسودتاك المفتوحتان:
        [few] مسوداتك المفتوحة:
        [many] مسوداتك المفتوحة:
       *[other] مسوداتك المفتوحة:
    }
drafting-text-only = لا أستطيع استعمال غير الكلمات: رسالة أو تعليق على صورة أو ملف .txt أو .md.
drafting-file-encoding = قرأتُ هذا الملف بترميز { $encoding }. إن بدت حروفه خاطئة فاحفظه بترميز UTF-8 وأرسله من جديد.

drafting-button-submit = ✅ إلى المراجعة
drafting-button-edit = ✏️ تعديل
drafting-button-preview = 👁 معاينة
drafting-button-discard = 🗑 استبعاد
drafting-button-withdraw = 📥 سحب
drafting-button-keep = إبقاؤها
drafting-button-sure-discard = نعم، استبعادها
drafting-button-sure-withdraw = نعم، سحبها
drafting-button-open = المسودة { $draft } · { $state }

# أجوبة قصيرة فوق المحادثة: بلا تنسيق.
drafting-sure-discard = هل تُستبعد هذه المسودة؟ تبقى 30 يومًا في /drafts ويمكن لأعضاء هيئة التحرير استئنافها.
drafting-sure-withdraw = هل تُسحب هذه المسودة؟ لن تُنشر. يمكن لأعضاء هيئة التحرير استئنافها خلال 30 يومًا.
drafting-discarded = تم. لن تُنشر هذه المسودة.
drafting-submitted =
    { $count ->
        [0] أُرسلت إلى المراجعة. لا أحد غيرك يستطيع مراجعتها بعد.
        [zero] أُرسلت إلى المراجعة. لا أحد غيرك يستطيع مراجعتها بعد.
        [one] أُرسلت إلى المراجعة، وهي الآن لدى شخص واحد.
        [two] أُرسلت إلى المراجعة، وهي الآن لدى شخصين.
        [few] أُرسلت إلى المراجعة، وهي الآن لدى { $count } أشخاص.
        [many] أُرسلت إلى المراجعة، وهي الآن لدى { $count } شخصًا.
       *[other] أُرسلت إلى المراجعة، وهي الآن لدى { $count } شخص.
    }

# What followed draft $of could not be put to it.
drafting-apart-busy = ✏️ <b>{ $tag }</b> يحرّر المسودة { $of } الآن، فجعلتُ هذا <b>المسودة { $draft }</b>. لم يضع شيء.
drafting-apart-closed = صارت المسودة { $of } في عهدة غيرك، فجعلتُ هذا <b>المسودة { $draft }</b>. لم يضع شيء.

drafting-ask-text = في الأعلى النص الحالي للمسودة { $draft } للنسخ والتعديل. أرسل إليّ <b>النص الجديد كاملًا</b>. الأمر /cancel يترك المسودة كما هي.
drafting-ask-hint = النص الجديد كاملًا
drafting-file-back = هذا النص أطول من أن يُرسل في رسائل، فها هو ملفًا، بلا خط عريض وبلا روابط.

draft-state-writing = لم تُرسل بعد
draft-state-in-review = قيد المراجعة
draft-state-approved = موافَق عليها
draft-state-scheduled = مجدولة
draft-state-published = منشورة
draft-state-rejected = مرفوضة
draft-state-withdrawn = مسحوبة

outline-headline = 📝 <b>المسودة { $draft }</b> · { $day }
outline-state-writing = <i>هكذا فهمتُ النص. لا يراه أحد غيرك حتى إرساله إلى المراجعة.</i>
outline-sent-back = <i>✏️ يريد { $tag } تعديل هذا: «{ $reason }»</i> عدّل ما طُلب، ثم يمكنك إرسال المسودة من جديد.
outline-state-in-review = <i>قيد المراجعة، لتصبح النشرة { $number }. أي تغيير يعيدها إلى الكتابة، ثم تُرسل إلى المراجعة من جديد.</i>
outline-state-approved = <i>موافَق عليها، لتصبح النشرة { $number }. أي تغيير يعيدها إلى الكتابة، ثم تُرسل إلى المراجعة من جديد.</i>
outline-state-scheduled = <i>موافَق عليها ومجدولة، لتصبح النشرة { $number }. أي تغيير يعيدها إلى الكتابة، ثم تُرسل إلى المراجعة من جديد.</i>
outline-state-published = <i>نُشرت بوصفها النشرة { $number }. شكرًا.</i>
outline-state-rejected = <i>مرفوضة. لن تُنشر.</i>
outline-state-withdrawn = <i>مسحوبة. لن تُنشر.</i>
outline-practice-writing = <i>هكذا فهمتُ النص. لا يراه أحد غيرك أبدًا: أرسله إلى المراجعة فتصلك البطاقة أنت.</i>
outline-practice-in-review = <i>قيد المراجعة، للتدريب. القرار لك وحدك، ولن يُرسل شيء.</i>
outline-practice-over = <i>انتهى التدريب. لم يُرسل شيء.</i>

# عنوان القسم وما فُهم منه.
outline-no-heading = (بلا عنوان)
outline-section-front = {"\u200F"}{ $heading } ← الجبهة: { $front }
outline-section-topic = {"\u200F"}{ $heading }
outline-section-rumours = {"\u200F"}{ $heading } ← شائعات
outline-section-analysis = {"\u200F"}{ $heading } ← تقييم

# الكلمات الأولى مما في النص. ‏$number يعدّ الأخبار.
outline-item = {"\u200F"}{ $number }. { $words }
outline-item-guessed = {"\u200F"}{ $number }. { $confidence }: { $words }
outline-paragraph = {"\u200F"}¶ { $words }
outline-disclaimer = ℹ️ تنبيه: { $words }
outline-closing = {"\u200F"}¶ { $words }
outline-more =
    { $count ->
        [zero] … ولا سطر آخر
        [one] … وسطر آخر
        [two] … وسطران آخران
        [few] … و{ $count } أسطر أخرى
        [many] … و{ $count } سطرًا آخر
       *[other] … و{ $count } سطر آخر
    }

outline-problems =
    { $count ->
        [zero] ⚠️ لا ملاحظات
        [one] ⚠️ ملاحظة واحدة
        [two] ⚠️ ملاحظتان
        [few] ⚠️ { $count } ملاحظات
        [many] ⚠️ { $count } ملاحظة
       *[other] ⚠️ { $count } ملاحظة
    }
outline-problem = السطر { $line }: { $problem }
outline-more-problems =
    { $count ->
        [zero] … ولا ملاحظة أخرى
        [one] … وملاحظة أخرى
        [two] … وملاحظتان أخريان
        [few] … و{ $count } ملاحظات أخرى
        [many] … و{ $count } ملاحظة أخرى
       *[other] … و{ $count } ملاحظة أخرى
    }

outline-items =
    { $count ->
        [0] بلا أخبار
        [zero] بلا أخبار
        [one] خبر واحد
        [two] خبران
        [few] { $count } أخبار
        [many] { $count } خبرًا
       *[other] { $count } خبر
    }
outline-sections =
    { $count ->
        [0] بلا أقسام
        [zero] بلا أقسام
        [one] قسم واحد
        [two] قسمان
        [few] { $count } أقسام
        [many] { $count } قسمًا
       *[other] { $count } قسم
    }
outline-counts = { $items }، { $sections } · الإصدار { $revision }

# ما لاحظه المحلل في سطر. ‏$found ما كان هناك و$meant ما فُهم منه: بلا تنسيق.
problem-empty = لا يوجد نص.
problem-no-date = لم أجد تاريخًا فأخذتُ { $meant }.
problem-bad-date = ليس «{ $found }» تاريخًا، فأخذتُ { $meant }.
problem-future-date = لم يأتِ { $found } بعد.
problem-same-day-twice = في هذا النص تحديث آخر ليوم { $found }.
problem-no-sections = لم أجد أقسامًا هنا.
problem-unknown-front = لا أعرف الجبهة «{ $found }».
problem-misspelt-front = فهمتُ «{ $found }» على أنها الجبهة «{ $meant }».
problem-binary = لا يبدو هذا نصًا.
problem-control-characters = كانت هناك محارف لا يمكن عرضها ({ $found }) فحذفتُها.
problem-direction-marks = كانت هناك علامات خفية قد تقلب الحروف أو تخفيها ({ $found }) فحذفتُها.
problem-broken-markup = يبدو «{ $found }» رموز تنسيق، وسيظهر كما هو.
problem-too-long = في النص { $found } من المحارف، وهو طويل جدًا.
problem-long-line = هذا السطر طويل جدًا: «{ $found }»
