"""`python -m benchmarks`: runs benchmarks one after the other and prints their tables."""

import asyncio
from typing import Annotated

import typer

from benchmarks import measure_of, names
from benchmarks.machine import described
from bot import log


def main(
    wanted: Annotated[list[str] | None, typer.Argument(help="Which; all if none is named.")] = None,
    *,
    quick: Annotated[bool, typer.Option(help="Small sizes: shows that it runs, no more.")] = False,
    markdown: Annotated[bool, typer.Option(help="Print what BENCHMARKS.md holds.")] = False,
) -> None:
    """Measure the delivery engine, each time beside its baselines."""
    log.configure("ERROR")
    chosen = wanted or list(names())
    if unknown := sorted(set(chosen) - set(names())):
        raise typer.BadParameter(f"no such benchmark: {', '.join(unknown)}")
    print(f"{described()}\n", flush=True)
    for name in chosen:
        table = asyncio.run(measure_of(name)(quick))
        print(table.markdown() if markdown else table.shown(), flush=True)


typer.run(main)
