"""What is added bit by bit is read as a pasted text is, and comes to where it belongs."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draft import Confidence, Content, Item, Kind, Section, SectionKind
from bot.domain.errors import Stale
from bot.domain.ids import DraftId
from bot.domain.rich import RichText
from bot.text.adding import Adding, find, holder, is_empty, last_key, placed
from bot.text.guide import (
    JUDGED,
    GuideAct,
    GuideButton,
    Judgement,
    chosen_day,
    chosen_kind,
    chosen_section,
    number,
)
from bot.text.i18n import Catalogs
from bot.text.names import Names
from bot.text.words import WordLists
from tests.text.conftest import TODAY, Read

CATALOGS = Catalogs.load()
LARGEST = 2**63 - 1
EMPTY = Content(day=TODAY)
NORTH = Section(heading=RichText.plain("North"), kind=SectionKind.FRONT, front="north")
RUMOURS = Section(heading=RichText.plain("Rumours"), kind=SectionKind.RUMOURS)
ANALYSIS = Section(heading=RichText.plain("Evaluation"), kind=SectionKind.ANALYSIS)


@pytest.fixture(scope="module")
def adding(names: Names, words: WordLists) -> Adding:
    return Adding(names, words)


def texts(sections: tuple[Section, ...]) -> list[list[str]]:
    return [[block.text.text for block in section.blocks] for section in sections]


@pytest.mark.parametrize("language", CATALOGS.languages)
def test_headings_of_our_own_are_known_again_in_every_language(
    language: str, names: Names, adding: Adding
) -> None:
    own = CATALOGS.localizer(language)
    values = ["r", "a", *(f"f{front.id}" for front in names.theatre.front)]
    for value in values:
        section = chosen_section(value, EMPTY, names.theatre, own)
        assert section.heading is not None
        assert adding.section(section.heading) == section, value


@pytest.mark.parametrize(
    ("section", "kind"), [(NORTH, "item"), (RUMOURS, "item"), (ANALYSIS, "paragraph")]
)
def test_a_loose_paragraph_is_an_item_but_in_an_evaluation(
    section: Section, kind: str, adding: Adding
) -> None:
    (found,) = adding.read(RichText.plain("One.\n\nTwo.\ngoes on"), section)
    assert [(block.type, block.text.text) for block in found.blocks] == [
        (kind, "One."),
        (kind, "Two.\ngoes on"),
    ]


def test_confidence_and_places_are_read_from_the_words(adding: Adding) -> None:
    (north,) = adding.read(RichText.plain("Allegedly Manbij is calm."), NORTH)
    (item,) = north.items()
    assert (item.confidence, item.places) == (Confidence.ALLEGED, ("manbij",))
    (rumours,) = adding.read(RichText.plain("Manbij is calm."), RUMOURS)
    assert next(rumours.items()).confidence is Confidence.RUMOUR


def test_a_heading_in_a_message_begins_its_section_and_a_bare_line_does_not(
    adding: Adding,
) -> None:
    found = adding.read(RichText.plain("a\n\n# Bread\n– b\n\nRumours\n– c"), NORTH)
    assert [section.kind.value for section in found] == ["front", "topic", "rumours"]
    assert texts(found) == [["a"], ["b"], ["c"]]
    found = adding.read(RichText.plain("Two villages were shelled\n– One\n– The other"), NORTH)
    assert texts(found) == [["Two villages were shelled", "One", "The other"]]
    assert texts(adding.read(RichText.plain("# Bread"), NORTH)) == [["Bread"]]


@pytest.mark.parametrize("text", ["", "  \n ", "---", "\u200b"])
def test_nothing_is_nothing(text: str, adding: Adding) -> None:
    assert adding.read(RichText.plain(text), NORTH) == ()
    assert adding.headed(RichText.plain(text))[0].heading is None


def test_what_a_client_has_cut_is_put_together_again(adding: Adding) -> None:
    (section,) = adding.read(RichText.plain("A quiet day.\n\nThe price of"), NORTH)
    section = placed(EMPTY, section).keyed().sections[0]
    longer, rest = adding.resumed(section, 4090, RichText.plain("bread\nrose.\n\nSo did fuel."))
    assert texts((longer,)) == [["A quiet day.", "The price of bread\nrose."]]
    assert last_key(longer) == 2
    assert rest.text.strip() == "So did fuel."
    # A dash, a sentence that had ended, and room that was left: nothing was cut.
    for length, text in ((4090, "– bread"), (2100, "bread")):
        assert adding.resumed(section, length, RichText.plain(text)) == (
            section,
            RichText.plain(text),
        )


def test_a_heading_with_items_below(adding: Adding) -> None:
    section, rest = adding.headed(RichText.plain("\n## Bread and water\n– dear\n– scarce"))
    assert (str(section.heading), section.kind) == ("Bread and water", SectionKind.TOPIC)
    assert texts(adding.read(rest, section)) == [["dear", "scarce"]]


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ("Update 12-03-25\n\n# South\n– It rains.", "its own"),
        ("6 December\n– It rains.\n– It snows.", "its own"),
        ("It rains in Daraa since 6 December.", "items"),
        ("12 March: two villages were shelled", "items"),
        ("- one\n- two", "items"),
        ("# South\n– It rains.", "items"),
    ],
)
def test_an_update_of_its_own_is_told_from_items(
    text: str,
    is_it: str,
    adding: Adding,
) -> None:
    assert adding.is_update(RichText.plain(text), TODAY) is (is_it == "its own")


def test_items_go_to_the_section_that_is_meant(adding: Adding) -> None:
    manbij = Section(heading=RichText.plain("Manbij front"), kind=SectionKind.FRONT, front="north")
    content = EMPTY
    for section in (manbij, ANALYSIS, NORTH):
        (filled,) = adding.read(RichText.plain("Something."), section)
        content = placed(content, filled)
    assert [str(one.heading) for one in content.sections] == ["Manbij front", "Evaluation"]
    (more,) = adding.read(RichText.plain("More."), RUMOURS)
    content = placed(content, more)
    assert [one.kind for one in content.sections][1:] == [SectionKind.RUMOURS, SectionKind.ANALYSIS]
    assert find(content, NORTH) == 0
    assert find(content, Section(heading=RichText.plain("Bread"))) is None


def test_sections_by_key(adding: Adding) -> None:
    (north,) = adding.read(RichText.plain("One.\n\nTwo."), NORTH)
    content = placed(EMPTY, north).keyed()
    assert is_empty(EMPTY)
    assert not is_empty(content)
    assert (last_key(content.sections[0]), last_key(ANALYSIS)) == (2, 0)
    assert holder(content, 2) == content.sections[0]
    assert holder(content, 3) is None


LINES = st.lists(
    st.sampled_from(
        ["It rains in Daraa.", "– A dash", "  - deeper", "# Bread", "", "Rumours", "<b>", "١) عدد"]
    ),
    max_size=8,
).map("\n".join)


@settings(deadline=None, max_examples=150)
@given(text=LINES)
def test_what_is_added_is_what_a_paste_would_say(
    text: str, names: Names, words: WordLists, read: Read
) -> None:
    """The words are the same and in the same order, in whatever sections."""
    added = Adding(names, words).read(RichText.plain(text), NORTH)
    found = [line for section in added for line in _words(section)]
    pasted = read("# Northern front\n\n" + text).updates
    want = [word for each in pasted[0].content.texts() for word in each.text.split()][2:]
    assert found == want


def _words(section: Section) -> list[str]:
    own = section.heading is None or section.heading == NORTH.heading
    parts = [] if own or section.heading is None else [section.heading]
    return [
        word
        for part in (*parts, *(each.text for each in section.blocks))
        for word in part.text.split()
    ]


@pytest.mark.parametrize("value", ["", "x", "fatlantis", "s0", "s٣", "s" + "9" * 30, "rr"])
def test_a_forged_section_is_refused(value: str, names: Names) -> None:
    with pytest.raises(Stale):
        chosen_section(value, EMPTY, names.theatre, CATALOGS.localizer("en"))


@pytest.mark.parametrize("value", ["", "-1", "٣", "1" * 19, "1.5", " 1"])
def test_a_forged_number_is_refused(value: str) -> None:
    with pytest.raises(Stale):
        number(value)


def test_forged_days_kinds_and_judgements_are_refused() -> None:
    assert chosen_day("2024-12-06") == date(2024, 12, 6)
    assert chosen_kind("flash") is Kind.FLASH
    for read_value, value in (
        (chosen_day, "6 December"),
        (chosen_kind, "novel"),
        (Judgement.read, "1.denied"),
        (Judgement.read, "rumour"),
    ):
        with pytest.raises(Stale):
            read_value(value)


def test_every_value_fits_into_a_button(names: Names) -> None:
    judged = [Judgement(10**6, one).value for row in JUDGED for one in row]
    for one in judged:
        assert Judgement.read(one).value == one
    for value in [*judged, "2024-12-06", *(f"f{front.id}" for front in names.theatre.front)]:
        button = GuideButton(
            act=GuideAct.JUDGE, draft=DraftId(LARGEST), revision=10**6, value=value
        )
        assert GuideButton.unpack(button.pack()) == button


def test_items_get_new_keys_behind_the_old(adding: Adding) -> None:
    (one,) = adding.read(RichText.plain("One."), NORTH)
    first = placed(EMPTY, one).keyed()
    second = placed(first, one).keyed()
    assert [item.key for item in second.items()] == [1, 2]
    assert all(isinstance(block, Item) for block in second.sections[0].blocks)
