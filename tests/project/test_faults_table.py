"""The table of faults in ARCHITECTURE.md has every fault, and each names a test that exists."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
FAULTS = [f"F{number:02}" for number in range(1, 29)]
ROW = re.compile(r"^\| (F\d\d) \| .* \| `(\w+\.py)::(\w+)` \|$", re.MULTILINE)


def table() -> list[tuple[str, str, str]]:
    """The fault, the file and the test of each row."""
    return ROW.findall((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"))


def named_in(name: str) -> set[str]:
    tree = ast.parse((ROOT / "tests" / "faults" / name).read_text(encoding="utf-8"))
    return {
        node.name for node in tree.body if isinstance(node, ast.AsyncFunctionDef | ast.FunctionDef)
    }


def test_every_fault_has_its_row() -> None:
    assert [fault for fault, _, _ in table()] == FAULTS


def test_every_row_names_a_test_that_exists_and_is_named_after_the_fault() -> None:
    astray = [
        (fault, test)
        for fault, file, test in table()
        if test not in named_in(file) or f"_{fault.lower()}_" not in test
    ]
    assert astray == []
