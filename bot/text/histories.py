"""A statement with its history, as readers see it.

Must not know where a history comes from.
"""

from collections.abc import Iterator

from bot.domain.draft import Confidence, Item
from bot.domain.history import Event, Life, Step
from bot.domain.rich import RichText
from bot.text import caused, past
from bot.text.fitting import first_words
from bot.text.html import Html, clean, escape, joined
from bot.text.i18n import RIGHT_TO_LEFT_MARK, Localizer
from bot.text.lines import labelled, sources
from bot.text.pack import Block
from bot.text.pages import Place, filled
from bot.text.past import SIGNS, STEPS, HistoryButton, Screen, View
from bot.text.render import Link, named

_WHOLE = 1_500
"""Characters of a statement that stand above its history; the whole of it is in the bulletin."""


def item(life: Life, offset: int, say: Localizer, link: Link) -> Screen:
    """Return a statement and a page of its history."""
    steps = life.steps[offset : offset + STEPS]
    lines = [_step(life, step, say) for step in steps]
    if lines and offset + len(steps) == len(life.steps):
        lines[-1] = joined([lines[-1], *_ending(life, say, link)], "\n\n")
    head = joined([*_head(life, say, first=not offset), say.html("history-heading")], "\n\n")
    total = len(life.steps)
    shown = filled(head, [Block(html=line) for line in lines], Place(offset, total), say)
    button = HistoryButton(view=View.ITEM, asked=str(life.statement.id))
    turning = past.turning(button, offset, shown, total, say)
    return Screen(shown.html, (*turning, (past.bulletin_key(life.statement.bulletin, say),)))


def _head(life: Life, say: Localizer, *, first: bool) -> Iterator[Html]:
    statement = life.statement
    yield say.html(
        "history-title",
        id=named(statement.id, None),
        day=say.date_long(statement.id.day),
        number=str(statement.bulletin),
    )
    if not first:
        return
    if life.retracted:
        yield say.html("history-hushed")
        return
    said = life.last_said
    confidence = said.confidence if isinstance(said, Item) else Confidence.STATED
    text = said.text if said else statement.text
    whole = len(text.text) <= _WHOLE
    cut = text if whole else RichText.plain(first_words(clean(text.text), _WHOLE))
    # Without a label, nothing else would tell which way the line runs.
    mark = RIGHT_TO_LEFT_MARK if say.right_to_left else ""
    lines = [joined([escape(mark), labelled(cut, confidence, say)])]
    if isinstance(said, Item):
        lines += [sources(said, say)] if said.sources and whole else []
        lines.append(say.html("history-confidence", confidence=past.confidence_of(said, say)))
    yield joined(lines, "\n")
    if life.gone:
        yield say.html("history-gone")


def _step(life: Life, step: Step, say: Localizer) -> Html:
    number = str(life.statement.bulletin)
    if step.event is Event.PUBLISHED:
        return _published(life, step, say)
    if step.event is Event.TAKEN_BACK:
        head = say.html("history-taken-back", time=say.moment(step.at), number=number)
        return joined([head, *_reason(step.reason, say)], "\n")
    sign = SIGNS[step.kind] if step.kind else ""
    head = say.html(
        "history-change",
        sign=sign,
        time=say.moment(step.at),
        number=number,
        version=str(step.version),
    )
    reason = caused.told(step.reason, step.caused_by, say)
    lines = [head, *_reason(reason, say), *_details(step, say, hushed=life.retracted)]
    lines += past.because(step.caused_by, say)
    return joined(lines, "\n")


def _published(life: Life, step: Step, say: Localizer) -> Html:
    number = str(life.statement.bulletin)
    if life.archived:
        day = say.date(life.statement.id.day)
        line = say.html("history-archived", day=day, number=number)
    else:
        line = say.html("history-published", time=say.moment(step.at), number=number)
    if not isinstance(step.after, Item):
        return line
    as_ = say.html("history-confidence-then", confidence=past.confidence_of(step.after, say))
    return joined([line, as_], "\n")


def _details(step: Step, say: Localizer, *, hushed: bool) -> Iterator[Html]:
    """Yield what a change did, a line each; no words of what was taken back."""
    was, now = step.before, step.after
    if step.event is not Event.CHANGED:
        said = now or was
        words = Html("…") if hushed or said is None else past.words_of(said)
        yield say.html(f"history-{step.event}", words=words)
        return
    if isinstance(was, Item) and isinstance(now, Item):
        if was.confidence is not now.confidence:
            before, after = past.confidence_of(was, say), past.confidence_of(now, say)
            yield say.html("history-turned", before=before, after=after)
        if was.sources != now.sources:
            yield say.html("history-sources")
        if was.media != now.media:
            yield say.html("history-files")
    if was and now and was.text != now.text and not hushed:
        yield say.html("history-was", words=past.words_of(was))
        yield say.html("history-is", words=past.words_of(now))


def _ending(life: Life, say: Localizer, link: Link) -> Iterator[Html]:
    """Yield what stands below the last event: what is said elsewhere, or that nothing was changed
    since."""
    said = life.last_said
    settles = said.settles if isinstance(said, Item) and not life.retracted else None
    if settles is not None:
        yield say.html("history-settles", id=named(settles, link))
    if life.settled_by is not None:
        yield say.html("history-settled", id=named(life.settled_by, link))
    if len(life.steps) == 1 and settles is None and life.settled_by is None:
        yield say.html("history-unchanged")


def _reason(reason: str, say: Localizer) -> Iterator[Html]:
    if reason.strip():
        yield say.html("history-reason", reason=past.short_reason(reason))
