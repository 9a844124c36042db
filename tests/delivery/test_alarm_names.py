"""An alarm is told as often as it happens, and no more often than that (faults F11 to F14)."""

import pytest

from bot.domain.delivery import DeliveryKind
from bot.domain.ids import ChatId, PersonId
from bot.domain.policy import Member, Role
from bot.services.alarms import NOTHING, Alarm, Alarms
from bot.services.opening import load_theatre, service_context
from storage.database import Database
from tests.delivery.builders import a_delivery
from tests.delivery.clock import HandClock
from tests.faults.marking import SETTINGS

GROUP = ChatId(-1005)


@pytest.mark.parametrize(
    ("alarm", "notices"), [(Alarm.SPOILT, 1), (Alarm.UNKNOWN_CHATS, 2), (Alarm.CLOSED_CHAT, 1)]
)
async def test_a_second_pause_of_a_bulletin_is_told_again(
    database: Database, clock: HandClock, alarm: Alarm, notices: int
) -> None:
    alarms = Alarms(service_context(SETTINGS, load_theatre(SETTINGS), database, clock))
    async with database.write() as stores:
        await stores.members.add(
            Member(person=PersonId(5), role=Role.ADMIN, tag="Ada"), clock.now()
        )
        await alarms.tell(stores, alarm, a_delivery(chat=GROUP))
        clock.advance(60)
        await alarms.tell(stores, alarm, a_delivery(chat=GROUP))
        figures = await stores.outbox.figures(DeliveryKind.NOTICE, 1)
    assert figures is not None
    assert figures.total == notices


async def test_f11_chats_that_are_lost_in_the_same_moment_are_each_told(
    database: Database, clock: HandClock
) -> None:
    alarms = Alarms(service_context(SETTINGS, load_theatre(SETTINGS), database, clock))
    async with database.write() as stores:
        await stores.members.add(
            Member(person=PersonId(5), role=Role.ADMIN, tag="Ada"), clock.now()
        )
        for chat in (GROUP, ChatId(-1006)):
            await alarms.tell(stores, Alarm.LOST_CHAT, a_delivery(chat=chat))
        figures = await stores.outbox.figures(DeliveryKind.NOTICE, NOTHING)
    assert figures is not None
    assert figures.total == 2
