"""Telegram's flood limits, off until switched on.

About 30 messages a second in all, 1 a second in a chat with short bursts, 20 a minute in a group
(Bot FAQ, "Broadcasting"). Who goes over gets a penalty; trying again during it is counted, and
extends nothing.
"""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field

from bot.simulator.model import Chat, Json
from bot.simulator.traffic import SECOND

_MINUTE = 60 * SECOND
ALL = 0  # the key of the global limit; no chat has this id


@dataclass(slots=True)
class Limits:
    """What is allowed; None switches a limit off. `penalty` (seconds) replaces the computed."""

    per_second: int | None = None
    chat_per_second: float | None = None
    chat_burst: int = 3
    group_per_minute: int | None = None
    penalty: int | None = None


@dataclass(slots=True)
class _Bucket:
    tokens: float
    time: int


@dataclass(slots=True)
class Flood:
    """The state of the limits. Times in monotonic nanoseconds."""

    limits: Limits = field(default_factory=Limits)
    accepted: int = 0
    refused: int = 0
    violations: int = 0
    _recent: defaultdict[int, deque[int]] = field(default_factory=lambda: defaultdict(deque))
    _buckets: dict[int, _Bucket] = field(default_factory=dict)
    _until: dict[int, int] = field(default_factory=dict)

    @property
    def active(self) -> bool:
        """Whether any limit is on."""
        limits = self.limits
        return any((limits.per_second, limits.chat_per_second, limits.group_per_minute))

    def set(self, limits: Limits) -> None:
        """Replace the limits and forget the past."""
        self.limits = limits
        self.accepted = self.refused = self.violations = 0
        self._recent.clear()
        self._buckets.clear()
        self._until.clear()

    def check(self, chat: Chat, now: int) -> int | None:
        """None when a send may pass; else the seconds to wait."""
        for key in (ALL, chat.id):
            if (left := self._until.get(key, 0) - now) > 0:
                self.refused += 1
                # Knocking while the door is shut is what a good sender never does.
                self.violations += 1
                return math.ceil(left / SECOND)
        excess = self._excess(chat, now)
        if excess is None:
            self._pass(chat, now)
            return None
        key, wait = excess
        # Whole seconds, at least one: Telegram never says 0 of its own accord.
        seconds = self.limits.penalty or max(1, math.ceil(wait / SECOND))
        self._until[key] = now + seconds * SECOND
        self.refused += 1
        return seconds

    def _excess(self, chat: Chat, now: int) -> tuple[int, float] | None:
        """Which limit a send would break, and the nanoseconds until it would not."""
        limits = self.limits
        # The global limit first: its penalty stops every chat.
        wait = self._full(ALL, limits.per_second, SECOND, now)
        if wait is not None:
            return ALL, wait
        if chat.kind != "private":
            wait = self._full(chat.id, limits.group_per_minute, _MINUTE, now)
        if wait is None and limits.chat_per_second:
            bucket = self._bucket(chat.id, now)
            # A bucket rather than a window, since Telegram tolerates short bursts.
            if bucket.tokens < 1:
                wait = (1 - bucket.tokens) / limits.chat_per_second * SECOND
        return None if wait is None else (chat.id, wait)

    def _full(self, key: int, limit: int | None, window: int, now: int) -> float | None:
        if not limit:
            return None
        recent = self._recent[key]
        while recent and now - recent[0] >= window:
            recent.popleft()
        return recent[0] + window - now if len(recent) >= limit else None

    def _bucket(self, chat_id: int, now: int) -> _Bucket:
        limits = self.limits
        bucket = self._buckets.setdefault(chat_id, _Bucket(limits.chat_burst, now))
        gained = (now - bucket.time) / SECOND * (limits.chat_per_second or 0)
        bucket.tokens = min(limits.chat_burst, bucket.tokens + gained)
        bucket.time = now
        return bucket

    def _pass(self, chat: Chat, now: int) -> None:
        self.accepted += 1
        if self.limits.per_second:
            self._recent[ALL].append(now)
        if self.limits.group_per_minute and chat.kind != "private":
            self._recent[chat.id].append(now)
        if self.limits.chat_per_second:
            self._bucket(chat.id, now).tokens -= 1

    @property
    def stats(self) -> Json:
        """Counts since the limits were set."""
        return {
            "accepted": self.accepted,
            "refused": self.refused,
            "violations": self.violations,
        }
