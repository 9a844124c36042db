"""T09, an old command edited to run again; T10, anonymous administrators, channels and service ids;
T11, a stolen author account; T13, a former member; T14, a username taken over."""

from tests.chat import JOIN, Newsroom, said
from tests.stories.desk import APPROVE, desk_group, last_message, submitted
from tests.threats.seen import Line, entries


async def test_t09_an_edited_command_does_not_run(room: Newsroom) -> None:
    sent = await room.sim.write(room.admin.id, room.admin.id, "/members")
    await room.settles()
    last = await last_message(room, room.admin.id)
    await room.sim.edit(room.admin.id, room.admin.id, sent.message_ids[0], "/freeze")
    await room.settles()
    assert await last_message(room, room.admin.id) == last
    assert not await room.bot.services.control.is_frozen()


async def test_t10_whoever_hides_behind_a_chat_is_nobody(room: Newsroom) -> None:
    group = await desk_group(room)
    channel = await room.sim.channel("Masks", creator=room.admin.id)
    await room.sim.member(group, room.admin.id, "creator", anonymous=True)
    before = await entries(room)
    await room.sim.write(group, room.admin.id, "/freeze", mask="anonymous")
    await room.sim.write(group, room.admin.id, "/freeze", mask="channel", mask_chat_id=channel)
    await room.settles()
    assert not await room.bot.services.control.is_frozen()
    new = (await entries(room))[len(before) :]
    assert len(new) == 2
    assert all(one.who.startswith("~") and one.act == "command" for one in new)
    assert all(one.refused for one in new)


async def test_t11_an_author_alone_reaches_nobody(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await submitted(lea)
    card = await omar.sees("hash")
    own = (await room.sim.messages(lea.id))[-1]
    data = card.button(APPROVE).data
    answer = await room.sim.press(lea.id, own.chat_id, own.message_id, data=data, stale=True)  # type: ignore[arg-type]
    assert answer.text == said("en", "error-not-your-role")
    for command in ("/invite author", "/role Lea admin", "/export", "/drop -5", "/thaw", "/audit"):
        assert await lea.asks(command) == said("en", "error-not-your-role")
    refused = [one for one in await entries(room) if one.refused]
    assert [one.subject for one in refused if one.act == "command"] == [
        *("command /invite", "command /role", "command /export", "command /drop"),
        *("command /thaw", "command /audit"),
    ]


async def test_t13_a_former_member_leaves_no_open_door(room: Newsroom) -> None:
    omar = await room.member("Omar", "reviewer")
    bo, eve = await room.member("Bo", "admin"), await room.person("Eve")
    found = JOIN.search((await bo.writes("/invite author Ghost")).html or "")
    assert found
    await bo.writes("/invite admin Ghost-2")
    asking = await omar.sees("invite", "Ghost-2")
    await room.admin.taps("Yes, remove Bo", await room.admin.writes("/remove Bo"))
    assert (await eve.starts(found[1])).text == said("en", "error-invite-invalid")
    agreed = await omar.taps(said("en", "wish-button-agree"), asking)
    assert agreed.text == said("en", "error-wish-gone")
    assert await bo.asks("/members") == said("en", "error-not-a-member")
    last = (await entries(room))[-1]
    assert last.who.startswith("~")
    assert last[1:] == Line("", "command", "command /members", "error-not-a-member")[1:]


async def test_t14_a_username_makes_nobody_a_member(room: Newsroom) -> None:
    lea, eve = await room.member("Lea", "author"), await room.person("Eve")
    await room.sim.change_person(lea.id, username="lea")
    await room.sim.change_person(lea.id, username="lea_is_gone")
    await room.sim.change_person(eve.id, username="lea")
    assert await eve.asks("/drafts") == said("en", "error-not-a-member")
    assert "author" in await lea.asks("/whoami")
