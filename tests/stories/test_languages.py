"""Stories of languages: everybody is answered in their own, and keeps the one that they chose."""

import re
from pathlib import Path

import pytest

from bot.text.i18n import FALLBACK
from tests.chat import CATALOGS, Newsroom, Person, newsroom, opened, said, town
from tests.stories.desk import APPROVE, NORTH, TEXT, received

LANGUAGES = ("ar", "es")
FOR_READERS = ("Deutsch", "Français", "Türkçe", "Kurdî (kurmancî)")
NAMES = {"ar": "العربية", "en": "English", "es": "Español"}


def label(language: str, key: str) -> str:
    """Return the words of a button."""
    return CATALOGS.localizer(language).text(key)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_reader_is_answered_in_the_language_of_their_telegram(
    room: Newsroom, language: str
) -> None:
    rosa = await room.person("Rosa", language)
    hello = (await room.sim.messages(rosa.id))[-1]
    greeting = said(language, "start-reader")
    assert (hello.text or "").startswith(greeting)
    assert hello.labels == [
        label(language, "start-button-follow"),
        label(language, "start-button-latest"),
    ]

    assert await rosa.asks("/latest") == said(language, "latest-none")
    assert await rosa.asks("/unknown") == said(language, "unknown-command")
    assert await rosa.asks("/draft") == said(language, "error-not-a-member")
    assert await rosa.asks("/front Atlantis") == " ".join(
        [said(language, "error-unknown-front", found="Atlantis"), said(language, "front-ask")]
    )
    assert await rosa.asks("/cancel") == said(language, "cancel-nothing")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_author_is_led_in_their_language(room: Newsroom, language: str) -> None:
    lea = await room.member("Lea", "author", language)
    say = CATALOGS.localizer(language)
    welcome = (await room.sim.messages(lea.id))[-1]
    assert welcome.text == said(language, "joined-author", tag="Lea")

    board = await lea.writes(TEXT)
    assert said(language, "outline-state-writing") in (board.text or "")
    assert say.text("outline-items", count=2) in (board.text or "")
    await lea.taps(label(language, "drafting-button-edit"), board)
    await lea.sees(said(language, "drafting-ask-text", draft="1"))
    assert await lea.asks("/cancel") == said(language, "cancel-done")
    toast = await lea.taps(label(language, "drafting-button-submit"), board)
    assert toast.text == say.text("drafting-submitted", count=1)
    stale = await lea.taps(label(language, "drafting-button-submit"), board)
    assert stale.text == say.text("error-already-submitted")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_reviewer_has_the_card_in_their_language_and_the_bulletin_as_it_is_sent(
    room: Newsroom, language: str
) -> None:
    lea = await room.member("Lea", "author")
    omar = await room.member("Omar", "reviewer", language)
    await lea.taps("✅ Submit", await lea.writes(TEXT))

    card = await omar.sees(label(language, "card-guessed"))
    assert label(language, "review-button-approve") in card.labels
    await omar.taps(label(language, "review-button-changes"), card)
    tag = {"tag": "Omar", "draft": "1"}
    question = await omar.sees(said(language, "review-ask-changes", **tag))
    await omar.writes("Why?", reply_to=question.message_id)
    verdict = await lea.sees("Omar asks for changes")
    assert verdict.text == said("en", "verdict-changes", reason="Why?", **tag)


