"""Everything that this project raises on purpose.

    BulletinError
      Refusal            a person cannot have what they asked; `code` names the sentence to answer
        Forbidden        the actor lacks the permission
        NotFound         there is no such draft, bulletin, item, front...
        BadInput         what was sent cannot be used
        Stale            the thing moved on: another decision, another revision, an old button
          Moved          ... between a look and the writing; whoever looked may do so again
          Kept           ... and what the person wrote came too late, but is kept
      IllegalTransition  a state table was asked for a step that it does not have
      TheatreError       the theatre's file is broken; says file, line and reason
      StorageError       the database cannot be used; `StorageProblem` says why
      Stopped            the bot cannot run, or go on; `StopReason` says why

A Refusal is an ordinary answer: handlers show the catalogs' sentence `code` with `values`.
"""

from enum import StrEnum


class BulletinError(Exception):
    """The root of the tree."""


class Refusal(BulletinError):
    """`code` is the id of a sentence in the catalogs; `values` fill its variables. `recorded` says
    that it stands in the record already."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
        self.recorded = False


class Forbidden(Refusal):
    """The actor may not do this."""


class NotFound(Refusal):
    """What was asked for is not there."""


class BadInput(Refusal):
    """What was sent cannot be used as it is."""


class Stale(Refusal):
    """What the person saw has changed since; nothing was done."""


class Moved(Stale):
    """Somebody was quicker, between a look and the transaction that was to write."""


class Kept(Stale):
    """What the person wrote came too late; it is kept under this number until they say what is to
    become of it. `adds` says that it takes the place of nothing, `edits` that it is what an edited
    message is to say."""

    def __init__(
        self, late: Refusal, kept: int, *, adds: bool = False, edits: bool = False
    ) -> None:
        super().__init__(late.code, **late.values)
        self.recorded = late.recorded
        self.kept = kept
        self.adds = adds
        self.edits = edits


class IllegalTransition(BulletinError):
    """A state machine has no such step."""

    def __init__(self, state: str, event: str) -> None:
        super().__init__(f"no step {event!r} from state {state!r}")


class TheatreError(BulletinError):
    """A theatre file is broken."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}, line {line}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


class StorageProblem(StrEnum):
    """Why the database cannot be used."""

    LOCKED = "locked"
    DAMAGED = "damaged"
    NEWER = "newer"
    FULL = "full"
    UNREADABLE = "unreadable"


class StorageError(BulletinError):
    """The database cannot be used."""

    def __init__(self, problem: StorageProblem, detail: str) -> None:
        super().__init__(f"{problem}: {detail}")
        self.problem = problem
        self.detail = detail


class StopReason(StrEnum):
    """Why a bot could not run, or could not go on."""

    NO_TOKEN = "no_token"  # noqa: S105 - a reason, not a token
    TOKEN_REFUSED = "token_refused"  # noqa: S105
    UNREACHABLE = "unreachable"
    WRONG_ADDRESS = "wrong_address"
    CANNOT_LISTEN = "cannot_listen"
    WEBHOOK_REFUSED = "webhook_refused"


class Stopped(BulletinError):
    """The bot cannot run; the command line has a sentence and an exit code for each reason.

    `detail` is what Telegram said, if that helps; free of secrets.
    """

    def __init__(self, reason: StopReason, detail: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail
