"""`bulletin parse`: how a text is understood, as JSON and as an outline; and what is no text."""

import asyncio

import pytest
from typer.testing import CliRunner

from bot.cli import app
from tests.cli.shell import Shell

UPDATE = """Update 12-03-25

We may be wrong in places.

A calm day on most fronts.

# Northern front
– A convoy with flour reached Manbij at noon.
    – Allegedly, the SDF escorted it.

# Southren front
– There are reports of a strike in Daraa.

Rumours
There is talk of an agreement.

# Evaluation
People repair what they can.

Warm greetings!
"""

UNDERSTOOD = {
    "updates": [
        {
            "date": "2025-03-12",
            "title": "Update 12-03-25",
            "intro": ["A calm day on most fronts."],
            "disclaimer": "We may be wrong in places.",
            "sections": [
                {
                    "heading": "Northern front",
                    "kind": "front",
                    "front": "north",
                    "blocks": [
                        {
                            "type": "item",
                            "text": "A convoy with flour reached Manbij at noon.",
                            "confidence": "stated",
                            "places": ["manbij"],
                            "actors": [],
                            "level": 0,
                        },
                        {
                            "type": "item",
                            "text": "Allegedly, the SDF escorted it.",
                            "confidence": "alleged",
                            "places": [],
                            "actors": ["sdf"],
                            "level": 1,
                        },
                    ],
                },
                {
                    "heading": "Southren front",
                    "kind": "front",
                    "front": "south",
                    "blocks": [
                        {
                            "type": "item",
                            "text": "There are reports of a strike in Daraa.",
                            "confidence": "reported",
                            "places": ["daraa"],
                            "actors": [],
                            "level": 0,
                        },
                    ],
                },
                {
                    "heading": "Rumours",
                    "kind": "rumours",
                    "front": None,
                    "blocks": [
                        {
                            "type": "item",
                            "text": "There is talk of an agreement.",
                            "confidence": "rumour",
                            "places": [],
                            "actors": [],
                            "level": 0,
                        },
                    ],
                },
                {
                    "heading": "Evaluation",
                    "kind": "analysis",
                    "front": None,
                    "blocks": [{"type": "paragraph", "text": "People repair what they can."}],
                },
            ],
            "closing": ["Warm greetings!"],
        }
    ],
    "problems": [
        {
            "line": 11,
            "code": "misspelt-front",
            "message": "I took “Southren front” for the front “South”.",
        }
    ],
}
"""The update, as JSON."""


async def test_a_text_is_printed_as_json_or_as_an_outline(shell: Shell) -> None:
    (shell.folder / "today.txt").write_text(UPDATE, encoding="utf-8")
    as_json, outline = await asyncio.gather(
        shell.bulletin("parse", "today.txt", "--json"),
        shell.bulletin("parse", "-", given=UPDATE.encode()),
    )
    assert as_json.errors == ""
    assert as_json.json() == UNDERSTOOD
    assert outline.code == 0
    for line in (
        "Wednesday, 12 March 2025",
        "  Northern front [front north]",
        "  - [stated] A convoy with flour reached Manbij at noon.",
        "      - [alleged] Allegedly, the SDF escorted it.",
        "line 11: I took “Southren front” for the front “South”.",
    ):
        assert line in outline.out.splitlines()


async def test_what_is_no_update_is_refused_in_one_sentence(shell: Shell) -> None:
    (shell.folder / "empty.txt").write_bytes(b"")
    (shell.folder / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (shell.folder / "good.txt").write_text(UPDATE, encoding="utf-8")
    empty, binary, missing, half = await asyncio.gather(
        shell.bulletin("parse", "empty.txt", "--json"),
        shell.bulletin("parse", "photo.txt"),
        shell.bulletin("parse", "nowhere.txt", "--json"),
        shell.bulletin("import", "good.txt", "photo.txt"),
    )
    assert {empty.code, binary.code, missing.code, half.code} == {40}
    assert '"code": "empty"' in empty.out
    assert empty.errors == "There is no update in empty.txt.\n"
    assert binary.sentence() == "photo.txt is not a text file."
    assert missing.sentence() == "nowhere.txt cannot be read: No such file or directory."
    assert half.sentence() == "photo.txt is not a text file."
    assert not (shell.folder / "bulletin.db").exists()


@pytest.mark.parametrize(
    "command",
    ["", "run", "demo", "simulate", "migrate", "parse", "import", "query", "query front"],
)
def test_every_command_explains_itself(command: str) -> None:
    printed = CliRunner().invoke(app, [*command.split(), "--help"])
    assert printed.exit_code == 0
    assert "Usage:" in printed.stdout
    assert printed.stderr == ""
