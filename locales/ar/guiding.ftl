# الكتابة خطوة خطوة، والتدريب، وما تغيّر بين إصدارين من المسودة.

guiding-button-start = 🧭 أرشدني
guiding-button-today = اليوم، { $day }
guiding-button-yesterday = أمس، { $day }
guiding-button-other-day = 📅 يوم آخر
guiding-button-kind-daily = 📰 تحديث يومي
guiding-button-kind-flash = ⚡ خبر عاجل
guiding-button-kind-analysis = 🔎 تحليل
guiding-button-day = 🗓 التاريخ
guiding-button-back = ➡️ رجوع
guiding-button-rumours = 💬 شائعات
guiding-button-analysis = 🔎 تقييم
guiding-button-topic = ✍️ موضوع آخر
guiding-button-section = ➕ قسم آخر
guiding-button-board = 📋 اللوحة
guiding-button-go-on = 🧭 متابعة
guiding-button-more = 🔗 مصادر وأماكن…

guiding-kind-daily = تحديث يومي
guiding-kind-flash = خبر عاجل
guiding-kind-analysis = تحليل
guiding-kind-chosen = 🏷 { $kind }

# عناوين في النشرة نفسها؛ يجب أن يتعرّف إليها المحلل من جديد (words.toml).
guiding-heading-rumours = شائعات
guiding-heading-analysis = تقييم

guiding-where = 🧭 <b>المسودة { $draft }</b> · { $day } · { $kind }
guiding-practice-mark = 🎓 <b>تدريب</b>
guiding-practice = 🎓 <b>المسودة { $draft } للتدريب.</b> تمرّ بهيئة التحرير كلها كأنها حقيقية، والقرار فيها لك وحدك، ولا يُرسل منها شيء إلى أحد أبدًا. أرسل إليّ نصًا الآن، أو دعني أرشدك.

guiding-ask-day = عن أي يوم تكتب؟
guiding-ask-other-day = اكتب اليوم كما تقوله: 6 كانون الأول، 2024-12-06، قبل 3 أيام.
guiding-ask-kind = ما نوع المسودة؟
guiding-ask-section = ما الجبهة أو الموضوع التالي؟ اضغط عليه، وكل ما تكتبه بعد ذلك يذهب إليه.
guiding-ask-topic = اكتب عنوان موضوعك في كلمات قليلة.
guiding-ask-first-item = اكتب ما حدث في رسالة. عدة شرطات أو فقرات هي عدة أخبار.
guiding-ask-next-item = ما درجة التأكد منه؟ علّمتُ ما تقوله الكلمات، وبلمسة واحدة يتغيّر ذلك. رسالتك القادمة هي الخبر التالي.
guiding-ask-first-evaluation = اكتب تقييمك في رسالة. يمكن أن يكون في عدة فقرات.
guiding-ask-next-evaluation = رسالتك القادمة هي الفقرة التالية.

# After /cancel; the buttons are Board and Go on.
guiding-paused = ⏸ توقفنا مؤقتًا. لم أعد أنتظر شيئًا هنا. 📋 تعرض المسودة، و🧭 تتابع فيها.
guiding-cancel-nothing = لم يكن هناك سؤال مفتوح. تبقى المسودة { $draft } كما هي: 📋 تعرضها، و🧭 تتابع فيها.

guiding-earlier =
    { $count ->
        [zero] … لا شيء قبلها
        [one] … واحد قبلها
        [two] … اثنان قبلها
        [few] … { $count } قبلها
        [many] … { $count } قبلها
       *[other] … { $count } قبلها
    }
guiding-item = {"\u200F"}{ $number }. { $words } · <i>{ $confidence }</i>
guiding-item-here = {"\u200F"}👈 { $number }. { $words } · <i>{ $confidence }</i>
guiding-paragraph = {"\u200F"}¶ { $words }

error-heading-too-long =
    { $limit ->
        [zero] هذا طويل على عنوان؛ الحد الأقصى بلا محارف.
        [one] هذا طويل على عنوان؛ الحد الأقصى محرف واحد.
        [two] هذا طويل على عنوان؛ الحد الأقصى محرفان.
        [few] هذا طويل على عنوان؛ الحد الأقصى { $limit } محارف.
        [many] هذا طويل على عنوان؛ الحد الأقصى { $limit } محرفًا.
       *[other] هذا طويل على عنوان؛ الحد الأقصى { $limit } محرف.
    }

changes-day = 🗓 { $old } ← { $new }
changes-kind = 🏷 { $old } ← { $new }
changes-in-title = العنوان:
changes-in-opening = المقدمة:
changes-in-disclaimer = التنبيه:
changes-in-heading = عنوان القسم:
changes-in-closing = الخاتمة:
changes-section-added = ➕ قسم جديد: <b>{ $heading }</b>
changes-section-removed = ➖ حُذف القسم: <b>{ $heading }</b>
changes-order-of-sections = ↕️ الأقسام بترتيب آخر.
changes-order = ↕️ بترتيب آخر.
changes-about = {"\u200F"}📍 { $old } ← { $new }
changes-about-topic = موضوع
changes-about-rumours = شائعات
changes-about-analysis = تقييم
changes-added = {"\u200F"}➕ { $words }
changes-removed = {"\u200F"}➖ { $words }
changes-changed = {"\u200F"}✏️ { $words }
changes-moved = ↪️ نُقل إلى هنا من «{ $old }»: { $words }

# ما تغيّر في خبر غير كلماته، بعد الكلمات.
changes-confidence = <i>{ $old } ← { $new }</i>
changes-source-added = أُضيف مصدر: { $words }
changes-source-removed = حُذف مصدر: { $words }
changes-sources-order = المصادر بترتيب آخر
changes-media-added =
    { $count ->
        [zero] 🖼 لم يُضف ملف
        [one] 🖼 أُضيف ملف
        [two] 🖼 أُضيف ملفان
        [few] 🖼 أُضيفت { $count } ملفات
        [many] 🖼 أُضيف { $count } ملفًا
       *[other] 🖼 أُضيف { $count } ملف
    }
changes-media-removed =
    { $count ->
        [zero] 🖼 لم يُحذف ملف
        [one] 🖼 حُذف ملف
        [two] 🖼 حُذف ملفان
        [few] 🖼 حُذفت { $count } ملفات
        [many] 🖼 حُذف { $count } ملفًا
       *[other] 🖼 حُذف { $count } ملف
    }
changes-media-order = 🖼 الملفات بترتيب آخر
changes-name-added = {"\u200F"}+ { $name }
changes-name-removed = {"\u200F"}− { $name }
changes-waits = ⏳ ليس قبل { $moment }
changes-waits-no-more = ⏳ لم يعد ينتظر
changes-settles = يحسم { $id }
changes-settles-nothing = لم يعد يحسم شائعة
changes-deeper = صار تابعًا للخبر السابق
changes-higher = صار خبرًا قائمًا بذاته
changes-form = تنسيق آخر
changes-link = {"\u200F"}🔗 { $address }
