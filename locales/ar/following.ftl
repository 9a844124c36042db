# رسالة الإعدادات: ما يصل إلى المحادثة، سطر لكل اختيار، وشاشة لكل واحد.

follow-new = 🔔 <b>تم.</b> ستصل النشرات الجديدة فور نشرها.
follow-known = 🔔 <b>الاشتراك</b> قائم من قبل.
follow-button-all = كل شيء
follow-button-leave = 🔕 إلغاء الاشتراك
settings-optional = لا يلزمك شيء آخر. وإن أردت أقل، أو في وقت آخر:
settings-title = <b>يصلك:</b>
settings-title-here = <b>يصل إلى هذه المحادثة:</b>
settings-title-there = <b>يصل إلى { $chat }:</b>
settings-moved = ⬇️ الإعدادات في رسالة أحدث أدناه.
settings-moved-link = ⬇️ الإعدادات في <a href="{ $link }">رسالة أحدث</a>.
settings-fronts-all = 📍 كل الجبهات
settings-fronts-some = 📍 { $fronts }، وما يهمّ الجميع
settings-kinds = 📰 { $kinds }
settings-kinds-none = 📰 لا شيء سوى ما طلبت التنبيه إليه
settings-kind-daily = النشرات اليومية
settings-kind-flash = الأخبار العاجلة
settings-kind-analysis = التحليلات
settings-floor-all = ⚖️ مع الشائعات، مُعلَّمة
settings-floor-no-rumours = ⚖️ دون شائعات
settings-floor-confirmed = ⚖️ المؤكد أو المنفي فقط
settings-when-now = 🕗 فورًا
settings-when-daily = 🕗 ملخص كل يوم في { $hour } ({ $zone })
settings-when-weekly = 🕗 ملخص كل أسبوع، { $day } في { $hour } ({ $zone })
settings-when-urgent = · العاجل فورًا
settings-quiet-off = 🌙 دون ساعات هدوء
settings-quiet-silent = 🌙 هدوء { $begin }–{ $end } ({ $zone }): دون صوت
settings-quiet-held = 🌙 هدوء { $begin }–{ $end } ({ $zone }): ينتظر حتى نهايتها
settings-quiet-urgent = · العاجل قد يصل
settings-alerts = 🔎 فورًا مهما كان اختيارك: { $alerts }
settings-language = 🌐 { $language }
settings-paused = ⏸ <b>متوقف حتى { $until }.</b> لا يصل شيء قبل ذلك.

settings-button-fronts = 📍 الجبهات
settings-button-kinds = 📰 الأنواع
settings-button-floor = ⚖️ درجة التأكد
settings-button-when = 🕗 متى
settings-button-quiet = 🌙 ساعات الهدوء
settings-button-alerts = 🔎 التنبيهات
settings-button-language = 🌐 اللغة
settings-button-pause = ⏸ توقف أسبوعًا
settings-button-resume = ▶️ تابع الآن
settings-button-back = ‹ الإعدادات

settings-ask-fronts = 📍 <b>أي الجبهات؟</b> ما يهمّ الجميع يصل مع كل واحدة.
settings-ask-kinds = 📰 <b>أي الأنواع؟</b> اضغط نوعًا لتشغيله أو إيقافه.
settings-button-kind-daily = النشرات اليومية
settings-button-kind-flash = الأخبار العاجلة
settings-button-kind-analysis = التحليلات
settings-ask-floor = ⚖️ <b>كم يجب أن يكون مؤكدًا؟</b> ما هو أقل تأكيدًا يُترك، وسطر يذكر ذلك.
settings-button-floor-all = كل شيء، والشائعات مُعلَّمة
settings-button-floor-no-rumours = دون شائعات
settings-button-floor-confirmed = المؤكد أو المنفي فقط
settings-ask-language = 🌐 <b>بأي لغة؟</b> هذا للنشرات هنا. أما اللغة التي أخاطبك بها فتختارها بالأمر /language.

