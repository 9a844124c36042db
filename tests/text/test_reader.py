"""The strict reader: whatever Telegram would refuse or silently change does not pass."""

import pytest

from bot.text.html import Mark
from bot.text.reader import MAX_BYTES, MAX_ENTITIES, MAX_TEXT, MarkupError, read, units


def test_a_message_is_read_as_telegram_shows_it() -> None:
    found = read(
        '<b>Bulletin 1</b>\n<blockquote expandable>See <a href="https://a.example/?x&amp;y">'
        "<i>here</i></a> &lt;now&gt; &quot;&#8211;&quot;</blockquote>"
    )
    assert found.text == 'Bulletin 1\nSee here <now> "–"'
    assert found.entities == 4
    assert found.spans == (
        Mark(0, 10, "b"),
        Mark(11, 29, "blockquote", "expandable"),
        Mark(15, 19, "a", "https://a.example/?x&y"),
        Mark(15, 19, "i"),
    )


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("", "empty"),
        (" \u200b\u2060 ", "empty"),
        ("a & b", "unescaped"),
        ("a &nbsp; b", "unescaped"),
        ("1 < 2", "unescaped"),
        ("2 > 1", "unescaped"),
        ("&#0; x", "no such character"),
        ("&#xd800; x", "no such character"),
        ("&#9; x", "removes or replaces"),
        ("<script>x</script>", "unsupported tag"),
        ("<b>x", "no end"),
        ("x</b>", "unmatched"),
        ("<b><i>x</b></i>", "unmatched"),
        ("<b>x</b >", "unmatched"),
        ("<b></b>x", "nothing inside"),
        ("a<i> </i>b", "nothing inside"),
        ("<b>a<strong>b</strong></b>", "inside itself"),
        ("<code><b>x</b></code>", "inside code"),
        ("<b><code>x</code></b>", "inside <b>"),
        ("<b><blockquote>x</blockquote></b>", "a quote inside"),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "inside itself"),
        ('<b class="x">y</b>', "no such attribute"),
        ("<a>x</a>", "not a link"),
        ("<a href='https://a.example'>x</a>", "not a link"),
        ('<a href="javascript:x">x</a>', "not a link"),
        ('<a href="https://a.example?x&y">x</a>', "not a link"),
        ('<a href="tg://user?id=1">x</a>', "not a link"),
        (" x", "white space"),
        ("x\n", "white space"),
        ("tab\there", "removes or replaces"),
        ("over\u202eride", "removes or replaces"),
        ("half \ud83d", "removes or replaces"),
    ],
)
def test_bad_markup_is_refused(html: str, reason: str) -> None:
    with pytest.raises(MarkupError, match=reason):
        read(html)


def test_the_limits_are_telegrams_to_the_last_unit() -> None:
    assert len(read("x" * MAX_TEXT).text) == MAX_TEXT
    with pytest.raises(MarkupError, match="4097 characters"):
        read("x" * (MAX_TEXT + 1))
    with pytest.raises(MarkupError, match="4098 characters"):
        read("😀" * (MAX_TEXT // 2 + 1))
    assert read("<b>x</b> " * (MAX_ENTITIES - 1) + "<b>x</b>").entities == MAX_ENTITIES
    with pytest.raises(MarkupError, match="101 entities"):
        read("<b>x</b> " * MAX_ENTITIES + "<b>x</b>")
    address = "https://a.example/" + "x" * 2000
    link = f'<a href="{address}">x</a>'
    with pytest.raises(MarkupError, match="bytes"):
        read(link * (MAX_BYTES // len(link) + 1))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("plain words, 10.000 people. Then more", 0),
        ("@desk #news $USD /latest", 4),
        ("write to desk@example.org", 2),
        ("https://example.org/a/b/c", 2),
        ("example.org and 10.0.0.1", 2),
        ("+4915112345678", 2),
        ("4111 1111 1111 1111", 1),
        ("and/or 24/7", 0),
    ],
)
def test_what_telegram_finds_by_itself_is_counted_rather_twice(text: str, found: int) -> None:
    assert read(text).entities == found


def test_units_are_those_of_utf_16() -> None:
    text = "aة😀👩‍👧"
    assert units(text) == len(text.encode("utf-16-le")) // 2
