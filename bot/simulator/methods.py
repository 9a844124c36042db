"""The table of Bot API methods by their lower-case names; what is not here gets a 404.

`getUpdates` is missing on purpose: it waits, and `server` calls it itself.
"""

from collections.abc import Callable

from bot.simulator import (
    methods_chats,
    methods_media,
    methods_messages,
    methods_profile,
    methods_queries,
    methods_updates,
)
from bot.simulator.params import Params
from bot.simulator.state import Simulator

Method = Callable[[Simulator, Params], object]

METHODS: dict[str, Method] = {
    **methods_messages.METHODS,
    **methods_media.METHODS,
    **methods_queries.METHODS,
    **methods_chats.METHODS,
    **methods_profile.METHODS,
    **methods_updates.METHODS,
}
