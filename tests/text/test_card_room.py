"""The last part of a card is one message, whatever there is to say."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.draft import (
    Confidence,
    Content,
    Item,
    Kind,
    Problem,
    ProblemCode,
    Revision,
    Section,
)
from bot.domain.ids import DraftId, PersonId
from bot.domain.rich import RichText, Span, Style
from bot.text import cards
from bot.text.cards import Aside, Seen
from bot.text.html import Html, tag
from bot.text.i18n import Catalogs
from bot.text.names import Names
from bot.text.reader import MAX_ENTITIES, MAX_TEXT, markup, units

AT = datetime(2025, 3, 12, 12, tzinfo=UTC)
CATALOGS = Catalogs.load()
TITLES = ("card-comments", "card-advice", "card-notes", "card-links", "card-guessed")


def revision(counts: tuple[int, int, int]) -> Revision:
    """A revision with so many links, items and problems."""
    links, items, problems = counts
    url = "https://example.org/" + "a" * 200
    linked = RichText(text="here", spans=(Span(start=0, end=4, style=Style.LINK, url=url),))
    item = Item(text=RichText.plain("word " * 30), confidence=Confidence.RUMOUR)
    blocks = (*[Item(text=linked)] * links, *[item] * items)
    problem = Problem(line=1, code=ProblemCode.UNKNOWN_FRONT, found="x" * 60, meant="")
    return Revision(
        draft=DraftId(1),
        number=1,
        source=RichText.plain(""),
        content=Content(day=date(2025, 3, 12), kind=Kind.DAILY, sections=(Section(blocks=blocks),)),
        problems=(problem,) * problems,
        hash="0" * 64,
        written_at=AT,
        written_by=PersonId(1),
    )


LINES = st.lists(
    st.builds(
        lambda n, bold: tag("b", Html("x" * n)) if bold else Html("x" * n),
        st.sampled_from([1, 40, 300, 900, 3_900]),
        st.booleans(),
    ),
    max_size=60,
)


@pytest.mark.parametrize("language", CATALOGS.languages)
@given(said=st.lists(LINES, min_size=7, max_size=7), counts=st.tuples(*[st.integers(0, 80)] * 3))
def test_it_fits(
    language: str, names: Names, said: list[list[Html]], counts: tuple[int, int, int]
) -> None:
    say = CATALOGS.localizer(language)
    asides = [Aside(say.html(TITLES[at % 5]), lines) for at, lines in enumerate(said)]
    seen = Seen(revision(counts), [Html("x")], asides)
    found = markup(cards.last_part(seen, "Somebody", say, names.theatre))
    assert units(found.text) <= MAX_TEXT
    assert found.entities <= MAX_ENTITIES
