# Her sohbetten paylaşılan haberler ve okurların bülteni yazanlara sordukları.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

inline-title = { $confidence }: { $words }
inline-none = Bir şey bulunamadı. Botun kendisine sor

command-ask = Bülteni yazanlara sor, örneğin /ask Münbiç yolu açık mı?

ask-how = Ne öğrenmek istersin? Şöyle yaz: /ask Münbiç yolu açık mı? Bülteni yazanlar sözlerini görür, adını görmez.
ask-kept = 📮 <b>{ $number } numaralı soru</b> bülteni yazanlara ulaştı. Sözlerini görüyorlar, kim olduğunu değil. Yanıtlarlarsa buraya gelir.
ask-left =
    { $count ->
        [0] Bu, bugünkü son sorundu.
        [one] Bugün bir soru daha sorabilirsin.
       *[other] Bugün { $count } soru daha sorabilirsin.
    }
question-answered =
    📬 Sorun: “{ $words }”
    Yanıtı:
question-closed = { $number } numaralı sorun yanıtlanmadan kapatıldı. Buradan geldiğini unuttum.
question-lapsed = { $number } numaralı sorunu { $days } gün içinde kimse yanıtlamadı. Onu sildim. /ask ile yeniden sorabilirsin.
error-ask-too-long = Bir soru için çok uzun. Lütfen { $limit } karakteri geçme.
error-ask-none = Şu anda soru alınmıyor. /search ve /front yardımcı olabilir.
error-ask-limit = Bir günde sorulabilecek kadar soru sordun ({ $limit }). Lütfen yarın yeniden sor.
error-ask-full = Şu anda çok fazla soru bekliyor. Lütfen bir iki gün sonra yeniden sor.
