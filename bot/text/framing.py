"""What stands around a bulletin's content: the headline, the marks of what changed since it was
published, the lines below each message; and the notice that takes its place once it is taken back.

Must not show the content itself (`bot.text.body` does), nor decide what changed.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bot.domain.change import Mark
from bot.domain.draft import Content, Kind
from bot.domain.rich import Style
from bot.text import caused
from bot.text.html import Html, joined, rich
from bot.text.i18n import Localizer
from bot.text.lines import shows, styled, without_quotes
from bot.text.pack import Block, PartLabel
from bot.text.titles import only_names

MARKS = 3
"""Changes that a bulletin names, the newest ones; the others are in its history."""

_SHORT_TITLE = 60


class Frame(NamedTuple):
    """What stands around a bulletin's content: its number, the bulletin that it adds to, whether it
    is practice, which each message then says, and the changes since it was published, the newest
    last, with their times on the collective's clock."""

    number: int
    adds_to: int | None = None
    practice: bool = False
    marks: tuple[Mark, ...] = ()

    def named(self, number: int) -> str:
        """Return a number as readers see it. Practice has none: under one of its own it might be
        taken for the bulletin that gets it."""
        return "🎓" if self.practice else str(number)


def head(content: Content, frame: Frame, say: Localizer) -> Iterator[Block]:
    """Yield the headline, what changed, and the title."""
    values = {"number": frame.named(frame.number), "day": say.date_long(content.day)}
    if frame.adds_to is not None:
        values["other"] = frame.named(frame.adds_to)
        headline = say.html("bulletin-headline-addition", **values)
    elif content.kind is Kind.DAILY:
        headline = say.html("bulletin-headline", **values)
    else:
        headline = say.html(f"bulletin-headline-{content.kind}", **values)
    yield Block(html=headline, keep_with_next=True)
    yield from _marks(frame, say)
    told = (line for line in content.title if shows(line) and not only_names(content.day, line))
    title = [without_quotes(line.strip()) for line in told]
    short = sum(len(line.text) for line in title) <= _SHORT_TITLE
    lines = (rich(styled(line, Style.ITALIC)) for line in title)
    yield Block(html=joined(lines, " · " if short else "\n"), tight=True)


def label(frame: Frame, say: Localizer) -> PartLabel:
    """Return what writes the last line of each of several messages."""
    number = frame.named(frame.number)

    def line(part: int, parts: int) -> Html:
        said = say.html("bulletin-part", number=number, part=f"{part}/{parts}")
        return joined([said, *_changed(frame, say)], "\n")

    return line


def file_line(frame: Frame, say: Localizer) -> Html:
    """Return the last line below a file."""
    said = say.html("bulletin-file", number=frame.named(frame.number))
    return joined([said, *_changed(frame, say)], "\n")


def notice(frame: Frame, day: date, taken_back: Mark, say: Localizer) -> Html:
    """Return what stands in place of a bulletin that was taken back."""
    return say.html(
        "truth-notice",
        number=frame.named(frame.number),
        day=say.date_long(day),
        time=say.moment(taken_back.at),
        reason=taken_back.reason,
    )


def pointer(frame: Frame, say: Localizer, *, taken_back: bool = False) -> Html:
    """Return what stands in place of a message that a bulletin no longer needs, where it cannot be
    deleted."""
    key = "truth-pointer-taken-back" if taken_back else "truth-pointer"
    return say.html(key, number=frame.named(frame.number))


def _marks(frame: Frame, say: Localizer) -> Iterator[Block]:
    for mark in frame.marks[-MARKS:]:
        time = say.moment(mark.at)
        reason = caused.told(mark.reason, mark.caused_by, say)
        html = say.html(f"truth-mark-{mark.kind}", time=time, reason=reason)
        yield Block(html=html, tight=True)


def _changed(frame: Frame, say: Localizer) -> Iterator[Html]:
    """Yield when a bulletin was last changed: a message that is read alone has to say so too."""
    for mark in frame.marks[-1:]:
        yield say.html("truth-changed", time=say.moment(mark.at))
