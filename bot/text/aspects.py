"""What a statement has besides its words, and what of that changed: how certain it is, sources,
files, places and actors, how long it waits, where its links lead.

Words fragments, not lines. Must not know where the statement stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.domain.draft import Confidence, Item, Media
from bot.domain.rich import RichText, Style
from bot.domain.theatre import ActorTag, Place, Theatre
from bot.text.fitting import glimpse
from bot.text.html import Html, clean, joined, tag
from bot.text.i18n import Localizer

FEW_WORDS = 60
_WORDS = 160
_ADDRESS = 200


class Aspects(NamedTuple):
    """Words what changed in one language, with the names of one theatre."""

    say: Localizer
    theatre: Theatre

    def of(self, old: Item, new: Item) -> Iterator[Html]:
        """Yield what changed about an item besides its words."""
        say = self.say
        if old.confidence is not new.confidence:
            was, now = self.confidence(old.confidence), self.confidence(new.confidence)
            yield say.html("changes-confidence", old=was, new=now)
        yield from self._sources(old.sources, new.sources)
        yield from self.media(old.media, new.media)
        yield from self._names(old, new)
        if old.not_before != new.not_before:
            if new.not_before is None:
                yield say.html("changes-waits-no-more")
            else:
                yield say.html("changes-waits", moment=say.moment(new.not_before))
        if (old.settles, old.settled_as) != (new.settles, new.settled_as):
            if new.settles is None:
                yield say.html("changes-settles-nothing")
            else:
                yield say.html("changes-settles", id=str(new.settles))
        if old.level != new.level:
            yield say.html("changes-deeper" if new.level else "changes-higher")

    def media(self, old: Sequence[Media], new: Sequence[Media]) -> Iterator[Html]:
        """Yield how many files came and went."""
        before, after = ([(one.kind, one.unique) for one in media] for media in (old, new))
        came = sum(1 for one in after if one not in before)
        went = sum(1 for one in before if one not in after)
        if came:
            yield self.say.html("changes-media-added", count=came)
        if went:
            yield self.say.html("changes-media-removed", count=went)
        if not came and not went and before != after:
            yield self.say.html("changes-media-order")

    def addresses(self, text: RichText, known: Iterable[str] = ()) -> Iterator[Html]:
        """Yield where the links of a text lead that are not known yet."""
        for url in dict.fromkeys(links(text)):
            if url not in known:
                yield self.say.html("changes-link", address=tag("code", glimpse(url, _ADDRESS)))

    def confidence(self, confidence: Confidence) -> str:
        """Return the word for how certain something is."""
        return self.say.text(f"confidence-{confidence}")

    def _sources(self, old: Sequence[RichText], new: Sequence[RichText]) -> Iterator[Html]:
        came = [source for source in new if source not in old]
        went = [source for source in old if source not in new]
        for source in came:
            words = joined([glimpsed(source, FEW_WORDS), *self.addresses(source)], " ")
            yield self.say.html("changes-source-added", words=words)
        for source in went:
            words = tag("s", glimpsed(source, FEW_WORDS))
            yield self.say.html("changes-source-removed", words=words)
        if not came and not went and tuple(old) != tuple(new):
            yield self.say.html("changes-sources-order")

    def _names(self, old: Item, new: Item) -> Iterator[Html]:
        before, after = (dict.fromkeys((*item.places, *item.actors)) for item in (old, new))
        for one in after:
            if one not in before:
                yield self.say.html("changes-name-added", name=self._name(one))
        for one in before:
            if one not in after:
                yield self.say.html("changes-name-removed", name=self._name(one))

    def _name(self, one: str) -> str:
        known: Iterable[Place | ActorTag] = (*self.theatre.place, *self.theatre.actor)
        names = next((found.names for found in known if found.id == one), {"en": one})
        return names.get(self.say.language, names["en"])


def links(text: RichText) -> list[str]:
    """Return the addresses of a text's links."""
    return [span.url for span in text.spans if span.style is Style.LINK and span.url]


def glimpsed(text: RichText, length: int = _WORDS) -> Html:
    """Return the first words of a text."""
    return glimpse(clean(text.text), length)
