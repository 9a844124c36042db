"""What a question may have meant whose words are not in the index: a name or word that is nearly
spelt so, or words that begin so.

No use case: runs inside the transaction of one. Must not answer the question.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.services.context import ServiceContext
from bot.text.asked import Asked, Part, Term, forms
from bot.text.search import any_of
from bot.text.spelling import Name, Near, Spellings, allowed, closest
from storage.stores import Stores

_MOST_WORDS = 3
_MOST_BEGINNINGS = 12
_SHORTEST_BEGINNING = 3
_CHOICES = 3
_MOST_MENDED = 6
"""Words of a question that are mended; a text without a known word is in another language."""


class Mended(NamedTuple):
    """A question that may have been meant; `begins`: only the beginnings of words were asked, which
    then is no mistake."""

    asked: Asked
    begins: bool = False


class _Stretch(NamedTuple):
    """The parts `start` to `end` may have meant a name."""

    start: int
    end: int
    near: Near

    @property
    def rank(self) -> tuple[int, int]:
        """Fewest slips first, a space too many being half of none; then the most words."""
        return self.near.slips, self.start - self.end


class Mending:
    """Mends questions in the transaction that `stores` belongs to."""

    def __init__(
        self, context: ServiceContext, stores: Stores, spellings: Spellings, language: str
    ) -> None:
        self._context = context
        self._stores = stores
        self._spellings = spellings
        self._language = language
        self._names = True

    def words_alone(self) -> "Mending":
        """Return what mends words, but takes none for names."""
        found = Mending(self._context, self._stores, self._spellings, self._language)
        found._names = False
        return found

    async def mended(self, asked: Asked) -> list[Mended]:
        """Return what may have been meant, the likeliest first; empty if all words are known."""
        parts = list(asked.parts)
        unknown = await self._unknown(parts)
        if not unknown:
            return []
        begins, choices = True, [list[Part]()]
        at = 0
        while at < len(parts):
            options, length, is_beginning = await self._options(parts, at, unknown)
            begins = begins and is_beginning
            longer = [*options, *options[:1] * (len(choices) - len(options))]
            grown = [*choices, *choices[:1] * (len(options) - len(choices))]
            choices = [[*one, part] for one, part in zip(grown, longer, strict=True)]
            at += length
        found = [asked._replace(parts=tuple(one)) for one in choices]
        return [Mended(one, begins) for one in dict.fromkeys(found) if one.parts != asked.parts]

    def names_in(self, asked: Asked) -> list[Asked]:
        """Return the question with its ordinary words taken for the names that they are nearly, if
        there are such."""
        parts = list(asked.parts)
        plain = {at for at, part in enumerate(parts) if part.plain}
        found = [one for at in sorted(plain) if (one := self._name_at(parts, at, plain))]
        return [
            asked._replace(parts=(*parts[: one.start], self._named(one), *parts[one.end :]))
            for one in found[:_CHOICES]
        ]

    async def _unknown(self, parts: Sequence[Part]) -> set[int]:
        unknown: set[int] = set()
        for at, part in enumerate(parts):
            if part.plain and part.term and len(unknown) < _MOST_MENDED:
                said = any_of(part.term, Asked())
                if not await self._stores.searching.count(said, bound=1):
                    unknown.add(at)
        return unknown

    async def _options(
        self, parts: Sequence[Part], at: int, unknown: set[int]
    ) -> tuple[list[Part], int, bool]:
        """Return what may be meant at a place, of how many parts, and whether it begins so."""
        here = self._name_at(parts, at, unknown)
        if at not in unknown:
            if here is None or here.end - at == 1:
                return [parts[at]], 1, True
            return [self._named(here)], here.end - at, False
        term = parts[at].term
        word = term.forms[0] if term else ""
        if here is None or here.near.slips > 1:
            longer = await self._longer(word)
            if longer:
                return [Part(parts[at].written, Term((word, *longer)))], 1, True
        words = await self._words(word)
        named = [self._named(here)] if here else []
        if here and (here.end - at > 1 or not words or here.near.slips <= words[0][0]):
            options = [*named, *(part for _, part in words)]
        else:
            options = [*(part for _, part in words), *named]
        length = here.end - at if here and options[:1] == named else 1
        options = options[:_CHOICES] if length == 1 else named
        return options or [parts[at]], length, not options

    def _name_at(self, parts: Sequence[Part], at: int, unknown: set[int]) -> _Stretch | None:
        """Return the name that parts from a place on may have meant, one of them unknown."""
        found: list[_Stretch] = []
        if not self._names:
            return None
        for end in range(at + 1, min(at + _MOST_WORDS, len(parts)) + 1):
            last = parts[end - 1]
            if last.quoted or last.term is None:
                break
            if unknown.isdisjoint(range(at, end)):
                continue
            written = " ".join(part.written for part in parts[at:end])
            near = self._spellings.nearest(written)
            found += [_Stretch(at, end, one) for one in near[:1]]
        return min(found, key=lambda one: one.rank, default=None)

    def _named(self, stretch: _Stretch) -> Part:
        name = stretch.near.name
        return Part(self._shown(name), Term((self._token(name),)))

    def _shown(self, name: Name) -> str:
        names = self._context.theatre.names_of(name.id)
        return names.get(self._language, names["en"])

    def _token(self, name: Name) -> str:
        names = self._context.names
        known = {"place": names.token_of, "actor": names.token_of_actor}
        return known[name.kind](name.id)

    async def _longer(self, word: str) -> tuple[str, ...]:
        if len(word) < _SHORTEST_BEGINNING:
            return ()
        return await self._stores.searching.beginning(word, _MOST_BEGINNINGS)

    async def _words(self, word: str) -> list[tuple[int, Part]]:
        slips = allowed(len(word))
        if not slips:
            return []
        known = await self._stores.searching.alike(word, slips)
        near = closest(word, known)
        least = near[0].slips if near else 0
        choices = [one for one in near if one.slips == least][: 2 * _CHOICES]
        counted = [
            (await self._stores.searching.count(f'"{one.word}"', bound=50), one) for one in choices
        ]
        # Of words as near, the likelier one is that which is written more often.
        counted.sort(key=lambda pair: (pair[1].otherwise, -pair[0]))
        return [
            (one.slips, Part(one.word, Term(tuple(forms(one.word))), plain=True))
            for count, one in counted
            if count
        ]
