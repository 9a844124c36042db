"""Stories of a bulletin on its way: who receives what, once each, and what the approver is told."""

import re

import pytest

from bot.simulator.client import LedgerEntry
from tests.chat import Newsroom, Person
from tests.stories.desk import NORTH, SOUTH, TEXT, approved, received, submitted

RIGHTS_TO_EDIT = ["can_edit_messages"]

Desk = tuple[Person, Person]


@pytest.fixture
async def desk(room: Newsroom) -> Desk:
    """An author and a reviewer."""
    return await room.member("Lea", "author"), await room.member("Omar", "reviewer")


async def reader(room: Newsroom, name: str, *fronts: str, language: str = "en") -> Person:
    """Let somebody subscribe, perhaps to some fronts only."""
    someone = await room.person(name, language)
    settings = await someone.writes("/subscribe")
    if fronts:
        await someone.chooses(settings, "📍 Fronts", *fronts)
    return someone


def words(entry: LedgerEntry) -> str:
    """Return what stands in a message, without the marks that keep scripts apart."""
    return re.sub("[\u2066-\u2069]", "", entry.text or "")


async def test_a_bulletin_reaches_every_kind_of_chat_once(room: Newsroom, desk: Desk) -> None:
    lea, omar = desk
    rosa = await reader(room, "Rosa")
    group = await room.sim.group("Group", creator=rosa.id, bot="member")
    big = await room.sim.supergroup("Big", creator=rosa.id, bot="member")
    forum = await room.sim.supergroup("Forum", forum=True, creator=rosa.id, bot="member")
    topic = await room.sim.topic(forum, "News")
    channel = await room.sim.channel("Channel", creator=rosa.id, bot="administrator")
    for chat in (group, big, channel):
        await rosa.writes("/subscribe", chat=chat)
    await rosa.writes("/subscribe", chat=forum, topic=topic)

    await submitted(lea)
    exact = await omar.sees("Bulletin 1", NORTH)
    card = await omar.sees("hash")
    await omar.taps(card.labels[0], card)
    done = await omar.sees("Bulletin 1: delivered", "5 messages in")
    await room.settles()
    places: list[tuple[int, int | None]] = [
        (rosa.id, None),
        (group, None),
        (big, None),
        (channel, None),
        (forum, topic),
    ]
    for chat, thread in places:
        (got,) = await received(room, chat, thread)
        # What was approved is what is sent.
        assert got.html == exact.html
        assert not got.protected
    assert done.labels == []


async def test_three_choices_get_three_editions(room: Newsroom, desk: Desk) -> None:
    lea, omar = desk
    everything = await reader(room, "Rosa")
    southern = await reader(room, "Sami", "South")
    eastern = await reader(room, "Tara", "East", "West")
    aid = "# Aid\n– Blankets are given out everywhere."
    text = f"{TEXT}\n{aid}\n\nRumours\nThere is talk of an agreement in Damascus.\n"
    await approved(lea, omar, text)
    await room.settles()

    (full,) = await received(room, everything.id)
    assert NORTH in words(full)
    assert SOUTH in words(full)
    assert "Left out" not in words(full)
    (south,) = await received(room, southern.id)
    assert SOUTH in words(south)
    assert NORTH not in words(south)
    assert "Left out by your choice" in words(south)
    (east,) = await received(room, eastern.id)
    assert NORTH not in words(east)
    assert SOUTH not in words(east)
    assert "Left out by your choice" in words(east)


async def test_everyone_gets_the_edition_in_their_language(room: Newsroom, desk: Desk) -> None:
    lea, omar = desk
    nur = await reader(room, "Nur", language="ar")
    luz = await reader(room, "Luz", language="es")
    ann = await reader(room, "Ann", language="en-GB")
    jan = await reader(room, "Jan", language="xx")
    await approved(lea, omar, TEXT + "\nRumours\n– A ceasefire is close.\n")
    await room.settles()

    found = {one.name: words((await received(room, one.id))[0]) for one in (nur, luz, ann, jan)}
    assert found["Nur"].startswith("النشرة ")
    assert found["Luz"].startswith("Boletín 1 · miércoles, 12 de marzo de 2025")
    assert found["Ann"].startswith("Bulletin 1 · Wednesday, 12 March 2025")
    assert found["Jan"] == found["Ann"]
    # The words of the collective stay as they are.
    assert all(SOUTH in text for text in found.values())


async def test_a_bulletin_for_nobody_is_published_all_the_same(room: Newsroom, desk: Desk) -> None:
    lea, omar = desk
    toast = await approved(lea, omar)
    assert toast.text == "Published as bulletin 1."
    await omar.sees("Bulletin 1 is published. Nobody is to get it at once")
    rosa = await room.person("Rosa")
    assert SOUTH in await rosa.asks("/latest")


async def test_the_author_is_told_in_their_own_language(room: Newsroom) -> None:
    lea = await room.member("Lea", "author", "es")
    omar = await room.member("Omar", "reviewer", "ar")
    board = await lea.writes(TEXT)
    await lea.taps("✅ A revisión", board)
    card = await omar.sees("🗂")
    await omar.taps(card.labels[0], card)
    verdict = await lea.sees("✅", "Omar", "boletín 1")
    assert verdict.labels == []
    # And the board above says what became of it, in the author's language too.
    await lea.sees("📝", "Publicado como boletín 1")


