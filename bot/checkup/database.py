"""The database: its file, its disk, who runs on it, and what it holds of the desk and the outbox.

Reads through `bot.services.inspection` alone. Must not ask Telegram.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.checkup.findings import Finding, Topic, ok, unknown, warning, wrong
from bot.checkup.settings import exposed
from bot.config import Settings
from bot.domain.boots import Freeze
from bot.domain.delivery import GONE, DeliveryKind, Standing, Subject
from bot.domain.errors import StorageError, StorageProblem
from bot.domain.policy import PERMISSIONS, Permission, Role
from bot.services.inspection import Holder, Inside, look_inside, migrations_to_come, running_on

LITTLE = 50 * 2**20
"""Bytes below which the disk is as good as full: the log of one large fan-out has as many."""

SPARE = 500 * 2**20
_NAMED = 5

_PROBLEMS = {
    StorageProblem.DAMAGED: (
        "is damaged, or is no database of this bot",
        "Keep the file as it is, and put the last backup in its place.",
    ),
    StorageProblem.NEWER: ("was made by a newer version of this program", "Update the program."),
    StorageProblem.UNREADABLE: (
        "cannot be read",
        "Check BULLETIN_DATABASE and who may read that file and its directory.",
    ),
    StorageProblem.FULL: ("cannot be read, since the disk is full", "Make room on its disk."),
}


def process(settings: Settings) -> tuple[Holder | None, Finding]:
    """Look whether a bot runs on the database."""
    try:
        holder = running_on(settings)
    except StorageError as error:
        remedy = "Run this as the user who runs the bot."
        return None, warning(Topic.PROCESS, f"Who runs cannot be told ({error.detail}).", remedy)
    if holder is None:
        return None, ok(Topic.PROCESS, "No bot runs on this database now.")
    by = f"process {holder.pid}" if holder.pid else "a process"
    return holder, ok(Topic.PROCESS, f"The bot is running: {by} holds the database.")


def exists(path: Path) -> bool:
    """Whether there is a file; also where that cannot be told, and opening it says why."""
    try:
        return path.exists()
    except OSError:
        return True


def is_directory(path: Path) -> bool:
    """Whether there is a directory where the database should be."""
    try:
        return path.is_dir()
    except OSError:
        return False


def file(path: Path) -> Iterator[Finding]:
    """Look at an existing file from outside: who can open it, and whether there is room for it."""
    if is_directory(path):
        remedy = "Name a file in BULLETIN_DATABASE."
        yield wrong(Topic.DATABASE, f"{path} is a directory, not a database.", remedy)
        return
    try:
        found = exposed(Topic.DATABASE, path)
        if found is not None:
            yield found
        yield room(shutil.disk_usage(path.parent).free, path.stat().st_size)
    except OSError as error:
        yield unknown(Topic.DATABASE, f"{path} cannot be looked at: {error.strerror}.")
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        remedy = "Run this as the user who runs the bot; if you do, give the files to that user."
        yield warning(Topic.DATABASE, f"{path} or its directory cannot be written to.", remedy)


def room(free: int, size: int) -> Finding:
    """Judge the bytes that are left for a database of `size` bytes."""
    says = f"{free / 2**20:,.0f} MiB are free for the database."
    if free < LITTLE:
        return wrong(Topic.DISK, says, "Make room: soon nothing can be stored, so nothing is sent.")
    if free < max(SPARE, size):
        return warning(Topic.DISK, says, "Make room before the disk is full.")
    return ok(Topic.DISK, says)


def absent(path: Path) -> Iterator[Finding]:
    """Say what the first start will do."""
    if path.with_name(f"{path.name}-wal").exists():
        remedy = "Put the database back, or the last backup, and keep the -wal file."
        yield wrong(
            Topic.DATABASE, f"{path} is gone, but its log {path.name}-wal is there.", remedy
        )
        return
    folder = next(one for one in path.absolute().parents if one.exists())
    if not (folder.is_dir() and os.access(folder, os.W_OK)):
        remedy = "Check BULLETIN_DATABASE, or who may write in that directory."
        yield wrong(Topic.DATABASE, f"{path} is not there and cannot be made.", remedy)
        return
    yield ok(Topic.DATABASE, f"{path} is not there yet; it will be made at the start.")
    yield room(shutil.disk_usage(folder).free, 0)


async def content(settings: Settings) -> tuple[Inside | None, list[Finding]]:
    """Check the whole file and read what it holds; None if that cannot be read."""
    path = settings.database
    try:
        behind = await migrations_to_come(settings)
        if behind:
            says = f"{path} is sound, and of an older version; the next start brings it up to date."
            return None, [ok(Topic.DATABASE, says)]
        inside = await look_inside(settings)
    except StorageError as error:
        return None, [_trouble(path, error)]
    return inside, [ok(Topic.DATABASE, f"{path} is sound and up to date.")]


def _trouble(path: Path, error: StorageError) -> Finding:
    if error.problem is StorageProblem.LOCKED:
        remedy = "Check again; if it stays so, find the program that keeps it locked."
        return warning(Topic.DATABASE, f"{path} is locked by another process.", remedy)
    what, remedy = _PROBLEMS[error.problem]
    return wrong(Topic.DATABASE, f"{path} {what}.", remedy)


def members(inside: Inside, settings: Settings) -> Finding:
    """Judge whether there are people enough: an admin, and two of whom one can approve."""
    known = inside.members
    if not any(one.role is Role.ADMIN for one in known):
        if settings.admin is not None:
            return ok(Topic.MEMBERS, "BULLETIN_ADMIN becomes the first admin at the next start.")
        remedy = "Write /whoami to the bot, set BULLETIN_ADMIN to the number, and start it again."
        return wrong(Topic.MEMBERS, "There is no admin.", remedy)
    writers = [one for one in known if Permission.DRAFT in PERMISSIONS[one.role]]
    deciders = [one for one in writers if Permission.REVIEW in PERMISSIONS[one.role]]
    says = f"Members: {len(known)}, of whom {len(deciders)} may approve."
    if len(writers) < 2:
        remedy = "Invite another member: nobody approves their own draft."
        return warning(Topic.MEMBERS, says, remedy)
    return ok(Topic.MEMBERS, says)


def outbox(inside: Inside) -> Iterator[Finding]:
    """Say what is held back and what failed."""
    overview = inside.outbox
    bulletins = [one for one in overview.subjects if one.kind is DeliveryKind.BULLETIN]
    paused = [one for one in bulletins if one.standing is Standing.PAUSED]
    failed = [one for one in bulletins if _retriable(one)]
    left = sum(one.figures.failed - _retriable(one) for one in bulletins)
    if overview.frozen is not None:
        yield _frozen(overview.frozen)
    if paused:
        remedy = "bulletin outbox resume N, or cancel N"
        yield warning(Topic.OUTBOX, f"Paused: {_numbers(paused)}.", remedy)
    if failed:
        count = sum(_retriable(one) for one in failed)
        says = f"Messages that could not be delivered: {count}, of {_numbers(failed)}."
        yield warning(
            Topic.OUTBOX, says, "bulletin outbox shows why; then: bulletin outbox retry N"
        )
    if not (overview.frozen or paused or failed):
        waiting = sum(one.figures.open for one in overview.subjects)
        yield ok(Topic.OUTBOX, f"Nothing is held back or failed; messages on their way: {waiting}.")
    if left:
        says = f"Messages to chats that have left or blocked the bot: {left}; no retry helps there."
        yield ok(Topic.OUTBOX, says)


def _frozen(freeze: Freeze) -> Finding:
    """Say why nothing goes, and who can let it go."""
    says = f"Everything is frozen since {freeze.at:%Y-%m-%d %H:%M} UTC: nothing goes to readers"
    if freeze.old_since is None:
        remedy = "Two members write /thaw, or: bulletin outbox thaw"
        return warning(Topic.OUTBOX, f"{says}. A member wanted it.", remedy)
    says += ". The database is old, and what waits in it may have been sent already."
    if freeze.by_member:
        says += " A member wanted it as well."
        who = "Two members write /thaw, one of them an admin"
    else:
        who = "An admin presses a button in the notice"
    remedy = f"{who}; or: bulletin outbox thaw, which sends all that waits"
    return warning(Topic.OUTBOX, says, remedy)


def _retriable(one: Subject) -> int:
    """Return how many failed deliveries of a bulletin a retry may help."""
    return one.figures.failed - sum(one.failures.get(trouble, 0) for trouble in GONE)


def _numbers(subjects: Sequence[Subject]) -> str:
    named = ", ".join(str(one.subject) for one in subjects[:_NAMED])
    more = f" and {len(subjects) - _NAMED} more" if len(subjects) > _NAMED else ""
    return f"bulletin {named}{more}"
