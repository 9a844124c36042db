"""Letters that are not what they seem: scripts mixed inside one word, and hidden marks that turn
the reading direction.

Latin, Cyrillic and Greek are compared, which have letters alike; Arabic writes its small words
right onto foreign names and is left alone.
"""

from collections import Counter
from collections.abc import Iterator

import regex

from bot.domain.advice import Advice, AdviceCode
from bot.domain.draft import Content, ProblemCode
from bot.domain.rich import RichText
from bot.text.clean import clean
from bot.text.proof.background import Background
from bot.text.proof.passages import passages, reworded, rewritten, shown

_WORD = regex.compile(r"[\p{L}\p{M}]{2,}")
_SCRIPTS = {
    "Latin": regex.compile(r"\p{Latin}"),
    "Cyrillic": regex.compile(r"\p{Cyrillic}"),
    "Greek": regex.compile(r"\p{Greek}"),
}
_LATIN_OF = {
    "Cyrillic": dict(
        zip("аеорсухіјѕһԛԝАВЕКМНОРСТУХІЈЅԚԜ", "aeopcyxijshqwABEKMHOPCTYXIJSQW", strict=True)
    ),
    "Greek": dict(zip("οανιρυκΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oavipukABEZHIKMNOPTYX", strict=True)),
}


def turned(content: Content, _: Background) -> Iterator[Advice]:
    """Texts with hidden marks in them."""
    for passage in passages(content):
        signs = _marks(passage.text)
        if signs:
            yield Advice(
                code=AdviceCode.DIRECTION_MARKS,
                item=passage.item,
                found=shown(_unmarked(passage.text)),
                meant=signs,
            )


def straightened(content: Content, advice: Advice, _: Background) -> Content:
    """Take the marks out."""
    return rewritten(content, advice.item, _unmarked)


def mixed(content: Content, _: Background) -> Iterator[Advice]:
    """Words with letters of two alphabets, and how they read in one."""
    for passage in passages(content):
        for found in _WORD.findall(passage.text.text):
            if len(_scripts(found)) > 1:
                meant = _unmixed(found)
                yield Advice(
                    code=AdviceCode.MIXED_SCRIPTS, item=passage.item, found=found, meant=meant
                )


def unmixed(content: Content, advice: Advice, _: Background) -> Content:
    """Write the word in the one alphabet in which it can be meant."""

    def change(text: RichText) -> RichText:
        return reworded(text, advice.found, advice.meant, addresses=True)

    return rewritten(content, advice.item, change)


def _scripts(word: str) -> Counter[str]:
    if word.isascii():
        return Counter()
    found = {name: len(pattern.findall(word)) for name, pattern in _SCRIPTS.items()}
    return Counter({name: count for name, count in found.items() if count})


def _unmixed(word: str) -> str:
    """Return the word in one alphabet; nothing if it could be none of them, or several as well."""
    scripts = _scripts(word)
    readings = {script: _read_as(script, word) for script in scripts}
    possible = {script: text for script, text in readings.items() if text}
    if len(possible) == 1:
        return next(iter(possible.values()))
    most = scripts.most_common(2)
    clear = len(most) > 1 and most[0][1] > 2 * most[1][1]
    return possible.get(most[0][0], "") if clear else ""


def _read_as(script: str, word: str) -> str:
    """Return the word with look-alikes of other alphabets as letters of this one; nothing if a
    letter has none."""
    table: dict[str, str] = {}
    for other, latin in _LATIN_OF.items():
        if script == "Latin":
            table |= latin
        elif script == other:
            table |= {mine: theirs for theirs, mine in latin.items()}
    text = "".join(table.get(sign, sign) for sign in word)
    return text if set(_scripts(text)) <= {script} and text != word else ""


def _marks(text: RichText) -> str:
    if text.text.isascii():
        return ""
    found = (notice for line in text.lines() for notice in clean(line)[1])
    signs = (signs for code, signs in found if code is ProblemCode.DIRECTION_MARKS)
    return " ".join(dict.fromkeys(" ".join(signs).split()))


def _unmarked(text: RichText) -> RichText:
    return RichText.join((clean(line)[0] for line in text.lines()), "\n")
