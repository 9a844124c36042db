"""A correction that is brought to what its bulletin says by now loses nothing of either."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.draft import Confidence, Content, Item, Paragraph, Section
from bot.domain.rebasing import rebased
from bot.domain.rich import RichText

DAY = date(2025, 3, 12)
T = RichText.plain


def content(*sections: tuple[str, tuple[str, ...]], intro: str = "") -> Content:
    return Content(
        day=DAY,
        intro=(T(intro),) if intro else (),
        sections=tuple(
            Section(heading=T(heading), blocks=tuple(Item(text=T(words)) for words in items))
            for heading, items in sections
        ),
    ).keyed()


def said(found: Content) -> dict[int, str]:
    return {item.key: item.text.text for item in found.items()}


def with_item(found: Content, key: int, words: str | None) -> Content:
    """The content with other words for an item, or without it."""
    sections = []
    for section in found.sections:
        blocks = []
        for block in section.blocks:
            if isinstance(block, Item) and block.key == key:
                if words is not None:
                    blocks.append(block.model_copy(update={"text": T(words)}))
            else:
                blocks.append(block)
        sections.append(section.model_copy(update={"blocks": tuple(blocks)}))
    return found.model_copy(update={"sections": tuple(sections)})


def with_new(found: Content, words: str, at: int = 0) -> Content:
    sections = list(found.sections)
    blocks = (*sections[at].blocks, Item(text=T(words)))
    sections[at] = sections[at].model_copy(update={"blocks": blocks})
    return found.model_copy(update={"sections": tuple(sections)}).keyed()


BASE = content(("North", ("one", "two")), ("South", ("three",)))


def test_what_each_changed_is_there() -> None:
    found = rebased(BASE, with_item(BASE, 1, "ONE"), with_item(BASE, 3, "THREE"))
    assert said(found) == {1: "ONE", 2: "two", 3: "THREE"}


def test_where_both_changed_the_same_the_correction_stays() -> None:
    found = rebased(BASE, with_item(BASE, 1, "mine"), with_item(BASE, 1, "theirs"))
    assert said(found)[1] == "mine"


def test_what_is_new_on_both_sides_is_kept_under_names_of_its_own() -> None:
    found = rebased(BASE, with_new(BASE, "mine"), with_new(BASE, "theirs", at=1))
    keys = [item.key for item in found.items()]
    assert len(set(keys)) == len(keys)
    assert {"mine", "theirs"} <= set(said(found).values())
    assert said(found)[4] == "theirs"
    assert found.next_key == 6


def test_what_was_taken_out_there_and_left_alone_here_goes() -> None:
    theirs = with_item(BASE, 2, None)
    assert said(rebased(BASE, with_item(BASE, 1, "ONE"), theirs)) == {1: "ONE", 3: "three"}
    assert 2 not in said(rebased(BASE, with_new(BASE, "new"), theirs))


def test_what_was_taken_out_here_stays_out() -> None:
    found = rebased(BASE, with_item(BASE, 2, None), with_item(BASE, 3, "THREE"))
    assert said(found) == {1: "one", 3: "THREE"}


def test_a_confidence_that_was_settled_there_stays_settled() -> None:
    rumour = BASE.model_copy(update={"sections": BASE.sections})
    (first, *rest) = BASE.sections
    denied = first.items().__next__().model_copy(update={"confidence": Confidence.DENIED})
    theirs = rumour.model_copy(
        update={
            "sections": (
                first.model_copy(update={"blocks": (denied, *first.blocks[1:])}),
                *rest,
            )
        }
    )
    found = rebased(BASE, with_new(BASE, "new"), theirs)
    assert next(found.items()).confidence is Confidence.DENIED


def test_intro_title_and_the_sentence_follow_whoever_changed_them() -> None:
    mine = BASE.model_copy(update={"closing": (T("bye"),), "change": T("why")})
    theirs = BASE.model_copy(update={"intro": (T("hello"),)})
    found = rebased(BASE, mine, theirs)
    assert (found.intro, found.closing, found.change) == ((T("hello"),), (T("bye"),), T("why"))


def test_a_paragraph_that_was_written_here_stays() -> None:
    (first, *rest) = BASE.sections
    blocks = (*first.blocks, Paragraph(text=T("all in all")))
    mine = BASE.model_copy(
        update={"sections": (first.model_copy(update={"blocks": blocks}), *rest)}
    )
    found = rebased(BASE, mine, with_item(BASE, 1, "ONE"))
    assert T("all in all") in list(found.texts())
    assert said(found)[1] == "ONE"


_STEPS = st.lists(
    st.tuples(st.sampled_from(["change", "drop", "add"]), st.integers(1, 3)), max_size=4
)


def _after(found: Content, steps: list[tuple[str, int]], tag: str) -> Content:
    for count, (what, key) in enumerate(steps):
        if what == "change":
            found = with_item(found, key, f"{tag} {key} {count}")
        elif what == "drop":
            found = with_item(found, key, None)
        else:
            found = with_new(found, f"{tag} new {count}", at=key % 2)
    return found


@given(_STEPS, _STEPS)
def test_whoever_changed_what_no_name_is_given_twice_and_nothing_new_is_lost(
    mine: list[tuple[str, int]], theirs: list[tuple[str, int]]
) -> None:
    one, other = _after(BASE, mine, "mine"), _after(BASE, theirs, "theirs")
    found = rebased(BASE, one, other)
    keys = [item.key for item in found.items()]
    assert len(set(keys)) == len(keys)
    words = set(said(found).values())
    for side in (one, other):
        assert {text for key, text in said(side).items() if key > 3} <= words
    for key, text in said(one).items():
        if key <= 3 and said(BASE)[key] != text:
            assert said(found)[key] == text
    if one == BASE:
        assert said(found) == said(other)
    if other == BASE:
        assert sorted(words) == sorted(set(said(one).values()))
