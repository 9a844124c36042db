"""T15, an invitation guessed: every failure looks the same, and five tries an hour are all."""

from datetime import timedelta
from pathlib import Path

from tests.chat import JOIN, MovableClock, newsroom, said
from tests.threats.seen import entries

NOT_VALID = said("en", "error-invite-invalid")


async def test_t15_after_five_wrong_tries_even_a_good_one_looks_wrong_for_an_hour(
    tmp_path: Path,
) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        eve, kim = await room.person("Eve"), await room.person("Kim")
        found = JOIN.search((await room.admin.writes("/invite author Robin")).html or "")
        assert found
        for number in range(5):
            assert (await eve.starts(f"join-{number}")).text == NOT_VALID
        assert (await eve.starts(found[1])).text == NOT_VALID
        for _ in range(3):
            await eve.starts("join-again")
        refused = [one for one in await entries(room) if one.act == "join" and one.refused]
        # Nobody else pays for it, and whoever tries on and on does not fill the record.
        assert len(refused) == 5
        assert {one.who[0] for one in refused} == {"~"}
        clock.ahead = timedelta(hours=1, seconds=1)
        assert "You are an author now" in ((await eve.starts(found[1])).text or "")
        assert (await kim.starts(found[1])).text == NOT_VALID
