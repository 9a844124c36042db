"""Every benchmark runs, in a process as `make bench` runs it, and prints its table with figures.

The sizes are tiny and the figures mean nothing; no time is asserted.
"""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import benchmarks
from benchmarks.tables import Table

ROOT = Path(__file__).parents[2]


@cache
def bench(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "benchmarks", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def rows_of(markdown: str) -> list[list[str]]:
    lines = [line for line in markdown.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize("name", benchmarks.names())
def test_a_benchmark_prints_its_table_and_the_machine(name: str) -> None:
    ran = bench(name, "--quick", "--markdown")

    assert ran.returncode == 0, ran.stderr
    assert re.search(r"\d+ cores, .*Python \d.*SQLite \d", ran.stdout)
    assert re.search(r"^## \d\. ", ran.stdout, re.MULTILINE)
    columns, _rule, *rows = rows_of(ran.stdout)
    assert rows
    assert all(len(row) == len(columns) for row in rows)
    assert all(any(re.search(r"\d", cell) for cell in row[1:]) for row in rows)


def test_the_worker_loses_nothing_and_sends_nothing_twice_while_it_is_measured() -> None:
    columns, _rule, *rows = rows_of(bench("sending", "--quick", "--markdown").stdout)

    ours = [dict(zip(columns, row, strict=True)) for row in rows if "worker" in row[0]]
    assert [row["latency"] for row in ours] == ["0 ms", "50 ms"]
    for row in ours:
        assert row["arrived"] == row["recorded"] == row["messages"]
        assert row["twice"] == "0"


def test_an_unknown_benchmark_is_refused_by_name() -> None:
    ran = bench("dancing")

    assert ran.returncode == 2
    assert "dancing" in ran.stderr


def test_a_table_reads_the_same_for_people_and_for_the_document() -> None:
    table = Table("9. Numbers", ("way", "sends/s"), (("ours", "4,000"),), ("On a quiet day.",))

    assert table.markdown().splitlines() == [
        "## 9. Numbers",
        "",
        "| way | sends/s |",
        "| --- | ---: |",
        "| ours | 4,000 |",
        "",
        "- On a quiet day.",
    ]
    assert all(word in table.shown() for word in ("9. Numbers", "ours", "4,000", "On a quiet day."))


def test_a_row_that_lacks_a_cell_is_no_table() -> None:
    with pytest.raises(ValueError, match="number of cells"):
        Table("9. Numbers", ("way", "sends/s"), (("ours",),))
