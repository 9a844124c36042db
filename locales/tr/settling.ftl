# Söylentilerin akıbeti: yaşları ve nedenler, okurların gördüğü gibi.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

command-rumours = Açık söylentiler ve eskilerin akıbeti

settle-age =
    { $count ->
        [0] bugün
        [one] dün
       *[other] { $count } gün önce
    }
settle-reason-confirmed = Doğrulandı: bülten { $number } ({ $id })
settle-reason-denied = Yalanlandı: bülten { $number } ({ $id })
settle-reason-unverifiable = Kuşkulu hale geldi: bülten { $number } ({ $id })
settle-reason-stated = Bildirildi: bülten { $number } ({ $id })
settle-reason-reported = Başkalarına göre: bülten { $number } ({ $id })
settle-reason-alleged = İddia: bülten { $number } ({ $id })
settle-reason-rumour = Söylenti: bülten { $number } ({ $id })
