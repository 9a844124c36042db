# التعديل في المكان: أزرار اللوحة الأخرى وشاشة الخبر والأسئلة عنه.

# كلمات الأزرار: بلا تنسيق.
editing-button-add = ➕ إضافة
editing-button-day = 🗓 التاريخ
editing-button-kind = 🏷 النوع
editing-button-undo = ↩️ تراجع
editing-button-earlier = ‹ الأخبار السابقة
editing-button-later = أخبار أخرى ›
editing-button-up = ⬆️
editing-button-down = ⬇️
editing-button-text = ✏️ النص
editing-button-delete = 🗑 حذف
editing-button-source = 🔗 مصدر
editing-button-note = 📝 ملاحظة
editing-button-places = 📍 الأماكن
editing-button-actors = 👥 الأطراف
editing-button-not-before = ⏳ ليس قبل
editing-button-no-source = ✖ 🔗 { $words }
editing-button-no-note = ✖ 📝 { $words }
editing-button-no-places = ✖ 📍 أزل الأماكن
editing-button-no-actors = ✖ 👥 حذف الأطراف
editing-button-no-time = ✖ ⏳ بلا انتظار
editing-button-section = ← { $words }
editing-button-front = ＋ قسم: { $front }
editing-button-where = 📂 القسم
editing-button-back = ‹ رجوع

# أجوبة قصيرة فوق المحادثة: بلا تنسيق.
editing-undone = تم التراجع.
editing-undone-what = تم التراجع عن: { $what }
editing-undone-more = تم التراجع عن: { $what } …
editing-deleted = حُذف الخبر. الزر ↩️ تراجع يعيده.

# شاشة الخبر.
item-headline = 📝 <b>المسودة { $draft } · الخبر { $number }</b>
item-judged = درجة اليقين: <b>{ $confidence }</b>
item-guessed = درجة اليقين: <b>{ $confidence }</b> (خمّنتُها من الكلمات، واضغط لتحددها بنفسك)
item-places = {"\u200F"}📍 { $places }
editing-where = أين مكان الخبر <b>{ $number }</b>؟ العلامة <b>→</b> تضعه في قسم من المسودة، والعلامة <b>＋</b> تبدأ قسمًا جديدًا لتلك الجبهة.
item-no-places = 📍 بلا أماكن
item-actors = 👥 { $actors }
item-no-actors = 👥 بلا أطراف
item-media =
    { $count ->
        [zero] 📎 بلا ملفات
        [one] 📎 ملف واحد
        [two] 📎 ملفان
        [few] 📎 { $count } ملفات
        [many] 📎 { $count } ملفًا
       *[other] 📎 { $count } ملف
    }
item-waits = ⏳ ليس قبل { $at }. عندها يتبع النشرة.
item-source = {"\u200F"}🔗 { $source }
item-note = 📝 <i>لا يرى هذا إلا هيئة التحرير.</i> { $tag }: { $words }

# أسئلة عن خبر يظهر نصه فوق السؤال أو تحته. ‏$zone منطقة زمنية.
editing-ask-item = في الأعلى الخبر { $number } كما هو الآن للنسخ والتعديل. أرسل إليّ <b>نصه الجديد</b>. الأمر /cancel يتركه كما هو.
editing-ask-source = من قال ذلك؟ أرسل إليّ <b>مصدرًا واحدًا</b> للخبر { $number }، اسمًا أو عنوانًا. <b>سيراه القرّاء.</b> علامة - تزيل المصادر كلها، و/cancel لا يغيّر شيئًا.
editing-ask-note = أرسل إليّ <b>ملاحظة خاصة</b> عن الخبر { $number }. لا يراها إلا هيئة التحرير، وتُحذف بعد النشر بثلاثين يومًا. الأمر /cancel لا يغيّر شيئًا.
editing-ask-places = أين وقع الخبر { $number }؟ أرسل إليّ <b>أماكنه كلها</b> وبينها فواصل. علامة - تزيلها، و/cancel لا يغيّر شيئًا.
editing-ask-actors = من هم أطراف الخبر { $number }؟ أرسل لي <b>جميع أطرافه</b> وبينها فواصل. الشَّرطة (-) تحذفها، و/cancel يبقي كل شيء كما هو.
editing-ask-not-before = متى يجوز نشر الخبر { $number }؟ اكتب هكذا: <b>18:30</b> أو <b>غدًا 9:00</b> أو <b>6 كانون الأول 18:30</b> (المنطقة الزمنية: { $zone }). حتى ذلك الحين يُترك خارج النشرة ثم يتبعها. علامة - تزيل الوقت، و/cancel لا يغيّر شيئًا.
editing-hint-item = النص الجديد
editing-hint-source = مصدر واحد
editing-hint-note = ملاحظة خاصة
editing-hint-places = الأماكن
editing-hint-actors = الأطراف
editing-hint-not-before = مثل 18:30

