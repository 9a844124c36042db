"""What one message said, changed in a draft that buttons have changed since: its own words alone.

Pure. Must not touch what other messages brought, and never guesses: what cannot be placed for sure
is None.
"""

from collections.abc import Sequence

from bot.domain.draft import Content
from bot.text.merging import paired
from bot.text.pieces import Builder, Kind, Patch, Piece, Reading, pieces_of

__all__ = ["Reading", "patched"]


def patched(
    present: Content,
    said: tuple[Content, Content],
    history: Sequence[Content],
    reading: Reading,
) -> Content | None:
    """Return the present content with what a message says now in the place of what it said.

    `said` is what the message alone said before, and says now. `history` are earlier contents of
    the draft: words that are no longer there, but were, were changed or deleted by hand.
    """
    before, after = (list(pieces_of(one)) for one in said)
    patch = _plan(list(pieces_of(present)), before, after, history)
    if patch is None:
        return None
    content = Builder(patch, reading).content(present)
    titles = [
        [piece.text.text for piece in one if piece.kind is Kind.TITLE] for one in (before, after)
    ]
    return content if titles[0] == titles[1] else content.model_copy(update={"day": said[1].day})


def _plan(
    present: list[Piece], before: list[Piece], after: list[Piece], history: Sequence[Content]
) -> Patch | None:
    texts = [[one.text.text for one in pieces] for pieces in (before, after)]
    pairs = paired(*texts, moved=False)
    same = {old for new, old in pairs.items() if texts[0][old] == texts[1][new]}
    moved = {text for at, text in enumerate(texts[0]) if at not in same}
    if not moved.isdisjoint(texts[1]):
        # Where the order of a message that others have changed since is to go, nobody can say.
        return None
    places = [_place(one.text.text, present) for one in before]
    patch = Patch()
    for at, one in enumerate(before):
        if at in pairs.values():
            continue
        place = places[at]
        if place is None:
            if not _was_deleted(one, present, history):
                return None
        elif present[place].kind is Kind.HEADING:
            return None
        else:
            patch.dropped.add(place)
    return patch if _follow(patch, present, after, (pairs, places, before)) else None


def _follow(
    patch: Patch,
    present: list[Piece],
    after: list[Piece],
    found: tuple[dict[int, int], list[int | None], list[Piece]],
) -> bool:
    """Plan what the message says now, from its beginning; False if something has no place."""
    pairs, places, before = found
    anchor = _start(pairs, places)
    for at, one in enumerate(after):
        if at not in pairs:
            if anchor is None or not _may_stand(one, present, anchor):
                return False
            patch.added.setdefault(anchor, []).append(one)
            continue
        old = before[pairs[at]]
        place = places[pairs[at]]
        if place is not None:
            anchor = place
        if one.text == old.text:
            continue
        if place is None:
            return False
        patch.replaced[place] = one.text
    return True


def _start(pairs: dict[int, int], places: list[int | None]) -> int | None:
    """Return the place behind which the message begins."""
    known = [place for place in places if place is not None]
    if not known:
        return None
    # Where its first words are gone too, the new ones take their place.
    first = min(known)
    return first if places.index(first) not in pairs.values() else first - 1


def _may_stand(one: Piece, present: list[Piece], anchor: int) -> bool:
    if one.kind in (Kind.HEADING, Kind.TITLE) or anchor < 0:
        return False
    kind = present[anchor].kind
    if kind in (Kind.HEADING, Kind.BLOCK):
        return True
    return one.item is None and kind is not Kind.TITLE


def _place(words: str, present: list[Piece]) -> int | None:
    """Return the one place at which the words stand."""
    found = [at for at, piece in enumerate(present) if piece.text.text == words]
    return found[0] if len(found) == 1 else None


def _was_deleted(one: Piece, present: list[Piece], history: Sequence[Content]) -> bool:
    """Whether a piece was an item that somebody has taken out by hand since."""
    words = one.text.text
    if any(piece.text.text == words for piece in present):
        return False
    keys = (item.key for content in history for item in content.items() if item.text.text == words)
    key = next(keys, None)
    here = {piece.item.key for piece in present if piece.item is not None}
    return key is not None and key not in here
