"""A place or some words that a chat wants to hear of at once.

Must not know how words are compared; `bot.text.alerts` brings them into their normal form.
"""

import hashlib

from bot.domain.model import Frozen

MOST = 20
"""Alerts of a chat: each is looked up at every publication."""


class Alert(Frozen):
    """`words` in normal form, a space between them; all must stand in an item. `shown` is how the
    chat reads them."""

    words: str
    shown: str

    @property
    def first(self) -> str:
        """The word by which it is found."""
        return self.words.partition(" ")[0]

    @property
    def key(self) -> str:
        """A short name for a button, which has no room for the words."""
        return hashlib.sha256(self.words.encode()).hexdigest()[:8]
