# Ayarlar mesajı: bir sohbet neler alır, her seçim için bir satır ve bir ekran.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

follow-new = 🔔 <b>Tamam.</b> Yeni bültenler yayımlanır yayımlanmaz gelecek.
follow-known = 🔔 <b>Zaten abonesin.</b>
follow-button-all = Her şey
follow-button-leave = 🔕 Abonelikten çık
settings-optional = Başka bir şey yapman gerekmiyor. Daha az ya da başka bir zamanda istersen:
settings-title = <b>Sana gelenler:</b>
settings-title-here = <b>Bu sohbete gelenler:</b>
settings-title-there = <b>{ $chat } sohbetine gelenler:</b>
settings-moved = ⬇️ Ayarlar aşağıda, daha yeni bir mesajda.
settings-moved-link = ⬇️ Ayarlar <a href="{ $link }">daha yeni bir mesajda</a>.
settings-fronts-all = 📍 bütün cepheler
settings-fronts-some = 📍 { $fronts } ve herkesi ilgilendirenler
settings-kinds = 📰 { $kinds }
settings-kinds-none = 📰 yalnızca uyarı istediklerin
settings-kind-daily = günlük bültenler
settings-kind-flash = acil haberler
settings-kind-analysis = analizler
settings-floor-all = ⚖️ söylentiler de, belirtilerek
settings-floor-no-rumours = ⚖️ söylentisiz
settings-floor-confirmed = ⚖️ yalnızca doğrulanan ya da yalanlananlar
settings-when-now = 🕗 anında
settings-when-daily = 🕗 günde bir özet, saat { $hour } ({ $zone })
settings-when-weekly = 🕗 haftada bir özet, { $day } saat { $hour } ({ $zone })
settings-when-urgent = · acil haberler anında
settings-quiet-off = 🌙 sessiz saat yok
settings-quiet-silent = 🌙 sessiz { $begin }–{ $end } ({ $zone }): ses çıkarmadan gelir
settings-quiet-held = 🌙 sessiz { $begin }–{ $end } ({ $zone }): bitene kadar bekler
settings-quiet-urgent = · acil haberler hariç
settings-alerts = 🔎 ne olursa olsun anında: { $alerts }
settings-language = 🌐 { $language }
settings-paused = ⏸ <b>{ $until } gününe kadar ara verildi.</b> Ondan önce bir şey gelmez.

settings-button-fronts = 📍 Cepheler
settings-button-kinds = 📰 Türler
settings-button-floor = ⚖️ Ne kadar kesin
settings-button-when = 🕗 Ne zaman
settings-button-quiet = 🌙 Sessiz saatler
settings-button-alerts = 🔎 Uyarılar
settings-button-language = 🌐 Dil
settings-button-pause = ⏸ Bir hafta ara ver
settings-button-resume = ▶️ Şimdi sürdür
settings-button-back = ‹ Ayarlar

settings-ask-fronts = 📍 <b>Hangi cepheler?</b> Herkesi ilgilendirenler her biriyle birlikte gelir.
settings-ask-kinds = 📰 <b>Hangi türler?</b> Açmak ya da kapatmak için birine dokun.
settings-button-kind-daily = Günlük bültenler
settings-button-kind-flash = Acil haberler
settings-button-kind-analysis = Analizler
settings-ask-floor = ⚖️ <b>Ne kadar kesin olmalı?</b> Daha az kesin olanlar dışarıda kalır, bunu bir satır söyler.
settings-button-floor-all = Hepsi, söylentiler belirtilerek
settings-button-floor-no-rumours = Söylentisiz
settings-button-floor-confirmed = Yalnızca doğrulanan ya da yalanlanan
settings-ask-language = 🌐 <b>Hangi dilde?</b> Buraya gelen bültenler için. Seninle konuştuğum dili /language ile seçersin.

