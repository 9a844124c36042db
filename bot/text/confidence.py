"""How certain an item is, from its own words. A guess, shown to the author to confirm."""

from bot.domain.draft import Confidence
from bot.text.tokens import tokens
from bot.text.words import WordLists

_FROM_LOWEST = (
    Confidence.RUMOUR,
    Confidence.ALLEGED,
    Confidence.REPORTED,
    Confidence.CONFIRMED,
)
# "There are also unconfirmed rumours of ..." governs an item; "..., with rumours of ..." does not.
_LAST_GOVERNING_WORD = 4


def confidence_of(text: str, words: WordLists) -> Confidence:
    """Return the lowest confidence that a phrase of the text gives; STATED if none does."""
    found = {
        match.value
        for match in words.confidence.find(tokens(text))
        if match.value is not Confidence.RUMOUR or match.start <= _LAST_GOVERNING_WORD
    }
    return next((level for level in _FROM_LOWEST if level in found), Confidence.STATED)
