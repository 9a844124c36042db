"""A local Telegram over HTTP: what the demo and the tests talk to through real clients.

Stateful, and strict where Telegram is strict. It imports nothing of the project, so that it cannot
share the project's mistakes. `running` starts it, `SimClient` moves it.
"""

from bot.simulator.client import SimClient
from bot.simulator.server import Served, run_forever, running, serve
from bot.simulator.state import DEFAULT_TOKEN, Simulator

__all__ = [
    "DEFAULT_TOKEN",
    "Served",
    "SimClient",
    "Simulator",
    "run_forever",
    "running",
    "serve",
]
