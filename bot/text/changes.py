"""What changed between two revisions, for a reviewer who knows the older one: by section and item,
each change on a line of its own; nothing if nothing changed.

Whatever makes a difference to what readers see is named here. Must not know who changed it, nor
where the lines are shown.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.domain.draft import Confidence, Content, Item, Paragraph, Section, SectionKind
from bot.domain.rich import RichText
from bot.domain.theatre import Theatre
from bot.text.aspects import FEW_WORDS, Aspects, glimpsed, links
from bot.text.html import Html, escape, joined, tag
from bot.text.i18n import Localizer
from bot.text.pairing import Pairing, pair
from bot.text.render import front_name
from bot.text.rewording import aligned, reworded


def changes(old: Content, new: Content, say: Localizer, theatre: Theatre) -> list[Html]:
    """Return the lines, in the order in which things stand in the bulletin."""
    teller = _Teller(say, theatre, Aspects(say, theatre))
    pairing = pair(old, new)
    return [
        *teller.frame(old, new),
        *teller.texts("change", _some(old.change), _some(new.change)),
        *teller.texts("title", old.title, new.title),
        *teller.opening(old, new),
        *teller.sections(old, new, pairing),
        *teller.texts("closing", old.closing, new.closing),
        *teller.aspects.media(old.media, new.media),
    ]


class _Teller(NamedTuple):
    """Words the changes in one language, with the names of one theatre."""

    say: Localizer
    theatre: Theatre
    aspects: Aspects

    def frame(self, old: Content, new: Content) -> Iterator[Html]:
        say = self.say
        if old.day != new.day:
            yield say.html("changes-day", old=say.date(old.day), new=say.date(new.day))
        if old.kind is not new.kind:
            before, after = (say.text(f"guiding-kind-{one.kind}") for one in (old, new))
            yield say.html("changes-kind", old=before, new=after)

    def opening(self, old: Content, new: Content) -> Iterator[Html]:
        yield from self.texts("opening", old.intro, new.intro)
        one, other = old.disclaimer, new.disclaimer
        yield from self.texts("disclaimer", _some(one), _some(other))
        before, after = (min(each.disclaimer_at, len(each.intro)) for each in (old, new))
        if one and other and before != after:
            yield self._at(self.say.html("changes-in-disclaimer"), self.say.html("changes-order"))

    def texts(self, place: str, old: Sequence[RichText], new: Sequence[RichText]) -> Iterator[Html]:
        for line in self._texts(old, new):
            yield self._at(self.say.html(f"changes-in-{place}"), line)

    def sections(self, old: Content, new: Content, pairing: Pairing) -> Iterator[Html]:
        for at, section in enumerate(new.sections):
            ancestor = pairing.ancestors[at]
            before = None if ancestor is None else old.sections[ancestor]
            lines = list(self._section(old, new, pairing, at))
            if before is None:
                words = self._heading(section)
                yield self.say.html("changes-section-added", heading=words)
            elif lines:
                yield self.say.line(tag("b", self._heading(section)))
            yield from lines
        for at, section in enumerate(old.sections):
            if at not in pairing.ancestors:
                words = self._heading(section)
                yield self.say.html("changes-section-removed", heading=words)
                yield from self._lost(pairing, at)
                yield from self._texts(_paragraphs(section), ())
        kept = [at for at in pairing.ancestors if at is not None]
        if kept != sorted(kept):
            yield self.say.html("changes-order-of-sections")

    def _section(self, old: Content, new: Content, pairing: Pairing, at: int) -> Iterator[Html]:
        section, ancestor = new.sections[at], pairing.ancestors[at]
        before = Section() if ancestor is None else old.sections[ancestor]
        if ancestor is not None:
            yield from self._renamed(before, section)
        for placed, origin in zip(pairing.new_items, pairing.origins, strict=True):
            if placed.section != at:
                continue
            if origin is None:
                yield self._added(placed.item)
                continue
            was = pairing.old_items[origin]
            home = None if was.section == ancestor else old.sections[was.section]
            yield from self._item(was.item, placed.item, home)
        if ancestor is not None:
            yield from self._lost(pairing, ancestor)
        yield from self._texts(_paragraphs(before), _paragraphs(section))
        if ancestor is not None and _is_reordered(before, section, pairing, at):
            yield self.say.html("changes-order")

    def _renamed(self, old: Section, new: Section) -> Iterator[Html]:
        yield from self.texts("heading", _some(old.heading), _some(new.heading))
        if (old.kind, old.front) != (new.kind, new.front):
            was, now = self._about(old), self._about(new)
            yield self.say.html("changes-about", old=was, new=now)

    def _lost(self, pairing: Pairing, section: int) -> Iterator[Html]:
        for at in pairing.lost:
            if pairing.old_items[at].section == section:
                words = glimpsed(pairing.old_items[at].item.text)
                yield self.say.html("changes-removed", words=tag("s", words))

    def _added(self, item: Item) -> Html:
        lead = self.say.html("changes-added", words=glimpsed(item.text))
        # What the words themselves say, such as their places, goes without saying.
        alike = ("text", "confidence", "places", "actors", "level")
        plain = Item.model_validate({name: getattr(item, name) for name in alike})
        certain = item.confidence is Confidence.STATED
        label = [] if certain else [tag("i", escape(self.aspects.confidence(item.confidence)))]
        return joined([lead, *label, *self.aspects.of(plain, item)], " · ")

    def _item(self, old: Item, new: Item, home: Section | None) -> Iterator[Html]:
        """Yield the line about an item that was there; `home` is the section that it left."""
        wording = reworded(old.text, new.text)
        aspects = [*self._form(old.text, new.text, wording), *self.aspects.of(old, new)]
        if wording is None and not aspects and home is None:
            return
        shown = glimpsed(new.text, FEW_WORDS) if home is None else glimpsed(new.text)
        words = wording or shown
        if home is None:
            lead = self.say.html("changes-changed", words=words)
        else:
            lead = self.say.html("changes-moved", old=self._heading(home), words=words)
        yield joined([lead, *aspects], " · ")

    def _texts(self, old: Sequence[RichText], new: Sequence[RichText]) -> Iterator[Html]:
        """Yield the lines about texts in a row: those that came, went, or read otherwise."""
        for run in aligned([text.text for text in old], [text.text for text in new]):
            before, after = old[slice(*run.old)], new[slice(*run.new)]
            both = min(len(before), len(after))
            for one, other in zip(before, after, strict=False):
                yield from self._text(one, other)
            for text in before[both:]:
                yield self.say.html("changes-removed", words=tag("s", glimpsed(text)))
            for text in after[both:]:
                yield self.say.html("changes-added", words=glimpsed(text))

    def _text(self, old: RichText, new: RichText) -> Iterator[Html]:
        wording = reworded(old, new)
        form = list(self._form(old, new, wording))
        if wording is not None or form:
            words = wording or glimpsed(new, FEW_WORDS)
            yield joined([self.say.html("changes-changed", words=words), *form], " · ")

    def _form(self, old: RichText, new: RichText, wording: Html | None) -> Iterator[Html]:
        """Yield what changed about a text besides its words; where a new link leads above all."""
        if wording is None and old != new:
            yield self.say.html("changes-form")
        known = links(old)
        yield from self.aspects.addresses(new, known)

    def _at(self, place: Html, line: Html) -> Html:
        return joined([tag("i", place), line], " ")

    def _heading(self, section: Section) -> Html:
        if section.heading is None:
            return self.say.html("outline-no-heading")
        return glimpsed(section.heading, FEW_WORDS)

    def _about(self, section: Section) -> str:
        if section.kind is SectionKind.FRONT:
            return front_name(section.front or "?", self.theatre, self.say)
        return self.say.text(f"changes-about-{section.kind}")


def _is_reordered(old: Section, new: Section, pairing: Pairing, at: int) -> bool:
    """Whether what stayed in a section stands in another order than before."""
    ancestor = pairing.ancestors[at]
    here = [n for n, placed in enumerate(pairing.old_items) if placed.section == ancestor]
    pairs = zip(pairing.new_items, pairing.origins, strict=True)
    origins = [origin for placed, origin in pairs if placed.section == at]
    before = _order(old, here, range(len(_paragraphs(old))))
    after = _order(new, origins, _paragraph_origins(old, new))
    kept = set(before) & set(after)
    return [one for one in before if one in kept] != [one for one in after if one in kept]


def _order(
    section: Section, items: Iterable[int | None], paragraphs: Iterable[int | None]
) -> list[tuple[str, int]]:
    """Return the blocks of a section by their numbers, without those that have none."""
    numbers = {"item": iter(items), "paragraph": iter(paragraphs)}
    found = [(block.type, next(numbers[block.type])) for block in section.blocks]
    return [(type_, number) for type_, number in found if number is not None]


def _paragraph_origins(old: Section, new: Section) -> Iterator[int | None]:
    texts = ([text.text for text in _paragraphs(section)] for section in (old, new))
    for run in aligned(*texts):
        came_from = range(*run.old)
        for place in range(run.new[1] - run.new[0]):
            yield came_from[place] if place < len(came_from) else None


def _paragraphs(section: Section) -> tuple[RichText, ...]:
    return tuple(block.text for block in section.blocks if isinstance(block, Paragraph))


def _some(text: RichText | None) -> tuple[RichText, ...]:
    return () if text is None else (text,)
