"""Hints in words and buttons: every one in every language, within what a button holds."""

import pytest

from bot.domain.advice import Advice, AdviceCode, Remedy
from bot.domain.theatre import ActorTag
from bot.text import hints
from bot.text.reader import markup, units
from tests.handlers.builders import CATALOGS, ENGLISH, THEATRE, a_draft

ACTOR = ActorTag(
    id="guard",
    abbreviation="PG",
    names={"en": "Port Guard", "ar": "حرس المرفأ"},
    explanation={"en": "They guard the port."},
)
ALL_NAMES = THEATRE.model_copy(update={"actor": (ACTOR,)})


def an_advice(code: AdviceCode, **parts: str | int) -> Advice:
    """One remark of a kind, with words that fit it."""
    days = {"found": "2025-03-12", "meant": "2025-03-14"}
    words = days if code is AdviceCode.OTHER_DAY else {"found": "<PG>", "meant": "guard"}
    return Advice(code=code, item=99_999, about="2025-03-12/S3", **(words | parts))


EVERY = [an_advice(code) for code in AdviceCode]


@pytest.mark.parametrize("language", CATALOGS.languages)
@pytest.mark.parametrize("advice", EVERY, ids=[one.code for one in EVERY])
def test_every_hint_has_words_and_buttons_that_fit(language: str, advice: Advice) -> None:
    say = CATALOGS.localizer(language)
    draft = a_draft().model_copy(update={"id": 10**9, "revision": 10**6})
    html, rows = hints.screen(draft, [advice], say, ALL_NAMES)
    assert "{" not in html
    keys = [key for row in rows for key in row]
    assert all(len(key.button.pack().encode()) <= 64 and key.label.strip() for key in keys)
    presses = [key.button for key in keys if isinstance(key.button, hints.HintButton)]
    assert all(hints.HintButton.unpack(one.pack()) == one for one in presses)
    acts = [one.act for one in presses]
    assert [hints.REMEDIES[act] for act in acts[:-1]] == list(advice.remedies)
    assert acts[-1] is hints.HintAct.DISMISS
    assert max(len(row) for row in rows) <= 2


def test_the_longest_hints_fit_one_message() -> None:
    long = {"found": "مدينة " * 400, "meant": "https://example.org/" + "x" * 2000}
    link = an_advice(AdviceCode.HIDDEN_LINK, **long)
    every = [link.model_copy(update={"item": item}) for item in range(1, 31)]
    for language in CATALOGS.languages:
        html, rows = hints.screen(a_draft(), every, CATALOGS.localizer(language), THEATRE)
        assert units(markup(html).text) <= 4096
        assert sum(len(row) for row in rows) == 8 * 2 + 1


def test_the_card_tells_faults_and_no_questions_to_the_author() -> None:
    lines = hints.card_lines(EVERY, ENGLISH, ALL_NAMES)
    assert len(lines) == len(EVERY) - 2
    words = "\n".join(markup(line).text for line in lines)
    assert "• The draft is dated 12 March 2025. Today is 14 March 2025." in words
    assert "• Not everybody knows <PG>. It stands for: Port Guard" in words
    assert "What became of it?" not in words


def test_the_board_counts_the_hints() -> None:
    labels = [hints.count_key(a_draft(), EVERY[:n], ENGLISH).label for n in (0, 1, 3)]
    assert labels == ["🔎 No hints", "🔎 1 hint", "🔎 3 hints"]
    assert hints.count_key(a_draft(), (), ENGLISH).button.pack() == "h:s:7:2:"


def test_a_name_is_the_same_for_the_same_remark_and_no_other() -> None:
    one = an_advice(AdviceCode.SPELLING)
    assert one.name == an_advice(AdviceCode.SPELLING).name
    others = {
        an_advice(AdviceCode.SPELLING, **change).name
        for change in ({"found": "a"}, {"meant": "a"}, {"found": "a", "meant": ""})
    }
    assert len(others | {one.name}) == 4
    assert Advice(code=AdviceCode.LONG, found="\ud800").name.startswith("long.0.")


def test_only_what_was_published_can_be_settled() -> None:
    settling = set(Remedy) - {Remedy.FIX}
    earlier = {AdviceCode.NAMED, AdviceCode.NEAR, AdviceCode.OPEN_RUMOUR}
    assert {one.code for one in EVERY if settling & set(one.remedies)} == earlier
    unsure = an_advice(AdviceCode.MIXED_SCRIPTS, meant="")
    assert not unsure.remedies
    (line,) = hints.card_lines([unsure], ENGLISH, THEATRE)
    assert markup(line).text == "• “<PG>” mixes letters of two alphabets. Please type it again."
