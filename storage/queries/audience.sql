-- subscribe: Adds or revives a subscription; one that is there just so is not written again.
INSERT INTO subscriptions (chat, topic, language, choice, subscribed_at)
VALUES (:chat, :topic, :language, :choice, :subscribed_at)
ON CONFLICT (chat, topic) DO UPDATE SET
    language = excluded.language,
    choice = excluded.choice,
    inactive = NULL
WHERE inactive IS NOT NULL
    OR language <> excluded.language
    OR choice <> excluded.choice;

-- get: Finds a subscription.
SELECT chat, topic, language, choice FROM subscriptions WHERE chat = :chat AND topic = :topic;

-- of_chat: Lists the subscriptions of a chat and its topics.
SELECT chat, topic, language, choice FROM subscriptions WHERE chat = :chat ORDER BY topic;

-- change: Gives a subscription another choice.
UPDATE subscriptions SET choice = :choice WHERE chat = :chat AND topic = :topic;

-- speak: Gives a subscription another language.
UPDATE subscriptions SET language = :language WHERE chat = :chat AND topic = :topic;

-- remove: Removes a subscription.
DELETE FROM subscriptions WHERE chat = :chat AND topic = :topic;

-- remove_chat: Removes the subscriptions of a chat and its topics.
DELETE FROM subscriptions WHERE chat = :chat;

-- combinations: Lists the distinct languages and choices of the active subscriptions. It steps from
-- one to the next in the index, so that a million subscriptions cost what a hundred do.
WITH RECURSIVE found (id, language, choice) AS (
    SELECT * FROM (
        SELECT id, language, choice FROM subscriptions
        WHERE inactive IS NULL
        ORDER BY language, choice
        LIMIT 1
    )
    UNION ALL
    SELECT next.id, next.language, next.choice
    FROM found
    JOIN subscriptions AS next ON next.id = coalesce(
        (
            SELECT id FROM subscriptions
            WHERE inactive IS NULL AND language = found.language AND choice > found.choice
            ORDER BY choice
            LIMIT 1
        ),
        (
            SELECT id FROM subscriptions
            WHERE inactive IS NULL AND language > found.language
            ORDER BY language, choice
            LIMIT 1
        )
    )
)
SELECT language, choice FROM found;

-- readership: Counts the active subscriptions of each language and choice.
SELECT language, choice, count(*) AS chats FROM subscriptions
WHERE inactive IS NULL
GROUP BY language, choice;

-- deactivate: Notes why a chat cannot be written to at present.
UPDATE subscriptions SET inactive = :reason WHERE chat = :chat AND inactive IS NULL;

-- reactivate: Lets a chat receive bulletins again.
UPDATE subscriptions SET inactive = NULL WHERE chat = :chat AND inactive IS NOT NULL;

-- move: Gives a chat's subscriptions to another chat, except where that one has its own.
UPDATE OR IGNORE subscriptions SET chat = :new WHERE chat = :old;

-- count: Counts the active subscriptions.
SELECT count(*) FROM subscriptions WHERE inactive IS NULL;
