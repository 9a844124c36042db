# İlk adımlar ve yardım.
# Anadili Türkçe olan birinin gözden geçirmesi gerekir. (Wants the eye of a native reader.)

start-reader =
    👋 <b>Merhaba!</b> Gönüllü bir kolektifiz. Her gün her cephede ne olduğunu, bundan ne kadar emin olduğumuzu ve neyin yalnızca söylenti olduğunu yazıyoruz.

    Bültenlerimizi alabilir ya da sadece sorabilirsin: bir cephe ya da şehir adı yaz.
start-privacy = <i>Ne saklıyoruz: bizi takip edersen bu sohbetin numarasını, cephe seçimini ve dilini. /unsubscribe bunları siler. Sorduğun şeyler saklanmaz. Botlarla sohbetler uçtan uca şifreli değildir; Telegram’ın kendisi okuyabilir.</i>
start-button-follow = 🔔 Her şeyi takip et
start-button-latest = 📰 En sonuncuyu oku

help-title = <b>Burada ne yapabilirsin</b>
help-end-reader = Ya da sadece bir sözcük yaz: bir cephe ya da şehir adı yeter.

command-start = Biz kimiz
command-help = Burada ne yapabilirsin
command-latest = En yeni bülten
command-front = Bir cepheden haberler, örneğin /front güney
command-search = Bütün bültenlerde ara, örneğin /search manbij
command-on = Bir günün haberleri, örneğin /on 6 Ara
command-item = Bir haber ve sonrası, örneğin /item 2024-12-06/S3
command-corrections = Düzelttiğimiz, açıklığa kavuşturduğumuz ya da geri çektiğimiz
command-subscribe = Yeni bültenleri buraya al
command-unsubscribe = Artık alma
command-language = Dilini seç
command-whoami = Numaran ve rolün
command-cancel = Sana sorduğum soruyu kapat

language-ask = Hangi dili konuşayım?
language-chosen = Artık senin dilini konuşuyorum: <b>{ $language }</b>.

whoami-reader = Numaran <code>{ $id }</code>. Okursun, yazı ekibinden değilsin.

cancel-done = Tamam, o yanıtı artık beklemiyorum. Hiçbir şey değişmedi.
cancel-nothing = Açık bir soru yoktu.

unknown-command = Bu komutu bilmiyorum. /help bildiklerimi gösterir.

# Between the names of a list.
list-comma = { ", " }
