"""Bulletin Bot: a collective's news desk inside Telegram. Holds the version; imports nothing."""

__version__ = "0.1.0"
