# سجل ما يفعله الأعضاء، والأفعال التي تحتاج إلى شخص ثانٍ.
record-title = 📒 <b>السجل</b>
record-empty = لا شيء في السجل بعد.
record-day = <b>{ $day }</b>
record-line = { $time } { $who } · { $what } <i>#{ $entry }</i>
record-line-refused = { $time } ⛔ { $who } · { $what } · مرفوض: <code>{ $code }</code> <i>#{ $entry }</i>
record-stranger = غريب { $name }
record-button-older = الأقدم ▸
record-button-newer = ◂ الأحدث
record-subject-draft = المسودة { $id }
record-subject-bulletin = النشرة { $id }
record-subject-item = الخبر { $id }
record-subject-member = العضو { $id }
record-subject-chat = المحادثة { $id }
record-subject-button = «{ $id }»
record-subject-count = المجموع { $id }
record-head =
    📒 عدد مدخلات السجل { $count }. ختمه اليوم:

    <code>{ $head }</code>

    اترك هذه الرسالة هنا: إن قُطعت مدخلات من آخره فهي الدليل.
command-audit = ما فعله الأعضاء وما رُفض لهم

# الأفعال كما يسردها السجل: ما تم وما رُفض.
record-act-command = أمر
record-act-press = زر
record-act-reply = رسالة
record-act-strangers = محاولات مرفوضة لغرباء، من غير تفصيل
record-act-join = انضمام
record-act-invite = دعوة
record-act-remove = إنهاء عضوية
record-act-first-admin = المسؤول الأول
record-act-set-desk = مجموعة التحرير
record-act-write = نص جديد
record-act-revise = تعديل النص
record-act-edit = تعديل المسودة
record-act-undo = تراجع
record-act-note = ملاحظة
record-act-ask = سؤال مفتوح
record-act-share = مشاركة
record-act-reopen = استئناف
record-act-withdraw = سحب
record-act-dismiss = تجاهل نصيحة
record-act-drop-text = حذف نص محفوظ
record-act-submit = تقديم للمراجعة
record-act-card = عرض بطاقة المراجعة
record-act-claim = تولّي المراجعة
record-act-release = ترك المراجعة
record-act-approve = موافقة
record-act-take-back = سحب الموافقة
record-act-request-changes = طلب تعديلات
record-act-reject = رفض
record-act-comment = تعليق
record-act-schedule = تحديد الوقت
record-act-hold = تأجيل
record-act-publish = نشر
record-act-import = استيراد
record-act-correct = تصحيح
record-act-settle = حسم شائعة
record-act-retract = سحب نشرة
record-act-pause = إيقاف مؤقت
record-act-resume = متابعة
record-act-cancel = إلغاء
record-act-retry = إعادة المحاولة
record-act-freeze = تجميد
record-act-thaw = رفع التجميد
record-act-send-old = إرسال القديم
record-act-cancel-old = إلغاء القديم
record-act-wish = طلب شخص ثانٍ
record-act-confirm = كلمة الشخص الثاني
record-act-grant = منح دور
record-act-drop-chat = إزالة محادثة
record-act-export = تصدير الأرشيف
