"""The command line: run, demo, simulate, migrate, parse, import, query, outbox, audit,
check.

Answers go to standard output, errors to standard error with a code of their own
(`bot.cli.exits`). Must not know how anything works.
"""

import typer

from bot import __version__
from bot.cli import archive, check, outbox, record, service

app = typer.Typer(
    help="Bulletin Bot: a collective's news desk inside Telegram.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("run")(service.run_command)
app.command("demo")(service.demo_command)
app.command("simulate")(service.simulate_command)
app.command("migrate")(service.migrate_command)
app.command("parse")(archive.parse_command)
app.command("import")(archive.import_command)
app.command("check")(check.check_command)
app.add_typer(archive.query_commands(), name="query")
app.add_typer(outbox.outbox, name="outbox")
app.add_typer(record.audit, name="audit")


@app.command("version")
def version_command() -> None:
    """Print the version."""
    typer.echo(__version__)


def main() -> None:
    """Run the command line."""
    app()
