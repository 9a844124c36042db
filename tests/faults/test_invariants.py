"""The checker itself: a clean run has no breach, and each breach that is planted is found."""

import asyncio
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from bot.services.ports import SystemClock
from bot.simulator.views import LedgerEntry
from tests.chat import ADMIN
from tests.faults.invariants import Evidence, breaches
from tests.faults.story import a_town

PLANTS = {
    "no delivery": "DELETE FROM deliveries WHERE chat = :chat",
    "cancelled by nobody": "UPDATE deliveries SET state = 'cancelled' WHERE chat = :chat",
    "failed for no reason": "UPDATE deliveries SET state = 'failed' WHERE chat = :chat",
    "failed": "UPDATE deliveries SET state = 'failed', trouble = 'blocked' WHERE chat = :chat",
    "still queued": "UPDATE deliveries SET state = 'queued' WHERE chat = :chat",
    "uncertain": "UPDATE deliveries SET uncertain = 1 WHERE chat = :chat",
    "no text": "UPDATE deliveries SET text = 1000000 WHERE chat = :chat",
    "edited": "UPDATE texts SET html = html || ' Not so.' WHERE id ="
    " (SELECT text FROM deliveries WHERE chat = :chat AND part = 1)",
    "miscounted": "UPDATE mailings SET sent = sent + 1 WHERE kind = 'bulletin' AND subject = 1",
    "asleep": "UPDATE subscriptions SET quiet = 'held', quiet_from = 0, quiet_until = 1439"
    " WHERE chat = :chat",
    "whispered to": "UPDATE subscriptions SET quiet = 'silent', quiet_from = 0, quiet_until = 1439"
    " WHERE chat = :chat",
    "held": "UPDATE deliveries SET state = 'queued', held = 1, due_at = :soon WHERE chat = :chat",
    "held too long": "UPDATE deliveries SET state = 'queued', held = 1, due_at = :soon - 172800000"
    " WHERE chat = :chat",
    "never approved": "DELETE FROM reviews",
    "another approved": "UPDATE reviews SET hash = 'another'",
    "approved later": "UPDATE reviews SET given_at = given_at + 60000",
}
"""What goes wrong in a database, as statements; the second place that knows the outbox's tables."""


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    """What is known after a bulletin of two messages for three readers."""

    async def told() -> Evidence:
        async with a_town(tmp_path_factory.mktemp("clean"), readers=3) as town:
            async with town.bot() as desk:
                await desk.publish(items=80)
                await desk.settles()
            return await town.evidence()

    return asyncio.run(told())


@pytest.fixture
def run(clean: Evidence, tmp_path: Path) -> Evidence:
    """The clean run with a database of its own, in which things can be planted."""
    copied = shutil.copy(clean.database, tmp_path / "copied.db")
    return replace(clean, database=Path(copied))


def reader(run: Evidence) -> int:
    """One of the recipients."""
    return min(chat for chat, _ in run.recipients[1])


def plant(run: Evidence, name: str) -> None:
    with closing(sqlite3.connect(run.database)) as connection:
        soon = round(SystemClock().now().timestamp() * 1000) + 3_600_000
        changed = connection.execute(PLANTS[name], {"chat": reader(run), "soon": soon})
        assert changed.rowcount > 0
        connection.commit()


def parts(run: Evidence) -> list[LedgerEntry]:
    """What one of the recipients was sent: the two parts of the bulletin."""
    found = [one for one in run.ledger if one.chat_id == reader(run)]
    assert len(found) == 2
    return found


def kinds(run: Evidence) -> set[str]:
    """Which kinds of breach are found."""
    return {breach.kind for breach in breaches(run)}


def without(run: Evidence, *gone: LedgerEntry) -> Evidence:
    return replace(run, ledger=[one for one in run.ledger if one not in gone])


def again(entry: LedgerEntry, number: int = 1000) -> LedgerEntry:
    """The same message once more."""
    return entry.model_copy(update={"message_id": number, "seq": number})


def reworded(entry: LedgerEntry) -> LedgerEntry:
    """The same message with words that nobody approved."""
    raw = f"{entry.raw} Not so."
    return entry.model_copy(update={"raw": raw, "raw_sha256": sha256(raw.encode()).hexdigest()})


def test_a_clean_run_has_no_breach(run: Evidence) -> None:
    assert breaches(run) == []


def test_a_recipient_without_a_delivery_is_a_loss(run: Evidence) -> None:
    plant(without(run, *parts(run)), "no delivery")
    assert kinds(run) == {"lost", "miscounted"}


