"""A bulletin on a phone: what the author wrote, in their order, with calm signs around it."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.bulletin import Choice, Statement
from bot.domain.draft import Confidence, Content, Item, Paragraph, Section, SectionKind
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.rich import RichText, Span, Style
from bot.domain.theatre import Front, Place, Theatre
from bot.text.html import Html, clean
from bot.text.i18n import Catalogs, Localizer
from bot.text.reader import is_blank, read
from bot.text.render import bulletin, concerns, fingerprint, statement

CATALOGS = Catalogs.load()
ENGLISH, ARABIC = CATALOGS.localizer("en"), CATALOGS.localizer("ar")
ALL = Choice()
DAY = date(2024, 12, 6)
THEATRE = Theatre(
    id="valley",
    name="The valley",
    front=(
        Front(id="west", names={"en": "West", "ar": "الغرب"}),
        Front(id="east", names={"en": "East"}),
    ),
    place=(
        Place(id="mill", front="west", names={"en": "Mill"}),
        Place(id="ford", front="east", names={"en": "Ford"}),
    ),
)
TEXT = RichText.plain


def item(
    text: str, confidence: Confidence = Confidence.STATED, *places: str, level: int = 0
) -> Item:
    return Item(text=TEXT(text), confidence=confidence, places=places, level=level)


def front(front: str, *blocks: Item | Paragraph) -> Section:
    heading = TEXT(f"{front.title()}ern front")
    return Section(heading=heading, kind=SectionKind.FRONT, front=front, blocks=blocks)


def topic(*blocks: Item | Paragraph) -> Section:
    return Section(heading=TEXT("Aid"), blocks=blocks)


def shown(content: Content, choice: Choice = ALL, say: Localizer = ENGLISH) -> str:
    (message,) = bulletin(content, 12, choice, THEATRE, say)
    return message


def test_a_whole_bulletin() -> None:
    content = Content(
        day=DAY,
        title=(TEXT("Update 06-12-24"), TEXT("Valley")),
        intro=(TEXT("A long day."), TEXT("This is what we know.")),
        disclaimer=TEXT("We may be wrong."),
        disclaimer_at=1,
        sections=(
            front(
                "west",
                item("The bridge is open again.", Confidence.CONFIRMED),
                item("For carts only.", level=1),
                item("The mill is said to burn.", Confidence.ALLEGED),
            ),
            Section(
                heading=TEXT("Rumours"),
                kind=SectionKind.RUMOURS,
                blocks=(item("A truce is near.", Confidence.RUMOUR),),
            ),
            Section(
                heading=TEXT("What we think"),
                kind=SectionKind.ANALYSIS,
                blocks=(Paragraph(text=TEXT("It is not over.")),),
            ),
        ),
        closing=(TEXT("Greetings!"),),
    )
    assert (
        shown(content)
        == """\
<b>Bulletin 12 · Friday, 6 December 2024</b>
<i>Valley</i>

A long day.

<blockquote>ℹ️ We may be wrong.</blockquote>

This is what we know.

📍 <b>Western front</b>
– <i>✔ Confirmed:</i> The bridge is open again.
   ◦ For carts only.
– <i>Alleged:</i> The mill is said to burn.

💬 <b>Rumours</b>
– <i>❓ Rumour:</i> A truce is near.

🔎 <b>What we think</b>
It is not over.

