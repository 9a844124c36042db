"""What an undo says over the chat: which step it took back, in one short line.

Must not know how a step is undone.
"""

from bot.domain.draft import Content
from bot.domain.theatre import Theatre
from bot.text.changes import changes
from bot.text.fitting import first_words
from bot.text.i18n import Localizer
from bot.text.reader import markup

_WORDS = 150
"""A toast takes 200 characters, with what stands before these words."""


def undone(left: Content, now: Content, say: Localizer, theatre: Theatre) -> str:
    """Return what was different in the content that was left, beginning with the first thing."""
    lines = changes(now, left, say, theatre)
    if not lines:
        return say.text("editing-undone")
    # A section's heading stands on a line of its own, above what changed in it.
    first = next((line for line in lines if not line.startswith("<b>")), lines[0])
    what = first_words(markup(first).text, _WORDS)
    more = sum(not line.startswith("<b>") for line in lines) > 1
    return say.text("editing-undone-more" if more else "editing-undone-what", what=what)
