"""A bulletin that was changed says so: when, what, and on each of its messages."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.change import ChangeKind, Mark
from bot.domain.delivery import Attachment
from bot.domain.draft import Content
from bot.domain.rich import RichText
from bot.text import framing
from bot.text.i18n import Catalogs
from bot.text.reader import markup, read
from bot.text.render import Frame, messages
from tests.text.test_render import ALL, DAY, ENGLISH, THEATRE, front
from tests.text.test_render_files import PICTURE, pictured

AT = datetime(2024, 12, 7, 9, 5, tzinfo=UTC)
LONG = " ".join(["The bridge is closed to everyone."] * 60)


def mark(reason: str, kind: ChangeKind = ChangeKind.CORRECTION, hours: int = 0) -> Mark:
    return Mark(kind=kind, reason=reason, at=AT + timedelta(hours=hours))


def update(*texts: str) -> Content:
    items = [pictured(text) for text in texts]
    return Content(day=DAY, sections=(front("west", *items),)).keyed()


def test_the_marks_stand_below_the_headline_with_time_and_reason() -> None:
    marks = (mark("Four, not <five>."), mark("It is true.", ChangeKind.SETTLEMENT, 1))
    (only,) = messages(update("The bridge is open."), Frame(12, marks=marks), ALL, THEATRE, ENGLISH)
    lines = markup(only.html).text.splitlines()
    assert lines[0].startswith("Bulletin 12 ·")
    assert lines[1] == "✏️ Corrected on 7 December 2024, 09:05 UTC: Four, not <five>."
    assert lines[2] == "🔎 What became of a rumour, 7 December 2024, 10:05 UTC: It is true."
    assert "The bridge is open." in only.html


def test_only_the_newest_three_are_named() -> None:
    marks = tuple(mark(f"Reason {count}.", hours=count) for count in range(5))
    (only,) = messages(update("Open."), Frame(12, marks=marks), ALL, THEATRE, ENGLISH)
    assert [word in only.html for word in ("Reason 1", "Reason 2", "Reason 3", "Reason 4")] == [
        False,
        True,
        True,
        True,
    ]


def test_each_of_several_messages_says_when_it_was_changed_and_knows_its_items() -> None:
    content = update(LONG, LONG, LONG)
    content = content.model_copy(update={"media": (PICTURE,)})
    marks = (mark("Closed, not open."),)
    *words, file = messages(content, Frame(12, marks=marks), ALL, THEATRE, ENGLISH)
    assert len(words) > 1
    for one in (*words, file):
        assert "Changed on 7 December 2024, 09:05 UTC" in one.html
        read(one.html)
    assert sorted({key for one in words for key in one.items}) == [1, 2, 3]
    assert file.attachment == Attachment(PICTURE.kind, PICTURE.file)


def test_a_message_knows_the_items_that_it_shows_even_in_part() -> None:
    content = update(LONG * 3, "Short.", LONG)
    found = messages(content, Frame(12), ALL, THEATRE, ENGLISH)
    shown = [one.items for one in found]
    assert shown[0] == (1,)
    assert [count for count, keys in enumerate(shown) if 1 in keys] == [0, 1]
    assert any(2 in keys for keys in shown)
    assert found == messages(content, Frame(12), ALL, THEATRE, ENGLISH)


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_the_notice_and_the_pointers_are_valid_in_each_language(language: str) -> None:
    say = Catalogs.load().localizer(language)
    taken = mark("It was <never> true & we are sorry.", ChangeKind.RETRACTION)
    for html in (
        framing.notice(Frame(12), DAY, taken, say),
        framing.pointer(Frame(12), say),
        framing.pointer(Frame(12), say, taken_back=True),
    ):
        read(html)
        assert "12" in html
    assert "<never>" in markup(framing.notice(Frame(12), DAY, taken, say)).text


def test_an_unchanged_bulletin_says_nothing_of_it() -> None:
    words = RichText.plain("Open.").text
    (only,) = messages(update(words), Frame(12), ALL, THEATRE, ENGLISH)
    assert "hanged" not in only.html
