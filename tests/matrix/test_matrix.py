"""Role x command x button x kind of chat, whole: the running bot does in each cell what follows
from the row of ROUTES or PRESSES, and what is refused changes nothing.
"""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.domain.policy import EVERYONE, PERMISSIONS
from handlers.presses import PRESSES
from handlers.queries import QUERIES
from tests.chat import said
from tests.matrix import examples
from tests.matrix.cells import Cell, Command, Press, Where, Who, acts, cells, commands
from tests.matrix.rules import REFUSALS, Kind, must
from tests.matrix.town import Rows, Said, Town, town

pytestmark = pytest.mark.asyncio(loop_scope="module")

SENTENCES = {code: said("en", code) for code in REFUSALS}
TROUBLE = said("en", "error-unknown", id="").partition("  ")[0][:30]
"""How an answer begins that nobody foresaw."""
UNHEARD = said("en", "unknown-command")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def there(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Town]:
    """One town for all cells; what is refused is tried before what is allowed changes it."""
    async with town(tmp_path_factory.mktemp("town")) as found:
        yield found


def those(who: Who, *kinds: Kind) -> list[Cell]:
    """Return somebody's cells of these classes."""
    return [cell for cell in cells(who) if must(cell).kind in kinds]


def wrong(heard: Said) -> list[str]:
    """Return the cells in which something else happened than must."""
    return [f"{cell}: {words}" for cell, words in heard.items() if not is_right(cell, words)]


def is_right(cell: Cell, words: list[str]) -> bool:
    """Whether the words are of the class that the cell must have."""
    verdict = must(cell)
    match verdict.kind:
        case Kind.REFUSED:
            return words == [SENTENCES[verdict.code]]
        case Kind.SILENT:
            return words == []
        case Kind.ALLOWED:
            refused = set(words) & {*SENTENCES.values(), UNHEARD}
            return bool(words) and not refused and not any(TROUBLE in one for one in words)


def changed(before: Rows, after: Rows) -> list[str]:
    """Return what was written into which table, or taken out of it."""
    return [f"{table}: {row}" for table in after for row in {*before[table]} ^ {*after[table]}]


@pytest.mark.parametrize("who", Who)
async def test_what_is_refused_is_said_plainly_and_changes_nothing(there: Town, who: Who) -> None:
    refused = those(who, Kind.REFUSED, Kind.SILENT)
    before, spoken = there.everything(), await there.said_so_far()
    heard = await there.tries(refused)
    assert not wrong(heard), "\n".join(wrong(heard))
    assert changed(before, there.everything()) == []
    assert heard.keys() == set(refused)
    # One sentence each, and not a word besides in any chat.
    loud = [one for one in those(who, Kind.REFUSED) if isinstance(one, Command)]
    assert await there.said_so_far() == spoken + len(loud)


@pytest.mark.parametrize("who", Who)
async def test_no_act_of_a_button_is_open_to_who_may_not_press_it(there: Town, who: Who) -> None:
    refused = [cell for cell in acts(who) if must(cell).kind is Kind.REFUSED]
    before, spoken = there.everything(), await there.said_so_far()
    heard = await there.tries(refused)
    assert not wrong(heard), "\n".join(wrong(heard))
    assert changed(before, there.everything()) == []
    assert await there.said_so_far() == spoken


@pytest.mark.parametrize("who", Who)
async def test_t09_an_old_message_edited_into_a_command_runs_nothing(there: Town, who: Who) -> None:
    before = there.everything()
    edited = [cell for cell in commands(who) if cell.with_words]
    await there.edits(edited)
    assert changed(before, there.everything()) == []


async def test_t13_no_button_that_was_shown_to_a_removed_member_does_anything(there: Town) -> None:
    removed = there.people[Who.REMOVED]
    before = there.everything()
    shown = {
        (message.message_id, key.data)
        for message in await there.sim.messages(removed.id)
        for row in message.buttons
        for key in row
        if key.data and message.by_bot
    }
    dead = {one for one in shown if not _is_for_readers(one[1])}
    assert {data.partition(":")[0] for _, data in dead} >= {"r"}
    for number, data in sorted(dead):
        answer = await there.sim.press(removed.id, removed.id, number, data=data, stale=True)
        assert answer.text == SENTENCES["error-not-a-member"], data
    assert changed(before, there.everything()) == []


def _is_for_readers(data: str) -> bool:
    return any(one.family.matches(data) and one.permission in EVERYONE for one in PRESSES)


@pytest.mark.parametrize("who", Who)
async def test_whoever_may_ask_inline_is_answered_and_changes_nothing(
    there: Town, who: Who
) -> None:
    before, spoken = there.everything(), await there.said_so_far()
    (route,) = QUERIES
    answer = await there.sim.inline(there.presser(who), "flour")
    assert route.permission in PERMISSIONS[None], "a stricter row needs a rule of its own"
    assert [one["id"] for one in answer.results] == [there.facts.item]
    assert changed(before, there.everything()) == []
    assert await there.said_so_far() == spoken


@pytest.mark.parametrize("who", Who)
async def test_what_is_allowed_is_answered(there: Town, who: Who) -> None:
    allowed = those(who, Kind.ALLOWED)
    await there.finds_old_database()
    heard = await there.tries([one for one in allowed if isinstance(one, Press)])
    given = [one for one in allowed if isinstance(one, Command)]
    last = [one for one in given if one.route.name in examples.LAST]
    heard |= await there.tries([one for one in given if one not in last], one_by_one=True)
    heard |= await there.tries(last)
    await there.room.admin.writes("/desk", chat=there.chats[Where.DESK])
    assert not wrong(heard), "\n".join(wrong(heard))
    assert heard.keys() == set(allowed)
