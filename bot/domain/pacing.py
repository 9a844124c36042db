"""When the next request may begin: arithmetic over moments that are handed in.

Must not read a clock, wait, or know what is sent. Moments are seconds of one monotonic clock. There
is no credit for idle time, so there is no burst: each request pushes the deadline of the next one.

Answers to people are the first lane: what comes from the outbox begins after the answers that wait.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from statistics import median_low

from bot.domain.ids import ChatId
from bot.domain.model import Frozen

MINUTE = 60.0
FLOOD_WINDOW = 5.0
FLOOD_CHATS = 3
BROADCAST_REQUESTS = 10
BROADCAST_SHARE = 1 / 3
"""So many requests of the outbox, at this part of the rate in force or faster, are a broadcast."""
ALIKE = 2.0
"""429s of one incident name about the same wait; one that asks for more than twice the middle one's
met a limit of its chat's own."""
SLOWEST = 1.0
CLIMB_SECONDS = 120.0
ANSWER_BURST = 3
"""Requests of answers that one chat may get at once; short bursts are tolerated (Bot FAQ), and what
they run ahead keeps the outbox from that chat for as many seconds."""


class Limits(Frozen):
    """What Telegram allows: requests a second in all, seconds between two to one chat, and
    requests a minute to one group. The defaults keep 1 % below the published figures.

    Nothing is published for channels, and a number such as -100123 may be a channel or a
    supergroup: the group's limit holds for both. `paid_per_second` is for paid broadcasts and holds
    for all requests together; None: what is paid goes no faster than the rest.
    """

    per_second: float = 29.7
    chat_seconds: float = 1.0
    group_per_minute: int = 20
    paid_per_second: float | None = None


class Pace(Frozen):
    """What Telegram has slowed us to: requests a second, those of paid broadcasts, and for how many
    seconds more no request may begin at all."""

    per_second: float
    paid_per_second: float
    pause: float


class Slowdown(Frozen):
    """A Pace for people and other processes: `paused_until` is a time of day, None without a
    pause."""

    per_second: float
    paid_per_second: float
    paused_until: datetime | None


