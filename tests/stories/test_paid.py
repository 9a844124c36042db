"""Paid broadcasts: within the ceiling a bulletin is paid for, beyond it the approver is told."""

from decimal import Decimal
from pathlib import Path

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st
from telegram.ext import ExtBot

from bot.domain.paying import PaidTerms, Way
from bot.messenger import TelegramMessenger
from bot.simulator.state import DEFAULT_TOKEN
from bot.transport import AiohttpRequest
from tests.chat import Newsroom, newsroom, said
from tests.delivery.builders import a_delivery
from tests.delivery.servers import a_server
from tests.stories.desk import approved, received

Stars = st.decimals(0, 10_000, allow_nan=False, places=3)


@given(price=Stars, ceiling=Stars, messages=st.integers(0, 1_000_000))
def test_what_is_paid_for_never_costs_more_than_the_ceiling(
    price: Decimal, ceiling: Decimal, messages: int
) -> None:
    payment = PaidTerms(price=price, ceiling=ceiling).payment(messages)

    assert payment.cost == price * messages
    assert payment.paid == (payment.cost <= ceiling)


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
