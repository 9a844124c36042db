"""What the command line prints as JSON, in documented forms: updates, problems, statements, the
outbox, findings.

Must not read anything or decide what is printed.
"""

import sys
from typing import Any

from pydantic_core import to_json

from bot.checkup.findings import Finding
from bot.domain.boots import Freeze
from bot.domain.bulletin import Page, Statement
from bot.domain.delivery import Subject
from bot.domain.draft import Content, Item, Problem, ProblemCode, Section
from bot.domain.rich import RichText
from bot.domain.theatre import Theatre
from bot.text.i18n import Localizer
from bot.text.render import front_name


def print_json(value: object) -> None:
    """Print JSON alone on standard output, as it is, unwrapped and uncoloured."""
    sys.stdout.buffer.write(to_json(value, indent=2) + b"\n")
    sys.stdout.buffer.flush()


def content_json(content: Content) -> dict[str, Any]:
    """Return an update in the form that the README documents.

    The disclaimer stands before the intro where it was written before it.
    """
    opening: dict[str, Any] = {
        "intro": _texts(content.intro),
        "disclaimer": content.disclaimer.text if content.disclaimer else None,
    }
    if content.disclaimer_at == 0:
        opening = dict(reversed(opening.items()))
    return {
        "date": content.day.isoformat(),
        "title": "\n".join(_texts(content.title)) or None,
        **opening,
        "sections": [_section_json(section) for section in content.sections],
        "closing": _texts(content.closing),
    }


def page_json(page: Page) -> dict[str, Any]:
    """Return statements in the form that the README documents."""
    return {"items": [_statement_json(found) for found in page.statements], "total": page.total}


def subject_json(subject: Subject) -> dict[str, Any]:
    """Return a subject of the outbox in the form that the README documents."""
    figures = subject.figures
    return {
        "kind": subject.kind,
        "subject": subject.subject,
        "standing": subject.standing,
        **figures.model_dump(include={"total", "sent", "failed", "cancelled"}),
        "open": figures.open,
        "uncertain": subject.uncertain,
        "troubles": subject.troubles,
    }


def freeze_json(freeze: Freeze | None) -> dict[str, Any] | None:
    """Return the freeze in the form that the README documents; None if nothing is frozen."""
    return None if freeze is None else {"since": freeze.at, "causes": list(freeze.causes)}


def finding_json(found: Finding) -> dict[str, Any]:
    """Return a finding of the check in the form that the README documents."""
    return found.model_dump(mode="json")


def problem_json(problem: Problem, say: Localizer, theatre: Theatre) -> dict[str, Any]:
    """Return a problem in the form that the README documents."""
    message = sentence(problem, say, theatre)
    return {"line": problem.line, "code": problem.code, "message": message}


def sentence(problem: Problem, say: Localizer, theatre: Theatre) -> str:
    """Return a problem in words, without its line."""
    misspelt = problem.code is ProblemCode.MISSPELT_FRONT
    meant = front_name(problem.meant, theatre, say) if misspelt else problem.meant
    return say.text(f"problem-{problem.code}", found=problem.found, meant=meant)


def _section_json(section: Section) -> dict[str, Any]:
    return {
        "heading": section.heading.text if section.heading else None,
        "kind": section.kind,
        "front": section.front,
        "blocks": [
            {
                "type": block.type,
                "text": block.text.text,
                "confidence": block.confidence,
                "places": block.places,
                "actors": block.actors,
                "level": block.level,
            }
            if isinstance(block, Item)
            else {"type": block.type, "text": block.text.text}
            for block in section.blocks
        ],
    }


def _statement_json(found: Statement) -> dict[str, Any]:
    return {
        "id": str(found.id),
        "type": found.type,
        "bulletin": found.bulletin,
        "date": found.id.day.isoformat(),
        "front": found.front or next(iter(found.fronts), None),
        "confidence": found.confidence,
        "text": found.text.text,
        "places": found.places,
    }


def _texts(texts: tuple[RichText, ...]) -> list[str]:
    return [text.text for text in texts]
