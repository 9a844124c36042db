"""A message edited after buttons had changed its draft: its own words change, or nothing."""

from datetime import date

from bot.domain.draft import Confidence, Content, Item, Paragraph, Section, SectionKind
from bot.domain.rich import RichText
from bot.text.names import Names
from bot.text.patching import Reading, patched
from bot.text.words import WordLists
from tests.text.conftest import Read

TEXT = RichText.plain
DAY = date(2025, 3, 12)


def item(text: str, key: int, **more: object) -> Item:
    return Item.model_validate({"text": TEXT(text), "key": key, **more})


def present() -> Content:
    """A draft of two messages that somebody has rearranged with buttons."""
    return Content(
        day=DAY,
        title=(TEXT("Update 12-03-25"),),
        intro=(TEXT("A calm day."), TEXT("A long one.")),
        disclaimer=TEXT("We may be wrong."),
        disclaimer_at=1,
        sections=(
            Section(
                heading=TEXT("Northern front"),
                kind=SectionKind.FRONT,
                front="north",
                blocks=(item("The bridge is closed.", 1), Paragraph(text=TEXT("So far."))),
            ),
            Section(
                heading=TEXT("Rumours"),
                kind=SectionKind.RUMOURS,
                blocks=(item("A truce is near.", 2, confidence=Confidence.RUMOUR),),
            ),
        ),
        closing=(TEXT("Warm greetings!"),),
        next_key=3,
    )


def edit(
    read: Read, names: Names, words: WordLists, before: str, after: str, *history: Content
) -> Content | None:
    """Let a message that said `before` say `after`."""
    said = [
        read(text).updates[0].content if text.strip() else Content(day=DAY)
        for text in (before, after)
    ]
    return patched(present(), (said[0], said[1]), history, Reading(names, words))


def test_an_item_is_changed_and_read_anew(read: Read, names: Names, words: WordLists) -> None:
    content = edit(
        read,
        names,
        words,
        "– The bridge is closed.",
        "– Allegedly, the bridge in Manbij is closed.",
    )
    assert content is not None
    changed = content.item(1)
    assert changed is not None
    assert changed.text.text == "Allegedly, the bridge in Manbij is closed."
    assert (changed.confidence, changed.places) == (Confidence.ALLEGED, ("manbij",))
    assert content.sections[1] == present().sections[1]


def test_an_item_that_is_added_stands_with_its_message(
    read: Read, names: Names, words: WordLists
) -> None:
    content = edit(
        read, names, words, "– A truce is near.", "– A truce is near.\n– A road will open."
    )
    assert content is not None
    truce, road = content.sections[1].items()
    assert truce.key == 2
    # Among the rumours everything is one.
    assert road.confidence is Confidence.RUMOUR
    assert content.keyed().sections[1].blocks[1].text.text == "A road will open."


def test_an_item_that_is_taken_out_goes(read: Read, names: Names, words: WordLists) -> None:
    content = edit(read, names, words, "– The bridge is closed.", " ")
    assert content is not None
    assert [one.key for one in content.items()] == [2]
    assert list(content.texts())[5].text == "So far."


def test_the_other_words_of_a_message_are_changed_where_they_stand(
    read: Read, names: Names, words: WordLists
) -> None:
    text = (
        "Update 12-03-25\n\nA calm day.\n\nA long one.\n\n# Northern front\n– The bridge is closed."
    )
    changed = text.replace("12-03", "11-03").replace("A long one", "A very long one")
    content = edit(
        read, names, words, text, changed.replace("Northern front", "Northern front now")
    )
    assert content is not None
    assert content.day == date(2025, 3, 11)
    assert content.title == (TEXT("Update 11-03-25"),)
    assert content.intro == (TEXT("A calm day."), TEXT("A very long one."))
    assert (content.disclaimer, content.disclaimer_at) == (TEXT("We may be wrong."), 1)
    assert content.sections[0].heading == TEXT("Northern front now")
    assert content.closing == (TEXT("Warm greetings!"),)


def test_a_disclaimer_and_closing_words_can_go(read: Read, names: Names, words: WordLists) -> None:
    content = edit(
        read, names, words, "We may be wrong.\n\nA calm day.\n\nWarm greetings!", "A calm day."
    )
    assert content is not None
    assert (content.disclaimer, content.closing) == (None, ())
    assert content.intro == present().intro


def test_what_somebody_has_deleted_stays_deleted(
    read: Read, names: Names, words: WordLists
) -> None:
    gone = Content(day=DAY, sections=(Section(blocks=(item("A well is dry.", 9),)),))
    text = "– The bridge is closed.\n– A well is dry."
    content = edit(read, names, words, text, "– The bridge is open again.", gone)
    assert content is not None
    assert [one.text.text for one in content.items()] == [
        "The bridge is open again.",
        "A truce is near.",
    ]
    # But to change it, it would have to be there.
    other = text.replace("is dry", "is dry again")
    assert edit(read, names, words, text, other, gone) is None


def test_what_cannot_be_placed_for_sure_is_not_guessed(
    read: Read, names: Names, words: WordLists
) -> None:
    bridge = "– The bridge is closed."
    for before, after in [
        # Words that are not there, and never were.
        ("– Nobody said this.", "– Nobody said that."),
        ("– Nobody said this.", " "),
        # A heading is gone, or new; a title comes.
        (f"# Northern front\n{bridge}", bridge),
        (bridge, f"# Eastern front\n{bridge}"),
        (bridge, f"{bridge}\n\n# Eastern front\n– A well is dry."),
        (bridge, f"Update 13-03-25\n{bridge}"),
        # An item beside the opening has no section.
        ("A calm day.", "A calm day.\n– A well is dry."),
        # Another order.
        (f"{bridge}\n– A truce is near.", f"– A truce is near.\n{bridge}"),
    ]:
        assert edit(read, names, words, before, after) is None, (before, after)


def test_the_same_words_twice_cannot_be_told_apart(
    read: Read, names: Names, words: WordLists
) -> None:
    twice = Content(
        day=DAY, sections=(Section(blocks=(item("Quiet.", 1), item("Quiet.", 2))),), next_key=3
    )
    said = (read("– Quiet.").updates[0].content, read("– Loud.").updates[0].content)
    assert patched(twice, said, (), Reading(names, words)) is None
