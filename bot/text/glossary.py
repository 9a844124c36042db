"""Who is who: the entries of the glossary, which are the theatre's actors, and the list of them.

Must not decide which entry words name.
"""

from typing import Annotated

from pydantic import Field

from bot.domain.theatre import ActorTag, Theatre
from bot.text.buttons import Button, Key, PageButton, Question
from bot.text.html import Html, escape, joined, tag
from bot.text.i18n import Localizer
from bot.text.past import Screen
from bot.text.timelines import in_rows, name_in
from bot.text.tokens import normalise

_PAGE = 24
_WIDE = 3
_MOST_PAGES = 1_000
_OTHER_NAMES = 6


class GlossaryButton(Button):
    """An entry by its id; without one, a page of the list."""

    family = "gl"
    page: Annotated[int, Field(ge=0, le=_MOST_PAGES)] = 0
    asked: str = ""


def entry(one: ActorTag, say: Localizer) -> Screen:
    """Return what an entry says, and the buttons to news about it and to the others."""
    name = name_in(one, one.id, say)
    head = tag("b", escape(f"📖 {one.abbreviation}" if one.abbreviation else f"📖 {name}"))
    if one.abbreviation and one.abbreviation != name:
        head = joined([head, escape(name)], " – ")
    told = one.explanation.get(say.language, one.explanation["en"])
    lines = [say.line(head), say.line(escape(told))]
    also = _other_names(one, name)
    if also:
        lines.append(say.html("glossary-also", names=Html(escape(say.listed(also)))))
    asked = PageButton(question=Question.SEARCH, asked=one.abbreviation or name)
    news = Key(say.text("glossary-button-news", name=one.abbreviation or name), asked)
    every = Key(say.text("glossary-button-all"), GlossaryButton())
    return Screen(joined(lines, "\n"), ((news,), (every,)) if asked.fits() else ((every,),))


def entries(head: Html, page: int, theatre: Theatre, say: Localizer) -> Screen:
    """Return a page of the list; one that is not there any more is the first."""
    listed = sorted(theatre.actor, key=lambda one: _label(one, say).casefold())
    at = page if page * _PAGE < len(listed) else 0
    shown = listed[at * _PAGE : (at + 1) * _PAGE]
    turning = []
    if at:
        turning.append(Key(say.text("page-back"), GlossaryButton(page=at - 1)))
    if (at + 1) * _PAGE < len(listed):
        turning.append(Key(say.text("page-on"), GlossaryButton(page=at + 1)))
    rows = in_rows([_key(one, say) for one in shown], _WIDE)
    return Screen(head, (*rows, tuple(turning)) if turning else rows)


def some(head: Html, ids: tuple[str, ...], theatre: Theatre, say: Localizer) -> Screen:
    """Return the buttons to some entries."""
    keys = [_key(one, say) for id_ in ids for one in theatre.actor if one.id == id_]
    return Screen(head, in_rows(keys, 1))


def _key(one: ActorTag, say: Localizer) -> Key:
    return Key(_label(one, say), GlossaryButton(asked=one.id))


def _label(one: ActorTag, say: Localizer) -> str:
    return one.abbreviation or name_in(one, one.id, say)


def _other_names(one: ActorTag, shown: str) -> list[str]:
    """Return how it is called besides, no two of them the same to a reader."""
    known = {normalise(shown), normalise(one.abbreviation or "")}
    found = []
    for name in (*one.names.values(), *one.spellings):
        if normalise(name) not in known:
            known.add(normalise(name))
            found.append(name)
    return found[:_OTHER_NAMES]
