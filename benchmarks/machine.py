"""What the figures were measured on. Must not name the machine or a place on it."""

import os
import platform
import re
import sqlite3
from pathlib import Path

from telegram import __version__ as ptb

CPUINFO = Path("/proc/cpuinfo")


def described() -> str:
    """Return processor, cores, versions, and how busy the machine was before the run."""
    minute = os.getloadavg()[0]
    return (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"python-telegram-bot {ptb}; load before the run {minute:.2f}"
    )


def _processor() -> str:
    if CPUINFO.exists():
        found = re.search(r"^model name\s*: (.+)$", CPUINFO.read_text("utf-8"), re.MULTILINE)
        if found:
            return found[1].strip()
    return platform.processor() or platform.machine()
