"""`python -m bot.simulator`: serve a simulator on a loopback port until it is told to stop.

Prints its address in one line when ready. The product's own command is `bulletin simulate`.
"""

import argparse
import asyncio

from bot.simulator.server import run_forever
from bot.simulator.state import DEFAULT_TOKEN


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m bot.simulator", description="a local Telegram")
    parser.add_argument("--port", type=int, default=0, help="port; 0 takes a free one")
    parser.add_argument("--token", default=DEFAULT_TOKEN, help="the bot's token")
    parser.add_argument("--latency", type=float, default=0, help="milliseconds before each answer")
    parser.add_argument("--record-only", action="store_true", help="keep the ledger alone")
    given = parser.parse_args()
    asyncio.run(
        run_forever(
            given.port, given.token, latency_ms=given.latency, record_only=given.record_only
        )
    )


if __name__ == "__main__":
    main()
