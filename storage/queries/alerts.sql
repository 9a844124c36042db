-- add: Adds what a chat wants to hear of at once, unless it is there.
INSERT INTO alerts (first, words, chat, topic, shown)
VALUES (:first, :words, :chat, :topic, :shown)
ON CONFLICT (first, words, chat, topic) DO NOTHING;

-- remove: Removes an alert.
DELETE FROM alerts WHERE chat = :chat AND topic = :topic AND words = :words;

-- of_chat: Lists the alerts of a chat or topic.
SELECT words, shown FROM alerts WHERE chat = :chat AND topic = :topic ORDER BY shown, words;

-- forget: Removes the alerts of a chat or topic.
DELETE FROM alerts WHERE chat = :chat AND topic = :topic;

-- forget_alerted: Forgets what a chat or topic was alerted to.
DELETE FROM alerted WHERE chat = :chat AND topic = :topic;

-- forget_chat: Removes the alerts of a chat and its topics.
DELETE FROM alerts WHERE chat = :chat;

-- forget_alerted_chat: Forgets what a chat and its topics were alerted to.
DELETE FROM alerted WHERE chat = :chat;

-- move: Gives a chat's alerts to another chat, except those that it has.
UPDATE OR IGNORE alerts SET chat = :new WHERE chat = :old;

-- move_alerted: Gives what a chat was alerted to, to another chat.
UPDATE OR IGNORE alerted SET chat = :new WHERE chat = :old;
