"""No use case of a member writes without an entry in the record; whoever adds one that does has to
say here why."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.domain.audit import Act
from bot.text.i18n import Catalogs

ROOT = Path(__file__).parents[2]
SERVICES = sorted((ROOT / "bot" / "services").glob("*.py"))

SCREEN = "remembers which message shows or asks something, and changes nothing else"
SWEEP = "the bot's own: nobody acts"
READER = "a reader's own act, of which as little as possible is kept"
TELEGRAM = "what Telegram says of a chat: nobody acts"
RECORD = "writes the record itself"

UNRECORDED = {
    "amending.keeping": "keeps a text that was refused, which is recorded",
    "answering.opened_prompt": SCREEN,
    "asking._tidy": SWEEP,
    "asking.ask": READER,
    "asking.sweep": SWEEP,
    "audience.left": TELEGRAM,
    "audience.returned": TELEGRAM,
    "audience.subscribe": READER,
    "audience.adjust": READER,
    "audience.opened": SCREEN,
    "audience.unsubscribe": READER,
    "boots._renew": SWEEP,
    "control.sweep": SWEEP,
    "copying._revise": SWEEP,
    "copying._tell": SWEEP,
    "correcting.opened_prompt": SCREEN,
    "drafting._understood": "notes a message beyond what a draft takes; the refusal is recorded",
    "drafting.board_shown": SCREEN,
    "due._ask": SWEEP,
    "guiding.end": SCREEN,
    "guiding.go_on": SCREEN,
    "guiding.shown": SCREEN,
    "inbox.aside": SWEEP,
    "inbox.done": SWEEP,
    "inbox.prune": SWEEP,
    "inbox.put": SWEEP,
    "members.choose_language": READER,
    "members.moved": TELEGRAM,
    "pace.note": SWEEP,
    "publishing.fan_out": SWEEP,
    "publishing.keep_to_terms": SWEEP,
    "publishing.report_progress": SWEEP,
    "publishing.show_progress": SCREEN,
    "questions.drop": SCREEN,
    "questions.open": SCREEN,
    "queueing.expire_claims": SWEEP,
    "recording.acting": RECORD,
    "recording.record_refusal": RECORD,
    "records._count_strangers": RECORD,
    "records._forget": SWEEP,
    "records._post_head": RECORD,
    "reminding.sweep": SWEEP,
    "resting._go_on": SWEEP,
    "resting._set": SWEEP,
    "review.opened_prompt": SCREEN,
    "revising.keeping": "keeps a text that was refused, which is recorded",
    "rival.seen": SWEEP,
    "scheduling.dropped_prompt": SCREEN,
    "scheduling.opened_prompt": SCREEN,
    "scheduling.stands": SCREEN,
    "searching._reindex_some": SWEEP,
    "settling.opened_prompt": SCREEN,
    "tidying._all": SWEEP,
    "alerting.sweep": SWEEP,
    "digesting.bring": READER,
    "digesting.forget": SWEEP,
    "digesting.renew": SWEEP,
    "digesting.sweep": SWEEP,
    "watching.add": READER,
    "watching.drop": READER,
    "watching.instead": READER,
}


def writing() -> Iterator[str]:
    """The functions that open a transaction which may write, without an entry."""
    for path in SERVICES:
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(function, ast.AsyncFunctionDef | ast.FunctionDef):
                continue
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("database.write"):
                    yield f"{path.stem}.{function.name}"


def test_whatever_a_member_does_is_recorded() -> None:
    assert set(writing()) == set(UNRECORDED)


def test_every_act_is_done_somewhere() -> None:
    rooms = [*SERVICES, *(ROOT / "handlers").glob("*.py"), ROOT / "bot" / "domain" / "audit.py"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in rooms)
    assert {act for act in Act if f"Act.{act.name}" not in code} == set()


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_every_act_has_a_name(language: str) -> None:
    say = Catalogs.load().localizer(language)
    names = [say.text(f"record-act-{act.replace('_', '-')}") for act in Act]
    assert all(names)