<i>Greetings!</i>"""
    )


def test_items_of_a_section_stand_close_if_all_are_short_and_else_apart() -> None:
    long = "A long sentence about the road. " * 5
    assert "– a\n– b" in shown(Content(day=DAY, sections=(topic(item("a"), item("b")),)))
    message = shown(Content(day=DAY, sections=(topic(item("a"), item("b"), item(long)),)))
    assert "– a\n\n– b\n\n– A long sentence" in message


def test_a_long_title_keeps_its_lines() -> None:
    title = (
        TEXT("Updates of the situation in the valley and beyond it"),
        TEXT("06-12-24 for friends"),
    )
    assert "beyond it</i>\n<i>06-12-24" in shown(Content(day=DAY, title=title))


def test_a_long_evaluation_is_folded_and_goes_on_in_the_next_message() -> None:
    thoughts = tuple(Paragraph(text=TEXT("We think and think. " * 100)) for _ in range(3))
    section = Section(heading=TEXT("What we think"), kind=SectionKind.ANALYSIS, blocks=thoughts)
    first, second = bulletin(Content(day=DAY, sections=(section,)), 12, ALL, THEATRE, ENGLISH)
    assert "🔎 <b>What we think</b>\n<blockquote expandable>We think" in first
    assert first.endswith("</blockquote>\n\n<i>Bulletin 12 · 1/2</i>")
    assert second.startswith("<blockquote expandable>We think")
    assert second.endswith("<i>Bulletin 12 · 2/2</i>")


def test_the_authors_own_sign_before_a_heading_is_enough() -> None:
    section = Section(heading=TEXT("🔥 East"), kind=SectionKind.FRONT, front="east")
    assert shown(Content(day=DAY, sections=(section,))).endswith("\n\n<b>🔥 East</b>")


def quoted(text: str, start: int, end: int) -> RichText:
    return RichText(text=text, spans=(Span(start=start, end=end, style=Style.QUOTE),))


def test_a_persons_quote_stays_where_telegram_can_show_it_and_is_italic_elsewhere() -> None:
    content = Content(
        day=DAY,
        intro=(quoted("They wrote:\nWe go.", 12, 18), quoted("They say we go.", 9, 14)),
        disclaimer=quoted("No guarantee", 3, 12),
        sections=(topic(Item(text=quoted("We stay.", 0, 8))),),
    )
    message = shown(content)
    assert "They wrote:\n<blockquote>We go.</blockquote>" in message
    assert "They say <i>we go</i>." in message
    assert "<blockquote>ℹ️ No <i>guarantee</i></blockquote>" in message
    assert "– <i>We stay.</i>" in message


def test_code_in_a_title_or_closing_stays_code() -> None:
    code = RichText(text="run this", spans=(Span(start=4, end=8, style=Style.CODE),))
    message = shown(Content(day=DAY, title=(code,), closing=(code,)))
    assert message.count("<i>run</i> <code>this</code>") == 2


CHOSEN = Content(
    day=DAY,
    sections=(
        front("west", item("w1"), item("w2"), Paragraph(text=TEXT("w3"))),
        front("east", item("e1")),
        topic(
            item("both", Confidence.STATED, "mill", "ford"),
            item("for all"),
            item("mill", Confidence.STATED, "mill"),
            item("below the mill", level=1),
        ),
        Section(heading=TEXT("Mills"), blocks=(item("m", Confidence.STATED, "mill"),)),
    ),
)


def test_a_choice_of_fronts_leaves_the_others_out_and_says_so() -> None:
    message = shown(CHOSEN, Choice(fronts=("east",)))
    assert (
        message
        == """\
<b>Bulletin 12 · Friday, 6 December 2024</b>

📍 <b>Eastern front</b>
– e1

<b>Aid</b>
– both
– for all

