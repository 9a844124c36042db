# İlk adımlar ve yardım.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

start-reader =
    👋 <b>Merhaba!</b> Gönüllülerden oluşan bir kolektifiz. Her gün her cephede neler olduğunu, bundan ne kadar emin olduğumuzu ve neyin yalnızca söylenti olduğunu yazıyoruz.

    Bültenlerimizi buradan alabilir ya da sadece sorabilirsin: bir cephe ya da yer adı yaz.
start-privacy = <i>Ne saklıyoruz: bizi takip edersen bu sohbetin numarasını ve seçimlerini. /privacy bunları gösterir, /unsubscribe siler. Sorduğun şeyler saklanmaz. Botlarla sohbetler uçtan uca şifreli değildir; Telegram’ın kendisi okuyabilir.</i>
start-button-follow = 🔔 Her şeyi takip et
start-button-latest = 📰 Son bülteni oku

help-title = <b>Burada neler yapabilirsin</b>
help-end-reader = Ya da sadece bir sözcük yaz: bir cephe ya da yer adı yeter.

command-start = Biz kimiz
command-help = Burada neler yapabilirsin
command-latest = En son bülten
command-front = Bir cepheden haberler, örneğin /front güney
command-search = Bütün bültenlerde ara, örneğin /search münbiç
command-on = Bir günün haberleri, örneğin /on 6 Ara
command-item = Bir haber ve sonra ne olduğu, örneğin /item 2024-12-06/S3
command-corrections = Neleri düzelttik, netleştirdik, geri çektik
command-subscribe = Bültenleri buraya al; hangilerini, ne zaman, sen seç
command-unsubscribe = Artık alma; her şey hemen unutulur
command-alert = Anında haber al, örneğin /alert Münbiç
command-privacy = Hakkında ne saklanıyor ve nasıl silinir
command-language = Dilini seç
command-whoami = Numaran ve rolün
command-cancel = Sana sorduğum soruyu kapat

language-ask = Hangi dilde konuşayım?
language-chosen = Bundan sonra senin dilinde konuşuyorum: <b>{ $language }</b>.

whoami-reader = Numaran <code>{ $id }</code>. Okurlarımızdansın, yazı ekibinin üyesi değilsin.

cancel-done = Tamam, o yanıtı artık beklemiyorum. Hiçbir şey değişmedi.
cancel-nothing = Açık bir soru yoktu.

unknown-command = Bu komutu bilmiyorum. /help bildiklerimi gösterir.

# Between the names of a list.
list-comma = { ", " }
