"""When what is approved goes out: now, at a time, or when somebody says so; and what has to wait.

Must not decide whether something may be published (`review` does).
"""

from bot.services.context import ServiceContext
from bot.services.publishing import Publishing


class Scheduling:
    """Use cases about the time of a publication."""

    def __init__(self, context: ServiceContext, publishing: Publishing) -> None:
        self._context = context
        self._publishing = publishing
