# أخبار تُشارَك من أي محادثة، وأسئلة القراء إلى هيئة التحرير.

# الوضع المضمَّن، نصّ بلا تنسيق: عنوان الخبر، وما يظهر حين لا يوجد شيء.
inline-title = { $confidence }: { $words }
inline-none = لم أجد شيئًا. اسأل البوت نفسه

command-ask = اسأل من يكتبون النشرات، مثل: ‎/ask هل طريق منبج مفتوح؟
command-questions = أسئلة القراء التي تنتظر جوابًا
command-answer = أجب قارئًا، مثل: ‎/answer 12 ثم الكلمات
record-act-answer = جواب لقارئ
record-act-close = إغلاق سؤال

# ما يسمعه القارئ.
ask-how = ماذا تريد أن تعرف؟ اكتب هكذا: ‎/ask هل طريق منبج مفتوح؟ يصل كلامك إلى من يكتبون النشرات، لا اسمك.
ask-kept = 📮 <b>السؤال { $number }</b> عند من يكتبون النشرات. يرون كلامك ولا يرون من أنت. إن أجابوا وصل الجواب إلى هنا.
ask-left =
    { $count ->
        [zero] كان هذا آخر سؤال لك اليوم.
        [one] يمكنك أن تسأل مرة أخرى اليوم.
        [two] يمكنك أن تسأل مرتين أخريين اليوم.
        [few] يمكنك أن تسأل { $count } مرات أخرى اليوم.
        [many] يمكنك أن تسأل { $count } مرة أخرى اليوم.
       *[other] يمكنك أن تسأل { $count } مرة أخرى اليوم.
    }
question-answered =
    📬 سألتَ: «{ $words }»
    الجواب:
question-closed = أُغلق سؤالك { $number } من غير جواب. نسيتُ أنه جاء من هنا.
question-lapsed = لم يُجب أحد عن سؤالك { $number } خلال { $days } يومًا، فحذفته. يمكنك أن تسأل من جديد بالأمر ‎/ask.
error-ask-too-long = هذا أطول من سؤال. اجعله أقصر من { $limit } حرف من فضلك.
error-ask-none = لا تُستقبل الأسئلة حاليًا. قد يفيدك ‎/search أو ‎/front.
error-ask-limit = سألت اليوم كل ما يمكن في يوم واحد ({ $limit }). اسأل غدًا من فضلك.
error-ask-full = تنتظر الآن أسئلة كثيرة جدًا. اسأل بعد يوم أو يومين من فضلك.

# رسالة هيئة التحرير عن سؤال. على الأزرار: بلا تنسيق.
question-card = ❓ <b>السؤال { $number }</b> من قارئ · { $language }
question-card-answered = ✅ <b>أجاب { $tag }:</b>
question-card-closed = ✖ <b>أغلقه { $tag }</b> من غير جواب.
question-card-lapsed = ⌛ لم يُجب أحد في الوقت. حُذف السؤال.
question-card-drafted = 📝 صُنعت منه المسودة { $draft }.
question-button-answer = ✍️ أجب
question-button-answer-one = ✍️ أجب عن { $number }
question-button-close = ✖ أغلق
question-button-draft = 📰 اصنع منه مسودة
question-ask = ما جواب السؤال { $number }؟ رُدّ على هذه الرسالة. يصل الجواب إلى القارئ فورًا، من غير اسمك.
question-hint = الجواب
question-told = 📬 أُجيب عن السؤال { $number }؛ تصل كلماتك إلى القارئ الآن.
question-told-nobody = أُجيب عن السؤال { $number }، لكن القارئ لا يريد أن يسمع عنه بعد. ما زال يمكنك أن تصنع منه مسودة.
question-toast-closed = أُغلق السؤال { $number }.
question-drafted = المسودة { $draft } لك، ولم تُسلَّم بعد. تجدها في محادثتنا الخاصة: ‎/drafts
questions-title =
    { $count ->
        [zero] ❓ <b>لا سؤال ينتظر.</b> أُجيب عنها كلها. 🌿
        [one] ❓ <b>سؤال واحد ينتظر</b>
        [two] ❓ <b>سؤالان ينتظران</b>، الأقدم أولًا
        [few] ❓ <b>{ $count } أسئلة تنتظر</b>، الأقدم أولًا
        [many] ❓ <b>{ $count } سؤالًا تنتظر</b>، الأقدم أولًا
       *[other] ❓ <b>{ $count } سؤال تنتظر</b>، الأقدم أولًا
    }
questions-line =
    <b>{ $number }.</b> { $words }
answer-how = أي سؤال، وما جوابه؟ اكتب هكذا: ‎/answer 12 عاد الطريق مفتوحًا. يعرض ‎/questions ما ينتظر.
error-answer-number = «{ $found }» ليس رقم سؤال. اكتب هكذا: ‎/answer 12 عاد الطريق مفتوحًا.
error-answer-empty = لا كلمات في هذا الجواب. اكتب هكذا: ‎/answer { $number } عاد الطريق مفتوحًا.
error-answer-too-long = هذا أطول من رسالة واحدة. اجعل الجواب أقصر من { $limit } حرف من فضلك.
error-no-such-question = لا يوجد سؤال { $number }، أو أنه نُسي.
error-question-settled = أُجيب عن السؤال { $number } أو أُغلق من قبل.
error-question-unanswered = ليس للسؤال { $number } جواب، فلا شيء تُصنع منه مسودة.
error-question-drafted = صنع غيرك منه المسودة { $draft } من قبل.
error-question-frozen = كل ما يصل إلى القراء مجمَّد، والأجوبة كذلك. ينتظر السؤال حتى يُرفع التجميد.

# العنوان فوق سؤال وجوابه في النشرة.
question-section = أسئلة القراء