def test_a_recipient_without_the_second_part_is_a_loss(run: Evidence) -> None:
    assert kinds(without(run, parts(run)[1])) == {"lost", "never sent"}


@pytest.mark.parametrize("name", ["cancelled by nobody", "failed for no reason"])
def test_what_ended_for_no_reason_is_a_loss(run: Evidence, name: str) -> None:
    plant(run, name)
    assert kinds(without(run, *parts(run))) == {"lost", "miscounted"}


def test_a_reason_is_no_loss(run: Evidence) -> None:
    plant(run, "failed")
    assert kinds(without(run, *parts(run))) == {"miscounted"}


def test_who_left_is_no_loss(run: Evidence) -> None:
    plant(run, "no delivery")
    assert kinds(replace(run, departed={(reader(run), 0)})) == set()


def test_what_is_still_queued_has_not_ended(run: Evidence) -> None:
    plant(run, "still queued")
    assert kinds(run) == {"open", "miscounted"}
    assert kinds(replace(run, finished=False)) == {"miscounted"}


def test_what_waits_for_the_morning_is_not_late(run: Evidence) -> None:
    plant(run, "held")
    asleep = without(run, *parts(run))
    assert kinds(asleep) == {"open", "miscounted"}, "it has no quiet hours"
    plant(run, "asleep")
    assert kinds(asleep) == {"miscounted"}
    plant(run, "held too long")
    assert kinds(asleep) == {"open", "miscounted"}


def test_who_is_asleep_is_not_woken_up(run: Evidence) -> None:
    noon = replace(run, moment=lambda _: datetime(2027, 1, 1, 12, tzinfo=UTC))
    plant(run, "asleep")
    assert kinds(noon) == {"woken", "a sound"}
    assert kinds(without(noon, parts(run)[0])) >= {"a sound"}
    plant(run, "whispered to")
    assert kinds(noon) == {"a sound"}
    quietly = [
        one.model_copy(update={"silent": True}) if one in parts(run) else one for one in run.ledger
    ]
    assert kinds(replace(noon, ledger=quietly)) == set()


def test_who_did_not_want_it_at_once_is_a_stranger(run: Evidence) -> None:
    others = {1: frozenset(set(run.recipients[1]) - {(reader(run), 0)})}
    assert kinds(replace(run, recipients=others)) == {"stranger"}


def test_a_second_copy_is_a_repetition_unless_it_was_uncertain(run: Evidence) -> None:
    twice = replace(run, ledger=[*run.ledger, again(parts(run)[0])])
    assert kinds(replace(twice, doubts={reader(run): 1})) == {"repeated"}
    plant(run, "uncertain")
    assert kinds(replace(twice, doubts={reader(run): 1})) == set()


def test_crashes_repeat_no_more_than_was_in_flight(run: Evidence) -> None:
    plant(run, "uncertain")
    first, second = parts(run)
    crashed = replace(run, ledger=[*run.ledger, again(first), again(second)], crashes=1)
    assert kinds(replace(crashed, window=2)) == set()
    assert kinds(replace(crashed, window=1)) == {"repeated"}


def test_a_text_that_was_edited_after_the_approval_is_found(run: Evidence) -> None:
    plant(run, "edited")
    first, *_ = parts(run)
    # The reviewers' cards, which are protected, had shown the text as it was.
    edited = [
        reworded(one) if one.raw == first.raw and not one.protected else one for one in run.ledger
    ]
    assert kinds(replace(run, ledger=edited)) == {"not approved"}


def test_a_text_that_was_edited_on_its_way_is_found(run: Evidence) -> None:
    first, *_ = parts(run)
    edited = [reworded(one) if one == first else one for one in run.ledger]
    assert kinds(replace(run, ledger=edited)) == {"another text", "lost", "uncalled for"}


def test_an_approval_of_another_text_is_found(run: Evidence) -> None:
    plant(run, "another approved")
    assert kinds(run) == {"not approved"}


@pytest.mark.parametrize("name", ["never approved", "approved later"])
def test_a_send_before_the_approval_is_found(run: Evidence, name: str) -> None:
    plant(run, name)
    assert kinds(run) == {"early"}


def test_a_send_is_dated_by_the_clock_that_dated_the_approval(run: Evidence) -> None:
    right = run.moment

    def slow(machine: int) -> datetime:
        return right(machine) - timedelta(seconds=2)

    assert kinds(replace(run, moment=slow)) == {"early"}


def test_what_is_called_sent_and_was_not_is_found(run: Evidence) -> None:
    first, *_ = parts(run)
    renumbered = [again(one) if one == first else one for one in run.ledger]
    assert kinds(replace(run, ledger=renumbered)) == {"never sent"}


