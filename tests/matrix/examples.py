"""One line for each command and each family of buttons: what somebody would plausibly send.

`{names}` are filled in from `Facts`, the things that are there in the town. A new row of ROUTES or
PRESSES needs a line here; the matrix does the rest. Must not say who may.
"""

from typing import NamedTuple

from bot.domain.policy import Permission


class Facts(NamedTuple):
    """What is there: drafts in their states, a published bulletin with its item, a
    spare member, the freeze of an old database."""

    writing: int
    waiting: int
    held: int
    question: int
    bulletin: int = 1
    group: int = -1
    wish: int = 1
    grant: int = 2
    asked: int = 1
    freeze: int = 1_700_000_000_000
    item: str = "2025-03-12/S1"
    day: str = "2025-03-12"
    spare: str = "Zed"
    secret: str = "join-AAAAAAAAAAAAAAAAAAAAAA"


WORDS = {
    "start": "{secret}",
    "help": "please",
    "latest": "please",
    "front": "north",
    "place": "manbij",
    "glossary": "SNA",
    "search": "flour",
    "ask": "What happened in Manbij?",
    "questions": "please",
    "answer": "{asked} The road is open.",
    "on": "{day}",
    "corrections": "{bulletin}",
    "item": "{item}",
    "subscribe": "@town_news",
    "unsubscribe": "@town_news",
    "alert": "@town_news Manbij",
    "privacy": "please",
    "language": "es",
    "whoami": "please",
    "cancel": "please",
    "draft": "Update 19-03-25\n\n# North\n– A bridge was opened in Manbij.",
    "drafts": "please",
    "practice": "please",
    "correct": "{bulletin}",
    "rumours": "please",
    "settle": "{item} confirmed",
    "retract": "{bulletin} The flour never came.",
    "queue": "please",
    "at": "23:30 {held}",
    "freeze": "now",
    "thaw": "now",
    "members": "please",
    "invite": "reviewer",
    "remove": "{spare}",
    "desk": "please",
    "audit": "please",
    "role": "{spare} reviewer",
    "drop": "{group}",
    "export": "please",
}
"""What stands behind each command."""

BUTTONS = {
    "d": "d:submit:{writing}:1",
    "f": "f:{writing}:AgADunique",
    "e": "e:b:{writing}:1:0:",
    "g": "g:x:{writing}:1:",
    "k": "k:s:{writing}",
    "h": "h:s:{writing}:1:",
    "t": "t:n:{held}:1:0:0:0",
    "qu": "qu:a:{asked}",
    "r": "r:approve:{waiting}:1",
    "a": "a:{writing}:{question}",
    "c": "c:pause:{bulletin}",
    "w": "w:sure:{freeze}:{bulletin}",
    "s": "s:leave:0:",
    "p": "p:b:0:{bulletin}",
    "l": "l:en",
    "i": "i:admin",
    "m": "m:{spare}",
    "n": "n:s:{bulletin}:0",
    "u": "u:o:0",
    "b": "b:{bulletin}",
    "y": "y:i:0:{item}",
    "gl": "gl:0:sna",
    "rr": "rr:s:0",
    "up": "up:{question}",
    "o": "o:confirmed:0:{item}",
    "x": "x:d:{wish}",
    "au": "au:0",
    "wi": "wi:agree:{grant}",
    "dc": "dc:{group}",
}
"""A press of each family that would do something."""

STRICTER = {"r": (Permission.REVIEW,)}
"""What a use case asks for beyond the table: only practice is decided on by its author."""

LAST = {"desk"}
"""Commands that move the town's furniture: tried when all else is done."""


def text(name: str, facts: Facts, *, with_words: bool) -> str:
    """Return a command as somebody would write it."""
    words = WORDS[name].format_map(facts._asdict()) if with_words else ""
    return f"/{name} {words}".rstrip()


def data(family: str, facts: Facts, act: str = "") -> str:
    """Return the data of a press; with another `act` than the example's if one is named."""
    _, own, *rest = BUTTONS[family].format_map(facts._asdict()).split(":")
    return ":".join([family, act or own, *rest])
