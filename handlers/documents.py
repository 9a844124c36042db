"""A text file that a member sent, as text, without its name and metadata (threat T24); and the
warning about a document of another kind, which keeps them.

Must not interpret the text.
"""

from collections.abc import Sequence

from telegram import Document, Message

from bot.domain.draft import Draft, Media, MediaKind
from bot.domain.errors import BadInput
from bot.text.encoding import Text, decode
from bot.text.files import file_rows
from handlers import answers
from handlers.context import Context

MAX_BYTES = 1_000_000
"""A text of 100,000 characters has at most 400,000 bytes; Telegram itself would give out 20 MB."""

_ENDINGS = (".txt", ".md", ".markdown", ".text")


def is_text(document: Document) -> bool:
    """Whether a document calls itself a text file."""
    name = (document.file_name or "").lower()
    return name.endswith(_ENDINGS) or (document.mime_type or "").startswith("text/")


async def fetch(document: Document) -> Text:
    """Load and read a text file; raises BadInput if it is too large or not readable."""
    _check_size(document.file_size or 0)
    file = await document.get_file()
    _check_size(file.file_size or 0)
    data = bytes(await file.download_as_bytearray())
    _check_size(len(data))
    return decode(data)


async def warn(
    message: Message, draft: Draft, sent: Media, files: Sequence[Media], context: Context
) -> None:
    """Say what a document betrays, when it is the first among the files of a draft."""
    documents = sum(one.kind is MediaKind.DOCUMENT for one in files)
    if sent.kind is MediaKind.DOCUMENT and documents == 1:
        rows = file_rows(draft, sent, context.say)
        await answers.reply(message, context.say.html("media-document"), rows)


def _check_size(size: int) -> None:
    if size > MAX_BYTES:
        raise BadInput("error-file-too-large", limit=MAX_BYTES // 1000)
