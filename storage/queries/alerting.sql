-- begin: Lets a bulletin's alerts be sent, if anybody wants any.
INSERT INTO alerting (bulletin, chat, topic)
SELECT :bulletin, :least, :least WHERE EXISTS (SELECT 1 FROM alerts)
ON CONFLICT (bulletin) DO NOTHING;

-- next: Finds the oldest bulletin whose alerts have not reached everyone.
SELECT bulletin, chat, topic FROM alerting ORDER BY bulletin LIMIT 1;

-- wanted: Lists what a number of chats want to hear of, as far as it may stand in the bulletin, with how
-- they are served.
SELECT s.chat, s.topic, s.language, s.choice, s.kinds, s.rhythm, s.hour, s.weekday, s.zone, s.quiet,
    s.quiet_from, s.quiet_until, s.urgent_passes, s.paused_until, s.settings, a.words, a.shown
FROM (
    SELECT DISTINCT found.chat, found.topic
    FROM json_each(:firsts) AS word CROSS JOIN alerts AS found ON found.first = word.value
    WHERE (found.chat, found.topic) > (:chat, :topic)
    ORDER BY found.chat, found.topic
    LIMIT :limit
) AS place
CROSS JOIN subscriptions AS s ON s.chat = place.chat AND s.topic = place.topic
    AND s.inactive IS NULL AND s.paused_until IS NULL
CROSS JOIN alerts AS a INDEXED BY alerts_by_chat ON a.chat = s.chat AND a.topic = s.topic
ORDER BY s.chat, s.topic, a.shown;

-- end: Finds the last of these chats; nothing if there are no more.
SELECT DISTINCT found.chat, found.topic
FROM json_each(:firsts) AS word CROSS JOIN alerts AS found ON found.first = word.value
WHERE (found.chat, found.topic) > (:chat, :topic)
ORDER BY found.chat, found.topic
LIMIT 1 OFFSET :limit - 1;

-- note: Notes that a chat was alerted to an item.
INSERT INTO alerted (chat, topic, bulletin, item, alerted_at)
VALUES (:chat, :topic, :bulletin, :item, :at)
ON CONFLICT (chat, topic, bulletin, item) DO NOTHING;

-- reached: Notes how far the alerts of a bulletin have come.
UPDATE alerting SET chat = :chat, topic = :topic WHERE bulletin = :bulletin;

-- done: Ends the alerts of a bulletin.
DELETE FROM alerting WHERE bulletin = :bulletin;
