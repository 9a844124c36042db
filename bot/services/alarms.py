"""What the admins are told when something needs a person, such as a delivery (faults F11 to F14).

Runs inside the transaction of what happened; must not decide anything and must not open one.
"""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from bot.domain.delivery import Delivery, DeliveryKind, Lane
from bot.domain.ids import BulletinNumber, ChatId
from bot.domain.policy import PERMISSIONS, Permission
from bot.services.context import ServiceContext
from bot.text.buttons import ControlAct, Rows, keyboard_json
from bot.text.html import Html
from bot.text.i18n import Localizer
from bot.text.progress import control_key
from storage.moments import to_ms
from storage.posts import Post
from storage.stores import Stores


class Alarm(StrEnum):
    """What happened; its sentence is `alarm-<value>`."""

    SPOILT = "spoilt"
    UNKNOWN_CHATS = "unknown-chats"
    CLOSED_CHAT = "closed-chat"
    LOST_CHAT = "lost-chat"


Written = tuple[Html, Rows]
"""A notice in one language, and its buttons."""

NOTHING = 0
"""The subject of a notice that concerns no bulletin or draft: their numbers begin at 1."""

_ACTS = {Alarm.UNKNOWN_CHATS: (ControlAct.RESUME, ControlAct.CANCEL)}

_SPOILT = -1
"""Below zero, so that it never is a draft's revision, which other notices have as their version."""


class Alarms:
    """Writes notices for the admins into the outbox."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    async def tell(self, stores: Stores, alarm: Alarm, delivery: Delivery) -> None:
        """Queue the notice for each admin: one for refused content, one a bulletin and closed chat,
        and one each time that a bulletin is paused, or that a chat is lost to something else."""

        def compose(say: Localizer) -> Written:
            values = {"number": str(delivery.subject), "chat": str(delivery.chat)}
            return say.html(f"alarm-{alarm}", **values), _rows(alarm, delivery, say)

        now = self._context.clock.now()
        match alarm:
            case Alarm.SPOILT:
                version = _SPOILT
            case Alarm.UNKNOWN_CHATS:
                version = -to_ms(now)
            case Alarm.CLOSED_CHAT:
                version = int(delivery.chat)
            case Alarm.LOST_CHAT:
                await tell_admins(self._context, stores, now, lost_chat(delivery.chat))
                return
        await _post(self._context, stores, (delivery.subject, version), compose)


def lost_chat(chat: ChatId) -> Callable[[Localizer], Written]:
    """Say that a group or channel receives no bulletins any more, though none failed there."""
    return lambda say: (say.html(f"alarm-{Alarm.LOST_CHAT}", chat=str(chat)), ())


async def tell_admins(
    context: ServiceContext, stores: Stores, at: datetime, compose: Callable[[Localizer], Written]
) -> None:
    """Queue a notice for each admin that concerns no bulletin; `at`, or the next millisecond that
    is free, tells it from others."""
    version = await stores.outbox.next_version(DeliveryKind.NOTICE, NOTHING, to_ms(at))
    await _post(context, stores, (NOTHING, version), compose)


async def _post(
    context: ServiceContext,
    stores: Stores,
    name: tuple[int, int],
    compose: Callable[[Localizer], Written],
) -> None:
    """Queue what `compose` writes for each admin; `name` is subject and version."""
    for member in await stores.members.all():
        if Permission.MANAGE_MEMBERS not in PERMISSIONS[member.role]:
            continue
        html, rows = compose(await context.say_to(stores, member.person))
        post = Post(
            kind=DeliveryKind.NOTICE,
            subject=name[0],
            version=name[1],
            chat=ChatId(int(member.person)),
            text=await stores.outbox.text(html, keyboard_json(rows) if rows else None),
            lane=Lane.DESK,
            due_at=context.clock.now(),
            protected=True,
        )
        await stores.outbox.post(post)


def _rows(alarm: Alarm, delivery: Delivery, say: Localizer) -> Rows:
    number = BulletinNumber(delivery.subject)
    row = tuple(control_key(act, number, say) for act in _ACTS.get(alarm, ()))
    return (row,) if row else ()