# A file came while a private note was asked for.
editing-note-no-file = 🔒 لا يمكن أن يكون الملف خاصًا، لذلك لم آخذه ولم يُنشر شيء. أرسل لي الملاحظة بالكلمات، أو استعمل /cancel أولًا إن كان الملف للقراء.

# Some of the places in an answer are not known, $found.
editing-places-unknown = 📍 لا أعرف «{ $found }». أُضيفت الأماكن الأخرى. وما لا أعرفه يمكنك ذكره في النص: يجده ‎/search هناك.
editing-actors-unknown = 👥 لا أعرف «{ $found }». أُضيفت الأطراف الأخرى. ومن لا أعرفه يمكنك ذكره في النص: ‏/search يجده هناك.

# نص وصل متأخرًا. ‏$mine بداية ما أُرسل و$theirs بداية الموجود.
editing-kept-changed =
    ✋ غيّر أحدهم هذا الخبر وأنت تكتب. لم يُستبدل شيء، ونصك محفوظ.

    <b>نصك:</b> { $mine }

    <b>الموجود الآن:</b> { $theirs }

    الأمر /drafts يعرض نصك المحفوظ لاستعماله أو حذفه.
editing-kept-gone =
    ✋ حذف أحدهم هذا الخبر وأنت تكتب. نصك محفوظ: { $mine }

    الأمر /drafts يعرضه لاستعماله أو حذفه.
editing-kept-locked =
    ✋ هذه المسودة لدى <b>{ $tag }</b> الآن للعمل عليها، فلم يوضع نصك فيها. إنه محفوظ.

    <b>نصك:</b> { $mine }

    <b>الموجود الآن:</b> { $theirs }

    الأمر /drafts يعرض نصك المحفوظ لاستعماله بعد دقائق أو حذفه.

# لماذا تعذّر أمر. يظهر أيضًا فوق المحادثة: بلا تنسيق.
error-no-such-item = لم يعد هذا الخبر موجودًا. لم يتغيّر شيء.
error-no-such-section = لم يعد هذا القسم موجودًا. لم يتغيّر شيء.
error-cannot-move = إنه في الطرف بالفعل.
error-nothing-to-undo = لم يبقَ ما يمكن التراجع عنه.
error-one-item = يبدو هذا أكثر من خبر. أرسل نص هذا الخبر وحده بلا أسطر فارغة ولا شرطات أخرى. للأخبار الجديدة الزر ➕ إضافة، و/cancel يتركه كما هو.
error-item-too-long = سيكون في هذا الخبر { $length } من المحارف، ولا تتسع الرسالة إلا لعدد { $limit }. من فضلك اختصره أو اجعله خبرين.
error-source-too-long = في هذا المصدر { $length } من المحارف، والحد { $limit }. يكفي اسم أو عنوان.
error-note-too-long = في هذه الملاحظة { $length } من المحارف، والحد { $limit }.
error-too-many-sources = الحد الأقصى لمصادر الخبر: { $limit }. أزل واحدًا أولًا.
error-unknown-place = لا أعرف المكان «{ $found }». لم يتغيّر شيء. اذكره في النص: يجده ‎/search هناك. أرسل الآن أماكن أعرفها، أو /cancel.
error-unknown-place-near = لا أعرف المكان «{ $found }». هل تقصد { $nearest }؟ لم يتغيّر شيء، فأرسل الأماكن من جديد أو /cancel.
error-unknown-actor = لا أعرف الطرف «{ $found }». لم يتغيّر شيء. اذكره في النص: ‏/search يجده هناك. أرسل الآن أطرافًا أعرفها، أو /cancel.
error-unknown-actor-near = لا أعرف الطرف «{ $found }». هل تقصد { $nearest }؟ لم يتغيّر شيء؛ أرسل الأطراف من جديد، أو /cancel.
error-unknown-moment = لا أستطيع قراءة «{ $found }» وقتًا قادمًا. اكتب هكذا: 18:30 أو غدًا 9:00 أو 6 كانون الأول 18:30 (المنطقة الزمنية: { $zone }).
error-not-your-note = هذه ملاحظة شخص آخر.
