"""The history of a statement, against the versions that it was read from."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain import history
from bot.domain.change import Change, ChangeKind
from bot.domain.draft import Block, Confidence, Content, Item, Section
from bot.domain.history import Event, Step
from bot.domain.ids import BulletinNumber
from bot.domain.rich import RichText

AT = datetime(2024, 12, 6, 12, tzinfo=UTC)
DAY = date(2024, 12, 6)
ITEMS = st.builds(
    Item,
    text=st.sampled_from(["flour", "rice", "salt"]).map(RichText.plain),
    confidence=st.sampled_from(Confidence),
    judged=st.booleans(),
    level=st.integers(0, 1),
)
STATES = st.lists(st.none() | ITEMS, min_size=1, max_size=8)


def content(*items: Item) -> Content:
    return Content(day=DAY, sections=(Section(blocks=items),)).keyed()


def changes(count: int, *, ends: bool) -> list[Change]:
    return [
        Change(
            bulletin=BulletinNumber(1),
            version=version,
            kind=ChangeKind.RETRACTION if ends and version == count else ChangeKind.CORRECTION,
            reason=f"reason {version}",
            before=content(),
            changed_at=AT + timedelta(hours=version),
        )
        for version in range(1, count + 1)
    ]


def told(states: list[Block | None], *, ends: bool = False) -> tuple[Step, ...]:
    return history.steps(AT, changes(len(states) - 1, ends=ends), states)


@given(STATES)
def test_the_steps_lead_through_every_state_that_readers_saw(states: list[Block | None]) -> None:
    steps = told(states)
    by_version = {step.version: step for step in steps}
    assert [step.version for step in steps] == sorted(by_version)
    now: Block | None = None
    for version, state in enumerate(states):
        step = by_version.get(version)
        if step is not None:
            assert (step.before, step.after) == (states[version - 1] if version else None, state)
            now = state
        seen = None if now is None else history.seen(now)
        assert seen == (None if state is None else history.seen(state))


@given(STATES)
def test_an_event_fits_what_stood_before(states: list[Block | None]) -> None:
    stands, ever = False, False
    for step in told(states):
        match step.event:
            case Event.PUBLISHED:
                assert (step.version, ever) == (0, False)
            case Event.ADDED:
                assert not ever
                assert step.version
            case Event.BACK:
                assert ever
                assert not stands
            case Event.CHANGED | Event.OUT:
                assert stands
            case Event.TAKEN_BACK:
                raise AssertionError("nothing was taken back")
        stands, ever = step.after is not None, True


@given(STATES)
def test_a_retraction_ends_every_history_and_leaves_no_words(states: list[Block | None]) -> None:
    states = [*states, states[-1]]
    steps = told(states, ends=True)
    if any(state is not None for state in states):
        assert steps[-1].event is Event.TAKEN_BACK
        assert steps[-1].reason == f"reason {len(states) - 1}"
    else:
        assert steps == ()
    for step in map(history.without_words, steps):
        shown = step.model_dump_json()
        assert not any(word in shown for word in ("flour", "rice", "salt"))
        assert step.reason == "" or step.event is Event.TAKEN_BACK


@given(st.lists(ITEMS, max_size=5), st.data())
def test_what_a_change_touched_is_all_that_differs(items: list[Item], data: st.DataObject) -> None:
    before = content(*items)
    kept = [item for item in before.items() if data.draw(st.booleans())]
    now = [
        item.model_copy(update={"text": RichText.plain("fog")})
        if data.draw(st.booleans())
        else item
        for item in kept
    ]
    new = data.draw(st.lists(ITEMS, max_size=2))
    section = Section(blocks=(*now, *new))
    after = before.model_copy(update={"sections": (section,)}).keyed()
    found = {key: (was, is_) for key, was, is_ in history.touched(before, after)}
    for item in before.items():
        same = after.item(item.key)
        assert (item.key in found) == (same != item)
        if item.key in found:
            assert found[item.key] == (item, same)
    added = [key for key, (was, _) in found.items() if was is None]
    assert len(added) == len(new)
    assert history.versions([], after) == (after,)
