"""The house's law of size (design section 11), held by counting."""

import ast
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "storage", "benchmarks", "tests")
EVERY = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
SOURCES = [path for path in EVERY if path.name != "__init__.py" or path.stat().st_size]
"""All modules; an empty `__init__.py` says only that its folder is a package."""
BANNED_NAMES = {"utils", "helpers", "common", "manager", "base"}


def functions(path: Path) -> list[tuple[str, int]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        (f"{path.name}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


ALL_FUNCTIONS = [found for path in SOURCES for found in functions(path)]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_opens_with_its_job_and_stays_under_400_lines(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "a module opens with a paragraph: its job"
    assert text.count("\n") <= 400
    assert path.stem not in BANNED_NAMES


def test_most_modules_are_small() -> None:
    lengths = [path.read_text(encoding="utf-8").count("\n") for path in SOURCES]
    assert median(lengths) <= 130
    assert sum(length < 250 for length in lengths) > len(lengths) * 0.9


def test_no_function_is_longer_than_60_lines() -> None:
    assert [found for found in ALL_FUNCTIONS if found[1] > 60] == []


def test_most_functions_are_short() -> None:
    lengths = [length for _, length in ALL_FUNCTIONS]
    assert median(lengths) <= 9
    assert sum(length < 30 for length in lengths) >= len(lengths) * 0.9


def test_handlers_are_thin() -> None:
    rooms = {path.name for path in (ROOT / "handlers").glob("*.py")}
    long = [found for found in ALL_FUNCTIONS if found[0].split(":")[0] in rooms and found[1] > 30]
    assert long == []
