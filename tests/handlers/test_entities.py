"""What people format in Telegram survives into our text and back, in UTF-16 and out of it."""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Chat, Message, MessageEntity

from bot.domain.rich import RichText, Span, Style
from bot.text.reader import units
from handlers import entities

WHEN = datetime(2025, 1, 1, tzinfo=UTC)
SIGNS = st.characters(exclude_categories=["Cs"])
TEXTS = st.text(
    st.sampled_from("ab \n") | st.sampled_from("👨‍👩‍👧🏳️‍🌈🇸🇾حم𝄞") | SIGNS, min_size=1, max_size=80
)


@st.composite
def formatted(draw: st.DrawFn) -> RichText:
    text = draw(TEXTS)
    spans = []
    for style in draw(st.lists(st.sampled_from(Style), max_size=6)):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        url = "https://example.org/a" if style is Style.LINK else None
        spans.append(Span(start=start, end=end, style=style, url=url))
    return RichText(text=text, spans=tuple(spans))


@settings(max_examples=150, deadline=None)
@given(formatted())
def test_formatting_comes_back_as_it_went(text: RichText) -> None:
    assert entities.from_telegram(text.text, entities.to_telegram(text)) == text


@settings(max_examples=150, deadline=None)
@given(formatted())
def test_telegram_finds_the_same_words_under_our_entities(text: RichText) -> None:
    message = Message(1, WHEN, Chat(1, "private"), text=text.text)
    for span, entity in zip(text.spans, entities.to_telegram(text), strict=True):
        assert message.parse_entity(entity) == text.text[span.start : span.end]


@settings(max_examples=150, deadline=None)
@given(
    TEXTS,
    st.lists(
        st.tuples(
            st.sampled_from(list(MessageEntity.ALL_TYPES)), st.integers(0, 200), st.integers(1, 200)
        )
    ),
)
def test_impossible_entities_never_break_a_message(
    text: str, wild: list[tuple[str, int, int]]
) -> None:
    found = entities.from_telegram(
        text, [MessageEntity(kind, offset, length) for kind, offset, length in wild]
    )
    assert found.text == text


@settings(max_examples=150, deadline=None)
@given(formatted(), st.integers(4, 40))
def test_pieces_fit_and_lose_no_word(text: RichText, limit: int) -> None:
    pieces = list(entities.pieces(text, limit))
    assert all(0 < units(piece.text) <= limit for piece in pieces)
    assert "".join("".join(piece.text.split()) for piece in pieces) == "".join(text.text.split())


def test_pieces_are_cut_at_line_ends() -> None:
    text = RichText.plain("first line\nsecond line\nthird line")
    assert [piece.text for piece in entities.pieces(text, 24)] == [
        "first line\nsecond line",
        "third line",
    ]


def test_a_link_to_a_person_is_not_kept() -> None:
    link = MessageEntity(MessageEntity.TEXT_LINK, 0, 4, url="tg://user?id=5")
    assert entities.from_telegram("Anna was there", [link]) == RichText.plain("Anna was there")
    mention = MessageEntity(MessageEntity.TEXT_MENTION, 0, 4)
    assert entities.from_telegram("Anna was there", [mention]) == RichText.plain("Anna was there")


def test_what_stands_behind_a_command_keeps_its_formatting() -> None:
    message = Message(
        1,
        WHEN,
        Chat(1, "private"),
        text="/draft@desk_bot\nCalm day 🕊 today",
        entities=[
            MessageEntity(MessageEntity.BOT_COMMAND, 0, 15),
            MessageEntity(MessageEntity.BOLD, 28, 5),
        ],
    )
    found = entities.without_command(message)
    assert found == RichText(
        text="Calm day 🕊 today", spans=(Span(start=11, end=16, style=Style.BOLD),)
    )


def test_a_caption_is_text_too() -> None:
    message = Message(
        1,
        WHEN,
        Chat(1, "private"),
        caption="Calm day",
        caption_entities=[MessageEntity(MessageEntity.ITALIC, 0, 4)],
    )
    found = entities.from_message(message)
    assert found == RichText(text="Calm day", spans=(Span(start=0, end=4, style=Style.ITALIC),))
