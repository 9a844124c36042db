"""A text as it is now, and what people had added to the one before: nothing of it is lost, and no
message touches another's items."""

from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.draft import (
    Block,
    Confidence,
    Content,
    Item,
    Kind,
    Media,
    MediaKind,
    Section,
    SectionKind,
)
from bot.domain.rich import RichText, Span, Style
from bot.domain.theatre import Theatre
from bot.text.merging import carry, paired, rewritten
from bot.text.names import Names
from bot.text.parse import parse
from bot.text.patching import Reading, patched
from bot.text.words import WordLists
from tests.text.conftest import TODAY, Read

LATER = datetime(2025, 3, 15, 6, tzinfo=UTC)
PHOTO = Media(kind=MediaKind.PHOTO, file="f", unique="u")
TEXT = RichText.plain
SUBJECTS = ("A convoy", "The bridge", "A school", "Two wells", "The market", "A doctor", "Bread")
ENDS = ("reached Manbij", "is closed", "opened in Daraa", "was hit, reportedly", "is said to rest")


def understood(read: Read, text: str) -> Content:
    (update,) = read(text).updates
    return update.content.keyed()


def with_item(content: Content, key: int, **changes: object) -> Content:
    sections = []
    for section in content.sections:
        blocks: list[Block] = [
            block.model_copy(update=changes)
            if isinstance(block, Item) and block.key == key
            else block
            for block in section.blocks
        ]
        sections.append(section.model_copy(update={"blocks": tuple(blocks)}))
    return content.model_copy(update={"sections": tuple(sections)})


def test_what_people_added_to_an_item_stays_with_it(read: Read, names: Names) -> None:
    old = understood(read, "Update 12-03-25\n\n# Northern front\n– One calm day.\n– Two wells dry.")
    added = {
        "confidence": Confidence.CONFIRMED,
        "judged": True,
        "sources": (TEXT("A well-keeper"),),
        "media": (PHOTO,),
        "not_before": LATER,
        "places": ("daraa",),
    }
    old = with_item(old, 2, **added).model_copy(update={"kind": Kind.FLASH, "media": (PHOTO,)})

    text = "Update 12-03-25\n\n# Northern front\n– New.\n– Two wells are dry.\n– One calm day."
    (update,) = read(text).updates
    new = carry(old, update.content, names, dated=True).keyed()

    first, second, third = new.items()
    assert (first.key, second.key, third.key) == (3, 2, 1)
    assert {name: getattr(second, name) for name in added} == added
    assert first.sources == ()
    assert (new.kind, new.media) == (Kind.FLASH, (PHOTO,))


def test_what_the_words_say_is_read_again_unless_somebody_judged(read: Read, names: Names) -> None:
    old = understood(read, "– The bridge is closed.\n– A well in Manbij is dry.")
    (update,) = read("– Reportedly, the bridge is closed.\n– A well in Daraa is dry.").updates
    first, second = carry(old, update.content, names, dated=False).items()
    assert first.confidence is Confidence.REPORTED
    assert second.places == ("daraa",)


def test_a_day_set_by_hand_stays_as_long_as_the_title_does(read: Read, names: Names) -> None:
    text = "Update 12-03-25\n– The bridge is closed."
    by_hand = understood(read, text).model_copy(update={"day": date(2025, 3, 11)})
    (same,) = read(text + "\n– A school opened.").updates
    assert carry(by_hand, same.content, names, dated=True).day == date(2025, 3, 11)
    (other,) = read(text.replace("12", "10")).updates
    assert carry(by_hand, other.content, names, dated=True).day == date(2025, 3, 10)
    (undated,) = read("– The bridge is closed.").updates
    assert carry(by_hand, undated.content, names, dated=False).day == date(2025, 3, 11)


def test_a_section_keeps_the_front_that_was_set_by_hand(read: Read, names: Names) -> None:
    text = "# Along the river\n– The bridge is closed."
    old = understood(read, text)
    (section,) = old.sections
    by_hand = section.model_copy(update={"kind": SectionKind.FRONT, "front": "south"})
    old = old.model_copy(update={"sections": (by_hand,)})
    (update,) = read(text + "\n– A school opened.").updates
    (now,) = carry(old, update.content, names, dated=False).sections
    assert (now.kind, now.front) == (SectionKind.FRONT, "south")


@pytest.mark.parametrize(
    ("source", "old", "expected"),
    [
        ("– A.\n\n– B.\n\n– C.", "– B.", "– A.\n\n– X.\n\n– C."),
        ("– A.", "– A.", "– X."),
        ("– A.\n– B.", "– B.", "– A.\n– X."),
        ("– A.\n– A.", "– A.", None),
        ("– A. And more.", "– A.", None),
        ("– B.", "– A.", None),
        ("– B.", "", None),
    ],
)
def test_a_message_is_replaced_where_it_stands_as_whole_lines(
    source: str, old: str, expected: str | None
) -> None:
    found = rewritten(TEXT(source), TEXT(old), TEXT("– X."))
    assert (found.text if found else None) == expected


def test_the_formatting_around_a_replaced_message_stays() -> None:
    bold = RichText(text="– A.\n\n– B.", spans=(Span(start=2, end=4, style=Style.BOLD),))
    found = rewritten(bold, TEXT("– B."), TEXT("– Longer."))
    assert found is not None
    assert found.spans == bold.spans


