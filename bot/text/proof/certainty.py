"""How sure the draft is of things: rumours that stand among the news, "confirmed" with nothing
behind it, and the word of caution that belongs above.
"""

from collections.abc import Iterator

import regex

from bot.domain.advice import Advice, AdviceCode
from bot.domain.draft import Confidence, Content, Item, Section, SectionKind
from bot.domain.rich import RichText, Style
from bot.text.proof.background import Background
from bot.text.proof.passages import passages, shown
from bot.text.proof.placing import added, lifted, titled, with_item
from bot.text.tokens import tokens

_ADDRESS = regex.compile(r"https?://\S|\bt\.me/\S")


def rumours_outside(content: Content, _: Background) -> Iterator[Advice]:
    """Rumours under a heading that does not say so."""
    for section in content.sections:
        if section.kind is SectionKind.RUMOURS:
            continue
        for item in section.items():
            if item.confidence is Confidence.RUMOUR:
                yield _about(AdviceCode.RUMOUR_OUTSIDE, item)


def to_the_rumours(content: Content, advice: Advice, background: Background) -> Content:
    """Move the rumour to the rumours; their section is made if there is none."""
    rest, family = lifted(content, advice.item)
    heading = background.writes.text("proof-heading-rumours")
    return added(rest, family, _is_rumours, titled(heading, SectionKind.RUMOURS))


def unsourced(content: Content, _: Background) -> Iterator[Advice]:
    """What is called confirmed although nobody can see by what."""
    for item in content.items():
        if item.confidence is Confidence.CONFIRMED and not (item.sources or _links(item.text)):
            yield _about(AdviceCode.UNSOURCED, item)


def stated(content: Content, advice: Advice, _: Background) -> Content:
    """Let the collective say it, without the word "confirmed"."""
    item = content.item(advice.item)
    if item is None:
        return content
    change = {"confidence": Confidence.STATED, "judged": True}
    return with_item(content, item.model_copy(update=change))


def undisclaimed(content: Content, background: Background) -> Iterator[Advice]:
    """A draft that nowhere says that it may be wrong."""
    disclaims = background.words.disclaimer.has
    if content.disclaimer is None and not any(
        disclaims(tokens(passage.text.text)) for passage in passages(content)
    ):
        yield Advice(code=AdviceCode.NO_DISCLAIMER)


def disclaimed(content: Content, _: Advice, background: Background) -> Content:
    """Add the collective's standing sentence below the words that open the draft."""
    sentence = RichText.plain(background.writes.text("proof-standing-disclaimer"))
    return content.model_copy(update={"disclaimer": sentence, "disclaimer_at": len(content.intro)})


def _about(code: AdviceCode, item: Item) -> Advice:
    return Advice(code=code, item=item.key, found=shown(item.text))


def _is_rumours(section: Section) -> bool:
    return section.kind is SectionKind.RUMOURS


def _links(text: RichText) -> bool:
    linked = any(span.style is Style.LINK for span in text.spans)
    return linked or _ADDRESS.search(text.text) is not None
