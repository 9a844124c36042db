"""Buttons carry what a press needs within 64 bytes, and take back only what we wrote."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.alert import Alert
from bot.domain.draft import Draft, DraftState
from bot.domain.errors import Stale
from bot.domain.following import Habits, Quiet, Rhythm
from bot.domain.ids import BulletinNumber, DraftId, PersonId
from bot.domain.policy import Role
from bot.text import buttons, following, following_keys
from bot.text.buttons import Button
from bot.text.edits import EditAct, EditButton
from bot.text.files import FileButton
from bot.text.following_keys import Screen
from bot.text.hints import HintAct, HintButton
from bot.text.i18n import Catalogs
from bot.text.past import HistoryButton, View
from bot.text.shelf import ShelfAct, ShelfButton
from handlers import keyboards
from tests.handlers.builders import CATALOGS, ENGLISH, NOON, SUBSCRIPTION, THEATRE

COUNTS = st.integers(0, 10**9)
DRAFTS = st.integers(1, 10**9)
CHATS = st.integers(-(10**14), 10**14)
PRESSES: st.SearchStrategy[Button] = st.one_of(
    st.builds(
        HistoryButton,
        view=st.sampled_from(View),
        offset=COUNTS,
        asked=st.sampled_from(["", "12", "2024-12-06/S99999"]),
    ),
    st.builds(ShelfButton, act=st.sampled_from(ShelfAct), subject=COUNTS),
    st.builds(
        buttons.DraftButton, act=st.sampled_from(buttons.DraftAct), draft=DRAFTS, revision=COUNTS
    ),
    st.builds(
        buttons.ReviewButton, act=st.sampled_from(buttons.ReviewAct), draft=DRAFTS, revision=COUNTS
    ),
    st.builds(
        FileButton,
        draft=DRAFTS,
        unique=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60),
    ),
    st.builds(buttons.ControlButton, act=st.sampled_from(buttons.ControlAct), bulletin=DRAFTS),
    st.builds(
        buttons.FollowButton,
        act=st.sampled_from(buttons.FollowAct),
        chat=CHATS,
        value=st.from_regex(r"[a-z]{0,12}(=[A-Za-z/]{1,8})?", fullmatch=True),
    ),
    st.builds(
        buttons.PageButton,
        question=st.sampled_from(buttons.Question),
        offset=COUNTS,
        asked=st.text(st.characters(exclude_categories=["Cs"]), max_size=100),
    ),
    st.builds(buttons.LanguageButton, language=st.sampled_from(["en", "es", "ar"])),
    st.builds(buttons.InviteButton, role=st.sampled_from(Role)),
    st.builds(buttons.RemoveButton, tag=st.from_regex(r"[A-Z0-9]{3}", fullmatch=True)),
    st.builds(
        EditButton,
        act=st.sampled_from(EditAct),
        draft=DRAFTS,
        revision=COUNTS,
        item=COUNTS,
        value=st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    ),
    st.builds(
        HintButton,
        act=st.sampled_from(HintAct),
        draft=DRAFTS,
        revision=COUNTS,
        advice=st.from_regex(r"[a-z-]{4,15}\.[0-9]{1,4}\.[0-9a-f]{8}", fullmatch=True),
    ),
)
FAMILIES = (
    buttons.DraftButton,
    buttons.ReviewButton,
    buttons.ControlButton,
    buttons.FollowButton,
    buttons.PageButton,
    buttons.LanguageButton,
    buttons.InviteButton,
    buttons.RemoveButton,
    EditButton,
    HintButton,
    ShelfButton,
    FileButton,
    HistoryButton,
)


@settings(max_examples=200, deadline=None)
@given(PRESSES)
def test_a_press_brings_back_the_very_button_or_it_was_never_made(button: Button) -> None:
    if not button.fits():
        with pytest.raises(ValueError, match="64 bytes"):
            button.pack()
        return
    data = button.pack()
    assert 1 <= len(data.encode()) <= 64
    assert type(button).unpack(data) == button
    assert [family for family in FAMILIES if family.matches(data)] == [type(button)]


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "d",
        "d:submit:1",
        "d:submit:1:2:3",
        "d:submit:01:2",
        "d:submit: 1:2",
        "d:submit:1_0:2",
        "d:submit:0:2",
        "d:submit:-1:2",
        "d:submit:x:2",
        "d:publish:1:2",
        "D:submit:1:2",
        "r:submit:1:2",
        "d:submit:1:2\n",
        "d:submit:١:2",
    ],
)
def test_forged_data_are_an_old_button(forged: str) -> None:
    with pytest.raises(Stale) as refused:
        buttons.DraftButton.unpack(forged)
    assert refused.value.code == "error-old-button"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_data_are_either_ours_or_refused(data: str) -> None:
    for family in FAMILIES:
        try:
            button = family.unpack(data)
        except Stale:
            continue
        assert button.data == data


@pytest.mark.parametrize("language", CATALOGS.languages)
def test_every_keyboard_fits(language: str) -> None:
    say = CATALOGS.localizer(language)
    there = -1_009_999_999_999
    all_rows = [
        keyboards.start_rows(say),
        keyboards.language_rows(CATALOGS),
        keyboards.front_rows(THEATRE, say),
        *(following.show(screen, a_view(language), say)[1] for screen in Screen),
        keyboards.follow_rows(say, there),
        keyboards.role_rows(say),
        keyboards.remove_rows("K" * 16, say),
        buttons.review_rows(DraftId(10**9), 999, say),
        *(buttons.board_rows(draft(state), say) for state in DraftState),
    ]
    for rows in all_rows:
        assert sum(len(row) for row in rows) <= 100
        for key in (key for row in rows for key in row):
            assert key.label.strip()
            assert len(key.button.pack().encode()) <= 64


def test_the_author_is_offered_what_the_state_allows() -> None:
    def offered(state: DraftState) -> list[str]:
        return [key.label for row in buttons.board_rows(draft(state), ENGLISH) for key in row]

    assert offered(DraftState.WRITING) == ["✅ Submit", "✏️ Edit", "👁 Preview", "🗑 Discard"]
    assert offered(DraftState.IN_REVIEW) == ["👁 Preview", "✏️ Edit", "📥 Withdraw"]
    assert offered(DraftState.PUBLISHED) == offered(DraftState.WITHDRAWN) == []


def test_the_outbox_gets_telegrams_own_json() -> None:
    rows = buttons.review_rows(DraftId(7), 2, Catalogs.load().localizer("en"))
    keyboard = json.loads(buttons.keyboard_json(rows))["inline_keyboard"]
    assert [[key["callback_data"] for key in row] for row in keyboard] == [
        ["r:approve:7:2"],
        ["r:later:7:2"],
        ["r:comment:7:2"],
        ["r:changes:7:2", "r:reject:7:2"],
        ["r:claim:7:2"],
    ]


def test_chosen_fronts_are_ticked() -> None:
    _, rows = following.show(Screen.FRONTS, a_view("en"), ENGLISH)
    labels = [key.label for row in rows for key in row]
    assert labels == ["Everything", "West", "✓ East", "‹ Settings"]


def test_words_too_long_for_a_button_are_left_to_the_answer() -> None:
    def page(asked: str) -> buttons.PageButton:
        return buttons.PageButton(question=buttons.Question.SEARCH, offset=5, asked=asked)

    ((short,),) = keyboards.page_rows(page("bread mill"), None, ("Earlier", "Later"))
    assert short.button.pack() == "p:w:5:bread mill"
    ((long,),) = keyboards.page_rows(page("طاحونة " * 20), None, ("Earlier", "Later"))
    assert long.button.pack() == "p:w:5:"


def a_view(language: str) -> following_keys.View:
    """Everything that can be chosen, of a channel with a long number, seen in private."""
    habits = Habits(rhythm=Rhythm.WEEKLY, quiet=Quiet.HELD, zone="America/Argentina/Buenos_Aires")
    return following_keys.View(
        subscription=SUBSCRIPTION.model_copy(update={"habits": habits}),
        alerts=(Alert(words="xxmill", shown="Mill"),),
        now=NOON,
        theatre=THEATRE,
        zones=("Asia/Damascus", "America/Argentina/ComodRivadavia"),
        languages={language: CATALOGS.localizer(language).native_name, "en": "English"},
        chat=-1_009_999_999_999,
        title="News",
    )


def draft(state: DraftState) -> Draft:
    return Draft(
        id=DraftId(10**9),
        author=PersonId(1),
        state=state,
        revision=999,
        number=BulletinNumber(12),
        created_at=NOON,
        changed_at=NOON,
    )