settings-ask-when = 🕗 <b>متى؟</b> كل نشرة فور صدورها، أو كلها معًا في ملخص.
settings-button-rhythm-now = فورًا
settings-button-rhythm-daily = ملخص كل يوم
settings-button-rhythm-weekly = ملخص كل أسبوع
settings-button-bring = 📬 أرسل الجديد الآن
settings-brought = في الطريق.
settings-nothing-yet = لا جديد منذ آخر ملخص.
settings-button-hour = في { $hour }
settings-button-day = { $day }
settings-button-urgent = ⚡ العاجل فورًا، مع صوت
settings-button-zone = 🕰 الساعة عندك { $time }
settings-ask-hour = 🕗 <b>في أي ساعة؟</b> الأوقات بتوقيت { $zone }.
settings-ask-day = 🗓 <b>في أي يوم؟</b>
settings-ask-quiet = 🌙 <b>ساعات هدوء؟</b> ما يصل فيها لا يُصدر صوتًا، أو ينتظر حتى تنتهي.
settings-button-quiet-off = لا شيء
settings-button-quiet-silent = دون صوت
settings-button-quiet-held = ينتظر حتى تنتهي
settings-button-from = من { $hour }
settings-button-until = حتى { $hour }
settings-ask-from = 🌙 <b>الهدوء من متى؟</b> الأوقات بتوقيت { $zone }.
settings-ask-until = 🌙 <b>الهدوء حتى متى؟</b> الأوقات بتوقيت { $zone }.
settings-ask-zone = 🕰 <b>كم الساعة عندك الآن؟</b> اضغطها؛ هكذا أعرف توقيتك دون أن أسأل أين أنت.
settings-button-zones = وقت آخر
settings-ask-zones = 🕰 <b>كم الساعة عندك الآن؟</b> الدقائق لا تهم. لا يتغير مع التوقيت الصيفي.
settings-zone-set = الساعة عندك الآن { $time }. إن لم يكن ذلك صحيحًا فاختر ثانية.

# التنبيهات.

alert-list = 🔎 <b>تُنبَّه فورًا</b>، مهما كان اختيارك، إلى أخبار فيها ما يلي. اضغط واحدًا لحذفه.
alert-none = 🔎 <b>التنبيهات:</b> أخبار فيها مكان أو كلمة تصلك فورًا، مهما كان اختيارك.
alert-how = أضف واحدًا هكذا: <code>/alert منبج</code>، أو كلمات يجب أن تكون كلها فيه: <code>/alert سعر الطحين</code>
alert-added = 🔎 من الآن تُنبَّه فورًا إلى أخبار فيها <b>{ $words }</b>. الأمر /alert يعرض كل تنبيهاتك.
alert-known = 🔎 تُنبَّه إلى <b>{ $words }</b> من قبل. الأمر /alert يعرض كل تنبيهاتك.
alert-only = لا يصل إلى هنا شيء آخر؛ الأمر /subscribe يغيّر ذلك.
alert-meant = أم قصدت <b>{ $place }</b>؟
alert-removed = حُذف: { $words }
alert-button-drop = ✕ { $words }
alert-button-instead = 📍 نعم، { $place }
error-alert-too-long = هذا أطول من أن يكون تنبيهًا: ست كلمات و{ $most } حرفًا على الأكثر.
error-alert-no-words = لا كلمة في هذا. اكتب مكانًا أو كلمة، مثل /alert منبج
error-alert-too-many = لا يمكن أن تزيد التنبيهات على { $most }. الأمر /alert يعرضها؛ اضغط واحدًا لحذفه.

# المغادرة، وما هو محفوظ.

