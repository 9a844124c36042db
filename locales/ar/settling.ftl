# ما آلت إليه الأخبار المنشورة: الشائعات المفتوحة، وحسمها، وما يُقال للقرّاء، والنشرات المسحوبة.

command-rumours = الشائعات المفتوحة، وما آلت إليه السابقة
command-settle = ماذا تبيّن عن خبر، مثلًا /settle 2024-12-06/S3
command-retract = سحب نشرة، مثلًا /retract 12 والسبب

rumours-title-newest =
    { $count ->
        [0] 💬 <b>لا شائعات مفتوحة.</b> حُسم كل ما نشرناه على أنه شائعة. 🌿
        [zero] 💬 <b>لا شائعات مفتوحة.</b> حُسم كل ما نشرناه على أنه شائعة. 🌿
        [one] 💬 <b>شائعة مفتوحة واحدة</b>
        [two] 💬 <b>شائعتان مفتوحتان</b>، الأحدث أولًا
        [few] 💬 <b>{ $count } شائعات مفتوحة</b>، الأحدث أولًا
        [many] 💬 <b>{ $count } شائعة مفتوحة</b>، الأحدث أولًا
       *[other] 💬 <b>{ $count } شائعة مفتوحة</b>، الأحدث أولًا
    }
rumours-title-oldest =
    { $count ->
        [0] 💬 <b>لا شائعات مفتوحة.</b> حُسم كل ما نشرناه على أنه شائعة. 🌿
        [zero] 💬 <b>لا شائعات مفتوحة.</b> حُسم كل ما نشرناه على أنه شائعة. 🌿
        [one] 💬 <b>شائعة مفتوحة واحدة</b>
        [two] 💬 <b>شائعتان مفتوحتان</b>، الأقدم أولًا
        [few] 💬 <b>{ $count } شائعات مفتوحة</b>، الأقدم أولًا
        [many] 💬 <b>{ $count } شائعة مفتوحة</b>، الأقدم أولًا
       *[other] 💬 <b>{ $count } شائعة مفتوحة</b>، الأقدم أولًا
    }
rumours-line =
    {"\u200F"}<b>{ $number }.</b> «{ $words }»
    {"\u200F"}{ $place }
rumours-button-newest = ⏫ الأحدث
rumours-button-oldest = ⏬ الأقدم
settle-place = { $id } · النشرة { $number } · { $age }
settle-age =
    { $count ->
        [0] اليوم
        [zero] اليوم
        [one] أمس
        [two] قبل يومين
        [few] قبل { $count } أيام
        [many] قبل { $count } يومًا
       *[other] قبل { $count } يوم
    }

settle-button-confirmed = ✔ تأكيد
settle-button-denied = ✖ نفي
settle-button-unverifiable = ❔ يتعذر التحقق
settle-button-stated = 📄 نقوله نحن
settle-button-reported = 🗣 يقوله آخرون
settle-button-alleged = 🤷 زعم
settle-button-rumour = 💬 شائعة
settle-button-scale = … درجة أخرى
settle-scale =
    «{ $words }»
    {"\u200F"}{ $place }
    هو الآن: <b>{ $now }</b>. فما الذي صار إليه؟

settle-how = أي خبر، وماذا تبيّن عنه؟ يُكتب هكذا: /settle 2024-12-06/S3 أو /settle 2024-12-06/S3 confirmed. تعرض /rumours ما لم يُحسم.
settle-ask = { $id } «{ $words }» يصير: <b>{ $becomes }</b>. لماذا؟ سيرى القرّاء جملتك.
settle-ask-source = وفي الأسطر التالية ما يستند إليه ذلك: مصدر علني في كل سطر، أو رقم خبر من أخبارنا مثل 2024-12-06/S3.
settle-ask-source-too = إن كان لذلك سند علني فأضِفه في الأسطر التالية: مصدر في كل سطر، أو رقم خبر من أخبارنا.
settle-hint = السبب، ثم المصدر
settle-submitted =
    { $count ->
        [0] سُلِّم في المسودة { $draft } تصحيحًا للنشرة { $number }. لا أحد يستطيع البتّ فيه الآن: يلزم مراجع غير كاتبه.
        [zero] سُلِّم في المسودة { $draft } تصحيحًا للنشرة { $number }. لا أحد يستطيع البتّ فيه الآن: يلزم مراجع غير كاتبه.
        [one] سُلِّم في المسودة { $draft } تصحيحًا للنشرة { $number }. أُبلغ مراجع واحد.
        [two] سُلِّم في المسودة { $draft } تصحيحًا للنشرة { $number }. أُبلغ مراجعان.
        [few] سُلِّم في المسودة { $draft } تصحيحًا للنشرة { $number }. أُبلغ { $count } مراجعين.
        [many] سُلِّم في المسودة { $draft } تصحيحًا للنشرة { $number }. أُبلغ { $count } مراجعًا.
       *[other] سُلِّم في المسودة { $draft } تصحيحًا للنشرة { $number }. أُبلغ { $count } مراجع.
    }
