# Okurların sordukları: bir cephe, bir yer, bir gün, söylentiler, sözlük; kalıcı bağlantılar.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

command-place = Bir yerden haberler, örneğin /place Münbiç
command-glossary = Kim kimdir, örneğin /glossary SMO

asking-source = bülten { $number } · { $id }
asking-share = 🔗 Bu yanıtı paylaş

asking-before = { $day } öncesi
asking-confirmed = yalnızca doğrulananlar
asking-button-before = ⏪ { $day } öncesi
asking-button-newest = ⏫ En yeniler
asking-button-confirmed = ✔ Yalnızca doğrulananlar
asking-button-all = ☰ Hepsi
front-none-confirmed = Buradan doğrulanmış bir şey henüz yok.

place-ask = Hangi yer? Şöyle yaz: /place Münbiç. Haberlerde geçenler:
place-title = 📍 <b>{ $place }</b>
place-title-guessed = 📍 <b>{ $place }</b> (“{ $found }” ile bunu kastettiğini düşündüm)
place-none = Burayla ilgili henüz bir şey yok.
place-unknown = “{ $found }” diye bir yer bilmiyorum. Belki başka türlü yazılıyordur? İstersen bu sözcüğü arayayım.
place-meant = “{ $found }” diye bir yer bilmiyorum. Bunlardan birini mi demek istedin?
asking-button-search = 🔍 Ara: { $words }
asking-button-place = 📍 { $place }, gün gün

day-button-before = ‹ { $day }
day-button-after = { $day } ›

glossary-ask = 📖 <b>Kim kimdir</b>: haberlerde geçen güçler, partiler, kişiler. Birine dokun ya da şöyle yaz: /glossary SMO
glossary-also = <i>Öteki adları: { $names }</i>
glossary-unknown = Sözlüğümde “{ $found }” yok. Olanlar şunlar:
glossary-meant = Sözlüğümde “{ $found }” yok. Bunlardan birini mi demek istedin?
glossary-button-news = 🔍 Haberler: { $name }
glossary-button-all = 📖 Sözlüğün tamamı

rumoured-open =
    { $count ->
        [0] ❓ <b>Açık söylenti yok.</b> Söylenti diye yayımladıklarımızın hepsi netleşti. 🌿
        [one] ❓ <b>Bir açık söylenti.</b> Henüz kimse aslını öğrenemedi.
       *[other] ❓ <b>{ $count } açık söylenti</b>, en yeniler önce. Henüz kimse aslını öğrenemedi.
    }
rumoured-source = { $age } · bülten { $number } · { $id }
rumoured-settled = 🔎 <b>Eski söylentilerin akıbeti</b>, en yeniler önce
rumoured-settled-none = 🔎 Henüz netleşen bir söylenti yok.
rumoured-settled-source = { $day } · bülten { $number } · { $id }
rumoured-button-open = ❓ Açık söylentiler
rumoured-button-settled = 🔎 Eskilerin akıbeti

link-broken = Bu bağlantı eksik: bir yeri kesilmiş ya da değişmiş. Yeniden iste, buradan seç ya da aradığını doğrudan yaz.
link-no-bulletin = Bağlantı { $number } numaralı bültene gidiyor, ama öyle bir bülten yok. Belki bir rakam yanlıştır. En yenisi burada:
link-unknown = Bağlantı (artık) bilmediğim bir yere ya da cepheye gidiyor. Buradan seç ya da aradığını doğrudan yaz.
