# Okurların tarafı: yanıtlar ve sayfaları.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

front-ask = Hangi cephe?
front-title = 📍 <b>{ $front }</b>
front-title-guessed = 📍 <b>{ $front }</b> (“{ $found }” sözünü böyle anladım)
front-none = Buradan henüz haber yok.
search-title = 🔍 <code>{ $words }</code>
search-none = Bir şey bulamadım. Daha az sözcükle ya da başka bir yazımla dene.
day-title = 🗓 <b>{ $day }</b>
day-none = Bu gün hakkında bir şey yayımlamadık.
day-ask = Hangi gün? Şöyle yaz: /on 2024-12-06 ya da /on 6 Ara
latest-none = Henüz bülten yok. /subscribe ile ilkini alırsın.
reading-text-only = Yalnızca sözcükleri okuyabilirim. Bir cephe ya da şehir adı yaz, ya da /help.

page-place-one = { $total } içinden { $last }
page-place = { $total } içinden { $first }–{ $last }
page-earlier = « Daha eski
page-later = Daha yeni »
page-back = ‹ Geri
page-on = İleri ›

follow-new = 🔔 <b>Tamam.</b> Yeni bültenler yayımlanır yayımlanmaz gelecek.
follow-known = 🔔 <b>Zaten abonesin.</b>
follow-all = <b>Her şeyi</b> alıyorsun. Yalnızca bir cepheyi ve herkesi ilgilendirenleri almak için cepheye dokun.
follow-some = <b>{ $fronts }</b> ve herkesi ilgilendirenleri alıyorsun. Eklemek ya da çıkarmak için bir cepheye dokun.
follow-button-all = Her şey
follow-button-leave = 🔕 Abonelikten çık
follow-left = 🔕 Abonelikten çıktın. Abonelik ve cephe seçimi silindi.
follow-was-not = Burada abonelik yok, bitirecek bir şey de yok.
