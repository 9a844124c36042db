"""T05, somebody in the group presses Approve; T06, forged or stale data of a button."""

import pytest

from tests.chat import Newsroom, said
from tests.stories.desk import APPROVE, SUBMIT, TEXT, desk_group, submitted
from tests.threats.seen import Line, entries, whole


async def test_t05_membership_of_the_group_proves_nothing(room: Newsroom) -> None:
    lea, eve = await room.member("Lea", "author"), await room.person("Eve")
    await room.member("Omar", "reviewer")
    group = await desk_group(room, lea, eve)
    await submitted(lea)
    card = await room.sees(group, "hash")
    before = await entries(room)

    assert (await eve.taps(APPROVE, card)).text == said("en", "error-not-a-member")
    # Who wrote it is in the group too, and a member.
    assert (await lea.taps(APPROVE, card)).text == said("en", "error-not-your-role")
    stranger, author = (await entries(room))[len(before) :]
    assert stranger.who.startswith("~")
    assert stranger[1:] == ("press", "button review, draft 1", "error-not-a-member")
    assert author == Line("Lea", "approve", "draft 1", "error-not-your-role")
    assert await room.bot.services.publishing.figures(1) is None  # type: ignore[arg-type]
    assert await whole(room)


@pytest.mark.parametrize(
    ("data", "subject"),
    [
        ("", ""),
        ("zz:1:2", ""),
        ("r:approve:1", "button review"),
        ("r:approve:1:999999999999999999999", "button review"),
        ("r:destroy:1:1", "button review"),
        ("l:<script>", None),
        ("i:emperor", "button invite"),
        ("wi:agree:1:1", "button wish"),
    ],
)
async def test_t06_forged_data_changes_nothing_and_leaves_one_entry(
    room: Newsroom, data: str, subject: str | None
) -> None:
    lea = await room.member("Lea", "author")
    await lea.writes(TEXT)
    own = (await room.sim.messages(lea.id))[-1]
    before = await entries(room)
    answer = await room.sim.press(lea.id, own.chat_id, own.message_id, data=data or "?", stale=True)
    assert answer.answered
    after = (await entries(room))[len(before) :]
    if subject is None:
        # Well-formed, and for everybody: a language that nobody speaks is no attack.
        assert after == []
    else:
        assert [one[:3] for one in after] == [("Lea", "press", subject)]
        # What her role has no right to at all is not even looked at.
        assert after[0].refused in {"error-old-button", "error-not-your-role"}


async def test_t06_a_button_of_an_older_revision_is_refused_and_recorded(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    board = await lea.writes(TEXT)
    await lea.taps(SUBMIT, board)
    before = await entries(room)
    await lea.taps(SUBMIT, board)
    assert (await entries(room))[len(before) :] == [
        Line("Lea", "submit", "draft 1", "error-already-submitted")
    ]


async def test_t06_what_is_known_only_inside_is_in_the_refusal_too(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await submitted(lea)
    card = await omar.sees("hash")
    await omar.writes("x" * 1001, reply_to=card.message_id)
    assert (await entries(room))[-1] == Line("Omar", "comment", "draft 1", "error-comment-too-long")
