# نظرة إلى الوراء: خبر مع تاريخه، وما تغيّر بعد النشر.

history-ask = أيّ خبر؟ اكتب اسمه، مثلًا /item 2024-12-06/S3. تجده تحت كل خبر في أجوبتي.

# السطر الأول. $id اسم الخبر، و $number رقم نشرته.
history-title = { $id } · { $day } · النشرة { $number }
history-confidence = درجة اليقين: <b>{ $confidence }</b>
history-gone = 🗑 حُذف هذا من النشرة ولم يعد قائمًا.
history-hushed = 🚫 سُحبت النشرة، فلم تعد كلماتها تُعرض. نرجو عدم تداولها.
history-heading = <b>التاريخ</b>

# حدث واحد لكل سطر. $version يعدّ تغييرات النشرة.
history-published = 📰 <b>{ $time }</b> · نُشر في النشرة { $number }
history-archived = 📰 <b>{ $day }</b> · في النشرة { $number }، من أرشيفنا
history-confidence-then = حينها: <b>{ $confidence }</b>
history-change = { $sign } <b>{ $time }</b> · التغيير { $version } في النشرة { $number }
history-taken-back = 🚫 <b>{ $time }</b> · سُحبت النشرة { $number }

# تحت الحدث.
history-reason = {"\u200F"}<i>{ $reason }</i>
history-because = بسبب ما تقوله النشرة { $number }.
history-turned = من <b>{ $before }</b> إلى <b>{ $after }</b>
history-was = قبل ذلك: { $words }
history-is = منذ ذلك الحين: { $words }
history-added = أُضيف: { $words }
history-out = حُذف: { $words }
history-back = أُعيد: { $words }
history-sources = تغيّرت مصادره.
history-files = تغيّرت صوره أو ملفاته.

# تحت الحدث الأخير. $id اسم خبر آخر.
history-settles = يقول ما آل إليه { $id }
history-settled = ما آل إليه: { $id }
history-unchanged = لم يتغيّر شيء منذ ذلك الحين.

history-button-bulletin = 📰 النشرة { $number }
history-button-changes = 🕓 تغييرات { $number }

corrections-title = <b>ما غيّرناه بعد نشره</b>
corrections-none = لم نغيّر شيئًا ولم نسحب شيئًا بعد نشره.
corrections-day = {"\u200F"}<b>{ $day }</b>
corrections-line = { $sign } { $time } · <b>النشرة { $number }</b>: { $reason }
# بدل السبب بعد سحب النشرة.
corrections-hushed = لم يعد يُعرض لأن النشرة سُحبت

corrections-of = <b>ما غيّرناه في النشرة { $number } · { $day }</b>
corrections-of-none = النشرة { $number } ({ $day }) كما نُشرت. لم يتغيّر فيها شيء.
corrections-head = {"\u200F"}{ $sign } <b>{ $time }</b>
# خبر مسّه تغيير.
corrections-turned = – { $id }: من <b>{ $before }</b> إلى <b>{ $after }</b>
corrections-reworded = – { $id } يقول الآن: { $words }
corrections-added = – أُضيف { $id }: { $words }
corrections-out = – حُذف { $id }: { $words }
corrections-besides = – { $id }: تغيّرت مصادره أو ملفاته
corrections-more = { $count ->
        [zero] …
        [one] … وخبر واحد آخر
        [two] … وخبران آخران
        [few] … و{ $count } أخبار أخرى
        [many] … و{ $count } خبرًا آخر
       *[other] … و{ $count } خبر آخر
    }

error-item-how = لا أستطيع قراءة «{ $found }» اسمًا لخبر. يُكتب هكذا: /item 2024-12-06/S3
error-item-without-day = من أيّ يوم { $item }؟ يُكتب هكذا: /item 2024-12-06/{ $item }
error-item-nothing-yet = لم يُنشر شيء بعد.
error-item-no-day = لم ننشر شيئًا عن { $day }. أقرب يوم هو { $nearest }، ويعرضه /on { $nearest }
error-item-no-number = لا يوجد { $item }. الأخير في ذلك اليوم هو { $last }.
error-item-other-letter = لا يوجد { $item }. يعرض /on { $day } ما لدينا عن ذلك اليوم.
error-corrections-how = «{ $found }» ليس رقم نشرة. يُكتب هكذا: /corrections 12
