"""Which language a draft is written in, as far as the words that the parser knows tell it.

For what buttons write into a draft. Must not guess between languages that come near each other.
"""

from collections import Counter

from bot.domain.draft import Content
from bot.text.tokens import tokens
from bot.text.words import WordLists

_OTHERS = frozenset(
    "der die das und ist ein eine von mit den le les des et est une du dans pour il di che os "  # noqa: SIM905 - read like words
    "do da em uma ve bir li ji ye".split()
)
"""Small words of the neighbours of our languages, which share other small words with them."""

_LEAST = 2
"""So many words of a language there are at least."""

_SHARE = 0.04
"""So much of a text in the language are such words; a text in another one has them by chance."""

_LEAD = 2
"""So many times as often as those of any other language."""


def language_of(content: Content, words: WordLists) -> str | None:
    """Return the language; None if there is too little to tell, or it is none of ours."""
    said = [token.word for text in content.texts() for token in tokens(text.text)]
    found = Counter(language for word in said for language in words.spoken.get(word, ()))
    found[""] = sum(word in _OTHERS for word in said)
    (first, most), (_, next_most) = [*found.most_common(2), ("", 0)][:2]
    if not first or most < max(_LEAST, _SHARE * len(said)) or most < _LEAD * next_most:
        return None
    return first
