# Encama gotegotan: ji kengî ve ne û sedem, wek ku xwendevan dibînin.
# Divê kesek ku zimanê wî yê dayikê Kurmancî ye lê binêre. (Wants the eye of a native reader.)

command-rumours = Gotegotên vekirî û encama yên kevn

settle-age =
    { $count ->
        [0] îro
        [one] duh
       *[other] berî { $count } rojan
    }
settle-reason-confirmed = Hat piştrastkirin: bultena { $number } ({ $id })
settle-reason-denied = Hat derewandin: bultena { $number } ({ $id })
settle-reason-unverifiable = Ket gumanê: bultena { $number } ({ $id })
settle-reason-stated = Em dibêjin: bultena { $number } ({ $id })
settle-reason-reported = Li gorî hinekan: bultena { $number } ({ $id })
settle-reason-alleged = Îdia: bultena { $number } ({ $id })
settle-reason-rumour = Gotegot: bultena { $number } ({ $id })
