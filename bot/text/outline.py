"""The board of a draft: what the bot understood, on one message, for its author to check.

The first words of everything, labels where something was guessed, problems by line. Must not show
the text itself (that is the preview) and must not know the buttons below.
"""

from collections.abc import Iterator

from bot.domain.draft import (
    Confidence,
    Draft,
    Item,
    Problem,
    ProblemCode,
    Revision,
    Section,
    SectionKind,
)
from bot.domain.rich import RichText
from bot.domain.theatre import Theatre
from bot.text.enclosing import all_of
from bot.text.fitting import Room, fit, glimpse
from bot.text.html import Html, escape, joined, tag
from bot.text.i18n import Localizer
from bot.text.render import front_name

_WORDS = 70
_HEADING = 60
_TITLE_LINES = 2


def board(draft: Draft, revision: Revision, say: Localizer, theatre: Theatre) -> Html:
    """Return the one message that shows a draft; what does not fit is counted, never cut."""
    room = Room()
    head = [room.take(line) for line in _head(draft, revision, say)]
    foot = room.take(_counts(revision, say))
    problems = problem_lines(revision.problems, room.part(0.4), say, theatre)
    for line in problems:
        room.take(line)

    def more(count: int) -> Html:
        return say.html("outline-more", count=count)

    body = fit(list(_body(revision, say, theatre)), room, more)
    parts = (joined(lines, "\n") for lines in (head, body, problems, [foot]) if lines)
    return joined(parts, "\n\n")


def section_line(section: Section, say: Localizer, theatre: Theatre) -> Html:
    """Return a section's heading and what it was taken for."""
    heading = section.heading.text if section.heading else say.text("outline-no-heading")
    shown = tag("b", glimpse(heading, _HEADING))
    if section.kind is SectionKind.FRONT:
        name = front_name(section.front or "?", theatre, say)
        return say.html("outline-section-front", heading=shown, front=name)
    return say.html(f"outline-section-{section.kind}", heading=shown)


def problem_lines(
    problems: tuple[Problem, ...], room: Room, say: Localizer, theatre: Theatre
) -> list[Html]:
    """Return a title and the problems by line, as many as the room holds; nothing for none."""
    if not problems:
        return []

    def more(count: int) -> Html:
        return say.html("outline-more-problems", count=count)

    title = room.take(tag("b", say.html("outline-problems", count=len(problems))))
    return [title, *fit([_problem(one, say, theatre) for one in problems], room, more)]


def _head(draft: Draft, revision: Revision, say: Localizer) -> Iterator[Html]:
    day = say.date_long(revision.content.day)
    yield say.html("outline-headline", draft=str(draft.id), day=day)
    number = str(draft.number or "")
    yield say.html(f"outline-state-{draft.state.replace('_', '-')}", number=number)


def _counts(revision: Revision, say: Localizer) -> Html:
    items = say.text("outline-items", count=sum(1 for _ in revision.content.items()))
    sections = say.text("outline-sections", count=len(revision.content.sections))
    counts = say.html(
        "outline-counts", items=items, sections=sections, revision=str(revision.number)
    )
    files = len(all_of(revision.content))
    return joined([counts, say.html("outline-files", count=files)], " · ") if files else counts


def _body(revision: Revision, say: Localizer, theatre: Theatre) -> Iterator[Html]:
    content = revision.content
    for line in content.title[:_TITLE_LINES]:
        yield tag("i", _first(line))
    for text in content.opening():
        kind = "disclaimer" if text is content.disclaimer else "paragraph"
        yield say.html(f"outline-{kind}", words=_first(text))
    number = 0
    for section in content.sections:
        yield section_line(section, say, theatre)
        for block in section.blocks:
            number += isinstance(block, Item)
            yield (
                _item(block, number, say)
                if isinstance(block, Item)
                else say.html("outline-paragraph", words=_first(block.text))
            )
    for text in content.closing:
        yield say.html("outline-closing", words=_first(text))


def _item(item: Item, number: int, say: Localizer) -> Html:
    indent = "   " * item.level
    if item.confidence is Confidence.STATED:
        line = say.html("outline-item", number=str(number), words=_marked(item))
    else:
        word = tag("i", say.html(f"confidence-{item.confidence}"))
        line = say.html(
            "outline-item-guessed", number=str(number), confidence=word, words=_marked(item)
        )
    return Html(indent + line)


def _problem(problem: Problem, say: Localizer, theatre: Theatre) -> Html:
    misspelt = problem.code is ProblemCode.MISSPELT_FRONT
    meant = front_name(problem.meant, theatre, say) if misspelt else problem.meant
    sentence = say.html(f"problem-{problem.code}", found=problem.found, meant=meant)
    return say.html("outline-problem", line=str(problem.line), problem=sentence)


def _marked(item: Item) -> Html:
    """Return an item's first words, with a sign if a file goes with it."""
    words = _first(item.text)
    return joined([escape("📎"), words], " ") if item.media else words


def _first(text: RichText) -> Html:
    return glimpse(text.text, _WORDS)
