"""What a floor of confidence leaves of a bulletin, and what is said of the rest."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.bulletin import Choice, Floor
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
from bot.domain.ids import BulletinNumber
from bot.domain.rich import RichText
from bot.domain.theatre import Front, Place, Theatre
from bot.text.choosing import LeftOut, choose, shows_nothing
from bot.text.framing import Frame
from bot.text.i18n import Catalogs
from bot.text.render import messages
from bot.text.whole import WholeButton, whole_rows

ENGLISH = Catalogs.load().localizer("en")
DAY = date(2024, 12, 6)
CONFIRMED, STATED, RUMOUR = Confidence.CONFIRMED, Confidence.STATED, Confidence.RUMOUR
SURE, CAREFUL = Choice(floor=Floor.CONFIRMED), Choice(floor=Floor.NO_RUMOURS)
THEATRE = Theatre(
    id="valley",
    name="The valley",
    front=(Front(id="west", names={"en": "West"}), Front(id="east", names={"en": "East"})),
    place=(Place(id="mill", front="west", names={"en": "Mill"}),),
)


def item(text: str, confidence: Confidence = STATED, *places: str, level: int = 0) -> Item:
    return Item(text=RichText.plain(text), confidence=confidence, places=places, level=level)


def paragraph(text: str) -> Paragraph:
    return Paragraph(text=RichText.plain(text))


def section(*blocks: Block, kind: SectionKind = SectionKind.TOPIC) -> Section:
    front = "west" if kind is SectionKind.FRONT else None
    return Section(heading=RichText.plain("Heading"), kind=kind, front=front, blocks=blocks)


def kept(choice: Choice, *sections: Section) -> list[list[str]]:
    """The words of each section that is left."""
    found, _ = choose(Content(day=DAY, sections=sections), choice, THEATRE)
    return [[block.text.text for block in one.blocks] for one in found]


def left_out(choice: Choice, *sections: Section) -> LeftOut:
    return choose(Content(day=DAY, sections=sections), choice, THEATRE)[1]


def test_denied_is_as_certain_as_confirmed() -> None:
    every = section(*(item(one, one) for one in Confidence))
    assert kept(SURE, every) == [["confirmed", "denied"]]
    assert kept(CAREFUL, every) == [[one for one in Confidence if one is not RUMOUR]]


def test_a_head_that_leads_to_what_is_certain_stays_and_one_in_doubt_takes_all_with_it() -> None:
    sure, vague = item("sure", CONFIRMED, level=1), item("vague", level=1)
    assert kept(SURE, section(item("Around the mill:"), sure, vague)) == [
        ["Around the mill:", "sure"]
    ]
    assert kept(SURE, section(item("Around the mill:"), vague)) == []
    for doubt in (Confidence.REPORTED, Confidence.ALLEGED, RUMOUR):
        assert kept(SURE, section(item("They say", doubt), sure)) == []
    assert kept(CAREFUL, section(item("They say", RUMOUR), sure)) == []
    assert kept(CAREFUL, section(sure, item("They say", RUMOUR), vague)) == [["sure"]]


@pytest.mark.parametrize(
    ("kind", "sure", "careful"),
    [
        (SectionKind.FRONT, False, True),
        (SectionKind.TOPIC, False, True),
        (SectionKind.RUMOURS, False, False),
        (SectionKind.ANALYSIS, True, True),
    ],
)
def test_a_paragraph_is_as_certain_as_its_section(
    kind: SectionKind,
    sure: bool,  # noqa: FBT001 - a column of the table
    careful: bool,  # noqa: FBT001 - a column of the table
) -> None:
    told = section(paragraph("It is said."), kind=kind)
    assert kept(SURE, told) == [["It is said."]] * sure
    assert kept(CAREFUL, told) == [["It is said."]] * careful


def test_what_an_analysis_says_is_for_everyone() -> None:
    told = section(paragraph("It will take years."))
    content = Content(day=DAY, kind=Kind.ANALYSIS, sections=(told,))
    assert choose(content, SURE, THEATRE) == ((told,), LeftOut())


def test_a_heading_goes_with_all_that_stood_under_it_and_one_alone_stays() -> None:
    assert kept(CAREFUL, section(item("talk", RUMOUR), kind=SectionKind.RUMOURS)) == []
    assert kept(CAREFUL, section(kind=SectionKind.RUMOURS)) == [[]]


def test_what_concerns_another_front_is_counted_there_and_not_below_the_floor() -> None:
    choice = Choice(fronts=("east",), floor=Floor.NO_RUMOURS)
    west = section(item("w1"), item("w2", RUMOUR), kind=SectionKind.FRONT)
    talk = section(item("talk", RUMOUR), item("mill", RUMOUR, "mill"), kind=SectionKind.RUMOURS)
    assert left_out(choice, west, talk) == LeftOut(total=4, fronts=(("west", 3),), below=1)


def test_nothing_is_a_bulletin_without_sections_intro_and_files() -> None:
    talk = (section(item("talk", RUMOUR), kind=SectionKind.RUMOURS),)
    frame = {"title": (RichText.plain("Talk"),), "closing": (RichText.plain("Stay safe."),)}
    empty = Content(day=DAY, sections=talk, **frame)
    assert shows_nothing(empty, CAREFUL, THEATRE)
    assert not shows_nothing(empty, Choice(), THEATRE)
    file = Media(kind=MediaKind.PHOTO, file="AgAD", unique="u")
    for more in (
        {"intro": (RichText.plain("To all."),)},
        {"media": (file,)},
        {"sections": (*talk, section(item("news")))},
    ):
        assert not shows_nothing(empty.model_copy(update=more), CAREFUL, THEATRE)
    # Where all was left empty by its author, nothing was left out.
    assert not shows_nothing(Content(day=DAY), CAREFUL, THEATRE)


def test_the_button_stands_below_the_last_words_and_not_below_a_file() -> None:
    file = Media(kind=MediaKind.PHOTO, file="AgAD", unique="u")
    content = Content(
        day=DAY, sections=(section(item("news"), item("talk", RUMOUR)),), media=(file,)
    )
    words, picture = messages(content, Frame(12), CAREFUL, THEATRE, ENGLISH)
    ((key,),) = whole_rows(BulletinNumber(12), ENGLISH)
    assert words.rows == ((key,),)
    assert WholeButton.unpack(key.button.pack()) == key.button
    assert (words.keyboard or "").count("b:12") == 1
    assert (picture.rows, picture.keyboard) == ((), None)
    assert not any(one.rows for one in messages(content, Frame(12), Choice(), THEATRE, ENGLISH))


BLOCKS = st.lists(
    st.one_of(
        st.builds(
            item,
            st.just("words"),
            st.sampled_from(Confidence),
            st.sampled_from(["", "mill"]),
            level=st.integers(0, 1),
        ),
        st.builds(paragraph, st.just("words")),
    ),
    max_size=6,
)
SECTIONS = st.lists(
    st.builds(
        lambda kind, blocks: section(*blocks, kind=kind), st.sampled_from(SectionKind), BLOCKS
    ),
    max_size=4,
)
CHOICES = st.builds(
    Choice,
    fronts=st.sampled_from([(), ("west",), ("east",)]),
    floor=st.sampled_from(Floor),
)


@given(sections=SECTIONS, choice=CHOICES)
def test_what_is_left_and_what_is_left_out_is_all_there_was(
    sections: list[Section], choice: Choice
) -> None:
    content = Content(day=DAY, sections=tuple(sections))
    found, rest = choose(content, choice, THEATRE)
    before = sum(len(one.blocks) for one in sections)
    assert sum(len(one.blocks) for one in found) + rest.total == before
    assert rest.below <= rest.total
    if choice == Choice():
        assert found == content.sections
    for one in found:
        for at, block in enumerate(one.blocks):
            if isinstance(block, Item) and not choice.trusts(block.confidence):
                after = one.blocks[at + 1] if at + 1 < len(one.blocks) else None
                assert block.confidence is STATED, "what is in doubt is left out"
                assert isinstance(after, Item), "it leads to nothing"
                assert after.level == 1
                assert choice.trusts(after.confidence)
