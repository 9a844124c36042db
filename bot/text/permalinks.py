"""Addresses that last: what the parameter of a link to the bot names, such as `/start b-12`.

A search carries the words themselves, signed, so that nobody can put words of their own into the
bot's mouth; everything else names something that was published. Must not know what is there.
"""

import base64
import hashlib
import hmac
from binascii import Error
from enum import StrEnum
from typing import NamedTuple

from bot.domain.ids import BulletinNumber
from bot.text import item_names

LONGEST = 64
"""Characters of a parameter (bot-api.md, Limits)."""

_SIGNED = 8
_SEARCH = "s-"
_DIGITS = 18
_MARK = b"a link to a search\0"


class Leads(StrEnum):
    """Where a link leads; BROKEN for one that was cut, changed or made up."""

    ITEM = "item"
    BULLETIN = "bulletin"
    FRONT = "front"
    PLACE = "place"
    SEARCH = "search"
    BROKEN = "broken"


class Target(NamedTuple):
    """What a link names: an item's name, a bulletin's number, an id of the theatre, words."""

    leads: Leads
    asked: str = ""


_PREFIXES = {
    item_names.START: Leads.ITEM,
    "b-": Leads.BULLETIN,
    "f-": Leads.FRONT,
    "p-": Leads.PLACE,
}


def bulletin(number: BulletinNumber) -> str:
    """Return the parameter of a link to a bulletin."""
    return f"b-{number}"


def front(id: str) -> str:  # noqa: A002 - the word of the field
    """Return the parameter of a link to a front."""
    return f"f-{id}"


def place(id: str) -> str:  # noqa: A002 - the word of the field
    """Return the parameter of a link to a place."""
    return f"p-{id}"


def search(words: str, key: bytes) -> str | None:
    """Return the parameter of a link to a search; None if the words are too long for one."""
    plain = " ".join(words.split())
    found = f"{_SEARCH}{_encoded(plain.encode())}-{_signature(plain, key)}"
    return found if plain and len(found) <= LONGEST else None


def read(payload: str, key: bytes) -> Target | None:
    """Return where a parameter leads; None for one that is no link of this kind."""
    if payload.startswith(_SEARCH):
        words = _words(payload, key)
        return Target(Leads.BROKEN) if words is None else Target(Leads.SEARCH, words)
    for prefix, leads in _PREFIXES.items():
        if payload.startswith(prefix):
            asked = payload.removeprefix(prefix)
            return Target(leads, asked) if _is_whole(leads, asked) else Target(Leads.BROKEN)
    return None


def _is_whole(leads: Leads, asked: str) -> bool:
    if leads is Leads.BULLETIN:
        return asked.isascii() and asked.isdecimal() and len(asked) <= _DIGITS
    return bool(asked)


def _words(payload: str, key: bytes) -> str | None:
    """Return the words of a search if they are what was signed."""
    # By its length, not by the hyphen: both parts may hold hyphens.
    body, signature = payload[len(_SEARCH) : -_SIGNED], payload[-_SIGNED:]
    if len(payload) > LONGEST or not body.endswith("-"):
        return None
    encoded = body.removesuffix("-")
    try:
        words = base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)).decode()
    except (Error, ValueError):
        return None
    # One spelling of the words is ours; the letters leave room for others.
    whole = bool(words) and _encoded(words.encode()) == encoded
    meant = _signature(words, key).encode()
    return words if hmac.compare_digest(meant, signature.encode()) and whole else None


def _signature(words: str, key: bytes) -> str:
    digest = hmac.new(key, _MARK + words.encode(), hashlib.sha256).digest()
    return _encoded(digest)[:_SIGNED]


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")
