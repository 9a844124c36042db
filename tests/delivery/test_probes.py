"""One request goes ahead with a text, unless the chats it meets are closed (faults F14, F27)."""

from bot.delivery.probes import PATIENCE, Probes
from bot.domain.delivery import Delivered, NotSent, Trouble, Unreachable
from bot.domain.ids import MessageId, TextId

TEXT, OTHER = TextId(1), TextId(2)
BLOCKED = Unreachable(Trouble.BLOCKED)


def test_a_text_is_tried_out_by_one_and_then_free_for_all() -> None:
    probes = Probes()
    assert probes.hold(TEXT, 0.0) <= 0
    probes.begin(TEXT, 0.0)
    assert probes.hold(TEXT, 0.5) == PATIENCE - 0.5
    assert probes.hold(OTHER, 0.5) <= 0
    assert probes.end(TEXT, Delivered(MessageId(1)))
    probes.begin(TEXT, 1.0)
    assert probes.hold(TEXT, 1.0) <= 0


def test_who_does_not_answer_holds_the_others_up_no_longer_than_patience() -> None:
    probes = Probes()
    probes.begin(TEXT, 0.0)
    assert probes.hold(TEXT, PATIENCE) <= 0


def test_each_closed_chat_lets_one_more_go_beside_the_others() -> None:
    probes = Probes()
    for closed in range(4):
        begun = 0
        while probes.hold(TEXT, 0.0) <= 0:
            probes.begin(TEXT, 0.0)
            begun += 1
        assert begun == (closed + 1 if closed == 0 else 2)
        probes.end(TEXT, BLOCKED)


def test_a_request_that_never_left_says_nothing_and_costs_nothing() -> None:
    probes = Probes()
    probes.begin(TEXT, 0.0)
    assert probes.end(TEXT, NotSent(Trouble.NETWORK))
    assert probes.hold(TEXT, 0.0) <= 0
    probes.begin(TEXT, 0.0)
    assert probes.hold(TEXT, 0.0) > 0
