# Yayımlanmış bir bülten değiştiğinde okurlara söylenenler.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

truth-mark-correction = ✏️ <b>Düzeltildi</b>, { $time }: { $reason }
truth-mark-settlement = 🔎 <b>Bir söylentinin akıbeti</b>, { $time }: { $reason }
truth-changed = <i>Değiştirildi: { $time }</i>
truth-notice =
    🚫 <b>Bülten { $number } · { $day }</b>
    <b>Bu bülten geri çekildi</b>, { $time }.
    { $reason }
    Lütfen başkalarına iletme.
truth-pointer = <i>Bülten { $number } değiştirildi, artık bu mesaja gerek yok. Yukarıdakileri oku.</i>
truth-pointer-taken-back = <i>Bülten { $number } geri çekildi. Lütfen başkalarına iletme.</i>
