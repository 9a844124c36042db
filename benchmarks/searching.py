"""Table 9: asking and searching in archives of 100,000 and 1,000,000 items, and whether the right
answer comes first.

The real use cases over a real database. Beside them, on the same texts in the same run, plain FTS5
with bm25, and LIKE.
"""

import asyncio
import os
import random
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks import answers, news
from benchmarks.desk import AUTHOR, settings_of
from benchmarks.tables import Table
from bot.domain.theatre import Place, Theatre
from bot.services.opening import load_theatre, service_context
from bot.services.ports import SystemClock
from bot.services.services import Services
from bot.text.names import Names
from bot.text.spelling import Spellings
from storage.database import Database

COLUMNS = ("what", "way", "items", "median", "p99", "CPU median", "CPU p99", "asked for")
SPELLINGS = 5_000
OURS, BM25, LIKE = "this project", "plain FTS5, bm25", "LIKE"
_BEST = 10
_PLAIN = "SELECT text FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 10"
_LIKE = "SELECT text FROM texts_alone WHERE text LIKE ? ORDER BY rowid DESC LIMIT 10"

Row = tuple[str, ...]
Run = Callable[[str], Awaitable[object]]


class Sizes(NamedTuple):
    """How large the archives are, and how often each way is timed, a baseline less often."""

    archives: tuple[int, ...]
    times: int
    slow_times: int


class Watch:
    """Tells the time that passed since it was made, and how much of it this process had a core."""

    def __init__(self) -> None:
        self._began = time.perf_counter(), time.process_time()

    def read(self) -> tuple[float, float]:
        """Return both, in seconds."""
        passed, busy = time.perf_counter(), time.process_time()
        return passed - self._began[0], busy - self._began[1]


class Archive(NamedTuple):
    """One archive: its items, its place among the sizes, and how often each way is timed."""

    items: int
    place: int
    sizes: Sizes


class Asks(NamedTuple):
    """Questions of one kind, and what was asked for of the time that they take."""

    what: str
    questions: Sequence[str]
    wanted: tuple[str, str] = ("-", "-")


async def measure(quick: bool) -> Table:
    """Fill archives, index them and ask."""
    sizes = Sizes((600, 1_200), 8, 2) if quick else Sizes((100_000, 1_000_000), 300, 10)
    busy = os.getloadavg()[0]
    rows: list[Row] = []
    for place, count in enumerate(sizes.archives):
        with TemporaryDirectory() as folder:
            archive = Archive(count, place, sizes)
            rows += await _of_archive(Path(folder) / "bulletin.db", archive)
    rows.append(_misspelt(sizes))
    rows += await _right_first()
    return Table(
        title="9. Asking and searching",
        columns=COLUMNS,
        rows=tuple(rows),
        notes=(
            "CPU: the time that the process had a core, all threads; the others hold what it waited"
            " for one while other work kept them busy, and for the disk.",
            "Times in ms, of the whole use case: a transaction, the newest or best"
            f" {_BEST}, how many there are, what is found in bold.",
            "Indexing, in items a second: from the stored statements to the committed index, with"
            " names, marks of filters and the words for misspellings; plain FTS5 just takes the"
            " texts.",
            "LIKE is newest first, so that it can stop early; bm25 takes no account of age.",
            f"The spellings are the theatre's, with made-up ones up to {SPELLINGS:,}; the time is"
            " that of the guess alone.",
            "Right first: of the questions in benchmarks/questions.toml, the share whose first"
            " answer is the item beside it.",
            f"Load of the machine: {busy:.1f} before, {os.getloadavg()[0]:.1f} after.",
        ),
    )


async def _of_archive(path: Path, archive: Archive) -> list[Row]:
    count = archive.items
    settings = settings_of(path)
    theatre = load_theatre(settings)
    database = await Database.open(path)
    try:
        news.fill(path, theatre, count)
        context = service_context(settings, theatre, database, SystemClock())
        services = Services.build(context, wake=lambda: None)
        watch = Watch()
        done = await services.searching.reindex(steps=count)
        rate, busy = (f"{done / seconds:,.0f}/s" for seconds in watch.read())
        rows: list[Row] = [("indexing", OURS, f"{count:,}", rate, "-", busy, "-", "50,000/s")]
        with closing(sqlite3.connect(path, isolation_level=None)) as base:
            rows.append(_plain_indexing(base, count))
            rows += await _asked(services, base, archive)
        return rows
    finally:
        await database.close()


def _plain_indexing(base: sqlite3.Connection, count: int) -> Row:
    base.execute("CREATE VIRTUAL TABLE again USING fts5 (text)")
    watch = Watch()
    base.execute("INSERT INTO again (text) SELECT text FROM texts_alone")
    rate, busy = (f"{count / seconds:,.0f}/s" for seconds in watch.read())
    base.execute("DROP TABLE again")
    return ("indexing", BM25, f"{count:,}", rate, "-", busy, "-", "-")


