"""Checks a reply_markup as Telegram does and brings it into its stored form.

Source: Bot API, InlineKeyboardMarkup, InlineKeyboardButton, ReplyKeyboardMarkup, ForceReply. It
must not decide where a keyboard may be used.
"""

from bot.simulator.answers import bad_request
from bot.simulator.links import checked_link
from bot.simulator.model import Json
from bot.simulator.params import Params

DATA_LIMIT = 64  # bytes; InlineKeyboardButton.callback_data
BUTTON_LIMIT = 100
ROW_LIMIT = 8
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def read_markup(params: Params) -> Json | None:
    """The keyboard of a request, or None; raises ApiError in Telegram's words."""
    if "reply_markup" not in params.values:
        return None
    markup = params.json("reply_markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"])
        checked = [[_inline(button) for button in row] for row in rows]
        return {"inline_keyboard": checked} if checked else None
    if "keyboard" in markup:
        rows = [[_plain(button) for button in row] for row in _rows(markup["keyboard"])]
        return markup | {"keyboard": rows}
    return markup if markup.get("force_reply") or markup.get("remove_keyboard") else None


def _rows(rows: object) -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse reply keyboard markup JSON object")
    # Telegram drops empty rows without a word.
    rows = [row for row in rows if row]
    if any(len(row) > ROW_LIMIT for row in rows) or sum(map(len, rows)) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    return rows


def _plain(button: object) -> Json:
    if isinstance(button, str):
        return {"text": button}
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request('can\'t parse keyboard button: Field "text" must be of type String')
    return button


def _inline(button: object) -> Json:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if not any(name in button for name in _ACTIONS):
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "callback_data" in button and not 1 <= _size(button["callback_data"]) <= DATA_LIMIT:
        raise bad_request("BUTTON_DATA_INVALID")
    # A tg:// address is a good one for a button, too.
    if "url" in button and checked_link(str(button["url"])) is None:
        url = button["url"]
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return button


def _size(data: object) -> int:
    return len(data.encode("utf-8", "surrogatepass")) if isinstance(data, str) else 0
