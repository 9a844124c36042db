# When something goes out.

timing-button-now = 📣 انشر الآن
timing-button-pick = 🕒 في وقت محدد
