# قائمة المسودات، والمشاركة، وما وُضع جانبًا، والنصوص التي وصلت متأخرة.

outline-shared = <i>هكذا فهمته. كل عضو يكتب المسودات يستطيع فتحها وتعديلها من /drafts.</i>

shelf-own = مسوداتك
shelf-shared = مسودات يشاركها الآخرون
shelf-nothing = ليس لديك مسودات مفتوحة. أرسل لي نصًا وسأجعله مسودة.
shelf-headline = <b>{ $draft }</b> · { $day } · { $kind }
shelf-kind-daily = تحديث يومي
shelf-kind-flash = ⚡ عاجل
shelf-kind-analysis = تحليل
shelf-by = كتبها { $tag }
shelf-practice = 🎓 تدريب
shelf-is-shared = 🤝 مشتركة
shelf-editing = ✏️ { $tag } يحررها الآن
shelf-busy = ✏️ { $tag } يحررها الآن، حتى الساعة { $until } على الأقل.

shelf-aside =
    { $days ->
        [zero] 🗂 <b>ما وُضع جانبًا</b>
        [one] 🗂 <b>ما وُضع جانبًا</b>، يُحفظ يومًا واحدًا
        [two] 🗂 <b>ما وُضع جانبًا</b>، يُحفظ يومين
        [few] 🗂 <b>ما وُضع جانبًا</b>، يُحفظ { $days } أيام
        [many] 🗂 <b>ما وُضع جانبًا</b>، يُحفظ { $days } يومًا
       *[other] 🗂 <b>ما وُضع جانبًا</b>، يُحفظ { $days } يوم
    }
shelf-nothing-aside =
    { $days ->
        [zero] 🗂 لم يُرفض أو يُسحب شيء.
        [one] 🗂 لم يُرفض أو يُسحب شيء في اليوم الأخير.
        [two] 🗂 لم يُرفض أو يُسحب شيء في اليومين الأخيرين.
        [few] 🗂 لم يُرفض أو يُسحب شيء في آخر { $days } أيام.
        [many] 🗂 لم يُرفض أو يُسحب شيء في آخر { $days } يومًا.
       *[other] 🗂 لم يُرفض أو يُسحب شيء في آخر { $days } يوم.
    }
shelf-rejected = كتبها { $tag } · ⛔ رفضها { $by }، { $age }
shelf-withdrawn = كتبها { $tag } · ↩️ سُحبت، { $age }
shelf-reason = السبب: <i>{ $reason }</i>
shelf-reopened = المسودة { $draft } صارت لك. عدّلها وقدّمها من جديد.
shelf-taken-up = 🔁 استأنف <b>{ $tag }</b> العمل على المسودة { $draft }. لأنك كتبت فيها، لن يُطلب منك أن تقرر بشأنها.
shelf-expired =
    { $days ->
        [zero] 🗂 لم يلمس أحد مسودتك { $draft }، فوضعتها جانبًا. تجدها في /drafts ويمكنك استئنافها.
        [one] 🗂 لم يلمس أحد مسودتك { $draft } منذ يوم، فوضعتها جانبًا. تجدها في /drafts ويمكنك استئنافها.
        [two] 🗂 لم يلمس أحد مسودتك { $draft } منذ يومين، فوضعتها جانبًا. تجدها في /drafts ويمكنك استئنافها خلال مدة مماثلة.
        [few] 🗂 لم يلمس أحد مسودتك { $draft } منذ { $days } أيام، فوضعتها جانبًا. تجدها في /drafts ويمكنك استئنافها خلال مدة مماثلة.
        [many] 🗂 لم يلمس أحد مسودتك { $draft } منذ { $days } يومًا، فوضعتها جانبًا. تجدها في /drafts ويمكنك استئنافها خلال مدة مماثلة.
       *[other] 🗂 لم يلمس أحد مسودتك { $draft } منذ { $days } يوم، فوضعتها جانبًا. تجدها في /drafts ويمكنك استئنافها خلال مدة مماثلة.
    }

# إجابات قصيرة فوق المحادثة: بلا تنسيق.
shelf-shared-now = صار بإمكان كل عضو يكتب المسودات أن يفتح هذه المسودة من /drafts ويعدّلها.
shelf-own-now = أنت وحدك تستطيع الآن فتح هذه المسودة.
shelf-closed = 🔒 لم تعد المسودة { $draft } مشتركة معك.

