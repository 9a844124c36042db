"""Bot API methods that answer presses and inline queries.

Source: Bot API, answerCallbackQuery and answerInlineQuery. A query can be answered once, and not
for ever; Telegram uses the same words for every failure.
"""

from bot.simulator.answers import QUERY_TOO_OLD, bad_request
from bot.simulator.keyboards import read_markup
from bot.simulator.model import Json
from bot.simulator.params import Params
from bot.simulator.state import Query, Simulator

ANSWER_LIMIT = 200  # characters; answerCallbackQuery.text
RESULT_LIMIT = 50  # answerInlineQuery.results
OFFSET_LIMIT = 64  # bytes; answerInlineQuery.next_offset


def _open_query(sim: Simulator, queries: dict[str, Query], key: str | None) -> Query:
    query = queries.get(key or "")
    fresh = query is not None and sim.clock.now() - query.date < sim.query_lifetime
    # One answer only: the client shows the first and forgets the query.
    if query is None or not fresh or query.answer is not None:
        raise bad_request(QUERY_TOO_OLD)
    return query


def answer_callback_query(sim: Simulator, params: Params) -> bool:
    """Bot API, answerCallbackQuery."""
    query = _open_query(sim, sim.callback_queries, params.text("callback_query_id"))
    text = params.text("text") or ""
    if len(text) > ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    alert = params.flag("show_alert")
    query.answer = {"text": text, "show_alert": alert, "url": params.text("url")}
    sim.watch.touch()
    return True


def answer_inline_query(sim: Simulator, params: Params) -> bool:
    """Bot API, answerInlineQuery: at most 50 results with distinct ids of 1-64 bytes."""
    results = params.objects("results")
    if len(results) > RESULT_LIMIT:
        raise bad_request("RESULTS_TOO_MUCH")
    names = [str(result.get("id", "")) for result in results]
    if any(not 1 <= len(name.encode()) <= 64 for name in names):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(names)) < len(names):
        raise bad_request("RESULT_ID_DUPLICATE")
    offset = params.text("next_offset") or ""
    if len(offset.encode()) > OFFSET_LIMIT:
        raise bad_request("NEXT_OFFSET_INVALID")
    for result in results:
        _check(result)
    # The results are judged first, as in telegram-bot-api.
    query = _open_query(sim, sim.inline_queries, params.text("inline_query_id"))
    query.answer = {"results": results, "next_offset": offset}
    query.answer |= {"is_personal": params.flag("is_personal"), "button": params.json("button")}
    sim.watch.touch()
    return True


def _check(result: Json) -> None:
    markup = Params("answerinlinequery", {"reply_markup": result.get("reply_markup")})
    read_markup(markup)
    content = result.get("input_message_content")
    if result.get("type") == "article" and not isinstance(content, dict):
        raise bad_request("can't parse inline query result: Can't find field")
    if isinstance(content, dict) and not str(content.get("message_text", "x")).strip():
        raise bad_request("MESSAGE_EMPTY")


METHODS = {
    "answercallbackquery": answer_callback_query,
    "answerinlinequery": answer_inline_query,
}
