"""One way in: raw updates are stored before they are acknowledged, then handled in order.

Must not touch storage (`bot.services.inbox` does) nor look into what a person wrote, but for
a member's /freeze (`bot.intake.lanes`).
"""

from bot.intake.polling import Intake
from bot.intake.webhook import Address, Webhook

__all__ = ["Address", "Intake", "Webhook"]
