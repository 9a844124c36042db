"""The parameters of one Bot API request, whatever form they came in.

PTB sends forms whose nested values are JSON text; other clients send JSON. Both read the same here
(Bot API, "Making requests"). It must not know any method.
"""

import json
from dataclasses import dataclass, field

from bot.simulator.answers import bad_request
from bot.simulator.model import Json


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the request."""

    name: str
    content: bytes
    mime_type: str


@dataclass(slots=True)
class Params:
    """Typed access to the values of one request; refusals are in Telegram's words."""

    method: str
    values: Json
    files: dict[str, Upload] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return name in self.values or name in self.files

    def text(self, name: str) -> str | None:
        """A string, or None when absent; numbers become their digits."""
        value = self.values.get(name)
        return value if value is None or isinstance(value, str) else str(value)

    def integer(self, name: str) -> int | None:
        """A whole number, or None when absent or not one (Telegram reads such values as 0)."""
        value = self.values.get(name)
        try:
            return None if value is None or value == "" else int(value)
        except (TypeError, ValueError):
            return None

    def flag(self, name: str) -> bool:
        """A truth value; forms say it in words."""
        value = self.values.get(name)
        return value is True or (isinstance(value, str) and value.lower() in {"true", "yes", "1"})

    def json(self, name: str) -> object:
        """A nested value, parsed when it came as text; None when absent or empty."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            parsed: object = json.loads(value)
        except ValueError:
            words = name.replace("_", " ")
            raise bad_request(f"can't parse {words} JSON object") from None
        return parsed

    def objects(self, name: str) -> list[Json]:
        """A JSON array of objects, empty when absent."""
        value = self.json(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object")
        return value

    def integers(self, name: str) -> list[int]:
        """A JSON array of whole numbers, empty when absent."""
        value = self.json(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(each, int) for each in value):
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object")
        return value
