# Bir bülten ve ondan alıntı yapan yanıtlar.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

bulletin-headline = <b>Bülten { $number } · { $day }</b>
bulletin-part = <i>Bülten { $number } · { $part }</i>
bulletin-left-out = <i>Seçimin gereği dışarıda kalan { $count ->
        [one] bir haber
       *[other] { $count } haber
    }: { $fronts }</i>
bulletin-left-out-front = { $front } ({ $count })
edition-below-no-rumours = { $count ->
        [one] bir söylenti
       *[other] { $count } söylenti
    }
edition-below-confirmed = doğrulanmamış ({ $count })
edition-button-whole = 📖 Bültenin tamamı
bulletin-confidence = <i>{ $confidence }:</i>

confidence-confirmed = Doğrulandı
confidence-stated = Bildirildi
confidence-reported = Başkalarına göre
confidence-alleged = İddia
confidence-rumour = Söylenti
confidence-denied = Yalanlandı
confidence-unverifiable = Doğrulanamıyor

statement-source = { $date } · bülten { $number } · { $id }

bulletin-headline-flash = ⚡ <b>Acil · Bülten { $number } · { $day }</b>
bulletin-headline-analysis = <b>Analiz · Bülten { $number } · { $day }</b>
bulletin-headline-addition =
    <b>Bülten { $number } · { $day }</b>
    { $other } numaralı bültene ek
bulletin-practice = 🎓 <b>ALIŞTIRMA. Bu bir haber değil, kimseye gönderilmiyor.</b>
bulletin-sources = <i>{ $count ->
        [one] Kaynak
       *[other] Kaynaklar
    }: { $sources }</i>
bulletin-file = <i>Bülten { $number }</i>
