# جانب القراءة: الأجوبة وصفحاتها والمتابعة.

front-ask = أي جبهة؟
front-title = {"\u200F"}📍 <b>{ $front }</b>
front-title-guessed = {"\u200F"}📍 <b>{ $front }</b> (هكذا فهمتُ «{ $found }»)
front-none = لا أخبار من هنا بعد.
search-title = {"\u200F"}🔍 <code>{ $words }</code>
day-title = {"\u200F"}🗓 <b>{ $day }</b>
day-none = لم ننشر شيئًا عن هذا اليوم.
day-ask = أي يوم؟ يُكتب هكذا: /on 2024-12-06 أو /on 6 كانون الأول
latest-none = لا توجد نشرة بعد. مع /subscribe تصلك الأولى.
latest-taken-back = لا توجد نشرة تُعرض: سُحب ما نُشر. مع /subscribe تصلك النشرة التالية.
reading-text-only = لا أستطيع قراءة غير الكلمات. اكتب اسم جبهة أو بلدة، أو /help.

# أيها من كم يُعرض، مثل "6–10 من 23".
page-place-one = { $last } من { $total }
page-place = { $first }–{ $last } من { $total }
# من الأحدث إلى الأقدم والعكس.
page-earlier = « الأقدم
page-later = الأحدث »
# داخل يوم أو نشرة، من البداية إلى النهاية.
page-back = ‹ السابق
page-on = التالي ›
