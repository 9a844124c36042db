"""What the proof-reader says, on the board, on a screen of its own, and on the review card.

Must not find anything (`bot.text.proof` does).
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from bot.domain.advice import Advice, AdviceCode, Remedy
from bot.domain.draft import Draft
from bot.domain.ids import DraftId, ItemId
from bot.domain.theatre import Theatre
from bot.text.buttons import Button, DraftAct, DraftButton, Key, Rows
from bot.text.edits import EditAct, EditButton
from bot.text.fitting import first_words
from bot.text.html import Html, escape, joined, tag
from bot.text.i18n import Localizer

_LARGEST = 2**63 - 1
_AT_ONCE = 8
_ASKED = frozenset({AdviceCode.OPEN_RUMOUR, AdviceCode.NEAR})
_WORDS = 100


class HintAct(StrEnum):
    """SHOW lists the advice; APPLY takes a remedy; CONFIRM, DENY and UNVERIFIABLE say what became
    of an earlier item, and CONTRADICT that it is in doubt; DISMISS leaves the text as it is."""

    SHOW = "s"
    APPLY = "a"
    CONFIRM = "c"
    DENY = "n"
    UNVERIFIABLE = "u"
    CONTRADICT = "x"
    DISMISS = "d"


REMEDIES = {
    HintAct.APPLY: Remedy.FIX,
    HintAct.CONFIRM: Remedy.CONFIRM,
    HintAct.DENY: Remedy.DENY,
    HintAct.UNVERIFIABLE: Remedy.UNVERIFIABLE,
    HintAct.CONTRADICT: Remedy.CONTRADICT,
}
_ACTS = {remedy: act for act, remedy in REMEDIES.items()}


class HintButton(Button):
    """A press about the advice on one revision of a draft; `advice` is the name of one."""

    family = "h"
    act: HintAct
    draft: Annotated[DraftId, Field(ge=1, le=_LARGEST)]
    revision: Annotated[int, Field(ge=0, le=_LARGEST)]
    advice: str = ""


def count_key(draft: Draft, advice: Sequence[Advice], say: Localizer) -> Key:
    """Return the board's button that says how many hints there are, and opens them."""
    button = HintButton(act=HintAct.SHOW, draft=draft.id, revision=draft.revision)
    return Key(say.text("proof-button-count", count=len(advice)), button)


def card_lines(
    advice: Sequence[Advice], say: Localizer, theatre: Theatre, left: Collection[str] = ()
) -> list[Html]:
    """Return what a reviewer is told, a line each: all but the earlier items that the author was
    asked about, which are no fault of the draft. What the author `left` as it is comes last, and
    says so."""
    told = [one for one in advice if one.code not in _ASKED]
    told.sort(key=lambda one: one.name in left)
    return [
        say.html(
            "proof-line-left" if one.name in left else "proof-line",
            hint=_sentence(one, say, theatre),
        )
        for one in told
    ]


def screen(
    draft: Draft, advice: Sequence[Advice], say: Localizer, theatre: Theatre
) -> tuple[Html, Rows]:
    """Return the list of advice with its buttons: as many as one can decide at a glance, the others
    move up."""
    lines = [say.html("proof-title", count=len(advice), draft=str(draft.id))]
    rows: list[tuple[Key, ...]] = []
    for number, one in enumerate(advice[:_AT_ONCE], start=1):
        hint = _sentence(one, say, theatre)
        lines.append(say.html("proof-numbered", number=str(number), hint=hint))
        rows.extend(_rows(one, number, draft, say))
    if len(advice) > _AT_ONCE:
        lines.append(say.html("proof-more", count=len(advice) - _AT_ONCE))
    back = DraftButton(act=DraftAct.SHOW, draft=draft.id, revision=draft.revision)
    rows.append((Key(say.text("proof-button-back"), back),))
    return joined(lines, "\n\n"), tuple(rows)


def _sentence(advice: Advice, say: Localizer, theatre: Theatre) -> Html:
    found, meant = advice.found, advice.meant
    match advice.code:
        case AdviceCode.OTHER_DAY:
            found, meant = (say.date(date.fromisoformat(day)) for day in (found, meant))
        case AdviceCode.ABBREVIATION:
            meant = _actor_name(meant, theatre, say)
        case AdviceCode.HIDDEN_LINK:
            meant = tag("code", escape(first_words(meant, _WORDS)))
        case AdviceCode.MIXED_SCRIPTS if not meant:
            return say.html("proof-mixed-scripts-unsure", found=first_words(found, _WORDS))
        case _:
            pass
    return say.html(
        f"proof-{advice.code}",
        found=first_words(found, _WORDS),
        meant=meant if isinstance(meant, Html) else first_words(meant, _WORDS),
        about=_about(advice, say),
    )


def _about(advice: Advice, say: Localizer) -> Html:
    """Return where an earlier statement stood, as people say it; its public name comes last."""
    if not advice.about:
        return Html("")
    day = {0: "proof-today", 1: "proof-yesterday"}.get(advice.days_ago)
    shown = say.text(day) if day else say.date(ItemId.read(advice.about).day)
    name = tag("code", escape(advice.about))
    return say.html("proof-about", number=str(advice.bulletin), day=shown, id=name)


def _actor_name(actor: str, theatre: Theatre, say: Localizer) -> str:
    names = next((one.names for one in theatre.actor if one.id == actor), {"en": actor})
    return names.get(say.language, names["en"])


def _rows(advice: Advice, number: int, draft: Draft, say: Localizer) -> Iterator[tuple[Key, ...]]:
    """Yield the buttons of one advice, two in a row: a phone is narrow."""
    keys = [_remedy_key(advice, remedy, number, draft, say) for remedy in advice.remedies]
    if not keys and advice.item:
        keys.append(_numbered("proof-button-edit", number, _edit(EditAct.ITEM, advice, draft), say))
    if advice.code is AdviceCode.UNSOURCED:
        keys.insert(
            0, _numbered("proof-button-source", number, _edit(EditAct.SOURCE, advice, draft), say)
        )
    leave = "proof-button-repeats" if advice.code is AdviceCode.NEAR else "proof-button-leave"
    keys.append(_numbered(leave, number, _hint(HintAct.DISMISS, advice, draft), say))
    for at in range(0, len(keys), 2):
        yield tuple(keys[at : at + 2])


def _remedy_key(advice: Advice, remedy: Remedy, number: int, draft: Draft, say: Localizer) -> Key:
    button = _hint(_ACTS[remedy], advice, draft)
    what = advice.code if remedy is Remedy.FIX else remedy
    return _numbered(f"proof-fix-{what}", number, button, say)


def _numbered(key: str, number: int, button: Button, say: Localizer) -> Key:
    return Key(say.text("proof-button", number=str(number), label=say.text(key)), button)


def _edit(act: EditAct, advice: Advice, draft: Draft) -> EditButton:
    return EditButton(act=act, draft=draft.id, revision=draft.revision, item=advice.item)


def _hint(act: HintAct, advice: Advice, draft: Draft) -> HintButton:
    return HintButton(act=act, draft=draft.id, revision=draft.revision, advice=advice.name)
