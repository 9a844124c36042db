"""Why a later bulletin changed an earlier one. No member wrote that, so each reader is told in
their own language; what is kept names the steps and the items alone.

Must not decide what changes.
"""

from collections.abc import Iterable

import regex

from bot.domain.draft import Confidence
from bot.domain.ids import BulletinNumber, ItemId
from bot.domain.settling import SCALE
from bot.text.i18n import Localizer

_BETWEEN = "; "
_NOTED = regex.compile(rf"(?P<step>{'|'.join(SCALE)}) (?P<id>\d{{4}}-\d{{2}}-\d{{2}}/S\d+)")


def noted(outcomes: Iterable[tuple[Confidence, ItemId]]) -> str:
    """Return the reason as it is kept: what items became, and the news that say so."""
    return _BETWEEN.join(dict.fromkeys(f"{step} {item}" for step, item in outcomes))


def told(reason: str, by: BulletinNumber | None, say: Localizer) -> str:
    """Return a reason as a reader is told it: a member's as it was written, and so what an earlier
    version of the bot has kept."""
    found = [_NOTED.fullmatch(one) for one in reason.split(_BETWEEN)]
    if by is None or None in found:
        return reason
    return _BETWEEN.join(
        say.text(f"settle-reason-{one['step']}", number=str(by), id=one["id"])
        for one in found
        if one is not None
    )
