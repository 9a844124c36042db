"""Which lines are headings, and what they are about."""

import pytest

from bot.domain.draft import Content, ProblemCode, SectionKind
from bot.domain.rich import RichText, Span, Style
from tests.text.conftest import Read


def _content(read: Read, text: str) -> Content:
    (update,) = read(f"Update 14-03-25\n\n{text}").updates
    return update.content


@pytest.mark.parametrize(
    ("heading", "front"),
    [
        ("# Western front", "west"),
        ("## Southern fronts", "south"),
        ("#Eastern front", "east"),
        ("South", "south"),
        ("South:", "south"),
        ("THE SOUTH", "south"),
        ("🔴 Southern front", "south"),
        ("**Southern front**", "south"),
        ("News from the southern front", "south"),
        ("Frente sur", "south"),
        ("FRENTE ORIENTAL:", "east"),
        ("الجبهة الجنوبية", "south"),
        ("# Eniya başûr", "south"),
        ("# Manbij front", "north"),
        ("2. Southern front", "south"),
    ],
)
def test_a_heading_that_names_a_front(read: Read, heading: str, front: str) -> None:
    (section,) = _content(read, f"{heading}\n\n- Rain.").sections
    assert (section.kind, section.front) == (SectionKind.FRONT, front)
    assert len(section.blocks) == 1


@pytest.mark.parametrize(
    "heading",
    [
        "# HTS on Hama and beyond",
        "# A few words on moves of foreign armies",
        "# Rojava solidarity",
        "# Rojava",
        "# Manbij, Shehba and Turkish moves",
        "# Notes",
        "# Life behind the front lines of three small villages",
    ],
)
def test_a_heading_that_is_a_topic(read: Read, heading: str) -> None:
    (update,) = read(f"Update 14-03-25\n\n{heading}\n- Rain.").updates
    (section,) = update.content.sections
    assert (section.kind, section.front, update.problems) == (SectionKind.TOPIC, None, ())


@pytest.mark.parametrize(
    "heading",
    [
        "Rumors",
        "# Rumours",
        "Some rumours:",
        "# Rumores",
        "شائعات",
        "# إشاعات غير مؤكدة",
        "#Rumors",
    ],
)
def test_rumours_make_items_of_paragraphs(read: Read, heading: str) -> None:
    (section,) = _content(read, f"{heading}\n\nA train?\n\nA bus?").sections
    assert section.kind is SectionKind.RUMOURS
    assert [item.confidence.value for item in section.items()] == ["rumour", "rumour"]


@pytest.mark.parametrize(
    "line", ["شائعة عن هدنة", "إشاعة عن هدنة", "Rumour of peace", "Rumor de tregua"]
)
def test_a_line_that_tells_a_rumour_is_no_heading(read: Read, line: str) -> None:
    for text in (line, f"{line}\n\nA train?", f"A train?\n\n{line}"):
        (section,) = _content(read, f"# Bread\n- Rain.\n\n{text}").sections
        assert str(section.heading) == "Bread"
        assert line in [str(block.text) for block in section.blocks]
    (section,) = _content(read, f"{line}:\n- A train?").sections
    assert section.kind is SectionKind.RUMOURS


@pytest.mark.parametrize(
    "heading", ["شائعة", "إشاعة", "شائعة غير مؤكدة", "Rumour", "Unconfirmed rumour", "Rumor"]
)
def test_the_word_for_one_rumour_alone_is_a_heading(read: Read, heading: str) -> None:
    (section,) = _content(read, f"{heading}\n\nA train?").sections
    assert section.kind is SectionKind.RUMOURS


@pytest.mark.parametrize(
    "heading",
    [
        "# Early Evaluations",
        "Evaluation",
        "Our analysis:",
        "# Análisis",
        "Valoración",
        "تحليل",
        "تقييم",
    ],
)
def test_an_analysis_keeps_its_paragraphs(read: Read, heading: str) -> None:
    (section,) = _content(read, f"{heading}\n\nIt rains.\n\nIt will stop.").sections
    assert (section.kind, len(section.blocks)) == (SectionKind.ANALYSIS, 2)
    assert list(section.items()) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bread and water\n- Rain.",
        "Bread and water\n\n- Rain.",
        "Bread and water:\n\n- Rain.",
        "Bread:\nThere is some.",
        "Hello there.\n\nBread and water\n- Rain.",
        "- Sun.\n\nBread and water\n- Rain.",
        "- Sun.\nBread and water\n- Rain.",
        "- Sun\nBread and water:\n- Rain.",
        "- Sun\nSouth\n- Rain.",
    ],
)
def test_a_bare_heading(read: Read, text: str) -> None:
    headings = [str(section.heading) for section in _content(read, text).sections]
    assert headings[-1].split()[0].strip(":") in ("Bread", "South")


@pytest.mark.parametrize(
    "text",
    [
        "Here is what we saw.\n\n- Rain.",
        "Here is what we saw\n\nIn many words.",
        "- Sun on the\nwhole country\n- Rain.",
        "A quick note, sorry for any mistakes\n\n- Rain.",
        "Nobody could have told us what all of this was going to mean for anybody here\n- Rain.",
    ],
)
def test_a_line_that_is_no_heading(read: Read, text: str) -> None:
    assert all(section.heading is None for section in _content(read, text).sections)


def test_a_bold_line_is_a_heading_and_a_bold_greeting_is_not(read: Read) -> None:
    text = "Update 14-03-25\n\nThe weather\n\nIt rained.\n\nWarm greetings"
    spans = [
        Span(start=text.index(words), end=text.index(words) + len(words), style=Style.BOLD)
        for words in ("The weather", "Warm greetings")
    ]
    (update,) = read(RichText(text=text, spans=tuple(spans))).updates
    assert [str(section.heading) for section in update.content.sections] == ["The weather"]
    assert [part.text for part in update.content.closing] == ["Warm greetings"]


@pytest.mark.parametrize(
    ("heading", "front"),
    [("# Sothern front", "south"), ("# Estern front", "east"), ("# Frente orental", "east")],
)
def test_a_misspelt_front_is_guessed_and_said(read: Read, heading: str, front: str) -> None:
    (update,) = read(f"Update 14-03-25\n\n{heading}\n- Rain.").updates
    assert update.content.sections[0].front == front
    (problem,) = update.problems
    assert (problem.code, problem.line) == (ProblemCode.MISSPELT_FRONT, 3)
    assert (problem.found, problem.meant) == (heading[2:], front)


def test_a_front_that_nobody_knows(read: Read) -> None:
    (update,) = read("Update 14-03-25\n\n# Kursk front\n- Rain.").updates
    (section,) = update.content.sections
    assert (section.kind, section.front) == (SectionKind.TOPIC, None)
    assert [problem.code for problem in update.problems] == [ProblemCode.UNKNOWN_FRONT]


def test_an_organisation_called_front_is_no_front(read: Read) -> None:
    (update,) = read("Update 14-03-25\n\n# Al-Nusra Front\n- Rain.").updates
    assert update.problems == ()
