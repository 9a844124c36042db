"""The board of a draft: what the bot understood, on one message, for its author to check.

The first words of everything, labels where something was guessed, problems by line. Must not show
the text itself (that is the preview) and must not know the buttons below.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bot.domain.draft import (
    Confidence,
    Draft,
    DraftState,
    Item,
    Kind,
    Paragraph,
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

PAGE = 40
"""Items that one board shows, and has buttons for."""

_PRACTICE = {DraftState.WRITING: "writing", DraftState.IN_REVIEW: "in-review"}
"""Where practice stands: anywhere else it is over, and nobody waits for it."""

_WORDS = 70
_REQUEST = 300
_HEADING = 60
_TITLE_LINES = 2

_OF_A_DAY = frozenset(
    {
        ProblemCode.NO_DATE,
        ProblemCode.BAD_DATE,
        ProblemCode.FUTURE_DATE,
        ProblemCode.SAME_DAY_TWICE,
    }
)


class Request(NamedTuple):
    """What a reviewer asked for, by tag."""

    tag: str
    reason: str


class Beside(NamedTuple):
    """What a board shows besides the words: a `request` for changes that waits, and the keys of the
    items that have private notes; and which `page` of the items. A correction is `behind` if its
    bulletin has changed since it was begun."""

    request: Request | None = None
    noted: frozenset[int] = frozenset()
    page: int = 0
    behind: bool = False


ALONE = Beside()


def board(
    draft: Draft, revision: Revision, say: Localizer, theatre: Theatre, beside: Beside = ALONE
) -> Html:
    """Return the one message that shows a draft, or a page of its items; what does not fit is
    counted, never cut."""
    room = Room()
    head = [room.take(line) for line in _head(draft, revision, beside, say)]
    foot = room.take(_counts(revision, say))
    problems = problem_lines(revision.problems, room.part(0.4), say, theatre)
    for line in problems:
        room.take(line)

    def more(count: int) -> Html:
        return say.html("outline-more", count=count)

    page = min(beside.page, pages(revision) - 1)
    lines, left = _of_page(list(_body(revision, beside.noted, say, theatre)), page)
    if left:
        room.take(more(left))
    body = fit(lines, room, lambda count: more(count + left))
    if left and len(body) == len(lines):
        body.append(more(left))
    parts = (joined(lines, "\n") for lines in (head, body, problems, [foot]) if lines)
    return joined(parts, "\n\n")


def pages(revision: Revision) -> int:
    """Return how many pages the items of a draft take; one at least."""
    return max(1, -(-sum(1 for _ in revision.content.items()) // PAGE))


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


def _head(draft: Draft, revision: Revision, beside: Beside, say: Localizer) -> Iterator[Html]:
    if draft.practice:
        yield say.html("guiding-practice-mark")
    day = say.date_long(revision.content.day)
    headline = say.html("outline-headline", draft=str(draft.id), day=day)
    kind = revision.content.kind
    named = () if kind is Kind.DAILY else (escape(say.text(f"shelf-kind-{kind}")),)
    yield joined([headline, *named], " · ")
    if draft.practice:
        yield say.html(f"outline-practice-{_PRACTICE.get(draft.state, 'over')}")
    request = beside.request
    yield from _correction(draft, revision, say, behind=beside.behind)
    if request is not None:
        reason = glimpse(request.reason, _REQUEST)
        yield say.html("outline-sent-back", tag=request.tag, reason=reason)
    if draft.practice or request is not None:
        return
    if draft.shared and draft.state is DraftState.WRITING:
        yield say.html("outline-shared")
        return
    number = str(draft.number or "")
    of = "state" if draft.corrects is None else "correction"
    yield say.html(f"outline-{of}-{draft.state.replace('_', '-')}", number=number)


def _correction(
    draft: Draft, revision: Revision, say: Localizer, *, behind: bool
) -> Iterator[Html]:
    """Yield what a correction corrects and what its readers are told, if it is one."""
    if draft.corrects is None:
        return
    number, change = str(draft.corrects), revision.content.change
    yield say.html("outline-correction", number=number)
    if change is None:
        yield say.html("outline-correction-unsaid")
    else:
        yield say.html("outline-correction-says", words=change.text)
    if behind:
        yield say.html("outline-correction-behind", number=number)


def _counts(revision: Revision, say: Localizer) -> Html:
    items = say.text("outline-items", count=sum(1 for _ in revision.content.items()))
    sections = say.text("outline-sections", count=len(revision.content.sections))
    counts = say.html(
        "outline-counts", items=items, sections=sections, revision=str(revision.number)
    )
    files = len(all_of(revision.content))
    return joined([counts, say.html("outline-files", count=files)], " · ") if files else counts


class _Line(NamedTuple):
    """A line of the board, the page on which it stands, and whether an earlier one shows it too."""

    page: int
    html: Html
    again: bool = False


def _of_page(lines: list[_Line], page: int) -> tuple[list[Html], int]:
    """Return the lines of a page, and how many come after it."""
    shown = [line.html for line in lines if line.page == page]
    return shown, sum(line.page > page and not line.again for line in lines)


def _body(
    revision: Revision, noted: frozenset[int], say: Localizer, theatre: Theatre
) -> Iterator[_Line]:
    content = revision.content
    for line in content.title[:_TITLE_LINES]:
        yield _Line(0, tag("i", _first(line)))
    for text in content.opening():
        kind = "disclaimer" if text is content.disclaimer else "paragraph"
        yield _Line(0, say.html(f"outline-{kind}", words=_first(text)))
    number = 0
    for section in content.sections:
        heading = section_line(section, say, theatre)
        yield _Line(_page_of(number + any(section.items())), heading)
        for block in section.blocks:
            at = _page_of(number)
            number += isinstance(block, Item)
            if at < _page_of(number) and block is not section.blocks[0]:
                yield _Line(_page_of(number), heading, again=True)
            shown = _block(block, number, say)
            note = isinstance(block, Item) and block.key in noted
            yield _Line(_page_of(number), Html(f"{shown} 📝") if note else shown)
    for text in content.closing:
        yield _Line(_page_of(number), say.html("outline-closing", words=_first(text)))


def _page_of(number: int) -> int:
    """Return the page of an item by its number, which counts from 1."""
    return max(0, number - 1) // PAGE


def _block(block: Item | Paragraph, number: int, say: Localizer) -> Html:
    if isinstance(block, Item):
        return _item(block, number, say)
    return say.html("outline-paragraph", words=_first(block.text))


def _item(item: Item, number: int, say: Localizer) -> Html:
    indent = "   " * item.level
    if item.confidence is Confidence.STATED:
        line = say.html("outline-item", number=str(number), words=_marked(item))
    else:
        word = tag("i", say.html(f"confidence-{item.confidence}"))
        line = say.html(
            "outline-item-guessed", number=str(number), confidence=word, words=_marked(item)
        )
    return Html(indent + line + _signs(item))


def _signs(item: Item) -> str:
    """Return what an item carries besides its words, as signs."""
    carried = {"🔗": item.sources, "⏳": item.not_before}
    signs = "".join(sign for sign, there in carried.items() if there)
    return f" {signs}" if signs else ""


def _problem(problem: Problem, say: Localizer, theatre: Theatre) -> Html:
    misspelt = problem.code is ProblemCode.MISSPELT_FRONT
    meant = front_name(problem.meant, theatre, say) if misspelt else problem.meant
    found = problem.found
    if problem.code in _OF_A_DAY:
        found, meant = _day(found, say), _day(meant, say)
    sentence = say.html(f"problem-{problem.code}", found=found, meant=meant)
    return say.html("outline-problem", line=str(problem.line), problem=sentence)


def _day(written: str, say: Localizer) -> str:
    """Return a day as people write it; what is none stays as it was found."""
    try:
        return say.date(date.fromisoformat(written))
    except ValueError:
        return written


def _marked(item: Item) -> Html:
    """Return an item's first words, with a sign if a file goes with it."""
    words = _first(item.text)
    return joined([escape("📎"), words], " ") if item.media else words


def _first(text: RichText) -> Html:
    return glimpse(text.text, _WORDS)
