"""getUpdates: the long poll, held open until there is something to say.

Source: Bot API, getUpdates. An offset confirms, the older of two polls gives way with a 409, and a
webhook excludes polling. It must not make updates.
"""

from bot.simulator.answers import OTHER_POLL, WEBHOOK_ACTIVE, conflict
from bot.simulator.params import Params
from bot.simulator.state import Simulator

LONGEST = 50  # seconds; telegram-bot-api holds no poll longer
LIMIT = 100


async def get_updates(sim: Simulator, params: Params) -> str:
    """The JSON of the answer's `result`; waits up to `timeout` seconds for the first update."""
    _require_no_webhook(sim)
    sim.polls += 1
    turn = sim.polls
    # Touching the watch lets an older poll find out that its turn is over.
    sim.watch.touch()
    if "allowed_updates" in params.values:
        sim.updates.allow(params.json("allowed_updates"))
    sim.updates.confirm(params.integer("offset") or 0)
    sim.watch.touch()
    hold = min(params.integer("timeout") or 0, LONGEST)
    await sim.watch.until(lambda: bool(sim.updates.pending) or sim.polls != turn, hold)
    _require_no_webhook(sim)
    if sim.polls != turn:
        raise conflict(OTHER_POLL)
    limit = params.integer("limit") or LIMIT
    found = sim.updates.head(max(1, min(limit, LIMIT)))
    return f"[{','.join(each.body for each in found)}]"


def _require_no_webhook(sim: Simulator) -> None:
    if sim.webhook.url:
        raise conflict(WEBHOOK_ACTIVE)
