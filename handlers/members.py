"""The members: who belongs, inviting and removing, the desk's group.

Members see each other by tag and role alone (threat T25). Must not hold an invitation anywhere but
in the one answer that carries it (threat T15).
"""

from telegram import CallbackQuery, Message
from telegram.helpers import create_deep_linked_url

from bot.domain.errors import BadInput
from bot.domain.ids import ChatId
from bot.domain.policy import DECIDING, Role
from bot.text.buttons import InviteButton, RemoveButton
from bot.text.html import Html, escape, joined
from handlers import answers, keyboards, menu
from handlers.callbacks import message_of
from handlers.context import Context
from handlers.roles import role_named


async def members(message: Message, context: Context) -> None:
    """/members: tags and roles."""
    everyone = await context.services.members.everyone(context.actor)
    say = context.say
    lines = [
        say.html("members-line", tag=one.tag, role=say.text(f"role-{one.role}")) for one in everyone
    ]
    title = say.html("members-title", count=len(everyone))
    await answers.reply(message, joined([title, *lines], "\n"), protected=True)


async def invite(message: Message, context: Context) -> None:
    """/invite ROLE [TAG]: a link that makes one person a member; alone, buttons of the roles."""
    role, _, tag = context.words.partition(" ")
    if role:
        await _invite(message, role_named(role, context.say), tag.strip() or None, context)
    else:
        rows = keyboards.role_rows(context.say)
        await answers.reply(message, context.say.html("invite-ask"), rows)


async def press_invite(query: CallbackQuery, button: InviteButton, context: Context) -> None:
    """Invite for the role of the button."""
    await _invite(message_of(query), button.role, None, context)


async def remove(message: Message, context: Context) -> None:
    """/remove TAG: asks once more, by a button."""
    tag = context.words
    if not tag:
        await answers.reply(message, context.say.html("remove-how"))
        return
    everyone = await context.services.members.everyone(context.actor)
    found = next((one for one in everyone if one.tag.casefold() == tag.casefold()), None)
    if found is None:
        raise BadInput("error-no-such-member", tag=tag)
    role = context.say.text(f"role-{found.role}")
    html = context.say.html("remove-ask", tag=found.tag, role=role)
    await answers.reply(message, html, keyboards.remove_rows(found.tag, context.say))


async def press_remove(query: CallbackQuery, button: RemoveButton, context: Context) -> None:
    """End the membership."""
    gone = await context.services.members.remove(context.actor, button.tag)
    await answers.show(message_of(query), context.say.html("remove-done", tag=gone.tag))
    await menu.forget(context, gone.person)


async def desk(message: Message, context: Context) -> None:
    """/desk: review cards come to this group from now on."""
    await context.services.members.set_desk(
        context.actor, ChatId(message.chat_id), context.asked(message)
    )
    await answers.reply(message, context.say.html("desk-set"))


async def _invite(message: Message, role: Role, tag: str | None, context: Context) -> None:
    say = context.say
    if role in DECIDING:
        asked = await context.services.wishing.invite(context.actor, role, tag, context.asked())
        html = say.html("invite-wish", role=say.text(f"role-{role}"), tag=asked.tag)
        state = say.html(f"invite-{asked.state}")
        await answers.reply(message, joined([html, state, _link(asked.secret, context)], "\n\n"))
        return
    invitation = await context.services.members.invite(context.actor, role, tag, context.asked())
    html = say.html(
        "invite-link",
        role=say.text(f"role-{role}"),
        tag=invitation.tag,
        expires=say.moment(invitation.expires_at),
    )
    await answers.reply(message, joined([html, _link(invitation.secret, context)], "\n\n"))


def _link(secret: str, context: Context) -> Html:
    return escape(create_deep_linked_url(context.bot.username, secret))
