"""`bulletin check`: what is wrong, line by line, each with a plain remedy.

Prints what `bot.checkup` finds; must not look at anything itself, nor print a secret.
"""

from collections.abc import AsyncIterator
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot import log
from bot.checkup import settings
from bot.checkup.findings import Finding, Mark
from bot.cli.exits import Exit, carry_out
from bot.cli.forms import finding_json, print_json
from bot.config import Settings
from bot.services.ports import SystemClock

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON alone on standard output.")]

_STYLES = {Mark.OK: "green", Mark.WARNING: "yellow", Mark.WRONG: "bold red", Mark.UNKNOWN: "cyan"}
_MARK_WIDTH = max(len(mark) for mark in Mark)

out = Console(highlight=False)


def check_command(json: AsJson = False) -> None:  # noqa: FBT002 - typer's way to a flag
    """Tell what is wrong with settings, token, database, webhook and rights; changes nothing.

    It may run beside the bot. Exit code 50: something is wrong, or could not be looked at.
    """
    findings = carry_out(_check(shown=not json))
    marks = [one.mark for one in findings]
    well = not {Mark.WRONG, Mark.UNKNOWN} & set(marks)
    if json:
        print_json({"well": well, "findings": [finding_json(one) for one in findings]})
    else:
        counts = ", ".join(f"{marks.count(mark)} {mark}" for mark in Mark if mark in marks)
        out.print(f"{'All is well' if well else 'Not all is well'}: {counts}.")
    if not well:
        raise typer.Exit(int(Exit.SOMETHING_WRONG))


async def _check(*, shown: bool) -> list[Finding]:
    """Gather all findings; show each as soon as it is there, since some take a while."""
    findings = []
    async for one in _findings():
        findings.append(one)
        if shown:
            _print(one)
    return findings


async def _findings() -> AsyncIterator[Finding]:
    # Telegram's library takes as long to load as all else.
    from bot.checkup.rounds import examine  # noqa: PLC0415

    found, said = settings.settings()
    redact = log.Redactor(_configure_log(found))
    for one in (*said, settings.secrets()):
        yield _redacted(one, redact)
    if found is not None:
        async for one in examine(found, SystemClock()):
            yield _redacted(one, redact)


def _configure_log(found: Settings | None) -> list[str]:
    """Let the log be as the settings want it; return the secrets that nothing may say."""
    if found is None:
        return []
    secrets = [one.get_secret_value() for one in (found.token, found.webhook_secret) if one]
    log.configure(found.log_level, json_lines=found.log_json, secrets=secrets)
    return secrets


def _redacted(one: Finding, redact: log.Redactor) -> Finding:
    remedy = None if one.remedy is None else redact(one.remedy)
    return one.model_copy(update={"says": redact(one.says), "remedy": remedy})


def _print(one: Finding) -> None:
    row = Table.grid(padding=(0, 1))
    row.add_column(width=_MARK_WIDTH)
    row.add_column(overflow="fold")
    row.add_row(Text(one.mark, style=_STYLES[one.mark]), Text(f"{one.topic}: {one.says}"))
    out.print(row)
    if one.remedy is not None:
        out.print(Padding(Text(f"→ {one.remedy}", overflow="fold"), (0, 0, 0, _MARK_WIDTH + 1)))
