"""When the next request may begin: arithmetic over moments that are handed in.

Must not read a clock, wait, or know what is sent. Moments are seconds of one monotonic clock. There
is no credit for idle time, so there is no burst: each request pushes the deadline of the next one.
"""

from collections import deque

from bot.domain.ids import ChatId
from bot.domain.model import Frozen

MINUTE = 60.0
FLOOD_WINDOW = 5.0
FLOOD_CHATS = 3
BROADCAST_REQUESTS = 10
SLOWEST = 1.0
CLIMB_SECONDS = 120.0


class Limits(Frozen):
    """What Telegram allows: requests a second in all, seconds between two to one chat, and
    requests a minute to one group. The defaults keep 1 % below the published figures."""

    per_second: float = 29.7
    chat_seconds: float = 1.0
    group_per_minute: int = 20


class Pacer:
    """Says when a chat may be written to; told of each request, and of each 429.

    `slack` (seconds) is how late a request may be without the next one being later for it: timers
    wake late, and without it the rate would sink. Any second holds at most
    `per_second * (1 + slack) + 1` requests.
    """

    def __init__(self, limits: Limits, slack: float = 0.004) -> None:
        self._limits = limits
        self._slack = slack
        self._next = float("-inf")
        self._recent: deque[float] = deque(maxlen=BROADCAST_REQUESTS)
        self._chats: dict[ChatId, float] = {}
        self._groups: dict[ChatId, deque[float]] = {}
        self._parked: dict[ChatId, float] = {}
        self._floods: deque[tuple[float, ChatId, float]] = deque()
        self._closed_until = float("-inf")
        self._slowed: float | None = None

    def rate(self, now: float) -> float:
        """Return the requests a second in force: the limit, or less after a 429 that met all."""
        full = self._limits.per_second
        if self._slowed is None:
            return full
        climbed = max(0.0, now - self._closed_until) * full / CLIMB_SECONDS
        return min(full, self._slowed + climbed)

    def closed(self, now: float) -> bool:
        """Whether a 429 has stopped all requests for the moment."""
        return now < self._closed_until

    def open_at(self) -> float:
        """Return the earliest moment for a request to any chat; it may lie in the past."""
        return max(self._next, self._closed_until)

    def chat_at(self, chat: ChatId) -> float:
        """Return the earliest moment that this chat's own limits allow, whatever the others do."""
        moments = [self._chats.get(chat, float("-inf")), self._parked.get(chat, float("-inf"))]
        sent = self._groups.get(chat)
        if sent is not None and len(sent) == self._limits.group_per_minute:
            moments.append(sent[0] + MINUTE)
        return max(moments)

    def ready_at(self, chat: ChatId) -> float:
        """Return the earliest moment for a request to `chat`; it may lie in the past."""
        return max(self.open_at(), self.chat_at(chat))

    def take(self, chat: ChatId, now: float) -> None:
        """A request to `chat` begins now.

        Requests that cannot wait (answers to people) are told too: they push the others back.
        """
        rate = self.rate(now)
        if rate == self._limits.per_second:
            self._slowed = None
        self._next = max(self._next, now - self._slack) + 1 / rate
        self._recent.append(now)
        self._note_chat(chat, now)
        if chat < 0:
            self._note_group(chat, now)

    def throttled(self, chat: ChatId, seconds: float, now: float) -> bool:
        """Telegram answered 429 for `chat`; return whether it meets all chats (fault F02).

        It does if three chats met one within five seconds, or a private chat in mid-broadcast:
        private chats are never written to as often as their own limit allows.
        """
        until = now + seconds
        self._floods.append((now, chat, until))
        while self._floods[0][0] < now - FLOOD_WINDOW:
            self._floods.popleft()
        if len({chat for _, chat, _ in self._floods}) >= FLOOD_CHATS:
            self._close(max(until for _, _, until in self._floods), now)
            return True
        if chat > 0 and self._broadcasting(now):
            self._close(until, now)
            return True
        self._parked = {chat: moment for chat, moment in self._parked.items() if moment > now}
        self._parked[chat] = max(until, self._parked.get(chat, until))
        return False

    def _broadcasting(self, now: float) -> bool:
        return len(self._recent) == BROADCAST_REQUESTS and self._recent[0] >= now - 1.0

    def _close(self, until: float, now: float) -> None:
        """Stop everything; answers that come while it is stopped are the same incident."""
        if not self.closed(now):
            self._slowed = max(SLOWEST, self.rate(now) / 2)
        self._closed_until = max(self._closed_until, until)

    def _note_chat(self, chat: ChatId, now: float) -> None:
        self._chats.pop(chat, None)
        self._chats[chat] = now + self._limits.chat_seconds
        while self._chats and self._chats[oldest := next(iter(self._chats))] <= now:
            del self._chats[oldest]

    def _note_group(self, chat: ChatId, now: float) -> None:
        sent = self._groups.pop(chat, None) or deque(maxlen=self._limits.group_per_minute)
        sent.append(now)
        self._groups[chat] = sent
        while self._groups[oldest := next(iter(self._groups))][-1] <= now - MINUTE:
            del self._groups[oldest]
