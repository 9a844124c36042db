"""The chain of the record: what was done to it by somebody without the key is found, and where."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.audit import START, Act, Entry, Finding, Flaw, Head, verify

KEY, OTHER = b"k" * 32, b"o" * 32
AT = datetime(2024, 12, 6, 18, 0, 0, 123_000, tzinfo=UTC)


def chain(count: int, key: bytes = KEY) -> list[Entry]:
    """A record of so many acts."""
    entries: list[Entry] = []
    for number in range(1, count + 1):
        entry = Entry(
            entry=number,
            at=AT + timedelta(seconds=number),
            who="Lea",
            act=Act.EDIT,
            subject=f"draft {number}",
        )
        entries.append(entry.sealed(key, entries[-1].mac if entries else START))
    return entries


def edited(sealed: Entry, **changes: object) -> Entry:
    return sealed.model_copy(update=changes)


def shifted(entries: list[Entry], by: int) -> list[Entry]:
    return [edited(one, entry=one.entry + by) for one in entries]


def one(flaw: Flaw, entry: int, last: int | None = None) -> list[Finding]:
    return [Finding(flaw=flaw, entry=entry, last=last or entry)]


def test_a_record_that_nobody_touched_has_no_flaw() -> None:
    assert verify([], KEY) == []
    assert verify(chain(5), KEY) == []
    last = chain(5)[-1]
    assert verify(chain(9), KEY, [Head(entry=5, mac=last.mac)]) == []


@given(st.integers(1, 8), st.sampled_from(["who", "act", "subject", "refused", "at"]))
def test_an_edited_entry_is_found(number: int, field: str) -> None:
    entries = chain(8)
    new: object = AT if field == "at" else "x"
    entries[number - 1] = edited(entries[number - 1], **{field: new})
    assert verify(entries, KEY) == one(Flaw.EDITED, number)


@given(st.integers(1, 8))
def test_an_edited_seal_is_found(number: int) -> None:
    entries = chain(8)
    entries[number - 1] = edited(entries[number - 1], mac="0" * 64)
    assert verify(entries, KEY) == one(Flaw.EDITED, number)


@given(st.integers(1, 7))
def test_a_deleted_entry_is_found_and_its_neighbours_are_not_blamed(number: int) -> None:
    entries = chain(8)
    del entries[number - 1]
    assert verify(entries, KEY) == one(Flaw.MISSING, number)


@given(st.integers(1, 6))
def test_a_deleted_entry_is_found_though_the_rest_was_renumbered(number: int) -> None:
    entries = chain(8)
    entries = [*entries[: number - 1], *shifted(entries[number:], -1)]
    assert verify(entries, KEY) == one(Flaw.MISSING, number)


@given(st.integers(1, 8), st.booleans())
def test_an_inserted_entry_is_found_though_the_rest_was_renumbered(
    number: int,
    sealed: bool,  # noqa: FBT001 - drawn
) -> None:
    entries = chain(8)
    forged = Entry(entry=number, at=AT, who="Eve", act=Act.GRANT)
    forged = forged.sealed(OTHER, entries[number - 2].mac if number > 1 and sealed else START)
    entries = [*entries[: number - 1], forged, *shifted(entries[number - 1 :], 1)]
    assert verify(entries, KEY) == one(Flaw.INSERTED, number)


def test_an_entry_that_was_added_at_the_end_does_not_fit() -> None:
    entries = chain(4)
    forged = Entry(entry=5, at=AT, who="Eve", act=Act.GRANT).sealed(OTHER, entries[-1].mac)
    assert verify([*entries, forged], KEY) == one(Flaw.EDITED, 5)


def test_a_tail_that_was_cut_off_is_seen_only_by_a_posted_head() -> None:
    head = Head(entry=8, mac=chain(8)[-1].mac)
    assert verify(chain(5), KEY) == []
    assert verify(chain(5), KEY, [head]) == one(Flaw.CUT_OFF, 6, 8)
    assert verify([], KEY, [head]) == one(Flaw.CUT_OFF, 1, 8)


def test_a_record_that_was_written_anew_with_the_key_is_unlike_what_was_posted() -> None:
    head = Head(entry=3, mac=chain(3)[-1].mac)
    forged = chain(2)
    third = Entry(entry=3, at=AT, who="Eve", act=Act.GRANT).sealed(KEY, forged[-1].mac)
    assert verify([*forged, third], KEY, [head]) == one(Flaw.UNLIKE_POSTED, 3)


def test_another_secret_is_told_from_forgery() -> None:
    assert verify(chain(8, OTHER), KEY)[0].flaw is Flaw.OTHER_KEY


def test_two_flaws_far_apart_are_both_found() -> None:
    entries = chain(9)
    entries[1] = edited(entries[1], who="Eve")
    del entries[6]
    found = verify(entries, KEY)
    assert found == [*one(Flaw.EDITED, 2), *one(Flaw.MISSING, 7)]
