"""Files at items: put there, taken out, exchanged, and never twice."""

from datetime import date

from bot.domain.draft import Content, Item, Media, MediaKind, Section
from bot.domain.rich import RichText
from bot.text.enclosing import enclosed, exchanged, holds, taken_out


def photo(name: str, file: str = "") -> Media:
    return Media(kind=MediaKind.PHOTO, file=file or f"file-{name}", unique=name)


ONE, TWO = photo("one"), photo("two")
CONTENT = Content(
    day=date(2025, 3, 12),
    sections=(Section(blocks=(Item(text=RichText.plain("The bridge is closed."), key=1),)),),
    next_key=2,
)


def at_item(content: Content) -> tuple[Media, ...]:
    item = content.item(1)
    assert item is not None
    return item.media


def test_a_file_goes_to_its_item_else_to_the_whole() -> None:
    assert at_item(enclosed(CONTENT, (ONE, TWO), 1)) == (ONE, TWO)
    assert enclosed(CONTENT, (ONE,), 7).media == (ONE,)
    assert enclosed(CONTENT, (), 1) is CONTENT


def test_the_same_file_is_not_kept_twice() -> None:
    whole = enclosed(CONTENT, (ONE,), 0)
    # The id may be another one for the same file.
    assert enclosed(whole, (photo("one", "other-id"),), 1) == whole
    assert at_item(enclosed(CONTENT, (ONE, ONE), 1)) == (ONE,)


def test_a_file_is_taken_out_wherever_it_is() -> None:
    both = enclosed(enclosed(CONTENT, (ONE,), 1), (TWO,), 0)
    assert taken_out(both, {"one", "two"}) == CONTENT
    assert holds(both, TWO)
    assert not holds(taken_out(both, {"two"}), TWO)


def test_a_file_takes_another_s_place() -> None:
    both = enclosed(enclosed(CONTENT, (ONE,), 1), (ONE,), 0)
    other = exchanged(both, ONE, TWO)
    assert at_item(other) == (TWO,)
    assert exchanged(CONTENT, ONE, TWO) == CONTENT
