"""Stories of members who write as always: what belongs together comes in several messages."""

from pathlib import Path

import pytest

from bot.simulator.client import SimMessage
from tests.chat import Newsroom, Person, opened, said, town
from tests.stories.desk import CHANGES, NORTH, SOUTH, SUBMIT, TEXT, submitted

PREVIEW = "👁 Preview"
HEAD = "Update 12-03-25\n\n# Northern front\n"
SHOP = "Shops in Sweida stayed closed."
MINUTE = 60


@pytest.fixture
async def lea(room: Newsroom) -> Person:
    return await room.member("Lea", "author")


async def boards(room: Newsroom, person: Person) -> list[SimMessage]:
    """Return the boards in a person's chat, when all is handled."""
    await room.settles()
    shown = await room.sim.messages(person.id)
    return [each for each in shown if (each.text or "").startswith("📝 Draft")]


async def test_what_follows_within_a_minute_goes_on_in_its_section(
    room: Newsroom, lea: Person
) -> None:
    first = await lea.writes(f"{HEAD}– {NORTH}")
    await room.sim.advance_clock(40)
    await lea.writes("– A bridge near Kobane is closed.")
    await room.sim.advance_clock(40)
    sent = await room.sim.write(lea.id, lea.id, "# Southern front\n– " + SOUTH)

    (board,) = await boards(room, lea)
    # One board, at the bottom, for all of them.
    assert board.message_id > max(first.message_id, sent)
    text = board.text or ""
    assert text.startswith("📝 Draft 1 · Wednesday, 12 March 2025")
    assert "Northern front → front: North\n1. A convoy" in text
    assert "2. A bridge near Kobane is closed.\nSouthern front → front: South\n3. Teach" in text
    assert "3 items, 2 sections" in text
    assert (await lea.taps(SUBMIT, board)).text.startswith("Submitted")
    assert "Draft 1" in ((await room.admin.sees("hash")).text or "")


async def test_loose_words_that_follow_are_a_paragraph_of_their_own(
    room: Newsroom, lea: Person
) -> None:
    await lea.writes(f"{HEAD}– {NORTH}")
    await lea.writes("The road there is long and in a bad state.")

    (board,) = await boards(room, lea)
    assert f"1. {NORTH}\n¶ The road there is long" in (board.text or "")
    assert "one item" in (board.text or "")


async def test_after_a_minute_a_text_is_a_draft_of_its_own(room: Newsroom, lea: Person) -> None:
    await lea.writes(TEXT)
    await room.sim.advance_clock(MINUTE + 1)
    await lea.writes("– A bridge near Kobane is closed.")

    one, other = await boards(room, lea)
    assert "Draft 1" in (one.text or "")
    assert "Draft 2" in (other.text or "")
    assert "version 1" in (one.text or "")


async def test_a_text_with_a_date_begins_an_update_of_its_own(room: Newsroom, lea: Person) -> None:
    await lea.writes(TEXT)
    await lea.writes(f"Update 13-03-25\n– {SHOP}")
    # What comes now goes on with the newer one.
    await lea.writes("– Schools, too.")

    one, other = await boards(room, lea)
    assert "2 items" in (one.text or "")
    assert "Draft 2 · Thursday, 13 March 2025" in (other.text or "")
    assert "2 items" in (other.text or "")


async def test_draft_before_a_text_begins_another_one(room: Newsroom, lea: Person) -> None:
    await lea.writes(TEXT)
    await lea.writes(f"/draft – {SHOP}")
    assert len(await boards(room, lea)) == 2


async def test_what_was_submitted_is_not_lengthened(room: Newsroom, lea: Person) -> None:
    await submitted(lea)
    await lea.writes(f"– {SHOP}")

    one, other = await boards(room, lea)
    assert "In review" in (one.text or "")
    assert "Draft 2" in (other.text or "")


async def test_what_a_member_judged_stays_when_more_words_come(room: Newsroom, lea: Person) -> None:
    board = await lea.writes(f"{HEAD}– Allegedly, a bridge near Kobane is closed.\n– {NORTH}")
    assert "1. Alleged: Allegedly" in (board.text or "")
    await lea.writes("– Reportedly, the market opened again.")

    (board,) = await boards(room, lea)
    assert "1. Alleged: Allegedly" in (board.text or "")
    assert "3. Reported: Reportedly" in (board.text or "")
    assert "version 2" in (board.text or "")


async def test_an_answer_to_a_question_is_no_part_of_a_draft(room: Newsroom, lea: Person) -> None:
    omar = await room.member("Omar", "reviewer")
    await submitted(lea)
    card = await omar.sees("hash")
    await omar.writes(f"{HEAD}– Omar's own item.")
    await omar.taps(CHANGES, card)
    await omar.sees("what should change")

    done = await omar.writes("Which convoy was it?")

    assert "has been told what to change" in (done.text or "")
    await lea.sees("asks for changes", "Which convoy was it?")
    (own,) = [each for each in await boards(room, omar) if "Omar's own" in (each.text or "")]
    assert "version 1" in (own.text or "")


async def test_what_goes_on_with_an_update_is_no_reason(room: Newsroom, lea: Person) -> None:
    omar = await room.member("Omar", "reviewer")
    await submitted(lea)
    card = await omar.sees("hash")
    await omar.taps(CHANGES, card)
    await omar.sees("what should change")
    await omar.writes(f"{HEAD}– Omar's own item.")

    await omar.writes("The road is bad.")

    (own,) = [each for each in await boards(room, omar) if "Omar's own" in (each.text or "")]
    assert "The road is bad." in (own.text or "")
    assert "In review" in ((await boards(room, lea))[0].text or "")


async def test_readers_never_see_that_there_were_several(room: Newsroom, lea: Person) -> None:
    await lea.writes(f"{HEAD}– {NORTH}")
    await lea.writes("– A bridge near Kobane is closed.")
    (board,) = await boards(room, lea)

    await lea.taps(PREVIEW, board)

    shown = await lea.sees("Bulletin 1", after=board.message_id)
    assert f"– {NORTH}\n– A bridge near Kobane is closed." in (shown.text or "")


async def test_a_message_handled_twice_is_there_once(room: Newsroom, lea: Person) -> None:
    await lea.writes(f"{HEAD}– {NORTH}")
    await lea.writes(f"– {SHOP}")
    update = (await room.sim.stats()).next_update_id - 1
    await room.sim.redeliver(update)

    (board,) = await boards(room, lea)
    assert (board.text or "").count(SHOP) == 1
    assert "version 2" in (board.text or "")


async def test_strangers_minutes_change_nothing(room: Newsroom) -> None:
    rosa = await room.person("Rosa")
    for words in (TEXT, f"– {SHOP}"):
        assert "Draft" not in await rosa.asks(words)


async def test_after_a_restart_within_the_minute_it_goes_on(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            await room.admin.starts()
            lea = await room.member("Lea", "author")
            await lea.writes(f"{HEAD}– {NORTH}")
            await room.settles()
        await sim.write(lea.id, lea.id, f"– {SHOP}")
        async with opened(sim, tmp_path) as room:
            board = await room.sees(lea.id, "Draft 1", NORTH, SHOP, "version 2")
            assert board.labels
            assert said("en", "outline-state-writing") in (board.text or "")
