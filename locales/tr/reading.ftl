# Okurların tarafı: yanıtlar ve sayfaları.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

front-ask = Hangi cephe?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (“{ $found }” ile bunu kastettiğini düşündüm)
front-none = Buradan henüz haber yok.
search-title = 🔍 <code>{ $words }</code>
day-title = 🗓 <b>{ $day }</b>
day-none = Bu gün hakkında bir şey yayımlamadık.
day-ask = Hangi gün? Şöyle yaz: /on 2024-12-06 ya da /on 6 Ara
latest-none = Henüz bülten yok. İlki çıkınca almak için: /subscribe
latest-taken-back = Gösterecek bülten yok: yayımlananlar geri çekildi. Sıradaki bülteni almak için: /subscribe
reading-text-only = Yalnızca yazı okuyabiliyorum. Bir cephe ya da yer adı yaz, ya da /help.

page-place-one = { $last } / { $total }
page-place = { $first }–{ $last } / { $total }
page-earlier = « Daha eski
page-later = Daha yeni »
page-back = ‹ Geri
page-on = İleri ›
