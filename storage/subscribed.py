"""A row of the subscriptions as a value. Must not read or write any."""

from bot.domain.bulletin import Choice, Subscription
from bot.domain.following import Habits, Quiet, Rhythm, kinds_of
from bot.domain.ids import ChatId, MessageId, TopicId
from storage.moments import from_ms
from storage.session import Row


def subscription_of(row: Row) -> Subscription:
    """Return the subscription of a row with all its columns."""
    return Subscription(
        chat=ChatId(row["chat"]),
        topic=TopicId(row["topic"]),
        language=row["language"],
        choice=Choice.read(row["choice"]),
        settings=None if row["settings"] is None else MessageId(row["settings"]),
        habits=Habits(
            kinds=kinds_of(row["kinds"]),
            rhythm=Rhythm(row["rhythm"]),
            hour=row["hour"],
            weekday=row["weekday"],
            zone=row["zone"],
            quiet=Quiet(row["quiet"]),
            quiet_from=row["quiet_from"],
            quiet_until=row["quiet_until"],
            urgent_passes=bool(row["urgent_passes"]),
            paused_until=None if row["paused_until"] is None else from_ms(row["paused_until"]),
        ),
    )
