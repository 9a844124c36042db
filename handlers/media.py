"""The files that come with members' messages, by Telegram's ids: photos, videos, documents.

Nothing is loaded and nothing forwarded (threat T24). Must not know what a file is for.
"""

from telegram import Message

from bot.domain.draft import Media, MediaKind
from handlers import documents

_NAME = 100
"""Characters of a document's name that are kept, for the desk to see."""


def of(message: Message) -> Media | None:
    """Return the file that a message brings; None for none, for a text file, whose words count, and
    for what is not taken."""
    if message.photo:
        # Telegram offers several sizes of a photo, the largest last.
        largest = message.photo[-1]
        return Media(kind=MediaKind.PHOTO, file=largest.file_id, unique=largest.file_unique_id)
    if message.video:
        video = message.video
        return Media(kind=MediaKind.VIDEO, file=video.file_id, unique=video.file_unique_id)
    document = message.document
    # An animation comes as a document too, for clients that do not know it.
    if document is None or message.animation or documents.is_text(document):
        return None
    return Media(
        kind=MediaKind.DOCUMENT,
        file=document.file_id,
        unique=document.file_unique_id,
        name=(document.file_name or "")[:_NAME],
    )


def is_left(message: Message) -> bool:
    """Whether the message has something else than words that is not taken: a voice, a sticker..."""
    attached = message.effective_attachment is not None
    text_file = message.document is not None and not message.animation
    return attached and of(message) is None and not text_file
