"""Answers to readers: each is one message in any language, each button fits, each page moves on."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.bulletin import Page, Statement
from bot.domain.draft import Confidence, Item, SectionKind
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.rich import RichText
from bot.services.opening import load_theatre
from bot.text import glossary, rumoured, timelines
from bot.text.buttons import PageButton, Question, Rows
from bot.text.html import Html
from bot.text.i18n import Localizer
from bot.text.reader import read
from bot.text.rumoured import Became, Settled
from bot.text.timelines import Asked
from tests.chat import CATALOGS, settings_for
from tests.handlers.builders import ENGLISH

THEATRE = load_theatre(settings_for("http://127.0.0.1", Path()))
LANGUAGES = [CATALOGS.localizer(language) for language in CATALOGS.languages]
LAST = date(2025, 3, 12)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80).filter(str.strip)
LONG = st.builds(
    lambda words, times: (words + " ") * times, WORDS, st.sampled_from([1, 5, 40, 200])
)


def to(parameter: str) -> str:
    """Return the address of a link."""
    return f"https://t.me/bulletin_bot?start={parameter}"


def statement(number: int, words: str, day: date) -> Statement:
    return Statement(
        id=ItemId(day=day, letter="S", number=number),
        type="item",
        bulletin=BulletinNumber(number),
        kind=SectionKind.FRONT,
        front="west",
        fronts=("west", "south"),
        confidence=Confidence.CONFIRMED,
        text=RichText.plain(words),
    )


def packs(rows: Rows) -> None:
    """Pack every button; one that is too long raises."""
    for row in rows:
        assert 1 <= len(row) <= 8
        for key in row:
            assert key.label.strip()
            key.button.pack()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(LONG, min_size=1, max_size=5),
    st.integers(0, 50),
    st.sampled_from(LANGUAGES),
    st.data(),
)
def test_every_page_by_day_is_one_message_and_moves_on(
    words: list[str], offset: int, say: Localizer, data: st.DataObject
) -> None:
    ages = sorted(data.draw(st.integers(0, 3)) for _ in words)
    found = tuple(
        statement(at, text, LAST - timedelta(days=age))
        for at, (text, age) in enumerate(zip(words, ages, strict=True), start=1)
    )
    page = Page(statements=found, total=offset + 60, offset=offset)
    shown = timelines.by_day(
        Html("<b>West</b>"), page, lambda one: timelines.entry(one, say, THEATRE, to), say
    )
    assert 1 <= shown.shown <= len(words)
    read(shown.html)
    read(timelines.shared(shown.html, to("f-west"), say))


def test_each_day_stands_once_above_its_items() -> None:
    found = tuple(statement(at, f"Item {at}.", LAST) for at in (1, 2))
    page = Page(statements=(*found, statement(3, "Old.", LAST - timedelta(days=1))), total=3)
    shown = timelines.by_day(
        Html("West"), page, lambda one: timelines.entry(one, ENGLISH, THEATRE, to), ENGLISH
    )
    text = read(shown.html).text
    assert text.count("Wednesday, 12 March 2025") == 1
    assert text.count("Tuesday, 11 March 2025") == 1
    assert "✔ Confirmed: Item 1.\nWest · South · bulletin 1 · 2025-03-12/S1" in text
    beside = timelines.entry(found[0], ENGLISH, THEATRE, to, beside="west")
    assert "West" not in beside
    assert 'start=b-1"' in beside
    assert 'start=item-2025-03-12-S1"' in beside


@pytest.mark.parametrize("say", LANGUAGES, ids=CATALOGS.languages)
def test_every_button_of_a_front_and_a_place_fits(say: Localizer) -> None:
    for front in THEATRE.front:
        for question in (Question.FRONT, Question.CONFIRMED):
            asked = Asked(front.id, LAST).packed
            button = PageButton(question=question, asked=asked, offset=999)
            packs(timelines.front_rows(button, LAST, THEATRE, say))
    for place in THEATRE.place:
        button = PageButton(question=Question.PLACE, asked=Asked(place.id, LAST).packed, offset=999)
        packs((tuple(timelines.day_keys(button, LAST, say)),))
    packs(timelines.place_keys((one.id for one in THEATRE.place), THEATRE, say))
    packs(timelines.around_rows(LAST, LAST, say))


@pytest.mark.parametrize("say", LANGUAGES, ids=CATALOGS.languages)
def test_every_entry_of_the_glossary_is_one_message(say: Localizer) -> None:
    for actor in THEATRE.actor:
        screen = glossary.entry(actor, say)
        read(screen.html)
        packs(screen.rows)
    seen = set()
    for page in range(10):
        screen = glossary.entries(Html("Who"), page, THEATRE, say)
        packs(screen.rows)
        seen |= {
            key.button.asked
            for row in screen.rows
            for key in row
            if isinstance(key.button, glossary.GlossaryButton)
        }
    assert {one.id for one in THEATRE.actor} <= seen


@settings(max_examples=40, deadline=None)
@given(st.lists(LONG, min_size=1, max_size=5), st.sampled_from(LANGUAGES))
def test_rumours_are_one_message_and_move_on(words: list[str], say: Localizer) -> None:
    found = tuple(statement(at, text, LAST) for at, text in enumerate(words, start=1))
    page = Page(statements=found, total=60, offset=5)
    screen = rumoured.open_ones(page, LAST, say, to, 5)
    read(screen.html)
    packs(screen.rows)
    told = Settled(changes=[[], *([became(text)] for text in words)], offset=5, total=60)
    after = rumoured.settled(told, say, to, 5)
    read(after.html)
    packs(after.rows)
    offsets = [
        key.button.offset
        for key in after.rows[0]
        if isinstance(key.button, rumoured.RumouredButton)
    ]
    assert 5 < offsets[0] <= 5 + len(words) + 1


def became(words: str) -> Became:
    return Became(
        name=ItemId(day=LAST, letter="S", number=1),
        bulletin=BulletinNumber(1),
        now=Item(text=RichText.plain(words), confidence=Confidence.DENIED),
        at=datetime(2025, 3, 14, 12, tzinfo=UTC),
        reason="A reason.",
    )


@given(st.text(max_size=40))
def test_what_somebody_typed_is_no_day(words: str) -> None:
    read_ = Asked.read(words)
    assert read_.packed == words
    assert Asked.read(Asked("south", LAST).packed) == Asked("south", LAST)
