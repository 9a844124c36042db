"""What the proof-reader has to know besides the draft itself. Holds it and finds nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.domain.bulletin import Statement
from bot.text.i18n import Localizer
from bot.text.names import Names
from bot.text.words import WordLists


@dataclass(frozen=True)
class Background:
    """`say` speaks the collective's language, in which a bulletin is sent; `writes` the
    draft's own, for what is written into the text. `earlier` are the
    items of the last days, `latest` those of the last bulletin that spoke of a place, `rumours` the
    published ones that nothing has settled, `week` the items of the last week, `named` those whose
    public ids stand in the draft. A correction `keeps_day`: that of its bulletin."""

    today: date
    names: Names
    words: WordLists
    say: Localizer
    writes: Localizer
    earlier: tuple[Statement, ...] = ()
    latest: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    rumours: tuple[Statement, ...] = ()
    week: tuple[Statement, ...] = ()
    named: tuple[Statement, ...] = ()
    keeps_day: bool = False
