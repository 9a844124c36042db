"""The content as a remedy leaves it. Must not look for anything; each family mends its own."""

from collections.abc import Callable

from bot.domain.advice import Advice, AdviceCode, Remedy
from bot.domain.draft import Content
from bot.text.names import Names
from bot.text.proof import (
    abbreviations,
    certainty,
    dating,
    earlier,
    letters,
    links,
    matches,
    spelling,
)
from bot.text.proof.background import Background
from bot.text.proof.placing import with_item

Mend = Callable[[Content, Advice, Background], Content | None]

_MENDS: dict[AdviceCode, Mend] = {
    AdviceCode.RUMOUR_OUTSIDE: certainty.to_the_rumours,
    AdviceCode.UNSOURCED: certainty.stated,
    AdviceCode.NO_DISCLAIMER: certainty.disclaimed,
    AdviceCode.OTHER_DAY: dating.brought_to_today,
    AdviceCode.REPEATED: earlier.taken_out,
    AdviceCode.SPELLING: spelling.spelt,
    AdviceCode.ABBREVIATION: abbreviations.explained,
    AdviceCode.HIDDEN_LINK: links.spelt_out,
    AdviceCode.MIXED_SCRIPTS: letters.unmixed,
    AdviceCode.DIRECTION_MARKS: letters.straightened,
}


def remedied(
    content: Content, advice: Advice, remedy: Remedy, background: Background
) -> Content | None:
    """Return the content after a remedy; None if the advice has no such remedy."""
    if remedy not in advice.remedies:
        return None
    if advice.code in matches.CODES:
        return matches.related(content, advice, background, remedy)
    if remedy is not Remedy.FIX:
        return earlier.settled(content, advice, background, remedy)
    mend = _MENDS.get(advice.code)
    mended = None if mend is None else mend(content, advice, background)
    return None if mended is None else _named(content, mended, background.names)


def _named(before: Content, after: Content, names: Names) -> Content:
    """Let items that read otherwise now be known by the names that stand in them; what a person
    took from another item stays away."""
    for item in after.items():
        was, text = before.item(item.key), item.text.text
        if was is not None and was.text != item.text:
            places = tuple(dict.fromkeys((*item.places, *names.places_in(text))))
            actors = tuple(dict.fromkeys((*item.actors, *names.actors_in(text))))
            change = {"places": places, "actors": actors}
            after = with_item(after, item.model_copy(update=change))
    return after
