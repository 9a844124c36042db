"""The theatre: the fronts, places and actors that the news is about, with all their spellings.

Reads the text of a theatre file; must not open it, and must not search texts for the names
(`bot.text.names` does).
"""

import re
import tomllib
from typing import Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, ValidationError

from bot.domain.errors import TheatreError
from bot.domain.model import Frozen

Names = dict[str, str]
"""Language code -> name; English is always there."""

_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Front(Frozen):
    """A front; `aliases` are its other names in any language."""

    id: str = Field(pattern=_SLUG)
    names: Names
    aliases: tuple[str, ...] = ()


class Place(Frozen):
    """A place on a front; `spellings` are all its others, in any script."""

    id: str = Field(pattern=_SLUG)
    front: str
    names: Names
    spellings: tuple[str, ...] = ()


class ActorTag(Frozen):
    """A force, organisation or abbreviation, with a short neutral explanation."""

    id: str = Field(pattern=_SLUG)
    abbreviation: str | None = None
    names: Names
    spellings: tuple[str, ...] = ()
    explanation: Names


class Theatre(Frozen):
    """All names of one war. `zones` are the time zones (IANA) of those who read about it, there and
    in the diaspora."""

    id: str
    name: str
    zones: tuple[str, ...] = ()
    front: tuple[Front, ...]
    place: tuple[Place, ...] = ()
    actor: tuple[ActorTag, ...] = ()

    @classmethod
    def read(cls, text: str, file: str) -> Self:
        """Read a theatre file's text; raises TheatreError with `file`, line and reason."""
        try:
            theatre = cls.model_validate(tomllib.loads(text))
        except tomllib.TOMLDecodeError as error:
            raise TheatreError(file, _line_of_syntax(str(error), text), str(error)) from error
        except ValidationError as error:
            first = error.errors()[0]
            line = _line_of(text, first["loc"])
            where = ".".join(str(step) for step in first["loc"])
            raise TheatreError(file, line, f"{where}: {first['msg']}") from error
        theatre._check(text, file)  # noqa: SLF001 - its own
        return theatre

    def front_of(self, place: str) -> str:
        """Return the id of the front on which a place lies."""
        return next(known.front for known in self.place if known.id == place)

    def names_of(self, id: str) -> Names:  # noqa: A002 - the word of the field
        """Return the names of a place or actor; one that the theatre lost keeps its id."""
        entries: tuple[Place | ActorTag, ...] = (*self.place, *self.actor)
        return next((known.names for known in entries if known.id == id), {"en": id})

    def _check(self, text: str, file: str) -> None:
        for zone in self.zones:
            if not _is_zone(zone):
                raise TheatreError(file, _line_of_zone(text, zone), f"no time zone {zone!r}")
        fronts = {front.id for front in self.front}
        for kind in ("front", "place", "actor"):
            entries: tuple[Front | Place | ActorTag, ...] = getattr(self, kind)
            seen: set[str] = set()
            for count, entry in enumerate(entries):
                key, reason = "id", ""
                if entry.id in seen:
                    reason = f"the id {entry.id!r} stands twice"
                elif "en" not in entry.names:
                    reason = f"{entry.id!r} has no English name"
                elif isinstance(entry, Place) and entry.front not in fronts:
                    key, reason = "front", f"there is no front {entry.front!r}"
                if reason:
                    raise TheatreError(file, _line_of(text, (kind, count, key)), reason)
                seen.add(entry.id)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _line_of_zone(text: str, zone: str) -> int:
    lines = text.splitlines()
    return next((n for n, line in enumerate(lines, 1) if f'"{zone}"' in line), 1)


def _line_of_syntax(message: str, text: str) -> int:
    found = re.search(r"at line (\d+)", message)
    return int(found[1]) if found else text.count("\n") + 1


def _line_of(text: str, where: tuple[str | int, ...]) -> int:
    """Return the line of `where`, a pydantic location: the table's header, or the key in it."""
    lines = text.splitlines()
    if len(where) < 2 or not isinstance(where[1], int):
        return 1
    headers = [n for n, line in enumerate(lines) if line.strip() == f"[[{where[0]}]]"]
    if where[1] >= len(headers):
        return 1
    start = headers[where[1]]
    for n in range(start + 1, len(lines)):
        if lines[n].lstrip().startswith("["):
            break
        if len(where) > 2 and re.match(rf"\s*{re.escape(str(where[2]))}\s*=", lines[n]):
            return n + 1
    return start + 1
