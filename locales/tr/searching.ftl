# Arama: süzgeçler, ne anlaşıldığı, en yakın olanlar.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

# İki noktanın önündeki ve ardındaki sözcükler, virgüllerle ayrılır; bütün dillerinki geçerlidir.
search-filter-front = cephe
search-filter-place = yer, şehir, kent, yakın
search-filter-actor = aktör, kim
search-filter-since = son, beri
search-filter-is = durum
search-unit-day = g, gün
search-unit-week = h, hafta
search-unit-month = a, ay
search-unit-year = y, yıl, sene
search-is-confirmed = doğrulandı, doğrulanmış, doğru
search-is-stated = bildirildi
search-is-reported = aktarıldı, aktarılan
search-is-alleged = iddia
search-is-rumour = söylenti, söylentiler
search-is-denied = yalanlandı, yalan
search-is-unverifiable = doğrulanamıyor, doğrulanamaz

# Bir sorunun neyle ilgili olduğunu söylemeyen sözcükleri; hepsini söyleyen bir şey yoksa dışarıda kalırlar.
search-small-words = ve, ile, bir, bu, şu, o, da, de, ki, mi, mı, mu, mü, midir, mıdır, mudur, müdür, için, hakkında, üzerine, ilgili, dair, gibi, ya, veya, yoksa, ne, neler, neyi, kim, kimdir, nerede, nereye, nereden, neden, niye, niçin, nasıl, hangi, hangisi, kaç, zaman, var, yok, oldu, oluyor, olmuş, olan, haber, haberler, haberleri, son, lütfen, söyle, anlat, bana, herhangi, gerçek, gerçekten

search-took = “{ $written }” sözünü { $meant } olarak anladım.
search-meant = Tam olarak bunu söyleyen bir şey yok. Belki <b>{ $words }</b>:
search-beginnings = Tam olarak bunu söyleyen bir şey yok, ama böyle başlayan sözcükler var:
search-unquoted = Tam olarak bunu söyleyen bir şey yok. Sözcükler geçiyor, ama yan yana değil:
search-fewer = Bunların hepsini söyleyen bir şey yok. Bir kısmını söyleyenler:
search-nothing = Bir şey bulamadım. Daha az sözcükle ya da başka bir yazımla dene.
search-unknown-front = “{ $written }” diye bir cephe bilmiyorum.
search-unknown-place = “{ $written }” diye bir yer bilmiyorum.
search-unknown-actor = “{ $written }” diye bir grup ya da örgüt bilmiyorum.
search-unknown-since = “{ $written }” anladığım bir zaman değil. Şöyle yaz: son:3g, son:2h, son:1a ya da beri:2024-12-06.
search-unknown-is = “{ $written }” bir haberin ne kadar kesin olduğunu söylemiyor. Şunları yazabilirsin: { $known }.
search-did-you-mean = Bunlardan birini mi demek istedin?
search-button-meant = 🔍 { $words }
