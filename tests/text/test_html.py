"""Safe HTML: what people typed is shown as they typed it, and what they formatted stays so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.model import Frozen
from bot.domain.rich import RichText, Span, Style
from bot.text.html import Html, clean, escape, is_link, joined, rich, tag
from bot.text.reader import markup

HOME = "https://example.org/a?b=1&c=2"


def text_with(text: str, *spans: tuple[int, int, Style], url: str | None = None) -> RichText:
    found = (
        Span(start=start, end=end, style=style, url=url if style is Style.LINK else None)
        for start, end, style in spans
    )
    return RichText(text=text, spans=tuple(found))


def test_what_looks_like_markup_is_shown_as_it_was_typed() -> None:
    assert escape('a < b & "c" > d') == 'a &lt; b &amp; "c" &gt; d'
    assert markup(escape("<b>&amp;</b>")).text == "<b>&amp;</b>"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one\u2028two\u2029three", "one\ntwo\nthree"),
        ("tab\there\x00", "tab here "),
        ("right\u202eto\u202cleft", "righttoleft"),
        ("A\u030angstro\u0308m", "Ångstro\u0308m"),
        ("no base \u0333here", "no base here"),
        ("half \ud83d of an emoji", "half \ufffd of an emoji"),
        ("\u2068isolated\u2069 \u200fmark", "\u2068isolated\u2069 \u200fmark"),
    ],
)
def test_text_becomes_what_telegram_keeps_of_it(typed: str, shown: str) -> None:
    assert clean(typed) == shown
    assert markup(escape(typed)).text == shown


def test_tags_take_only_the_attributes_that_telegram_knows() -> None:
    assert tag("b", escape("1 < 2")) == "<b>1 &lt; 2</b>"
    assert tag("blockquote", escape("long"), expandable="") == (
        "<blockquote expandable>long</blockquote>"
    )
    assert tag("a", escape("here"), href=HOME) == (
        '<a href="https://example.org/a?b=1&amp;c=2">here</a>'
    )


@pytest.mark.parametrize(
    ("name", "attributes"),
    [
        ("script", {}),
        ("b", {"onclick": "x"}),
        ("a", {}),
        ("a", {"href": "javascript:alert(1)"}),
        ("a", {"href": HOME, "title": "x"}),
        ("i", {"expandable": ""}),
    ],
)
def test_other_tags_are_a_programming_error(name: str, attributes: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="no such tag"):
        tag(name, Html("x"), **attributes)


def test_parts_are_joined_by_plain_text() -> None:
    assert joined([Html("<b>a</b>"), escape("&")], " & ") == "<b>a</b> &amp; &amp;"


@pytest.mark.parametrize(
    ("url", "allowed"),
    [
        ("http://example.org", True),
        ("HTTPS://EXAMPLE.ORG:8443/x#y", True),
        ("https://مثال.إختبار/طريق", True),
        ("tg://resolve?domain=durov", True),
        ("mailto:desk@example.org", True),
        ("tg://user?id=42", False),
        ("https://localhost/x", False),
        ("ftp://example.org", False),
        ("javascript:alert(1)", False),
        ("https://example.org/a b", False),
        ("https://example.org/\u202egpj", False),
        ("https://example.org/" + "x" * 2048, False),
        ("", False),
    ],
)
def test_only_harmless_addresses_are_links(url: str, *, allowed: bool) -> None:
    assert is_link(url) is allowed
    html = rich(text_with("here", (0, 4, Style.LINK), url=url))
    assert ("<a " in html) is allowed
    assert markup(html).text == "here"


def test_formatting_that_overlaps_is_split() -> None:
    crossing = text_with("one two three", (0, 7, Style.BOLD), (4, 13, Style.ITALIC))
    assert rich(crossing) == "<b>one <i>two</i></b><i> three</i>"


def test_code_holds_nothing_and_is_held_by_quotes_alone() -> None:
    typed = text_with("run it now", (0, 10, Style.BOLD), (4, 6, Style.CODE), (0, 10, Style.QUOTE))
    assert rich(typed) == "<blockquote><b>run </b><code>it</code><b> now</b></blockquote>"


def test_two_links_at_one_place_become_one_after_the_other() -> None:
    typed = RichText(
        text="abcdef",
        spans=(
            Span(start=0, end=4, style=Style.LINK, url="https://one.example"),
            Span(start=2, end=6, style=Style.LINK, url="https://two.example"),
        ),
    )
    assert rich(typed) == (
        '<a href="https://one.example">abcd</a><a href="https://two.example">ef</a>'
    )


def test_formatted_white_space_loses_its_formatting() -> None:
    assert rich(text_with("a   b", (1, 4, Style.BOLD))) == "a   b"
    assert rich(text_with("a b c", (0, 2, Style.UNDERLINE))) == "<u>a</u> b c"


def test_models_can_hold_html_and_keep_its_type() -> None:
    class Card(Frozen):
        html: Html

    card = Card.model_validate_json(Card(html=escape("<")).model_dump_json())
    assert card.html == "&lt;"
    assert type(card.html) is Html


_PIECES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["👩‍👩‍👧", "🇸🇾🇮🇶", "حلب ", "e\u0301", "\r\n", "\t", "<b>", "&amp;", "\u030a"]),
)


@st.composite
def _typed(draw: st.DrawFn) -> RichText:
    text = "".join(draw(st.lists(_PIECES, max_size=8)))
    places = st.integers(0, len(text))
    spans = []
    for _ in range(draw(st.integers(0, 8)) if text else 0):
        start, end = sorted((draw(places), draw(places)))
        if start < end:
            style = draw(st.sampled_from(Style))
            spans.append(Span(start=start, end=end, style=style, url=HOME))
    return RichText(text=text, spans=tuple(spans))


@given(_typed())
@settings(max_examples=300, deadline=None)
def test_any_formatting_gives_markup_that_the_strict_reader_takes(typed: RichText) -> None:
    found = markup(rich(typed))
    assert not {"\r", "\t", "\u202e", "\u030a"}.intersection(found.text)


@given(st.lists(_PIECES, max_size=8).map("".join).map(clean), st.data())
@settings(max_examples=200, deadline=None)
def test_no_character_is_lost_by_formatting(text: str, data: st.DataObject) -> None:
    spans = tuple(
        Span(start=start, end=data.draw(st.integers(start + 1, len(text))), style=style, url=HOME)
        for style in Style
        for start in data.draw(st.lists(st.integers(0, max(len(text) - 1, 0)), max_size=2))
        if text
    )
    assert markup(rich(RichText(text=text, spans=spans))).text == text
