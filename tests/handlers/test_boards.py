"""The board and the last part of a review card: one message each, whatever was written."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draft import (
    Confidence,
    DraftState,
    Item,
    Paragraph,
    Problem,
    ProblemCode,
    Section,
    SectionKind,
)
from bot.domain.rich import RichText, Span, Style
from bot.text import cards, outline
from bot.text.fitting import first_words
from bot.text.html import Html, escape
from bot.text.i18n import Localizer
from bot.text.reader import read
from tests.handlers.builders import CATALOGS, ENGLISH, THEATRE, a_draft, a_revision, content

TEXT = RichText.plain
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300) | st.sampled_from(
    ["", " ", "\u202e", "\u2800", "a" * 400, "🇸🇾" * 200, "see https://example.org and @anna #now"]
)
PLACED = ("mill",)


@st.composite
def written(draw: st.DrawFn) -> tuple[Section, ...]:
    blocks = st.one_of(
        st.builds(
            lambda text, how, level: Item(
                text=TEXT(text), confidence=how, places=PLACED, level=level
            ),
            WORDS,
            st.sampled_from(Confidence),
            st.integers(0, 1),
        ),
        st.builds(lambda text: Paragraph(text=linked(text)), WORDS),
    )
    sections = st.builds(
        lambda heading, kind, inside, times: Section(
            heading=TEXT(heading) if heading else None,
            kind=kind,
            front="east" if kind is SectionKind.FRONT else None,
            blocks=tuple(inside) * times,
        ),
        WORDS,
        st.sampled_from(SectionKind),
        st.lists(blocks, max_size=4),
        st.sampled_from([1, 1, 60]),
    )
    return tuple(draw(st.lists(sections, max_size=5)))


def linked(text: str) -> RichText:
    spans = (Span(start=0, end=len(text), style=Style.LINK, url="https://example.org/x"),)
    return RichText(text=text, spans=spans if text else ())


PROBLEMS = st.lists(
    st.builds(Problem, line=st.integers(1, 9999), code=st.sampled_from(ProblemCode), found=WORDS),
    max_size=40,
)
LANGUAGES = st.sampled_from([CATALOGS.localizer(one) for one in CATALOGS.languages])


@settings(max_examples=60, deadline=None)
@given(written(), PROBLEMS, WORDS, LANGUAGES)
def test_a_board_is_always_one_valid_message(
    sections: tuple[Section, ...], problems: list[Problem], words: str, say: Localizer
) -> None:
    texts = (TEXT(words),) * 3
    inside = content(
        title=texts, intro=texts, disclaimer=TEXT(words), sections=sections, closing=texts
    )
    for state in DraftState:
        read(outline.board(a_draft(state, 12), a_revision(inside, *problems), say, THEATRE))


@settings(max_examples=60, deadline=None)
@given(written(), PROBLEMS, WORDS, LANGUAGES)
def test_the_last_part_of_a_card_is_always_one_valid_message_open_and_closed(
    sections: tuple[Section, ...], problems: list[Problem], reason: str, say: Localizer
) -> None:
    revision = a_revision(content(sections=sections), *problems)
    messages = (Html("<b>One</b>"), escape("Two"))
    card = cards.last_part(cards.Seen(revision, messages), "K7P", say, THEATRE)
    read(card)
    read(
        cards.closed(
            card, say.html("card-rejected", tag="K7P", reason=f"no {reason[:1000]}".strip())
        )
    )


def test_a_board_says_how_the_text_was_understood() -> None:
    inside = content(
        title=(TEXT("Update 12-03-25"),),
        intro=(TEXT("A calm day."),),
        disclaimer=TEXT("We may be wrong."),
        disclaimer_at=1,
        sections=(
            Section(
                heading=TEXT("The eastern hills"),
                kind=SectionKind.FRONT,
                front="east",
                blocks=(
                    Item(text=TEXT("The ford is open.")),
                    Item(
                        text=TEXT("Allegedly, a bus burned."),
                        confidence=Confidence.ALLEGED,
                        level=1,
                    ),
                ),
            ),
            Section(
                heading=TEXT("Talk of the day"),
                kind=SectionKind.RUMOURS,
                blocks=(Paragraph(text=TEXT("People speak of a truce.")),),
            ),
        ),
        closing=(TEXT("Warm greetings!"),),
    )
    problem = Problem(line=9, code=ProblemCode.MISSPELT_FRONT, found="Wset", meant="west")
    board = outline.board(a_draft(), a_revision(inside, problem), ENGLISH, THEATRE)
    assert read(board).text.splitlines() == [
        "📝 Draft 7 · Wednesday, 12 March 2025",
        "This is how I understood it. Nobody else sees it until you submit it.",
        "",
        "Update 12-03-25",
        "¶ A calm day.",
        "ℹ️ Disclaimer: We may be wrong.",
        "The eastern hills → front: East",
        "1. The ford is open.",
        "   2. Alleged: Allegedly, a bus burned.",
        "Talk of the day → rumours",
        "¶ People speak of a truce.",
        "¶ Warm greetings!",
        "",
        "⚠️ One thing to look at",
        "Line 9: I took “Wset” for the front “West”.",
        "",
        "2 items, 2 sections · version 2",
    ]


def test_what_does_not_fit_a_board_is_counted() -> None:
    items = tuple(Item(text=TEXT(f"Item number {n} " + "of many " * 12)) for n in range(120))
    inside = content(sections=(Section(heading=TEXT("Long"), blocks=items),))
    lines = read(outline.board(a_draft(), a_revision(inside), ENGLISH, THEATRE)).text.splitlines()
    shown = sum("Item number" in line for line in lines)
    assert 30 < shown < 120
    assert f"… and {120 - shown} more lines" in lines


def test_a_card_says_what_was_guessed_what_hides_and_what_is_bound() -> None:
    away = RichText(
        text="Details here.",
        spans=(Span(start=8, end=12, style=Style.LINK, url="https://example.org/list?a=1&b=2"),),
    )
    rumour = Item(text=TEXT("The bridge fell."), confidence=Confidence.RUMOUR, places=("mill",))
    inside = content(
        intro=(away,),
        sections=(Section(heading=TEXT("Talk"), kind=SectionKind.RUMOURS, blocks=(rumour,)),),
    )
    messages = (Html("<b>One</b> &amp; all"), escape("Two"))
    card = cards.last_part(cards.Seen(a_revision(inside), messages), "K7P", ENGLISH, THEATRE)
    assert read(card).text.splitlines() == [
        "🗂 Draft 7 by K7P · version 2",
        "The messages above are exactly what would be sent.",
        read(ENGLISH.html("card-headline", draft="7", tag="K7P", revision="2")).text.splitlines()[
            2
        ],
        "",
        "🔎 How I understood it",
        "Talk → rumours",
        "• 1. Rumour: The bridge fell.",
        "Places: Mill (West)",
        "",
        "🔗 Links behind words",
        "• here → https://example.org/list?a=1&b=2",
        "",
        "2 messages · 12 characters · hash 3fa9c1d2",
    ]


def test_first_words_end_with_a_word_and_never_inside_a_flag() -> None:
    assert first_words("short  and\nsimple", 40) == "short and simple"
    assert first_words("the bridge at the old mill is closed", 20) == "the bridge at the…"
    assert first_words("🇸🇾🇸🇾🇸🇾", 3) == "🇸🇾…"
