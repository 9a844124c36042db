"""Nothing is lost: whatever people paste, its words come out in order, with their formatting.

What may go is structure alone, and it is said here once more, independently of the parser: one sign
at the beginning of a line, lines of signs alone, and characters that nobody can see.
"""

from collections.abc import Iterator
from datetime import date

import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draft import Content
from bot.domain.rich import RichText, Span, Style
from bot.text.names import Names
from bot.text.parse import parse
from bot.text.words import WordLists
from tests.text.conftest import TODAY

SIGN = regex.compile(r"#{1,6}|[-–—]{1,3}|[•·∙▪▫‣◦●○■►⁃🔹🔸]\uFE0F?|[*+]|\p{Nd}{1,2}[.)]")
SIGNS_ALONE = regex.compile(r"[\s\-–—―*_=~#+\uFE0F•·∙▪▫‣◦●○■►⁃🔹🔸]*")
UNSEEN = regex.compile(r"[\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]")
CONTROL = regex.compile(r"(?V1)[\p{Cc}--\t\n]")

FRAGMENTS = st.sampled_from(
    [
        "Updates 06-12-24",
        "Update 31-02-25",
        "12-03-2025 Situation update",
        "6 December",
        "٦ آذار ٢٠٢٥",
        "Western front",
        "Sothern front",
        "Rumors",
        "Analysis",
        "شائعات",
        "Bread and water",
        "In Homs:",
        "Rain fell in Deir ez-Zor.",
        "Allegedly the SDF left",
        "<b>bold</b>",
        "هطل المطر في درعا.",
        "Revolutionary greetings! 🖤",
        "sorry for any mistakes",
        "we need to sleep",
        "1/2",
        "3.5 km",
        "#a #b",
    ]
)
STARTS = st.sampled_from(
    [
        "",
        "",
        "",
        "# ",
        "## ",
        "#",
        "– ",
        "-",
        "- ",
        "  - ",
        "\t• ",
        "* ",
        "+ ",
        "1. ",
        "٢) ",
        "---",
        "▪️",
    ]
)
LINES = st.builds(
    lambda start, words: start + " ".join(words),
    STARTS,
    st.lists(FRAGMENTS | st.text(max_size=8), max_size=3),
)
UPDATES = st.lists(LINES, max_size=25).map("\n".join)
ANYTHING = st.text(max_size=300)


def _pieces(content: Content) -> Iterator[RichText]:
    """Yield all of a content's texts in the order in which a reader meets them."""
    yield from (*content.title, *content.opening())
    for section in content.sections:
        if section.heading is not None:
            yield section.heading
        yield from (block.text for block in section.blocks)
    yield from content.closing


def _visible(text: str) -> str:
    return UNSEEN.sub("", text)


def _readings(line: str) -> list[list[str]]:
    """Return what may come of a line: all its words, or those behind the sign."""
    line = CONTROL.sub(" ", _visible(line))
    readings = [line.split()]
    sign = SIGN.match(line.lstrip())
    if sign:
        readings.append(line.lstrip()[sign.end() :].split())
    if SIGNS_ALONE.fullmatch(line):
        readings.append([])
    return readings


def _is_kept(source: str, words: list[str]) -> bool:
    """Whether the words are those of the source, line by line, in order."""
    reached = {0}
    for line in source.splitlines():
        reached = {
            at + len(reading)
            for at in reached
            for reading in _readings(line)
            if words[at : at + len(reading)] == reading
        }
    return len(words) in reached


@settings(deadline=None, max_examples=150)
@given(text=ANYTHING | UPDATES)
def test_no_word_is_lost_or_reordered(text: str, names: Names, words: WordLists) -> None:
    parsed = parse(RichText.plain(text), names, words, TODAY)
    found = [
        word
        for update in parsed.updates
        for piece in _pieces(update.content)
        for word in _visible(piece.text).split()
    ]
    assert _is_kept(text, found)


def test_the_check_itself_notices_a_loss() -> None:
    assert _is_kept("# North\n- It rains", ["North", "It", "rains"])
    assert not _is_kept("# North\n- It rains", ["North", "It"])
    assert not _is_kept("# North\n- It rains", ["It", "rains", "North"])
    assert not _is_kept("It rains", ["It", "rains", "North"])


@settings(deadline=None, max_examples=100)
@given(text=UPDATES)
def test_the_sources_together_are_the_text(text: str, names: Names, words: WordLists) -> None:
    parsed = parse(RichText.plain(text), names, words, TODAY)
    if parsed.updates:
        assert "".join(update.source.text for update in parsed.updates) == text


@settings(deadline=None, max_examples=100)
@given(text=ANYTHING | UPDATES, today=st.dates())
def test_any_text_on_any_day(text: str, today: date, names: Names, words: WordLists) -> None:
    parsed = parse(RichText.plain(text), names, words, today)
    assert bool(parsed.updates) or bool(parsed.problems)
    for problem in parsed.problems:
        assert 1 <= problem.line <= max(1, len(text.splitlines()))
        assert len(problem.found) <= 60


@settings(deadline=None, max_examples=100)
@given(text=UPDATES.filter(bool), data=st.data())
def test_formatting_stays_with_its_characters(
    text: str, data: st.DataObject, names: Names, words: WordLists
) -> None:
    starts = st.integers(0, len(text) - 1)
    ends = st.integers(1, len(text))
    pairs = data.draw(st.lists(st.tuples(starts, ends).filter(lambda pair: pair[0] < pair[1])))
    spans = tuple(
        Span(start=start, end=end, style=style)
        for (start, end), style in zip(pairs, [*Style] * len(pairs), strict=False)
        if style is not Style.LINK
    )
    source = RichText(text=text, spans=spans)
    parsed = parse(source, names, words, TODAY)
    left = iter(list(_styled(source)))
    for update in parsed.updates:
        for piece in _pieces(update.content):
            # `in` goes on where the last search ended: this is a test for a subsequence.
            assert all(character in left for character in _styled(piece))


def _styled(text: RichText) -> Iterator[tuple[str, frozenset[Style]]]:
    for at, character in enumerate(text.text):
        if not character.isspace():
            yield (
                character,
                frozenset(span.style for span in text.spans if span.start <= at < span.end),
            )
