"""Packing: many blocks into few messages, within Telegram's limits and cut where it hurts least."""

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.text.html import Html, clean, escape, joined, tag
from bot.text.pack import Block, pack
from bot.text.reader import MAX_ENTITIES, MAX_TEXT, is_blank, markup, read, units

FAMILY = "👩‍👩‍👧‍👦"
FLAG = "🇸🇾"


def block(text: str, *, heading: bool = False, tight: bool = False) -> Block:
    return Block(html=escape(text), keep_with_next=heading, tight=tight)


def label(part: int, parts: int) -> Html:
    return escape(f"{part}/{parts}")


def shown(messages: tuple[Html, ...]) -> list[str]:
    return [read(message).text for message in messages]


def test_few_blocks_are_one_message_without_a_label() -> None:
    messages = pack([block("Heading", heading=True), block("item", tight=True), block("end")])
    assert shown(messages) == ["Heading\nitem\n\nend"]
    assert pack([block("alone")], part_label=label) == ("alone",)
    assert pack([block(""), block(" \u200b ")]) == ()


def test_blocks_stay_whole_and_each_part_says_which_it_is() -> None:
    messages = pack([block(letter * 30) for letter in "abcd"], limit=72, part_label=label)
    assert shown(messages) == [
        f"{'a' * 30}\n\n{'b' * 30}\n\n1/2",
        f"{'c' * 30}\n\n{'d' * 30}\n\n2/2",
    ]


def test_a_block_that_fills_a_message_exactly_is_not_cut() -> None:
    whole = "x" * MAX_TEXT
    assert shown(pack([block(whole), block(whole)])) == [whole, whole]


def test_a_heading_goes_with_what_follows() -> None:
    blocks = [block("a" * 60), block("Heading", heading=True), block("b" * 40, tight=True)]
    assert shown(pack(blocks, limit=80)) == ["a" * 60, f"Heading\n{'b' * 40}"]


def test_even_before_a_block_too_long_for_any_message() -> None:
    words = "word " * 40
    messages = shown(pack([block("Heading", heading=True), block(words, tight=True)], limit=60))
    assert messages[0].startswith("Heading\nword word")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("First one. Here.\n\nSecond paragraph. It goes on and on", "First one. Here."),
        ("First one. And here\nSecond line. Not the end", "First one. And here"),
        ("First one is here. Second sentence that goes on", "First one is here."),
        ("ماذا حدث في المدينة؟ لا أحد يعرف بعد شيئا", "ماذا حدث في المدينة؟"),
        ("only words without any end of a sentence here", "only words without any end of"),
        ("x" * 50, "x" * 30),
        (FAMILY * 5, FAMILY * 2),
        ("a" + FLAG * 12, "a" + FLAG * 7),
    ],
)
def test_a_long_block_is_cut_at_its_best_place(text: str, first: str) -> None:
    messages = shown(pack([block(text)], limit=30))
    assert messages[0] == first
    assert "".join("".join(messages).split()) == "".join(text.split())


def test_a_word_too_long_for_a_message_starts_a_new_one_only_if_it_must() -> None:
    messages = shown(pack([block("See " + "x" * 100)], limit=30))
    assert messages[0] == "See"
    assert "".join(messages[1:]) == "x" * 100


def test_tags_are_closed_at_a_cut_and_opened_again() -> None:
    inner = joined([tag("b", escape("bold word " * 4)), escape("plain")])
    quote = Block(html=tag("blockquote", inner, expandable=""))
    messages = pack([quote], limit=30)
    assert messages == (
        "<blockquote expandable><b>bold word bold word bold word</b></blockquote>",
        "<blockquote expandable><b>bold word</b> plain</blockquote>",
    )


def test_links_keep_their_address_on_both_sides_of_a_cut() -> None:
    link = tag("a", escape("read all of it there"), href="https://example.org/?a=1&b=2")
    first, second = pack([Block(html=link)], limit=12)
    assert first == '<a href="https://example.org/?a=1&amp;b=2">read all of</a>'
    assert second == '<a href="https://example.org/?a=1&amp;b=2">it there</a>'


