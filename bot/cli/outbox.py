"""`bulletin outbox`: what is on its way, and holding it back, beside a bot that runs or not.

Works on the database file, which the running bot shares: no lock is taken and the bot is not told.
It sees a hold at its next claim; for what it may send again it looks every 60 seconds at the latest
(`bot.delivery.claimer.LONGEST_SLEEP`). Must not send.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.table import Table

from bot.cli.exits import carry_out, require_database
from bot.cli.forms import freeze_json, print_json, subject_json
from bot.config import read_settings
from bot.domain.boots import FreezeCause
from bot.domain.delivery import DeliveryKind, Subject
from bot.domain.ids import BulletinNumber
from bot.services.control import Control, Counted, Overview
from bot.services.opening import local_services
from bot.services.recording import OPERATOR
from bot.services.services import Services
from bot.text.i18n import Catalogs
from bot.text.progress import slowed_down
from bot.text.reader import markup

Number = Annotated[int, typer.Argument(min=1, help="A bulletin's number.")]
Follow = Annotated[bool, typer.Option("--follow", help="Show a bar until nothing is open.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON alone on standard output.")]
Limit = Annotated[int, typer.Option(min=1, max=1000, help="How many subjects at the most.")]
All = Annotated[bool, typer.Option("--all", help="Show the desk's own messages as well.")]
Act = Callable[[Control, BulletinNumber], Awaitable[str]]

LOOK_SECONDS = 0.5
_SHOWN = 20
_COLUMNS = (
    *("Subject", "Standing", "Total", "Sent", "Failed", "Cancelled", "Open"),
    *("Uncertain", "Troubles"),
)
_CAUSES = {
    FreezeCause.MEMBER: "a member wanted it",
    FreezeCause.RESTORED: "the database is an older copy, or came from another machine",
    FreezeCause.STALE: "no bot had worked on the database for a day",
}

out = Console(highlight=False, soft_wrap=True)
progress_out = Console(stderr=True)
outbox = typer.Typer(help="See what is on its way to readers; pause, cancel, try again.")


@outbox.callback(invoke_without_command=True)
def outbox_command(
    context: typer.Context,
    follow: Follow = False,  # noqa: FBT002 - typer's way to a flag
    json: AsJson = False,  # noqa: FBT002
    limit: Limit = _SHOWN,
    desk: All = False,  # noqa: FBT002
) -> None:
    """List the outbox; the same as `list`."""
    if context.invoked_subcommand is None:
        list_command(follow=follow, json=json, limit=limit, desk=desk)


@outbox.command("list")
def list_command(
    follow: Follow = False,  # noqa: FBT002
    json: AsJson = False,  # noqa: FBT002
    limit: Limit = _SHOWN,
    desk: All = False,  # noqa: FBT002
) -> None:
    """List bulletins with their figures, standing and troubles; open ones first."""
    overview = carry_out(_look(limit, follow=follow, desk=desk))
    if json:
        subjects = [subject_json(one) for one in overview.subjects]
        pace = overview.slowdown and overview.slowdown.model_dump()
        print_json({"frozen": freeze_json(overview.frozen), "pace": pace, "subjects": subjects})
    else:
        _print(overview)


@outbox.command("retry")
def retry_command(number: Number, follow: Follow = False) -> None:  # noqa: FBT002
    """Send again what failed of a bulletin; a running bot begins within 60 seconds."""

    async def retry(control: Control, bulletin: BulletinNumber) -> str:
        count = await control.retry(OPERATOR, bulletin)
        return await _unless_frozen(control, f"Bulletin {bulletin}: {count} queued again")

    _do(retry, number, follow=follow)


@outbox.command("cancel")
def cancel_command(number: Number) -> None:
    """Send no more of a bulletin, for good."""

    async def cancel(control: Control, bulletin: BulletinNumber) -> str:
        await control.cancel(OPERATOR, bulletin)
        return f"Bulletin {bulletin} is cancelled. What is in flight still arrives."

    _do(cancel, number)


@outbox.command("pause")
def pause_command(number: Number) -> None:
    """Send no more of a bulletin until it is resumed."""

    async def pause(control: Control, bulletin: BulletinNumber) -> str:
        await control.pause(OPERATOR, bulletin)
        return f"Bulletin {bulletin} is paused. What is in flight still arrives."

    _do(pause, number)


@outbox.command("resume")
def resume_command(number: Number, follow: Follow = False) -> None:  # noqa: FBT002
    """Let a paused bulletin go on; a running bot begins within 60 seconds."""

    async def resume(control: Control, bulletin: BulletinNumber) -> str:
        await control.resume(OPERATOR, bulletin)
        return await _unless_frozen(control, f"Bulletin {bulletin} goes on")

    _do(resume, number, follow=follow)


@outbox.command("freeze")
def freeze_command() -> None:
    """Send nothing more to readers, of any bulletin."""

    async def freeze(control: Control, _: BulletinNumber) -> str:
        await control.freeze(OPERATOR)
        return "Everything is frozen. What is in flight still arrives."

    _do(freeze)


@outbox.command("thaw")
def thaw_command() -> None:
    """Lift the freeze, without the second member that the chat asks for."""

    async def thaw(control: Control, _: BulletinNumber) -> str:
        await control.thaw_alone(OPERATOR)
        return "The freeze is lifted."

    _do(thaw)


def _do(act: Act, number: int = 1, *, follow: bool = False) -> None:
    async def run() -> str:
        async with _services() as services:
            said = await act(services.control, BulletinNumber(number))
            await services.control.sweep()
            return said

    out.print(carry_out(run()), markup=False)
    if follow:
        carry_out(_look(_SHOWN, follow=True))


@asynccontextmanager
async def _services() -> AsyncIterator[Services]:
    settings = read_settings()
    require_database(settings.database)
    async with local_services(settings) as services:
        yield services


async def _unless_frozen(control: Control, done: str) -> str:
    return f"{done}, but everything is frozen." if await control.is_frozen() else f"{done}."


async def _look(limit: int, *, follow: bool, desk: bool = False) -> Overview:
    async with _services() as services:
        if follow:
            await _follow(services.control, limit)
        return await services.control.overview(OPERATOR, limit, desk=desk)


async def _follow(control: Control, limit: int) -> None:
    """Show a bar for each open bulletin until none is open."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bars: dict[int, TaskID] = {}
    with Progress(*columns, console=progress_out) as progress:
        while _show(  # noqa: ASYNC110
            await control.overview(OPERATOR, limit, counted=Counted.NONE), progress, bars
        ):
            # Another process sends: there is no event to wait for.
            await asyncio.sleep(LOOK_SECONDS)


