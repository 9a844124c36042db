"""A text file that a member sent, as text. Its name and metadata are not kept (threat T24).

Must not interpret the text.
"""

from telegram import Document

from bot.domain.errors import BadInput
from bot.text.encoding import Text, decode

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


def _check_size(size: int) -> None:
    if size > MAX_BYTES:
        raise BadInput("error-file-too-large", limit=MAX_BYTES // 1000)
