# Ya ku xwendevan dipirsin: enî, cih, roj, gotegot, ferhengok; girêdanên ku dimînin.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

command-place = Nûçeyên cihekî, wek /place Minbic
command-glossary = Kî kî ye, wek /glossary QSD

asking-source = bulten { $number } · { $id }
asking-share = 🔗 Vê bersivê parve bike

asking-before = berî { $day }
asking-confirmed = tenê yên piştrastkirî
asking-button-before = ⏪ Berî { $day }
asking-button-newest = ⏫ Yên herî nû
asking-button-confirmed = ✔ Tenê piştrastkirî
asking-button-all = ☰ Hemû
front-none-confirmed = Hê ji vir tiştekî piştrastkirî tune ye.

place-ask = Kîjan cih? Wisa binivîse: /place Minbic. Ev di nûçeyan de ne:
place-title = 📍 <b>{ $place }</b>
place-title-guessed = 📍 <b>{ $place }</b> (min “{ $found }” wisa fêm kir)
place-none = Hê li ser vî cihî tiştek tune ye.
place-unknown = Ez cihekî bi navê “{ $found }” nas nakim. Dibe ku bi awayekî din tê nivîsandin? An jî ez li vê peyvê bigerim.
place-meant = Ez cihekî bi navê “{ $found }” nas nakim. Mebesta te yek ji van e?
asking-button-search = 🔍 Lê bigere: { $words }
asking-button-place = 📍 { $place }, roj bi roj

day-button-before = ‹ { $day }
day-button-after = { $day } ›

glossary-ask = 📖 <b>Kî kî ye</b>: hêz, partî û kesên di nûçeyan de. Pêl yekê bike, an wisa binivîse: /glossary QSD
glossary-also = <i>Navên din: { $names }</i>
glossary-unknown = “{ $found }” di ferhengoka min de tune ye. Yên ku hene ev in:
glossary-meant = “{ $found }” di ferhengoka min de tune ye. Mebesta te yek ji van e?
glossary-button-news = 🔍 Nûçe: { $name }
glossary-button-all = 📖 Hemû ferhengok

rumoured-open =
    { $count ->
        [0] ❓ <b>Gotegotên vekirî tune ne.</b> Hemû yên ku me wek gotegot weşandin zelal bûn. 🌿
        [one] ❓ <b>Gotegoteke vekirî.</b> Hê kesî nekariye rastiya wê bizane.
       *[other] ❓ <b>{ $count } gotegotên vekirî</b>, pêşî yên herî nû. Hê kesî nekariye rastiya wan bizane.
    }
rumoured-source = { $age } · bulten { $number } · { $id }
rumoured-settled = 🔎 <b>Encama gotegotên kevn</b>, pêşî yên herî nû
rumoured-settled-none = 🔎 Hê tu gotegot zelal nebûye.
rumoured-settled-source = { $day } · bulten { $number } · { $id }
rumoured-button-open = ❓ Gotegotên vekirî
rumoured-button-settled = 🔎 Encama yên kevn

link-broken = Ev girêdan ne temam e: tiştek jê hatiye birîn an guhertin. Careke din bixwaze, li vir hilbijêre, an jî rasterast binivîse tu li çi digerî.
link-no-bulletin = Girêdan diçe bultena { $number }, lê bulteneke wisa tune ye. Dibe ku reqemek şaş be. Ya herî nû li vir e:
link-unknown = Girêdan diçe cihekî an eniyekê ku ez (êdî) nas nakim. Li vir hilbijêre, an jî rasterast binivîse tu li çi digerî.
