"""What the client of the control API hands out: frozen, typed views of the simulator's answers.

They carry data and small look-ups. They must not talk to the simulator.
"""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class _View(BaseModel):
    # A view is a moment in the past; nobody should think that changing it does something.
    model_config = ConfigDict(frozen=True)


class Button(_View):
    """An inline button as it is shown."""

    text: str
    data: str | None = None
    url: str | None = None
    style: str | None = None


class SentFile(_View):
    """A document, photo or video in a message; `size` in bytes."""

    kind: str
    file_id: str
    size: int
    name: str | None = None
    mime_type: str | None = None


class SimMessage(_View):
    """A message as a person sees it; `text` and `html` are the caption's when there is a file."""

    message_id: int
    chat_id: int
    thread: int | None
    date: int
    sender: str
    sender_id: int | None
    by_bot: bool
    text: str | None
    html: str | None
    entities: list[dict[str, Any]]
    buttons: list[list[Button]]
    keyboard: list[list[str]]
    force_reply: bool
    reply_to: int | None
    edited: bool
    pinned: bool
    protected: bool
    silent: bool
    service: str | None
    forward_origin: dict[str, Any] | None
    media_group_id: str | None
    file: SentFile | None

    @property
    def labels(self) -> list[str]:
        """The texts of all inline buttons, row by row."""
        return [button.text for row in self.buttons for button in row]

    def button(self, label: str) -> Button:
        """The inline button of that text; raises LookupError when there is none."""
        for row in self.buttons:
            for button in row:
                if button.text == label:
                    return button
        raise LookupError(f"no button {label!r} among {self.labels}")


class ChatView(_View):
    """A chat with its messages in order; `version` is what `wait` wants."""

    chat_id: int
    kind: str
    title: str
    version: int
    migrated_to: int | None
    topics: dict[int, str]
    messages: list[SimMessage]

    def message(self, message_id: int) -> SimMessage:
        """The message of that id; raises LookupError when it is not (or no longer) there."""
        for each in self.messages:
            if each.message_id == message_id:
                return each
        raise LookupError(f"no message {message_id} in chat {self.chat_id}")


class PressAnswer(_View):
    """What came of a press: `text` is the toast (or alert) of the bot, `url` what it opens."""

    query_id: str | None
    answered: bool
    text: str = ""
    show_alert: bool = False
    url: str | None = None


class InlineAnswer(_View):
    """What the bot answered to an inline query; results as they came."""

    query_id: str
    answered: bool
    results: list[dict[str, Any]] = Field(default_factory=list)
    next_offset: str = ""
    button: dict[str, Any] | None = None


class LedgerEntry(_View):
    """One accepted send, edit, copy, pin or deletion.

    `time` in monotonic nanoseconds; `sha256` of the shown text, `raw_sha256` of the text argument
    as it was sent; `dropped_entities` beyond the hundredth, which Telegram loses silently.
    """

    seq: int
    time: int
    date: int
    method: str
    chat_id: int
    topic: int | None
    message_id: int
    content: str | None
    text: str | None
    html: str | None
    raw: str | None
    sha256: str | None
    raw_sha256: str | None
    reply_markup: bool
    reply_to: int | None
    dropped_entities: int
    silent: bool
    protected: bool


class RequestEntry(_View):
    """One request to the Bot API; `method` in lower case, times in monotonic nanoseconds."""

    seq: int
    method: str
    chat_id: int | str | None
    received: int
    answered: int | None
    status: int | None
    fault: str | None


class Stats(_View):
    """Counts of a run; `busiest_second` is of accepted sends."""

    ledger: int
    requests: dict[str, int]
    busiest_second: int
    flood: dict[str, int]
    pending: int
    next_update_id: int


class Written(int):
    """A message id that also knows the chat's version after it and all ids of a split paste."""

    version: int
    message_ids: list[int]

    @classmethod
    def of(cls, answer: dict[str, Any]) -> "Written":
        """From the answer of an endpoint that wrote something."""
        written = cls(answer["message_id"])
        written.version = answer["version"]
        written.message_ids = answer["message_ids"]
        return written
