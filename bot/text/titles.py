"""Title lines that say no more than the headline above them: the day, and words such as "update".

Only what is rendered leaves them out; the content keeps every word. Must not change a text.
"""

import unicodedata
from datetime import date

from bot.domain.rich import RichText, Style
from bot.text.dates import dates_in, weekdays
from bot.text.tokens import stems, tokens
from bot.text.words import WordLists


def only_names(day: date, line: RichText) -> bool:
    """Whether a line is nothing but this very day and a title's filler words."""
    if any(span.style is Style.LINK for span in line.spans) or _has_sign(line.text):
        return False
    words = tokens(line.text)
    dates = list(dates_in(line.text, words, day))
    if not dates or any(found.day != day for found in dates):
        return False
    inside = {at for found in dates for at in range(found.start, found.end)}
    return all(_is_filler(token.word) for at, token in enumerate(words) if at not in inside)


def _is_filler(word: str) -> bool:
    known = WordLists.load()
    return any(
        stem in known.update or stem in known.filler or stem in weekdays() for stem in stems(word)
    )


def _has_sign(text: str) -> bool:
    """Whether the line carries an emoji, which somebody has chosen."""
    return any(unicodedata.category(sign) == "So" for sign in text)