async def _asked(services: Services, base: sqlite3.Connection, archive: Archive) -> list[Row]:
    fronts = Asks("/front, the newest", ("south", "north", "الجنوب"), ("0.5", "0.5"))

    async def front(asked: str) -> object:
        return await services.reading.front(AUTHOR, asked, limit=_BEST)

    async def search(asked: str) -> object:
        return await services.searching.search(AUTHOR, asked, limit=_BEST)

    async def plain(asked: str) -> object:
        words = " ".join(f'"{word}"' for word in asked.split())
        return base.execute(_PLAIN, (words,)).fetchall()

    async def like(asked: str) -> object:
        return base.execute(_LIKE, (f"%{asked}%",)).fetchall()

    rows = [await _timed(fronts, OURS, front, archive)]
    for asks in _kinds():
        rows.append(await _timed(asks, OURS, search, archive))
        if not asks.what.startswith("misspelt"):
            for way, run in ((BM25, plain), (LIKE, like)):
                rows.append(await _timed(asks, way, run, archive))
    return rows


def _kinds() -> Iterator[Asks]:
    latin, arabic = news.languages(random.Random(7))
    ordinary = [*latin.words[200:1000:4], *arabic.words[200:1000:4]]
    yield Asks("one ordinary word", ordinary, ("10", "60"))
    yield Asks("the most frequent word", (news.FREQUENT,), ("5", "10"))
    yield Asks("two words", [f"{one} {two}" for one, two in _pairs(latin.words[20:500])])
    yield Asks("a place and a word", [f"Manbij {word}" for word in latin.words[20:220]])
    yield Asks("misspelt place", ("manbji", "shekh maksut", "qamishlow", "الحسكهة"))
    yield Asks("misspelt word", [f"{word[:-1]}x{word[-1]}" for word in latin.words[200:400]])


def _pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    return zip(words[::2], words[1::2], strict=False)


async def _timed(asks: Asks, way: str, run: Run, archive: Archive) -> Row:
    times = archive.sizes.times if way == OURS else archive.sizes.slow_times
    questions = list(asks.questions)
    random.Random(5).shuffle(questions)
    await run(questions[0])
    taken = []
    for at in range(times):
        watch = Watch()
        await run(questions[at % len(questions)])
        taken.append(watch.read())
        # Other tasks have their turn, as in a running bot.
        await asyncio.sleep(0)
    wanted = asks.wanted[archive.place] if way == OURS else "-"
    return (asks.what, way, f"{archive.items:,}", *_figures(taken), wanted)


def _figures(taken: Sequence[tuple[float, float]]) -> Iterator[str]:
    """Yield median and p99 of the time that passed, then of the CPU's."""
    for seconds in zip(*taken, strict=True):
        p99 = sorted(seconds)[min(len(seconds) - 1, int(0.99 * len(seconds)))]
        yield f"{1000 * median(seconds):.2f}"
        yield f"{1000 * p99:.2f}"


def _misspelt(sizes: Sizes) -> Row:
    """Time the guess alone, among as many spellings as were asked for."""
    theatre = _widened(load_theatre(settings_of(Path("unused"))))
    spellings = Spellings(Names(theatre))
    known = [name for one in theatre.place for name in (*one.names.values(), *one.spellings)]
    chance = random.Random(11)
    spellings.nearest("manbji")
    taken = []
    for _ in range(max(100, 10 * sizes.times)):
        asked = _slipped(chance.choice(known), chance)
        watch = Watch()
        spellings.nearest(asked)
        taken.append(watch.read())
    count = _spelt(theatre)
    return ("a misspelt name, the guess", OURS, f"{count:,} names", *_figures(taken), "1")


def _widened(theatre: Theatre) -> Theatre:
    """Return the theatre with made-up places, each with ten spellings."""
    chance = random.Random(13)
    latin, _ = news.languages(chance)
    long = [word for word in latin.words if len(word) > 5]
    missing = SPELLINGS - _spelt(theatre)
    made = tuple(
        Place(
            id=f"made-{at}",
            front=theatre.front[0].id,
            names={"en": long[11 * at]},
            spellings=tuple(long[11 * at + 1 : 11 * at + 11]),
        )
        for at in range(missing // 11 + 1)
    )
    return theatre.model_copy(update={"place": (*theatre.place, *made)})


def _spelt(theatre: Theatre) -> int:
    places = sum(len(one.names) + len(one.spellings) for one in theatre.place)
    return places + sum(len(one.names) + len(one.spellings) for one in theatre.actor)


def _slipped(name: str, chance: random.Random) -> str:
    """Return a name with two letters exchanged or one left out."""
    at = chance.randrange(len(name))
    if chance.random() < 0.5 or at + 1 == len(name):
        return name[:at] + name[at + 1 :]
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


async def _right_first() -> list[Row]:
    asked = len(answers.questions())
    with TemporaryDirectory() as folder:
        async with answers.archive(Path(folder)) as services:
            wrong = len(await answers.missed(services, AUTHOR))
    plainly = answers.missed_plainly()
    shares = ((OURS, wrong, "95%"), (BM25, plainly, "-"))
    return [
        ("right answer first", way, f"{asked} questions", _share(many / asked), *"---", least)
        for way, many, least in shares
    ]


def _share(missed: float) -> str:
    return f"{100 * (1 - missed):.1f}%"
