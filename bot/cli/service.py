"""Commands around the running bot: run, demo, simulate, migrate.

They load what they run only when they run it: Telegram's library and the simulator take as long to
load as all else, and commands about texts do without.
"""

import asyncio
import os
from typing import Annotated

import typer
from rich.console import Console

from bot.cli.exits import Exit, carry_out, end
from bot.config import read_settings
from bot.services.opening import local_services

out = Console(highlight=False)


def run_command() -> None:
    """Run the bot with the settings of the environment and .env; Ctrl-C ends it."""
    carry_out(_run())


async def _run() -> None:
    from bot.app import run  # noqa: PLC0415

    await run(read_settings())


def migrate_command() -> None:
    """Bring the database to this version's schema (run does it too)."""
    carry_out(_migrate())


async def _migrate() -> None:
    settings = read_settings()
    async with local_services(settings):
        out.print(f"{settings.database} is up to date.", markup=False, soft_wrap=True)


def simulate_command(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Loopback port; 0: any.")] = 8081,
) -> None:
    """Run the local Telegram alone and print its address; it stays until Ctrl-C."""
    from bot.simulator import run_forever  # noqa: PLC0415

    try:
        asyncio.run(run_forever(port))
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        end(Exit.FAILED, f"Port {port} cannot be used: {reason}.")


def demo_command(
    keep: Annotated[bool, typer.Option("--keep", help="Leave it running to play with.")] = False,  # noqa: FBT002 - typer's way to a flag
) -> None:
    """Show the whole line at work against the local simulator, without an account."""
    from bot.cli.demo import demo  # noqa: PLC0415

    trouble = carry_out(demo(keep=keep))
    if trouble:
        end(Exit.FAILED, f"The demo ends here. {trouble}")
