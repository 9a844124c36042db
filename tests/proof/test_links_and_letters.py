"""Links that hide their address, words of two alphabets, hidden marks, and length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.advice import AdviceCode
from bot.domain.draft import Content
from bot.domain.rich import RichText, Span, Style
from bot.text.proof.passages import put
from tests.proof.reader import Reader

URL = "https://example.org/road"


def linked(words: str, url: str, before: str = "", after: str = "") -> RichText:
    start = len(before)
    span = Span(start=start, end=start + len(words), style=Style.LINK, url=url)
    return RichText(text=before + words + after, spans=(span,))


def with_item(reader: Reader, text: RichText) -> Content:
    """A content whose only item did not come through the parser."""
    content = reader.content("– Bread.\n")
    (item,) = content.items()
    changed = item.model_copy(update={"text": text})
    section = content.sections[0].model_copy(update={"blocks": (changed,)})
    return content.model_copy(update={"sections": (section,)})


@pytest.mark.parametrize("words", ["here", "example.com", "https://example.com/road"])
def test_an_address_behind_words_is_spelt_out(reader: Reader, words: str) -> None:
    content = with_item(reader, linked(words, URL, "Look ", ", please."))
    advice = reader.hint(content, AdviceCode.HIDDEN_LINK)
    assert (advice.found, advice.meant) == (words, URL)
    (item,) = reader.mended(content, advice).items()
    assert item.text.text == f"Look {words} ({URL}), please."
    (span,) = item.text.spans
    assert item.text.text[span.start : span.end] == words


@pytest.mark.parametrize(
    "text",
    [
        linked(URL, URL),
        linked("example.org/road", URL),
        linked("here", URL, after=f" ({URL})"),
        linked("a@example.org", "mailto:a@example.org"),
        linked("here", "javascript:alert(1)"),
        RichText.plain(URL),
    ],
)
def test_an_address_that_can_be_seen_needs_no_word(reader: Reader, text: RichText) -> None:
    assert not reader.hints(with_item(reader, text), AdviceCode.HIDDEN_LINK)


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        ("Маnbij", "Manbij"),
        ("Dаmаscus", "Damascus"),
        ("Κobani", "Kobani"),
        ("Дaмаск", "Дамаск"),
    ],
)
def test_look_alike_letters_are_put_right(reader: Reader, found: str, meant: str) -> None:
    content = with_item(reader, RichText.plain(f"The road to {found}, the town."))
    advice = reader.hint(content, AdviceCode.MIXED_SCRIPTS)
    assert (advice.found, advice.meant) == (found, meant)
    (item,) = reader.mended(content, advice).items()
    assert item.text.text == f"The road to {meant}, the town."
    assert item.places == reader.names.places_in(meant)


def test_letters_without_a_look_alike_are_left_to_the_author(reader: Reader) -> None:
    content = with_item(reader, RichText.plain("The road to Mжnbij."))
    advice = reader.hint(content, AdviceCode.MIXED_SCRIPTS)
    assert (advice.found, advice.meant, advice.remedies) == ("Mжnbij", "", ())


@pytest.mark.parametrize(
    "text", ["Manbij Дамаск Δελφοί", "قوات الـSDF والـYPG", "Şêxmeqsûd", "5 µm"]
)
def test_whole_words_of_several_alphabets_are_fine(reader: Reader, text: str) -> None:
    content = with_item(reader, RichText.plain(text))
    assert not reader.hints(content, AdviceCode.MIXED_SCRIPTS)


def test_hidden_marks_are_taken_out(reader: Reader) -> None:
    text = RichText(
        text="The \u202egnp.exe\u202c is\nno pic\u200bture.",
        spans=(Span(start=4, end=13, style=Style.BOLD),),
    )
    content = with_item(reader, text)
    advice = reader.hint(content, AdviceCode.DIRECTION_MARKS)
    assert advice.meant == "U+202E U+202C U+200B"
    (item,) = reader.mended(content, advice).items()
    assert item.text.text == "The gnp.exe is\nno picture."
    (bold,) = item.text.spans
    assert item.text.text[bold.start : bold.end] == "gnp.exe"


def test_joiners_of_persian_and_emoji_are_no_marks(reader: Reader) -> None:
    content = with_item(reader, RichText.plain("می‌خواهم 👩‍🌾\nand more"))
    assert not reader.hints(content, AdviceCode.DIRECTION_MARKS)


def test_a_draft_for_several_messages_is_only_said(reader: Reader) -> None:
    short = reader.content("# North\n" + "– Bread came to the town.\n" * 100)
    assert not reader.hints(short, AdviceCode.LONG)
    long = reader.content("# North\n" + "– Bread came to the town.\n" * 200)
    advice = reader.hint(long, AdviceCode.LONG)
    assert (advice.found, advice.remedies) == ("2", ())


@given(st.data())
def test_words_put_into_a_text_keep_its_formatting(data: st.DataObject) -> None:
    text = data.draw(st.text("ab ", min_size=2, max_size=12))
    starts = data.draw(st.integers(0, len(text) - 1))
    ends = data.draw(st.integers(starts + 1, len(text)))
    rich = RichText(text=text, spans=(Span(start=starts, end=ends, style=Style.BOLD),))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = data.draw(st.text("xy", max_size=4))

    changed = put(rich, start, end, words)
    assert changed.text == text[:start] + words + text[end:]
    bold = "".join(changed.text[span.start : span.end] for span in changed.spans)
    kept = text[starts:ends] if end <= starts or start >= ends else None
    if kept is not None and start != ends:
        assert bold == kept
    assert bold.replace("x", "").replace("y", "") == "".join(
        sign for at, sign in enumerate(text) if starts <= at < ends and not start <= at < end
    )
