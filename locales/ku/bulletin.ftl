# Bultenek, û bersivên ku jê vediguhêzin.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

bulletin-headline = <b>Bulten { $number } · { $day }</b>
bulletin-part = <i>Bulten { $number } · { $part }</i>
bulletin-left-out = <i>Li gorî hilbijartina te { $count ->
        [one] nûçeyek li derve ma
       *[other] { $count } nûçe li derve man
    }: { $fronts }</i>
bulletin-left-out-front = { $front } ({ $count })
edition-below-no-rumours = { $count ->
        [one] gotegotek
       *[other] { $count } gotegot
    }
edition-below-confirmed = nepiştrastkirî ({ $count })
edition-button-whole = 📖 Hemû bulten
bulletin-confidence = <i>{ $confidence }:</i>

confidence-confirmed = Piştrastkirî
confidence-stated = Em dibêjin
confidence-reported = Li gorî hinekan
confidence-alleged = Îdia
confidence-rumour = Gotegot
confidence-denied = Hat derewandin
confidence-unverifiable = Nayê piştrastkirin

statement-source = { $date } · bulten { $number } · { $id }

bulletin-headline-flash = ⚡ <b>Lezgîn · Bulten { $number } · { $day }</b>
bulletin-headline-analysis = <b>Nirxandin · Bulten { $number } · { $day }</b>
bulletin-headline-addition =
    <b>Bulten { $number } · { $day }</b>
    Pêveka bultena { $other }
bulletin-practice = 🎓 <b>TEMRÎN. Ev ne nûçe ye û ji kesî re nayê şandin.</b>
bulletin-sources = <i>{ $count ->
        [one] Çavkanî
       *[other] Çavkanî
    }: { $sources }</i>
bulletin-file = <i>Bulten { $number }</i>
