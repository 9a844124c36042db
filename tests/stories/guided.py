"""What the stories of the guided way repeat: the screens, the taps that lead through them, and what
has come of it in the database.

Must not assert what a story is about; a step that fails says where it stood.
"""

from pathlib import Path

from bot.domain.draft import Content
from bot.domain.ids import DraftId
from bot.simulator.client import PressAnswer, SimMessage
from storage.database import Database
from tests.chat import Newsroom, Person

LEAD = "🧭 Lead me"
DAILY = "📰 Daily update"
SECTION = "➕ Another section"
BOARD = "📋 Board"
PREVIEW = "👁 Preview"
TOPIC = "✍️ My own topic"
RUMOURS = "💬 Rumours"
EVALUATION = "🔎 Evaluation"


def starting(message: SimMessage, words: str) -> str:
    """Return the label of the button that starts with these words, ticked or not."""
    found = [label for label in message.labels if label.removeprefix("✓ ").startswith(words)]
    assert found, f"no button {words!r} among {message.labels}"
    return found[0]


async def screen(room: Newsroom, person: Person) -> SimMessage:
    """Return the newest message of the guided way, or the board, as it looks now."""
    messages = await room.sim.messages(person.id)
    return [each for each in messages if each.by_bot and each.labels][-1]


async def goes(person: Person, *labels: str) -> SimMessage:
    """Tap buttons one after the other, each on the screen that came of the one before."""
    for label in labels:
        shown = await screen(person.room, person)
        answer = await person.taps(starting(shown, label), shown)
        assert not answer.show_alert, answer.text
    return await screen(person.room, person)


async def led(person: Person, *labels: str) -> SimMessage:
    """Begin a draft of today and go on by these buttons."""
    await person.writes("/draft")
    return await goes(person, LEAD, "Today", DAILY, *labels)


async def words(folder: Path, draft: int = 1) -> list[str]:
    """Return the words of the items that stand in the database."""
    return [item.text.text for item in (await content(folder, draft)).items()]


async def content(folder: Path, draft: int = 1) -> Content:
    """Return what stands in the database."""
    database = await Database.open(folder / "bulletin.db")
    try:
        async with database.read() as stores:
            found = await stores.drafts.get(DraftId(draft))
            assert found is not None
            revision = await stores.drafts.revision(found.id, found.revision)
            assert revision is not None
            return revision.content
    finally:
        await database.close()


async def forged(person: Person, message: SimMessage, data: str) -> PressAnswer:
    """Press a button that is not there, or not any more."""
    return await person.room.sim.press(
        person.id, message.chat_id, message.message_id, data=data, stale=True
    )