settle-handed = المسودة { $draft } مسلَّمة من قبل.
error-no-such-published-item = لا يوجد خبر رقمه { $id }. تُكتب الأرقام هكذا: 2024-12-06/S3
error-settle-without-day = من أيّ يوم { $item }؟ يُكتب هكذا: /settle 2024-12-06/{ $item }
error-item-taken-out = أُخرج الخبر { $id } من نشرته بتصحيح.
error-settle-step = لا أعرف «{ $found }». الدرجات هي: { $steps }.
error-settle-same = هو كذلك من قبل. لم يتغيّر شيء.
error-settle-changed = تغيّرت النشرة { $number } بعد أن رأيت هذا. لم يتغيّر شيء؛ افتح الخبر من جديد.
error-settle-source = يُرجى ذكر ما يستند إليه ذلك: مصدر في سطر مستقل تحت السبب، أو رقم خبر من أخبارنا.
error-settle-reason = يُرجى كتابة السبب في السطر الأول، في جملة للقرّاء لا تزيد على { $limit } حرف.
error-settle-itself = لا يكون الخبر مصدرًا لنفسه.
error-settle-under-way = تغيّر المسودة { $draft } هذا الخبر من قبل. لم يتغيّر شيء.

settle-reason-confirmed = أكّدته النشرة { $number } ({ $id })
settle-reason-denied = نفته النشرة { $number } ({ $id })
settle-reason-unverifiable = موضع شك منذ النشرة { $number } ({ $id })
settle-reason-stated = أعلنته النشرة { $number } ({ $id })
settle-reason-reported = نقلًا عن آخرين، انظر النشرة { $number } ({ $id })
settle-reason-alleged = مزعوم، انظر النشرة { $number } ({ $id })
settle-reason-rumour = شائعة، انظر النشرة { $number } ({ $id })
settle-skipped-retracted = سُحبت النشرة { $number } في هذه الأثناء، فلم يتغيّر فيها { $id }.
settle-skipped-gone = أُخرج { $id } من النشرة { $number } في هذه الأثناء، فلم يتغيّر فيها شيء.

card-settles = ما يغيّره هذا في نشرات سابقة
card-turns = ما آلت إليه أخبار منشورة
card-settles-line = { $place }: «{ $words }» { $was } ← <b>{ $becomes }</b>
card-settles-told =
    { $count ->
        [0] لا محادثة عندها هذا الخبر
        [zero] لا محادثة عندها هذا الخبر
        [one] ستُبلَّغ محادثة واحدة عندها الخبر
        [two] ستُبلَّغ محادثتان عندهما الخبر
        [few] ستُبلَّغ { $count } محادثات عندها الخبر
        [many] ستُبلَّغ { $count } محادثة عندها الخبر
       *[other] ستُبلَّغ { $count } محادثة عندها الخبر
    }
card-settles-archive = من الأرشيف: يراه من يسأل عنه فقط
card-settles-same = هو كذلك من قبل، فلا يتغيّر شيء
card-settles-gone = أُخرج من نشرته، فلا يتغيّر شيء
card-settles-retracted = سُحبت نشرته، فلا يتغيّر شيء
card-settles-unknown = لم يعد هذا الخبر موجودًا، فلا يتغيّر شيء