def test_a_counter_that_is_wrong_is_found(run: Evidence) -> None:
    plant(run, "miscounted")
    assert kinds(run) == {"miscounted"}
    assert kinds(replace(run, departed={(1, 0)})) == set(), "who left is counted, and not kept"


def test_a_row_that_points_nowhere_is_found(run: Evidence) -> None:
    plant(run, "no text")
    assert kinds(run) == {"unsound"}


def test_a_damaged_page_is_found(run: Evidence) -> None:
    with closing(sqlite3.connect(run.database)) as connection:
        ((page,),) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'drafts_by_author'"
        )
        ((size,),) = connection.execute("PRAGMA page_size")
    with run.database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    assert kinds(run) == {"unsound"}


def test_a_message_to_a_reader_that_nobody_approved_is_found(run: Evidence) -> None:
    more = reworded(again(parts(run)[0]))
    extra = replace(run, ledger=[*run.ledger, more])
    assert kinds(extra) == {"uncalled for"}
    assert kinds(replace(extra, talks={*run.talks, reader(run)})) == set(), "it was an answer"


def test_a_card_of_the_desk_that_a_reader_gets_is_found(run: Evidence) -> None:
    card = again(parts(run)[0]).model_copy(update={"protected": True})
    assert kinds(replace(run, ledger=[*run.ledger, card])) == {"uncalled for"}
    at_the_desk = card.model_copy(update={"chat_id": ADMIN})
    assert kinds(replace(run, ledger=[*run.ledger, at_the_desk])) == set()


@pytest.mark.parametrize("chat", [777, ADMIN])
def test_a_bulletin_to_a_chat_that_never_followed_is_found(run: Evidence, chat: int) -> None:
    astray = again(parts(run)[0]).model_copy(update={"chat_id": chat})
    assert kinds(replace(run, ledger=[*run.ledger, astray])) == {"stranger"}


def test_what_a_group_got_before_it_moved_counts_where_it_is_now(run: Evidence) -> None:
    first, _ = parts(run)
    early = first.model_copy(update={"chat_id": 777})
    moved = replace(run, ledger=[early if one == first else one for one in run.ledger])
    assert kinds(moved) == {"lost", "never sent", "stranger"}
    assert kinds(replace(moved, moved={777: reader(run)})) == set()


def test_a_copy_that_was_edited_after_it_arrived_is_found(run: Evidence) -> None:
    first, _ = parts(run)
    edit = reworded(again(first, first.message_id))
    edit = edit.model_copy(update={"method": "editmessagetext", "html": edit.raw})
    assert kinds(replace(run, ledger=[*run.ledger, edit])) == {"changed"}


def test_a_copy_that_was_taken_away_is_found(run: Evidence) -> None:
    first, _ = parts(run)
    gone = again(first, first.message_id).model_copy(update={"method": "deletemessage"})
    assert kinds(replace(run, ledger=[*run.ledger, gone])) == {"changed"}


def test_more_copies_than_answers_were_lost_are_found_though_they_are_marked(run: Evidence) -> None:
    plant(run, "uncertain")
    first, _ = parts(run)
    copies = [again(first, 1000 + number) for number in range(50)]
    many = replace(run, ledger=[*run.ledger, *copies])
    assert kinds(many) == {"too often"}
    assert kinds(replace(many, doubts={reader(run): 49})) == {"too often"}
    assert kinds(replace(many, doubts={reader(run): 49}, crashes=1)) == set()


def test_parts_that_came_in_the_wrong_order_are_found(run: Evidence) -> None:
    first, second = parts(run)
    swapped = {first.seq: second, second.seq: first}
    assert kinds(replace(run, ledger=[swapped.get(one.seq, one) for one in run.ledger])) == {
        "out of order"
    }


@pytest.mark.parametrize("method", ["copymessage", "forwardmessage"])
def test_a_copy_by_another_method_is_found(run: Evidence, method: str) -> None:
    copied = again(parts(run)[0]).model_copy(
        update={"method": method, "raw": None, "raw_sha256": None}
    )
    assert kinds(replace(run, ledger=[*run.ledger, copied])) == {"another way"}
    answered = replace(run, ledger=[*run.ledger, copied], talks={*run.talks, reader(run)})
    assert kinds(answered) == {"another way"}


@pytest.mark.parametrize("index", [0, 1, 2])
def test_a_canary_in_the_log_is_found(run: Evidence, index: int) -> None:
    canary = list(run.canaries)[index]
    log = [*run.log, f"warning delivering failed, it was {canary}, sorry"]
    assert kinds(replace(run, log=log)) == {"canary"}
