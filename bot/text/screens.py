"""The screens of the guided way: day, kind, sections, items, and the door to practice.

Every screen says where one is and leads to the board with one tap. Must not know what a press does.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from bot.domain.draft import Content, Draft, Item, Kind, Section, SectionKind
from bot.domain.theatre import Theatre
from bot.text.adding import is_empty
from bot.text.buttons import DraftAct, DraftButton, Key, Rows
from bot.text.edits import EditAct, EditButton
from bot.text.fitting import first_words, glimpse
from bot.text.guide import JUDGED, OTHER, GuideAct, GuideButton, Judgement
from bot.text.html import Html, joined, tag
from bot.text.i18n import Localizer
from bot.text.render import front_name

_WORDS = 90
_HEADING = 60
_LABEL = 24
_SHOWN = 6
_MOST_SECTIONS = 20
_DAY = timedelta(days=1)

_SIGNS = {SectionKind.FRONT: "📍", SectionKind.RUMOURS: "💬", SectionKind.ANALYSIS: "🔎"}
_TOPIC_SIGN = "▫️"


class Screen(NamedTuple):
    """What the one message of the guided way shows."""

    html: Html
    rows: Rows


def practice(draft: Draft, say: Localizer) -> Screen:
    """Explain what practice is, and offer both ways into it."""
    lead = _key(GuideAct.START, say.text("guiding-button-start"), draft)
    return Screen(say.html("guiding-practice", draft=str(draft.id)), ((lead,),))


def day(draft: Draft, content: Content, today: date, say: Localizer) -> Screen:
    """Ask which day a draft is about."""

    def key(name: str, day: date) -> Key:
        label = say.text(f"guiding-button-{name}", day=say.date(day))
        return _key(GuideAct.DAY, _ticked(label, on=day == content.day), draft, day.isoformat())

    other = _key(GuideAct.DAY, say.text("guiding-button-other-day"), draft, OTHER)
    rows = ((key("today", today),), (key("yesterday", today - _DAY),), (other,))
    return framed(draft, content, say.html("guiding-ask-day"), (*rows, _leave(draft, say)), say)


def other_day(draft: Draft, content: Content, say: Localizer) -> Screen:
    """Ask for a day in words."""
    back = _key(GuideAct.DAY, say.text("guiding-button-back"), draft)
    rows = ((back, *_leave(draft, say)),)
    return framed(draft, content, say.html("guiding-ask-other-day"), rows, say)


def kind(draft: Draft, content: Content, say: Localizer) -> Screen:
    """Ask what a draft is."""
    rows = tuple(
        (
            _key(
                GuideAct.KIND,
                _ticked(say.text(f"guiding-button-kind-{one}"), on=one is content.kind),
                draft,
                one,
            ),
        )
        for one in Kind
    )
    back = _key(GuideAct.DAY, say.text("guiding-button-day"), draft)
    words = say.html("guiding-ask-kind")
    return framed(draft, content, words, (*rows, (back, *_leave(draft, say))), say)


def sections(draft: Draft, content: Content, theatre: Theatre, say: Localizer) -> Screen:
    """Ask which section the next items are for: one that is there, or a new one."""
    keys = [
        _key(GuideAct.ADD, label, draft, value) for label, value in _choices(content, theatre, say)
    ]
    pairs = [tuple(keys[at : at + 2]) for at in range(0, len(keys), 2)]
    own = _key(GuideAct.ADD, say.text("guiding-button-topic"), draft, OTHER)
    rows = (*pairs, (own,), _leave(draft, say))
    return framed(draft, content, say.html("guiding-ask-section"), rows, say)


def topic(draft: Draft, content: Content, say: Localizer) -> Screen:
    """Ask for the heading of a section."""
    back = _key(GuideAct.ADD, say.text("guiding-button-back"), draft)
    rows = ((back, *_leave(draft, say)),)
    return framed(draft, content, say.html("guiding-ask-topic"), rows, say)


def items(draft: Draft, content: Content, section: Section, focus: int, say: Localizer) -> Screen:
    """Ask for the next item of a section; below, what is open about the one in the middle."""
    lines = [say.line(tag("b", _heading(section))), *_said(section, focus, say)]
    question = "first" if not section.blocks else "next"
    about = "evaluation" if section.kind is SectionKind.ANALYSIS else "item"
    ask = say.html(f"guiding-ask-{question}-{about}")
    words = joined([joined(lines, "\n"), ask], "\n\n")
    rows = (*_about(draft, section, focus, say), *_onward(draft, content, say))
    return framed(draft, content, words, rows, say)


def framed(
    draft: Draft, content: Content, words: Html, rows: Sequence[tuple[Key, ...]], say: Localizer
) -> Screen:
    """Return a screen that says which draft it is about, above its words."""
    where = say.html(
        "guiding-where",
        draft=str(draft.id),
        day=say.date(content.day),
        kind=say.text(f"guiding-kind-{content.kind}"),
    )
    marks = [say.html("guiding-practice-mark")] if draft.practice else []
    return Screen(joined([*marks, where, Html(""), words], "\n"), tuple(rows))


def _choices(content: Content, theatre: Theatre, say: Localizer) -> Iterator[tuple[str, str]]:
    """Yield label and value of every section that can be chosen, those of the draft first."""
    for at, section in enumerate(content.sections[:_MOST_SECTIONS]):
        words = section.heading.text if section.heading else say.text("outline-no-heading")
        yield _ticked(f"{_sign(section.kind)} {first_words(words, _LABEL)}", on=True), f"s{at}"
    there = {(section.kind, section.front) for section in content.sections}
    for front in theatre.front:
        if (SectionKind.FRONT, front.id) not in there:
            yield f"📍 {front_name(front.id, theatre, say)}", f"f{front.id}"
    kinds = {kind for kind, _ in there}
    if SectionKind.RUMOURS not in kinds:
        yield say.text("guiding-button-rumours"), "r"
    if SectionKind.ANALYSIS not in kinds:
        yield say.text("guiding-button-analysis"), "a"


def _said(section: Section, focus: int, say: Localizer) -> Iterator[Html]:
    """Yield the last few things written in a section; the item in the middle is marked."""
    if len(section.blocks) > _SHOWN:
        yield say.html("guiding-earlier", count=len(section.blocks) - _SHOWN)
    places = _places(section)
    for block in section.blocks[-_SHOWN:]:
        words = glimpse(block.text.text, _WORDS)
        if not isinstance(block, Item):
            yield say.html("guiding-paragraph", words=words)
            continue
        yield say.html(
            "guiding-item-here" if block.key == focus else "guiding-item",
            number=str(places[block.key]),
            confidence=say.text(f"confidence-{block.confidence}"),
            words=words,
        )


def _about(draft: Draft, section: Section, focus: int, say: Localizer) -> Iterator[tuple[Key, ...]]:
    """Yield the buttons about the item in the middle, and those that turn to its neighbours."""
    found = next((item for item in section.items() if item.key == focus), None)
    if found is None:
        return
    for row in JUDGED:
        yield tuple(
            _key(
                GuideAct.JUDGE,
                _ticked(say.text(f"confidence-{one}"), on=one is found.confidence),
                draft,
                Judgement(focus, one).value,
            )
            for one in row
        )
    places = _places(section)
    if len(places) > 1:
        yield tuple(
            _key(GuideAct.LOOK, _ticked(str(places[key]), on=key == focus), draft, str(key))
            for key in list(places)[-_SHOWN:]
        )
    more = EditButton(act=EditAct.ITEM, draft=draft.id, revision=draft.revision, item=focus)
    yield (Key(say.text("guiding-button-more"), more),)


def _places(section: Section) -> dict[int, int]:
    return {item.key: at for at, item in enumerate(section.items(), start=1)}


def _onward(draft: Draft, content: Content, say: Localizer) -> Iterator[tuple[Key, ...]]:
    another = _key(GuideAct.ADD, say.text("guiding-button-section"), draft)
    if is_empty(content):
        yield (another, *_leave(draft, say))
        return
    preview, submit = (
        Key(
            say.text(f"drafting-button-{act}"),
            DraftButton(act=act, draft=draft.id, revision=draft.revision),
        )
        for act in (DraftAct.PREVIEW, DraftAct.SUBMIT)
    )
    yield (another, preview)
    yield (*_leave(draft, say), submit)


def _leave(draft: Draft, say: Localizer) -> tuple[Key, ...]:
    return (_key(GuideAct.LEAVE, say.text("guiding-button-board"), draft),)


def _key(act: GuideAct, label: str, draft: Draft, value: str = "") -> Key:
    button = GuideButton(act=act, draft=draft.id, revision=draft.revision, value=value)
    return Key(label, button)


def _ticked(label: str, *, on: bool) -> str:
    return f"✓ {label}" if on else label


def _heading(section: Section) -> Html:
    words = section.heading.text if section.heading else "…"
    return glimpse(f"{_sign(section.kind)} {words}", _HEADING)


def _sign(kind: SectionKind) -> str:
    return _SIGNS.get(kind, _TOPIC_SIGN)
