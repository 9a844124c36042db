"""Commands about texts and the archive: parse, import, query. None of them talks to Telegram."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.cli.exits import Exit, carry_out, end, explained, require_database
from bot.cli.forms import content_json, page_json, print_json, problem_json, sentence
from bot.config import read_settings
from bot.domain.bulletin import Page
from bot.domain.draft import Content, Item
from bot.domain.errors import BadInput
from bot.domain.ids import PersonId
from bot.domain.policy import Actor
from bot.domain.rich import RichText
from bot.domain.theatre import Theatre
from bot.services.opening import load_theatre, local_services
from bot.services.ports import SystemClock
from bot.services.publishing import ImportReport
from bot.services.reading import Reading
from bot.text.encoding import decode
from bot.text.i18n import Catalogs, Localizer
from bot.text.names import Names
from bot.text.parse import Parsed, parse
from bot.text.words import WordLists

Files = Annotated[list[Path], typer.Argument(help="Text files with one or more updates.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON alone on standard output.")]
Limit = Annotated[int, typer.Option(min=1, max=1000, help="How many to print at the most.")]

_TERMINAL_PERSON = PersonId(0)

out = Console(highlight=False, soft_wrap=True)
progress_out = Console(stderr=True)


def parse_command(
    file: Annotated[Path, typer.Argument(help="A text file; - for standard input.")],
    json: JsonOption = False,  # noqa: FBT002 - typer's way to a flag
) -> None:
    """Show how a text is understood: updates, sections, items, and problems by line."""
    with explained():
        theatre = load_theatre(read_settings())
    parsed = _understand(file, Names(theatre), WordLists.load())
    say = Catalogs.load().localizer("en")
    if json:
        updates = [content_json(update.content) for update in parsed.updates]
        problems = [problem_json(problem, say, theatre) for problem in parsed.problems]
        print_json({"updates": updates, "problems": problems})
    else:
        _print_outline(parsed, say, theatre)
    _require_update(file, parsed)


def import_command(files: Files) -> None:
    """Add updates to the archive as published bulletins, without sending anything.

    What the archive has already is left as it is, so a second run adds nothing.
    """
    reports = carry_out(_import(files))
    table = Table("File", "Bulletin", "Day", "Items", title="Added to the archive")
    for file, report in reports:
        _add_rows(table, file, report)
    if table.row_count:
        out.print(table)
    known = sum(report.known for _, report in reports)
    out.print(f"{table.row_count} added, {known} in the archive before.")


async def _import(files: list[Path]) -> list[tuple[Path, ImportReport]]:
    settings = read_settings()
    names, words = Names(load_theatre(settings)), WordLists.load()
    # All are read before the first is stored: a wrong name must not leave half of them behind.
    parsed = [(file, _understand(file, names, words)) for file in files]
    for file, found in parsed:
        _require_update(file, found)
    reports = []
    async with local_services(settings) as services:
        with Progress(console=progress_out, transient=True) as bar:
            for file, found in bar.track(parsed, description="Importing"):
                reports.append((file, await services.publishing.import_archive(found.updates)))
    return reports


def _answer(ask: str, words: list[str], limit: int, *, as_json: bool) -> None:
    page = carry_out(_ask(ask, " ".join(words), limit))
    if as_json:
        print_json(page_json(page))
        return
    for found in page.statements:
        label = f"[{found.confidence}] " if found.confidence else ""
        out.print(f"{found.id}  {label}{found.text.text}", markup=False)
    out.print(f"{len(page.statements)} of {page.total}")


async def _ask(ask: str, words: str, limit: int) -> Page:
    reader = Actor(person=_TERMINAL_PERSON, role=None, tag="", language="en")
    settings = read_settings()
    require_database(settings.database)
    async with local_services(settings) as services:
        reading = services.reading
        match ask:
            case "front":
                return await _front(reading, reader, words, limit)
            case "search":
                return (await services.searching.search(reader, words, limit=limit)).page
            case "on":
                return (await reading.on(reader, words, limit=limit)).page
            case _:
                return await reading.latest_statements(reader, limit)


async def _front(reading: Reading, reader: Actor, words: str, limit: int) -> Page:
    known = ", ".join(front.id for front in reading.fronts())
    try:
        found = await reading.front(reader, words, limit=limit)
    except BadInput:
        end(Exit.FAILED, f"There is no front “{words}”. There are: {known}.")
    if found.guessed:
        # A script must not take another front's news for what it asked.
        end(Exit.FAILED, f"There is no front “{words}”. The nearest is “{found.front}”.")
    return found.page


def query_commands() -> typer.Typer:
    """Return the commands `query front | search | latest | on`."""
    query = typer.Typer(
        help="Ask the archive the same questions as readers in the chat.", no_args_is_help=True
    )

    @query.command()
    def front(
        words: Annotated[list[str], typer.Argument(help="Any name of a front.")],
        limit: Limit = 100,
        json: JsonOption = False,  # noqa: FBT002
    ) -> None:
        """Print the items that concern a front, newest first."""
        _answer("front", words, limit, as_json=json)

    @query.command()
    def search(
        words: Annotated[list[str], typer.Argument(help="Words that must all occur.")],
        limit: Limit = 20,
        json: JsonOption = False,  # noqa: FBT002
    ) -> None:
        """Print the items and paragraphs with these words, newest first."""
        _answer("search", words, limit, as_json=json)

    @query.command()
    def latest(limit: Limit = 100, json: JsonOption = False) -> None:  # noqa: FBT002
        """Print the newest bulletin's items and paragraphs."""
        _answer("latest", [], limit, as_json=json)

    @query.command()
    def on(
        day: Annotated[list[str], typer.Argument(help='2024-12-06, "6 Dec", yesterday...')],
        limit: Limit = 100,
        json: JsonOption = False,  # noqa: FBT002
    ) -> None:
        """Print what was published about a day."""
        _answer("on", day, limit, as_json=json)

    return query


