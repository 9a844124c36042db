"""Abbreviations that a reader may not know and that the draft does not explain.

Capitals alone are looked at. Of what the theatre knows the name is put behind the first use; of
others only the author knows it. Must not nag about what everybody knows.
"""

from collections.abc import Iterator, Sequence

import regex

from bot.domain.advice import Advice, AdviceCode
from bot.domain.draft import Content
from bot.domain.rich import RichText
from bot.domain.theatre import ActorTag
from bot.text.names import Names
from bot.text.proof.background import Background
from bot.text.proof.passages import Passage, passages, prose, put, rewritten
from bot.text.tokens import Token, normalise, tokens

_CAPITALS = regex.compile(r"\p{Lu}{2,6}")
_NUMERAL = regex.compile(r"[IVXLC]+")
_BEFORE = regex.compile(r"[\p{N}@#_&.]$|\p{N}[-–]$")
_BEHIND = regex.compile(r"[\p{N}@#_&]|[-–]\p{N}|\.[\p{L}\p{N}]")
_SHOUTED = 0.5
_SHORT = 2


def unexplained(content: Content, background: Background) -> Iterator[Advice]:
    """Abbreviations at their first use, if nothing in the draft says what they mean."""
    found = list(passages(content))
    whole = "\n".join(passage.text.text for passage in found)
    words = f" {normalise(whole)} "
    small = {token.raw for token in tokens(whole) if token.raw.islower()}
    for short, item in _first_uses(found, background).items():
        if _explains_itself(short, whole):
            continue
        actor = _meant(short, background.names)
        if actor is None:
            # A word that is written small as well is only shouted ("NOT").
            if short.lower() not in small:
                yield Advice(code=AdviceCode.UNEXPLAINED, item=item, found=short)
        elif not any(f" {name} " in words for name in _full_names(actor)):
            yield Advice(code=AdviceCode.ABBREVIATION, item=item, found=short, meant=actor.id)


def explained(content: Content, advice: Advice, background: Background) -> Content | None:
    """Put the name in brackets behind the first use; None if the theatre lost it."""
    actors = background.names.theatre.actor
    actor = next((one for one in actors if one.id == advice.meant), None)
    if actor is None:
        return None
    name = actor.names.get(background.writes.language, actor.names["en"])
    done = False

    def change(text: RichText) -> RichText:
        nonlocal done
        short = _abbreviations(prose(text), background.names)
        at = next((one.end for one in short if one.raw == advice.found), None)
        if done or at is None:
            return text
        done = True
        return put(text, at, at, f" ({name})")

    return rewritten(content, advice.item, change)


def _first_uses(found: Sequence[Passage], background: Background) -> dict[str, int]:
    """Return each abbreviation and the key of the item where it stands first."""
    uses: dict[str, int] = {}
    for passage in found:
        for token in _abbreviations(prose(passage.text), background.names):
            if token.word not in background.words.everyday:
                uses.setdefault(token.raw, passage.item)
    return uses


def _abbreviations(text: str, names: Names) -> Iterator[Token]:
    words = tokens(text)
    capitals = [token for token in words if _CAPITALS.fullmatch(token.raw)]
    if len(words) > _SHORT and len(capitals) > _SHOUTED * len(words):
        return  # A heading in capitals.
    longer = {
        at
        for match in names.spellings_in(words)
        if match.end - match.start > 1
        for at in range(match.start, match.end)
    }
    for at, token in enumerate(words):
        if token in capitals and at not in longer and not _is_part(text, token):
            yield token


def _is_part(text: str, token: Token) -> bool:
    """Whether it belongs to something else: a model (BM-21), an account, a numeral."""
    before = _BEFORE.search(text[max(0, token.start - 2) : token.start])
    return bool(before or _BEHIND.match(text, token.end) or _NUMERAL.fullmatch(token.raw))


def _explains_itself(short: str, whole: str) -> bool:
    """Whether brackets stand around it or right behind it."""
    sign = regex.escape(short)
    return regex.search(rf"\({sign}\b|\b{sign}\p{{L}}?\s*\(\p{{L}}", whole) is not None


def _meant(short: str, names: Names) -> ActorTag | None:
    for actor in names.theatre.actor:
        if short == actor.abbreviation or short in actor.spellings:
            return actor
    return None


def _full_names(actor: ActorTag) -> Iterator[str]:
    """Yield what explains an abbreviation: the names and spellings that are none themselves."""
    for name in (*actor.names.values(), *actor.spellings):
        if not name.isupper() or " " in name:
            yield normalise(name)
