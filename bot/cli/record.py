"""`bulletin audit`: the record of what members did, and whether anybody meddled with it.

Looks at the database beside a bot that runs or not. Must not write anything.
"""

import re
from typing import Annotated

import typer
from rich.console import Console

from bot.cli.exits import Exit, carry_out, end, require_database
from bot.cli.forms import print_json
from bot.config import read_settings
from bot.domain.audit import Entry, Finding, Flaw, Head
from bot.domain.errors import Stopped, StopReason
from bot.services.opening import services_to_read
from bot.services.recording import OPERATOR

Heads = Annotated[
    list[str] | None,
    typer.Option("--head", help="A head as the bot posted it, NUMBER:SEAL; may stand twice."),
]
Limit = Annotated[int, typer.Option(min=1, max=100_000, help="How many entries at the most.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON alone on standard output.")]

_HEAD = re.compile(r"([1-9]\d{0,17}):([0-9a-f]{64})")
_SHOWN = 50
_SENTENCES = {
    Flaw.EDITED: "does not fit its seal: it was edited, or added by somebody without the key",
    Flaw.INSERTED: "was inserted by somebody without the key",
    Flaw.MISSING: "is missing: it was deleted",
    Flaw.CUT_OFF: "is missing from the end: the record was cut off behind what was posted",
    Flaw.UNLIKE_POSTED: "is not the one that was posted: the record was written anew",
    Flaw.OTHER_KEY: "was sealed with another token than BULLETIN_TOKEN",
}

out = Console(highlight=False, soft_wrap=True)
audit = typer.Typer(help="Read the record of what members did, and check it.", no_args_is_help=True)


@audit.command("verify")
def verify_command(
    heads: Heads = None,
    json: AsJson = False,  # noqa: FBT002 - typer's way to a flag
) -> None:
    """Check every entry's seal, and compare with the heads that were posted to the admins."""
    count, found = carry_out(_verify([_head(text) for text in heads or ()]))
    if json:
        print_json({"entries": count, "findings": [one.model_dump() for one in found]})
    elif not found:
        out.print(f"The record is whole: {count} entries.")
    for one in () if json else found:
        out.print(_sentence(one), markup=False)
    if found:
        raise typer.Exit(int(Exit.RECORD_FORGED))


@audit.command("show")
def show_command(limit: Limit = _SHOWN, json: AsJson = False) -> None:  # noqa: FBT002
    """Print the newest entries, the oldest of them first."""
    entries = carry_out(_show(limit))[::-1]
    if json:
        print_json([one.model_dump(mode="json") for one in entries])
        return
    for one in entries:
        out.print(_line(one), markup=False)


async def _verify(heads: list[Head]) -> tuple[int, list[Finding]]:
    settings = read_settings()
    require_database(settings.database)
    if settings.token is None:
        # The seals are made with it.
        raise Stopped(StopReason.NO_TOKEN)
    async with services_to_read(settings) as services:
        return await services.records.verify(OPERATOR, heads)


async def _show(limit: int) -> tuple[Entry, ...]:
    settings = read_settings()
    require_database(settings.database)
    async with services_to_read(settings) as services:
        return await services.records.latest(OPERATOR, limit)


def _line(one: Entry) -> str:
    # "command /thaw" and "item 2024-12-06/S3" say what they are: some acts are called so, too.
    what = one.subject if one.subject.startswith(f"{one.act} ") else f"{one.act} {one.subject}"
    refused = f" REFUSED {one.refused}" if one.refused else ""
    words = f"{one.entry} {one.at:%Y-%m-%d %H:%M:%S} UTC {one.who} {what}"
    return words.rstrip() + refused


def _head(text: str) -> Head:
    found = _HEAD.fullmatch(text.strip())
    if found is None:
        end(Exit.USAGE, "A head looks like NUMBER:SEAL, as the bot has posted it.")
    return Head(entry=int(found[1]), mac=found[2])


def _sentence(one: Finding) -> str:
    if one.entry == one.last:
        return f"Entry {one.entry} {_SENTENCES[one.flaw]}."
    return f"Entries {one.entry} to {one.last}: each {_SENTENCES[one.flaw]}."
