"""Control endpoints that make life hard, and that turn the simulator's own knobs.

- `fault` {kind, method?, chat_id?, nth?, times?, accepted?, status?, body?, headers?, delay?,
  description?, parameters?, retry_after?, bare?} -> {id}; see `faults`; `times: null` is for ever
- `random_faults` {rates: {kind[:before|:after]: probability}, seed, method?, spared?: [chat_id]}
  -> {seed}
- `withdraw_fault` {id}: what it holds is answered
- `clear_faults`; `faults` -> {rules: [{id, kind, seen}], kinds, seed}
- `limits` {per_second?, chat_per_second?, chat_burst?, group_per_minute?, penalty?}: none = off
- `latency` {ms}: passes before every answer
- `clock` {seconds} -> {now}: advances message ages; not the monotonic clock
- `inject` {update: {...}} or {raw: any JSON object} -> {update_id}
- `redeliver` {update_id}; `update_ids` {next}: number on from there
- `webhook` {first_delay?, longest_delay?}: seconds between retries
- `settings` {privacy?, joins_groups?, inline_mode?, query_lifetime?, record_only?}; `record_only`
  keeps no messages, only the ledger, for benchmarks
"""

from bot.simulator.faults import KINDS
from bot.simulator.flood import Limits
from bot.simulator.model import Json
from bot.simulator.places import SimulatorError
from bot.simulator.state import Simulator


def _fault(sim: Simulator, order: Json) -> Json:
    return {"id": sim.faults.script(order).id}


def _random_faults(sim: Simulator, order: Json) -> Json:
    # The seed is told, so that a run can be repeated.
    seed = int(order.get("seed") or next(sim.numbers))
    spared = order.get("spared") or ()
    sim.faults.randomly(order.get("rates") or {}, seed, order.get("method"), spared)
    return {"seed": seed}


def _withdraw_fault(sim: Simulator, order: Json) -> Json:
    try:
        sim.faults.withdraw(int(order["id"]))
    except LookupError as error:
        raise SimulatorError(str(error)) from None
    sim.watch.touch()
    return {}


def _clear_faults(sim: Simulator, order: Json) -> Json:
    del order
    sim.faults.clear()
    # What a fault held goes on.
    sim.watch.touch()
    return {}


def _faults(sim: Simulator, order: Json) -> Json:
    del order
    rules = [
        {"id": rule.id, "kind": rule.fault.kind, "seen": rule.seen} for rule in sim.faults.rules
    ]
    return {"rules": rules, "kinds": list(KINDS), "seed": sim.faults.seed}


def _limits(sim: Simulator, order: Json) -> Json:
    # An unknown name fails loudly here instead of being a limit that is never applied.
    sim.flood.set(Limits(**order))
    return sim.flood.stats


def _latency(sim: Simulator, order: Json) -> Json:
    sim.latency = float(order.get("ms", 0)) / 1000
    return {}


def _clock(sim: Simulator, order: Json) -> Json:
    sim.clock.advance(float(order.get("seconds", 0)))
    return {"now": sim.clock.now()}


def _inject(sim: Simulator, order: Json) -> Json:
    update = order.get("update", order.get("raw"))
    # Telegram always sends objects; what is in them is up to the test.
    if not isinstance(update, dict):
        raise SimulatorError("an update is a JSON object")
    number = sim.updates.inject(update)
    sim.watch.touch()
    return {"update_id": number}


def _redeliver(sim: Simulator, order: Json) -> Json:
    if not sim.updates.redeliver(int(order["update_id"])):
        raise SimulatorError(f"there was no update {order['update_id']}")
    sim.watch.touch()
    return {}


def _update_ids(sim: Simulator, order: Json) -> Json:
    sim.updates.restart(int(order["next"]))
    return {}


def _webhook(sim: Simulator, order: Json) -> Json:
    sim.webhook.first_delay = float(order.get("first_delay", sim.webhook.first_delay))
    sim.webhook.longest_delay = float(order.get("longest_delay", sim.webhook.longest_delay))
    return {"url": sim.webhook.url, "last_error": sim.webhook.last_error}


def _settings(sim: Simulator, order: Json) -> Json:
    sim.privacy = bool(order.get("privacy", sim.privacy))
    sim.joins_groups = bool(order.get("joins_groups", sim.joins_groups))
    sim.inline_mode = bool(order.get("inline_mode", sim.inline_mode))
    sim.query_lifetime = int(order.get("query_lifetime", sim.query_lifetime))
    sim.record_only = bool(order.get("record_only", sim.record_only))
    return {"privacy": sim.privacy, "query_lifetime": sim.query_lifetime}


ENDPOINTS = {
    "fault": _fault,
    "random_faults": _random_faults,
    "withdraw_fault": _withdraw_fault,
    "clear_faults": _clear_faults,
    "faults": _faults,
    "limits": _limits,
    "latency": _latency,
    "clock": _clock,
    "inject": _inject,
    "redeliver": _redeliver,
    "update_ids": _update_ids,
    "webhook": _webhook,
    "settings": _settings,
}