def _show(overview: Overview, progress: Progress, bars: dict[int, TaskID]) -> bool:
    """Bring the bars up to date; return whether a bulletin is open."""
    any_open = False
    for one in overview.subjects:
        figures = one.figures
        if one.kind is not DeliveryKind.BULLETIN or not (figures.open or one.subject in bars):
            continue
        any_open = any_open or figures.open > 0
        if one.subject not in bars:
            bars[one.subject] = progress.add_task("", total=figures.total)
        words = f"Bulletin {one.subject}, {one.standing}"
        progress.update(
            bars[one.subject], description=words, completed=figures.total - figures.open
        )
    return any_open


def _print(overview: Overview) -> None:
    table = Table(*_COLUMNS, title="Outbox")
    for one in overview.subjects:
        troubles = ", ".join(f"{trouble} {count}" for trouble, count in one.troubles.items())
        table.add_row(f"{one.kind} {one.subject}", one.standing, *_cells(one), troubles)
    if table.row_count:
        out.print(table)
    else:
        out.print("There is no bulletin in the outbox.")
    if overview.frozen is not None:
        since = f"{overview.frozen.at:%Y-%m-%d %H:%M} UTC"
        causes = "; ".join(_CAUSES[cause] for cause in overview.frozen.causes)
        out.print(f"Everything is frozen since {since}: {causes}.")
    if overview.slowdown is not None:
        say = Catalogs.load().localizer("en")
        out.print(markup(slowed_down(overview.slowdown, say)).text)


def _cells(subject: Subject) -> tuple[str, ...]:
    figures = subject.figures
    states = (figures.total, figures.sent, figures.failed, figures.cancelled, figures.open)
    counts = (*states, subject.uncertain)
    return tuple(str(count) for count in counts)
