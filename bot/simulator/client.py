"""The typed client of the control API: what a test or the demo holds in its hand.

Its parts say what it can do: `client_places`, `client_people`, `client_watch`, `client_trouble`. It
speaks HTTP alone and must not reach into the simulator's state.
"""

from bot.simulator.client_link import SimError
from bot.simulator.client_people import People
from bot.simulator.client_places import Places
from bot.simulator.client_trouble import Trouble
from bot.simulator.client_watch import Watching
from bot.simulator.views import (
    Button,
    ChatView,
    InlineAnswer,
    LedgerEntry,
    PressAnswer,
    RequestEntry,
    SentFile,
    SimMessage,
    Stats,
    Written,
)

__all__ = [
    "Button",
    "ChatView",
    "InlineAnswer",
    "LedgerEntry",
    "PressAnswer",
    "RequestEntry",
    "SentFile",
    "SimClient",
    "SimError",
    "SimMessage",
    "Stats",
    "Written",
]


class SimClient(Places, People, Watching, Trouble):
    """`async with SimClient(served.url) as sim: anna = await sim.person("Anna")`."""