async def test_the_figures_tell_of_those_who_could_not_be_reached(
    room: Newsroom, desk: Desk
) -> None:
    lea, omar = desk
    rosa = await reader(room, "Rosa")
    gone = await reader(room, "Gone")
    deleted = await reader(room, "Deleted")
    channel = await room.sim.channel("Channel", creator=rosa.id, bot="administrator")
    group = await room.sim.group("Group", creator=rosa.id, bot="member")
    for chat in (channel, group):
        await rosa.writes("/subscribe", chat=chat)
    # Nothing of this is told to the bot before it sends.
    await room.sim.fault("blocked", method="sendMessage", chat_id=gone.id, times=None)
    await room.sim.change_person(deleted.id, deactivated=True)
    await room.sim.fault("not_admin", method="sendMessage", chat_id=channel, times=None)
    grown = await room.sim.migrate(group, announce=False)

    await approved(lea, omar)
    done = await omar.sees("Bulletin 1: finished")
    assert "2 of 5 messages delivered" in (done.text or "")
    assert "3 could not be delivered." in (done.text or "")
    await room.settles()
    assert len(await received(room, rosa.id)) == 1
    assert len(await received(room, grown)) == 1
    assert not await received(room, group)

    # Who blocked it or took its rights is not tried again; the next figures are clean.
    await room.sim.clear_faults()
    await approved(lea, omar, TEXT.replace("12-03-25", "13-03-25"))
    await omar.sees("Bulletin 2: delivered", "2 messages in")
    assert not await received(room, gone.id)


async def test_a_flood_limit_delays_and_loses_nothing(room: Newsroom, desk: Desk) -> None:
    lea, omar = desk
    readers = [await reader(room, f"R{number}") for number in range(3)]
    await room.sim.fault(
        "flood", method="sendMessage", chat_id=readers[1].id, retry_after=1, times=1
    )
    await approved(lea, omar)
    await omar.sees("Bulletin 1: delivered", "3 messages in")
    for one in readers:
        assert len(await received(room, one.id)) == 1


async def test_thirty_readers_get_the_approved_edition_once_each(
    room: Newsroom, desk: Desk
) -> None:
    lea, omar = desk
    readers = [await reader(room, f"R{number}") for number in range(30)]
    await submitted(lea)
    exact = await omar.sees("Bulletin 1", NORTH)
    card = await omar.sees("hash")
    await omar.taps(card.labels[0], card)
    await omar.sees("Bulletin 1: delivered", "30 messages in")
    for one in readers:
        (got,) = await received(room, one.id)
        assert got.html == exact.html


async def test_a_long_bulletin_arrives_in_order_and_whole(room: Newsroom, desk: Desk) -> None:
    lea, omar = desk
    rosa, sami = await reader(room, "Rosa"), await reader(room, "Sami", "South")
    lines = [f"– Bakery number {number} in Daraa opened; {'bread ' * 30}" for number in range(60)]
    text = "Update 12-03-25\n\n# Southern front\n" + "\n".join(lines)
    document = await room.sim.send_document(lea.id, lea.id, "update.txt", text.encode())
    board = await room.sim.wait_reply(lea.id, document)
    await lea.taps("✅ Submit", board)
    card = await omar.sees("hash")
    await omar.taps(card.labels[0], card)
    await omar.sees("Bulletin 1: delivered")

    for one in (rosa, sami):
        got = await received(room, one.id)
        assert len(got) > 2
        places = [re.search(r"Bulletin 1 · (\d+)/(\d+)$", words(entry)) for entry in got]
        assert [place[0] if place else None for place in places] == [
            f"Bulletin 1 · {part}/{len(got)}" for part in range(1, len(got) + 1)
        ]
        whole = "\n".join(words(entry) for entry in got)
        found = [int(number) for number in re.findall(r"Bakery number (\d+)", whole)]
        assert found == list(range(60))
        assert all(len(words(entry)) <= 4096 for entry in got)


async def test_formatting_of_the_author_reaches_the_readers(room: Newsroom, desk: Desk) -> None:
    lea, omar = desk
    rosa = await reader(room, "Rosa")
    sent = await room.sim.write(
        lea.id,
        lea.id,
        html="Update 12-03-25\n\n# Southern front\n– <b>Teachers</b> went on strike, says "
        '<a href="https://example.org/daraa">the union</a> & 3 &lt; 4 others.',
    )
    board = await room.sim.wait_reply(lea.id, sent)
    await lea.taps("✅ Submit", board)
    card = await omar.sees("hash", "the union → https://example.org/daraa")
    await omar.taps(card.labels[0], card)
    await room.settles()
    (got,) = await received(room, rosa.id)
    assert "<b>Teachers</b>" in (got.html or "")
    assert '<a href="https://example.org/daraa">the union</a>' in (got.html or "")
    assert "& 3 < 4 others." in words(got)


async def test_whoever_subscribes_after_the_approval_gets_the_next_one(
    room: Newsroom, desk: Desk
) -> None:
    lea, omar = desk
    await approved(lea, omar)
    rosa = await reader(room, "Rosa")
    await room.settles()
    assert not await received(room, rosa.id)
    await approved(lea, omar, TEXT.replace("12-03-25", "13-03-25"))
    await room.settles()
    (got,) = await received(room, rosa.id)
    assert "Bulletin 2 · " in words(got)
