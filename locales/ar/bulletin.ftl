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