outcome-confirmed = ✅ <b>تأكّد:</b> «{ $words }» ({ $id }، من النشرة { $number }، { $age })
outcome-denied = ❌ <b>نُفي:</b> «{ $words }» ({ $id }، من النشرة { $number }، { $age })
outcome-unverifiable = ❔ <b>لا يمكن التحقق منه:</b> «{ $words }» ({ $id }، من النشرة { $number }، { $age })
outcome-stated = 📄 <b>صرنا نقوله نحن:</b> «{ $words }» ({ $id }، من النشرة { $number }، { $age })
outcome-reported = 🗣 <b>نقلًا عن آخرين:</b> «{ $words }» ({ $id }، من النشرة { $number }، { $age })
outcome-alleged = 🤷 <b>مزعوم وغير مؤكد:</b> «{ $words }» ({ $id }، من النشرة { $number }، { $age })
outcome-rumour = 💬 <b>مجرد شائعة:</b> «{ $words }» ({ $id }، من النشرة { $number }، { $age })

retract-button = ⛔ سحب
retract-how = لسحب نشرة اكتب رقمها والسبب لقرّائها: /retract 12 كانت الأرقام لمدينة أخرى.
retract-how-this = لسحب النشرة { $number } أرسل هذا وبعده السبب لقرّائها: <code>/retract { $number }</code>
retract-ask =
    ⛔ <b>سحب النشرة { $number }؟</b>
    { $have ->
        [0] ليست عند أحد بعد.
        [zero] ليست عند أحد بعد.
        [one] هي عند محادثة واحدة.
        [two] هي عند محادثتين.
        [few] هي عند { $have } محادثات.
        [many] هي عند { $have } محادثة.
       *[other] هي عند { $have } محادثة.
    } { $wait ->
        [0] {""}
        [zero] {""}
        [one] تنتظرها محادثة واحدة، ولن يصلها شيء.
        [two] تنتظرها محادثتان، ولن يصلهما شيء.
        [few] تنتظرها { $wait } محادثات، ولن يصلها شيء.
        [many] تنتظرها { $wait } محادثة، ولن يصلها شيء.
       *[other] تنتظرها { $wait } محادثة، ولن يصلها شيء.
    }
    سيقرأ القرّاء: «{ $reason }»
    مع الإشعار تقول كل نسخة إن النشرة سُحبت. وإن حُذفت حيث أمكن زالت رسائل اليومين الأخيرين، وصار الأقدم إشعارًا. لا رجوع عن ذلك.
retract-also =
    { $count ->
        [zero] لا يتوقف معها شيء آخر.
        [one] يتوقف معها ملحق أو تصحيح واحد.
        [two] يتوقف معها اثنان من الملاحق والتصحيحات.
        [few] تتوقف معها { $count } من الملاحق والتصحيحات.
        [many] يتوقف معها { $count } من الملاحق والتصحيحات.
       *[other] يتوقف معها { $count } من الملاحق والتصحيحات.
    }
retract-settled = وفيها ما تبيّن عن { $items }. يبقى ذلك كما هو؛ إن كان خطأ فصحّحه بـ /settle.
retract-button-notice = 📝 إشعار بدلًا منها
retract-button-delete = 🗑 حذف حيث أمكن
retract-button-no = لا، تبقى
retract-left = حسنًا: تبقى النشرة { $number } كما هي.
retract-done = ⛔ سُحبت النشرة { $number }. لن يُرسل منها شيء بعد الآن.
retract-nobody = لم تُرسل إلى أحد؛ من يسأل عنها يرى الإشعار.
retract-told = ⛔ سحب { $tag } النشرة { $number }: «{ $reason }»
retract-addition-off = ⛔ لن يُرسل الملحق بالنشرة { $number }: سحب { $tag } تلك النشرة.
card-retracted = ⛔ <b>سُحبت النشرة { $number }</b> ({ $tag })، فلا شيء يُصحَّح: { $reason }
verdict-retracted = ⛔ أُلغيت المسودة { $draft }: سحب { $tag } النشرة { $number }: «{ $reason }»
error-retract-reason = يُرجى ذكر السبب للقرّاء. يُكتب هكذا: /retract { $number } كانت الأرقام لمدينة أخرى.
error-retract-long = هذا السبب أطول من أن يتسع له إشعار؛ الحد { $limit } حرف.
error-retract-number = ليس «{ $found }» رقم نشرة. يُكتب هكذا: /retract 12 والسبب
error-retract-old = مضى على هذا السؤال أكثر من عشر دقائق أو أُجيب عنه. لم يتغيّر شيء؛ اسأل من جديد بـ /retract.
error-retract-others = لا يجيب عن هذا إلا من سأل.
