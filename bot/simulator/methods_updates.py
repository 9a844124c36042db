"""Bot API methods that set up how updates reach the bot; the deliveries are `webhook`'s.

Source: Bot API, setWebhook, deleteWebhook, getWebhookInfo, logOut and close. Plain http is accepted
for loopback addresses alone, since this Telegram has no certificates.
"""

import re
from urllib.parse import urlsplit

from bot.simulator.answers import bad_request
from bot.simulator.model import Json
from bot.simulator.params import Params
from bot.simulator.state import Simulator

LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def set_webhook(sim: Simulator, params: Params) -> bool:
    """Bot API, setWebhook; an empty url removes it."""
    url = params.text("url") or ""
    if not url:
        return delete_webhook(sim, params)
    parts = urlsplit(url)
    # The simulator must never send anything to the world.
    if parts.hostname not in LOOPBACK:
        raise bad_request("bad webhook: the simulator speaks to loopback addresses alone")
    if parts.scheme not in {"http", "https"}:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = params.text("secret_token") or ""
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if "allowed_updates" in params.values:
        sim.updates.allow(params.json("allowed_updates"))
    _drop_pending(sim, params)
    sim.webhook.url, sim.webhook.secret = url, secret
    sim.webhook.max_connections = params.integer("max_connections") or 40
    # A poll that is being held ends with its 409 now.
    sim.polls += 1
    sim.watch.touch()
    return True


def _drop_pending(sim: Simulator, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        sim.updates.pending.clear()


def delete_webhook(sim: Simulator, params: Params) -> bool:
    """Bot API, deleteWebhook."""
    _drop_pending(sim, params)
    sim.webhook.url = sim.webhook.secret = ""
    sim.webhook.last_error = sim.webhook.last_error_date = None
    sim.watch.touch()
    return True


def get_webhook_info(sim: Simulator, params: Params) -> Json:
    """Bot API, getWebhookInfo."""
    del params
    info: Json = {"url": sim.webhook.url, "has_custom_certificate": False}
    info["pending_update_count"] = len(sim.updates.pending)
    if sim.webhook.url:
        info |= {"max_connections": sim.webhook.max_connections, "ip_address": "127.0.0.1"}
    if sim.webhook.last_error is not None:
        info["last_error_date"] = sim.webhook.last_error_date
        info["last_error_message"] = sim.webhook.last_error
    if sim.updates.allowed is not None:
        info["allowed_updates"] = sorted(sim.updates.allowed)
    return info


def _acknowledge(sim: Simulator, params: Params) -> bool:
    """Bot API, logOut and close: nothing to do for a server that is local already."""
    del sim, params
    return True


METHODS = {
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "logout": _acknowledge,
    "close": _acknowledge,
}
