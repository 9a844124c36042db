# النشرة، والأجوبة التي تقتبس منها.

bulletin-headline = <b>النشرة { $number } · { $day }</b>

bulletin-part = <i>النشرة { $number } · { $part }</i>

bulletin-left-out = <i>تُرك بحسب اختيارك { $count ->
        [zero] لا شيء
        [one] خبر واحد
        [two] خبران
        [few] { $count } أخبار
        [many] { $count } خبرًا
       *[other] { $count } خبر
    }: { $fronts }</i>

bulletin-left-out-front = { $front } ({ $count })

edition-below-no-rumours = { $count ->
        [zero] لا شائعات
        [one] شائعة واحدة
        [two] شائعتان
        [few] { $count } شائعات
        [many] { $count } شائعة
       *[other] { $count } شائعة
    }
edition-below-confirmed = { $count ->
        [zero] لا خبر غير مؤكَّد
        [one] خبر واحد غير مؤكَّد
        [two] خبران غير مؤكَّدين
        [few] { $count } أخبار غير مؤكَّدة
        [many] { $count } خبرًا غير مؤكَّد
       *[other] { $count } خبر غير مؤكَّد
    }

edition-button-whole = 📖 النشرة كاملة

bulletin-confidence = <i>{ $confidence }:</i>

confidence-confirmed = مؤكَّد
confidence-stated = معلَن
confidence-reported = نقلًا عن آخرين
confidence-alleged = مزعوم
confidence-rumour = شائعة
confidence-denied = منفيّ
confidence-unverifiable = لا يمكن التحقق منه

statement-source = { $date } · النشرة { $number } · { $id }

# السطر الأول من نشرة عاجلة، ومن تحليل، ومن ملحق بما كان عليه أن ينتظر.
bulletin-headline-flash = ⚡ <b>عاجل · النشرة { $number } · { $day }</b>
bulletin-headline-analysis = <b>تحليل · النشرة { $number } · { $day }</b>
bulletin-headline-addition =
    <b>النشرة { $number } · { $day }</b>
    ملحق بالنشرة { $other }

# فوق كل رسالة من مسودة تدريب.
bulletin-practice = 🎓 <b>تدريب. هذا ليس خبرًا ولا يُرسل إلى أحد.</b>

# تحت الخبر. $sources أسماء أو عناوين.
bulletin-sources = <i>{ $count ->
        [zero] المصادر
        [one] المصدر
        [two] المصدران
        [few] المصادر
        [many] المصادر
       *[other] المصادر
    }: { $sources }</i>

# السطر الأخير تحت صورة أو فيديو أو مستند.
bulletin-file = <i>النشرة { $number }</i>
