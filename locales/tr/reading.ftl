# Okurların tarafı: yanıtlar ve sayfaları.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

front-ask = Hangi cephe?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (“{ $found }” ile bunu kastettiğini düşündüm)
front-none = Buradan henüz haber yok.
search-title = 🔍 <code>{ $words }</code>
search-none = Bir şey bulamadım. Daha az sözcükle ya da başka bir yazımla dene.
day-title = 🗓 <b>{ $day }</b>
day-none = Bu gün hakkında bir şey yayımlamadık.
day-ask = Hangi gün? Şöyle yaz: /on 2024-12-06 ya da /on 6 Ara
latest-none = Henüz bülten yok. İlki çıkınca almak için: /subscribe
reading-text-only = Yalnızca yazı okuyabiliyorum. Bir cephe ya da yer adı yaz, ya da /help.

page-place-one = { $last } / { $total }
page-place = { $first }–{ $last } / { $total }
page-earlier = « Daha eski
page-later = Daha yeni »
page-back = ‹ Geri
page-on = İleri ›

follow-new = 🔔 <b>Tamam.</b> Yeni bültenler yayımlanır yayımlanmaz gelecek.
follow-known = 🔔 <b>Zaten abonesin.</b>
follow-all = <b>Her şeyi</b> alıyorsun. Yalnızca bir cepheyi ve herkesi ilgilendirenleri almak için o cepheye dokun.
follow-some = <b>{ $fronts }</b> ve herkesi ilgilendirenleri alıyorsun. Eklemek ya da çıkarmak için bir cepheye dokun.
follow-button-all = Her şey
follow-button-leave = 🔕 Abonelikten çık
follow-left = 🔕 Abonelikten çıktın. Abonelik ve cephe seçimi silindi.
follow-was-not = Burada abonelik yok, bitirecek bir şey de yok.
