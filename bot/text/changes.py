"""What changed between two revisions, for a reviewer who knows the older one: by section and item,
each change on a line of its own; nothing if nothing changed.

Whatever makes a difference to what readers see is named here. Must not know who changed it, nor
where the lines are shown.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.domain.draft import Confidence, Content, Item, Media, Paragraph, Section, SectionKind
from bot.domain.rich import RichText, Style
from bot.domain.theatre import ActorTag, Place, Theatre
from bot.text.fitting import glimpse
from bot.text.html import Html, clean, escape, joined, tag
from bot.text.i18n import Localizer
from bot.text.pairing import Pairing, pair
from bot.text.render import front_name
from bot.text.rewording import aligned, reworded

_WORDS = 160
_FEW_WORDS = 60
_ADDRESS = 200


def changes(old: Content, new: Content, say: Localizer, theatre: Theatre) -> list[Html]:
    """Return the lines, in the order in which things stand in the bulletin."""
    teller = _Teller(say, theatre)
    pairing = pair(old, new)
    return [
        *teller.frame(old, new),
        *teller.texts("title", old.title, new.title),
        *teller.opening(old, new),
        *teller.sections(old, new, pairing),
        *teller.texts("closing", old.closing, new.closing),
        *teller.media(old.media, new.media),
    ]


class _Teller(NamedTuple):
    """Words the changes in one language, with the names of one theatre."""

    say: Localizer
    theatre: Theatre

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
                yield tag("b", self._heading(section))
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
                words = _glimpse(pairing.old_items[at].item.text)
                yield self.say.html("changes-removed", words=tag("s", words))

    def _added(self, item: Item) -> Html:
        lead = self.say.html("changes-added", words=_glimpse(item.text))
        # What the words themselves say, such as their places, goes without saying.
        alike = ("text", "confidence", "places", "actors", "level")
        plain = Item.model_validate({name: getattr(item, name) for name in alike})
        certain = item.confidence is Confidence.STATED
        label = [] if certain else [tag("i", escape(self._confidence(item.confidence)))]
        return joined([lead, *label, *self._aspects(plain, item)], " · ")

    def _item(self, old: Item, new: Item, home: Section | None) -> Iterator[Html]:
        """Yield the line about an item that was there; `home` is the section that it left."""
        wording = reworded(old.text, new.text)
        aspects = [*self._form(old.text, new.text, wording), *self._aspects(old, new)]
        if wording is None and not aspects and home is None:
            return
        words = wording or _glimpse(new.text, _FEW_WORDS if home is None else _WORDS)
        if home is None:
            lead = self.say.html("changes-changed", words=words)
        else:
            lead = self.say.html("changes-moved", old=self._heading(home), words=words)
        yield joined([lead, *aspects], " · ")

    def _aspects(self, old: Item, new: Item) -> Iterator[Html]:
        say = self.say
        if old.confidence is not new.confidence:
            was, now = self._confidence(old.confidence), self._confidence(new.confidence)
            yield say.html("changes-confidence", old=was, new=now)
        yield from self._sources(old.sources, new.sources)
        yield from self.media(old.media, new.media)
        yield from self._names(old, new)
        if old.not_before != new.not_before:
            if new.not_before is None:
                yield say.html("changes-waits-no-more")
            else:
                yield say.html("changes-waits", moment=say.moment(new.not_before))
        if old.settles != new.settles:
            if new.settles is None:
                yield say.html("changes-settles-nothing")
            else:
                yield say.html("changes-settles", id=str(new.settles))
        if old.level != new.level:
            yield say.html("changes-deeper" if new.level else "changes-higher")

    def _sources(self, old: Sequence[RichText], new: Sequence[RichText]) -> Iterator[Html]:
        came = [source for source in new if source not in old]
        went = [source for source in old if source not in new]
        for source in came:
            words = joined([_glimpse(source, _FEW_WORDS), *self._addresses(source)], " ")
            yield self.say.html("changes-source-added", words=words)
        for source in went:
            words = tag("s", _glimpse(source, _FEW_WORDS))
            yield self.say.html("changes-source-removed", words=words)
        if not came and not went and tuple(old) != tuple(new):
            yield self.say.html("changes-sources-order")

    def media(self, old: Sequence[Media], new: Sequence[Media]) -> Iterator[Html]:
        before, after = ([(one.kind, one.unique) for one in media] for media in (old, new))
        came = sum(1 for one in after if one not in before)
        went = sum(1 for one in before if one not in after)
        if came:
            yield self.say.html("changes-media-added", count=came)
        if went:
            yield self.say.html("changes-media-removed", count=went)
        if not came and not went and before != after:
            yield self.say.html("changes-media-order")

    def _names(self, old: Item, new: Item) -> Iterator[Html]:
        before, after = (dict.fromkeys((*item.places, *item.actors)) for item in (old, new))
        for one in after:
            if one not in before:
                yield self.say.html("changes-name-added", name=self._name(one))
        for one in before:
            if one not in after:
                yield self.say.html("changes-name-removed", name=self._name(one))

    def _texts(self, old: Sequence[RichText], new: Sequence[RichText]) -> Iterator[Html]:
        """Yield the lines about texts in a row: those that came, went, or read otherwise."""
        for run in aligned([text.text for text in old], [text.text for text in new]):
            before, after = old[slice(*run.old)], new[slice(*run.new)]
            both = min(len(before), len(after))
            for one, other in zip(before, after, strict=False):
                yield from self._text(one, other)
            for text in before[both:]:
                yield self.say.html("changes-removed", words=tag("s", _glimpse(text)))
            for text in after[both:]:
                yield self.say.html("changes-added", words=_glimpse(text))

    def _text(self, old: RichText, new: RichText) -> Iterator[Html]:
        wording = reworded(old, new)
        form = list(self._form(old, new, wording))
        if wording is not None or form:
            words = wording or _glimpse(new, _FEW_WORDS)
            yield joined([self.say.html("changes-changed", words=words), *form], " · ")

    def _form(self, old: RichText, new: RichText, wording: Html | None) -> Iterator[Html]:
        """Yield what changed about a text besides its words; where a new link leads above all."""
        if wording is None and old != new:
            yield self.say.html("changes-form")
        known = _links(old)
        yield from self._addresses(new, known)

    def _addresses(self, text: RichText, known: Iterable[str] = ()) -> Iterator[Html]:
        for url in dict.fromkeys(_links(text)):
            if url not in known:
                yield self.say.html("changes-link", address=tag("code", glimpse(url, _ADDRESS)))

    def _at(self, place: Html, line: Html) -> Html:
        return joined([tag("i", place), line], " ")

    def _confidence(self, confidence: Confidence) -> str:
        return self.say.text(f"confidence-{confidence}")

    def _heading(self, section: Section) -> Html:
        if section.heading is None:
            return self.say.html("outline-no-heading")
        return _glimpse(section.heading, _FEW_WORDS)

    def _about(self, section: Section) -> str:
        if section.kind is SectionKind.FRONT:
            return front_name(section.front or "?", self.theatre, self.say)
        return self.say.text(f"changes-about-{section.kind}")

    def _name(self, one: str) -> str:
        known: Iterable[Place | ActorTag] = (*self.theatre.place, *self.theatre.actor)
        names = next((found.names for found in known if found.id == one), {"en": one})
        return names.get(self.say.language, names["en"])


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


def _links(text: RichText) -> list[str]:
    return [span.url for span in text.spans if span.style is Style.LINK and span.url]


def _some(text: RichText | None) -> tuple[RichText, ...]:
    return () if text is None else (text,)


def _glimpse(text: RichText, length: int = _WORDS) -> Html:
    return glimpse(clean(text.text), length)
