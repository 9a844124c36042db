"""F06 to F09: Telegram took a message, or did not, and nobody learns which. A bulletin is repeated
once, marked; a mere reply never."""

from pathlib import Path

from tests.faults.story import HASTY, Desk, Town, a_town

DOUBT = 20.0
"""Seconds after which a lost answer has been followed by its one repetition."""


async def repeated(town: Town, desk: Desk, *kinds: str) -> int:
    """Publish while the first reader's answer of each kind is lost; return the bulletin."""
    for reader, kind in zip(town.readers, kinds, strict=False):
        await town.sim.fault(kind, chat_id=reader)
    number = await desk.publish()
    await desk.settles()
    await desk.after(DOUBT)
    return number


async def marked(town: Town, number: int) -> set[int]:
    """The chats of which it is on record that a copy may be out."""
    return {chat for chat, row in town.rows(number).items() if row.uncertain}


async def test_f06_an_answer_that_never_comes_allows_one_repetition(tmp_path: Path) -> None:
    async with a_town(tmp_path, readers=4) as town, town.bot(timeouts=HASTY) as desk:
        once, always, *fine = town.readers
        await town.sim.fault("hang", chat_id=once)
        await town.sim.fault("hang", chat_id=always, times=None)
        number = await desk.publish()
        await desk.settles()
        await desk.after(DOUBT)
        await desk.after(3600)
        assert await town.copies(number) == {once: 2, always: 2} | dict.fromkeys(fine, 1)
        assert town.states(number) == {"sent": 3, "failed": 1}
        assert await marked(town, number) == {once, always}


async def test_f06_a_mere_reply_is_not_repeated(tmp_path: Path) -> None:
    async with a_town(tmp_path) as town, town.bot(timeouts=HASTY) as desk:
        rosa = await desk.room.person("Rosa")
        town.talks.add(rosa.id)
        await desk.settles()
        before = len(await town.sim.messages(rosa.id))
        await town.sim.fault("hang", chat_id=rosa.id, method="sendMessage")
        answer = await rosa.writes("/help")
        await desk.settles()
        await desk.after(3600)
        shown = await town.sim.messages(rosa.id)
        assert [each.text for each in shown].count(answer.text) == 1
        assert len(shown) == before + 2


async def test_f07_a_connection_that_breaks_is_doubt_and_no_failure(tmp_path: Path) -> None:
    async with a_town(tmp_path, readers=3) as town, town.bot() as desk:
        closed, reset, fine = town.readers
        number = await repeated(town, desk, "close", "reset")
        # A reset here comes before the request was read: that copy never was.
        assert await town.copies(number) == {closed: 2, reset: 1, fine: 1}
        assert town.states(number) == {"sent": 3}
        assert await marked(town, number) == {closed, reset}


async def test_f08_a_200_that_cannot_be_read_is_doubt_and_no_failure(tmp_path: Path) -> None:
    async with a_town(tmp_path, readers=3) as town, town.bot() as desk:
        cut, foreign, fine = town.readers
        number = await repeated(town, desk, "truncated", "invalid_json")
        assert await town.copies(number) == {cut: 2, foreign: 2, fine: 1}
        assert town.states(number) == {"sent": 3}
        assert await marked(town, number) == {cut, foreign}


async def test_f09_a_200_that_says_not_ok_is_doubt_and_no_failure(tmp_path: Path) -> None:
    async with a_town(tmp_path, readers=2) as town, town.bot() as desk:
        odd, fine = town.readers
        number = await repeated(town, desk, "ok_false")
        assert await town.copies(number) == {odd: 2, fine: 1}
        assert town.states(number) == {"sent": 2}
        assert await marked(town, number) == {odd}
