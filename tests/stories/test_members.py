"""Stories of trust: who is let in, by which link, under what name, and how it ends."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.ids import PersonId
from bot.simulator.client import SimMessage
from tests.chat import ADMIN, JOIN, MovableClock, Newsroom, Person, newsroom
from tests.stories.desk import APPROVE, CHANGES, EDIT, SUBMIT, TEXT, submitted

NOT_VALID = (
    "This invitation does not work. It may have been used, or be too old; ask for a new one."
)
STRANGER = "Only members of the desk can do this."
ROLE = "Your role does not include this. /help shows what you can do."


async def invited(admin: Person, words: str) -> str:
    """Let an admin write /invite with these words; return the payload of the link."""
    return secret_of(await admin.writes(f"/invite {words}"))


def secret_of(answer: SimMessage) -> str:
    """Return the payload of the link in an answer."""
    found = JOIN.search(answer.html or "")
    assert found, answer.text
    return found[1]


async def test_an_invitation_makes_one_person_a_member(room: Newsroom) -> None:
    kim = await room.person("Kim")
    answer = await room.admin.writes("/invite reviewer Robin")
    assert "role: reviewer" in (answer.text or "")
    assert "as Robin" in (answer.text or "")
    assert "https://t.me/bulletin_sim_bot?start=join-" in (answer.text or "")

    welcome = await kim.starts(secret_of(answer))
    assert "You are a reviewer now, and the desk knows you as Robin." in (welcome.text or "")
    assert "Your role: reviewer. The desk knows you as Robin." in await kim.asks("/whoami")
    assert "good to see you. Your role here: reviewer." in ((await kim.starts()).text or "")


@pytest.mark.parametrize("role", ["admin", "reviewer", "author", "translator"])
async def test_without_a_role_the_admin_is_offered_a_button_for_each(
    room: Newsroom, role: str
) -> None:
    offer = await room.admin.writes("/invite")
    assert offer.labels == ["admin", "reviewer", "author", "translator"]

    await room.admin.taps(role, offer)
    link = await room.admin.sees("An invitation", after=offer.message_id)
    kim = await room.person("Kim")
    assert f"a {role}".replace("a a", "an a") in ((await kim.starts(secret_of(link))).text or "")


async def test_a_link_works_once_and_a_wrong_one_is_refused_in_the_same_words(
    room: Newsroom,
) -> None:
    secret = await invited(room.admin, "author")
    kim, eve = await room.person("Kim"), await room.person("Eve")
    await kim.starts(secret)

    assert (await eve.starts(secret)).text == NOT_VALID
    assert (await eve.starts(secret[:-1])).text == NOT_VALID
    assert (await eve.starts("join-")).text == NOT_VALID
    assert (await kim.starts(secret)).text == "You are a member already."
    assert "You are a reader" in await eve.asks("/whoami")


async def test_a_link_expires_after_72_hours(tmp_path: Path) -> None:
    clock = MovableClock()
    async with newsroom(tmp_path, clock) as room:
        kim, eve = await room.person("Kim"), await room.person("Eve")
        in_time, late = await invited(room.admin, "author"), await invited(room.admin, "author")

        clock.ahead = timedelta(hours=71, minutes=59)
        assert "You are an author now" in ((await kim.starts(in_time)).text or "")
        clock.ahead = timedelta(hours=72, minutes=1)
        assert (await eve.starts(late)).text == NOT_VALID
        # Nor does it come back to life with a clock that was put right.
        clock.ahead = timedelta()
        assert (await eve.starts(late)).text == NOT_VALID


async def test_two_people_who_press_the_link_at_once_do_not_both_get_in(room: Newsroom) -> None:
    secret = await invited(room.admin, "author Robin")
    crowd = [await room.person(f"P{number}") for number in range(6)]
    for one in crowd:
        await room.sim.start(one.id, secret)
    await room.settles()

    answers = [(await room.sim.messages(one.id))[-1].text or "" for one in crowd]
    assert sum("You are an author now" in text for text in answers) == 1
    assert answers.count(NOT_VALID) == len(crowd) - 1
    assert "2 members" in await room.admin.asks("/members")


async def test_tags_are_chosen_or_given_and_never_double(room: Newsroom) -> None:
    await room.member("Lea", "author")
    other = await room.admin.asks("/invite author Lea")
    assert other == "The tag Lea is taken."
    bad = await room.admin.asks("/invite author <b>x</b>")
    assert bad == "A tag has letters, digits and hyphens, at most 16 of them."
    assert await room.admin.asks("/invite author " + "x" * 17) == bad
    assert "this person as \u2068سلمى\u2069." in await room.admin.asks("/invite author سلمى")
    assert await room.admin.asks("/invite boss") == (
        "I don't know the role “boss”. There are: admin, reviewer, author, translator."
    )


async def test_a_tag_differs_from_another_by_more_than_capitals(room: Newsroom) -> None:
    await room.member("Lea", "author")
    assert await room.admin.asks("/invite author lea") == "The tag lea is taken."


async def test_members_see_tags_and_roles_and_nothing_else(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    tom = await room.member("Tom", "translator")

    for one in (lea, tom, room.admin):
        shown = await one.writes("/members")
        lines = (shown.text or "").splitlines()
        assert lines[0] == "3 members"
        assert lines[2:] == ["Lea – author", "Tom – translator"]
        assert lines[1].endswith("– admin")
        assert shown.protected
        for person in (lea, tom, room.admin):
            assert str(person.id) not in (shown.html or "")
    assert await (await room.person("Rosa")).asks("/members") == STRANGER


async def test_removing_asks_first_and_a_former_member_is_a_reader_again(room: Newsroom) -> None:
    lea = await room.member("Lea", "reviewer")
    nora = await room.member("Nora", "author")
    await submitted(nora)
    card = await lea.sees("hash")
    board = await lea.writes(TEXT)
    await lea.taps(EDIT, board)
    question = await lea.sees("whole new text")

    asking = await room.admin.writes("/remove lea")
    assert asking.text == ("End the membership of Lea (role: reviewer)? It takes effect at once.")
    assert "3 members" in await room.admin.asks("/members")
    await room.admin.taps("Yes, remove Lea", asking)
    done = (await room.sim.chat(room.admin.id)).message(asking.message_id)
    assert (done.text, done.labels) == ("Lea is no longer a member.", [])

    assert (await lea.taps(SUBMIT, board)).text == STRANGER
    assert (await lea.taps(APPROVE, card)).text == STRANGER
    for command in ("/draft", "/queue", "/members", "/invite admin"):
        assert await lea.asks(command) == STRANGER
    assert "You are a reader" in await lea.asks("/whoami")
    assert (await lea.writes(TEXT, reply_to=question.message_id)).text == STRANGER
    assert "🔍 Daraa" in await lea.asks("Daraa")
    assert "2 members" in await room.admin.asks("/members")
    pressed_again = await room.admin.taps("Yes, remove Lea", asking)
    assert pressed_again.text == "Nobody here has the tag “Lea”. /members shows the tags."


async def test_the_invitations_of_a_removed_admin_are_void(room: Newsroom) -> None:
    bo = await room.member("Bo", "admin")
    secret = await invited(bo, "author")
    eve = await room.person("Eve")

    asking = await room.admin.writes("/remove Bo")
    await room.admin.taps("Yes, remove Bo", asking)
    assert (await eve.starts(secret)).text == NOT_VALID


async def test_the_last_admin_cannot_be_removed(room: Newsroom) -> None:
    shown = await room.admin.asks("/members")
    tag = shown.splitlines()[1].removesuffix(" – admin")
    asking = await room.admin.writes(f"/remove {tag}")
    refused = await room.admin.taps(f"Yes, remove {tag}", asking)
    assert refused.text == "This is the only admin. Invite another one first."

    await room.member("Bo", "admin")
    await room.admin.taps(f"Yes, remove {tag}", asking)
    assert "You are a reader" in await room.admin.asks("/whoami")


async def test_a_removed_member_may_be_invited_again_under_another_tag(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    asking = await room.admin.writes("/remove Lea")
    await room.admin.taps("Yes, remove Lea", asking)

    assert await room.admin.asks("/invite reviewer lea") == "The tag lea is taken."
    welcome = await lea.starts(await invited(room.admin, "reviewer Lea-2"))
    assert "You are a reviewer now, and the desk knows you as Lea-2." in (welcome.text or "")


@pytest.mark.parametrize("role", ["author", "reviewer", "translator"])
async def test_only_admins_invite_and_remove(room: Newsroom, role: str) -> None:
    lea = await room.member("Lea", role)
    assert await lea.asks("/invite admin") == ROLE
    assert await lea.asks("/remove Lea") == ROLE

    offer = await room.admin.writes("/invite")
    asking = await room.admin.writes("/remove Lea")
    for message, label in ((offer, "admin"), (asking, "Yes, remove Lea")):
        data = message.button(label).data
        assert data
        own = (await room.sim.messages(lea.id))[-1]
        answer = await room.sim.press(lea.id, lea.id, own.message_id, data=data, stale=True)
        assert (answer.text, answer.show_alert) == (ROLE, True)
    assert "2 members" in await room.admin.asks("/members")


async def test_remove_without_a_tag_explains_and_an_unknown_tag_is_named(room: Newsroom) -> None:
    assert "Write the tag after the command" in await room.admin.asks("/remove")
    assert await room.admin.asks("/remove Nobody") == (
        "Nobody here has the tag “Nobody”. /members shows the tags."
    )


async def test_who_writes_as_a_chat_is_never_a_member(room: Newsroom) -> None:
    channel = await room.sim.channel("News", creator=ADMIN)
    group = await room.sim.supergroup("Desk", creator=ADMIN, bot="administrator")
    await room.sim.member(group, ADMIN, "creator", anonymous=True)

    answer = await room.admin.writes("/desk", chat=group)
    assert answer.text == (
        "You write anonymously here, so I cannot tell who you are."
        " Write as yourself, or to me in private."
    )
    sent = await room.sim.write(group, ADMIN, "/queue", mask="channel", mask_chat_id=channel)
    answer = await room.sim.wait_reply(group, sent)
    assert "You write anonymously here" in (answer.text or "")
    # What Telegram itself copies into a channel's group is nobody's command.
    sent = await room.sim.write(group, ADMIN, "/queue", mask="service", mask_chat_id=channel)
    await room.settles()
    assert not await room.sim.messages(group, after=sent)


async def test_the_ids_that_telegram_shares_out_are_never_members(tmp_path: Path) -> None:
    async with newsroom(tmp_path, admin=None) as room:
        # Not even if one of them stood among the members.
        await room.bot.services.members.ensure_admin(PersonId(1087968824))
        assert "You are a reader" in await room.admin.asks("/whoami")
        group = await room.sim.supergroup("Desk", creator=ADMIN, bot="administrator")
        sent = await room.sim.write(group, ADMIN, "/desk", mask="anonymous")
        answer = await room.sim.wait_reply(group, sent)
        assert "You write anonymously here" in (answer.text or "")


async def test_the_admin_of_the_settings_is_a_member_from_the_start(room: Newsroom) -> None:
    assert "Your role: admin." in await room.admin.asks("/whoami")
    rosa = await room.person("Rosa")
    assert "You are a reader, not a member of the desk." in await rosa.asks("/whoami")


async def test_a_former_member_hears_nothing_of_the_desk_any_more(room: Newsroom) -> None:
    nora = await room.member("Nora", "author")
    omar = await room.member("Omar", "reviewer")
    await submitted(nora)
    card = await room.admin.sees("hash")
    await omar.sees("hash")
    for tag in ("Nora", "Omar"):
        asking = await room.admin.writes(f"/remove {tag}")
        await room.admin.taps(f"Yes, remove {tag}", asking)
    before = {one.id: await room.sim.messages(one.id) for one in (nora, omar)}

    await room.admin.taps(CHANGES, card)
    question = await room.admin.sees("what should change")
    await room.admin.writes("Who told Nora of the strike?", reply_to=question.message_id)
    await room.admin.sees("asked for changes: Who told Nora")
    await room.settles()

    for person, shown in before.items():
        assert await room.sim.messages(person) == shown