def test_the_half_of_a_long_paste_is_found_inside_a_line() -> None:
    half = "word " * 600
    found = rewritten(TEXT(f"– start {half}end"), TEXT(half), TEXT("x "))
    assert found is not None
    assert found.text == "– start x end"


@given(st.lists(st.sampled_from("abcdef")), st.lists(st.sampled_from("abcdef")))
def test_every_text_has_one_twin_at_most_and_the_same_text_is_preferred(
    old: list[str], new: list[str]
) -> None:
    pairs = paired(old, new)
    assert len(set(pairs.values())) == len(pairs)
    for words in set(old) & set(new):
        same = [place for place in pairs if new[place] == words == old[pairs[place]]]
        assert len(same) == min(old.count(words), new.count(words))


@st.composite
def _messages(draw: st.DrawFn) -> tuple[list[list[str]], int, list[str]]:
    """Messages of bullets, no sentence twice; one of them, and what it says after its edit."""
    sentences = [f"{subject} {end}." for subject in SUBJECTS for end in ENDS]
    drawn = draw(st.lists(st.sampled_from(sentences), min_size=3, max_size=12, unique=True))
    cuts = sorted(draw(st.sets(st.integers(1, len(drawn) - 1), min_size=1, max_size=3)))
    ends = [*cuts, len(drawn)]
    starts = [0, *cuts]
    messages = [drawn[start:end] for start, end in zip(starts, ends, strict=True)]
    at = draw(st.integers(0, len(messages) - 1))
    others = {one for message in messages for one in message if message is not messages[at]}
    pool = st.sampled_from([one for one in sentences if one not in others])
    return messages, at, draw(st.lists(pool, min_size=1, max_size=5, unique=True))


def _bullets(sentences: list[str]) -> RichText:
    return TEXT("\n".join(f"– {one}" for one in sentences))


def _judged(content: Content) -> Content:
    for item in list(content.items())[::2]:
        content = with_item(
            content, item.key, judged=True, confidence=Confidence.CONFIRMED, media=(PHOTO,)
        )
    return content


@settings(deadline=None)
@given(_messages())
def test_an_edited_message_touches_no_other_one(
    drawn: tuple[list[list[str]], int, list[str]],
) -> None:
    messages, at, new = drawn
    names, words = _names(), _words()
    source = RichText.join([_bullets(one) for one in messages], "\n\n")
    (update,) = parse(source, names, words, TODAY).updates
    old = _judged(update.content.keyed())

    whole = rewritten(source, _bullets(messages[at]), _bullets(new))
    assert whole is not None
    (now,) = parse(whole, names, words, TODAY).updates
    content = carry(old, now.content, names, dated=False).keyed()

    _check(old, content, messages, at, new)


CONVOY, BRIDGE = "A convoy reached Manbij.", "The bridge opened in Daraa."
ALIKE = "A convoy opened in Daraa."


@settings(deadline=None)
@given(_messages())
# Two items that change places, and a new one that looks like one of them.
@example(([[CONVOY, BRIDGE], ["Bread is closed."]], 0, [BRIDGE, CONVOY, ALIKE]))
def test_an_edit_in_a_draft_that_buttons_have_changed_touches_no_other_message(
    drawn: tuple[list[list[str]], int, list[str]],
) -> None:
    messages, at, new = drawn
    names, words = _names(), _words()
    source = RichText.join([_bullets(one) for one in messages], "\n\n")
    (update,) = parse(source, names, words, TODAY).updates
    before = update.content.keyed()
    # Somebody gave the first item a heading of its own since.
    first, *others = before.sections[0].blocks
    changed = (
        Section(heading=TEXT("Today"), blocks=(first,)),
        Section(heading=TEXT("Besides"), blocks=tuple(others)),
    )
    present = _judged(before.model_copy(update={"sections": changed}))
    said = tuple(
        parse(_bullets(one), names, words, TODAY).updates[0].content for one in (messages[at], new)
    )

    content = patched(present, (said[0], said[1]), (before,), Reading(names, words))

    if content is None:
        # Only another order cannot be placed.
        assert [one for one in messages[at] if one in new] != [
            one for one in new if one in messages[at]
        ]
        return
    _check(present, content.keyed(), messages, at, new)


def _check(
    old: Content, content: Content, messages: list[list[str]], at: int, new: list[str]
) -> None:
    # The words are those of all messages, this one's the new ones.
    expected = [one for message in [*messages[:at], new, *messages[at + 1 :]] for one in message]
    assert [item.text.text for item in content.items()] == expected
    known = {item.text.text: item for item in old.items()}
    for item in content.items():
        words = item.text.text
        if words not in new:
            # What other messages brought is as it was, to the last detail.
            assert item == known[words]
        elif words in messages[at]:
            assert item.key == known[words].key
    keys = [item.key for item in content.items()]
    assert len(set(keys)) == len(keys)


@cache
def _names() -> Names:
    file = files("bot") / "data" / "theatre.toml"
    return Names(Theatre.read(file.read_text(encoding="utf-8"), "theatre.toml"))


@cache
def _words() -> WordLists:
    return WordLists.load()
