"""Questions of readers as the desk sees and presses them, and what readers hear.

A stranger's words stand in code, so that nothing in them can be tapped: no link, no command, no
name. Must not know who asked, nor change anything.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from bot.domain.asking import Asking, QuestionState
from bot.domain.draft import Content, Item, Paragraph, Section
from bot.domain.rich import RichText
from bot.text.buttons import Button, Count, Key, Rows
from bot.text.fitting import first_words
from bot.text.html import Html, escape, joined, tag
from bot.text.i18n import Localizer
from bot.text.pack import Block
from bot.text.pages import Place, filled

PAGE = 5
"""Questions of one page of the list."""

_REPEATED = 300
"""Characters of a question that its answer repeats."""
_LISTED = 300


class QuestionAct(StrEnum):
    """What the desk does with a question. DRAFT makes an update of it and its answer; LIST is a
    page of the open ones, and carries how many stand before it instead of a question."""

    ANSWER = "a"
    CLOSE = "c"
    DRAFT = "d"
    LIST = "l"


class QuestionButton(Button):
    """A button of the desk about a question."""

    family = "qu"
    act: QuestionAct
    number: Count


class Ended(NamedTuple):
    """Who ended a question; None for the bot, since nobody answered in time."""

    tag: str | None


def card(question: Asking, language: str, say: Localizer, ended: Ended | None = None) -> Html:
    """Return the desk's message about a question in `language`."""
    head = say.html("question-card", number=str(question.id), language=language)
    lines = [head, _words(question)]
    match question.state:
        case QuestionState.OPEN:
            pass
        case QuestionState.ANSWERED:
            by = say.html("question-card-answered", tag=ended.tag or "" if ended else "")
            lines += [by, escape(question.answer)]
        case QuestionState.CLOSED if ended and ended.tag is not None:
            lines.append(say.html("question-card-closed", tag=ended.tag))
        case QuestionState.CLOSED:
            lines = [head, say.html("question-card-lapsed")]
    if question.draft is not None:
        lines.append(say.html("question-card-drafted", draft=str(question.draft)))
    return joined(lines, "\n\n")


def card_rows(question: Asking, say: Localizer) -> Rows:
    """Return the buttons below a question."""
    if question.state is QuestionState.OPEN:
        acts: tuple[QuestionAct, ...] = (QuestionAct.ANSWER, QuestionAct.CLOSE)
    elif question.state is QuestionState.ANSWERED and question.draft is None:
        acts = (QuestionAct.DRAFT,)
    else:
        return ()
    return (tuple(_key(act, question, say) for act in acts),)


def answered(question: Asking, say: Localizer) -> Html:
    """Return the answer as its reader gets it."""
    asked = first_words(question.text, _REPEATED)
    head = say.html("question-answered", words=asked)
    return joined([head, escape(question.answer)], "\n\n")


def listed(questions: Sequence[Asking], place: Place, say: Localizer) -> tuple[Html, Rows]:
    """Return a page of open questions, each with a button that answers it."""
    title = say.html("questions-title", count=place.total)
    parts = [Block(html=_line(one, say)) for one in questions]
    shown = filled(title, parts, place, say)
    rows = [
        (Key(say.text("question-button-answer-one", number=str(one.id)), _button("a", one.id)),)
        for one in questions[: shown.shown]
    ]
    after = place.offset + shown.shown
    turning = []
    if place.offset:
        before = max(0, place.offset - PAGE)
        turning.append(Key(say.text("page-back"), _button("l", before)))
    if after < place.total:
        turning.append(Key(say.text("page-on"), _button("l", after)))
    return shown.html, (*rows, *((tuple(turning),) if turning else ()))


def update_of(question: Asking, day: date, say: Localizer) -> Content:
    """Return an update that has the question as a paragraph and its answer as an item."""
    asked, told = (" ".join(words.split()) for words in (question.text, question.answer))
    section = Section(
        heading=RichText.plain(say.text("question-section")),
        blocks=(Paragraph(text=RichText.plain(asked)), Item(text=RichText.plain(told))),
    )
    return Content(day=day, sections=(section,)).keyed()


def _line(question: Asking, say: Localizer) -> Html:
    words = tag("code", escape(first_words(question.text, _LISTED)))
    return say.html("questions-line", number=str(question.id), words=words)


def _words(question: Asking) -> Html:
    return tag("code", escape(question.text))


def _key(act: QuestionAct, question: Asking, say: Localizer) -> Key:
    return Key(say.text(f"question-button-{act.name.lower()}"), _button(act, question.id))


def _button(act: str, number: int) -> QuestionButton:
    return QuestionButton(act=QuestionAct(act), number=number)
