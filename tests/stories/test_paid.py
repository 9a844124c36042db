"""Paid broadcasts: within the ceiling a bulletin is paid for, beyond it the approver is told."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st
from telegram.ext import ExtBot

from bot.domain.delivery import DeliveryKind
from bot.domain.ids import PersonId
from bot.domain.paying import PaidTerms, Way
from bot.domain.policy import Actor, Role
from bot.messenger import TelegramMessenger
from bot.services.opening import load_theatre, service_context
from bot.services.ports import SystemClock
from bot.services.services import Services
from bot.simulator.state import DEFAULT_TOKEN
from bot.transport import AiohttpRequest
from storage.database import Database
from storage.posts import Room
from tests.chat import Newsroom, newsroom, said, settings_for
from tests.delivery.builders import a_delivery
from tests.delivery.servers import a_server
from tests.stories.desk import APPROVE, approved, received, submitted

FREEZER = Actor(person=PersonId(1), role=Role.ADMIN, tag="Ada", language="en")
Stars = st.decimals(0, 10_000, allow_nan=False, places=3)


@given(price=Stars, ceiling=Stars, messages=st.integers(0, 1_000_000))
def test_what_is_paid_for_never_costs_more_than_the_ceiling(
    price: Decimal, ceiling: Decimal, messages: int
) -> None:
    payment = PaidTerms(price=price, ceiling=ceiling).payment(messages)

    assert payment.cost == price * messages
    assert payment.paid == (payment.cost <= ceiling)
    assert price * payment.payable <= ceiling
    assert not payment.paid or messages <= payment.payable


def test_a_tenth_of_a_star_is_counted_exactly() -> None:
    terms = PaidTerms(price=Decimal("0.1"), ceiling=Decimal(3))

    assert terms.payment(30).way is Way.PAID
    assert terms.payment(31).way is Way.BEYOND


async def publishing(room: Newsroom, readers: int) -> list[str]:
    """Publish to so many readers; return what the reviewer was sent."""
    lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
    for number in range(readers):
        reader = await room.person(f"Reader {number}")
        await reader.writes("/subscribe")
    await approved(lea, omar)
    await room.settles()
    assert len(await received(room, reader.id)) == 1
    return [message.text or "" for message in await room.sim.messages(omar.id) if message.by_bot]


async def test_a_bulletin_beyond_the_ceiling_goes_out_unpaid_and_the_approver_is_told(
    tmp_path: Path,
) -> None:
    terms = {"paid_broadcast": True, "paid_price": "0.1", "paid_ceiling": "0.25"}
    async with newsroom(tmp_path, None, **terms) as room:
        told = await publishing(room, 3)

    values = {"number": "1", "cost": "0.3", "ceiling": "0.25"}
    assert said("en", "review-beyond-ceiling", **values) in told


async def test_a_bulletin_within_the_ceiling_is_published_without_a_word(tmp_path: Path) -> None:
    terms = {"paid_broadcast": True, "paid_price": "0.1", "paid_ceiling": "0.3"}
    async with newsroom(tmp_path, None, **terms) as room:
        told = await publishing(room, 3)

    assert not [words for words in told if "Stars" in words]


@pytest.mark.parametrize("still", [True, False])
async def test_a_start_without_paid_broadcasts_pays_for_nothing_that_is_under_way(
    tmp_path: Path, *, still: bool
) -> None:
    terms = {"paid_broadcast": True, "paid_price": "0.1", "paid_ceiling": "0.3"}
    async with newsroom(tmp_path, None, **terms) as room:
        reader = await room.person("Reader")
        await reader.writes("/subscribe")
        lea, omar = await room.member("Lea", "author"), await room.member("Omar", "reviewer")
        await submitted(lea)
        card = await omar.sees("hash")
        await room.bot.services.control.freeze(FREEZER)
        await omar.taps(APPROVE, card)
        await omar.sees("Bulletin 1")
    settings = settings_for("http://127.0.0.1:9", tmp_path, **(terms if still else {}))
    database = await Database.open(settings.database)
    context = service_context(settings, load_theatre(settings), database, SystemClock())
    await Services.build(context, wake=lambda: None).publishing.keep_to_terms()
    async with database.write() as stores:
        await stores.control.thaw()
        claimed = await stores.flights.claim(
            SystemClock().now(), "b", timedelta(minutes=1), Room(9)
        )
    await database.close()
    bulletins = [one.paid for one in claimed if one.kind is DeliveryKind.BULLETIN]
    assert bulletins == [still]


@pytest.mark.parametrize("paid", [True, False])
async def test_telegram_may_charge_for_a_paid_delivery_alone(*, paid: bool) -> None:
    asked = []

    async def answer(request: web.BaseRequest) -> web.Response:
        asked.append(await request.text())
        message = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}
        return web.json_response({"ok": True, "result": message})

    async with a_server(answer) as base, AiohttpRequest() as request:
        bot: ExtBot[None] = ExtBot(DEFAULT_TOKEN, base_url=base, request=request)
        await TelegramMessenger(bot).send(a_delivery(paid=paid))

    assert ["allow_paid_broadcast" in body for body in asked] == [paid]