shelf-kept-for-you = 📝 <b>نصك لم يضع.</b> لقد حفظته. هل أضعه مكان المكتوب الآن؟
shelf-kept-to-add = 📝 <b>نصك لم يضع.</b> لقد حفظته. هل أضيفه إلى المسودة حين تصبح متاحة؟
shelf-kept-edited = 📝 <b>تعديلك لم يضع.</b> لقد حفظته. هل أطبّقه في المسودة حين تصبح متاحة؟
shelf-kept-until-open = 📝 <b>نصّك لم يضع.</b> حفظتُه لك في /drafts. يمكنك استعماله إن فُتحت لك هذه المسودة من جديد، أو نسخه من هناك إلى مسودة جديدة.
shelf-some-kept =
    { $count ->
        [zero] 📝 لا نصوص لك في الانتظار.
        [one] 📝 نص لك وصل متأخرًا وينتظر قرارك.
        [two] 📝 نصان لك وصلا متأخرين وينتظران قرارك.
        [few] 📝 { $count } نصوص لك وصلت متأخرة وتنتظر قرارك.
        [many] 📝 { $count } نصًا لك وصلت متأخرة وتنتظر قرارك.
       *[other] 📝 { $count } نص لك وصلت متأخرة وتنتظر قرارك.
    }
shelf-kept-item = 📝 كتبت هذا لبند في المسودة { $draft }، { $age }:
shelf-kept-whole = 📝 كتبت هذا نصًا كاملًا للمسودة { $draft }، { $age }:
shelf-kept-items = 📝 كتبت هذا ليضاف إلى المسودة { $draft }، { $age }:
shelf-kept-edit = 📝 عدّلتَ رسالة من المسودة { $draft }، { $age }. وهذا نصها الجديد:
shelf-present = المكتوب هناك الآن:
shelf-item-gone = لم يعد هذا البند في المسودة.
shelf-no-kept = لا نص لك في الانتظار.
shelf-used = ✅ تم. نصك الآن في المسودة { $draft }.
shelf-used-toast = صار نصك في مكانه.
shelf-dropped = 🗑 تركت ذلك النص. المسودة كما كانت.
shelf-dropped-toast = تم تركه.

shelf-button-open = 📂 المسودة { $draft }
shelf-button-look = 👁 المسودة { $draft }
shelf-button-aside = 🗂 جانبًا
shelf-button-kept =
    { $count ->
        [zero] 📝 نصوص محفوظة
        [one] 📝 نص محفوظ
        [two] 📝 نصان محفوظان
        [few] 📝 نصوص محفوظة ({ $count })
        [many] 📝 نصوص محفوظة ({ $count })
       *[other] 📝 نصوص محفوظة ({ $count })
    }
shelf-button-earlier = ◀️ السابق
shelf-button-later = ▶️ المزيد
shelf-button-back = ↩️ المسودات
shelf-button-back-aside = ↩️ جانبًا
shelf-button-read = 📄 قراءة
shelf-button-reopen = 🔁 استئناف
shelf-button-share = 🤝 مشاركة
shelf-button-own = 🔒 لي وحدي
shelf-button-use = ✅ استخدمه
shelf-button-drop = 🗑 اتركه

# Why something could not be done.
error-taken-up = لقد استأنف { $tag } هذه المسودة من قبل. لم يتغير شيء.
error-aside-too-long =
    { $days ->
        [zero] لم تعد هذه المسودة موجودة.
        [one] ما وُضع جانبًا يُحفظ يومًا واحدًا. لم تعد هذه المسودة موجودة.
        [two] ما وُضع جانبًا يُحفظ يومين. لم تعد هذه المسودة موجودة.
        [few] ما وُضع جانبًا يُحفظ { $days } أيام. لم تعد هذه المسودة موجودة.
        [many] ما وُضع جانبًا يُحفظ { $days } يومًا. لم تعد هذه المسودة موجودة.
       *[other] ما وُضع جانبًا يُحفظ { $days } يوم. لم تعد هذه المسودة موجودة.
    }
error-practice-is-alone = مسودة التدريب لك وحدك، ولا يراها أحد غيرك.
error-no-kept-text = لم يعد هذا النص في الانتظار. لم يتغير شيء.
error-item-gone = لم يعد هذا البند في المسودة، لذلك يبقى نصك محفوظًا. افتح المسودة لإضافته من جديد.
error-edit-has-no-place = لم يعد لتعديلك مكان في المسودة، فبقي محفوظًا. افتح المسودة وغيّرها هناك.