def test_no_message_has_more_entities_than_telegram_keeps() -> None:
    bold = [Block(html=tag("b", escape(f"{count}")), tight=True) for count in range(250)]
    messages = pack(bold, part_label=label)
    assert len(messages) == 3
    assert all(read(message).entities <= MAX_ENTITIES for message in messages)
    mentions = pack([block("@somebody " * 230)])
    assert len(mentions) == 3


def test_addresses_count_in_bytes_too() -> None:
    address = "https://example.org/" + "x" * 2000
    links = [Block(html=tag("a", escape("x"), href=address)) for _ in range(40)]
    assert len(pack(links)) == 3


def test_a_label_longer_than_the_message_is_a_programming_error() -> None:
    with pytest.raises(ValueError, match="no room"):
        pack([block("x" * 50)], limit=20, part_label=lambda *_: escape("y" * 20))


def test_many_parts_leave_room_for_their_longer_labels() -> None:
    messages = shown(pack([block("word " * 400)], limit=30, part_label=label))
    assert len(messages) > 99
    assert [message.split()[-1] for message in messages] == [
        f"{part}/{len(messages)}" for part in range(1, len(messages) + 1)
    ]


_PIECES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [FAMILY * 30, FLAG * 41, "x" * 700, "a\u0301" * 300, "حلب ومنبج. " * 20, "@a #b /c " * 40,
         "https://example.org/a.b/c " * 9, "👍🏽", "\u0600 ", "one\n\ntwo\n", "<&>" * 80]
    ),
)  # fmt: skip
_TAGS = st.lists(st.sampled_from(["b", "i", "u", "s", "tg-spoiler"]), unique=True, max_size=3)


@st.composite
def _blocks(draw: st.DrawFn) -> list[Block]:
    found = []
    for _ in range(draw(st.integers(0, 8))):
        html = escape("".join(draw(st.lists(_PIECES, max_size=5))))
        if html.strip():
            for name in draw(_TAGS):
                html = tag(name, html)
        heading, tight = draw(st.booleans()), draw(st.booleans())
        found.append(Block(html=html, keep_with_next=heading, tight=tight))
    return found


def visible(text: str) -> str:
    """The characters that Telegram does not call empty."""
    return "".join(character for character in text if not is_blank(character))


@given(_blocks(), st.sampled_from([40, 300, MAX_TEXT]))
@settings(max_examples=150, deadline=None)
def test_every_message_keeps_the_limits_and_no_character_is_lost(
    blocks: list[Block], limit: int
) -> None:
    messages = pack(blocks, limit, label)
    texts = shown(messages)
    assert all(units(text) <= limit for text in texts)
    if len(texts) > 1:
        endings = [f"\n\n{part}/{len(texts)}" for part in range(1, len(texts) + 1)]
        assert all(text.endswith(end) for text, end in zip(texts, endings, strict=True))
        texts = [text.removesuffix(end) for text, end in zip(texts, endings, strict=True)]
    typed = "".join(markup(block.html).text for block in blocks)
    assert visible("".join(texts)) == visible(typed)


_GRAPHEMES = st.sampled_from([FAMILY, FLAG, "👍🏽", "a\u0301", "ب\u064e", "z", " "])


@given(st.lists(_GRAPHEMES, min_size=1, max_size=120), st.integers(24, 60))
@settings(max_examples=150, deadline=None)
def test_no_grapheme_is_cut(graphemes: list[str], limit: int) -> None:
    text = clean("".join(graphemes))
    whole = [found for found in regex.findall(r"\X", text) if not found.isspace()]
    parts = shown(pack([block(text)], limit))
    packed = [found for part in parts for found in regex.findall(r"\X", part)]
    assert [found for found in packed if not found.isspace()] == whole
