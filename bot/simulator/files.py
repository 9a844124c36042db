"""The files that people and the bot sent, in memory.

Ids are opaque, as with Telegram: `file_id` to send again or to download, `file_unique_id` the same
for the same content. Limits: Bot API, "Sending files" (50 MB up) and getFile (20 MB down).
"""

from dataclasses import dataclass
from hashlib import sha256

from bot.simulator.model import Json

DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
_FOLDERS = {"photo": "photos", "video": "videos"}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file; `kind` is photo, video or document, or what people alone send here: animation,
    voice or sticker."""

    file_id: str
    unique_id: str
    kind: str
    name: str
    mime_type: str
    content: bytes
    path: str

    def field(self) -> object:
        """The value of the Message field that is named after `kind`."""
        base: Json = {"file_id": self.file_id, "file_unique_id": self.unique_id}
        base["file_size"] = len(self.content)
        if self.kind == "photo":
            # Telegram offers several sizes, the largest last; clients rely on that order.
            small = {"file_id": f"{self.file_id}-s", "file_unique_id": f"{self.unique_id}s"}
            size = {"width": 90, "height": 60, "file_size": min(900, len(self.content))}
            return [small | size, base | {"width": 1280, "height": 853}]
        named = base | {"file_name": self.name, "mime_type": self.mime_type}
        match self.kind:
            case "video" | "animation":
                return named | {"width": 1280, "height": 720, "duration": 1}
            case "voice":
                return base | {"mime_type": self.mime_type, "duration": 1}
            case "sticker":
                shape = {"width": 512, "height": 512, "type": "regular", "emoji": "🙂"}
                return base | shape | {"is_animated": False, "is_video": False}
            case _:
                return named

    def fields(self) -> Json:
        """The fields of a Message that carries the file."""
        if self.kind != "animation":
            return {self.kind: self.field()}
        # Bot API, Message.animation: "for backward compatibility", the document is set as well.
        named = {"file_name": self.name, "mime_type": self.mime_type}
        size = {"file_size": len(self.content)}
        document = {"file_id": self.file_id, "file_unique_id": self.unique_id} | size | named
        return {"animation": self.field(), "document": document}


class FileStore:
    """Files by id and by download path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, name: str, mime_type: str, content: bytes) -> StoredFile:
        """Keep a file and give it its ids."""
        # The same content sent twice gets two ids, as with Telegram.
        number = len(self._by_path)
        unique = sha256(content).hexdigest()[:16]
        suffix = f".{name.rpartition('.')[2]}" if "." in name else ""
        path = f"{_FOLDERS.get(kind, 'documents')}/file_{number}{suffix}"
        file = StoredFile(
            f"SIM{kind}-{number}-{unique}", unique, kind, name, mime_type, content, path
        )
        self._by_id[file.file_id] = file
        self._by_path[path] = file
        if kind == "photo":
            # The thumbnail's id is good for sending, too.
            self._by_id[f"{file.file_id}-s"] = file
        return file

    def find(self, file_id: str) -> StoredFile | None:
        """The file of a file_id."""
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        """The file behind `/file/bot<token>/<path>`."""
        return self._by_path.get(path)
