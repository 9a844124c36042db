"""Text files of any editor are read, and said how; anything else is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.errors import BadInput
from bot.text.encoding import Text, decode

SPANISH = "Actualización: la región está en calma – «por ahora»."
ARABIC = "تحديث: يوم هادئ في منبج\nلا أخبار من الجنوب"


@pytest.mark.parametrize("text", [SPANISH, ARABIC, "plain", "two\n\tlines\f"])
@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_every_unicode_encoding_is_read(text: str, how: str, said: str) -> None:
    assert decode(text.encode(how)) == Text(text, said)


def test_an_old_editor_s_file_is_read_and_said_so() -> None:
    assert decode(SPANISH.encode("cp1252")) == Text(SPANISH, "cp1252")


def test_line_ends_of_windows_become_ordinary() -> None:
    assert decode(b"one\r\ntwo").text == "one\ntwo"


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x03 \x00\x00\x02X\x08\x06",
        b"%PDF-1.4\n%\xc4\xe5\xf2\xe5\x00\x01\x02",
        b"PK\x03\x04\x14\x00\x08\x08",
        b"\xff\xfe\x00",
        bytes(range(256)),
    ],
    ids=["picture", "pdf", "archive", "half a character", "all bytes"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput) as refused:
        decode(data)
    assert refused.value.code == "error-binary"


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        found = decode(data)
    except BadInput:
        return
    assert "\x00" not in found.text


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_any_utf8_text_is_read_as_it_is(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode()) == Text(text, "utf-8")
