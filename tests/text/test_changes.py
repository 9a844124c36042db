"""What changed between two revisions: nothing for nothing, and every difference by its words."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from bot.domain.draft import (
    Block,
    Confidence,
    Content,
    Item,
    Kind,
    Media,
    MediaKind,
    Section,
    SectionKind,
)
from bot.domain.ids import ItemId
from bot.domain.rich import RichText, Span, Style
from bot.text.changes import changes
from bot.text.i18n import Catalogs
from bot.text.names import Names
from bot.text.reader import markup, read
from bot.text.rewording import reworded
from tests.text.conftest import Read

CATALOGS = Catalogs.load()
SAY = CATALOGS.localizer("en")
NORTH = Section(heading=RichText.plain("North"), kind=SectionKind.FRONT, front="north")
SOUTH = Section(heading=RichText.plain("South"), kind=SectionKind.FRONT, front="south")
PHOTO = Media(kind=MediaKind.PHOTO, file="f1", unique="u1")

Told = Callable[[Content, Content], list[str]]


@pytest.fixture
def told(names: Names) -> Told:
    """Return the lines in English as HTML, each read by the strict reader."""

    def lines(old: Content, new: Content) -> list[str]:
        found = changes(old, new, SAY, names.theatre)
        for line in found:
            read(line)
        return [str(line) for line in found]

    return lines


def item(text: str, key: int = 0, **values: object) -> Item:
    return Item(text=RichText.plain(text), key=key, **values)


def day(*sections: Section, **values: object) -> Content:
    return Content(day=date(2025, 3, 12), sections=sections, **values)


def of(section: Section, *blocks: Block) -> Section:
    return section.model_copy(update={"blocks": blocks})


BREAD = item("Bread is dear in Homs.", 1)
RAIN = item("It rains in Daraa.", 2)
ROAD = item("The road to Aleppo is open.", 3)


def test_nothing_is_said_when_nothing_changed(told: Told) -> None:
    content = day(of(NORTH, BREAD, RAIN), title=(RichText.plain("Update"),))
    assert told(content, content) == []
    # A file's id may change without the file.
    renamed = PHOTO.model_copy(update={"file": "f2"})
    assert told(day(media=(PHOTO,)), day(media=(renamed,))) == []


def test_what_is_added_removed_and_moved_is_named_by_its_section(told: Told) -> None:
    old = day(of(NORTH, BREAD, RAIN), of(SOUTH, ROAD))
    new = day(of(NORTH, BREAD, ROAD), of(SOUTH, item("Schools are shut.", 4)))
    assert told(old, new) == [
        "<b>North</b>",
        "↪️ moved here from “South”: The road to Aleppo is open.",
        "➖ <s>It rains in Daraa.</s>",
        "<b>South</b>",
        "➕ Schools are shut.",
    ]


def test_a_section_that_came_and_one_that_went(told: Told) -> None:
    old, new = day(of(NORTH, BREAD)), day(of(SOUTH, ROAD))
    assert told(old, new) == [
        "➕ New section: <b>South</b>",
        "➕ The road to Aleppo is open.",
        "➖ Section removed: <b>North</b>",
        "➖ <s>Bread is dear in Homs.</s>",
    ]


def test_words_that_went_are_struck_and_those_that_came_are_bold(told: Told) -> None:
    long = "A big convoy with bread reached Homs at noon and was met by many there."
    old = day(of(NORTH, item(long, 1)))
    new = day(of(NORTH, item(long.replace("noon", "dawn").replace("many", "many of us"), 1)))
    assert told(old, new) == [
        "<b>North</b>",
        "✏️ … reached Homs at <s>noon</s> <b>dawn</b> and was met by many <b>of us</b> there.",
    ]


def test_an_item_keeps_its_name_through_another_wording_and_new_keys(told: Told) -> None:
    old = day(of(NORTH, BREAD, RAIN))
    other = item("Snow fell on every mountain pass.", 1)
    assert told(old, day(of(NORTH, other, RAIN)))[1].startswith("✏️ <s>Bread is dear in Homs.</s>")
    again = day(of(NORTH, item("Snow fell.", 1), item("Bread is dear in Homs.", 2)))
    # All sent anew: the words say which is which, not the keys.
    assert told(old, again) == [
        "<b>North</b>",
        "➕ Snow fell.",
        "➖ <s>It rains in Daraa.</s>",
    ]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"confidence": Confidence.CONFIRMED}, "<i>Stated → Confirmed</i>"),
        ({"sources": (RichText.plain("SOHR"),)}, "source added: SOHR"),
        ({"media": (PHOTO, PHOTO.model_copy(update={"unique": "u2"}))}, "🖼 2 files added"),
        ({"places": ("homs",)}, "+ Homs"),
        ({"places": ("atlantis",)}, "+ atlantis"),
        ({"level": 1}, "now below the item above"),
        ({"settles": ItemId.read("2025-03-11/S3")}, "settles 2025-03-11/S3"),
        (
            {"not_before": datetime(2025, 3, 13, 18, 30, tzinfo=UTC)},
            "⏳ not before 13 March 2025, 18:30 UTC",
        ),
    ],
)
def test_what_else_an_item_has_comes_and_goes(
    told: Told, values: dict[str, object], words: str
) -> None:
    plain, rich = day(of(NORTH, RAIN)), day(of(NORTH, RAIN.model_copy(update=values)))
    assert told(plain, rich) == ["<b>North</b>", f"✏️ It rains in Daraa. · {words}"]
    (_, back) = told(rich, plain)
    assert back.startswith("✏️ It rains in Daraa. · ")
    assert back != f"✏️ It rains in Daraa. · {words}"


def test_day_kind_title_opening_disclaimer_and_closing(told: Told) -> None:
    old = day(title=(RichText.plain("Update 12"),), closing=(RichText.plain("Good night."),))
    new = Content(
        day=date(2025, 3, 13),
        kind=Kind.FLASH,
        title=(RichText.plain("Update 13"),),
        intro=(RichText.plain("Hello."),),
        disclaimer=RichText.plain("Not all is checked."),
    )
    assert told(old, new) == [
        "🗓 12 March 2025 → 13 March 2025",
        "🏷 daily update → urgent flash",
        "<i>Title:</i> ✏️ Update <s>12</s> <b>13</b>",
        "<i>Opening:</i> ➕ Hello.",
        "<i>Disclaimer:</i> ➕ Not all is checked.",
        "<i>Closing words:</i> ➖ <s>Good night.</s>",
    ]


def test_another_order_is_a_change(told: Told) -> None:
    assert told(day(of(NORTH, BREAD, RAIN)), day(of(NORTH, RAIN, BREAD))) == [
        "<b>North</b>",
        "↕️ In another order.",
    ]
    one, other = of(NORTH, BREAD), of(SOUTH, RAIN)
    assert told(day(one, other), day(other, one)) == ["↕️ The sections stand in another order."]


def test_a_link_that_leads_elsewhere_is_shown_with_its_address(told: Told) -> None:
    def linked(url: str) -> Content:
        span = Span(start=0, end=2, style=Style.LINK, url=url)
        return day(of(NORTH, Item(text=RichText(text="It rains.", spans=(span,)), key=1)))

    assert told(linked("https://example.org/a"), linked("https://example.org/b")) == [
        "<b>North</b>",
        "✏️ It rains. · other formatting · 🔗 <code>https://example.org/b</code>",
    ]


def test_a_heading_and_what_it_is_about(told: Told) -> None:
    other = NORTH.model_copy(update={"heading": RichText.plain("The north"), "front": "east"})
    assert told(day(of(NORTH, RAIN)), day(of(other, RAIN))) == [
        "<b>The north</b>",
        "<i>Heading:</i> ✏️ <s>North</s> <b>The north</b>",
        "📍 North → East",
    ]


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_right_to_left_names_are_isolated(language: str, names: Names) -> None:
    shamal = NORTH.model_copy(update={"heading": RichText.plain("الشمال")})
    old = day(of(shamal, item("Rain.", 1), item("هطل المطر في درعا.", 2)), of(SOUTH))
    new = day(of(shamal, item("Rain.", 1)), of(SOUTH, item("هطل المطر كثيرا في درعا.", 2)))
    lines = changes(old, new, CATALOGS.localizer(language), names.theatre)
    moved = next(line for line in lines if line.startswith("↪️"))
    assert "\u2068الشمال\u2069" in moved
    assert "\u2068هطل المطر" in moved
    assert "<b>كثيرا</b>" in moved


def test_a_text_of_many_words_is_compared_in_time(read: Read) -> None:
    words = [f"word{count % 700}" for count in range(20_000)]
    old = RichText.plain(" ".join(words))
    new = RichText.plain(" ".join(reversed(words)))
    found = reworded(old, new)
    assert found is not None
    assert len(markup(found).text) < 400
    assert read("Bread").updates


def test_no_grapheme_is_cut() -> None:
    flags = "🇸🇾" * 200
    found = reworded(RichText.plain(flags), RichText.plain(flags + "👨‍👩‍👧"))
    assert found is not None
    shown = markup(found).text.replace("…", "")
    assert len(shown.replace("🇸🇾", "").replace("👨‍👩‍👧", "").strip()) == 0
