"""Stories of editions: each reader gets what they chose, sees what was left out and can have it."""

from pathlib import Path

import pytest

from bot.domain.bulletin import Choice, Floor
from bot.simulator.client import LedgerEntry
from tests.chat import Newsroom
from tests.stories.correcting import TRUE, corrected, published
from tests.stories.desk import NORTH, SOUTH, TEXT, received
from tests.stories.habits import Desk, adjusts, at_work, follows

BRIDGE = "The bridge of Manbij is closed."
BREAD = "Bread came to Raqqa."
AID = "Blankets are given out everywhere."
WHOLE = "📖 The whole bulletin"
NEWS = f"""Update 12-03-25

# Northern front
– {NORTH}
– Confirmed: the road to Kobane is open.

# Southern front
– {SOUTH}
– Allegedly, the market of Daraa burned.

# Aid
– {AID}

# Rumours
– {BRIDGE}
"""
SOUTHERN = Choice(fronts=("south",))
NO_RUMOURS = Choice(floor=Floor.NO_RUMOURS)
CONFIRMED = Choice(floor=Floor.CONFIRMED)
SURE_NORTH = Choice(fronts=("north",), floor=Floor.CONFIRMED)


@pytest.fixture
async def desk(room: Newsroom, tmp_path: Path) -> Desk:
    """The people of the desk."""
    return await at_work(room, tmp_path)


def line(entry: LedgerEntry) -> str:
    """Return the last line of a message."""
    return (entry.text or "").splitlines()[-1]


async def test_each_choice_gets_an_edition_that_says_what_it_leaves_out(
    room: Newsroom, desk: Desk
) -> None:
    choices = (Choice(), SOUTHERN, NO_RUMOURS, CONFIRMED, SURE_NORTH)
    readers = [await follows(room, f"Reader {one.key}", one) for one in choices]
    await desk.publishes(NEWS)
    got = [(await received(room, one.id))[0] for one in readers]
    assert len({one.html for one in got}) == len(choices)
    everything, southern, careful, sure, northern = got
    assert "Left out" not in (everything.text or "")
    assert not everything.reply_markup
    assert SOUTH in (southern.text or "")
    assert line(southern) == "Left out by your choice, 3 items: North (3)"
    assert BRIDGE not in (careful.text or "")
    assert "Rumours" not in (careful.text or "")
    assert "the market of Daraa burned" in (careful.text or "")
    assert line(careful) == "Left out by your choice, one item: one rumour"
    assert "the road to Kobane is open" in (sure.text or "")
    assert "Southern front" not in (sure.text or "")
    assert line(sure) == "Left out by your choice, 5 items: 5 not confirmed"
    assert line(northern) == "Left out by your choice, 5 items: South (2) · 3 not confirmed"
    assert all(one.reply_markup for one in got[1:])


async def test_the_button_below_brings_the_whole_bulletin_and_leaves_the_edition(
    room: Newsroom, desk: Desk
) -> None:
    sami = await follows(room, "Sami", SOUTHERN)
    await desk.publishes(NEWS)
    edition = await sami.sees("Left out by your choice")
    assert edition.labels == [WHOLE]
    await sami.taps(WHOLE, edition)
    whole = await sami.sees(NORTH, BRIDGE, after=edition.message_id)
    assert "Left out" not in (whole.text or "")
    assert WHOLE not in whole.labels
    still = (await room.sim.chat(sami.id)).message(edition.message_id)
    assert (still.text, still.labels) == (edition.text, [WHOLE])


