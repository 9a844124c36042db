"""The package works from its wheel, outside the checkout: code, catalogs, SQL and data inside."""

import asyncio
import sys
import zipfile
from asyncio.subprocess import PIPE
from pathlib import Path

from bot import __version__
from bot.config import environment
from tests.cli.shell import Shell

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "locales", "storage")
WHERE = f"import {', '.join(ROOMS)}; print({', '.join(f'{room}.__file__' for room in ROOMS)})"


async def python(*words: str, cwd: Path, **variables: str) -> str:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, *words),
        cwd=cwd,
        env=environment(**variables),
        stdout=PIPE,
        stderr=PIPE,
    )
    out, errors = await process.communicate()
    assert process.returncode == 0, errors.decode()
    return out.decode()


def unpack_wheel(place: Path, folder: Path) -> set[str]:
    """Unpack the one wheel of a place; return what stands at its top."""
    (wheel,) = place.glob("bulletin_bot-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder)
        return {name.partition("/")[0] for name in packed.namelist()}


async def test_the_wheel_needs_nothing_of_the_checkout(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    elsewhere.mkdir()
    await python("-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path), cwd=ROOT)
    rooms = unpack_wheel(tmp_path, folder)
    assert rooms == {*ROOMS, f"bulletin_bot-{__version__}.dist-info"}

    shell = Shell(elsewhere, PYTHONPATH=str(folder))
    (elsewhere / "today.txt").write_text(
        "Update 12-03-25\n\n# Southern front\n– Teachers went on strike in Daraa.\n",
        encoding="utf-8",
    )
    found, parsed, imported = await asyncio.gather(
        python("-c", WHERE, cwd=elsewhere, PYTHONPATH=str(folder)),
        shell.bulletin("parse", "today.txt", "--json"),
        shell.bulletin("import", "today.txt"),
    )
    assert [Path(place).is_relative_to(folder) for place in found.split()] == [True] * 4
    assert parsed.json()["updates"][0]["sections"][0]["front"] == "south"
    assert "1 added" in imported.out
    asked = await shell.bulletin("query", "search", "درعا", "--json")
    assert asked.json()["total"] == 1
