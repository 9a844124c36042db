"""The queue says how long something has waited for a verdict, not how old its words are."""

from datetime import timedelta

from bot.domain.draft import Confidence, DraftState, Item, Section, SectionKind
from bot.domain.rich import RichText
from bot.services.queueing import Queued
from bot.text import queue_list
from tests.handlers.builders import ENGLISH, NOON, a_draft, a_revision, content


def test_a_draft_waits_since_it_was_submitted() -> None:
    draft = a_draft(DraftState.IN_REVIEW).model_copy(update={"changed_at": NOON})
    old = a_revision(content()).model_copy(update={"written_at": NOON - timedelta(days=3)})
    one = Queued(draft=draft, revision=old, author_tag="Lea")
    shown = queue_list.show((one,), NOON + timedelta(hours=2), ENGLISH)
    assert "2 hours ago" in shown


def test_it_is_known_by_its_first_item_rather_than_by_the_line_with_the_date() -> None:
    item = Item(key=1, text=RichText.plain("Bread is short."), confidence=Confidence.STATED)
    titled = content(
        title=(RichText.plain("Update 12-03-25"),),
        sections=(Section(kind=SectionKind.TOPIC, blocks=(item,)),),
    )
    draft = a_draft(DraftState.IN_REVIEW)
    one = Queued(draft=draft, revision=a_revision(titled), author_tag="Lea")
    shown = queue_list.show((one,), NOON, ENGLISH)
    assert "Bread is short." in shown
    assert "Update" not in shown
