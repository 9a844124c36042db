"""Stories of bulletins that are taken back: by any reviewer alone, with a reason, and all that
hangs on them stops."""

from datetime import timedelta

import pytest

from bot.text.retracting import RetractAct, RetractButton
from tests.chat import MovableClock, Newsroom, said
from tests.stories.desk import APPROVE, desk_group
from tests.stories.proofing import at_noon, update
from tests.stories.times import acting, in_parts
from tests.stories.truth import (
    BREAD,
    BRIDGE,
    RUMOUR_ID,
    Cast,
    archived,
    card_of,
    cast,
    mark,
    now,
)

WHY = "The bridge is in another town."
NOTICE, DELETE, NO = "📝 Notice instead", "🗑 Delete where possible", "No, leave it"
TAKEN_BACK = "This bulletin was taken back"


@pytest.fixture
def clock() -> MovableClock:
    """Noon of 14 March 2027."""
    return at_noon()


async def taken_back(room: Newsroom, people: Cast, label: str = NOTICE) -> None:
    """Let a reviewer take bulletin 1 back."""
    question = await people.omar.writes(f"/retract 1 {WHY}")
    await people.omar.taps(label, question)
    await room.settles()


async def test_a_reviewer_alone_takes_a_bulletin_back_and_every_copy_says_so(
    room: Newsroom,
) -> None:
    group = await desk_group(room)
    people = await cast(room)
    copy = await people.rosa.sees("Bulletin 1", BRIDGE)
    question = await people.omar.writes(f"/retract 1 {WHY}")
    assert "Take bulletin 1 back?" in (question.text or "")
    assert "One chat has it." in (question.text or "")
    assert f"Readers will see: “{WHY}”" in (question.text or "")
    assert question.labels == [NOTICE, DELETE, NO]
    assert (await now(people.rosa, copy)).text == copy.text

    toast = await people.omar.taps(NOTICE, question)
    assert toast.text == said("en", "retract-done", number="1")
    copy = await now(people.rosa, copy)
    assert TAKEN_BACK in (copy.text or "")
    assert WHY in (copy.text or "")
    assert BRIDGE not in (copy.text or "")
    assert (await now(people.omar, question)).labels == []
    told = said("en", "retract-told", tag="Omar", number="1", reason=WHY)
    for person in (people.nora, people.lea, room.admin):
        await person.sees(told)
    await room.sees(group, told)
    mine = [one.text for one in await room.sim.messages(people.omar.id)]
    assert told not in mine
    kims = [one.text for one in await room.sim.messages(people.kim.id)]
    assert told not in kims


async def test_copies_are_deleted_where_that_is_asked_and_possible(room: Newsroom) -> None:
    people = await cast(room)
    copy = await people.rosa.sees("Bulletin 1", BRIDGE)
    await taken_back(room, people, DELETE)
    assert copy.message_id not in [
        one.message_id for one in await room.sim.messages(people.rosa.id)
    ]


async def test_a_reader_who_asks_for_it_gets_the_notice_and_its_items_are_found_no_more(
    room: Newsroom,
) -> None:
    people = await cast(room)
    await taken_back(room, people)
    assert BRIDGE not in await people.rosa.asks("/latest")
    assert "found nothing" in await people.rosa.asks("/search bridge")
    listed = await people.kim.writes("/rumours")
    assert "No open rumours" in (listed.text or "")


async def test_what_is_taken_back_is_neither_corrected_nor_settled_nor_taken_back_again(
    room: Newsroom,
) -> None:
    people = await cast(room)
    listed = await people.kim.writes("/rumours")
    await taken_back(room, people)
    refused = said("en", "error-taken-back", number="1")
    assert await people.kim.asks("/correct 1") == refused
    assert await people.kim.asks(f"/settle {RUMOUR_ID}") == refused
    assert (await people.kim.taps("1 · ✔ Confirm", listed)).text == refused
    assert await people.nora.asks("/retract 1 Once more.") == refused


async def test_a_bulletin_stays_if_the_answer_is_no(room: Newsroom) -> None:
    people = await cast(room)
    copy = await people.rosa.sees("Bulletin 1", BRIDGE)
    question = await people.omar.writes(f"/retract 1 {WHY}")
    await people.omar.taps(NO, question)
    left = await now(people.omar, question)
    assert (left.text, left.labels) == (said("en", "retract-left", number="1"), [])
    again = await people.omar.taps(NOTICE, question)
    assert again.text == said("en", "error-retract-old")
    assert (await now(people.rosa, copy)).text == copy.text


