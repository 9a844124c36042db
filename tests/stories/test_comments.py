"""Stories of comments on single items: a reviewer replies to a message of the card."""

from pathlib import Path

import pytest

from tests.chat import Newsroom, Person, opened, town
from tests.stories.desk import (
    APPROVE,
    CHANGES,
    EDIT,
    NORTH,
    SOUTH,
    SUBMIT,
    TEXT,
    desk_group,
    submitted,
)

LATE = "This has been decided already. Nothing was changed."


async def in_review(room: Newsroom) -> tuple[Person, Person, int]:
    """Return author, reviewer and desk, where a draft of two items has arrived."""
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    group = await desk_group(room, lea, omar)
    await submitted(lea)
    await room.sees(group, "hash")
    # A reply can only come once the database knows where the card stands.
    await room.settles()
    return lea, omar, group


async def test_a_comment_is_about_what_it_quotes_and_everybody_sees_it(room: Newsroom) -> None:
    lea, omar, group = await in_review(room)
    exact = await omar.sees(NORTH, SOUTH)
    kept = await omar.writes(
        "Which teachers?", reply_to=exact.message_id, quote="Teachers went on strike"
    )
    assert kept.text == (
        "💬 Noted. The author can read it.\nIt is about: 2. “Teachers went on strike in Daraa.”"
    )
    told = await lea.sees("Omar about 2. “Teachers went on strike in Daraa.”", "Which teachers?")
    assert told.protected
    for chat in (omar.id, room.admin.id, group):
        await room.sees(chat, "hash", "💬 Comments", "Omar on 2. “Teachers", "Which teachers?")


async def test_a_comment_may_begin_with_the_number_of_an_item(room: Newsroom) -> None:
    lea, omar, group = await in_review(room)
    exact = await room.sees(group, NORTH, SOUTH)
    kept = await omar.writes("1: at noon?", chat=group, reply_to=exact.message_id)
    assert "It is about: 1. “A convoy with flour" in (kept.text or "")
    await lea.sees("Omar about 1. “A convoy", "at noon?")
    whole = await omar.writes("Too long.", chat=group, reply_to=exact.message_id)
    assert "It is about: the whole draft" in (whole.text or "")
    # A number that is no item's is a part of the words.
    words = await omar.writes("7: what is it?", chat=group, reply_to=exact.message_id)
    assert "It is about: the whole draft" in (words.text or "")
    await lea.sees("7: what is it?")


async def test_a_message_that_shows_one_item_means_that_item(room: Newsroom) -> None:
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    await submitted(lea, f"Update 12-03-25\n\n# Southern front\n– {SOUTH}\n")
    exact = await omar.sees(SOUTH)
    await room.settles()
    kept = await omar.writes("Since when?", reply_to=exact.message_id)
    assert "It is about: 1. “Teachers" in (kept.text or "")


async def test_a_request_for_changes_carries_the_comments_with_it(room: Newsroom) -> None:
    lea, omar, group = await in_review(room)
    exact = await omar.sees(NORTH, SOUTH)
    await omar.writes("2: Which teachers?", reply_to=exact.message_id)
    await room.admin.writes(
        "1: Who saw it?", chat=group, reply_to=(await room.sees(group, NORTH)).message_id
    )
    card = await omar.sees("hash")
    await omar.taps(CHANGES, card)
    question = await omar.sees("what should change")
    await omar.writes("See the comments.", reply_to=question.message_id)
    await lea.sees(
        "Omar asks for changes",
        "See the comments.",
        "Omar on 2. “Teachers went on strike in Daraa.”: Which teachers?",
        "Admin on 1. “A convoy with flour",
        "Who saw it?",
    )


@pytest.mark.parametrize("role", [None, "author", "translator"])
async def test_only_reviewers_comment(room: Newsroom, role: str | None) -> None:
    lea = await room.member("Lea", "author")
    kim = await room.member("Kim", role) if role else await room.person("Kim")
    group = await desk_group(room, kim)
    await submitted(lea)
    card = await room.sees(group, "hash")
    await room.settles()
    refused = await kim.writes("Hm.", chat=group, reply_to=card.message_id)
    expected = "Your role does not include this." if role else "Only members of the desk"
    assert (refused.text or "").startswith(expected)
    own = await lea.writes("/draft")
    assert own.labels[1:] == ["Draft 1 · in review"]


async def test_authors_do_not_comment_on_their_own_work(room: Newsroom) -> None:
    lea = await room.member("Lea", "reviewer")
    group = await desk_group(room, lea)
    await submitted(lea)
    card = await room.sees(group, "hash")
    await room.settles()
    refused = await lea.writes("I know.", chat=group, reply_to=card.message_id)
    assert refused.text == "This draft is yours: change it instead of commenting."


async def test_a_reply_to_a_card_that_is_decided_or_old_is_told_so(room: Newsroom) -> None:
    lea, omar, group = await in_review(room)
    card, exact = await omar.sees("hash"), await omar.sees(NORTH, SOUTH)
    board = await lea.sees("In review")
    await lea.taps(EDIT, board)
    await lea.sees("whole new text")
    board = await lea.writes(TEXT.replace("noon", "dawn"))
    await lea.taps(SUBMIT, board)
    new = await omar.sees("hash", "version 2")
    await room.settles()
    for old in (card, exact):
        answer = await omar.writes("Late.", reply_to=old.message_id)
        assert (answer.text or "").startswith("There is a newer version of this draft.")
    await omar.taps(APPROVE, new)
    await omar.sees("Approved by Omar")
    assert (await omar.writes("Late.", reply_to=new.message_id)).text == LATE
    assert (
        await room.admin.writes(
            "?", chat=group, reply_to=(await room.sees(group, "hash", "version 2")).message_id
        )
    ).text == LATE


async def test_a_comment_without_words_or_end_is_refused(room: Newsroom) -> None:
    _, omar, _ = await in_review(room)
    exact = await omar.sees(NORTH, SOUTH)
    empty = await omar.writes("2:", reply_to=exact.message_id)
    assert (empty.text or "").startswith("Please write your comment in words")
    long = await omar.writes("so " * 400, reply_to=exact.message_id)
    assert (long.text or "").startswith("This comment is too long; at most 1,000 characters")


async def test_a_comment_outlives_a_restart_and_is_not_kept_twice(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            await room.admin.starts()
            lea, omar, _ = await in_review(room)
            exact = await omar.sees(NORTH, SOUTH)
        await sim.write(omar.id, omar.id, "2: Which teachers?", reply_to=exact.message_id)
        async with opened(sim, tmp_path) as room:
            await Person(room, lea.id, "Lea").sees("Omar about 2.", "Which teachers?")
            card = await Person(room, omar.id, "Omar").sees("hash", "Which teachers?")
            assert (card.text or "").count("Which teachers?") == 1
