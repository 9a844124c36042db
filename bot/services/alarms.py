"""What the admins are told when something with a delivery needs a person: faults F11 to F14.

Runs inside the transaction that records the result; must not decide anything and must not open one.
"""

from enum import StrEnum

from bot.domain.delivery import Delivery, DeliveryKind, Lane
from bot.domain.ids import BulletinNumber, ChatId
from bot.domain.policy import PERMISSIONS, Permission
from bot.services.context import ServiceContext
from bot.text.buttons import ControlAct, Rows, keyboard_json
from bot.text.i18n import Localizer
from bot.text.progress import control_key
from storage.posts import Post
from storage.stores import Stores


class Alarm(StrEnum):
    """What happened; its sentence is `alarm-<value>`."""

    SPOILT = "spoilt"
    UNKNOWN_CHATS = "unknown-chats"
    CLOSED_CHAT = "closed-chat"


_ACTS = {Alarm.UNKNOWN_CHATS: (ControlAct.RESUME, ControlAct.CANCEL)}

# Below zero, so that they never are a draft's revision, which other notices have as their version.
_VERSIONS = {Alarm.SPOILT: -1, Alarm.UNKNOWN_CHATS: -2}


class Alarms:
    """Writes notices for the admins into the outbox."""

    def __init__(self, context: ServiceContext) -> None:
        self._context = context

    async def tell(self, stores: Stores, alarm: Alarm, delivery: Delivery) -> None:
        """Queue the notice for each admin: one a bulletin, or one a bulletin and closed chat."""
        for member in await stores.members.all():
            if Permission.MANAGE_MEMBERS not in PERMISSIONS[member.role]:
                continue
            say = await self._context.say_to(stores, member.person)
            html = say.html(f"alarm-{alarm}", number=str(delivery.subject), chat=str(delivery.chat))
            rows = _rows(alarm, delivery, say)
            post = Post(
                kind=DeliveryKind.NOTICE,
                subject=delivery.subject,
                version=_VERSIONS.get(alarm, int(delivery.chat)),
                chat=ChatId(int(member.person)),
                text=await stores.outbox.text(html, keyboard_json(rows) if rows else None),
                lane=Lane.DESK,
                due_at=self._context.clock.now(),
                protected=True,
            )
            await stores.outbox.post(post)


def _rows(alarm: Alarm, delivery: Delivery, say: Localizer) -> Rows:
    number = BulletinNumber(delivery.subject)
    row = tuple(control_key(act, number, say) for act in _ACTS.get(alarm, ()))
    return (row,) if row else ()
