# لماذا تعذّر أمر. يظهر أيضًا فوق الدردشة: بلا تنسيق.

error-unknown = حدث خطأ من جانبنا، ولم يضع شيء مما حُفظ. إن تكرر فأبلغ هيئة التحرير بهذا الرمز: { $id }
error-postponed = لا أستطيع حفظ شيء في هذه اللحظة. ما أرسلته محفوظ لديّ وسأعالجه حالما أستطيع، فلا ترسله مرة أخرى.
error-old-button = هذا الزر من رسالة قديمة ولم يعد يعمل.

error-not-a-member = هذا لأعضاء هيئة التحرير وحدهم.
error-not-your-role = دورك لا يشمل هذا.
error-anonymous = أنت تكتب هنا دون اسم، فلا أستطيع معرفة من أنت. اكتب باسمك أو راسلني على انفراد.
error-not-administrator = هذا لمشرفي تلك الدردشة وحدهم.
error-only-in-private = من فضلك اكتب هذا لي على انفراد.
error-only-in-group = هذا يعمل في المجموعات فقط.
error-only-on-desk = هذا يعمل على انفراد، أو في المجموعة التي تصلها بطاقات المراجعة.
error-name-in-private = يُكتب الأمر هنا وحده. لتسمية دردشة أخرى راسلني على انفراد.
error-chat-unreachable = لا أستطيع رؤية تلك الدردشة. أضفني إليها أولًا، وفي القناة مشرفًا، ثم اكتب اسمها هكذا: @channel
error-cannot-post-group = لا يُسمح لي بالكتابة في تلك المجموعة. يستطيع مشرف فيها أن يسمح بذلك.
error-cannot-post-channel = لا يُسمح لي بالنشر في تلك القناة. اجعلني مشرفًا يحق له نشر الرسائل.

error-already-member = أنت عضو من قبل.
error-invite-invalid = هذه الدعوة لا تعمل. ربما استُعملت أو مضى وقتها؛ اطلب دعوة جديدة.
error-unknown-role = لا أعرف الدور ”{ $found }“. الأدوار: admin, reviewer, author, translator.
error-bad-tag = يتكون الوسم من حروف وأرقام وشرطات، وأقصى طول له { $longest }.
error-tag-taken = الوسم { $tag } مستعمل.
error-no-such-member = لا أحد هنا بالوسم ”{ $tag }“. الأمر /members يعرض الوسوم.
error-last-admin = لا أحد غيره في الإدارة. ادعُ شخصًا آخر إليها أولًا.
error-unknown-language = لا أتكلم ”{ $found }“ بعد.

error-empty-text = لا يوجد نص هنا.
error-binary = لا يبدو هذا نصًا، فتركتُه.
error-too-long = طول هذا النص { $length } من المحارف، وأقصى ما آخذه { $limit }. أرسله على أجزاء من فضلك.
error-file-too-large = هذا الملف كبير جدًا، وأقصى ما آخذه { $limit } كيلوبايت.
error-several-updates = عدد التحديثات في هذا النص { $count }، لكنه يحل محل مسودة واحدة. أرسل تحديثًا واحدًا، أو استعمل /cancel وأرسله من جديد لتنشأ منه مسودات جديدة.
error-nothing-to-publish = لا شيء في هذه المسودة للنشر بعد.
error-all-withheld = كل خبر في هذه المسودة عليه أن ينتظر، فلا يبقى شيء للنشر الآن. ألغِ موعد أحد الأخبار (⏳ ليس قبل)، أو قدّم المسودة حين يحين أول موعد.
error-changes-awaited = طُلبت تعديلات على هذا الإصدار. اضغط «تعديل» وأرسل النص الجديد.
error-published-before = نُشر هذا النص من قبل في النشرة { $number }. لم يتغير شيء.

error-no-such-draft = هذه المسودة غير موجودة.
error-not-your-draft = هذه المسودة لشخص آخر.
error-own-draft = هذه مسودتك، فالقرار لشخص آخر.
error-already-submitted = هذه المسودة قيد المراجعة أصلًا. لم يتغير شيء.
error-already-decided = اتُّخذ القرار من قبل. لم يتغير شيء.
error-newer-revision = يوجد إصدار أحدث من هذه المسودة. لم يتغير شيء.
error-text-changed = ما سيُرسل لم يعد ما عرضته البطاقة. لم يُرسل شيء، وعلى كاتبها أن يرسلها إلى المراجعة من جديد.
error-no-question = أُغلق هذا السؤال، أو كان موجّهًا إلى شخص آخر.
error-reason-missing = من فضلك اكتب سببًا ليعرفه الكاتب.
error-reason-too-long = هذا السبب طويل جدًا؛ أقصى ما يتسع له { $limit } من المحارف.

error-no-such-bulletin = لا توجد نشرة { $number }.
error-bulletin-cancelled = النشرة { $number } ملغاة من قبل.
error-bulletin-through = لم يبقَ من النشرة { $number } ما يُرسل.
error-already-paused = هذه النشرة موقوفة مؤقتًا من قبل.
error-not-paused = هذه النشرة ليست موقوفة مؤقتًا.
error-not-frozen = لا شيء مجمَّد.
error-thaw-overtaken = جُمِّد كل شيء بعد أن أرسلتَ هذا، أو في الثانية نفسها، فلم يُرفع التجميد. إن كان يجوز أن يتابع، فاكتب /thaw من جديد.
error-freeze-lifted = منذ أن أرسلتَ هذا جُمِّد كل شيء ثم رُفع التجميد. لم يتغير شيء؛ إن كان يجب أن يتوقف، فاكتب /freeze من جديد.
error-thaw-needs-another = طلبتَ ذلك من قبل. يجب الآن أن يكتب مشرف أو مراجع آخر /thaw.
error-thaw-needs-admin = قاعدة البيانات قديمة، فما ينتظر فيها يحتاج إلى قرار أحد المشرفين.
error-frozen-by-member = وقد جمّد أحد الأعضاء كل شيء أيضًا. يجب أن يكتب اثنان /thaw، أحدهما مشرف.
error-unknown-front = لا أعرف الجبهة ”{ $found }“.
error-unknown-date = لا أستطيع قراءة ”{ $found }“ يومًا. يُكتب هكذا: 2024-12-06 أو 6 ديسمبر
error-empty-search = عمّ أبحث؟ يُكتب هكذا: /search منبج
error-question-too-long = هذا طويل على سؤال. اسأل بكلمات قليلة، أقصاها { $limit } من المحارف.
error-not-subscribed = لم يعد هنا اشتراك. الأمر /subscribe ينشئ واحدًا.
error-being-edited = { $tag } يعمل على هذه المسودة الآن. لم يتغير شيء. ما أرسلته لم يضع: يمكنك إرساله من جديد بعد الساعة { $until }.
