"""The day of the draft: another one than today's, in its content and in its title."""

from collections.abc import Iterator
from datetime import date

import regex

from bot.domain.advice import Advice, AdviceCode
from bot.domain.draft import Content
from bot.domain.rich import RichText
from bot.text.dates import dates_in, weekdays
from bot.text.proof.background import Background
from bot.text.proof.passages import put
from bot.text.tokens import tokens

_GAP = regex.compile(r"[\s,،]*")


def other_day(content: Content, background: Background) -> Iterator[Advice]:
    """A date that is not today's."""
    if content.day != background.today and not background.keeps_day:
        day, today = content.day.isoformat(), background.today.isoformat()
        yield Advice(code=AdviceCode.OTHER_DAY, found=day, meant=today)


def brought_to_today(content: Content, _: Advice, background: Background) -> Content:
    """Give the draft today's date."""
    return redated(content, background.today)


def redated(content: Content, day: date) -> Content:
    """Give the draft another day; the title, which readers see, says the same."""
    title = tuple(_redated(line, content.day, day) for line in content.title)
    return content.model_copy(update={"day": day, "title": title})


def _redated(line: RichText, day: date, instead_of_it: date) -> RichText:
    """Return a line of the title with another date in place of `day`, without its weekday."""
    if day == instead_of_it:
        return line
    words = tokens(line.text)
    found = next((one for one in dates_in(line.text, words, day) if one.day == day), None)
    if found is None:
        return line
    inside = range(found.start, found.end)
    edits = [(words[found.start].start, words[found.end - 1].end, f"{instead_of_it:%d-%m-%Y}")]
    for at, word in enumerate(words):
        if at not in inside and word.word in weekdays():
            gap = _GAP.match(line.text, word.end)
            edits.append((word.start, gap.end() if gap else word.end, ""))
    for start, end, instead in sorted(edits, reverse=True):
        line = put(line, start, end, instead)
    return line.strip()
