"""Stories of the guided way on a shared draft that another member has to themselves: what is
written meanwhile is kept, and added when its writer says so."""

from pathlib import Path

from tests.chat import MovableClock, Newsroom, Person, said
from tests.stories.desk import NORTH, SOUTH, last_message
from tests.stories.guided import TOPIC, content, goes, screen, words
from tests.stories.pairs import DAWN, FIVE_MINUTES, rewrites, two_at_one
from tests.stories.shelving import DROP, LOST, USE, now, opens

BRIDGE = "The bridge of Tishreen is closed."


async def busy(room: Newsroom, clock: MovableClock, *ways: str) -> Person:
    """Lea goes to add items while Omar takes the draft; return her."""
    lea, omar, _, theirs = await two_at_one(room)
    await goes(lea, "➕ Add", *ways)
    clock.ahead += FIVE_MINUTES
    await rewrites(omar, theirs, DAWN)
    await room.settles()
    return lea


async def test_an_item_is_kept_and_added_to_its_section_later(
    room: Newsroom, clock: MovableClock, tmp_path: Path
) -> None:
    lea = await busy(room, clock, "📍 North")
    before = await words(tmp_path)
    offered = await lea.writes(BRIDGE)
    assert LOST in (offered.text or "")
    assert "Shall I add it" in (offered.text or "")
    assert offered.labels == [USE, DROP]
    assert await words(tmp_path) == before
    assert (await lea.taps(USE, offered)).text.startswith("Omar is working on this draft")
    # The question stays open: what comes next is kept, too.
    second = await lea.writes("Another thing.")
    assert LOST in (second.text or "")
    clock.ahead += FIVE_MINUTES
    assert (await lea.taps(USE, offered)).text == "Your text is in place."
    dawn, south = before
    assert await words(tmp_path) == [dawn, BRIDGE, south]
    assert (await lea.taps(USE, second)).text == "Your text is in place."
    assert await words(tmp_path) == [dawn, BRIDGE, "Another thing.", south]


async def test_the_list_says_what_it_is_for(
    room: Newsroom, clock: MovableClock, tmp_path: Path
) -> None:
    lea = await busy(room, clock, "📍 North")
    await lea.writes(BRIDGE)
    listed = await lea.writes("/drafts")
    await lea.taps("📝 Kept text", listed)
    shown = await now(room, listed)
    assert "You wrote this to be added to draft 1" in (shown.text or "")
    assert BRIDGE in (shown.text or "")
    await lea.taps(DROP, shown)
    assert BRIDGE not in await words(tmp_path)


async def test_a_topic_with_items_is_kept_and_a_heading_alone_asked_for_again(
    room: Newsroom, clock: MovableClock, tmp_path: Path
) -> None:
    lea = await busy(room, clock, TOPIC)
    alone = await lea.writes("Bread and water")
    assert "Omar is working on this draft" in (alone.text or "")
    offered = await lea.writes(f"Bread and water\n– {BRIDGE}")
    assert LOST in (offered.text or "")
    clock.ahead += FIVE_MINUTES
    await lea.taps(USE, offered)
    *_, last = (await content(tmp_path)).sections
    assert last.heading
    assert last.heading.text == "Bread and water"
    assert [block.text.text for block in last.blocks] == [BRIDGE]


async def test_the_file_of_a_kept_item_is_asked_for_again(
    room: Newsroom, clock: MovableClock, tmp_path: Path
) -> None:
    lea = await busy(room, clock, "📍 North")
    before = await last_message(room, lea.id)
    await room.sim.send_photo(lea.id, lea.id, b"1", text=BRIDGE)
    await lea.sees(LOST, after=before)
    told = [each.text for each in await room.sim.messages(lea.id)]
    assert said("en", "media-no-answer") in told
    before = await last_message(room, lea.id)
    await room.sim.send_photo(lea.id, lea.id, b"2")
    await lea.sees("Omar is working on this draft", after=before)
    clock.ahead += FIVE_MINUTES
    await room.sim.send_photo(lea.id, lea.id, b"2")
    await room.settles()
    assert [len(item.media) for item in (await content(tmp_path)).items()] == [1, 0]


async def test_the_same_item_delivered_twice_is_kept_once(
    room: Newsroom, clock: MovableClock
) -> None:
    lea = await busy(room, clock, "📍 North")
    await lea.writes(BRIDGE)
    await room.sim.redeliver((await room.sim.stats()).next_update_id - 1)
    await room.settles()
    assert "A text of yours came too late" in await lea.asks("/drafts")


async def test_once_the_draft_is_free_the_next_text_is_an_item(
    room: Newsroom, clock: MovableClock, tmp_path: Path
) -> None:
    lea = await busy(room, clock, "📍 North")
    clock.ahead += FIVE_MINUTES
    await lea.writes(BRIDGE)
    assert BRIDGE in await words(tmp_path)
    assert NORTH not in await words(tmp_path)
    assert SOUTH in await words(tmp_path)
    assert BRIDGE in ((await screen(room, lea)).text or "")
    await opens(lea, 1)
