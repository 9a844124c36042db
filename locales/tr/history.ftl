# Geriye bakış: bir haber ve geçmişi, yayımdan sonra ne değişti.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

history-ask = Hangi haber? Adını yaz, örneğin /item 2024-12-06/S3. Yanıtlarımda her haberin altında durur.
history-title = { $id } · { $day } · bülten { $number }
history-confidence = Ne kadar kesin: <b>{ $confidence }</b>
history-gone = 🗑 Bu bültenden çıkarıldı ve artık geçerli değil.
history-hushed = 🚫 Bülten geri çekildi, bu yüzden sözler artık gösterilmiyor. Lütfen başkalarına iletme.
history-heading = <b>Geçmişi</b>
history-published = 📰 <b>{ $time }</b> · bülten { $number } ile yayımlandı
history-archived = 📰 <b>{ $day }</b> · bülten { $number }, arşivimizden
history-confidence-then = O zaman: <b>{ $confidence }</b>
history-change = { $sign } <b>{ $time }</b> · bülten { $number }, değişiklik { $version }
history-taken-back = 🚫 <b>{ $time }</b> · bülten { $number } geri çekildi
history-reason = <i>{ $reason }</i>
history-because = Bülten { $number } söylediği için.
history-turned = <b>{ $before }</b> iken <b>{ $after }</b> oldu
history-was = Önce: { $words }
history-is = O zamandan beri: { $words }
history-added = Eklendi: { $words }
history-out = Çıkarıldı: { $words }
history-back = Geri kondu: { $words }
history-sources = Kaynakları değiştirildi.
history-files = Resimleri ya da dosyaları değiştirildi.
history-settles = { $id } haberinin sonrasını söylüyor
history-settled = Sonrası: { $id }
history-unchanged = O zamandan beri bir şey değişmedi.
history-button-bulletin = 📰 Bülten { $number }
history-button-changes = 🕓 { $number } içinde değişiklikler
corrections-title = <b>Yayımdan sonra değiştirdiklerimiz</b>
corrections-none = Yayımdan sonra bir şey değiştirmedik ya da geri çekmedik.
corrections-day = <b>{ $day }</b>
corrections-line = { $sign } { $time } · <b>bülten { $number }</b>: { $reason }
corrections-hushed = bülten geri çekildiği için artık gösterilmiyor
corrections-of = <b>Bülten { $number } içinde değiştirdiklerimiz · { $day }</b>
corrections-of-none = Bülten { $number } ({ $day }) yayımlandığı gibi. İçinde bir şey değiştirilmedi.
corrections-head = { $sign } <b>{ $time }</b>
corrections-turned = – { $id }: <b>{ $before }</b> iken <b>{ $after }</b>
corrections-reworded = – { $id } şimdi şöyle diyor: { $words }
corrections-added = – { $id } eklendi: { $words }
corrections-out = – { $id } çıkarıldı: { $words }
corrections-besides = – { $id }: kaynaklar ya da dosyalar değiştirildi
corrections-more = { $count ->
        [one] … ve bir haber daha
       *[other] … ve { $count } haber daha
    }
error-item-how = “{ $found }” sözünü bir haber adı olarak okuyamadım. Şöyle yaz: /item 2024-12-06/S3
error-item-without-day = { $item } hangi günden? Şöyle yaz: /item 2024-12-06/{ $item }
error-item-nothing-yet = Henüz bir şey yayımlanmadı.
error-item-no-day = { $day } hakkında bir şey yayımlamadık. En yakın gün { $nearest }: /on { $nearest } gösterir.
error-item-no-number = { $item } yok. O günün son haberi { $last }.
error-item-other-letter = { $item } yok. /on { $day } o günden ne olduğunu gösterir.
error-corrections-how = “{ $found }” bir bülten numarası değil. Şöyle yaz: /corrections 12
