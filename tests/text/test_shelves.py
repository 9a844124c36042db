"""The list of drafts stays one message whatever people wrote, and every page leads somewhere."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draft import DraftState, Kind
from bot.domain.ids import DraftId
from bot.domain.rich import RichText
from bot.text import shelves
from bot.text.ages import ago
from bot.text.html import Html
from bot.text.i18n import Catalogs
from bot.text.reader import MAX_ENTITIES, MAX_TEXT, markup, read, units
from bot.text.shelf import Pages, Screen, ShelfAct, ShelfButton, share_key
from bot.text.shelves import AsideLine, Line, Waiting

CATALOGS = Catalogs.load()
NOW = datetime(2025, 3, 12, 18, 0, tzinfo=UTC)
DAY = date(2025, 3, 12)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=3_000)
TAGS = st.from_regex(r"[A-Z0-9]{3}", fullmatch=True)
NUMBERS = st.integers(1, 2**63 - 1).map(DraftId)
LANGUAGES = st.sampled_from(["en", "es", "ar"])
PAGES = st.builds(Pages, st.integers(0, 1_000_000), st.booleans())
LINES = st.builds(
    Line,
    draft=NUMBERS,
    day=st.none() | st.dates(),
    kind=st.sampled_from(Kind),
    state=st.sampled_from(DraftState),
    touched_at=st.just(NOW),
    practice=st.booleans(),
    shared=st.booleans(),
    author=st.none() | TAGS,
    editor=st.none() | TAGS,
)
ASIDE_LINES = st.builds(
    AsideLine,
    draft=NUMBERS,
    day=st.dates(),
    kind=st.sampled_from(Kind),
    state=st.sampled_from([DraftState.REJECTED, DraftState.WITHDRAWN]),
    at=st.just(NOW),
    author=TAGS,
    practice=st.booleans(),
    by=st.none() | TAGS,
    reason=WORDS.map(lambda words: words[:1_000]),
)


def is_one_message(screen: Screen) -> bool:
    """Whether Telegram would take it as it is."""
    read(screen.html)
    found = markup(screen.html)
    assert all(key.label and key.button.pack() for row in screen.rows for key in row)
    return 0 < units(found.text) <= MAX_TEXT and found.entities <= MAX_ENTITIES


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=10), PAGES, st.integers(0, 50), LANGUAGES)
def test_the_list_is_one_message(lines: list[Line], pages: Pages, kept: int, language: str) -> None:
    say = CATALOGS.localizer(language)
    assert is_one_message(shelves.open_screen(lines, pages, kept, NOW, say))


@settings(max_examples=60, deadline=None)
@given(st.lists(ASIDE_LINES, max_size=10), PAGES, LANGUAGES)
def test_what_was_put_aside_is_one_message(
    lines: list[AsideLine], pages: Pages, language: str
) -> None:
    say = CATALOGS.localizer(language)
    assert is_one_message(shelves.aside_screen(lines, pages, 30, NOW, say))


@settings(max_examples=60, deadline=None)
@given(WORDS, st.none() | WORDS, PAGES, LANGUAGES)
def test_a_text_that_waits_is_one_message(
    text: str,
    present: str | None,
    pages: Pages,
    language: str,
) -> None:
    waiting = Waiting(
        kept=1,
        draft=DraftId(1),
        kept_at=NOW,
        text=RichText.plain(text),
        whole=len(text) % 2 == 0,
        present=None if present is None else RichText.plain(present),
    )
    say = CATALOGS.localizer(language)
    assert is_one_message(shelves.waiting_screen(waiting, pages, NOW, say))


@settings(max_examples=60, deadline=None)
@given(ASIDE_LINES, st.integers(1, 5_000), LANGUAGES)
def test_looking_at_a_draft_is_one_message(line: AsideLine, long: int, language: str) -> None:
    say = CATALOGS.localizer(language)
    board = Html("x" * min(long, MAX_TEXT - 20))
    assert is_one_message(shelves.look_screen(line, board, NOW, say))


@pytest.mark.parametrize(
    ("pages", "turns"),
    [
        (Pages(0, more=False), ()),
        (Pages(0, more=True), (1,)),
        (Pages(2, more=True), (1, 3)),
        (Pages(2, more=False), (1,)),
    ],
)
def test_a_page_leads_to_those_beside_it(pages: Pages, turns: tuple[int, ...]) -> None:
    assert pages.turns == turns


def test_the_share_button_turns_into_the_one_that_closes() -> None:
    say = CATALOGS.localizer("en")
    key = share_key(DraftId(7), say, shared=False)
    assert key.label == "🤝 Share"
    assert key.button == ShelfButton(act=ShelfAct.SHARE, subject=7)
    assert share_key(DraftId(7), say, shared=True).label == "🔒 Only me"


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=-5), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "a minute ago"),
        (timedelta(minutes=59, seconds=59), "59 minutes ago"),
        (timedelta(hours=1), "an hour ago"),
        (timedelta(hours=23, minutes=59), "23 hours ago"),
        (timedelta(days=1), "a day ago"),
        (timedelta(days=29, hours=5), "29 days ago"),
    ],
)
def test_an_age_is_told_as_people_do(age: timedelta, words: str) -> None:
    assert ago(age, CATALOGS.localizer("en")) == words
