"""`bulletin demo`: the tour as somebody without an account sees it, and how it fails."""

import asyncio
import re
import signal
import sys
from datetime import date
from io import StringIO

import aiohttp
import pytest
from rich.console import Console

from bot.cli.demo import bot_ended, first_of
from bot.simulator import SimClient, running
from bot.simulator.tour import Tour, TourEnded
from tests.cli.shell import Shell

TODAY = date(2026, 12, 6)
PATIENCE = 180
"""Seconds for a whole tour, which takes less than one minute; a busy machine needs more."""


async def read_until(stream: asyncio.StreamReader, words: str) -> str:
    """What a process prints up to some words; fails if it ends without them."""
    shown = b""
    async with asyncio.timeout(PATIENCE):
        while words.encode() not in shown:
            more = await stream.read(2**16)
            assert more, f"it never said {words!r}, but {shown.decode()[-500:]!r}"
            shown += more
    return shown.decode()


def chapters(shown: str) -> dict[str, str]:
    """What a tour printed, by the titles of its chapters."""
    parts = re.split(r"^\d+ · (.+?) ?─*$", shown, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def in_order(shown: str, *words: str) -> None:
    """Each of these must be there behind the one before."""
    for each in words:
        _, found, shown = shown.partition(each)
        assert found, f"{each!r} is not where it belongs"


SHOWN = {
    "The desk comes together": ("/invite author Lea", "Welcome! You are a reviewer"),
    "Readers subscribe, each to what they want": (
        "✓ Sur",
        "📍 Sur, y lo que concierne a todos",
        "✓ 22:00–07:00",
        "🌙 silencio 22:00–07:00",
        "90 more people subscribe.",
    ),
    # Led by buttons: day, kind, front, an item, its confidence with one tap, a source.
    "Something is urgent: Lea lets the bot lead her": (
        "taps [ 🧭 Lead me ]",
        "Which day is it about?",
        "What will it be?",
        "taps [ ⚡ Urgent flash ]",
        "taps [ 📍 South ]",
        "Write what happened",
        "Do not drink tap water",
        "taps [ Confirmed ]",
        "[ ✓ Confirmed ]",
        "taps [ 🔗 Source ]",
        "The water office of Daraa",
        "taps [ ✅ Submit ] → “Submitted.",
    ),
    "Omar sees what readers will see, and approves": (
        "⚡ Urgent · Bulletin 1",
        "exactly what would be sent",
        "taps [ ✅ Approve and publish ] → “Published as bulletin 1.”",
        "94/94",
        "Bulletin 1: delivered",
    ),
    "Seconds later everybody has it": (
        "⚡ Urgent",
        "⚡ Urgente",
        "⚡ عاجل",
        "Notes from the River",
    ),
    "A reader wants one message a day, and no rumours": (
        "You get:",
        "taps [ 🕗 When ]",
        "taps [ A digest a day ]",
        "[ ✓ A digest a day ]",
        "taps [ No rumours ]",
        "⚖️ no rumours",
        "🕗 a digest a day, at 08:00",
    ),
    "In the evening Lea pastes the day's update, as she always wrote it": (
        "# Southren front",
        "This is how I understood it.",
        "I took “Southren front” for the front “South”.",
        "[ 🔎 3 hints ]",
    ),
    "The bot proof-reads; one tap puts things right": (
        "1. A rumour among the news",
        "2. “Confirmed”, but no source is named",
        "3. Not everybody knows SDF.",
        "taps [ 1 · 💬 To the rumours ] → “Done",
        "taps [ 1 · 📄 Not “confirmed” ] → “Done",
        "nothing to point out",
        "taps [ ✅ Submit ]",
    ),
    "Omar comments on one item, and asks for a change": (
        "❝ Abu Firas from the bakery ❞",
        "It is about: 4.",
        "taps [ ✏️ Ask for changes ]",
        "has been told what to change",
    ),
    "Lea edits her own message, and the draft follows": (
        "💬 Omar about 4.",
        "✏️ Omar asks for changes",
        "🖊 Lea edits",
        "Southern front → front: South",
        "taps [ ✅ Submit ]",
    ),
    "Omar approves the new version, for later": (
        "🔀 Changed since version 4",
        "✏️ ~Southren~ Southern front",
        "taps [ ✅⏸ Approve, publish later ]",
        "taps [ 🕒 At a time ]",
        "taps [ In an hour ]",
        "🕒 Draft 2 goes out on",
        "Time zone: Asia/Damascus",
        "taps [ 🕒 Move ]",
        "🕒 Draft 2 goes out on",
        "taps [ 📣 Publish now ] → “Published as bulletin 2.”",
        "Bulletin 2: delivered",
        "94 messages in",
    ),
    "Everyone receives it, each their own edition": ("Bulletin 2", "Boletín 2", "النشرة"),
    "A line was wrong: Lea corrects it, and every copy changes": (
        "/correct 2 The shops of Manbij",
        "✏️ Correction of bulletin 2",
        "taps [ ✏️ Text ]",
        "taps [ ✅ Submit ] → “Submitted.",
        "closed for the ~third~ second day",
        "→ “Bulletin 2 is corrected. All copies are being changed.”",
        "Rosa · the same message as before",
        "Bulletin (edited)",
        "✏️ Corrected on",
    ),
    "A rumour is confirmed, and those who had it are told": (
        "/rumours",
        "2 open rumours",
        "taps [ 2 · ✔ Confirm ]",
        "Why?",
        "Handed in as draft 4",
        "· Rumour →",
        "📱 Rosa",
        "✅ Confirmed: “We hear rumours of flour for the mill of Busra next week.”",
        "📱 Carmen",
        "✅ Confirmado:",
        "📱 سلمى",
        "✅ تأكّد",
    ),
    "The digest: what was published since, as it reads by now": (
        "taps [ 📬 Send me what is new now ] → “On its way.”",
        "🗞 Your digest",
        "▪️ Bulletin 2",
        "closed for the second day",
        "✔ Confirmed: We hear rumours of flour",
        "Every day at 08:00.",
    ),
    "A reader asks": (
        "/front south",
        "taps [ « Older ]",
        "/search Minbij",
        "In Manbij the shops stayed closed",
        "/search tishren dam",
        "It may be Tishreen Dam",
        "Clashes around the Tishreen dam",
        "@BotFather",
    ),
}
"""What each chapter has to show, in order."""


async def test_the_tour_shows_the_whole_line_and_stays_to_be_played_with(shell: Shell) -> None:
    async with shell.running("demo", "--keep") as demo:
        assert demo.stdout
        shown = await read_until(demo.stdout, "Ctrl-C ends it.\n")
        told = chapters(shown)
        assert [*told] == [*SHOWN, "It is yours now"]
        for title, words in SHOWN.items():
            in_order(told[title], *words)
        plans = told["Omar approves the new version, for later"]
        # A minute may end between the offer and the tap.
        assert re.search(r"in (1 h 0|59) min\..+in (30|29) min\.", plans, re.DOTALL)
        reached = told["Everyone receives it, each their own edition"]
        # Carmen asked for the south alone.
        hers = reached.split("📱 Carmen")[1].split("📱")[0]
        assert "Quneitra" in hers
        assert "Manbij" not in hers
        # The name that the reviewer wanted out reached nobody.
        assert "Abu Firas" not in reached

        url = re.search(r"curl -s (http://[\d.:]+)/sim", shown)
        rosa = re.search(r"Rosa (\d+)", shown)
        assert url
        assert rosa
        async with SimClient(url[1]) as sim:
            sent = await sim.write(int(rosa[1]), int(rosa[1]), "/search dam")
            answer = await sim.wait_reply(int(rosa[1]), sent)
        assert "Tishreen" in (answer.text or "")

        demo.send_signal(signal.SIGINT)
        ended = await shell.finish(demo)
    assert (ended.code, ended.errors) == (0, "")


async def test_the_tour_ends_with_a_sentence_when_the_bot_does_not_answer() -> None:
    async with (
        running() as telegram,
        SimClient(telegram.url) as sim,
        aiohttp.ClientSession() as deaf,
    ):
        # It asks for updates once, as a bot does that is ready, and is never heard of again.
        await deaf.post(f"{telegram.bot_url}{telegram.token}/getUpdates")
        with pytest.raises(TourEnded) as ended:
            await Tour(sim, Console(file=StringIO()), TODAY, patience=0.1).play(admin=1)
    assert str(ended.value) == "Ada waited 0.1 seconds for a greeting; it did not come."


async def test_the_demo_ends_with_a_sentence_when_the_bot_dies() -> None:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "raise SystemExit(7)")

    async def tour() -> str | None:
        await asyncio.Event().wait()
        return None

    assert await first_of(tour(), bot_ended(process)) == "The bot ended by itself, with code 7."


async def test_a_demo_that_is_interrupted_takes_its_bot_with_it(shell: Shell) -> None:
    async with shell.running("demo") as demo:
        assert demo.stdout
        await read_until(demo.stdout, "The desk comes together")
        demo.send_signal(signal.SIGTERM)
        ended = await shell.finish(demo)
    assert ended.code == 1
    assert ended.errors == "The demo ends here. It was interrupted.\n"