follow-left = 🔕 انتهى الاشتراك. حُذف الآن: { $what }.
follow-was-not = لا يوجد اشتراك هنا، فلا شيء يُلغى.
forgot-settings = الإعدادات
forgot-alerts = { $count ->
        [zero] لا تنبيهات
        [one] تنبيه واحد
        [two] تنبيهان
        [few] { $count } تنبيهات
        [many] { $count } تنبيهًا
       *[other] { $count } تنبيه
    }
forgot-copies = { $count ->
        [zero] لا سجل رسائل
        [one] سجل رسالة أُرسلت إلى هنا
        [two] سجل رسالتين أُرسلتا إلى هنا
        [few] سجل { $count } رسائل أُرسلت إلى هنا
        [many] سجل { $count } رسالة أُرسلت إلى هنا
       *[other] سجل { $count } رسالة أُرسلت إلى هنا
    }
forgot-questions = { $count ->
        [zero] لا عناوين أسئلة
        [one] إلى أين يذهب جواب سؤال
        [two] إلى أين يذهب جوابا سؤالين
        [few] إلى أين تذهب أجوبة { $count } أسئلة
        [many] إلى أين تذهب أجوبة { $count } سؤالًا
       *[other] إلى أين تذهب أجوبة { $count } سؤال
    }
forgot-language = لغتك
privacy-title = 🔒 <b>ما هو محفوظ عنك</b>
privacy-title-here = 🔒 <b>ما هو محفوظ عن هذه المحادثة</b>
privacy-nothing = لا شيء.
privacy-chat = رقم هذه المحادثة، <code>{ $id }</code>، مع هذه الإعدادات:
privacy-zone = 🕰 بتوقيت { $zone }
privacy-since = 🗓 منذ { $day }
privacy-copies = { $count ->
        [zero] لم تُرسل إلى هنا رسالة.
        [one] أن رسالة أُرسلت إلى هنا، كي يصل إليها التصحيح. دون كلماتها.
        [two] أن رسالتين أُرسلتا إلى هنا، كي يصل إليهما التصحيح. دون كلماتهما.
        [few] أن { $count } رسائل أُرسلت إلى هنا، كي تصل إليها التصحيحات. دون كلماتها.
        [many] أن { $count } رسالة أُرسلت إلى هنا، كي تصل إليها التصحيحات. دون كلماتها.
       *[other] أن { $count } رسالة أُرسلت إلى هنا، كي تصل إليها التصحيحات. دون كلماتها.
    }
privacy-questions = { $count ->
        [zero] لا أسئلة لك.
        [one] إلى أين يذهب جواب سؤالك. هيئة التحرير لا تراه.
        [two] إلى أين يذهب جوابا سؤاليك. هيئة التحرير لا تراه.
        [few] إلى أين تذهب أجوبة { $count } أسئلة لك. هيئة التحرير لا تراه.
        [many] إلى أين تذهب أجوبة { $count } سؤالًا لك. هيئة التحرير لا تراه.
       *[other] إلى أين تذهب أجوبة { $count } سؤال لك. هيئة التحرير لا تراه.
    }
privacy-language = اللغة التي اخترتها: { $language }
privacy-member = كعضو في هيئة التحرير: رقمك، والرمز <b>{ $tag }</b>، ودورك ({ $role })، وما قررته. يبقى ذلك حتى تنتهي عضويتك.
privacy-not = <b>غير محفوظ:</b> اسمك، وما تقرؤه أو تسأل عنه أو تبحث عنه. الأمر يُحفظ لحظة حتى يُجاب عنه. وعدد مرات سؤالك لهيئة التحرير يُحفظ يومًا دون رقمك.
privacy-telegram = <b>تيليغرام يرى كل ذلك:</b> المحادثات مع البوتات غير مشفّرة من طرف إلى طرف. وكذلك من بيده هاتفك.
privacy-how = <b>لحذفه:</b> اضغط الزر أو اكتب /unsubscribe. يحدث ذلك فورًا.
privacy-button-delete = 🗑 احذف كل ذلك
privacy-button-settings = ⚙️ الإعدادات
