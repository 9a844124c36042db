-- subscribe: Adds or revives a subscription; one that is there just so is not written again.
INSERT INTO subscriptions (chat, topic, language, choice, subscribed_at, kinds, at_once, rhythm, hour,
    weekday, zone, utc_offset, quiet, quiet_from, quiet_until, urgent_passes, paused_until,
    next_digest_at, digested_at, settings)
VALUES (:chat, :topic, :language, :choice, :subscribed_at, :kinds, :at_once, :rhythm, :hour,
    :weekday, :zone, :utc_offset, :quiet, :quiet_from, :quiet_until, :urgent_passes, :paused_until,
    :next_digest_at, :digested_at, :settings)
ON CONFLICT (chat, topic) DO UPDATE SET
    language = excluded.language,
    choice = excluded.choice,
    inactive = NULL
WHERE inactive IS NOT NULL
    OR language <> excluded.language
    OR choice <> excluded.choice;

-- get: Finds a subscription.
SELECT chat, topic, language, choice, kinds, rhythm, hour, weekday, zone, quiet, quiet_from, quiet_until,
    urgent_passes, paused_until, settings
FROM subscriptions WHERE chat = :chat AND topic = :topic;

-- of_chat: Lists the subscriptions of a chat and its topics.
SELECT chat, topic, language, choice, kinds, rhythm, hour, weekday, zone, quiet, quiet_from, quiet_until,
    urgent_passes, paused_until, settings
FROM subscriptions WHERE chat = :chat ORDER BY topic;

-- groups: Lists the subscriptions of groups, topics and channels, and why those that rest do.
SELECT chat, topic, language, choice, kinds, rhythm, hour, weekday, zone, quiet, quiet_from, quiet_until,
    urgent_passes, paused_until, settings, inactive
FROM subscriptions WHERE chat < 0
ORDER BY chat, topic;

-- change: Gives a subscription another choice.
UPDATE subscriptions SET choice = :choice WHERE chat = :chat AND topic = :topic;

-- speak: Gives a subscription another language.
UPDATE subscriptions SET language = :language WHERE chat = :chat AND topic = :topic;

-- remove: Removes a subscription.
DELETE FROM subscriptions WHERE chat = :chat AND topic = :topic;

-- remove_chat: Removes the subscriptions of a chat and its topics.
DELETE FROM subscriptions WHERE chat = :chat;

-- adjust: Gives a subscription other habits. What it wants at once from now on, it did not before; a
-- digest that is due already stays due.
UPDATE subscriptions SET
    kinds = :kinds, at_once = :at_once, rhythm = :rhythm, hour = :hour, weekday = :weekday,
    zone = :zone, utc_offset = :utc_offset, quiet = :quiet, quiet_from = :quiet_from,
    quiet_until = :quiet_until, urgent_passes = :urgent_passes, paused_until = :paused_until,
    next_digest_at = CASE
        WHEN next_digest_at <= :at AND :next_digest_at IS NOT NULL THEN next_digest_at
        ELSE :next_digest_at
    END,
    digested_at = :digested_at, settings = :settings,
    served_since = iif(:at_once & ~at_once, :at, served_since)
WHERE chat = :chat AND topic = :topic;

-- look_again: Lets what waits in a chat for the end of quiet hours be looked at by the next claim.
UPDATE deliveries SET due_at = :now
WHERE mailing IN (SELECT id FROM mailings WHERE total > sent + failed + cancelled)
    AND chat = :chat AND topic = :topic AND state = 'queued' AND held;

-- remember: Notes which message shows the settings of a subscription.
UPDATE subscriptions SET settings = :message WHERE chat = :chat AND topic = :topic;

-- digested: Finds up to when what was published has been told in digests.
SELECT digested_at FROM subscriptions WHERE chat = :chat AND topic = :topic;

-- readership: Lists the languages and choices of active subscriptions that want what has one of these
-- bits at once (all of them for NULL), with how many have each.
SELECT language, choice, sum(chats) AS chats FROM readership
WHERE chats > 0 AND (:kind IS NULL OR at_once & :kind)
GROUP BY language, choice
ORDER BY language, choice;

-- deactivate: Notes why a chat cannot be written to at present.
UPDATE subscriptions SET inactive = :reason WHERE chat = :chat AND inactive IS NULL;

-- reactivate: Lets a chat receive bulletins again.
UPDATE subscriptions SET inactive = NULL WHERE chat = :chat AND inactive IS NOT NULL;

-- move: Gives a chat's subscriptions to another chat, except where that one has its own. Numbers of
-- messages are a chat's own.
UPDATE OR IGNORE subscriptions SET chat = :new, settings = NULL WHERE chat = :old;

-- rested: Lists subscriptions whose pause is over.
SELECT chat, topic, language, choice, kinds, rhythm, hour, weekday, zone, quiet, quiet_from, quiet_until,
    urgent_passes, paused_until, settings
FROM subscriptions WHERE paused_until <= :now
ORDER BY paused_until
LIMIT :limit;

-- zones: Lists the zones in which somebody follows, but UTC.
SELECT DISTINCT zone FROM subscriptions WHERE zone <> 'UTC';

-- is_behind: Finds a subscription in a zone with another distance from UTC.
SELECT 1 FROM subscriptions WHERE zone = :zone AND zone <> 'UTC' AND utc_offset <> :offset LIMIT 1;

-- set_offset: Notes how far a zone is from UTC, for some of its subscriptions.
UPDATE subscriptions SET utc_offset = :offset
WHERE (chat, topic) IN (
    SELECT chat, topic FROM subscriptions
    WHERE zone = :zone AND zone <> 'UTC' AND utc_offset <> :offset
    LIMIT :limit
);

-- count: Counts the active subscriptions.
SELECT coalesce(sum(chats), 0) FROM readership;
