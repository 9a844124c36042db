# النشرة، والأجوبة التي تقتبس منها.

bulletin-headline = <b>النشرة { $number } · { $day }</b>

bulletin-part = <i>النشرة { $number } · { $part }</i>

bulletin-left-out = <i>حُذف بحسب اختيارك { $count ->
        [zero] لا شيء
        [one] خبر واحد
        [two] خبران
        [few] { $count } أخبار
        [many] { $count } خبرًا
       *[other] { $count } خبر
    }: { $fronts }</i>

bulletin-left-out-front = { $front } ({ $count })

bulletin-confidence = <i>{ $confidence }:</i>

confidence-confirmed = مؤكَّد
confidence-stated = معلَن
confidence-reported = نقلًا عن آخرين
confidence-alleged = مزعوم
confidence-rumour = شائعة
confidence-denied = منفيّ
confidence-unverifiable = لا يمكن التحقق منه

statement-source = { $date } · النشرة { $number } · { $id }

# The first line of an urgent bulletin, of an analysis, and of one that adds what had to wait.
bulletin-headline-flash = ⚡ <b>عاجل · النشرة { $number } · { $day }</b>
bulletin-headline-analysis = <b>تحليل · النشرة { $number } · { $day }</b>
bulletin-headline-addition =
    <b>النشرة { $number } · { $day }</b>
    إضافة إلى النشرة { $other }

# Above each message of a practice draft.
bulletin-practice = 🎓 <b>تدريب. هذا ليس خبراً ولا يُرسل إلى أحد.</b>

# Below an item. $sources are names or addresses.
bulletin-sources = <i>{ $count ->
        [zero] المصادر
        [one] المصدر
        [two] المصدران
        [few] المصادر
        [many] المصادر
       *[other] المصادر
    }: { $sources }</i>

# The last line below a picture, a video or a document.
bulletin-file = <i>النشرة { $number }</i>
