"""Stories of faults that need a person: the admins are told, and only they (faults F11 to F14)."""

from bot.delivery.unknowns import FEWEST
from tests.chat import Newsroom, Person
from tests.stories.desk import approved, desk_group, received, submitted


async def a_desk(room: Newsroom) -> tuple[Person, Person]:
    """An author and a reviewer."""
    return await room.member("Lea", "author"), await room.member("Omar", "reviewer")


async def followers(room: Newsroom, count: int) -> list[Person]:
    """Let readers subscribe."""
    people = [await room.person(f"R{number}") for number in range(count)]
    for one in people:
        await one.writes("/subscribe")
    return people


async def warnings(room: Newsroom, person: Person) -> list[str]:
    """What alarms stand in somebody's chat."""
    texts = [message.text or "" for message in await room.sim.messages(person.id)]
    return [text for text in texts if text.startswith("⚠️")]


async def test_f11_f12_a_closed_group_or_channel_is_told_to_the_admins(room: Newsroom) -> None:
    lea, omar = await a_desk(room)
    (rosa,) = await followers(room, 1)
    group = await room.sim.supergroup("Group", creator=rosa.id, bot="member")
    channel = await room.sim.channel("Channel", creator=rosa.id, bot="administrator")
    for chat in (group, channel):
        await rosa.writes("/subscribe", chat=chat)
    await room.sim.fault("kicked", method="sendMessage", chat_id=group, times=None)
    await room.sim.fault("not_admin", method="sendMessage", chat_id=channel, times=None)
    await room.sim.fault("blocked", method="sendMessage", chat_id=rosa.id, times=None)
    await approved(lea, omar)

    for chat in (group, channel):
        await room.admin.sees("I can no longer write", str(chat), "bulletin 1", "bulletin check")
    await room.settles()
    # A reader who blocked the bot is nobody's business.
    assert len(await warnings(room, room.admin)) == 2
    assert await warnings(room, omar) == []


async def test_f11_who_removes_the_bot_is_told_to_the_admins_once_each_time(room: Newsroom) -> None:
    (rosa,) = await followers(room, 1)
    group = await room.sim.supergroup("Group", creator=rosa.id, bot="member")
    channel = await room.sim.channel("Channel", creator=rosa.id, bot="administrator")
    silent = await room.sim.supergroup("No reader", creator=rosa.id, bot="member")
    for chat in (group, channel):
        await rosa.writes("/subscribe", chat=chat)
    await room.sim.remove_bot(group, by=rosa.id)
    for chat in (channel, silent):
        await room.sim.kick(chat, by=rosa.id)
    await room.sim.block(rosa.id)

    for chat in (group, channel):
        await room.admin.sees("I was shut out", str(chat), "bulletin check")
    await room.settles()
    assert len(await warnings(room, room.admin)) == 2

    await room.sim.add_bot(group, by=rosa.id)
    await room.sim.remove_bot(group, by=rosa.id)
    await room.settles()
    shut_out = [text for text in await warnings(room, room.admin) if str(group) in text]
    assert len(shut_out) == 2


async def test_f11_a_desks_group_that_reads_too_and_closes_to_a_card_is_told(
    room: Newsroom,
) -> None:
    lea, omar = await a_desk(room)
    group = await desk_group(room, omar)
    await room.admin.writes("/subscribe", chat=group)
    await room.sim.fault("kicked", method="sendMessage", chat_id=group, times=None)
    await submitted(lea)

    await room.admin.sees("I was shut out", str(group))
    await room.settles()
    assert len(await warnings(room, room.admin)) == 1


async def test_f13_too_many_unknown_chats_pause_the_bulletin_until_somebody_looks(
    room: Newsroom,
) -> None:
    lea, omar = await a_desk(room)
    for one in await followers(room, FEWEST):
        await room.sim.fault("chat_not_found", method="sendMessage", chat_id=one.id)
    await approved(lea, omar)

    alarm = await room.admin.sees("Bulletin 1 is paused", "more than 5 % of its chats")
    await omar.sees("Bulletin 1 is paused", f"0 of {FEWEST}")
    toast = await room.admin.taps("▶️ Resume", alarm)
    assert toast.text == "Bulletin 1 goes on."
    await omar.sees("Bulletin 1 is on its way")


async def test_f13_a_few_unknown_chats_are_no_alarm(room: Newsroom) -> None:
    lea, omar = await a_desk(room)
    people = await followers(room, FEWEST)
    for one in people[1:]:
        await room.sim.fault("chat_not_found", method="sendMessage", chat_id=one.id)
    await approved(lea, omar)

    await omar.sees("Bulletin 1 is on its way", f"1 of {FEWEST}")
    await room.settles()
    assert len(await received(room, people[0].id)) == 1
    assert await warnings(room, room.admin) == []


async def test_f14_refused_content_stops_the_bulletin_and_is_told_once(room: Newsroom) -> None:
    lea, omar = await a_desk(room)
    people = await followers(room, 6)
    for one in people:
        await room.sim.fault("cannot_parse", method="sendMessage", chat_id=one.id, times=None)
    await approved(lea, omar)

    await room.admin.sees("Telegram refused the text of bulletin 1")
    await omar.sees("Bulletin 1 is cancelled", "0 of 6")
    await room.settles()
    assert len(await warnings(room, room.admin)) == 1
    sent = [await received(room, one.id) for one in people]
    assert sent == [[]] * 6
