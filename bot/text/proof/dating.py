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
    if content.day != background.today:
        day, today = content.day.isoformat(), background.today.isoformat()
        yield Advice(code=AdviceCode.OTHER_DAY, found=day, meant=today)


def brought_to_today(content: Content, _: Advice, background: Background) -> Content:
    """Give the draft today's date; the title, which readers see, says the same."""
    today = background.today
    title = tuple(_redated(line, content.day, today) for line in content.title)
    return content.model_copy(update={"day": today, "title": title})


def _redated(line: RichText, day: date, today: date) -> RichText:
    """Return a line of the title with today's date in place of `day`, without its weekday."""
    words = tokens(line.text)
    found = next((one for one in dates_in(line.text, words, day) if one.day == day), None)
    if found is None:
        return line
    inside = range(found.start, found.end)
    edits = [(words[found.start].start, words[found.end - 1].end, f"{today:%d-%m-%Y}")]
    for at, word in enumerate(words):
        if at not in inside and word.word in weekdays():
            gap = _GAP.match(line.text, word.end)
            edits.append((word.start, gap.end() if gap else word.end, ""))
    for start, end, instead in sorted(edits, reverse=True):
        line = put(line, start, end, instead)
    return line.strip()
