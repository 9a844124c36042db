"""What Telegram says when it refuses, in its own words.

Sources: Bot API documentation, "Making requests"; tdlib/telegram-bot-api, Client.cpp. Nothing here
decides when to refuse.
"""

from bot.simulator.model import Json

# Whole sentences, since clients match on them.
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
NOT_UTF8 = "strings must be encoded in UTF-8"


class ApiError(Exception):
    """A refusal: HTTP status (which is also the error_code), words, and response parameters."""

    def __init__(self, status: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    @property
    def body(self) -> Json:
        """The JSON of the answer (Bot API, "Making requests")."""
        answer: Json = {
            "ok": False,
            "error_code": self.status,
            "description": self.description,
        }
        if self.parameters is not None:
            answer["parameters"] = self.parameters
        return answer


def bad_request(words: str, parameters: Json | None = None) -> ApiError:
    """400: the request itself is wrong."""
    return ApiError(400, f"Bad Request: {words}", parameters)


def forbidden(words: str) -> ApiError:
    """403: the bot may not write there."""
    return ApiError(403, f"Forbidden: {words}")


def conflict(words: str) -> ApiError:
    """409: two receivers, or a poll beside a webhook."""
    return ApiError(409, f"Conflict: {words}")


def too_many(retry_after: int) -> ApiError:
    """429: wait `retry_after` seconds."""
    words = f"Too Many Requests: retry after {retry_after}"
    return ApiError(429, words, {"retry_after": retry_after})


def migrated(new_chat_id: int) -> ApiError:
    """400 for a group that became a supergroup; the parameter names the new chat."""
    words = "group chat was upgraded to a supergroup chat"
    return bad_request(words, {"migrate_to_chat_id": new_chat_id})


def cannot_parse(words: str) -> ApiError:
    """400 for markup that Telegram does not understand."""
    return bad_request(f"can't parse entities: {words}")
