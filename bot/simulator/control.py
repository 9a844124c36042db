"""The control API: how tests and the demo move this Telegram. Every endpoint is `/sim/<name>`.

POST with a JSON object, or GET with a query string; the answer is a JSON object. Nonsense gets 400
and `{"error": ...}`, an unknown name 404. The endpoints are documented where they live:
`control_places` (people, chats, members), `control_people` (writing, pressing, files),
`control_watch` (reading, waiting, ledger, requests) and `control_trouble` (faults, limits, clock,
updates, webhook). This module only finds them; it must not hold any of their rules.
"""

import json
from collections.abc import Callable
from inspect import isawaitable

from aiohttp import web

from bot.simulator import control_people, control_places, control_trouble, control_watch
from bot.simulator.answers import ApiError
from bot.simulator.model import Json
from bot.simulator.places import SimulatorError
from bot.simulator.state import Simulator

Endpoint = Callable[[Simulator, Json], object]

ENDPOINTS: dict[str, Endpoint] = {
    **control_places.ENDPOINTS,
    **control_people.ENDPOINTS,
    **control_watch.ENDPOINTS,
    **control_trouble.ENDPOINTS,
}


async def control(sim: Simulator, request: web.BaseRequest) -> web.Response:
    """Answer one request to `/sim/...`."""
    endpoint = ENDPOINTS.get(request.path.removeprefix("/sim/"))
    if endpoint is None:
        return web.json_response({"error": f"no endpoint {request.path}"}, status=404)
    try:
        order = await _read_order(request)
        answer = endpoint(sim, order)
        # Waits are coroutines; everything else answers at once.
        return web.json_response(await answer if isawaitable(answer) else answer)
    # A mistake in an order is the caller's; only the simulator's own bugs become 500s.
    except (SimulatorError, ApiError, ValueError, TypeError, KeyError) as mistake:
        return web.json_response({"error": str(mistake)}, status=400)


async def _read_order(request: web.BaseRequest) -> Json:
    body = await request.read()
    # A browser can look at the state with a plain GET.
    if not body:
        return {name: _value(text) for name, text in request.query.items()}
    order = json.loads(body)
    if not isinstance(order, dict):
        raise SimulatorError("an order is a JSON object")
    return order


def _value(text: str) -> object:
    """A value of a query string: JSON if it is, else the text itself."""
    try:
        value: object = json.loads(text)
    except ValueError:
        return text
    return value
