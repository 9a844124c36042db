"""Words and markup: what people write read into content, and content made into messages.

Pure: no I/O but the package's own files, no clock, no Telegram, no storage.
"""