async def test_only_who_asked_answers_and_within_ten_minutes(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    copy = await people.rosa.sees("Bulletin 1", BRIDGE)
    question = await people.omar.writes(f"/retract 1 {WHY}")
    data = question.button(NOTICE).data
    assert data
    other = await people.nora.writes("/rumours")
    stolen = await room.sim.press(
        people.nora.id, people.nora.id, other.message_id, data=data, stale=True
    )
    assert stolen.text == said("en", "error-retract-others")
    clock.ahead += timedelta(minutes=11)
    assert (await people.omar.taps(NOTICE, question)).text == said("en", "error-retract-old")
    assert (await now(people.rosa, copy)).text == copy.text


async def test_who_may_not_and_what_cannot_be_is_refused(room: Newsroom) -> None:
    people = await cast(room)
    assert await people.kim.asks(f"/retract 1 {WHY}") == said("en", "error-not-your-role")
    assert "Only members" in await people.rosa.asks(f"/retract 1 {WHY}")
    assert "write its number and why" in await people.omar.asks("/retract")
    assert await people.omar.asks("/retract 1") == said("en", "error-retract-reason", number="1")
    assert "no bulletin's number" in await people.omar.asks("/retract x y")
    assert "no bulletin 7" in await people.omar.asks(f"/retract 7 {WHY}")
    assert "at most 300" in await people.omar.asks(f"/retract 1 {'long ' * 61}")
    below = await people.kim.writes("/rumours")
    forged = RetractButton(act=RetractAct.NOTICE, subject=1).pack()
    answer = await room.sim.press(
        people.kim.id, people.kim.id, below.message_id, data=forged, stale=True
    )
    assert answer.text == said("en", "error-not-your-role")


async def test_reviewers_have_a_button_where_they_see_a_bulletin(room: Newsroom) -> None:
    people = await cast(room)
    shown = await people.omar.writes("/latest")
    before = await mark(people.omar)
    await people.omar.taps("⛔ Take back", shown)
    how = await people.omar.sees("/retract", after=before)
    assert "To take bulletin" in (how.text or "")
    assert "⛔ Take back" not in (await people.kim.writes("/latest")).labels
    assert "⛔ Take back" not in (await people.rosa.writes("/latest")).labels
    # The command is copied as it stands there, with the marks around its number.
    code = next(one for one in how.entities if one["type"] == "code")
    copied = (how.text or "")[code["offset"] : code["offset"] + code["length"]]
    question = await people.omar.writes(f"{copied} {WHY}")
    assert question.labels == [NOTICE, DELETE, NO]


async def test_what_waits_to_be_sent_is_never_sent(room: Newsroom) -> None:
    people = await cast(room)
    await people.rosa.writes("/unsubscribe")
    sami = await room.person("Sami")
    await sami.writes("/subscribe")
    await room.admin.writes("/freeze")
    await people.lea.writes(update("# Aid", "– Tea came."))
    board = await people.lea.sees("Draft 2")
    await people.lea.taps("✅ Submit", board)
    draft = await room.bot.services.queueing.queue(await acting(room, people.omar))
    assert len(draft) == 1
    review, one = room.bot.services.review, draft[0].draft
    await review.approve(await acting(room, people.omar), one.id, one.revision)
    await room.settles()
    question = await people.omar.writes(f"/retract 2 {WHY}")
    assert "Nobody has it yet. One chat waits for it" in (question.text or "")
    await people.omar.taps(NOTICE, question)
    await people.omar.thaws()
    await room.admin.thaws()
    await room.settles()
    texts = [entry.text or "" for entry in await room.sim.messages(sami.id) if entry.by_bot]
    assert not await room.bot.services.control.is_frozen()
    assert not any("Tea came" in text for text in texts)


async def test_additions_and_corrections_stop_and_their_people_are_told(
    room: Newsroom, clock: MovableClock
) -> None:
    people = await cast(room)
    before = await mark(people.omar)
    text = update("# Aid", "– Tea.", "– Milk.")
    await in_parts(people.lea, None, clock.now() + timedelta(hours=2), text=text)
    card = await card_of(people.omar, "one of them later", after=before)
    await people.omar.taps(APPROVE, card)
    await room.settles()
    await people.kim.writes("/settle 2027-03-14/S3 denied")
    await people.kim.writes("It was coffee.\nhttps://example.org/tea")
    card = await card_of(people.nora, "What becomes of published items")
    await room.settles()
    question = await people.omar.writes(f"/retract 2 {WHY}")
    assert "2 additions and corrections of it stop as well." in (question.text or "")
    await people.omar.taps(NOTICE, question)
    await people.lea.sees(said("en", "retract-addition-off", number="2", tag="Omar"))
    values = {"draft": "3", "number": "2", "tag": "Omar", "reason": WHY}
    await people.kim.sees(said("en", "verdict-retracted", **values))
    closed = await now(people.nora, card)
    assert closed.labels == []
    assert "so there is nothing to correct" in (closed.text or "")
    toast = await people.nora.taps(APPROVE, card)
    assert toast.text == said("en", "error-already-decided")
    clock.ahead += timedelta(hours=3)
    await room.bot.services.scheduling.sweep()
    await room.settles()
    texts = [one.text or "" for one in await room.sim.messages(people.rosa.id)]
    assert not any("Milk" in text for text in texts)


@pytest.mark.parametrize("language", ["es", "ar"])
async def test_it_is_asked_and_told_in_each_language(room: Newsroom, language: str) -> None:
    zoe = await room.member("Zoe", "reviewer", language)
    people = await cast(room)
    question = await zoe.writes(f"/retract 1 {WHY}")
    labels = [said(language, f"retract-button-{name}") for name in ("notice", "delete", "no")]
    assert question.labels == labels
    toast = await zoe.taps(labels[0], question)
    assert toast.text == said(language, "retract-done", number="1")
    await people.omar.sees(said("en", "retract-told", tag="Zoe", number="1", reason=WHY))


async def test_a_press_that_is_handled_twice_changes_nothing_more(room: Newsroom) -> None:
    people = await cast(room)
    question = await people.omar.writes(f"/retract 1 {WHY}")
    await people.omar.taps(NOTICE, question)
    await room.settles()
    await room.sim.redeliver((await room.sim.stats()).next_update_id - 1)
    await room.settles()
    told = said("en", "retract-told", tag="Omar", number="1", reason=WHY)
    found = [one for one in await room.sim.messages(people.nora.id) if one.text == told]
    assert len(found) == 1


async def test_a_bulletin_that_nobody_has_is_taken_back_for_those_who_ask(room: Newsroom) -> None:
    people = await cast(room)
    await archived(room, "The mill of Kobani burns.")
    question = await people.omar.writes(f"/retract 2 {WHY}")
    assert "Nobody has it yet." in (question.text or "")
    await people.omar.taps(NOTICE, question)
    done = await now(people.omar, question)
    assert said("en", "retract-nobody") in (done.text or "")
    assert "found nothing" in await people.rosa.asks("/search mill")
    assert BREAD in await people.rosa.asks("/search bread")


async def test_while_all_is_frozen_the_notice_is_said_to_wait(room: Newsroom) -> None:
    people = await cast(room)
    await people.lea.writes("/freeze")
    seen = await mark(people.omar)
    await taken_back(room, people)
    found = [one for one in await room.sim.messages(people.omar.id) if one.message_id > seen]
    shown = [one.text or "" for one in found if "waits: everything is frozen" in (one.text or "")]
    assert [one.splitlines()[0] for one in shown] == [
        "❄️ The change of bulletin 1 waits: everything is frozen"
    ]
    firsts = [
        entry.text or ""
        for entry in await room.sim.ledger()
        if entry.method == "sendmessage" and entry.chat_id == people.omar.id
    ]
    assert firsts[-1].startswith(shown[0][:20])


async def test_a_change_that_is_cancelled_is_not_said_to_be_the_bulletin(room: Newsroom) -> None:
    people = await cast(room)
    await people.lea.writes("/freeze")
    await taken_back(room, people)
    shown = await people.omar.sees("waits: everything is frozen")
    await people.omar.taps("⏹ Cancel", shown)
    question = await people.omar.sees("Cancel bulletin 1?")
    assert "stay as they are now" in (question.text or "")
    await people.omar.taps("⏹ Yes, cancel bulletin 1", question)
    await people.omar.sees("The change of bulletin 1 is cancelled: 0 of 1 copies were changed")
