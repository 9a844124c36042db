"""A board, its pages and an item's screen: one message each, with buttons that fit."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draft import Confidence, DraftState, Item, Media, MediaKind, Section, SectionKind
from bot.domain.ids import DraftId
from bot.domain.note import Note
from bot.domain.rich import RichText, Span, Style
from bot.text import boards, item_screen, outline, rereading
from bot.text.boards import View
from bot.text.buttons import Rows
from bot.text.edits import EditAct, EditButton
from bot.text.i18n import Localizer
from bot.text.item_rows import item_rows
from bot.text.reader import read
from handlers import answers
from tests.handlers.builders import CATALOGS, ENGLISH, NOON, THEATRE, a_draft, a_revision, content

PLAIN = RichText.plain
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200) | st.sampled_from(
    ["", " ", "\u202e", "a" * 3_500, "<b>&amp;", "🇸🇾" * 200, "word " * 700]
)
SOURCES = st.text(max_size=300).map(lambda text: rereading.one_source(PLAIN(f"A {text[:290]}")))
NOTES = WORDS.map(lambda text: rereading.one_note(PLAIN(f"A {text[:900]}")))
LANGUAGES = st.sampled_from([CATALOGS.localizer(one) for one in CATALOGS.languages])
DAMASCUS = ZoneInfo("Asia/Damascus")


def spotted(text: str) -> RichText:
    """A text in which every second character is bold: more entities than a message may have."""
    spans = (Span(start=at, end=at + 1, style=Style.BOLD) for at in range(0, len(text), 2))
    return RichText(text=text, spans=tuple(spans))


def note(text: str, number: int) -> Note:
    details = {"draft": 7, "item": 1, "person": 1, "tag": "K7P", "written_at": NOON}
    return Note.model_validate({"id": number, "text": text, **details})


@st.composite
def items(draw: st.DrawFn) -> Item:
    texts = st.one_of(st.builds(PLAIN, WORDS), st.builds(spotted, WORDS))
    return Item(
        text=draw(texts),
        confidence=draw(st.sampled_from(Confidence)),
        places=draw(st.sampled_from([(), ("mill",), ("mill", "lost")])),
        judged=draw(st.booleans()),
        sources=tuple(draw(st.lists(SOURCES, max_size=5))),
        media=(Media(kind=MediaKind.PHOTO, file="f", unique="u"),) * draw(st.integers(0, 2)),
        not_before=draw(st.sampled_from([None, NOON])),
        key=1,
    )


def check(rows: Rows) -> None:
    assert sum(len(row) for row in rows) <= 100
    assert all(1 <= len(row) <= 8 for row in rows)
    for key in (key for row in rows for key in row):
        assert key.label.strip()
        assert len(key.button.pack().encode()) <= 64


@settings(max_examples=60, deadline=None)
@given(items(), st.lists(NOTES, max_size=8).flatmap(lambda some: st.just(some * 9)), LANGUAGES)
def test_an_items_screen_is_always_one_valid_message(
    item: Item, notes: list[str], say: Localizer
) -> None:
    revision = a_revision(content(sections=(Section(heading=PLAIN("Here"), blocks=(item,)),)))
    found = tuple(note(text, number) for number, text in enumerate(notes, start=1))
    waits = datetime(2025, 3, 13, 9, tzinfo=DAMASCUS) if item.not_before else None
    shown = item_screen.ShownItem(item, found, waits)
    read(item_screen.item_screen(shown, revision, say, THEATRE))
    check(item_rows(revision, item, found, THEATRE, say))
    for purpose in ("item", "source", "note", "places", "actors", "not_before"):
        asked = item_screen.question(purpose, item, 1, say, "Asia/Damascus")
        read(f"{answers.ASKING}{asked}")
    for reason in ("changed", "gone", "locked"):
        read(item_screen.kept(item.text.text, item.text.text, reason, "K7P", say))


@pytest.mark.parametrize("language", CATALOGS.languages)
@pytest.mark.parametrize("count", [0, 1, 8, 40, 41, 400])
def test_a_board_of_any_size_fits_page_by_page(language: str, count: int) -> None:
    say = CATALOGS.localizer(language)
    blocks = tuple(Item(text=PLAIN(f"Item {number} " * 9)) for number in range(1, count + 1))
    revision = a_revision(content(sections=(Section(blocks=blocks),)).keyed())
    revision = revision.model_copy(update={"base": 1})
    seen: list[int] = []
    for page in range(outline.pages(revision)):
        for state in DraftState:
            draft = a_draft(state, 12).model_copy(update={"id": DraftId(10**9), "shared": True})
            for own in (True, False):
                rows = boards.rows(draft, revision, say, View(own=own, page=page))
                check(rows)
                if state in (DraftState.PUBLISHED, DraftState.REJECTED, DraftState.WITHDRAWN):
                    assert rows == ()
        rows = boards.rows(a_draft(), revision, say, View(page=page))
        pressed = (key.button for row in rows for key in row)
        seen += [one.item for one in pressed if isinstance(one, EditButton) and one.item]
        read(outline.board(a_draft(), revision, say, THEATRE, outline.Beside(page=page)))
    assert seen == list(range(1, count + 1))


def test_a_page_shows_its_items_under_their_heading_and_counts_what_follows() -> None:
    blocks = tuple(Item(text=PLAIN(f"Item {number}.")) for number in range(1, 61))
    sections = (
        Section(heading=PLAIN("West"), kind=SectionKind.FRONT, front="west", blocks=blocks[:50]),
        Section(heading=PLAIN("East"), kind=SectionKind.FRONT, front="east", blocks=blocks[50:]),
    )
    revision = a_revision(content(sections=sections, closing=(PLAIN("Greetings!"),)))
    first, second = (
        read(outline.board(a_draft(), revision, ENGLISH, THEATRE, outline.Beside(page=page))).text
        for page in (0, 1)
    )
    # Twenty items, a heading and the closing words.
    assert "40. Item 40.\n… and 22 more lines" in first
    assert "West → front: West\n41. Item 41." in second
    assert "50. Item 50.\nEast → front: East\n51. Item 51." in second
    assert second.splitlines()[-3] == "¶ Greetings!"
    # A page that is gone, since items were deleted, is the last one that there is.
    assert (
        read(outline.board(a_draft(), revision, ENGLISH, THEATRE, outline.Beside(page=7))).text
        == second
    )


@pytest.mark.parametrize(
    ("value", "number"), [("3", 3), ("", -1), ("-1", -1), ("x", -1), ("٣", -1), ("9" * 30, -1)]
)
def test_a_value_that_is_no_number_is_none(value: str, number: int) -> None:
    button = EditButton(act=EditAct.SECTION, draft=DraftId(1), revision=1, value=value)
    assert button.number == number
