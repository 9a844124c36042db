"""Stories of texts and files that would go on with a draft but cannot: they begin one of their own
and say so, or are kept; and nothing is taken back from the reviewers by the way."""

from pathlib import Path

from bot.domain.draft import DraftState
from bot.domain.ids import ChatId, DraftId, MessageId, PersonId
from bot.domain.policy import Actor
from bot.domain.rich import RichText
from bot.services.drafting import Drafting, IncomingText
from bot.services.receiving import Place
from bot.text.parse import Update
from bot.text.shelf import ShelfAct
from tests.chat import MovableClock, Newsroom, said
from tests.stories.desk import NORTH, SOUTH, TEXT, last_message
from tests.stories.guided import content
from tests.stories.messages import sends
from tests.stories.pairs import DAWN, DUSK, FIVE_MINUTES, asked, rewrites, two_at_one
from tests.stories.shelving import LOST, asks_file, shelf
from tests.stories.times import acting

TRUCKS = "12 trucks reached Kobane."


async def test_what_follows_while_another_is_at_the_draft_is_a_draft_and_says_why(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar, _, theirs = await two_at_one(room)
    await rewrites(omar, theirs, DAWN)
    before = await last_message(room, lea.id)
    await lea.writes(f"– {TRUCKS}")
    await lea.sees(said("en", "drafting-apart-busy", tag="Omar", of="1", draft="2"), after=before)
    await lea.sees("Draft 2 ·", after=before)
    assert [item.text.text for item in (await content(tmp_path, 2)).items()] == [TRUCKS]
    assert TRUCKS not in [item.text.text for item in (await content(tmp_path)).items()]


async def test_a_photo_meanwhile_waits_in_a_draft_of_its_own(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar, _, theirs = await two_at_one(room)
    await rewrites(omar, theirs, DAWN)
    before = await last_message(room, lea.id)
    await room.sim.send_photo(lea.id, lea.id)
    await lea.sees("Omar is editing draft 1", after=before)
    await room.settles()
    assert len((await content(tmp_path, 2)).media) == 1


async def test_what_follows_a_draft_that_another_took_up_says_why_it_is_one_of_its_own(
    room: Newsroom, tmp_path: Path
) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "author")
    await sends(lea, TEXT)
    await asks_file(tmp_path, "UPDATE drafts SET author = ?", omar.id)
    before = await last_message(room, lea.id)
    await lea.writes(f"– {TRUCKS}")
    await lea.sees(said("en", "drafting-apart-closed", of="1", draft="2"), after=before)


async def test_the_whole_text_of_a_draft_that_was_closed_meanwhile_is_kept(
    room: Newsroom, clock: MovableClock, tmp_path: Path
) -> None:
    _, omar, board, theirs = await two_at_one(room)
    question = await asked(omar, theirs)
    clock.ahead += FIVE_MINUTES
    await shelf(_, board, ShelfAct.OWN, 1)
    late = await omar.writes(DUSK, reply_to=question.message_id)
    assert "somebody else" in (late.text or "")
    assert LOST in (late.text or "")
    ((text,),) = await asks_file(tmp_path, "SELECT text FROM kept_texts")
    assert "dusk" in str(text)


class Hasty(Drafting):
    """Drafting in which the draft is submitted between a look and the writing."""

    def __init__(self, room: Newsroom, actor: Actor) -> None:
        super().__init__(room.bot.services.drafting._context, lambda: None)  # noqa: SLF001
        self._review, self._actor = room.bot.services.review, actor
        self._submit = True

    async def _understood(
        self, place: Place | None, incoming: IncomingText
    ) -> tuple[Place | None, tuple[Update, ...]]:
        found = await super()._understood(place, incoming)
        if self._submit:
            self._submit = False
            await self._review.submit(self._actor, DraftId(1), 1)
        return found


async def test_a_submission_in_between_is_not_taken_back_by_what_follows(
    room: Newsroom, tmp_path: Path
) -> None:
    lea = await room.member("Lea", "author")
    sent = await sends(lea, TEXT)
    actor = await acting(room, lea)
    drafting = Hasty(room, actor)
    (board,) = await drafting.write(
        actor,
        IncomingText(
            chat=ChatId(lea.id),
            message=MessageId(sent + 100),
            text=RichText.plain(f"– {TRUCKS}"),
            at=drafting._context.clock.now(),  # noqa: SLF001
        ),
    )
    assert board.draft.id == 2
    async with drafting._context.database.read() as stores:  # noqa: SLF001
        draft = await stores.drafts.get(DraftId(1))
    assert draft is not None
    assert (draft.state, draft.author) == (DraftState.IN_REVIEW, PersonId(lea.id))
    assert [item.text.text for item in (await content(tmp_path)).items()] == [NORTH, SOUTH]
