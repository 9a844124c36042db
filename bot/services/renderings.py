"""The full editions of drafts that were rendered lately, so that what is rendered before a
transaction need not be again while the only writer waits.

Holds a few in memory, which a restart may forget. Must not render anything itself.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import NamedTuple

from bot.domain.draft import Content
from bot.text.render import Frame, Message

_MOST = 24


class _Kept(NamedTuple):
    content: Content
    messages: tuple[Message, ...]


class Renderings:
    """Messages by frame and language. `count` says how often something was rendered."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._kept: OrderedDict[tuple[Frame, str], _Kept] = OrderedDict()
        self._lock = Lock()
        self.count = 0

    def of(
        self, content: Content, frame: Frame, language: str, make: Callable[[], tuple[Message, ...]]
    ) -> tuple[Message, ...]:
        """Return the messages of a content, made at most once. The content is compared: a number
        may be another's, whose transaction came to nothing."""
        key = (frame, language)
        with self._lock:
            kept = self._kept.get(key)
        if kept is not None and kept.content == content:
            return kept.messages
        messages = make()
        with self._lock:
            self.count += 1
            self._kept[key] = _Kept(content, messages)
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return messages
