"""`bulletin import` and `bulletin query`: the archive answers as the chat does."""

import asyncio

from tests.cli.shell import Shell

TWO_DAYS = """Update 12-03-25

# Northern front
– A convoy with flour reached Manbij at noon.

# Southern front
– Teachers went on strike in Daraa.
– Shops in Sweida stayed closed.

# News from all over
– A market opened in Quneitra.

# Evaluation
What happened in Minbij was bound to happen.

Update 11-03-25

# Eastern front
– The bridge of Deir ez-Zor is open again.
"""


async def fill(shell: Shell) -> None:
    (shell.folder / "march.txt").write_text(TWO_DAYS, encoding="utf-8")
    first = await shell.bulletin("import", "march.txt")
    assert first.code == 0
    assert "2 added, 0 in the archive before." in first.out
    for cells in (["march.txt", "1", "2025-03-11", "1"], ["march.txt", "2", "2025-03-12", "4"]):
        assert any(
            cells == line.strip("│").replace("│", " ").split() for line in first.out.split("\n")
        )


async def test_the_archive_is_filled_once_and_answers(shell: Shell) -> None:
    await fill(shell)
    again, south, by_place, day, latest, one, near, unknown, never = await asyncio.gather(
        shell.bulletin("import", "march.txt"),
        shell.bulletin("query", "front", "frente", "sur", "--json"),
        shell.bulletin("query", "search", "منبج", "--json"),
        shell.bulletin("query", "on", "11 Mar", "--json"),
        shell.bulletin("query", "latest", "--limit", "2", "--json"),
        shell.bulletin("query", "front", "south", "--limit", "1"),
        shell.bulletin("query", "front", "suoth", "--json"),
        shell.bulletin("query", "front", "moon"),
        shell.bulletin("query", "on", "someday", "--json"),
    )
    assert again.out == "0 added, 2 in the archive before.\n"
    # Items of the southern section, and one of a place in the south.
    assert south.json() == {
        "items": [
            {
                "id": f"2025-03-12/S{number}",
                "type": "item",
                "bulletin": 2,
                "date": "2025-03-12",
                "front": "south",
                "confidence": "stated",
                "text": text,
                "places": [place],
            }
            for number, text, place in (
                (2, "Teachers went on strike in Daraa.", "daraa"),
                (3, "Shops in Sweida stayed closed.", "sweida"),
                (4, "A market opened in Quneitra.", "quneitra"),
            )
        ],
        "total": 3,
    }
    found = by_place.json()["items"]
    assert {(one["id"], one["type"], one["front"], one["confidence"]) for one in found} == {
        ("2025-03-12/S1", "item", "north", "stated"),
        ("2025-03-12/P1", "paragraph", None, None),
    }
    assert [one["id"] for one in day.json()["items"]] == ["2025-03-11/S1"]
    assert len(latest.json()["items"]) == 2
    assert latest.json()["total"] == 5

    assert one.out == "2025-03-12/S2  [stated] Teachers went on strike in Daraa.\n1 of 3\n"

    assert {near.code, unknown.code, never.code} == {1}
    assert near.sentence() == "There is no front “suoth”. The nearest is “south”."
    assert unknown.sentence().startswith("There is no front “moon”. There are: north, ")
    assert "someday" in never.sentence()
