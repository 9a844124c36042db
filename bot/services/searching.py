"""Searching: what was published about some words, the best first, or what is nearest. For everyone.

Keeps the index, too: what an older version of the bot indexed, or other spellings of the theatre,
is indexed anew. Must not show anything.
"""

import hashlib
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from bot.domain.bulletin import PAGE, Page
from bot.domain.draft import Confidence
from bot.domain.errors import BadInput
from bot.domain.model import Frozen
from bot.domain.policy import Actor, Permission
from bot.services.context import ServiceContext
from bot.services.mending import Mending
from bot.text.asked import Asked, Asker, Guess, ask, lean, loosened, spelt_out
from bot.text.filters import Filters, Unknown
from bot.text.indexing import FORMAT, indexer, marks
from bot.text.marking import marked
from bot.text.names import Names
from bot.text.ranking import fullest, ranked
from bot.text.search import all_of, any_of, side_by_side
from bot.text.spelling import Spellings
from storage.searching import Candidate, Progress
from storage.statements import first_place
from storage.stores import Stores

WINDOW = 500
"""Of what says all words, the newest so many are ranked; older ones do not count."""

_OLDER = 40
"""How much further back than the window words are looked for that stand side by side, in lengths of
the window's time: words that are everywhere are not looked for in the whole archive."""

_FEW = 3
_SOME = 200
_MOST_TERMS = 8
_STEP = 1_000
_STEPS = 20
_LEARNED = 50_000
"""Words that are not offered to the vocabulary again while the index is made anew."""


class Nearness(StrEnum):
    """How an answer is to its question: what was asked for; what was probably meant; words that
    only begin so; the words of a phrase, apart; some of the words; nothing."""

    EXACT = "exact"
    MEANT = "meant"
    BEGINNINGS = "beginnings"
    UNQUOTED = "unquoted"
    FEWER = "fewer"
    NOTHING = "nothing"


