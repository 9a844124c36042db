# Geriye bakış: bir haber ve geçmişi, yayımdan sonra ne değişti.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

history-ask = Hangi haber? Adını yaz, örneğin /item 2024-12-06/S3. Bu ad, yanıtlarımda her haberin altında durur.
history-title = { $id } · { $day } · bülten { $number }
history-confidence = Ne kadar kesin: <b>{ $confidence }</b>
history-gone = 🗑 Bu bültenden çıkarıldı ve artık geçerli değil.
history-hushed = 🚫 Bülten geri çekildi, bu yüzden metin artık gösterilmiyor. Lütfen başkalarına iletme.
history-heading = <b>Geçmişi</b>
history-published = 📰 <b>{ $time }</b> · { $number } numaralı bültende yayımlandı
history-archived = 📰 <b>{ $day }</b> · bülten { $number }, arşivimizden
history-confidence-then = O zaman: <b>{ $confidence }</b>
history-change = { $sign } <b>{ $time }</b> · bülten { $number }, { $version }. değişiklik
history-taken-back = 🚫 <b>{ $time }</b> · bülten { $number } geri çekildi
history-reason = <i>{ $reason }</i>
history-because = { $number } numaralı bültende yazanlar nedeniyle.
history-turned = Önce <b>{ $before }</b>, şimdi <b>{ $after }</b>
history-was = Önce: { $words }
history-is = O zamandan beri: { $words }
history-added = Eklendi: { $words }
history-out = Çıkarıldı: { $words }
history-back = Geri kondu: { $words }
history-sources = Kaynakları değiştirildi.
history-files = Resimleri ya da dosyaları değiştirildi.
history-settles = Şu haberin sonucunu bildiriyor: { $id }
history-settled = Sonucu: { $id }
history-unchanged = O zamandan beri bir şey değişmedi.
history-button-bulletin = 📰 Bülten { $number }
history-button-changes = 🕓 Bülten { $number }: değişiklikler
corrections-title = <b>Yayımdan sonra değiştirdiklerimiz</b>
corrections-none = Yayımdan sonra hiçbir şeyi değiştirmedik ya da geri çekmedik.
corrections-day = <b>{ $day }</b>
corrections-line = { $sign } { $time } · <b>bülten { $number }</b>: { $reason }
corrections-hushed = bülten geri çekildiği için artık gösterilmiyor
corrections-of = <b>Bülten { $number } · { $day }: neleri değiştirdik</b>
corrections-of-none = Bülten { $number } ({ $day }) yayımlandığı gibi duruyor. Hiçbir şey değiştirilmedi.
corrections-head = { $sign } <b>{ $time }</b>
corrections-turned = – { $id }: önce <b>{ $before }</b>, şimdi <b>{ $after }</b>
corrections-reworded = – { $id } şimdi şöyle diyor: { $words }
corrections-added = – { $id } eklendi: { $words }
corrections-out = – { $id } çıkarıldı: { $words }
corrections-besides = – { $id }: kaynaklar ya da dosyalar değiştirildi
corrections-more = { $count ->
        [one] … ve bir haber daha
       *[other] … ve { $count } haber daha
    }
error-item-how = “{ $found }” bir haber adı gibi görünmüyor. Şöyle yaz: /item 2024-12-06/S3
error-item-without-day = { $item } hangi güne ait? Şöyle yaz: /item 2024-12-06/{ $item }
error-item-nothing-yet = Henüz bir şey yayımlanmadı.
error-item-no-day = { $day } hakkında bir şey yayımlamadık. En yakın gün { $nearest }; görmek için: /on { $nearest }
error-item-no-number = { $item } diye bir haber yok. O günün son haberi { $last }.
error-item-other-letter = { $item } diye bir haber yok. O gün neler var, görmek için: /on { $day }
error-corrections-how = “{ $found }” bir bülten numarası değil. Şöyle yaz: /corrections 12