def _understand(file: Path, names: Names, words: WordLists) -> Parsed:
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        end(Exit.BAD_FILE, f"{file} cannot be read: {error.strerror}.")
    try:
        text = decode(data).text
    except BadInput:
        end(Exit.BAD_FILE, f"{file} is not a text file.")
    return parse(RichText.plain(text), names, words, SystemClock().now().date())


def _require_update(file: Path, parsed: Parsed) -> None:
    if not parsed.updates:
        end(Exit.BAD_FILE, f"There is no update in {file}.")


def _print_outline(parsed: Parsed, say: Localizer, theatre: Theatre) -> None:
    for update in parsed.updates:
        _print_update(update.content, say)
    for problem in parsed.problems:
        out.print(f"line {problem.line}: {sentence(problem, say, theatre)}", markup=False)


def _print_update(content: Content, say: Localizer) -> None:
    out.print(f"\n{say.date_long(content.day)}", style="bold")
    for text in (*content.title, *content.opening()):
        out.print(f"  {text.text}", style="dim", markup=False)
    for section in content.sections:
        heading = section.heading.text if section.heading else "(no heading)"
        where = f"{section.kind} {section.front}" if section.front else str(section.kind)
        out.print(f"\n  {heading} [{where}]", style="bold", markup=False)
        for block in section.blocks:
            if isinstance(block, Item):
                mark = "    " * block.level + f"  - [{block.confidence}] "
                out.print(mark + block.text.text, markup=False)
            else:
                out.print(f"    {block.text.text}", markup=False)
    for text in content.closing:
        out.print(f"\n  {text.text}", style="italic", markup=False)


def _add_rows(table: Table, file: Path, report: ImportReport) -> None:
    for bulletin in report.added:
        items = sum(1 for _ in bulletin.content.items())
        table.add_row(file.name, str(bulletin.number), bulletin.day.isoformat(), str(items))
