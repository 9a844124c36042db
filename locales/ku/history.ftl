# Li paş nihêrîn: nûçeyek û dîroka wê, û tiştên ku piştî weşanê hatin guhertin.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

history-ask = Kîjan nûçe? Navê wê binivîse, wek /item 2024-12-06/S3. Di bersivên min de, ev nav li binê her nûçeyê ye.
history-title = { $id } · { $day } · bulten { $number }
history-confidence = Çiqas teqez e: <b>{ $confidence }</b>
history-gone = 🗑 Ev ji bultenê hat derxistin û êdî ne derbasdar e.
history-hushed = 🚫 Bulten hat vekişandin, loma nivîs êdî nayê nîşandan. Ji kerema xwe wê belav neke.
history-heading = <b>Dîrok</b>
history-published = 📰 <b>{ $time }</b> · di bultena { $number } de hat weşandin
history-archived = 📰 <b>{ $day }</b> · di bultena { $number } de, ji arşîva me
history-confidence-then = Wê demê: <b>{ $confidence }</b>
history-change = { $sign } <b>{ $time }</b> · guhertina { $version } ya bultena { $number }
history-taken-back = 🚫 <b>{ $time }</b> · bultena { $number } hat vekişandin
history-reason = <i>{ $reason }</i>
history-because = Ji ber ya ku bultena { $number } dibêje.
history-turned = Berê <b>{ $before }</b>, niha <b>{ $after }</b>
history-was = Berê: { $words }
history-is = Ji hingê ve: { $words }
history-added = Hat zêdekirin: { $words }
history-out = Hat derxistin: { $words }
history-back = Dîsa hat danîn: { $words }
history-sources = Çavkaniyên wê hatin guhertin.
history-files = Wêne an pelên wê hatin guhertin.
history-settles = Encama vê nûçeyê dide: { $id }
history-settled = Encama wê: { $id }
history-unchanged = Ji hingê ve tiştek neguherî.
history-button-bulletin = 📰 Bulten { $number }
history-button-changes = 🕓 Bulten { $number }: guhertin
corrections-title = <b>Tiştên ku me piştî weşanê guhertin</b>
corrections-none = Me piştî weşanê ne tiştek guhert, ne jî tiştek vekişand.
corrections-day = <b>{ $day }</b>
corrections-line = { $sign } { $time } · <b>bulten { $number }</b>: { $reason }
corrections-hushed = êdî nayê nîşandan, ji ber ku bulten hat vekişandin
corrections-of = <b>Tiştên ku me di bultena { $number } de guhertin · { $day }</b>
corrections-of-none = Bultena { $number } ({ $day }) wek ku hatibû weşandin e. Tê de tiştek nehat guhertin.
corrections-head = { $sign } <b>{ $time }</b>
corrections-turned = – { $id }: berê <b>{ $before }</b>, niha <b>{ $after }</b>
corrections-reworded = – { $id } niha dibêje: { $words }
corrections-added = – { $id } hat zêdekirin: { $words }
corrections-out = – { $id } hat derxistin: { $words }
corrections-besides = – { $id }: çavkanî an pel hatin guhertin
corrections-more = { $count ->
        [one] … û nûçeyeke din
       *[other] … û { $count } nûçeyên din
    }
error-item-how = “{ $found }” naşibe navê nûçeyekê. Wisa binivîse: /item 2024-12-06/S3
error-item-without-day = { $item } ji kîjan rojê ye? Wisa binivîse: /item 2024-12-06/{ $item }
error-item-nothing-yet = Hê tiştek nehatiye weşandin.
error-item-no-day = Me li ser { $day } tiştek neweşand. Roja herî nêzîk: { $nearest }. Ji bo dîtinê: /on { $nearest }
error-item-no-number = Nûçeya { $item } tune ye. Nûçeya dawî ya wê rojê: { $last }
error-item-other-letter = Nûçeya { $item } tune ye. Ji bo dîtina nûçeyên wê rojê: /on { $day }
error-corrections-how = “{ $found }” ne hejmara bultenekê ye. Wisa binivîse: /corrections 12
