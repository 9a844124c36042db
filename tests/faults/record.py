"""What the database has on record, read behind the bot's back: deliveries, counters, approvals.

All that the suite knows of the outbox's tables stands in `read_outbox`. Reads alone, and judges
nothing; `tests.faults.invariants` does.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from bot.domain.bulletin import Choice
from bot.domain.draft import Content
from bot.domain.following import Habits, Quiet
from storage.moments import from_ms

BULLETIN = "bulletin"
Subject = tuple[str, int]
Place = tuple[int, int]
"""A chat and a topic; topic 0 is none."""


class Row(NamedTuple):
    """One delivery. `called_off` says that a person, or a refusal, cancelled its whole subject;
    `held_until` is the end of the quiet hours for which it waits."""

    kind: str
    subject: int
    version: int
    chat: int
    topic: int
    part: int
    state: str
    message: int | None
    uncertain: bool
    trouble: str | None
    html: str
    called_off: bool
    held_until: datetime | None

    @property
    def place(self) -> Place:
        """Where it goes."""
        return self.chat, self.topic


class Counters(NamedTuple):
    """The figures that the outbox keeps of a subject."""

    total: int
    sent: int
    failed: int
    cancelled: int


class Approval(NamedTuple):
    """A reviewer's yes, bound to the hash of what may be sent."""

    hash: str
    given_at: datetime


class Published(NamedTuple):
    """A bulletin: its content, the approvals it has, the languages and choices it went in, and what
    was approved with it."""

    number: int
    content: Content
    approvals: tuple[Approval, ...]
    editions: tuple[tuple[str, Choice], ...]
    adds_to: int | None
    family: tuple[int, ...]


def hashed(text: str) -> str:
    """Return the hash by which the ledger names a text."""
    return sha256(text.encode()).hexdigest()


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The database, to be read alone, as it is at the first look: a bot at work changes nothing
    between two."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("BEGIN")
        yield connection


def read_outbox(connection: sqlite3.Connection) -> tuple[list[Row], dict[Subject, Counters]]:
    """All deliveries, and what the outbox counts of each subject."""
    rows = connection.execute("""
        SELECT m.kind, m.subject, m.version, d.chat, d.topic, d.part, d.state, d.message,
            d.uncertain, d.trouble, t.html, m.hold = 'cancelled' AS called_off,
            CASE WHEN d.held AND d.state = 'queued' THEN d.due_at END AS held_until
        FROM deliveries AS d
        JOIN mailings AS m ON m.id = d.mailing
        JOIN texts AS t ON t.id = d.text
    """)
    deliveries = [
        Row(*row)._replace(
            uncertain=bool(row["uncertain"]),
            held_until=None if row["held_until"] is None else from_ms(row["held_until"]),
        )
        for row in rows
    ]
    figures = connection.execute("""
        SELECT kind, subject, sum(total), sum(sent), sum(failed), sum(cancelled)
        FROM mailings GROUP BY kind, subject
    """)
    return deliveries, {(row[0], row[1]): Counters(*row[2:]) for row in figures}


def read_published(connection: sqlite3.Connection) -> dict[int, Published]:
    """All bulletins by number."""
    # What adds to a bulletin was approved with it.
    bulletins = connection.execute("""
        SELECT one.number, one.content, additions.adds_to, coalesce(one.draft, first.draft) AS draft
        FROM bulletins AS one
        LEFT JOIN additions ON additions.number = one.number
        LEFT JOIN bulletins AS first ON first.number = additions.adds_to
    """).fetchall()
    return {
        row["number"]: Published(
            number=row["number"],
            content=Content.model_validate_json(row["content"]),
            approvals=tuple(_approvals(connection, row["draft"])),
            editions=tuple(_editions(connection, row["number"])),
            adds_to=row["adds_to"],
            family=tuple(_family(connection, row["draft"], row["adds_to"] or row["number"])),
        )
        for row in bulletins
    }


def _family(connection: sqlite3.Connection, draft: int | None, first: int) -> Iterator[int]:
    """A bulletin's number, then those of all that is to add to it."""
    yield first
    for row in connection.execute(
        "SELECT number FROM releases WHERE draft = ? AND part > 0 ORDER BY part", (draft,)
    ):
        yield row["number"]


def _approvals(connection: sqlite3.Connection, draft: int | None) -> Iterator[Approval]:
    # Only those of the revision that was published: an edit voids the earlier ones.
    for row in connection.execute(
        """
        SELECT hash, given_at FROM reviews
        WHERE draft = ? AND verdict = 'approve'
            AND revision = (SELECT revision FROM drafts WHERE id = reviews.draft)
        """,
        (draft,),
    ):
        yield Approval(row["hash"], from_ms(row["given_at"]))


def _editions(connection: sqlite3.Connection, number: int) -> Iterator[tuple[str, Choice]]:
    for row in connection.execute(
        "SELECT language, choice FROM editions WHERE bulletin = ?", (number,)
    ):
        yield row["language"], Choice.read(row["choice"])


def followers(path: Path) -> frozenset[Place]:
    """Who receives daily bulletins at this moment: the active subscriptions that are told at
    once."""
    with opened(path) as connection:
        found = connection.execute(
            "SELECT chat, topic FROM subscriptions WHERE inactive IS NULL AND at_once & 1"
        )
        return frozenset((row["chat"], row["topic"]) for row in found)


def read_nights(connection: sqlite3.Connection) -> dict[Place, Habits]:
    """Who has quiet hours, and which."""
    found = connection.execute("SELECT * FROM subscriptions WHERE quiet <> 'off'")
    return {
        (row["chat"], row["topic"]): Habits(
            zone=row["zone"],
            quiet=Quiet(row["quiet"]),
            quiet_from=row["quiet_from"],
            quiet_until=row["quiet_until"],
            urgent_passes=bool(row["urgent_passes"]),
        )
        for row in found
    }


def closed(path: Path) -> dict[int, str]:
    """Why a chat cannot be written to at present, for each subscription of which that is known."""
    with opened(path) as connection:
        found = connection.execute("SELECT chat, inactive FROM subscriptions WHERE inactive > ''")
        return {row["chat"]: row["inactive"] for row in found}
