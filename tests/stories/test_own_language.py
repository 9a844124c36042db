"""Stories of a draft in another language than the collective's: what buttons write into it is in
the draft's own."""

from pathlib import Path

from tests.chat import Newsroom
from tests.stories.board import chosen
from tests.stories.guided import RUMOURS, content, goes, led

PUENTE = "El puente de Tishrin está cerrado desde el domingo."
TALK = "Se habla de un acuerdo en la ciudad."
SPANISH = f"# Nuestra ciudad\n– {PUENTE}\n– Los maestros de la ciudad están en huelga."


async def headings(folder: Path) -> list[str]:
    sections = (await content(folder)).sections
    return [one.heading.text for one in sections if one.heading]


async def test_a_section_that_the_board_makes_is_in_the_drafts_language(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(SPANISH)
    # The button speaks to Lea.
    await chosen(lea, board, "2", "📂 Section", "＋ Section: South")
    assert await headings(tmp_path) == ["Nuestra ciudad", "Sur"]


async def test_a_heading_of_the_guided_way_is_in_the_drafts_language(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    await lea.writes(SPANISH)
    await goes(lea, "➕ Add", RUMOURS)
    await lea.writes(TALK)
    assert await headings(tmp_path) == ["Nuestra ciudad", "Rumores"]


async def test_an_empty_draft_is_in_the_collectives_language(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    await led(lea, RUMOURS)
    await lea.writes(TALK)
    assert await headings(tmp_path) == ["Rumours"]


async def test_a_remedy_writes_in_the_drafts_language(room: Newsroom, tmp_path: Path) -> None:
    lea = await room.member("Lea", "author")
    await lea.writes(SPANISH)
    advice = await goes(lea, "🔎 1 hint")
    await goes(lea, next(label for label in advice.labels if "Add" in label))
    disclaimer = (await content(tmp_path)).disclaimer
    assert disclaimer
    assert disclaimer.text.startswith("No somos un servicio de inteligencia.")
