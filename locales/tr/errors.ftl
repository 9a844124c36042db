# Bir şeyin neden olmadığı. Sohbetin üzerinde kısa olarak da görünür: biçimsiz.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

error-unknown = Bizde bir şeyler ters gitti; kaydedilen hiçbir şey kaybolmadı. Yine olursa yazı ekibine şu kodu bildir: { $id }
error-postponed = Şu anda hiçbir şey kaydedemiyorum. Gönderdiğin kaybolmadı, yapabildiğim anda ilgileneceğim; yeniden gönderme.
error-old-button = Bu düğme eski bir mesajdan kalma, artık çalışmıyor.
error-not-a-member = Bunu yalnızca yazı ekibinin üyeleri yapabilir.
error-not-your-role = Rolün bunu kapsamıyor. /help ne yapabileceğini gösterir.
error-anonymous = Burada anonim yazıyorsun, kim olduğunu bilemem. Kendi adınla ya da bana özelden yaz.
error-not-administrator = Bunu yalnızca o sohbetin yöneticileri yapabilir.
error-only-in-private = Lütfen bunu bana özelden yaz.
error-only-in-group = Bu yalnızca bir grupta çalışır.
error-only-on-desk = Bu yalnızca özelde ya da inceleme kartlarını alan grupta çalışır.
error-name-in-private = Burada komut tek başına yazılır. Başka bir sohbet için bana özelden yaz.
error-chat-unreachable = O sohbeti göremiyorum. Önce beni oraya ekle (kanalda yönetici olarak), sonra adını şöyle yaz: @kanal
error-cannot-post-group = O grupta yazma iznim yok. Bir yönetici izin verebilir.
error-cannot-post-channel = O kanalda paylaşım iznim yok. Beni mesaj paylaşabilen bir yönetici yap.
error-cannot-post-topic = Bu konu kapalı ya da ben içinde değilim. Onu aç ya da beni grubun yöneticisi yap.
error-cannot-post-files = O grupta yazabiliyorum, ama fotoğraf ya da dosya gönderme iznim yok. Bir yönetici izin verebilir.
error-invite-invalid = Bu davet geçerli değil. Kullanılmış ya da çok eski olabilir; yenisini iste.
error-unknown-language = “{ $found }” dilini henüz konuşmuyorum.
error-no-such-bulletin = { $number } numaralı bülten yok.
error-unknown-front = “{ $found }” diye bir cephe bilmiyorum.
error-unknown-date = “{ $found }” hangi gün, anlayamadım. Şöyle yaz: 2024-12-06 ya da 6 Ara
error-empty-search = Ne arayayım? Şöyle yaz: /search münbiç. Şunlar da olur: "tam sözler", -hariç, cephe:güney, yer:kobani, aktör:sdg, son:3g, durum:doğrulandı.
error-question-too-long = Bir soru için çok uzun. Birkaç sözcükle sor, en çok { $limit } karakter.
error-not-subscribed = Burada artık abonelik yok. Yenisi için: /subscribe
