# البحث: المرشّحات، وما فُهم، والأقرب.

# الكلمات قبل النقطتين وبعدهما، تفصل بينها فواصل؛ تُفهم كلمات كل اللغات.
search-filter-front = جبهة
search-filter-place = مكان، قرب
search-filter-actor = جهة، من
search-filter-since = منذ
search-filter-is = حالة
search-unit-day = ي، يوم، أيام
search-unit-week = أ، أسبوع، أسابيع
search-unit-month = ش، شهر، أشهر، شهور
search-unit-year = س، سنة، سنوات، سنين
search-is-confirmed = مؤكد، مؤكدة
search-is-stated = معلن، معلنة
search-is-reported = منقول، منقولة
search-is-alleged = مزعوم، مزعومة
search-is-rumour = شائعة، شائعات، إشاعة
search-is-denied = منفي، منفية
search-is-unverifiable = غير قابل للتحقق

# كلمات السؤال التي لا تدل على موضوعه؛ تُهمل إن لم يوجد ما يحويها كلها.
search-small-words = في، من، إلى، على، عن، مع، قرب، هل، ما، ماذا، أين، متى، كيف، لماذا، أي، هذا، هذه، ذلك، هو، هي، هم، كان، كانت، حدث، يحدث، حصل، يحصل، جرى، يجري، أخبار، آخر، الآن، صحيح

search-took = {"\u200F"}فهمتُ «{ $written }» على أنها { $meant }.
search-meant = {"\u200F"}لا شيء بهذه الكلمات تمامًا. لعلها <b>{ $words }</b>:
search-beginnings = {"\u200F"}لا شيء بهذه الكلمات تمامًا، وهناك كلمات تبدأ هكذا:
search-unquoted = {"\u200F"}لا شيء بهذه العبارة تمامًا. الكلمات موجودة، لكن غير متجاورة:
search-fewer = {"\u200F"}لا شيء فيه هذه الكلمات كلها. هذا فيه بعضها:
search-nothing = {"\u200F"}لم أجد شيئًا. قد تفيد كلمات أقل أو كتابة أخرى.
search-unknown-front = {"\u200F"}لا أعرف جبهة «{ $written }».
search-unknown-place = {"\u200F"}لا أعرف مكانًا «{ $written }».
search-unknown-actor = {"\u200F"}لا أعرف جهة «{ $written }».
search-unknown-since = {"\u200F"}«{ $written }» ليس وقتًا أفهمه. يُكتب هكذا: منذ:3ي أو منذ:2أ أو منذ:1ش أو منذ:2024-12-06.
search-unknown-is = {"\u200F"}«{ $written }» لا يقول كم الخبر مؤكَّد. يمكن كتابة: { $known }.
search-did-you-mean = {"\u200F"}هل تقصد إحدى هذه؟
search-button-meant = 🔍 { $words }
