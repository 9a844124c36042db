"""What the list of drafts says: a line a draft, what was put aside and why, what came too late.

Each is one message. Must not know who may see what.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from bot.domain.draft import Content, DraftState, Kind
from bot.domain.ids import DraftId
from bot.domain.model import Frozen
from bot.domain.rich import RichText
from bot.text import shelf
from bot.text.ages import ago
from bot.text.fitting import glimpse
from bot.text.html import Html, escape, joined, rich, tag
from bot.text.i18n import Localizer
from bot.text.pack import Block, pack
from bot.text.reader import MAX_TEXT, markup, units
from bot.text.shelf import Pages, Screen

_REASON = 160
_OPENING = 60
_WHOLE = 2_500
"""Characters of a kept text that is shown as it is, with its formatting."""
_PRESENT = 400


class Line(Frozen):
    """An open draft in the list. `author` is the tag of somebody else whose it is, `editor` of
    somebody else who has it alone at present."""

    draft: DraftId
    day: date | None
    kind: Kind
    state: DraftState
    touched_at: datetime
    practice: bool = False
    shared: bool = False
    author: str | None = None
    editor: str | None = None
    words: str = ""


class AsideLine(Frozen):
    """A draft that was put aside; `by` is the tag of the reviewer who rejected it, for `reason`."""

    draft: DraftId
    day: date
    kind: Kind
    state: DraftState
    at: datetime
    author: str
    practice: bool = False
    by: str | None = None
    reason: str = ""
    words: str = ""


class Waiting(Frozen):
    """A text that came too late, and what stands in its place now; None if that is gone. One that
    `adds` takes the place of nothing."""

    kept: int
    draft: DraftId
    kept_at: datetime
    text: RichText
    whole: bool
    adds: bool = False
    present: RichText | None = None


class Busy(NamedTuple):
    """Who has a draft to themselves, and until when, on the collective's clock."""

    tag: str
    until: str


def gist(content: Content) -> str:
    """Return by what people know a draft again: its first item, else its first words."""
    found = next(content.items(), None)
    return found.text.text if found else next((text.text for text in content.texts()), "")


def named(draft: DraftId, content: Content) -> Html:
    """Return a draft's number and its first words."""
    return joined([tag("b", escape(str(draft))), *_words(gist(content))], " · ")


def below_editor(board: Html, busy: Busy, say: Localizer) -> Html:
    """Return a board below the line that says who is at it; the line goes if both do not fit."""
    whole = joined([say.html("shelf-busy", tag=busy.tag, until=busy.until), board], "\n\n")
    return whole if units(markup(whole).text) <= MAX_TEXT else board


def open_screen(
    lines: Sequence[Line], pages: Pages, kept: int, now: datetime, say: Localizer
) -> Screen:
    """Return the list of open drafts: one's own, then those that others share."""
    own = [_open_line(line, now, say) for line in lines if line.author is None]
    others = [_open_line(line, now, say) for line in lines if line.author is not None]
    parts = [
        joined([tag("b", say.html(title)), *shown], "\n")
        for title, shown in (("shelf-own", own), ("shelf-shared", others))
        if shown
    ]
    if kept:
        parts.append(say.html("shelf-some-kept", count=kept))
    html = joined(parts or [say.html("shelf-nothing")], "\n\n")
    return Screen(html, shelf.list_rows([line.draft for line in lines], pages, kept, say))


def aside_screen(
    lines: Sequence[AsideLine], pages: Pages, days: int, now: datetime, say: Localizer
) -> Screen:
    """Return the list of what was put aside within so many days."""
    title = say.html("shelf-aside" if lines else "shelf-nothing-aside", days=days)
    html = _first([title, *(_aside_line(line, now, say) for line in lines)])
    return Screen(html, shelf.aside_rows([line.draft for line in lines], pages, say))


def look_screen(line: AsideLine, outline: Html, now: datetime, say: Localizer) -> Screen:
    """Return one draft that was put aside, with the whole reason, above its `outline`."""
    told = _aside_line(line, now, say, whole=True)
    return Screen(_first([told, outline]), shelf.look_rows(line.draft, say))


def waiting_screen(waiting: Waiting | None, pages: Pages, now: datetime, say: Localizer) -> Screen:
    """Return one of the texts that came too late, and what stands in its place."""
    rows = shelf.waiting_rows(waiting.kept if waiting else None, pages, say)
    if waiting is None:
        return Screen(say.html("shelf-no-kept"), rows)
    age = ago(now - waiting.kept_at, say)
    title = "shelf-kept-whole" if waiting.whole else "shelf-kept-item"
    title = "shelf-kept-items" if waiting.adds else title
    parts = [say.html(title, draft=str(waiting.draft), age=age), tag("blockquote", _shown(waiting))]
    if waiting.present is not None:
        parts += [say.html("shelf-present"), glimpse(waiting.present.text, _PRESENT)]
    elif not waiting.whole:
        parts.append(say.html("shelf-item-gone"))
    return Screen(_first(parts), rows)


def _first(parts: Sequence[Html]) -> Html:
    """Return as much of the parts as one message holds."""
    return pack(tuple(Block(html=part) for part in parts))[0]


def _shown(waiting: Waiting) -> Html:
    html = rich(waiting.text.strip())
    if len(waiting.text.text) <= _WHOLE and markup(html).text.strip():
        return html
    return glimpse(waiting.text.text, _WHOLE)


def _open_line(line: Line, now: datetime, say: Localizer) -> Html:
    headline = _headline(line.draft, line.day, line.kind, say)
    remarks = joined(_remarks(line, now, say), " · ")
    return joined([headline, *_words(line.words), remarks], "\n")


def _remarks(line: Line, now: datetime, say: Localizer) -> Iterator[Html]:
    if line.author is not None:
        yield say.html("shelf-by", tag=line.author)
    yield say.html(f"draft-state-{line.state.replace('_', '-')}")
    yield Html(ago(now - line.touched_at, say))
    if line.practice:
        yield say.html("shelf-practice")
    if line.shared and line.author is None:
        yield say.html("shelf-is-shared")
    if line.editor is not None:
        yield say.html("shelf-editing", tag=line.editor)


def _aside_line(line: AsideLine, now: datetime, say: Localizer, *, whole: bool = False) -> Html:
    age = ago(now - line.at, say)
    lines = [_headline(line.draft, line.day, line.kind, say), *_words(line.words)]
    if line.state is DraftState.REJECTED:
        lines.append(say.html("shelf-rejected", tag=line.author, by=line.by or "?", age=age))
    else:
        lines.append(say.html("shelf-withdrawn", tag=line.author, age=age))
    if line.practice:
        lines.append(say.html("shelf-practice"))
    if line.reason:
        words = glimpse(line.reason, len(line.reason) if whole else _REASON)
        lines.append(say.html("shelf-reason", reason=words))
    return joined(lines, "\n")


def _words(words: str) -> tuple[Html, ...]:
    return (tag("i", glimpse(words, _OPENING)),) if words else ()


def _headline(draft: DraftId, day: date | None, kind: Kind, say: Localizer) -> Html:
    shown = say.date(day) if day else "–"
    word = say.text(f"shelf-kind-{kind}")
    return say.html("shelf-headline", draft=str(draft), day=shown, kind=word)
