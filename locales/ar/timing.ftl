# متى يُنشر شيء: المواعيد، وما تأخر، والتذكير بما ينتظر.

timing-button-now = 📣 النشر الآن
timing-button-pick = 🕒 في وقت محدد
timing-button-move = 🕒 تغيير الموعد
timing-button-hold = ⏸ إرجاء
timing-button-other = ✍️ وقت آخر
timing-button-show = ↩️ رجوع
timing-button-half-hour = بعد 30 دقيقة
timing-button-hour = بعد ساعة
timing-button-today = اليوم { $time }
timing-button-tomorrow = غدًا { $time }

timing-draft-held = ⏸ <b>المسودة { $draft }</b> موافَق عليها ومُرجأة. تُنشر حين يقول أحدكم ذلك.
timing-draft-at =
    🕒 تُنشر <b>المسودة { $draft }</b> في <b>{ $when }</b>، أي بعد { $left }.
    المنطقة الزمنية: { $zone }. لن يُرسل شيء قبل ذلك.
timing-draft-late =
    ⏰ كان موعد نشر <b>المسودة { $draft }</b> في { $when } ({ $zone })، أي قبل { $late }، لذلك أسأل قبل أن يُرسل شيء.
    هل تُنشر الآن، أم في وقت آخر، أم تنتظر؟
timing-addition-held = ⏸ ملحق <b>النشرة { $number }</b> (المسودة { $draft }) مُرجأ. يُنشر حين يقول أحدكم ذلك.
timing-addition-at =
    🕒 يُنشر ملحق <b>النشرة { $number }</b> (المسودة { $draft }) في <b>{ $when }</b>، أي بعد { $left }.
    المنطقة الزمنية: { $zone }. لن يُرسل شيء قبل ذلك.
timing-addition-late =
    ⏰ كان موعد نشر ملحق <b>النشرة { $number }</b> (المسودة { $draft }) في { $when } ({ $zone })، أي قبل { $late }، لذلك أسأل قبل أن يُرسل شيء.
    هل يُنشر الآن، أم في وقت آخر، أم ينتظر؟

timing-pick = متى تُنشر <b>المسودة { $draft }</b>؟ المنطقة الزمنية: { $zone }.
timing-ask = <b>{ $tag }</b>، متى تُنشر المسودة { $draft }؟ اكتب وقتًا ردًا على هذه الرسالة، مثل 18:30 أو غدًا 9:00. المنطقة الزمنية: { $zone }.
timing-ask-hint = 18:30
timing-list =
    <b>تمت الموافقة عليه ولم يُنشر بعد</b>
    اكتب /at ثم رقم المسودة، ومعه وقت إن شئت: /at 18:30 7. المنطقة الزمنية: { $zone }.
timing-list-empty = لا شيء مما تمت الموافقة عليه ينتظر موعده. 🌿
timing-line-draft = • <b>المسودة { $draft }</b>: { $when }
timing-line-addition = • ملحق <b>النشرة { $number }</b> (المسودة { $draft }): { $when }
timing-line-held = مُرجأ
timing-span-minutes = { $minutes } د
timing-span-hours = { $hours } س { $minutes } د
timing-span-days =
    { $days ->
        [zero] { $hours } س
        [one] يوم و{ $hours } س
        [two] يومين و{ $hours } س
        [few] { $days } أيام و{ $hours } س
        [many] { $days } يومًا و{ $hours } س
       *[other] { $days } يوم و{ $hours } س
    }

# جواب قصير فوق المحادثة: بلا تنسيق.
timing-done-now = نُشرت بوصفها النشرة { $number }.
timing-out = 📣 نُشرت <b>المسودة { $draft }</b> بوصفها <b>النشرة { $number }</b>.
timing-out-addition = 📣 نُشر ملحق <b>النشرة { $first }</b> (المسودة { $draft }) بوصفه <b>النشرة { $number }</b>.
timing-refused = ⚠️ كان موعد نشر <b>المسودة { $draft }</b> الآن، لكني أرجأتها. { $why }
timing-settled-planned = 🕒 حُدّد الموعد: <b>{ $tag }</b>.
timing-settled-held = ⏸ أُرجئت: <b>{ $tag }</b>.
timing-off-changed = ✏️ يعدّل <b>{ $tag }</b> <b>المسودة { $draft }</b> من جديد، فلن تُنشر الآن. ستعود إلى المراجعة حين تُقدَّم ثانيةً.
timing-off-withdrawn = 📥 سحب <b>{ $tag }</b> <b>المسودة { $draft }</b>، فلن تُنشر.
timing-off-retracted = ⛔ سحب <b>{ $tag }</b> النشرة التي تصحّحها <b>المسودة { $draft }</b>، فلن تُنشر المسودة.

reminder-free = ⏳ تنتظر <b>المسودة { $draft }</b> قرارًا منذ { $age }. لا أحد يعمل عليها بعد.
reminder-claimed = ⏳ تنتظر <b>المسودة { $draft }</b> قرارًا منذ { $age }. هي لدى <b>{ $tag }</b>.
reminder-held = ⏳ تمت الموافقة على <b>المسودة { $draft }</b> قبل { $age } وما زالت مُرجأة. هل تُنشر؟

# لماذا تعذّر شيء. يظهر أيضًا فوق المحادثة: بلا تنسيق.
error-timing-not-a-time = لم أفهم «{ $found }» وقتًا قادمًا. اكتبه هكذا: 18:30، أو غدًا 9:00. المنطقة الزمنية { $zone }.
error-timing-hour = لا توجد مسودة رقمها { $number }. إن قصدت وقتًا فاكتبه مع الدقائق: /at { $number }:00
error-timing-past = هذا الوقت مضى أو بعيد جدًا. لم يتغيّر شيء؛ اختر وقتًا آخر.
error-timing-too-soon = في هذا ما لا يجوز نشره قبل { $time } ({ $zone }). لم يتغيّر شيء.
error-timing-quorum = لم يعد عدد كافٍ ممن وافقوا على هذا يحق لهم القرار، فلم يُرسل شيء. يمكن لمن كتب المسودة إرسالها إلى المراجعة من جديد.
error-timing-word = أحد الذين وافقوا على هذا لم يعد يحق له القرار. لكن كل ما فيه رُوجع عند صدور النشرة { $number }، فتكفي كلمة مراجع واحد: اضغط /at واختر موعدًا، أو انشره الآن.
error-timing-failed = تعذّر ذلك من جهتنا مرة بعد مرة، فلم يُرسل شيء. حاول مرة أخرى عبر /at، وإن تعذّر ثانية فأخبر من يدير هذا البوت.
error-timing-moved = غيّر أحدهم الموعد في هذه الأثناء. لم يتغيّر شيء؛ /at يُظهر الوضع الحالي.
error-timing-published = نُشر هذا من قبل بوصفه النشرة { $number }. لم يتغيّر شيء.
error-timing-not-approved = لم يُوافَق على هذه المسودة، فلا موعد لها. لم يتغيّر شيء.
error-timing-practice = هذا تدريب: لا يُنشر أبدًا.
error-timing-which = عدة مسودات تنتظر. اكتب رقم المسودة المقصودة: /at { $time } { $draft }
error-timing-reply = لا أعرف أي مسودة تخصّها تلك الرسالة. اكتب رقمها بعد الوقت، مثل /at 18:30 7
