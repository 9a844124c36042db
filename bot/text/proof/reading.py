"""All checks of the proof-reader over one draft. Must not know what any of them looks for."""

from collections.abc import Callable, Iterator

from bot.domain.advice import Advice, AdviceCode
from bot.domain.draft import Content
from bot.text.proof import (
    abbreviations,
    certainty,
    dating,
    earlier,
    figures,
    length,
    letters,
    links,
    matches,
    spelling,
)
from bot.text.proof.background import Background

Check = Callable[[Content, Background], Iterator[Advice]]

CHECKS: tuple[Check, ...] = (
    certainty.rumours_outside,
    certainty.unsourced,
    certainty.undisclaimed,
    dating.other_day,
    earlier.repeated,
    matches.named,
    matches.near,
    figures.contradicted,
    spelling.misspelt,
    abbreviations.unexplained,
    length.too_long,
    links.hidden,
    letters.mixed,
    letters.turned,
    earlier.open_rumours,
)

_WEIGHT = {code: weight for weight, code in enumerate(AdviceCode)}


def proofread(content: Content, background: Background) -> tuple[Advice, ...]:
    """Return all advice on a draft, none twice, what matters most first and then in the order of
    the draft. About an empty draft there is nothing to say."""
    if not any(text.text.strip() for text in content.texts()):
        return ()
    found = [advice for check in CHECKS for advice in check(content, background)]
    each = {advice.name: advice for advice in found}
    return tuple(sorted(each.values(), key=lambda advice: _WEIGHT[advice.code]))
