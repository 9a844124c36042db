# التدقيق: ما قد يكون خطأ في المسودة، وما تصلحه لمسة واحدة.

proof-button-count =
    { $count ->
        [0] 🔎 لا ملاحظات
        [zero] 🔎 لا ملاحظات
        [one] 🔎 ملاحظة واحدة
        [two] 🔎 ملاحظتان
        [few] 🔎 { $count } ملاحظات
        [many] 🔎 { $count } ملاحظة
       *[other] 🔎 { $count } ملاحظة
    }
proof-button = { $number } · { $label }
proof-button-edit = ✏️ تعديل
proof-button-source = 🔗 أضف مصدرًا
proof-button-leave = يبقى كما هو
proof-button-repeats = الخبر نفسه
proof-button-back = ‹ العودة إلى اللوحة

proof-title =
    { $count ->
        [0] 🔎 <b>المسودة { $draft }</b>: لا ملاحظات. 🌿
        [zero] 🔎 <b>المسودة { $draft }</b>: لا ملاحظات. 🌿
        [one] 🔎 <b>المسودة { $draft }</b>: ملاحظة واحدة. القرار لك، ولا يتغيّر شيء من تلقاء نفسه.
        [two] 🔎 <b>المسودة { $draft }</b>: ملاحظتان. القرار لك، ولا يتغيّر شيء من تلقاء نفسه.
        [few] 🔎 <b>المسودة { $draft }</b>: { $count } ملاحظات. القرار لك، ولا يتغيّر شيء من تلقاء نفسه.
        [many] 🔎 <b>المسودة { $draft }</b>: { $count } ملاحظة. القرار لك، ولا يتغيّر شيء من تلقاء نفسه.
       *[other] 🔎 <b>المسودة { $draft }</b>: { $count } ملاحظة. القرار لك، ولا يتغيّر شيء من تلقاء نفسه.
    }
proof-numbered = {"\u200F"}<b>{ $number }.</b> { $hint }
proof-line = {"\u200F"}• { $hint }
proof-line-left = {"\u200F"}• { $hint } <i>(تركها الكاتب كما هي)</i>
proof-more =
    { $count ->
        [zero] … ولا شيء غيرها.
        [one] … وواحدة أخرى بعد الانتهاء من هذه.
        [two] … واثنتان أخريان بعد الانتهاء من هذه.
        [few] … و{ $count } أخرى بعد الانتهاء من هذه.
        [many] … و{ $count } أخرى بعد الانتهاء من هذه.
       *[other] … و{ $count } أخرى بعد الانتهاء من هذه.
    }

proof-about = النشرة { $number }، { $day } · { $id }
proof-today = اليوم
proof-yesterday = أمس
proof-rumour-outside = شائعة بين الأخبار: «{ $found }»
proof-unsourced = مكتوب «مؤكَّد» ولم يُذكر أي مصدر: «{ $found }»
proof-figures = ذكرت آخر نشرة عن هذا المكان «{ $meant }» ({ $about })، وهنا «{ $found }». أيهما الصحيح؟
proof-repeated = سبق نشره في { $about }: «{ $found }»
proof-named = يذكر «{ $found }» { $about }: «{ $meant }» ماذا صار من ذلك الخبر؟
proof-near = يشبه «{ $found }» ما في { $about }: «{ $meant }» هل يؤكده أم ينفيه أم يناقضه؟ يتغيّر الخبر السابق عند نشر هذا.
proof-other-day = تاريخ المسودة { $found }، واليوم هو { $meant }.
proof-no-disclaimer = لا تقول المسودة إننا قد نخطئ. تنقصها جملتنا المعتادة.
proof-open-rumour = نشرنا هذا على أنه شائعة ({ $about }): «{ $found }» ماذا تبيّن بعد ذلك؟
proof-hidden-link = لا يظهر للقرّاء إلى أين يقود «{ $found }»: { $meant }
proof-direction-marks = هنا علامات خفية ({ $meant }) قد تقلب الحروف أو تخفيها: «{ $found }»
proof-mixed-scripts = في «{ $found }» حروف من أبجديتين. المقصود على الأرجح «{ $meant }».
proof-mixed-scripts-unsure = في «{ $found }» حروف من أبجديتين. يُرجى كتابتها من جديد.
proof-spelling = يبدو أن في «{ $found }» خطأ إملائيًا. نحن نكتب «{ $meant }».
proof-abbreviation = لا يعرف الجميع معنى { $found }. هو اختصار: { $meant }
proof-unexplained = لا أعرف معنى { $found }، وقد لا يعرفه القرّاء أيضًا. تكفي كلمة أو كلمتان عند أول ذكر له.
proof-long = سيحتاج هذا النص إلى { $found } من الرسائل، وكثيرون لا يقرؤون إلا الأولى.

proof-fix-rumour-outside = 💬 إلى الشائعات
proof-fix-unsourced = 📄 ليس «مؤكَّدًا»
proof-fix-repeated = 🗑 حذفه
proof-fix-other-day = 📅 اليوم
proof-fix-no-disclaimer = ℹ️ إضافتها
proof-fix-hidden-link = 🔗 إظهار العنوان
proof-fix-direction-marks = 🧹 إزالتها
proof-fix-mixed-scripts = 🔤 تصحيح
proof-fix-spelling = 🔤 تصحيح
proof-fix-abbreviation = 📖 شرحه
proof-fix-confirm = ✔ تأكيد
proof-fix-deny = ✖ نفي
proof-fix-unverifiable = ❔ يتعذر التحقق
proof-fix-contradict = ⚡ مناقضة

proof-done = تم ذلك في إصدار جديد. زر التراجع في اللوحة يعيد ما كان.
proof-left = حسنًا، يبقى كما هو.
error-advice-gone = هذه الملاحظة من إصدار أقدم. لم يتغيّر شيء؛ افتح الملاحظات من جديد.

proof-standing-disclaimer = لسنا جهاز استخبارات. نتحقق مما نستطيع، لكننا قد نخطئ.
proof-heading-rumours = شائعات
proof-heading-settled = ما اتضح لاحقًا
