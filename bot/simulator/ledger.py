"""The ledger: an append-only list of what Telegram accepted, the oracle of the tests.

An entry is written before any fault is applied, so it tells what was sent even when the sender was
told otherwise. Nothing may ever be removed from it or changed in it.
"""

from dataclasses import dataclass
from hashlib import sha256

from bot.simulator.formatted import to_html
from bot.simulator.model import Json, Message


@dataclass(slots=True)
class Entry:
    """One accepted call; texts and hashes are worked out only when somebody reads it."""

    seq: int
    time: int
    date: int
    method: str
    chat_id: int
    topic: int | None
    message_id: int
    content: Json
    markup: bool
    raw: str | None
    dropped: int
    silent: bool
    protected: bool
    reply_to: int | None

    @property
    def api(self) -> Json:
        """The entry as `/sim/ledger` shows it.

        `sha256` is of the shown text, `raw_sha256` of the text argument exactly as it was sent.
        """
        text = self.content.get("text", self.content.get("caption"))
        caption: list[Json] = self.content.get("caption_entities", [])
        entities: list[Json] = self.content.get("entities", caption)
        shape: Json = {name: getattr(self, name) for name in _PLAIN}
        shape |= {"text": text, "html": None, "sha256": None, "reply_markup": self.markup}
        shape |= {"raw_sha256": digest(self.raw), "dropped_entities": self.dropped}
        shape["content"] = next((name for name in _CONTENTS if name in self.content), None)
        if text is not None:
            shape |= {"html": to_html(text, entities), "sha256": digest(text)}
        return shape


_PLAIN = (
    "seq",
    "time",
    "date",
    "method",
    "chat_id",
    "topic",
    "message_id",
    "raw",
    "silent",
    "protected",
    "reply_to",
)
_CONTENTS = ("text", "document", "photo", "video", "pinned_message")


def digest(text: str | None) -> str | None:
    """SHA-256 of the UTF-8 text in hexadecimal."""
    return None if text is None else sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Ledger:
    """Accepted sends, edits, copies, pins and deletions, in order."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def __len__(self) -> int:
        return len(self.entries)

    def add(
        self, time: int, method: str, message: Message, raw: str | None = None, dropped: int = 0
    ) -> None:
        """Write one entry; `time` in monotonic nanoseconds."""
        self.entries.append(
            Entry(
                len(self.entries) + 1,
                time,
                message.edit_date or message.date,
                method,
                message.chat.id,
                message.thread,
                message.id,
                # A reference: edits replace the content, they never change it.
                message.content,
                message.markup is not None,
                raw,
                dropped,
                message.silent,
                "has_protected_content" in message.extra,
                message.reply_to,
            )
        )

    def read(self, after: int = 0) -> list[Json]:
        """Entries with a `seq` above `after`."""
        return [entry.api for entry in self.entries[after:]]