class Found(Frozen):
    """An answer: statements with what was found in bold, and for which words, as `nearness` says.

    `guesses` are values of filters that were taken for others, `unknown` those that mean nothing;
    `meant` are questions that may be asked instead.
    """

    page: Page
    words: str
    nearness: Nearness = Nearness.EXACT
    guesses: tuple[Guess, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    meant: tuple[str, ...] = ()


class _Answer(NamedTuple):
    page: Page
    asked: Asked
    nearness: Nearness = Nearness.EXACT
    meant: tuple[str, ...] = ()


class _Cut(NamedTuple):
    """Which statements of an answer are wanted."""

    offset: int
    limit: int


class Searching:
    """Use cases of readers who search, and of the index."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context
        self._spellings = Spellings(context.names)
        self._filters = Filters(context.names, self._spellings, context.catalogs)
        self._indexed = False
        self._learned: set[str] = set()

    async def search(self, actor: Actor, words: str, offset: int = 0, limit: int = PAGE) -> Found:
        """Answer a question; raises BadInput for one without any word."""
        actor.require(Permission.READ)
        asked = self._ask(actor, words)
        if asked.empty:
            raise BadInput("error-empty-search")
        if asked.unknown:
            return self._unknown(asked)
        async with self._context.database.read() as stores:
            answer = await self._answer(stores, actor, asked, _Cut(offset, limit))
        terms, names = answer.asked.terms, self._context.names
        shown = tuple(
            one.model_copy(update={"text": marked(one.text, terms, names)})
            for one in answer.page.statements
        )
        return Found(
            page=answer.page.model_copy(update={"statements": shown}),
            words=answer.asked.text,
            nearness=answer.nearness,
            guesses=asked.guesses,
            meant=answer.meant,
        )

    async def reindex(self, steps: int = _STEPS) -> int:
        """Index anew what was not indexed by this version with these spellings, in small
        transactions; return how many statements were."""
        done = 0
        while steps and not self._indexed:
            done += await self._reindex_some()
            steps -= 1
        return done

    def _ask(self, actor: Actor, words: str) -> Asked:
        context = self._context
        asker = Asker(context.names, self._filters, actor.language, context.today())
        return ask(words, asker)

    def _unknown(self, asked: Asked) -> Found:
        meant = [
            f"{asked.text} {self._filters.key(one.kind)}:{near}".strip()
            for one in asked.unknown
            for near in one.near
        ]
        return Found(
            page=Page(statements=(), total=0),
            words=asked.text,
            nearness=Nearness.NOTHING,
            guesses=asked.guesses,
            unknown=asked.unknown,
            meant=tuple(dict.fromkeys(meant))[:_FEW],
        )

    async def _answer(self, stores: Stores, actor: Actor, asked: Asked, cut: _Cut) -> _Answer:
        mending = Mending(self._context, stores, self._spellings, actor.language)
        page = await self._page(stores, asked, cut)
        if page.total:
            names = mending.names_in(asked) if page.total <= _FEW else []
            more = [one for one in names if await self._more(stores, one, page.total)]
            return _Answer(page, asked, meant=tuple(one.text for one in more))
        return await self._nearest(stores, mending, asked, cut)

    async def _nearest(self, stores: Stores, mending: Mending, asked: Asked, cut: _Cut) -> _Answer:
        """Answer what nothing says: without small words, mended, not side by side, in part."""
        names = self._context.names
        leaner = lean(asked, self._filters.small)
        unquoted = loosened(leaner, names)
        spelt = spelt_out(unquoted, names)
        partly: list[Asked] = []
        for looser in dict.fromkeys((leaner, unquoted, spelt)):
            page = await self._page(stores, looser, cut)
            if page.total:
                nearness = Nearness.MEANT if looser == leaner else Nearness.UNQUOTED
                return _Answer(page, looser, nearness)
            # Spelt out, a name's words are no longer to be taken for the name.
            mends = mending if looser == leaner else mending.words_alone()
            answers, likely = await self._mended(stores, mends, looser, cut)
            if answers:
                others = tuple(one.asked.text for one in answers[1:])
                return answers[0]._replace(meant=others)
            partly.append(likely)
        in_part = next((one for one in partly if len(one.terms) > 1), partly[0])
        page = await self._fuller(stores, in_part, cut)
        return _Answer(page, in_part, Nearness.FEWER if page.total else Nearness.NOTHING)

    async def _mended(
        self, stores: Stores, mending: Mending, asked: Asked, cut: _Cut
    ) -> tuple[list[_Answer], Asked]:
        """Return the answers to what was probably meant, and what was meant most probably."""
        mended = await mending.mended(asked)
        answers = [
            _Answer(page, one.asked, Nearness.BEGINNINGS if one.begins else Nearness.MEANT)
            for one in mended
            if (page := await self._page(stores, one.asked, cut)).total
        ]
        return answers, mended[0].asked if mended else asked

    async def _more(self, stores: Stores, asked: Asked, than: int) -> bool:
        return await stores.searching.count(all_of(asked), _first(asked), than + 1) > than

    async def _page(self, stores: Stores, asked: Asked, cut: _Cut) -> Page:
        match, first = all_of(asked), _first(asked)
        beside = side_by_side(asked)
        if beside is None:
            return await stores.searching.page(match, first, cut.limit, cut.offset)
        found = await stores.searching.candidates(match, first, WINDOW)
        if len(found) == WINDOW:
            newest, oldest = found[0].id, found[-1].id
            oldest = max(first, newest - _OLDER * (newest - oldest))
            found += await stores.searching.candidates(beside, oldest, WINDOW)
        return await _shown(stores, ranked(found, asked.terms), cut)

    async def _fuller(self, stores: Stores, asked: Asked, cut: _Cut) -> Page:
        terms, first = asked.terms[:_MOST_TERMS], _first(asked)
        if len(terms) < 2:
            return Page(statements=(), total=0)
        found: list[Candidate] = []
        counts: list[int] = []
        for term in terms:
            match = any_of(term, asked)
            found += await stores.searching.candidates(match, first, _SOME)
            counts.append(await stores.searching.count(match, first))
        return await _shown(stores, fullest(found, terms, counts), cut)

    async def _reindex_some(self) -> int:
        made_with, names = _made_with(self._context), self._context.names
        read = indexer(names).indexed
        async with self._context.database.write() as stores:
            progress = await stores.searching.progress()
            if progress is None or progress.made_with != made_with:
                progress = Progress(made_with, 0)
            if progress.behind is None:
                self._indexed = True
                indexer(names).forget()
                return 0
            texts = await stores.searching.texts(progress.behind, _STEP)
            found = []
            for one in texts:
                known = _marks(names, one.fronts, one.confidence, one.places, one.actors)
                found.append(Candidate(one.id, read(one.text, known)))
            words = await stores.searching.index(found, self._learned)
            behind = texts[-1].id if len(texts) == _STEP else None
            await stores.searching.note(Progress(made_with, behind))
        self._learned |= words
        if behind is None or len(self._learned) > _LEARNED:
            self._learned.clear()
        return len(texts)


@lru_cache(maxsize=1024)
def _marks(
    names: Names,
    fronts: tuple[str, ...],
    confidence: str | None,
    places: tuple[str, ...],
    actors: tuple[str, ...],
) -> list[str]:
    known = Confidence(confidence) if confidence else None
    return marks(names, fronts, known, places, actors)


async def _shown(stores: Stores, ids: list[int], cut: _Cut) -> Page:
    wanted = ids[cut.offset : cut.offset + cut.limit]
    statements = await stores.searching.statements(wanted)
    return Page(statements=statements, total=len(ids), offset=cut.offset)


def _first(asked: Asked) -> int:
    return first_place(asked.since) if asked.since and asked.since > date.min else 0


def _made_with(context: ServiceContext) -> str:
    theatre = context.theatre
    said = f"{FORMAT} {theatre.place!r} {theatre.actor!r}"
    return hashlib.sha256(said.encode()).hexdigest()[:16]
