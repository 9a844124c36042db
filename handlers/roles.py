"""Roles as people name them. Must not give anybody one."""

from bot.domain.errors import BadInput
from bot.domain.policy import Role
from bot.text.i18n import Localizer


def role_named(word: str, say: Localizer) -> Role:
    """Return the role by its id or its name in the admin's language."""
    for role in Role:
        if word.casefold() in {role.value, say.text(f"role-{role}").casefold()}:
            return role
    raise BadInput("error-unknown-role", found=word[:40])
