"""Which addresses Telegram accepts behind a link, and what it finds by itself in plain text.

Recognises bot commands, mentions, hashtags, addresses and mail addresses, as every client and bot
sees them marked. It must not look at markup.
"""

import re
from urllib.parse import parse_qs, urlsplit

from bot.simulator.model import Json

_DOMAINS = "com|org|net|info|news|press|io|me|tv|co|uk|de|fr|eu|gov|edu|int|sy|tr|iq|ir|ru|example"
# A cheap look first: the full pattern costs more than everything else in a send.
_HINT = re.compile(rf"[/@#]|\.(?:{_DOMAINS})\b", re.IGNORECASE)
_FOUND = re.compile(
    r"(?P<url>\b(?:https?|tg|ton)://[^\s<>\"]+)"
    r"|(?P<email>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    rf"|(?P<bare>(?<![\w.@-])(?:[\w-]+\.)+(?:{_DOMAINS})\b(?:[/?#][^\s<>\"]*)?)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>]))"
    r"|(?P<mention>(?<!\w)@[A-Za-z0-9_]{4,32}\b)"
    r"|(?P<hashtag>(?<![\w#&])#(?!\d+\b)\w{1,256})",
    re.IGNORECASE,
)


def mentioned_user(address: str) -> int | None:
    """The user id of a `tg://user?id=` link, which becomes a text_mention."""
    if not address.lower().startswith("tg://user"):
        return None
    ids = parse_qs(urlsplit(address).query).get("id", [""])
    return int(ids[0]) if ids[0].isdecimal() else None


def checked_link(address: str) -> str | None:
    """The address as Telegram keeps it, or None: then the link silently becomes plain text."""
    address = address.strip()
    # Telegram supposes http where nothing is said.
    if "://" not in address:
        address = f"http://{address}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme.lower() in {"tg", "ton", "tonsite"}:
        return address
    if parts.scheme.lower() not in {"http", "https"} or "." not in host.strip("."):
        return None
    # Telegram adds the slash, so what was sent is not what comes back.
    return address if parts.path else parts._replace(path="/").geturl()


def detect(text: str) -> list[Json]:
    """Entities that Telegram finds by itself; offsets in UTF-16 units."""
    if not _HINT.search(text):
        return []
    found = []
    for match in _FOUND.finditer(text):
        kind = str(match.lastgroup)
        value = match.group()
        if kind in {"url", "bare"}:
            # A full stop after an address belongs to the sentence.
            kind, value = "url", value.rstrip(".,;:!?'\")]}»…")
        before = text[: match.start()].encode("utf-16-le", "surrogatepass")
        length = len(value.encode("utf-16-le", "surrogatepass")) // 2
        found.append({"type": kind, "offset": len(before) // 2, "length": length})
    return found