<i>Left out by your choice, 6 items: West (6)</i>"""
    )


def test_one_item_left_out_is_counted_in_the_singular() -> None:
    message = shown(CHOSEN, Choice(fronts=("west",)))
    assert message.endswith("<i>Left out by your choice, one item: East (1)</i>")


def test_a_sub_item_goes_with_its_item() -> None:
    parent = item("at the mill", Confidence.STATED, "mill")
    child = item("seen from the ford", Confidence.STATED, "ford", level=1)
    content = Content(day=DAY, sections=(topic(parent, child),))
    for choice in (Choice(fronts=("west",)), Choice(fronts=("east",))):
        assert "– at the mill\n   ◦ seen from the ford" in shown(content, choice)


def test_an_item_concerns_its_sections_front_else_its_places() -> None:
    there = item("x", Confidence.STATED, "mill", "ford", "mill", "a place that was renamed")
    assert concerns(there, front("east"), THEATRE) == ("east",)
    assert concerns(there, topic(), THEATRE) == ("west", "east")
    assert concerns(item("x"), topic(), THEATRE) == ()


def test_an_arabic_edition_of_a_latin_text_keeps_its_bullets_and_full_stops_in_place() -> None:
    said = shown(
        Content(day=DAY, sections=(topic(item("The bridge.", Confidence.RUMOUR)),)), ALL, ARABIC
    )
    assert said.startswith("<b>النشرة \u206812\u2069 · ")
    assert said.endswith("\u200f– <i>\u2068❓ شائعة\u2069:</i> \u2068The bridge.\u2069")


def test_arabic_text_in_an_english_edition_is_kept_apart_from_its_label() -> None:
    content = Content(day=DAY, sections=(topic(item("الجسر.", Confidence.RUMOUR), item("السوق.")),))
    said = shown(content)
    assert "– <i>❓ Rumour:</i> \u2068الجسر.\u2069" in said
    assert said.endswith("– السوق.")


def found(confidence: Confidence | None, *fronts: str) -> Statement:
    return Statement(
        id=ItemId.read("2024-12-06/S3"),
        type="item",
        bulletin=BulletinNumber(12),
        kind=SectionKind.TOPIC,
        fronts=fronts,
        confidence=confidence,
        text=TEXT("The mill <burns>."),
    )


def test_a_label_is_not_said_twice_where_the_writer_begins_with_it() -> None:
    text = "Confirmed: teachers were paid"
    content = Content(
        day=DAY,
        sections=(topic(item(text, Confidence.CONFIRMED), item(text, Confidence.REPORTED)),),
    )
    said = shown(content)
    assert "– ✔ Confirmed: teachers were paid" in said
    assert "– <i>Reported:</i> Confirmed: teachers were paid" in said


def test_an_answer_says_what_how_certain_and_where_from() -> None:
    said = statement(found(Confidence.RUMOUR, "west"), ENGLISH, THEATRE)
    assert said == (
        "<i>❓ Rumour:</i> The mill &lt;burns&gt;.\n"
        "West · 6 December 2024 · bulletin 12 · <code>2024-12-06/S3</code>"
    )
    assert statement(found(None), ENGLISH, THEATRE).startswith("The mill &lt;burns&gt;.\n6 Dec")
    for say in (ENGLISH, ARABIC):
        read(statement(found(Confidence.DENIED, "west", "a lost front"), say, THEATRE))


def test_the_fingerprint_knows_where_messages_are_cut() -> None:
    messages = [Html("one"), Html("two")]
    assert fingerprint(messages) == fingerprint(list(messages))
    assert len(fingerprint(messages)) == 64
    others = [["onet", "wo"], ["onetwo"], ["two", "one"], ["one", "two", ""]]
    assert fingerprint(messages) not in {fingerprint(map(Html, other)) for other in others}


_TEXTS = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            ["👩‍👩‍👧", "🇸🇾" * 9, "حلب ومنبج. ", "x" * 5000, "@desk " * 110, "word. " * 300]
        ),
    ),
    max_size=4,
).map("".join)


@st.composite
def _rich(draw: st.DrawFn) -> RichText:
    text = clean(draw(_TEXTS))
    spans = []
    for style in draw(st.lists(st.sampled_from(Style), max_size=4)) if text else []:
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        spans.append(Span(start=start, end=end, style=style, url="https://example.org/?a&b"))
    return RichText(text=text, spans=tuple(spans))


_ITEMS = st.builds(
    Item,
    text=_rich(),
    confidence=st.sampled_from(Confidence),
    places=st.lists(st.sampled_from(["mill", "ford"]), max_size=2).map(tuple),
    level=st.integers(0, 1),
)
_BLOCKS = st.one_of(_ITEMS, st.builds(Paragraph, text=_rich()))
_SECTIONS = st.builds(
    Section,
    heading=st.none() | _rich(),
    kind=st.sampled_from(SectionKind),
    front=st.sampled_from([None, "west", "east"]),
    blocks=st.lists(_BLOCKS, max_size=4).map(tuple),
)
_MANY = st.lists(_rich(), max_size=2).map(tuple)
_CONTENTS = st.builds(
    Content,
    day=st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    title=_MANY,
    intro=_MANY,
    disclaimer=st.none() | _rich(),
    disclaimer_at=st.integers(0, 2),
    sections=st.lists(_SECTIONS, max_size=3).map(tuple),
    closing=_MANY,
)


def written(content: Content) -> str:
    """All that the author wrote, in order."""
    parts = [*content.title, *content.opening()]
    for section in content.sections:
        parts += [section.heading] if section.heading else []
        parts += [block.text for block in section.blocks]
    return visible("".join(part.text for part in [*parts, *content.closing]))


def visible(text: str) -> str:
    return "".join(character for character in text if not is_blank(character))


def chrome(content: Content, say: Localizer, parts: int) -> Counter[str]:
    """Count the characters that the bot may add: headline, labels, signs and bullets."""
    added = [say.html("bulletin-headline", number="7", day=say.date_long(content.day))]
    numbers = [f"{part}/{parts}" for part in range(1, parts + 1)] if parts > 1 else []
    added += [say.html("bulletin-part", number="7", part=part) for part in numbers]
    for each in content.items():
        word = say.text(f"confidence-{each.confidence}")
        added.append(say.html("bulletin-confidence", confidence=f"✔❓✖{word}"))
    signs = "📍💬🔎ℹ\ufe0f·–◦" * 20
    return Counter(visible(signs + "".join(read(each).text for each in added)))


@pytest.mark.parametrize("say", [ENGLISH, ARABIC], ids=["en", "ar"])
@given(content=_CONTENTS)
@settings(max_examples=60, deadline=None)
def test_every_edition_is_valid_and_has_all_words_in_order(
    content: Content, say: Localizer
) -> None:
    messages = bulletin(content, 7, ALL, THEATRE, say)
    text = visible("".join(read(message).text for message in messages))
    rest = iter(text)
    assert all(character in rest for character in written(content))
    assert Counter(text) - Counter(written(content)) <= chrome(content, say, len(messages))
    assert messages == bulletin(content, 7, ALL, THEATRE, say)
    assert fingerprint(messages) == fingerprint(iter(messages))


@given(content=_CONTENTS, fronts=st.sampled_from([("west",), ("east",), ("west", "east")]))
@settings(max_examples=60, deadline=None)
def test_an_edition_for_some_fronts_is_valid_and_adds_nothing(
    content: Content, fronts: tuple[str, ...]
) -> None:
    chosen = bulletin(content, 7, Choice(fronts=fronts), THEATRE, ENGLISH)
    assert all(read(message) for message in chosen)
    if set(fronts) == {"west", "east"}:
        assert chosen == bulletin(content, 7, ALL, THEATRE, ENGLISH)
