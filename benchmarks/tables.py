"""What a benchmark says: a table, for the terminal or for BENCHMARKS.md.

Must not measure.
"""

from dataclasses import dataclass

from rich.console import Console
from rich.table import Table as Grid

WIDTH = 140
"""Columns of the terminal: a table that is wrapped by a narrower one can still be read."""


@dataclass(frozen=True, slots=True)
class Table:
    """A benchmark's result. `rows` are cells ready to print, as many as there are columns; `notes`
    say how the figures came about and what they do not say."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError("a row has another number of cells than the table has columns")

    def shown(self) -> str:
        """Return it as people read it at a terminal, however narrow that is."""
        grid = Grid(title=self.title, title_justify="left")
        for number, column in enumerate(self.columns):
            grid.add_column(column, justify="right" if number else "left", no_wrap=True)
        for row in self.rows:
            grid.add_row(*row)
        console = Console(width=WIDTH)
        with console.capture() as printed:
            console.print(grid)
        return printed.get() + "".join(f"- {note}\n" for note in self.notes)

    def markdown(self) -> str:
        """Return it as a section of BENCHMARKS.md."""
        rules = ("---", *["---:"] * (len(self.columns) - 1))
        lines = [f"## {self.title}\n", _line(self.columns), _line(rules), *map(_line, self.rows)]
        return "\n".join([*lines, "", *[f"- {note}" for note in self.notes], ""])


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"
