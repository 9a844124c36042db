"""Logging: named events with keys, to standard error, for people or as JSON lines.

Everything that is logged, by this project or by a library, tracebacks included, passes one
formatter that removes tokens (threat T01). Must not be given message text: nobody removes that.
"""

import logging
import re
import sys
from collections.abc import Sequence
from typing import TextIO

import structlog
from structlog.typing import Processor

TOKEN = re.compile(r"\d{5,}(?::|%3[Aa])[A-Za-z0-9_-]{20,}", re.ASCII)
REDACTED = "[token]"
TALKATIVE = ("telegram", "httpx", "httpcore", "aiohttp", "aiosqlite", "asyncio", "apscheduler")
"""Libraries that log addresses, payloads or SQL parameters when they are let."""


class Redactor:
    """Removes what looks like a bot token, and the given secrets wherever they stand."""

    def __init__(self, secrets: Sequence[str] = ()) -> None:
        self._secrets = sorted((secret for secret in secrets if secret), key=len, reverse=True)

    def __call__(self, text: str) -> str:
        """Return `text` without secrets."""
        for secret in self._secrets:
            text = text.replace(secret, REDACTED)
        return TOKEN.sub(REDACTED, text)


class _Formatter(structlog.stdlib.ProcessorFormatter):
    """Renders a record of structlog or of a library, then redacts the whole of it."""

    def __init__(self, redact: Redactor, *, json_lines: bool, colors: bool) -> None:
        super().__init__(
            processors=_rendering(json_lines=json_lines, colors=colors),
            foreign_pre_chain=_SHARED,
        )
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, or lines, of one record."""
        return self._redact(super().format(record))


class _NoPayload(logging.Filter):
    """PTB logs whole updates and answers as arguments of its errors: their kind is enough."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass; replace the arguments of PTB's that are no numbers."""
        if record.name.split(".")[0] == "telegram" and record.args:
            # logging takes a lone dictionary out of its tuple.
            arguments = record.args if isinstance(record.args, tuple) else (record.args,)
            record.args = tuple(
                argument if isinstance(argument, int | float) else f"<{type(argument).__name__}>"
                for argument in arguments
            )
        return True


def configure(
    level: str = "INFO",
    *,
    json_lines: bool = False,
    secrets: Sequence[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Set logging up for the process; a second call replaces the first.

    `level` is a name of the logging module's; libraries that log too much stay at WARNING or above.
    `secrets` are removed literally; what looks like a token is removed in any case.
    """
    stream = stream or sys.stderr
    handler = logging.StreamHandler(stream)
    handler.addFilter(_NoPayload())
    handler.setFormatter(
        _Formatter(Redactor(secrets), json_lines=json_lines, colors=stream.isatty())
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(max(root.level, logging.WARNING))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_SHARED,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


_SHARED: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]


def _rendering(*, json_lines: bool, colors: bool) -> list[Processor]:
    remove_meta = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if json_lines:
        rendered = structlog.processors.JSONRenderer(ensure_ascii=False)
        return [remove_meta, structlog.processors.format_exc_info, rendered]
    # Plain tracebacks: the pretty ones print the values of variables.
    plain = structlog.dev.plain_traceback
    return [remove_meta, structlog.dev.ConsoleRenderer(colors=colors, exception_formatter=plain)]
