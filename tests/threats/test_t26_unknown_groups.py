"""T26, the bot is added to a group that nobody may have wanted it in: it leaves, silently."""

from tests.chat import Newsroom


async def test_t26_a_group_to_which_an_ordinary_member_adds_it_is_left_without_a_word(
    room: Newsroom,
) -> None:
    ana, eve = await room.person("Ana"), await room.person("Eve")
    group = await room.sim.group("Neighbours", creator=ana.id, members=[eve.id])
    await room.sim.add_bot(group, by=eve.id)
    await room.settles()
    assert [one.method for one in await room.sim.requests("leavechat")] == ["leavechat"]
    assert [one for one in await room.sim.messages(group) if one.by_bot and one.text] == []


async def test_t26_whoever_may_subscribe_the_group_may_bring_the_bot(room: Newsroom) -> None:
    ana = await room.person("Ana")
    group = await room.sim.group("Neighbours", creator=ana.id)
    await room.sim.add_bot(group, by=ana.id)
    await room.settles()
    assert "bulletins" in ((await ana.writes("/subscribe", chat=group)).text or "").lower()
    assert await room.sim.requests("leavechat") == []
