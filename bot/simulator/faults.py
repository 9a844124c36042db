"""Faults on order: the answers and silences of a Telegram that is not well.

A fault is scripted (a method, a chat, the nth call, so many times) or drawn at random from a seed.
Each says whether the call was *accepted*: then it is carried out and stands in the ledger, whatever
the caller is told. This module decides; `server` carries out.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import Literal

from bot.simulator.answers import ApiError
from bot.simulator.model import Json

Action = Literal["answer", "truncate", "reset", "close", "hang", "delay", "hold"]
SENDING = ("send", "copy", "forward", "edit", "delete")


@dataclass(frozen=True, slots=True)
class Fault:
    """What to do with one call.

    `delay` in seconds passes before the action; `hang` gives no answer until the caller leaves,
    `hold` none until the fault is withdrawn.
    """

    kind: str
    action: Action = "answer"
    accepted: bool = False
    status: int = 200
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0


def _refusal(kind: str, status: int, description: str, parameters: Json | None = None) -> Fault:
    error = ApiError(status, description, parameters)
    return Fault(kind, status=status, body=json.dumps(error.body))


KINDS: dict[str, Fault] = {
    fault.kind: fault
    for fault in (
        Fault("error", status=400),
        Fault("flood", status=429),
        Fault("reset", "reset"),
        # A closed connection proves nothing; the worse case is the default.
        Fault("close", "close", accepted=True),
        Fault("hang", "hang", accepted=True),
        Fault("delay", "delay", accepted=True),
        Fault("hold", "hold", accepted=True),
        # A 200 means that Telegram took the call, however broken its words are.
        Fault("truncated", "truncate", accepted=True),
        Fault("invalid_json", accepted=True, body="<html><body>502 Bad Gateway</body></html>"),
        Fault("ok_false", accepted=True, body='{"ok":false}'),
        Fault("bad_gateway", status=502, body="<html><h1>502 Bad Gateway</h1></html>"),
        _refusal("server_error", 500, "Internal Server Error"),
        _refusal("unauthorized", 401, "Unauthorized"),
        _refusal("not_found", 404, "Not Found"),
        _refusal(
            "conflict",
            409,
            "Conflict: terminated by other getUpdates request; make sure "
            "that only one bot instance is running",
        ),
        _refusal("blocked", 403, "Forbidden: bot was blocked by the user"),
        _refusal("deactivated", 403, "Forbidden: user is deactivated"),
        _refusal("not_started", 403, "Forbidden: bot can't initiate conversation with a user"),
        _refusal("kicked", 403, "Forbidden: bot was kicked from the supergroup chat"),
        _refusal("not_member", 403, "Forbidden: bot is not a member of the channel chat"),
        _refusal("group_deleted", 403, "Forbidden: the group chat was deleted"),
        _refusal("chat_not_found", 400, "Bad Request: chat not found"),
        _refusal("write_forbidden", 400, "Bad Request: CHAT_WRITE_FORBIDDEN"),
        _refusal(
            "no_rights", 400, "Bad Request: not enough rights to send text messages to the chat"
        ),
        _refusal("not_admin", 400, "Bad Request: need administrator rights in the channel chat"),
        _refusal("no_thread", 400, "Bad Request: message thread not found"),
        _refusal(
            "cannot_parse",
            400,
            "Bad Request: can't parse entities: "
            'Can\'t find end tag corresponding to start tag "b"',
        ),
        _refusal("too_long", 400, "Bad Request: message is too long"),
        _refusal("edit_not_found", 400, "Bad Request: message to edit not found"),
        _refusal("not_editable", 400, "Bad Request: message can't be edited"),
        _refusal("not_deletable", 400, "Bad Request: message can't be deleted"),
        _refusal("too_old", 400, "Bad Request: message can't be deleted for everyone"),
    )
}


def make_fault(order: Json) -> Fault:
    """A fault from an order of the control API; raises ValueError for one that makes no sense.

    `kind` names an entry of KINDS; `accepted`, `status`, `body` (text), `headers` and `delay`
    override it. For `error`: `description` and `parameters`. For `flood`: `retry_after` (any JSON
    value, default 1), `bare` to leave the parameters out.
    """
    kind = str(order.get("kind", ""))
    if kind not in KINDS:
        raise ValueError(f"unknown kind of fault {kind!r}; known: {', '.join(KINDS)}")
    fault = KINDS[kind]
    if kind == "flood":
        fault = _flood(order)
    elif kind == "error":
        status = int(order.get("status", 400))
        words = str(order.get("description", "Bad Request"))
        fault = _refusal(kind, status, words, order.get("parameters"))
    given = {name: order[name] for name in _OVERRIDES if order.get(name) is not None}
    return replace(fault, **given)


_OVERRIDES = ("accepted", "status", "body", "headers", "delay")


def _flood(order: Json) -> Fault:
    value = order.get("retry_after", 1)
    words = f"Too Many Requests: retry after {value}"
    parameters = None if order.get("bare") else {"retry_after": value}
    # F03: without parameters nothing but the words tells the time to wait.
    headers = {} if order.get("bare") else {"Retry-After": str(value)}
    return replace(_refusal("flood", 429, words, parameters), headers=headers)


@dataclass(slots=True)
class Rule:
    """A scripted fault. `times` None means for ever; `method` None means any sending method."""

    id: int
    fault: Fault
    method: str | None = None
    chat_id: int | None = None
    nth: int = 1
    times: int | None = 1
    seen: int = 0

    def matches(self, method: str, chat_id: object) -> bool:
        """Count a call that the rule is about, and say whether it is hit."""
        if not _covers(self.method, method):
            return False
        if self.chat_id is not None and str(self.chat_id) != str(chat_id):
            return False
        # Only calls that the rule is about are counted: the nth of them is hit.
        self.seen += 1
        past = self.seen - self.nth
        return past >= 0 and (self.times is None or past < self.times)


def _covers(wanted: str | None, method: str) -> bool:
    if wanted is None:
        return method.startswith(SENDING) and method != "sendchataction"
    return wanted in {"*", method}


class FaultPlan:
    """All faults that are ordered, scripted first."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.seed: int | None = None
        self._random = Random()  # replaced by a seeded one before the first draw
        self._rates: dict[str, tuple[float, Fault]] = {}
        self._method: str | None = None
        self._spared: frozenset[str] = frozenset()

    @property
    def active(self) -> bool:
        """Whether anything is ordered at all."""
        return bool(self.rules or self._rates)

    def script(self, order: Json) -> Rule:
        """Add a rule: `method`, `chat_id`, `nth`, `times` and what `make_fault` reads."""
        method = order.get("method")
        rule = Rule(
            max((each.id for each in self.rules), default=0) + 1,
            make_fault(order),
            method.lower() if method else None,
            order.get("chat_id"),
            order.get("nth") or 1,
            order.get("times", 1),
        )
        self.rules.append(rule)
        return rule

    def randomly(
        self,
        rates: Mapping[str, float],
        seed: int,
        method: str | None = None,
        spared: Iterable[int] = (),
    ) -> None:
        """Draw faults with these probabilities; a kind may say `reset:after` or `reset:before`.
        The chats that are `spared` have none."""
        self.seed = seed
        self._random = Random(seed)
        self._method = method.lower() if method else None
        self._spared = frozenset(map(str, spared))
        self._rates = {}
        for name, rate in rates.items():
            kind, _, when = name.partition(":")
            order: Json = {"kind": kind} | ({"accepted": when == "after"} if when else {})
            self._rates[name] = (rate, make_fault(order))

    def withdraw(self, rule: int) -> None:
        """Forget a scripted fault; what it holds may be answered. Raises LookupError if it is not
        in force."""
        known = [each.id for each in self.rules]
        if rule not in known:
            raise LookupError(f"no fault {rule}; in force: {known}")
        del self.rules[known.index(rule)]

    def orders(self, fault: Fault) -> bool:
        """Whether a rule in force orders just this fault."""
        return any(rule.fault is fault for rule in self.rules)

    def clear(self) -> None:
        """Be well again."""
        self.rules.clear()
        self._rates = {}
        self.seed = None

    def draw(self, method: str, chat_id: object) -> Fault | None:
        """The fault for this call, if any."""
        # Every rule counts the call, even when another one decides it.
        hits = [rule for rule in self.rules if rule.matches(method, chat_id)]
        if hits:
            return hits[0].fault
        if not self._rates or not _covers(self._method, method) or str(chat_id) in self._spared:
            return None
        # One draw for a call, so that a seed means the same whatever the kinds are.
        point = self._random.random()
        for rate, fault in self._rates.values():
            point -= rate
            if point < 0:
                return fault
        return None
