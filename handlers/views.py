"""What a subscription's settings are drawn from, put together. Must not draw anything."""

from bot.domain.alert import Alert
from bot.domain.bulletin import Subscription
from bot.text.following_keys import View
from handlers.context import Context


def view_of(
    subscription: Subscription,
    alerts: tuple[Alert, ...],
    context: Context,
    chat: int = 0,
    title: str = "",
) -> View:
    """Return the view of a subscription; `chat` and `title` as in View."""
    audience, catalogs = context.services.audience, context.catalogs
    return View(
        subscription=subscription,
        alerts=alerts,
        now=audience.now(),
        theatre=context.theatre,
        zones=audience.zones,
        languages={one: catalogs.localizer(one).native_name for one in catalogs.languages},
        chat=chat,
        title=title,
    )
