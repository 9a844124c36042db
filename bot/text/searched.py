"""What stands above the answer to a search, and the buttons that ask something else instead.

Must not search, nor know who asks.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from bot.domain.theatre import Theatre
from bot.text.asked import Guess
from bot.text.buttons import Key, PageButton, Question, Rows
from bot.text.filters import Filter, Unknown
from bot.text.html import Html, joined
from bot.text.i18n import Localizer
from bot.text.render import front_name

_EXACT, _NOTHING = "exact", "nothing"


class Answer(Protocol):
    """What a search found, as far as it is told in words."""

    @property
    def words(self) -> str:
        """The question that is answered."""

    @property
    def nearness(self) -> str:
        """How the answer is to the question that was put."""

    @property
    def guesses(self) -> Sequence[Guess]:
        """Values of filters that were taken for others."""

    @property
    def unknown(self) -> Sequence[Unknown]:
        """Values of filters that mean nothing."""

    @property
    def meant(self) -> Sequence[str]:
        """What may be asked instead."""


def title(asked: str, answer: Answer, say: Localizer, theatre: Theatre) -> Html:
    """Return the question, what was taken for something else, and how near the answer is to it."""
    head = say.html("search-title", words=asked)
    return joined([head, *_notes(answer, say, theatre)], "\n")


def meant_rows(meant: Iterable[str], say: Localizer) -> Rows:
    """Return a button a question that may be asked instead; one too long for a button has none."""
    buttons = (PageButton(question=Question.SEARCH, asked=words) for words in meant)
    return tuple(
        (Key(say.text("search-button-meant", words=button.asked), button),)
        for button in buttons
        if button.fits()
    )


def latest_row(say: Localizer) -> tuple[Key, ...]:
    """Return the button to the newest bulletin."""
    return (Key(say.text("start-button-latest"), PageButton(question=Question.LATEST)),)


def _notes(answer: Answer, say: Localizer, theatre: Theatre) -> Iterator[Html]:
    for guess in answer.guesses:
        shown = named(guess.kind, guess.meant, say, theatre)
        yield say.html("search-took", written=guess.written, meant=shown)
    for one in answer.unknown:
        if one.kind is Filter.IS:
            known = say.listed(_certainties(say))
            yield say.html("search-unknown-is", written=one.written, known=known)
        else:
            yield say.html(f"search-unknown-{one.kind}", written=one.written)
    if answer.nearness == _NOTHING:
        if not answer.unknown:
            yield say.html("search-nothing")
    elif answer.nearness != _EXACT:
        # The catalogs' sentence takes the words where it needs them.
        yield say.html(f"search-{answer.nearness}", words=answer.words)
    if answer.meant:
        yield say.html("search-did-you-mean")


def named(kind: Filter, id_: str, say: Localizer, theatre: Theatre) -> str:
    """Return the name of a filter's value in the reader's language."""
    match kind:
        case Filter.FRONT:
            return front_name(id_, theatre, say)
        case Filter.PLACE | Filter.ACTOR:
            names = theatre.names_of(id_)
            return names.get(say.language, names["en"])
        case Filter.IS:
            return say.text(f"confidence-{id_}")
        case Filter.SINCE:
            return id_


def _certainties(say: Localizer) -> Iterator[str]:
    for confidence in ("confirmed", "reported", "alleged", "rumour", "denied"):
        first = say.text(f"search-is-{confidence}").replace("،", ",").partition(",")[0]
        yield f"{say.text('search-filter-is')}:{first}"