class Pacer:
    """Says when a chat may be written to; told of each request, and of each 429.

    `slack` (seconds) is how late a request may be without the next one being later for it: timers
    wake late, and without it the rate would sink. Any second holds at most
    `per_second * (1 + slack) + 1` requests that are not paid, and with the paid ones at most
    `paid_per_second * (1 + slack) + 2`.
    """

    def __init__(self, limits: Limits, slack: float = 0.004) -> None:
        self._limits = limits
        self._slack = slack
        self._next = float("-inf")
        self._next_paid = float("-inf")
        self._answers = 0
        self._recent: deque[float] = deque(maxlen=BROADCAST_REQUESTS)
        self._chats: dict[ChatId, float] = {}
        self._groups: dict[ChatId, deque[float]] = {}
        self._parked: dict[ChatId, float] = {}
        self._floods: deque[tuple[float, ChatId, float]] = deque()
        self._closed_until = float("-inf")
        self._slowed: float | None = None

    def rate(self, now: float, *, paid: bool = False) -> float:
        """Return the requests a second in force: the limit, or less after a 429 that met all.

        Telegram does not say which limit was met, so both rates go down, and up again, alike.
        """
        full = self._full(paid=paid)
        return max(min(SLOWEST, full), full * self._share(now))

    def pace(self, now: float) -> Pace | None:
        """Return what Telegram has slowed us to; None while the limits themselves are in force."""
        if self._share(now) == 1 and not self.closed(now):
            return None
        return Pace(
            per_second=self.rate(now),
            paid_per_second=self.rate(now, paid=True),
            pause=max(0.0, self._closed_until - now),
        )

    @property
    def pays(self) -> bool:
        """Whether paid requests have a limit of their own."""
        return self._limits.paid_per_second is not None

    @property
    def chat_seconds(self) -> float:
        """Seconds between two requests to one chat."""
        return self._limits.chat_seconds

    @property
    def closed_until(self) -> float:
        """Until when a 429 has stopped all requests; it may lie in the past."""
        return self._closed_until

    def closed(self, now: float) -> bool:
        """Whether a 429 has stopped all requests for the moment."""
        return now < self._closed_until

    def open_at(self, *, paid: bool = False) -> float:
        """Return the earliest moment for a request of the outbox to any chat; it may lie in the
        past. Answers that wait go first."""
        if paid and self._limits.paid_per_second is not None:
            return max(self._next_paid, self._closed_until)
        moment = max(self._next, self._closed_until)
        return moment + self._answers / self.rate(moment)

    def answer_at(self) -> float:
        """Return the earliest moment for the answer that waits longest; it may lie in the past.

        Paid requests do not hold it up: they are pushed back by it.
        """
        return max(self._next, self._closed_until)

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Let the outbox give way to an answer that waits for its moment, as long as it does."""
        self._answers += 1
        try:
            yield
        finally:
            self._answers -= 1

    def chat_at(self, chat: ChatId, *, answer: bool = False) -> float:
        """Return the earliest moment that this chat's own limits allow, whatever the others do."""
        ahead = (ANSWER_BURST - 1) * self._limits.chat_seconds if answer else 0.0
        moments = [self._chats.get(chat, float("-inf")) - ahead, self.parked_until(chat)]
        sent = self._groups.get(chat)
        if sent is not None and len(sent) == self._limits.group_per_minute:
            moments.append(sent[0] + MINUTE)
        return max(moments)

    def parked_until(self, chat: ChatId) -> float:
        """Return until when a 429 of its own keeps us from this chat; it may lie in the past."""
        return self._parked.get(chat, float("-inf"))

    def ready_at(self, chat: ChatId, *, paid: bool = False) -> float:
        """Return the earliest moment for a request of the outbox to `chat`; it may lie in the
        past."""
        return max(self.open_at(paid=paid), self.chat_at(chat))

    def take(self, chat: ChatId, now: float, *, paid: bool = False, answer: bool = False) -> None:
        """A request to `chat` begins now: one of the outbox, or an answer."""
        if self._share(now) == 1:
            self._slowed = None
        self._next_paid = self._pushed(self._next_paid, now, self.rate(now, paid=True))
        if not paid or self._limits.paid_per_second is None:
            self._next = self._pushed(self._next, now, self.rate(now))
        if not answer:
            self._recent.append(now)
        self._note_chat(chat, now)
        if chat < 0:
            self._note_group(chat, now)

    def throttled(self, chat: ChatId, seconds: float, now: float) -> bool:
        """Telegram answered 429 for `chat`; return whether it meets all chats (fault F02).

        It does if three chats met one within five seconds, or a private chat in mid-broadcast,
        unless answers ran ahead of what that chat's own limit allows. Until the limits are in force
        again after such a stop, the broadcast is taken to go on: it is slow by our own doing.
        """
        until = now + seconds
        self._floods.append((now, chat, until))
        while self._floods[0][0] < now - FLOOD_WINDOW:
            self._floods.popleft()
        if len({chat for _, chat, _ in self._floods}) >= FLOOD_CHATS:
            self._close(self._common_end(), now)
            if until > self._closed_until:
                self._park(chat, until, now)
            return True
        if chat > 0 and self._broadcasting(now) and not self._ran_ahead(chat, now):
            self._close(until, now)
            return True
        self._park(chat, until, now)
        return False

    def _park(self, chat: ChatId, until: float, now: float) -> None:
        self._parked = {chat: moment for chat, moment in self._parked.items() if moment > now}
        self._parked[chat] = max(until, self._parked.get(chat, until))

    def _common_end(self) -> float:
        """Return when the wait ends that the floods have in common, by the newest of each chat."""
        ends = {chat: (until - at, until) for at, chat, until in self._floods}
        longest = ALIKE * median_low(seconds for seconds, _ in ends.values())
        return max(until for seconds, until in ends.values() if seconds <= longest)

    def _full(self, *, paid: bool) -> float:
        """Return the limit: paid requests share theirs with all the others, so it is no lower."""
        per_second = self._limits.per_second
        return max(per_second, self._limits.paid_per_second or 0.0) if paid else per_second

    def _share(self, now: float) -> float:
        """Return the part of the limits that is in force, 0 to 1."""
        if self._slowed is None:
            return 1.0
        return min(1.0, self._slowed + max(0.0, now - self._closed_until) / CLIMB_SECONDS)

    def _pushed(self, deadline: float, now: float, rate: float) -> float:
        return max(deadline, now - self._slack) + 1 / rate

    def _broadcasting(self, now: float) -> bool:
        if self._share(now) < 1:
            return True
        window = max(1.0, BROADCAST_REQUESTS / (BROADCAST_SHARE * self.rate(now)))
        return len(self._recent) == BROADCAST_REQUESTS and self._recent[0] >= now - window

    def _ran_ahead(self, chat: ChatId, now: float) -> bool:
        return self._chats.get(chat, now) > now + self._limits.chat_seconds

    def _close(self, until: float, now: float) -> None:
        """Stop everything; answers that come while it is stopped are the same incident."""
        if not self.closed(now):
            self._slowed = self._share(now) / 2
        self._closed_until = max(self._closed_until, until)

    def _note_chat(self, chat: ChatId, now: float) -> None:
        deadline = max(now, self._chats.pop(chat, now))
        self._chats[chat] = deadline + self._limits.chat_seconds
        while self._chats and self._chats[oldest := next(iter(self._chats))] <= now:
            del self._chats[oldest]

    def _note_group(self, chat: ChatId, now: float) -> None:
        sent = self._groups.pop(chat, None) or deque(maxlen=self._limits.group_per_minute)
        sent.append(now)
        self._groups[chat] = sent
        while self._groups[oldest := next(iter(self._groups))][-1] <= now - MINUTE:
            del self._groups[oldest]
