"""What the stories of the proof-reader repeat: a day that stands still, and the list of hints.

Must not assert what a story is about.
"""

from datetime import UTC, datetime, timedelta

from bot.domain.ids import DraftId
from bot.services.ports import SystemClock
from bot.simulator.client import PressAnswer, SimMessage
from bot.text.hints import HintAct, HintButton
from tests.chat import MovableClock, Person

NOON = datetime(2027, 3, 14, 12, tzinfo=UTC)
TITLE = "Update 14-03-27"
CAUTION = "We may get some things wrong."
"""With both, a text gives no hints of its own."""

BACK = "‹ Back to the board"


def at_noon(days: int = 0) -> MovableClock:
    """Return a clock that begins at noon of 14 March 2027, or so many days later."""
    clock = MovableClock()
    move(clock, days)
    return clock


def move(clock: MovableClock, days: int) -> None:
    """Bring a clock to noon so many days after the 14th."""
    clock.ahead = NOON + timedelta(days=days) - SystemClock().now()


def update(*lines: str, title: str = TITLE) -> str:
    """Return an update that only its own lines give reason to point at."""
    return "\n".join([title, "", CAUTION, "", *lines])


def packed(act: HintAct, draft: int, revision: int, advice: str = "") -> str:
    """Return the data of a button as they would come back."""
    button = HintButton(act=act, draft=DraftId(draft), revision=revision, advice=advice)
    return button.pack()


async def press(person: Person, message: SimMessage, data: str) -> PressAnswer:
    """Press what stands, stood or never stood under a message."""
    return await person.room.sim.press(
        person.id, message.chat_id, message.message_id, data=data, stale=True
    )


async def hints(person: Person, board: SimMessage, draft: int = 1, revision: int = 1) -> SimMessage:
    """Open the hints of a draft in place of its board."""
    answer = await press(person, board, packed(HintAct.SHOW, draft, revision))
    assert answer.answered
    return await again(person, board)


async def taps(person: Person, label: str, screen: SimMessage) -> tuple[str, SimMessage]:
    """Tap a button; return the toast and what the message shows then."""
    answer = await person.taps(label, screen)
    return answer.text, await again(person, screen)


async def again(person: Person, message: SimMessage) -> SimMessage:
    """Return a message as it is now."""
    await person.room.settles()
    return (await person.room.sim.chat(message.chat_id)).message(message.message_id)
