"""What changed between two revisions: nothing for nothing, and every difference by its words."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.domain.bulletin import Choice
from bot.domain.draft import (
    Block,
    Confidence,
    Content,
    Item,
    Kind,
    Media,
    MediaKind,
    Paragraph,
    Section,
    SectionKind,
)
from bot.domain.ids import ItemId
from bot.domain.rich import RichText, Span, Style
from bot.text.changes import changes
from bot.text.i18n import Catalogs
from bot.text.names import Names
from bot.text.reader import markup, read
from bot.text.render import Frame, messages
from bot.text.rewording import aligned, reworded
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
    return Item(text=RichText.plain(text), key=key, **values)  # type: ignore[arg-type]


def day(*sections: Section, **values: object) -> Content:
    return Content(day=date(2025, 3, 12), sections=sections, **values)  # type: ignore[arg-type]


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


WORDS = st.sampled_from(
    ["bread", "is", "dear", "rain", "<b>", "&", "درعا", "في", "🇸🇾", "12-03-25", "a\u0301", "\x01"]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


@st.composite
def rich_texts(draw: st.DrawFn) -> RichText:
    text = draw(SENTENCES)
    start = draw(st.integers(0, len(text) - 1))
    span = Span(start=start, end=draw(st.integers(start + 1, len(text))), style=Style.BOLD)
    return RichText(text=text, spans=(span,) if draw(st.booleans()) else ())


ITEMS = st.builds(
    Item,
    text=rich_texts(),
    confidence=st.sampled_from(list(Confidence)),
    level=st.integers(0, 1),
    key=st.integers(0, 6),
    places=st.lists(st.sampled_from(["homs", "daraa"]), max_size=2, unique=True).map(tuple),
    sources=st.lists(rich_texts(), max_size=2).map(tuple),
    media=st.sampled_from([(), (PHOTO,)]),
)
HEADINGS = st.sampled_from(["North", "South", "الشمال", "Bread"]).map(RichText.plain)
SECTIONS = st.builds(
    Section,
    heading=st.none() | HEADINGS,
    kind=st.sampled_from(list(SectionKind)),
    front=st.sampled_from([None, "north", "south"]),
    blocks=st.lists(ITEMS | st.builds(Paragraph, text=rich_texts()), max_size=4).map(tuple),
)
TEXTS = st.lists(rich_texts(), max_size=2).map(tuple)
CONTENTS = st.builds(
    Content,
    day=st.sampled_from([date(2025, 3, 12), date(2025, 3, 13)]),
    kind=st.sampled_from(list(Kind)),
    title=TEXTS,
    intro=TEXTS,
    disclaimer=st.none() | rich_texts(),
    disclaimer_at=st.integers(0, 2),
    sections=st.lists(SECTIONS, max_size=3).map(tuple),
    closing=TEXTS,
    media=st.sampled_from([(), (PHOTO,)]),
)
LANGUAGES = st.sampled_from(CATALOGS.languages)


@settings(deadline=None, max_examples=150)
@given(content=CONTENTS, language=LANGUAGES)
def test_the_same_content_says_nothing(content: Content, language: str, names: Names) -> None:
    assert changes(content, content, CATALOGS.localizer(language), names.theatre) == []


@settings(deadline=None, max_examples=150)
@given(old=CONTENTS, new=CONTENTS, language=LANGUAGES)
def test_every_line_is_valid(old: Content, new: Content, language: str, names: Names) -> None:
    for line in changes(old, new, CATALOGS.localizer(language), names.theatre):
        read(line)


@st.composite
def disturbed(draw: st.DrawFn) -> tuple[Content, Content]:
    """A keyed content, and the same with its parts stirred, and some of them gone."""
    old = draw(CONTENTS).keyed()
    sections = draw(st.permutations(old.sections))
    if sections:
        at = draw(st.integers(0, len(sections) - 1))
        blocks = list(draw(st.permutations(sections[at].blocks)))
        if blocks and draw(st.booleans()):
            turned = draw(st.integers(0, len(blocks) - 1))
            blocks[turned] = draw(st.sampled_from([Paragraph, Item]))(text=blocks[turned].text)
        sections[at] = sections[at].model_copy(update={"blocks": tuple(blocks)})
    update = {"sections": tuple(sections), "disclaimer_at": draw(st.integers(0, 2))}
    return old, old.model_copy(update=update)


@settings(deadline=None, max_examples=300)
@given(both=disturbed())
def test_whatever_readers_see_otherwise_is_named(
    both: tuple[Content, Content], names: Names
) -> None:
    shown = [messages(each, Frame(1), Choice(), names.theatre, SAY) for each in both]
    assert changes(*both, SAY, names.theatre) or shown[0] == shown[1]


@settings(deadline=None, max_examples=150)
@given(content=CONTENTS, added=ITEMS, data=st.data())
def test_one_item_more_or_less_or_otherwise_is_named(
    content: Content, added: Item, data: st.DataObject, names: Names
) -> None:
    assume(content.sections)
    at = data.draw(st.integers(0, len(content.sections) - 1))
    blocks = content.sections[at].blocks
    place = data.draw(st.integers(0, len(blocks)))
    marked = added.model_copy(update={"text": RichText.plain("Newly " + added.text.text), "key": 9})
    longer = _with(content, at, (*blocks[:place], marked, *blocks[place:]))
    assert any("Newly" in line for line in changes(content, longer, SAY, names.theatre))
    assert any("Newly" in line for line in changes(longer, content, SAY, names.theatre))
    other = Confidence.RUMOUR if added.confidence is Confidence.STATED else Confidence.STATED
    judged = marked.model_copy(update={"confidence": other})
    changed = _with(content, at, (*blocks[:place], judged, *blocks[place:]))
    (line,) = [one for one in changes(longer, changed, SAY, names.theatre) if "Newly" in one]
    assert f"→ {SAY.text(f'confidence-{other}')}" in line


@settings(deadline=None, max_examples=200)
@given(old=st.lists(WORDS, max_size=30), new=st.lists(WORDS, max_size=30))
def test_the_runs_lead_from_one_text_to_the_other(old: list[str], new: list[str]) -> None:
    runs = aligned(old, new)
    assert [word for run in runs for word in old[slice(*run.old)]] == old
    assert [word for run in runs for word in new[slice(*run.new)]] == new
    for run in runs:
        if run.same:
            assert old[slice(*run.old)] == new[slice(*run.new)]


def _with(content: Content, at: int, blocks: tuple[Block, ...]) -> Content:
    sections = list(content.sections)
    sections[at] = sections[at].model_copy(update={"blocks": blocks})
    return content.model_copy(update={"sections": tuple(sections)})