settings-ask-when = 🕗 <b>Ne zaman?</b> Her bülten yayımlanır yayımlanmaz, ya da hepsi bir arada bir özette.
settings-button-rhythm-now = Anında
settings-button-rhythm-daily = Günde bir özet
settings-button-rhythm-weekly = Haftada bir özet
settings-button-bring = 📬 Yenileri şimdi gönder
settings-brought = Yolda.
settings-nothing-yet = Son özetten beri yeni bir şey yok.
settings-button-hour = saat { $hour }
settings-button-day = { $day }
settings-button-urgent = ⚡ Acil haberler anında, sesli
settings-button-zone = 🕰 Sende saat { $time }
settings-ask-hour = 🕗 <b>Saat kaçta?</b> Saatler { $zone } saatiyle.
settings-ask-day = 🗓 <b>Hangi gün?</b>
settings-ask-quiet = 🌙 <b>Sessiz saatler?</b> O sırada gelenler ses çıkarmaz ya da bu saatler bitene kadar bekler.
settings-button-quiet-off = Yok
settings-button-quiet-silent = Ses çıkarmadan
settings-button-quiet-held = Bitene kadar beklesin
settings-button-from = başlangıç { $hour }
settings-button-until = bitiş { $hour }
settings-ask-from = 🌙 <b>Sessizlik ne zaman başlasın?</b> Saatler { $zone } saatiyle.
settings-ask-until = 🌙 <b>Sessizlik ne zaman bitsin?</b> Saatler { $zone } saatiyle.
settings-ask-zone = 🕰 <b>Şu anda sende saat kaç?</b> Ona dokun; böylece nerede olduğunu sormadan saat dilimini öğrenirim.
settings-button-zones = Başka bir saat
settings-ask-zones = 🕰 <b>Şu anda sende saat kaç?</b> Dakikalar önemli değil. Yaz saatine geçilmez.
settings-zone-set = Şu anda sende saat { $time }. Yanlışsa yeniden seç.

alert-list = 🔎 <b>Şunların geçtiği haberler sana anında gelir</b>, başka ne seçmiş olursan ol. Kaldırmak için birine dokun.
alert-none = 🔎 <b>Uyarılar:</b> içinde bir yer ya da sözcük geçen haberler sana anında gelsin, başka ne seçmiş olursan ol.
alert-how = Şöyle ekle: <code>/alert Münbiç</code>, ya da hepsi geçmesi gereken sözcükler: <code>/alert un fiyatı</code>
alert-added = 🔎 Bundan sonra <b>{ $words }</b> geçen haberler anında gelir. Bütün uyarıların: /alert
alert-known = 🔎 <b>{ $words }</b> için uyarın zaten var. Bütün uyarıların: /alert
alert-only = Buraya başka bir şey gelmiyor; değiştirmek için: /subscribe
alert-meant = Yoksa <b>{ $place }</b> mi demek istedin?
alert-removed = Kaldırıldı: { $words }
alert-button-drop = ✕ { $words }
alert-button-instead = 📍 Evet, { $place }
error-alert-too-long = Bir uyarı için çok uzun: en çok altı sözcük ve { $most } karakter.
error-alert-no-words = Burada sözcük yok. Bir yer ya da sözcük yaz, örneğin /alert Münbiç
error-alert-too-many = En çok { $most } uyarı olabilir. /alert onları gösterir; kaldırmak için birine dokun.

follow-left = 🔕 Abonelikten çıktın. Şimdi silinenler: { $what }.
follow-was-not = Burada abonelik yok, sona erdirecek bir şey de yok.
forgot-settings = ayarlar
forgot-alerts = { $count ->
        [one] bir uyarı
       *[other] { $count } uyarı
    }
forgot-copies = { $count ->
        [one] buraya gönderilen bir mesajın kaydı
       *[other] buraya gönderilen { $count } mesajın kaydı
    }
forgot-questions = { $count ->
        [one] bir sorunun yanıtının nereye gideceği
       *[other] { $count } sorunun yanıtlarının nereye gideceği
    }
forgot-language = dilin
privacy-title = 🔒 <b>Senin hakkında saklananlar</b>
privacy-title-here = 🔒 <b>Bu sohbet hakkında saklananlar</b>
privacy-nothing = Hiçbir şey.
privacy-chat = Bu sohbetin numarası, <code>{ $id }</code>, ve şu ayarlar:
privacy-zone = 🕰 { $zone } saati
privacy-since = 🗓 başlangıç: { $day }
privacy-copies = { $count ->
        [one] Buraya bir mesaj gönderildiği, bir düzeltme ona da ulaşsın diye. İçeriği değil.
       *[other] Buraya { $count } mesaj gönderildiği, düzeltmeler onlara da ulaşsın diye. İçerikleri değil.
    }
privacy-questions = { $count ->
        [one] Bir sorunun yanıtının nereye gideceği. Yazı ekibi bunu görmez.
       *[other] { $count } sorunun yanıtlarının nereye gideceği. Yazı ekibi bunu görmez.
    }
privacy-language = Seçtiğin dil: { $language }
privacy-not = <b>Saklanmayanlar:</b> adın, ne okuduğun, ne sorduğun, ne aradığın. Bir komut yalnızca yanıtlanana kadar tutulur. Yazı ekibine kaç kez soru sorduğun, numaran olmadan, bir gün boyunca sayılır.
privacy-telegram = <b>Telegram hepsini görür:</b> botlarla sohbetler uçtan uca şifreli değildir. Telefonun kimdeyse o da görür.
privacy-how = <b>Silmek için:</b> düğmeye dokun ya da /unsubscribe yaz. Hemen silinir.
privacy-button-delete = 🗑 Hepsini sil
privacy-button-settings = ⚙️ Ayarlar
