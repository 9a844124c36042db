# ما يصل إلى هيئة التحرير: مصير بطاقة المراجعة، والقرارات لكاتب المسودة، وسير الإرسال.

card-approved = ✅ وافق <b>{ $tag }</b> على النص ونُشر.
card-changes = ✏️ طلب <b>{ $tag }</b> تعديلات: { $reason }
card-rejected = ⛔ رفضه <b>{ $tag }</b>: { $reason }
card-taken-back = ↩️ استعاده كاتبه ليكتب نسخة جديدة.
card-withdrawn = 🗑 سحبه كاتبه.

verdict-approved = ✅ وافق <b>{ $tag }</b> على مسودتك رقم { $draft }، وهي تُرسل الآن بوصفها <b>النشرة { $number }</b>. شكراً لك.
verdict-changes =
    ✏️ يطلب <b>{ $tag }</b> تعديلات في مسودتك رقم { $draft }:
    <blockquote>{ $reason }</blockquote>
    اضغط <b>تعديل</b> وأرسل النص الجديد. لن يضيع شيء مما كتبت.
verdict-rejected =
    ⛔ رفض <b>{ $tag }</b> مسودتك رقم { $draft }:
    <blockquote>{ $reason }</blockquote>

progress-nobody = نُشرت <b>النشرة { $number }</b>. لا يوجد مشتركون بعد، فلم تُرسل إلى أحد.
progress-running =
    يجري إرسال <b>النشرة { $number }</b>
    { $bar } { $done } من { $total }
progress-done =
    <b>النشرة { $number }</b>: وصلت ✅
    { $sent ->
        [zero] لا رسائل خلال { $seconds } ث.
        [one] رسالة واحدة خلال { $seconds } ث.
        [two] رسالتان خلال { $seconds } ث.
        [few] { $sent } رسائل خلال { $seconds } ث.
        [many] { $sent } رسالة خلال { $seconds } ث.
       *[other] { $sent } رسالة خلال { $seconds } ث.
    }
progress-done-partly =
    <b>النشرة { $number }</b>: انتهى الإرسال
    وصل { $sent } من { $total } خلال { $seconds } ث، وتعذّر إيصال { $failed }.
