# الملخصات والتنبيهات لمن يتابع.

digest-headline-daily = 🗞 <b>ملخصك · { $day }</b>
digest-headline-weekly = 🗞 <b>أسبوعك · { $day }</b>

digest-bulletin-daily = ▪️ <b>النشرة { $number } · { $day }</b>
digest-bulletin-flash = ⚡ <b>عاجل · النشرة { $number } · { $day }</b>
digest-bulletin-analysis = ▪️ <b>تحليل · النشرة { $number } · { $day }</b>

digest-since = <b>ما تغيّر منذ ذلك</b>
digest-changed = { $sign } النشرة { $number }، { $time }: { $reason }

digest-part = <i>ملخص · { $part }</i>
digest-end-daily = <i>كل يوم في الساعة { $hour }. يمكنك تغيير ذلك: /subscribe</i>
digest-end-weekly = <i>كل أسبوع في الساعة { $hour }. يمكنك تغيير ذلك: /subscribe</i>

digest-pointer = <i>لم تعد هذه الرسالة لازمة: تغيّر شيء في هذا الملخص أو سُحب. اقرأ الرسائل التي فوقها.</i>

digest-silence-daily = 🔕 <b>لماذا هذا الصمت:</b> منذ ثلاثة أيام لم يُنشر شيء مما تتابعه. لم ننشر شيئًا على الإطلاق.
digest-silence-weekly = 🔕 <b>لماذا هذا الصمت:</b> منذ ثلاثة أسابيع لم يُنشر شيء مما تتابعه. لم ننشر شيئًا على الإطلاق.
digest-silence-other-daily = 🔕 <b>لماذا هذا الصمت:</b> منذ ثلاثة أيام لم يكن هناك شيء مما تتابعه. عدد النشرات عن أمور أخرى: { $count } · /latest
digest-silence-other-weekly = 🔕 <b>لماذا هذا الصمت:</b> منذ ثلاثة أسابيع لم يكن هناك شيء مما تتابعه. عدد النشرات عن أمور أخرى: { $count } · /latest
digest-silence-end = اشتراكك يعمل. يأتي الملخص التالي حين يكون هناك ما يُقال. ما تتابعه: /subscribe

alert-headline = 🔔 <b>{ $words }</b>
alert-part = <i>تنبيه · { $part }</i>
alert-end = <i>طلبت أن تعرف هذا فورًا. قائمتك: /alert</i>
