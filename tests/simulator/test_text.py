"""Texts, markup and keyboards: Telegram's rules, limits and words, byte for byte."""

import pytest
from telegram import Bot

from bot.simulator import SimClient
from bot.simulator.answers import ApiError
from bot.simulator.formatted import format_text, to_html
from tests.simulator.conftest import Raw

ERRORS = [
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("é<x>y</x>", 'Unsupported start tag "x" at byte offset 2'),
    ("a<b>x</i>", 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("x<b", "Unclosed start tag at byte offset 1"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<a href='x>y</a>", "Unclosed start tag at byte offset 0"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
    ("<a href=x!>y</a>", "Unexpected end of name token at byte offset 8"),
    ("<tg-emoji emoji-id='0'>x</tg-emoji>", "Invalid custom emoji identifier specified"),
    ("<b <i>x</i>", 'Unmatched end tag at byte offset 7, expected "</b>", found "</i>"'),
    ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
]


@pytest.mark.parametrize(("html", "words"), ERRORS)
def test_errors_of_markup(html: str, words: str) -> None:
    with pytest.raises(ApiError) as caught:
        format_text(html, "HTML", None)
    assert caught.value.description == f"Bad Request: can't parse entities: {words}"


def kinds(html: str) -> list[tuple[str, int, int]]:
    found = format_text(html, "HTML", None).entities
    return [(each["type"], each["offset"], each["length"]) for each in found]


def test_entities_are_counted_in_utf16() -> None:
    assert kinds("👍<b>a👍</b> <i>é</i>") == [("bold", 2, 3), ("italic", 6, 1)]


def test_every_tag() -> None:
    html = (
        "<b>1</b><strong>2</strong> <i>3</i> <u>4</u> <s>5</s> <tg-spoiler>6</tg-spoiler>"
        '<span class="tg-spoiler">7</span> <code>8</code> <pre>9</pre>'
        '<pre><code class="language-py">a</code></pre> <a href="https://x.org/?a=1&amp;b=2">b</a>'
        "<blockquote>c</blockquote> <blockquote expandable>d</blockquote>"
        '<tg-emoji emoji-id="5368324170671202286">e</tg-emoji>'
    )
    found = format_text(html, "HTML", None).entities
    assert [each["type"] for each in found] == [
        "bold",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "spoiler",
        "code",
        "pre",
        "pre",
        "text_link",
        "blockquote",
        "expandable_blockquote",
        "custom_emoji",
    ]
    assert found[9]["language"] == "py"
    assert found[10]["url"] == "https://x.org/?a=1&b=2"


def test_named_and_numeric_references() -> None:
    text = format_text("&lt;&gt;&amp;&quot; &#39;&#x1F44D; &nbsp; & x", "HTML", None).text
    assert text == "<>&\" '👍 &nbsp; & x"


def test_addresses_commands_and_mentions_are_found() -> None:
    found = format_text("/start @some_user see t.me/x and https://a.org/b. #news, 1/2", None, None)
    assert [each["type"] for each in found.entities] == [
        "bot_command",
        "mention",
        "url",
        "url",
        "hashtag",
    ]
    assert found.entities[3]["length"] == len("https://a.org/b")


def test_nothing_is_found_in_code_or_links() -> None:
    assert kinds('<code>/start</code> <a href="https://x.org">y.org</a>') == [
        ("code", 0, 6),
        ("text_link", 7, 5),
    ]


def test_a_wrong_link_silently_becomes_text() -> None:
    assert kinds('<a href="nowhere">x</a>') == []


def test_white_space_is_trimmed_and_controls_vanish() -> None:
    formatted = format_text(" \n <b> x</b>\u202e y\r\n\n ", "HTML", None)
    assert formatted.text == " x y"
    assert formatted.entities == ({"type": "bold", "offset": 0, "length": 2},)


def test_what_is_shown_can_be_written_as_html_again() -> None:
    html = '<b>a <i>b &amp; c</i></b> <a href="https://x.org/">d</a>\n<blockquote>e👍<u>f</u></blockquote>'
    formatted = format_text(html, "HTML", None)
    assert to_html(formatted.text, list(formatted.entities)) == html


@pytest.fixture
async def anna(sim: SimClient) -> int:
    person = await sim.person("Anna")
    await sim.start(person)
    return person


async def test_limits_of_length(raw: Raw, anna: int, sim: SimClient) -> None:
    async def send(text: str) -> str:
        return await raw.refusal("sendMessage", chat_id=anna, text=text, parse_mode="HTML")

    assert await send("x" * 4097) == "400 Bad Request: message is too long"
    assert await send("<b>x</b>" * 4097) == "400 Bad Request: text is too long"
    assert await send("é" * 16385) == "400 Bad Request: text is too long"
    assert await send("") == "400 Bad Request: message text is empty"
    assert await send("  \n ") == "400 Bad Request: message text is empty"
    assert await send("\u200b") == "400 Bad Request: message text is empty"
    assert await send("<b></b>") == "400 Bad Request: message text is empty"
    status, _ = await raw.call(
        "sendMessage", chat_id=anna, text="<b>👍</b>" * 1000 + "&amp;" * 3096, parse_mode="HTML"
    )
    assert status == 200
    (entry,) = await sim.ledger()
    assert (len(str(entry.text)), entry.dropped_entities) == (4096, 900)


async def test_text_must_be_utf8(raw: Raw, anna: int) -> None:
    refusal = "400 Bad Request: strings must be encoded in UTF-8"
    assert await raw.refusal("sendMessage", chat_id=anna, text="\ud800") == refusal
    body = b"chat_id=%d&text=%%ff%%fe" % anna
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    async with raw.session.post(f"{raw.base}/sendMessage", data=body, headers=headers) as response:
        assert (await response.json())["description"] == refusal.removeprefix("400 ")


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ([[{"text": "x", "callback_data": "é" * 33}]], "BUTTON_DATA_INVALID"),
        ([[{"text": "x", "callback_data": ""}]], "BUTTON_DATA_INVALID"),
        ([[{"text": "x", "callback_data": "d"}] * 9], "reply markup is too long"),
        ([[{"text": "x", "callback_data": "d"}]] * 101, "reply markup is too long"),
        (
            [[{"text": "x"}]],
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
    ],
)
async def test_keyboards(raw: Raw, anna: int, markup: object, words: str) -> None:
    refused = await raw.refusal(
        "sendMessage", chat_id=anna, text="x", reply_markup={"inline_keyboard": markup}
    )
    assert refused == f"400 Bad Request: {words}"


async def test_bad_entities_and_modes_are_refused(raw: Raw, anna: int) -> None:
    refused = await raw.refusal("sendMessage", chat_id=anna, text="x", entities=[{"type": "bold"}])
    assert refused.startswith("400 Bad Request: can't parse MessageEntity")
    refused = await raw.refusal("sendMessage", chat_id=anna, text="x", parse_mode="wiki")
    assert refused == "400 Bad Request: unsupported parse_mode"


async def test_forms_of_a_request(raw: Raw, anna: int, sim: SimClient, bot: Bot) -> None:
    fields = {"chat_id": str(anna), "text": "a + b = 50% & é", "disable_notification": "true"}
    async with raw.session.get(f"{raw.base}/sendMessage", params=fields) as response:
        assert (await response.json())["ok"]
    async with raw.session.post(f"{raw.base}/SENDMESSAGE", data=fields) as response:
        assert (await response.json())["ok"]
    await bot.send_message(anna, fields["text"], disable_notification=True)
    entries = await sim.ledger()
    assert {entry.text for entry in entries} == {fields["text"]}
    assert len({entry.sha256 for entry in entries}) == 1
    assert all(entry.silent for entry in entries)


async def test_wrong_tokens_and_methods(raw: Raw) -> None:
    assert await raw.refusal("sendRocket") == "404 Not Found: method not found"
    async with raw.session.get(raw.base[:-1] + "x/getMe") as response:
        assert response.status == 401
        assert await response.json() == {
            "ok": False,
            "error_code": 401,
            "description": "Unauthorized",
        }
