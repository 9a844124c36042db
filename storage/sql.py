"""Loads the SQL of the package: named statements of `queries/*.sql`, migrations and schema.

A statement begins with a comment `-- name: a sentence that says what it does.` and ends with a
semicolon at the end of a line. Its full name is `<file>.<name>`. Must not run any of it.
"""

import re
from functools import cache
from importlib.resources import files
from types import MappingProxyType

_HEADER = re.compile(r"-- (?P<name>[a-z_]+): (?P<sentence>\S.*)")
_PLACEHOLDER = re.compile(r":([a-z_]+)")
_MIGRATION = re.compile(r"(?P<number>\d{3})_[a-z_]+\.sql")


def parse(text: str) -> dict[str, str]:
    """Return name -> statement; raises ValueError for a statement without name or sentence, for a
    name that stands twice, and for one that does not end."""
    found: dict[str, str] = {}
    name, body = "", ""
    for line in text.splitlines():
        header = _HEADER.match(line)
        if header and not body:
            name = header["name"]
        elif line.strip() and not line.startswith("--"):
            body += f"{line}\n"
        if not body.rstrip().endswith(";"):
            continue
        if not name or name in found:
            raise ValueError(f"no name, or one that stands twice, before: {body}")
        found[name] = body.rstrip().removesuffix(";")
        name, body = "", ""
    if name or body:
        raise ValueError(f"{name or 'a statement'} does not end with a semicolon")
    return found


def placeholders(statement: str) -> frozenset[str]:
    """Return the names of the values that a statement takes."""
    return frozenset(_PLACEHOLDER.findall(statement))


@cache
def statements() -> MappingProxyType[str, str]:
    """Return all named statements of the package by their full names."""
    found: dict[str, str] = {}
    for file in (files("storage") / "queries").iterdir():
        if file.name.endswith(".sql"):
            store = file.name.removesuffix(".sql")
            named = parse(file.read_text(encoding="utf-8"))
            found.update({f"{store}.{name}": body for name, body in named.items()})
    return MappingProxyType(found)


@cache
def migrations() -> tuple[str, ...]:
    """Return the migrations in order; number 1 comes first, and there is no gap."""
    found: dict[int, str] = {}
    for file in (files("storage") / "migrations").iterdir():
        name = _MIGRATION.fullmatch(file.name)
        if name:
            found[int(name["number"])] = file.read_text(encoding="utf-8")
    if sorted(found) != list(range(1, len(found) + 1)):
        raise ValueError(f"migrations are numbered with a gap: {sorted(found)}")
    return tuple(found[number] for number in sorted(found))


def schema() -> str:
    """Return the schema as it is now."""
    return (files("storage") / "schema.sql").read_text(encoding="utf-8")
