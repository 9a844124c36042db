# ما يسأل عنه القراء: جبهة أو مكان أو يوم أو شائعات أو المسرد، والروابط، والكلمات وحدها.

command-place = أخبار مكان، مثل /place منبج
command-glossary = من هو من، مثل /glossary SNA

# تحت كل خبر: في أي نشرة ورد، واسمه.
asking-source = النشرة { $number } · { $id }
asking-share = 🔗 مشاركة هذا الجواب

# بعد عنوان الجبهة أو المكان.
asking-before = قبل { $day }
asking-confirmed = المؤكد فقط
asking-button-before = ⏪ قبل { $day }
asking-button-newest = ⏫ الأحدث
asking-button-confirmed = ✔ المؤكد فقط
asking-button-all = ☰ كل شيء
front-none-confirmed = لا شيء مؤكدًا من هنا بعد.

place-ask = أي مكان؟ يُكتب هكذا: /place منبج. هذه في الأخبار:
place-title = {"\u200F"}📍 <b>{ $place }</b>
place-title-guessed = {"\u200F"}📍 <b>{ $place }</b> (هكذا فهمتُ «{ $found }»)
place-none = لا شيء عن هذا المكان بعد.
place-unknown = لا أعرف مكانًا اسمه «{ $found }». لعله يُكتب بشكل آخر؟ أو أبحث عن الكلمة.
place-meant = لا أعرف مكانًا اسمه «{ $found }». هل المقصود أحد هذه؟
asking-button-search = 🔍 البحث عن «{ $words }»
asking-button-place = 📍 { $place } يومًا بيوم

# يوم، وأقرب الأيام التي فيها أخبار.
day-button-before = ‹ { $day }
day-button-after = { $day } ›

glossary-ask = {"\u200F"}📖 <b>من هو من</b>: قوى وأحزاب وأشخاص في الأخبار. اضغط على اسم، أو اكتب /glossary SNA
glossary-also = <i>يُسمى أيضًا: { $names }</i>
glossary-unknown = لا أعرف «{ $found }». هذه هي الأسماء التي أعرفها:
glossary-meant = لا أعرف «{ $found }». هل المقصود أحد هذه؟
glossary-button-news = 🔍 أخبار { $name }
glossary-button-all = 📖 كل الأسماء

# الشائعات كما يراها القراء.
rumoured-open =
    { $count ->
        [0] {"\u200F"}❓ <b>لا شائعات مفتوحة.</b> كل ما نشرناه كشائعة اتضح أمره. 🌿
        [zero] {"\u200F"}❓ <b>لا شائعات مفتوحة.</b> كل ما نشرناه كشائعة اتضح أمره. 🌿
        [one] {"\u200F"}❓ <b>شائعة واحدة مفتوحة.</b> لم يستطع أحد التحقق منها بعد.
        [two] {"\u200F"}❓ <b>شائعتان مفتوحتان</b>، الأحدث أولًا. لم يستطع أحد التحقق منهما بعد.
        [few] {"\u200F"}❓ <b>{ $count } شائعات مفتوحة</b>، الأحدث أولًا. لم يستطع أحد التحقق منها بعد.
        [many] {"\u200F"}❓ <b>{ $count } شائعة مفتوحة</b>، الأحدث أولًا. لم يستطع أحد التحقق منها بعد.
       *[other] {"\u200F"}❓ <b>{ $count } شائعة مفتوحة</b>، الأحدث أولًا. لم يستطع أحد التحقق منها بعد.
    }
rumoured-source = { $age } · النشرة { $number } · { $id }
rumoured-settled = {"\u200F"}🔎 <b>ما آلت إليه الشائعات السابقة</b>، الأحدث أولًا
rumoured-settled-none = {"\u200F"}🔎 لم يتضح أمر أي شائعة بعد.
rumoured-settled-source = { $day } · النشرة { $number } · { $id }
rumoured-button-open = ❓ الشائعات المفتوحة
rumoured-button-settled = 🔎 ما آلت إليه السابقة
rumoured-button-readers = 👀 ما يراه القراء
rumoured-button-desk = 🗂 قائمة هيئة التحرير

# الروابط التي تقود إلى هنا.
link-broken = هذا الرابط ناقص: قُطع منه شيء أو تغيّر. يمكن طلبه مرة أخرى، أو الاختيار من هنا، أو كتابة ما تبحث عنه ببساطة.
link-no-bulletin = يقود الرابط إلى النشرة { $number }، وهي غير موجودة. ربما في الرقم خطأ. أحدث نشرة هنا:
link-unknown = يقود الرابط إلى مكان أو جبهة لا أعرفها (لم أعد أعرفها). يمكن الاختيار من هنا، أو كتابة ما تبحث عنه ببساطة.

# للأعضاء، تحت جواب رسالة ربما كانت خبرًا.
plain-button-update = 📝 هذا خبر
error-plain-gone = لم أعد أرى تلك الرسالة. أرسل النص مرة أخرى، وقبله شرطة أو تاريخ.
