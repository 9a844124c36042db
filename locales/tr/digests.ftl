# Takip edenler için özetler ve uyarılar.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

digest-headline-daily = 🗞 <b>Günün özeti · { $day }</b>
digest-headline-weekly = 🗞 <b>Haftanın özeti · { $day }</b>

digest-bulletin-daily = ▪️ <b>Bülten { $number } · { $day }</b>
digest-bulletin-flash = ⚡ <b>Acil · Bülten { $number } · { $day }</b>
digest-bulletin-analysis = ▪️ <b>Analiz · Bülten { $number } · { $day }</b>

digest-since = <b>O zamandan beri değişenler</b>
digest-changed = { $sign } Bülten { $number }, { $time }: { $reason }

digest-part = <i>Özet · { $part }</i>
digest-end-daily = <i>Her gün saat { $hour }. Değiştirmek için: /subscribe</i>
digest-end-weekly = <i>Haftada bir, saat { $hour }. Değiştirmek için: /subscribe</i>

digest-pointer = <i>Bu bölüme artık gerek yok: bu özette bir şey değiştirildi ya da geri çekildi. Lütfen yukarıdaki mesajları oku.</i>

digest-silence-daily = 🔕 <b>Burası neden sessiz:</b> üç gündür takip ettiğin konularda bir şey yayımlanmadı. Hiç bülten çıkarmadık.
digest-silence-weekly = 🔕 <b>Burası neden sessiz:</b> üç haftadır takip ettiğin konularda bir şey yayımlanmadı. Hiç bülten çıkarmadık.
digest-silence-other-daily = 🔕 <b>Burası neden sessiz:</b> üç gündür takip ettiğin konularda bir şey yoktu. { $count ->
        [one] Bir bülten
       *[other] { $count } bülten
    } başka konulardaydı: /latest
digest-silence-other-weekly = 🔕 <b>Burası neden sessiz:</b> üç haftadır takip ettiğin konularda bir şey yoktu. { $count ->
        [one] Bir bülten
       *[other] { $count } bülten
    } başka konulardaydı: /latest
digest-silence-end = Aboneliğin çalışıyor. Anlatacak bir şey olunca sıradaki özet gelir. Neleri takip ettiğin: /subscribe

alert-headline = 🔔 <b>{ $words }</b>
alert-part = <i>Uyarı · { $part }</i>
alert-end = <i>Bunu anında duymak istemiştin. Listen: /alert</i>
