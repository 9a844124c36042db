"""One way out: claimed rows of the outbox are paced, sent and recorded.

Must not know Telegram (the Messenger does) nor decide what an outcome means (`bot.domain.retry`
does).
"""

from bot.delivery.worker import DeliveryWorker

__all__ = ["DeliveryWorker"]
