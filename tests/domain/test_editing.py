"""What can be done to an item: it may go elsewhere or say something else, and all others stay."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import editing
from bot.domain.draft import (
    Block,
    Confidence,
    Content,
    Item,
    Media,
    MediaKind,
    Paragraph,
    Section,
    SectionKind,
)
from bot.domain.errors import NotFound, Stale
from bot.domain.rich import RichText, Span, Style

PLAIN = RichText.plain
FILE = Media(kind=MediaKind.PHOTO, file="f", unique="u")
RUMOURS = SectionKind.RUMOURS


def item(text: str, level: int = 0, **details: object) -> Item:
    return Item.model_validate({"text": PLAIN(text), "level": level, **details})


def content(*sections: tuple[str, list[Block]], **parts: object) -> Content:
    made = tuple(
        Section(heading=PLAIN(heading), blocks=tuple(blocks)) for heading, blocks in sections
    )
    return Content.model_validate({"day": date(2025, 3, 12), "sections": made, **parts}).keyed()


def told(found: Content) -> list[list[str]]:
    """The items and paragraphs by section, sub-items with a dash before them."""
    return [
        [
            ("-" if isinstance(block, Item) and block.level else "") + block.text.text
            for block in section.blocks
        ]
        for section in found.sections
    ]


BLOCKS = st.one_of(
    st.builds(
        lambda text, level, bold, media: Item(
            text=RichText(text=text, spans=(Span(start=0, end=len(text), style=Style.BOLD),))
            if bold and text
            else PLAIN(text),
            level=level,
            media=(FILE,) * media,
        ),
        st.text(max_size=8),
        st.integers(0, 1),
        st.booleans(),
        st.integers(0, 2),
    ),
    st.builds(lambda text: Paragraph(text=PLAIN(text)), st.text(max_size=8)),
)
SECTIONS = st.builds(
    lambda blocks, kind, front: Section(
        heading=PLAIN("Heading"), kind=kind, front=front, blocks=tuple(blocks)
    ),
    st.lists(BLOCKS, max_size=5),
    st.sampled_from(SectionKind),
    st.sampled_from([None, "north", "south"]),
)


@st.composite
def with_a_key(draw: st.DrawFn) -> tuple[Content, int]:
    sections = draw(st.lists(SECTIONS, min_size=1, max_size=4))
    first = sections[0].model_copy(
        update={"blocks": (*sections[0].blocks, Item(text=PLAIN("at least one")))}
    )
    found = Content(day=date(2025, 3, 12), sections=(first, *sections[1:])).keyed()
    return found, draw(st.sampled_from([one.key for one in found.items()]))


def inventory(found: Content, without: int = 0) -> Counter[tuple[int, str]]:
    """All items by key with all that they are, but for the level; and all paragraphs."""
    items = [one for one in found.items() if one.key != without]
    paragraphs = (
        block.text.text
        for section in found.sections
        for block in section.blocks
        if isinstance(block, Paragraph)
    )
    return Counter(
        [
            *((one.key, one.model_copy(update={"level": 0}).model_dump_json()) for one in items),
            *((0, text) for text in paragraphs),
        ]
    )


@given(with_a_key(), st.sampled_from([-1, 1]))
def test_moving_loses_and_repeats_nothing(given: tuple[Content, int], by: int) -> None:
    before, key = given
    try:
        after = editing.moved(before, key, by)
    except Stale:
        assert not editing.can_move(before, key, by)
        return
    assert inventory(after) == inventory(before)
    assert after.keyed() == after
    assert editing.can_move(before, key, by)


@given(with_a_key(), st.data())
def test_placing_loses_and_repeats_nothing(given: tuple[Content, int], data: st.DataObject) -> None:
    before, key = given
    section = data.draw(st.integers(0, len(before.sections) - 1))
    after = editing.placed(before, key, section)
    assert inventory(after) == inventory(before)
    for front in ("north", "south", "west"):
        on_front = editing.placed_on_front(before, key, front, PLAIN("Front"))
        assert inventory(on_front) == inventory(before)
        assert on_front.sections[editing.spot_of(on_front, key).section].front == front


@given(with_a_key())
def test_removing_takes_one_item_alone(given: tuple[Content, int]) -> None:
    before, key = given
    after = editing.removed(before, key)
    assert inventory(after) == inventory(before, without=key)
    assert after.item(key) is None
    assert after.next_key == before.next_key


@given(with_a_key())
def test_setting_changes_one_item_alone(given: tuple[Content, int]) -> None:
    before, key = given
    noon = datetime(2025, 3, 12, 12, tzinfo=UTC)
    was = before.item(key)
    assert was is not None
    for after, changes in (
        (
            editing.with_confidence(before, key, Confidence.RUMOUR),
            {"confidence": Confidence.RUMOUR, "judged": True},
        ),
        (editing.with_sources(before, key, [PLAIN("SANA")]), {"sources": (PLAIN("SANA"),)}),
        (editing.with_places(before, key, ["manbij"]), {"places": ("manbij",)}),
        (editing.with_not_before(before, key, noon), {"not_before": noon}),
    ):
        assert inventory(after, without=key) == inventory(before, without=key)
        assert after.item(key) == was.model_copy(update=changes)
        assert [one.key for one in after.items()] == [one.key for one in before.items()]


def test_an_item_moves_with_its_sub_items_past_whole_neighbours() -> None:
    before = content(("North", [item("a"), item("a1", 1), item("b"), item("b1", 1), item("c")]))
    assert told(editing.moved(before, 1, 1)) == [["b", "-b1", "a", "-a1", "c"]]
    assert told(editing.moved(before, 3, -1)) == [["b", "-b1", "a", "-a1", "c"]]
    assert told(editing.moved(before, 5, -1)) == [["a", "-a1", "c", "b", "-b1"]]


def test_an_item_moves_across_borders_and_an_emptied_section_goes() -> None:
    before = content(("North", [item("a")]), ("South", [item("b"), item("c")]))
    down = editing.moved(before, 1, 1)
    assert told(down) == [["a", "b", "c"]]
    up = editing.moved(before, 2, -1)
    assert told(up) == [["a", "b"], ["c"]]
    assert told(editing.moved(up, 2, 1)) == [["a"], ["b", "c"]]
    for key, by in ((1, -1), (3, 1)):
        with pytest.raises(Stale):
            editing.moved(before, key, by)


def test_a_sub_item_is_none_without_an_item_above() -> None:
    before = content(("North", [item("a"), item("a1", 1), item("a2", 1)]))
    assert told(editing.moved(before, 2, -1)) == [["a1", "a", "-a2"]]
    assert told(editing.moved(before, 2, 1)) == [["a", "-a2", "-a1"]]
    assert told(editing.removed(before, 1)) == [["a1", "a2"]]


def test_a_new_section_of_a_front_stands_behind_the_fronts_and_before_the_rumours() -> None:
    rumours = Section(heading=PLAIN("Talk"), kind=RUMOURS, blocks=(item("b"),))
    before = content(("Topic", [item("a"), item("c")]))
    before = before.model_copy(update={"sections": (*before.sections, rumours)}).keyed()
    after = editing.placed_on_front(before, 1, "south", PLAIN("South"))
    assert [str(one.heading) for one in after.sections] == ["Topic", "South", "Talk"]
    assert told(after) == [["c"], ["a"], ["b"]]
    again = editing.placed_on_front(after, 2, "south", PLAIN("South"))
    assert told(again) == [["a", "c"], ["b"]]


def test_what_is_not_there_is_refused() -> None:
    before = content(("North", [item("a")]))
    with pytest.raises(NotFound):
        editing.removed(before, 9)
    with pytest.raises(NotFound):
        editing.with_places(before, 9, [])
    with pytest.raises(NotFound):
        editing.placed(before, 1, 4)
