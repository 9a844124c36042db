"""What somebody writes behind /settle: the name of a published item, and the step that it comes to.

Must not know which items there are.
"""

from typing import NamedTuple

from bot.domain.draft import Confidence
from bot.domain.ids import ItemId
from bot.domain.settling import SCALE
from bot.text.i18n import Localizer
from bot.text.tokens import tokens


class Order(NamedTuple):
    """The words that name an item, the step, and words that were meant as one and are none."""

    name: str
    step: Confidence | None = None
    unknown: str = ""


def read(words: str, say: Localizer) -> Order:
    """Return what the words ask for. A step is the last of them; what follows a whole id can be
    nothing else."""
    written = words.split()
    for at in range(1, len(written)):
        step = step_named(" ".join(written[at:]), say)
        if step is not None:
            return Order(" ".join(written[:at]), step)
    if len(written) > 1 and _is_id(written[0]):
        return Order(written[0], unknown=" ".join(written[1:]))
    return Order(" ".join(written))


def step_named(words: str, say: Localizer) -> Confidence | None:
    """Return the step of the scale that somebody names: by its own word, by that of their language
    or by the one on its button. Signs, capitals and the marks above letters make no difference."""
    named = _plain(words)
    for step in SCALE:
        known = (step.value, say.text(f"confidence-{step}"), say.text(f"settle-button-{step}"))
        if named in map(_plain, known):
            return step
    return None


def steps(say: Localizer) -> str:
    """Return the words of all steps, as they are listed to somebody who named another."""
    return say.listed(say.text(f"confidence-{step}") for step in SCALE)


def _plain(words: str) -> tuple[str, ...]:
    return tuple(token.word for token in tokens(words))


def _is_id(word: str) -> bool:
    try:
        ItemId.read(word)
    except ValueError:
        return False
    return True
