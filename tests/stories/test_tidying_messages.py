"""Stories of the messages that a draft came in: what they said and brought goes with the notes."""

from datetime import timedelta
from pathlib import Path

from tests.chat import MovableClock, newsroom
from tests.stories.desk import APPROVE, NORTH, SUBMIT
from tests.stories.guided import BOARD, content, goes, led
from tests.stories.leavings import counted, everything, published
from tests.stories.shelving import asks_file

HEARD = "A nurse called Salma told us so."
_MESSAGES = "SELECT count(*) FROM draft_messages"


async def test_words_and_files_of_messages_go_30_days_after_publication(tmp_path: Path) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        lea = await room.member("Lea", "author")
        omar = await room.member("Omar", "reviewer")
        await led(lea, "📍 North")
        await lea.writes(HEARD)
        await room.sim.send_photo(lea.id, lea.id, b"her")
        await room.settles()
        (heard,) = (await content(tmp_path)).items()
        (photo,) = heard.media
        await room.sim.send_photo(lea.id, lea.id, b"flour", text=NORTH)
        await room.settles()
        shown = (await content(tmp_path)).item(heard.key + 1)
        assert shown
        (kept,) = shown.media
        await goes(lea, BOARD, "1", "🗑 Delete", SUBMIT)
        card = await omar.sees("hash")
        assert "Published" in (await omar.taps(APPROVE, card)).text
        await room.settles()
        before = await published(tmp_path)
        assert HEARD in await everything(tmp_path)
        assert photo.file in await everything(tmp_path)
        assert await asks_file(tmp_path, _MESSAGES) == [(4,)]

        clock.ahead = timedelta(days=31)
        assert await room.bot.services.tidying.sweep() == 1
        left = await everything(tmp_path)
        assert (await counted(tmp_path, 1))["draft_messages"] == 0
        assert HEARD not in left
        assert photo.file not in left
        # What readers have can still be sent again.
        assert kept.file in left
        assert await published(tmp_path) == before
        assert NORTH in await lea.asks("/latest")
