"""The client's part that orders faults and turns the simulator's knobs."""

from collections.abc import Iterable, Mapping
from typing import TypedDict, Unpack

from bot.simulator.client_link import Json, Link


class FaultDetails(TypedDict, total=False):
    """A scripted fault; `faults.KINDS` has the kinds. `delay` in seconds; `times` None is ever."""

    method: str | None
    chat_id: int | None
    nth: int
    times: int | None
    accepted: bool
    status: int
    body: str
    headers: Mapping[str, str]
    delay: float
    description: str
    parameters: Json | None
    retry_after: object
    bare: bool


class FloodLimits(TypedDict, total=False):
    """Flood limits; what is not named is off. `penalty` in seconds."""

    per_second: int
    chat_per_second: float
    chat_burst: int
    group_per_minute: int
    penalty: int


class Trouble(Link):
    """Faults, limits, latency, clock, updates."""

    async def fault(self, kind: str, **details: Unpack[FaultDetails]) -> int:
        """Order a fault for any sending method, or for `method` ("*" is any); returns its id."""
        return int((await self.order("fault", kind=kind, **details))["id"])

    async def random_faults(
        self,
        rates: Mapping[str, float],
        seed: int = 0,
        method: str | None = None,
        spared: Iterable[int] = (),
    ) -> int:
        """Draw faults with these probabilities (`"reset:after": 0.05`), in all chats but those that
        are `spared`; returns the seed."""
        order = {"rates": dict(rates), "seed": seed, "method": method, "spared": list(spared)}
        answer = await self.order("random_faults", **order)
        return int(answer["seed"])

    async def withdraw_fault(self, fault: int) -> None:
        """No more of a scripted fault, by its id; what it holds is answered now."""
        await self.order("withdraw_fault", id=fault)

    async def clear_faults(self) -> None:
        """No more faults."""
        await self.order("clear_faults")

    async def limits(self, **limits: Unpack[FloodLimits]) -> None:
        """Set the flood limits and forget their past; without arguments all are off."""
        await self.order("limits", **limits)

    async def latency(self, milliseconds: float) -> None:
        """Let every answer take this long."""
        await self.order("latency", ms=milliseconds)

    async def advance_clock(self, seconds: float) -> int:
        """Let time pass for messages, queries and updates; returns the new Unix time."""
        return int((await self.order("clock", seconds=seconds))["now"])

    async def inject(self, update: Json) -> int:
        """Queue any JSON object as an update; returns its number."""
        # An order of its own, so that the update may hold any field.
        return int((await self.order("inject", raw=update))["update_id"])

    async def redeliver(self, update_id: int) -> None:
        """Deliver an update once more."""
        await self.order("redeliver", update_id=update_id)

    async def number_updates_from(self, next_id: int) -> None:
        """Restart the numbers of updates elsewhere."""
        await self.order("update_ids", next=next_id)

    async def webhook(self, *, first_delay: float = 1.0, longest_delay: float = 60.0) -> Json:
        """Set the seconds between retries; returns the webhook's state."""
        return await self.order("webhook", first_delay=first_delay, longest_delay=longest_delay)

    async def settings(
        self,
        *,
        privacy: bool | None = None,
        joins_groups: bool | None = None,
        inline_mode: bool | None = None,
        query_lifetime: int | None = None,
        record_only: bool | None = None,
    ) -> None:
        """What @BotFather was told (group privacy mode, whether the bot can be added to groups),
        seconds in which a query can be answered, ledger without messages."""
        given = {
            "privacy": privacy,
            "joins_groups": joins_groups,
            "inline_mode": inline_mode,
            "query_lifetime": query_lifetime,
            "record_only": record_only,
        }
        # None means unchanged, so it must not travel.
        await self.order("settings", **{k: v for k, v in given.items() if v is not None})