@pytest.mark.parametrize("kind", ["group", "topic", "channel"])
async def test_in_a_shared_chat_the_button_leads_whoever_presses_into_their_own(
    room: Newsroom, desk: Desk, kind: str
) -> None:
    rosa, kim = await room.person("Rosa"), await room.person("Kim")
    topic = 0
    if kind == "channel":
        chat = await room.sim.channel(
            "News", creator=rosa.id, members=[kim.id], bot="administrator"
        )
    else:
        chat = await room.sim.supergroup(
            "Town", forum=kind == "topic", creator=rosa.id, members=[kim.id], bot="member"
        )
    if kind == "topic":
        topic = await room.sim.topic(chat, "News")
    await rosa.writes("/subscribe", chat=chat, **({"topic": topic} if topic else {}))
    await adjusts(room, chat, topic, SOUTHERN)  # type: ignore[arg-type]
    await desk.publishes(NEWS)
    edition = await room.sees(chat, "Left out by your choice")
    before = len(await room.sim.messages(chat))
    answer = await kim.taps(WHOLE, edition)
    assert answer.url == "https://t.me/bulletin_sim_bot?start=b-1"
    await room.settles()
    # What a chat reads is its administrators' choice: nobody can have the rest posted there.
    assert len(await room.sim.messages(chat)) == before


async def test_a_long_edition_has_the_button_below_its_last_words(
    room: Newsroom, desk: Desk
) -> None:
    sami = await follows(room, "Sami", SOUTHERN)
    many = "\n".join(f"– {at}. {'Long news of Daraa. ' * 12}" for at in range(40))
    await desk.publishes(TEXT.replace(f"– {SOUTH}", many))
    parts = [one for one in await room.sim.messages(sami.id) if "Bulletin 1" in (one.text or "")]
    assert len(parts) > 2
    assert [one.labels for one in parts] == [[]] * (len(parts) - 1) + [[WHOLE]]
    await sami.taps(WHOLE, parts[-1])
    whole = await sami.sees(NORTH, after=parts[-1].message_id)
    assert "On ›" in whole.labels


async def test_a_bulletin_of_which_nothing_was_chosen_is_not_sent_and_can_be_asked_for(
    room: Newsroom, desk: Desk
) -> None:
    tara = await follows(room, "Tara", Choice(fronts=("west",)))
    sami = await follows(room, "Sami", SOUTHERN)
    await desk.publishes(TEXT)
    assert await received(room, tara.id) == []
    assert len(await received(room, sami.id)) == 1
    assert NORTH in await tara.asks("/latest")


async def test_a_correction_reaches_whom_it_concerns_by_then(room: Newsroom, desk: Desk) -> None:
    omar, lea = desk.reviewer, desk.author
    tara = await follows(room, "Tara", SURE_NORTH)
    sami = await follows(room, "Sami", SOUTHERN)
    await desk.publishes(TEXT)
    assert await received(room, tara.id) == []
    board = await corrected(lea, text=f"Confirmed: {TRUE}")
    await published(lea, omar, board)
    (got,) = await received(room, tara.id)
    assert TRUE in (got.text or "")
    edition = await sami.sees("Bulletin 1", "Corrected")
    assert edition.labels == [WHOLE]
    assert NORTH not in (edition.text or "")


async def test_a_copy_stays_when_a_correction_leaves_nothing_of_it(
    room: Newsroom, desk: Desk
) -> None:
    lea, omar = desk.author, desk.reviewer
    tara = await follows(room, "Tara", SURE_NORTH)
    await desk.publishes(TEXT.replace(NORTH, f"Confirmed: {NORTH}"))
    edition = await tara.sees("Bulletin 1", NORTH)
    await published(lea, omar, await corrected(lea, text=f"Allegedly, {TRUE}"))
    now = (await room.sim.chat(tara.id)).message(edition.message_id)
    assert "Corrected" in (now.text or "")
    assert "Left out by your choice" in (now.text or "")
    assert TRUE not in (now.text or "")


async def test_what_is_taken_back_has_no_button(room: Newsroom, desk: Desk) -> None:
    sami = await follows(room, "Sami", SOUTHERN)
    await desk.publishes(NEWS)
    edition = await sami.sees("Left out by your choice")
    question = await desk.reviewer.writes("/retract 1 It was another day.")
    await desk.reviewer.taps("📝 Notice instead", question)
    await room.settles()
    notice = (await room.sim.chat(sami.id)).message(edition.message_id)
    assert SOUTH not in (notice.text or "")
    assert notice.labels == []
