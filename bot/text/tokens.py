"""A text's words in their normal form, and where they stood.

The one place that says when two spellings are the same word; theatre names, word lists and the
search index all compare these. Must not know any name or list.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import regex

# The Lm characters are apostrophes of transliterations (Darʿa): they part words like other ones.
_WORD = regex.compile(r"(?V1)[[\p{L}\p{N}\p{M}\p{Cf}]--[ʻʼʽʾʿˈˊˋ՚]]++")
_IGNORED = regex.compile(r"[\p{M}\p{Cf}\N{ARABIC TATWEEL}]++")
_NEITHER_LETTER_NOR_DIGIT = regex.compile(r"(?V1)[^\p{L}\p{N}]|[ʻʼʽʾʿˈˊˋ՚]")
_FOREIGN_DIGIT = regex.compile(r"(?V1)[\p{Nd}--[0-9]]")

_SHORT_TEXT = 200

_SAME_LETTER = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ې": "ي",
        "ة": "ه",
        "ە": "ه",
        "ہ": "ه",
        "ھ": "ه",
        "ک": "ك",
    }
)


class Token(NamedTuple):
    """A word: in normal form, as written, and its characters `start` to `end` in the text."""

    word: str
    raw: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text in order; signs, marks and emoji are no words."""
    return _tokens_again(text) if len(text) <= _SHORT_TEXT else _tokens(text)


def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(word, found[0], found.start(), found.end())
        for found in _WORD.finditer(text)
        for word in _fold(found[0]).split()
    )


# A line is asked about several times in a row: is it a date, a front, a greeting?
_tokens_again = lru_cache(maxsize=256)(_tokens)


def normalise(text: str) -> str:
    """Return the words in normal form with single spaces between them.

    Casefolded and without diacritics (NFKD); Arabic alef forms, ta marbuta, alef maqsura and their
    Persian and Kurdish look-alikes made one; every script's digits as 0 to 9; hyphens and
    apostrophes, straight or curly, part words.
    """
    return " ".join(token.word for token in tokens(text))


def stems(word: str) -> list[str]:
    """Return an Arabic word (in normal form) without what is written onto its front.

    The word itself comes first, then what is left without و ف, ب ل ك and ال, alone or together;
    just the word if it is not Arabic.
    """
    found = [word]
    if not "ء" <= word[0] <= "ي":
        return found
    for letters in ("وف", "بلك"):
        found += [stem[1:] for stem in found if stem[0] in letters and len(stem) > 3]
    # ل and ال together are written لل.
    found += ["ال" + stem[2:] for stem in found if stem.startswith("لل") and len(stem) > 4]
    found += [stem[2:] for stem in found if stem.startswith("ال") and len(stem) > 4]
    return found


def _fold(word: str) -> str:
    if word.isascii():
        return word.lower()
    if _ARABIC.fullmatch(word):
        return word.translate(_ARABIC_LETTERS)
    return _fold_any(word)


def _fold_any(word: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    plain = _IGNORED.sub("", plain).translate(_SAME_LETTER)
    # `regex` may know digits of a later Unicode than Python does; those stay as they are.
    plain = _FOREIGN_DIGIT.sub(lambda one: str(unicodedata.decimal(one[0], one[0])), plain)
    return _NEITHER_LETTER_NOR_DIGIT.sub(" ", plain)


# Most Arabic words are these letters alone, each of which has its own normal form.
_ARABIC = re.compile("[ء-غف-ي]+")
_ARABIC_LETTERS = {letter: _fold_any(chr(letter)) for letter in range(ord("ء"), ord("ي") + 1)}
