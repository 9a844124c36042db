"""Asking the desk: a reader's question is kept without the reader's name, until it is answered or
nobody answered it for thirty days.

Must not answer anything (`answering` does), nor keep who asked: a keyed hash counts, for a day.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from bot.domain.asked import Asked
from bot.domain.asking import Asking as Question
from bot.domain.asking import Origin, QuestionId, QuestionState
from bot.domain.errors import BadInput
from bot.domain.policy import Actor, Permission
from bot.services.asked_mail import TO_READER, AskedMail
from bot.services.context import ServiceContext
from bot.services.once import once
from bot.services.recording import hashed
from bot.text.html import clean
from bot.text.questions import Ended
from bot.text.reader import is_blank, units
from storage.stores import Stores

LONGEST = 500
"""Characters of a question, as Telegram counts them."""
MOST_OPEN = 200
"""So many questions may wait at once: a crowd of strangers must not drown the desk."""
WAITS = timedelta(days=30)
"""So long a question waits, and so long the words of one that ended are kept."""
CHUNK = 20

_DAY = timedelta(days=1)
_COUNTING = b"questions of readers"


class Kept(NamedTuple):
    """A question that the desk has, and how many more its reader may ask today."""

    number: QuestionId
    left: int


class Asking:
    """Use cases of readers who ask the desk. `wake` is called when there is something to send."""

    def __init__(self, context: ServiceContext, wake: Callable[[], None]) -> None:
        self._context, self._wake = context, wake

    async def ask(
        self, actor: Actor, origin: Origin, words: str, asked: Asked | None = None
    ) -> Kept:
        """Put a question before the desk, also in a freeze, which stops what goes to readers.

        Raises BadInput for one too long or without words, for more than a day's number, and while
        too many wait.
        The same update again asks nothing more.
        """
        actor.require(Permission.READ)
        words = clean(words).strip()
        if is_blank(words):
            raise BadInput("ask-how")
        if units(words) > LONGEST:
            raise BadInput("error-ask-too-long", limit=LONGEST)

        async def doing(stores: Stores) -> str:
            left = await self._count(stores, actor)
            now = self._context.clock.now()
            number = await stores.questions.add(origin, actor.language, words, now)
            question = await stores.questions.get(number)
            if question is not None:
                await AskedMail(self._context, stores).put(question)
            return f"{number} {left}"

        done = await once(self._context.database.write(), asked, doing)
        self._wake()
        number, left = done.came_to.split()
        return Kept(QuestionId(int(number)), int(left))

    async def sweep(self) -> int:
        """Forget what nobody answered in time, what ended long ago, and to whom answers went that
        have arrived; return how much that was."""
        done = await self._tidy(self._lapse)
        if done:
            self._wake()
        done += await self._tidy(_empty)
        async with self._context.database.write() as stores:
            await stores.questions.forget_askings(self._context.clock.now() - _DAY)
            return done + await stores.questions.forget_answered(TO_READER)

    async def _count(self, stores: Stores, actor: Actor) -> int:
        """Count one more question of somebody; return how many are left for today."""
        most = self._context.rules.questions_a_day
        if not most:
            raise BadInput("error-ask-none")
        now, who = self._context.clock.now(), hashed(self._context, actor.person, _COUNTING)
        made = await stores.questions.asked_since(who, now - _DAY)
        if made >= most:
            raise BadInput("error-ask-limit", limit=most)
        if await stores.questions.count_open() >= MOST_OPEN:
            raise BadInput("error-ask-full")
        await stores.questions.note_asking(who, now)
        return most - made - 1

    async def _tidy(self, step: Callable[[Stores, datetime], Awaitable[int]]) -> int:
        done = 0
        while True:
            async with self._context.database.write() as stores:
                count = await step(stores, self._context.clock.now() - WAITS)
            done += count
            if not count:
                return done

    async def _lapse(self, stores: Stores, before: datetime) -> int:
        found = await stores.questions.lapsed(before, CHUNK)
        for one in found:
            await self._give_up(stores, one)
        return len(found)

    async def _give_up(self, stores: Stores, question: Question) -> None:
        now, mail = self._context.clock.now(), AskedMail(self._context, stores)
        await stores.questions.settle(question.id, QuestionState.CLOSED, None, now)
        await mail.stop(question)
        closed = question.model_copy(update={"state": QuestionState.CLOSED})
        await mail.change(closed, Ended(None))
        say = self._context.catalogs.localizer(question.language)
        html = say.html("question-lapsed", number=str(question.id), days=WAITS.days)
        await mail.tell(question, question.origin, html)
        await stores.questions.wipe(question.id)


async def _empty(stores: Stores, before: datetime) -> int:
    return await stores.questions.empty(before, CHUNK)
