"""The client's part that is a person: writes, forwards, sends files, presses, asks inline."""

from base64 import b64encode
from typing import Literal, TypedDict, Unpack

from bot.simulator.client_link import Json, Link
from bot.simulator.views import InlineAnswer, PressAnswer, Written


class Place(TypedDict, total=False):
    """Where in a chat and as whom: `mask` is anonymous, channel or service; `quote` are words of
    the message that is replied to."""

    topic: int
    reply_to: int
    quote: str
    mask: Literal["anonymous", "channel", "service"]
    mask_chat_id: int


class Content(Place, total=False):
    """A place, and formatting: `html` instead of a text, or entities of the text."""

    html: str
    entities: list[Json]


class FileContent(Content, total=False):
    """What else a file has: a caption as `text` or `html`, a MIME type."""

    text: str
    mime_type: str


class EditContent(TypedDict, total=False):
    """What else an edit may bring."""

    html: str | None
    photo: bytes | None


class AlbumContent(FileContent, total=False):
    """What else an album has: the kinds of its files, and the place of the one with the caption."""

    kinds: list[str]
    caption_at: int


class PressDetails(TypedDict, total=False):
    """How to press: by callback data; `stale` for data that is no longer shown."""

    data: str
    stale: bool
    within: float


class People(Link):
    """What people do. Chats and people are ids; a private chat has the person's id."""

    async def write(
        self, chat: int, person: int, text: str = "", **details: Unpack[Content]
    ) -> Written:
        """Write a message; a text above 4096 characters is split, as clients split it."""
        order = {"chat_id": chat, "person_id": person, "text": text}
        return Written.of(await self.order("write", **order, **details))

    async def start(self, person: int, payload: str | None = None) -> Written:
        """Press Start, perhaps behind a link with a payload; unblocks the bot if need be."""
        return Written.of(await self.order("start", person_id=person, payload=payload))

    async def edit(
        self,
        chat: int,
        person: int,
        message_id: int,
        text: str = "",
        **details: Unpack[EditContent],
    ) -> Written:
        """Edit a text or a caption; `photo` takes the place of the message's file."""
        order: Json = {"chat_id": chat, "person_id": person, "message_id": message_id}
        photo = details.get("photo")
        if photo is not None:
            order |= {"kind": "photo", "content": b64encode(photo).decode()}
        return Written.of(await self.order("edit", **order, text=text, html=details.get("html")))

    async def delete(self, chat: int, person: int, message_id: int) -> None:
        """Delete a message for everyone; the bot is not told."""
        await self.order("delete", chat_id=chat, person_id=person, message_id=message_id)

    async def forward(
        self, chat: int, person: int, from_chat: int, message_id: int, *, hidden: bool = False
    ) -> Written:
        """Forward a message into `chat`; `hidden` when its author hides behind a name."""
        order = {"chat_id": chat, "person_id": person, "from_chat_id": from_chat}
        return Written.of(
            await self.order("forward", **order, message_id=message_id, hidden=hidden)
        )

    async def send_document(
        self, chat: int, person: int, name: str, content: bytes, **details: Unpack[FileContent]
    ) -> Written:
        """Send a document."""
        return await self._file("document", chat, person, name, content, **details)

    async def send_photo(
        self, chat: int, person: int, content: bytes = b"photo", **details: Unpack[FileContent]
    ) -> Written:
        """Send a photo; the bytes need not be one."""
        return await self._file("photo", chat, person, "photo.jpg", content, **details)

    async def send_video(
        self, chat: int, person: int, content: bytes = b"video", **details: Unpack[FileContent]
    ) -> Written:
        """Send a video; the bytes need not be one."""
        return await self._file("video", chat, person, "video.mp4", content, **details)

    async def _file(
        self,
        kind: str,
        chat: int,
        person: int,
        name: str,
        content: bytes,
        **details: Unpack[FileContent],
    ) -> Written:
        order = {"chat_id": chat, "person_id": person, "kind": kind, "name": name}
        # JSON has no bytes.
        encoded = b64encode(content).decode()
        return Written.of(await self.order("file", **order, content=encoded, **details))

    async def send_other(
        self,
        chat: int,
        person: int,
        kind: Literal["animation", "voice", "sticker"],
        **details: Unpack[FileContent],
    ) -> Written:
        """Send something that is neither photo, video nor document."""
        return await self._file(kind, chat, person, kind, b"other", **details)

    async def send_album(
        self, chat: int, person: int, files: list[bytes], **details: Unpack[AlbumContent]
    ) -> Written:
        """Send 2 to 10 files as an album, photos unless `kinds` says otherwise; the caption is the
        first one's, or that of the place `caption_at`."""
        kinds = details.pop("kinds", None) or ["photo"] * len(files)
        caption_at = details.pop("caption_at", 0)
        sent: list[Json] = [
            {"kind": kind, "content": b64encode(each).decode()}
            for kind, each in zip(kinds, files, strict=True)
        ]
        # Clients show the caption of one file under the whole album.
        caption = {name: value for name, value in details.items() if name in {"text", "html"}}
        sent[caption_at] |= caption
        order = {"chat_id": chat, "person_id": person, "files": sent}
        return Written.of(await self.order("album", **order, **details))

    async def press(
        self,
        person: int,
        chat: int,
        message_id: int,
        label: str | None = None,
        **details: Unpack[PressDetails],
    ) -> PressAnswer:
        """Press a button by its label or `data`, and wait `within` (5) seconds for the answer.

        An answer that never came has `answered` False; pass `within=0` not to wait at all.
        """
        order = {"person_id": person, "chat_id": chat, "message_id": message_id, "label": label}
        return PressAnswer.model_validate(await self.order("press", **order, **details))

    async def inline(
        self, person: int, query: str = "", *, offset: str = "", within: float = 5.0
    ) -> InlineAnswer:
        """Type `@bot query` and wait for the results."""
        order = {"person_id": person, "query": query, "offset": offset, "within": within}
        return InlineAnswer.model_validate(await self.order("inline", **order))

    async def choose(
        self, chat: int, person: int, query_id: str, result_id: str, **details: Unpack[Place]
    ) -> Written:
        """Send a result of an inline query into a chat."""
        order = {"chat_id": chat, "person_id": person, "query_id": query_id}
        return Written.of(await self.order("choose", **order, result_id=result_id, **details))
