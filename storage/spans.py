"""The ends of SQLite's whole numbers: below and above every chat that Telegram can name."""

LEAST = -(2**63)
MOST = 2**63 - 1
