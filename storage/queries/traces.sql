-- since: Finds since when a chat or topic has a subscription.
SELECT subscribed_at FROM subscriptions WHERE chat = :chat AND topic = :topic;

-- copies: Counts what a chat or topic was sent of the bulletins, as far as it is recorded.
SELECT count(*) FROM deliveries
WHERE mailing IN (SELECT id FROM mailings WHERE kind IN ('bulletin', 'outcome', 'digest', 'alert'))
    AND chat = :chat AND topic = :topic;

-- questions: Counts the questions to the desk whose answer is to reach a chat or topic.
SELECT count(*) FROM questions WHERE chat = :chat AND topic = :topic;

-- step_back: Lets the claims of a mailing, which have come as far as a chat that is gone, stand at the
-- one before it, so that no number is left; nothing lies between.
UPDATE mailings SET
    claimed_chat = coalesce(
        (SELECT max(chat) FROM deliveries WHERE mailing = mailings.id AND chat < :chat), :least),
    claimed_topic = :most
WHERE claimed_chat = :chat
    AND NOT EXISTS (SELECT 1 FROM deliveries WHERE mailing = mailings.id AND chat = :chat);