async def test_each_subscriber_gets_the_bulletin_in_their_language(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    readers = {name: await room.person(name, name) for name in NAMES}
    for reader in readers.values():
        await reader.writes("/subscribe")

    await lea.taps("✅ Submit", await lea.writes(TEXT))
    await room.admin.taps(APPROVE, await room.admin.sees("hash"))
    await room.settles()

    days = {
        "ar": "الأربعاء، 12 آذار 2025",
        "en": "Wednesday, 12 March 2025",
        "es": "miércoles, 12 de marzo de 2025",
    }
    for name, reader in readers.items():
        (got,) = await received(room, reader.id)
        assert NORTH in (got.text or "")
        assert days[name] in (got.text or "")


async def test_who_chooses_a_language_keeps_it_over_a_restart(tmp_path: Path) -> None:
    async with town() as sim:
        async with opened(sim, tmp_path) as room:
            rosa = await room.person("Rosa", "es")
            offer = await rosa.writes("/language")
            assert offer.text == said("es", "language-ask")
            assert {*NAMES.values(), "Deutsch", "Français", "Türkçe", "Kurdî (kurmancî)"} == {
                *offer.labels
            }
            await rosa.taps("العربية", offer)
            done = (await sim.chat(rosa.id)).message(offer.message_id)
            assert done.text == said("ar", "language-chosen", language="العربية")
            assert await rosa.asks("/latest") == said("ar", "latest-none")
            await room.settles()
        async with opened(sim, tmp_path) as room:
            again = Person(room, rosa.id, "Rosa")
            assert await again.asks("/latest") == said("ar", "latest-none")
            # What Telegram says of them changes nothing any more.
            await sim.change_person(rosa.id, language_code="en")
            assert await again.asks("/latest") == said("ar", "latest-none")


async def test_the_bulletins_follow_the_language_that_a_subscriber_chooses(room: Newsroom) -> None:
    lea = await room.member("Lea", "author")
    rosa = await room.person("Rosa", "en")
    await rosa.writes("/subscribe")
    offer = await rosa.writes("/language")
    await rosa.taps("Español", offer)

    await lea.taps("✅ Submit", await lea.writes(TEXT))
    await room.admin.taps(APPROVE, await room.admin.sees("hash"))
    await room.settles()

    (got,) = await received(room, rosa.id)
    assert "miércoles" in (got.text or "")


async def test_the_choice_of_a_person_does_not_change_what_a_group_receives(
    room: Newsroom,
) -> None:
    lea = await room.member("Lea", "author")
    rosa = await room.person("Rosa", "en")
    group = await room.sim.group("Friends", creator=rosa.id, bot="member")
    await rosa.writes("/subscribe", chat=group)
    await rosa.taps("Español", await rosa.writes("/language"))

    await lea.taps("✅ Submit", await lea.writes(TEXT))
    await room.admin.taps(APPROVE, await room.admin.sees("hash"))
    await room.settles()
    (got,) = await received(room, group)
    assert "Wednesday" in (got.text or "")


@pytest.mark.parametrize(
    ("code", "spoken"),
    [("es-MX", "es"), ("AR", "ar"), ("kmr", "ku"), ("it", FALLBACK), ("", FALLBACK)],
)
async def test_the_nearest_language_is_spoken(room: Newsroom, code: str, spoken: str) -> None:
    rosa = await room.person("Rosa", code)
    assert await rosa.asks("/latest") == said(spoken, "latest-none")


async def test_the_language_of_the_collective_is_spoken_where_nobody_chose_one(
    tmp_path: Path,
) -> None:
    async with newsroom(tmp_path, language="es") as room:
        lea = await room.member("Lea", "author")
        board = await lea.writes(TEXT)
        assert "This is how I understood it." in (board.text or "")
        before = (await room.sim.messages(lea.id))[-1].message_id
        await lea.taps("👁 Preview", board)
        await lea.sees("Boletín 1", "miércoles, 12 de marzo", after=before)


async def test_a_forged_choice_of_language_is_refused(room: Newsroom) -> None:
    rosa = await room.person("Rosa", "es")
    offer = await rosa.writes("/language")
    answer = await room.sim.press(rosa.id, rosa.id, offer.message_id, data="l:xx", stale=True)
    assert answer.text == said("es", "error-unknown-language", found="xx")
    assert await rosa.asks("/latest") == said("es", "latest-none")


WRITTEN = {
    "ar": """تحديث ١٢-٠٣-٢٠٢٥

# الجبهة الشمالية
– وصلت قافلة طحين إلى منبج ظهرًا.
– يُزعم أن الجسر مغلق.

شائعات
يدور حديث عن اتفاق في دمشق.

تحية طيبة!
""",
    "es": """Actualización 12-03-25

# Frente norte
– Un convoy con harina llegó a Manbij.
– Supuestamente el puente está cerrado.

Rumores
Se habla de un acuerdo en Damasco.

¡Saludos!
""",
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_update_in_the_author_s_language_is_understood(
    room: Newsroom, language: str
) -> None:
    lea = await room.member("Lea", "author", language)
    board = await lea.writes(WRITTEN[language])
    await lea.taps(label(language, "drafting-button-submit"), board)

    card = await room.admin.sees("hash")
    text = card.text or ""
    assert "→ front: North" in text
    assert len(re.findall(r"• \d+\. Alleged: ", text)) == 1
    assert "→ rumours" in text
    assert len(re.findall(r"• \d+\. Rumour: ", text)) == 1
    assert "Places: Manbij (North), Damascus" in text
