"""Searching in a real archive: the list of questions finds its answers, any text can be asked, and
what an older version indexed is indexed anew."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from benchmarks.answers import archive, items, missed, missed_plainly, questions
from benchmarks.desk import opened, settings_of
from bot.domain.errors import BadInput
from bot.domain.ids import PersonId
from bot.domain.policy import Actor
from bot.services.searching import Found, Nearness
from bot.text.tokens import normalise
from storage.database import Database
from storage.searching import Candidate

READER = Actor(person=PersonId(5), role=None, tag="", language="en")

Search = Callable[[str], Found | None]


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    """Ask the archive of the list; None is the answer to what holds no word."""
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        folder = tmp_path_factory.mktemp("archive")
        services = runner.run(stack.enter_async_context(archive(folder)))

        async def ask(asked: str) -> Found | None:
            try:
                return await services.searching.search(READER, asked)
            except BadInput as refusal:
                if refusal.code != "error-empty-search":
                    raise
                return None

        yield lambda asked: runner.run(ask(asked))
        runner.run(stack.aclose())


async def test_the_right_answer_comes_first(tmp_path: Path) -> None:
    async with archive(tmp_path) as services:
        wrong = [question.asked for question, _ in await missed(services, READER)]
    asked = questions()
    assert len(asked) == len(set(asked)) == 200
    assert len(wrong) <= 0.05 * len(asked), wrong
    assert missed_plainly() > len(wrong)


_SIGNS = st.sampled_from([*"\"“”-–:.,()*^+{}[]|&~'\\/ \n\0\u200f", *"abzسم"])
_ASKED = (
    "AND OR NOT NEAR( front: place: is: since: - words: rowid zz strike teechers shekh maqsud"
    " منبج الطحين xxmanbij 3d water watr"
)
_WORDS = st.sampled_from(_ASKED.split())
_TEXTS = (
    st.text(max_size=40)
    | st.lists(_SIGNS, max_size=15).map("".join)
    | st.lists(_WORDS | _SIGNS, max_size=10).map(" ".join)
    | st.lists(_WORDS | _SIGNS, max_size=10).map("".join)
)


@settings(deadline=None, max_examples=250)
@given(asked=_TEXTS)
@example(asked='" OR rowid:* --')
@example(asked="is:" + "9" * 500)
@example(asked="since:9999y -zz")
@example(asked="𒀀𒀁𒀂𒀃 𒀄")
def test_any_text_can_be_asked(asked: str, search: Search) -> None:
    found = search(asked)
    if found is None:
        return
    for statement in found.page.statements:
        assert statement.text.text in {one.text for one in items()}
    if found.nearness is Nearness.NOTHING:
        assert not found.page.total
    # What is offered instead can be asked, and has an answer or says what is wrong with it.
    for other in found.meant:
        again = search(other)
        assert again is not None
        assert again.page.total or again.unknown or found.unknown


async def test_what_was_indexed_otherwise_is_indexed_anew(tmp_path: Path) -> None:
    settings = settings_of(tmp_path / "questions.db")
    async with archive(tmp_path) as services:
        before = await services.searching.search(READER, "قره قوزاق")
        assert before.page.total == 1
    database = await Database.open(settings.database)
    async with database.write() as stores:
        # As the first version of the bot did it: words alone, no names.
        for text in await stores.searching.texts(0, 100):
            await stores.searching.index([Candidate(text.id, normalise(text.text))])
    await database.close()
    async with opened(settings) as services:
        assert (await services.searching.search(READER, "is:confirmed clinic")).page.total == 0
        assert await services.searching.reindex() == len(items())
        assert await services.searching.reindex() == 0
        found = await services.searching.search(READER, "قره قوزاق")
        assert found.page == before.page
        assert (await services.searching.search(READER, "is:confirmed clinic")).page.total == 1
    async with opened(settings) as services:
        assert await services.searching.reindex() == 0
