"""What the stories of the desk repeat: a text, its way to the reviewers, and to the readers.

Must not assert what a story is about; a step that fails says where it stood.
"""

import re

from bot.simulator.client import LedgerEntry, PressAnswer, SimMessage
from tests.chat import Newsroom, Person

APPROVE = "✅ Approve and publish"
CHANGES = "✏️ Ask for changes"
REJECT = "⛔ Reject"
LATER = "✅⏸ Approve, publish later"
COMMENT = "💬 Approve with a comment"
CLAIM = "🙋 I'm on it"
RELEASE = "👋 Let it go"
UNVOTE = "↩️ Take back my vote"
SUBMIT = "✅ Submit"
EDIT = "✏️ Edit"
MORE = ("➕ Add", "🗓 Day", "🏷 Kind")
SHARE = "🤝 Share"
UNDO = "↩️ Undo"

BULLETIN = re.compile(r"(Bulletin|Boletín|Bülten|Bulten|النشرة) \W*\d+\W* ·")
"""In the first line of a bulletin, and in the last of each part of a long one."""

NORTH = "A convoy with flour reached Manbij at noon."
SOUTH = "Teachers went on strike in Daraa."
TEXT = f"""Update 12-03-25

# Northern front
– {NORTH}

# Southern front
– {SOUTH}
"""


def acts(board: SimMessage) -> list[str]:
    """Return a board's labels but for the proof-reader's, who has stories of its own."""
    return [label for label in board.labels if not label.startswith("🔎")]


async def submitted(author: Person, text: str = TEXT) -> SimMessage:
    """Let an author write and submit; return the board."""
    board = await author.writes(text)
    toast = await author.taps(SUBMIT, board)
    assert toast.text.startswith("Submitted"), toast.text
    return board


async def approved(author: Person, reviewer: Person, text: str = TEXT) -> PressAnswer:
    """Let an author submit and a reviewer approve; return the reviewer's toast."""
    before = await last_message(reviewer.room, reviewer.id)
    await submitted(author, text)
    card = await reviewer.sees("hash", after=before)
    return await reviewer.taps(APPROVE, card)


async def forges(person: Person, label: str, card: SimMessage, below: SimMessage) -> PressAnswer:
    """Press, below some message of one's own, with the data of a button that stands elsewhere."""
    data = card.button(label).data
    assert data
    return await person.room.sim.press(
        person.id, below.chat_id, below.message_id, data=data, stale=True
    )


async def last_message(room: Newsroom, chat: int) -> int:
    """Return the number of a chat's newest message; 0 for none."""
    return max((each.message_id for each in await room.sim.messages(chat)), default=0)


async def received(room: Newsroom, chat: int, topic: int | None = None) -> list[LedgerEntry]:
    """Return what Telegram took for a chat as messages of a bulletin, in order."""
    return [
        entry
        for entry in await room.sim.ledger()
        if entry.method == "sendmessage"
        and (entry.chat_id, entry.topic) == (chat, topic)
        and BULLETIN.search(entry.text or "")
        and not entry.protected
    ]


async def slow_reader(room: Newsroom, owner: Person, seconds: int) -> int:
    """Let somebody's group receive bulletins while Telegram asks for a long wait there; return its
    chat. A group, since a wait of a private chat among others is taken to meet all chats."""
    group = await room.sim.group("Slow", creator=owner.id, bot="member")
    await owner.writes("/subscribe", chat=group)
    await room.sim.fault("flood", method="sendMessage", chat_id=group, retry_after=seconds)
    return group


async def desk_group(room: Newsroom, *people: Person) -> int:
    """Let the admin make a group with these people and the bot the desk."""
    group = await room.sim.group(
        "Desk", creator=room.admin.id, members=[one.id for one in people], bot="member"
    )
    await room.admin.writes("/desk", chat=group)
    return group
