-- due: Lists the subscriptions whose digest is due, the longest due first.
SELECT chat, topic, language, choice, kinds, rhythm, hour, weekday, zone, quiet, quiet_from, quiet_until,
    urgent_passes, paused_until, settings, inactive, digested_at, silences, subscribed_at
FROM subscriptions INDEXED BY subscriptions_digests
WHERE next_digest_at <= :now
ORDER BY next_digest_at
LIMIT :limit;

-- of_chat: Finds a subscription as if its digest were due.
SELECT chat, topic, language, choice, kinds, rhythm, hour, weekday, zone, quiet, quiet_from, quiet_until,
    urgent_passes, paused_until, settings, inactive, digested_at, silences, subscribed_at
FROM subscriptions WHERE chat = :chat AND topic = :topic;

-- move_on: Notes up to when a subscription has been told, and when the next digest is due.
UPDATE subscriptions SET
    next_digest_at = :next, digested_at = coalesce(:told, digested_at), silences = :silences
WHERE chat = :chat AND topic = :topic;

-- published: Lists what the desk published in a time and did not take back.
SELECT number FROM bulletins
WHERE published_at > :after AND published_at <= :until AND retracted = 0 AND hash <> ''
ORDER BY published_at, number;

-- got: Lists which of these bulletins these chats got by themselves.
SELECT d.chat, d.topic, m.subject AS bulletin
FROM json_each(:bulletins) AS wanted
CROSS JOIN mailings AS m ON m.kind = 'bulletin' AND m.subject = wanted.value AND m.version = 0
CROSS JOIN json_each(:chats) AS place
CROSS JOIN deliveries AS d ON d.mailing = m.id AND d.chat = json_extract(place.value, '$[0]')
    AND d.topic = json_extract(place.value, '$[1]') AND d.part = 1;

-- alerted: Lists the items of these bulletins that these chats were alerted to.
SELECT a.chat, a.topic, a.bulletin, a.item
FROM json_each(:chats) AS place
CROSS JOIN alerted AS a ON a.chat = json_extract(place.value, '$[0]')
    AND a.topic = json_extract(place.value, '$[1]')
WHERE a.bulletin IN (SELECT value FROM json_each(:bulletins));

-- changed: Lists the changes of a time in bulletins that were published before it.
SELECT changes.bulletin, max(changes.version) AS version
FROM changes JOIN bulletins ON bulletins.number = changes.bulletin
WHERE changed_at > :after AND changed_at <= :until AND published_at <= :after
GROUP BY changes.bulletin
ORDER BY max(changed_at), changes.bulletin;

-- add: Keeps what a digest was made of.
INSERT INTO digests (recipe, made_at) VALUES (:recipe, :at) RETURNING id;

-- add_bulletin: Notes that a bulletin stands in a digest.
INSERT INTO digest_bulletins (bulletin, digest, version) VALUES (:bulletin, :digest, :version)
ON CONFLICT (bulletin, digest) DO UPDATE SET version = excluded.version;

-- outdated: Finds a digest in which a bulletin stands that has changed since it was made.
SELECT digests.id, digests.recipe
FROM changes
CROSS JOIN bulletins ON bulletins.number = changes.bulletin
CROSS JOIN digest_bulletins AS made ON made.bulletin = changes.bulletin
    AND made.version < bulletins.version
CROSS JOIN digests ON digests.id = made.digest
WHERE changes.changed_at > :since AND digests.id > :after
ORDER BY digests.id
LIMIT 1;

-- renew: Notes that a digest is made of its bulletins as they are now.
UPDATE digest_bulletins SET
    version = (SELECT version FROM bulletins WHERE number = digest_bulletins.bulletin)
WHERE digest = :digest;

-- reword: Lets what of a digest was not sent, or is to be edited, say what it says now; what failed
-- too, since an operator may queue it again.
UPDATE deliveries SET text = :text
WHERE state IN ('queued', 'failed', 'cancelled') AND part = :part AND mailing IN (
    SELECT id FROM mailings WHERE kind IN ('digest', 'alert') AND subject = :digest
);

-- places: Lists the chats of a digest, with the parts that each has or will have.
SELECT d.chat, d.topic, max(d.part) AS parts
FROM mailings AS m CROSS JOIN deliveries AS d ON d.mailing = m.id
WHERE m.kind IN ('digest', 'alert') AND m.subject = :digest
    AND (d.state IN ('queued', 'sending') OR d.state = 'sent' AND d.message IS NOT NULL)
GROUP BY d.chat, d.topic;

-- forget: Forgets what digests were made of that are older than a time.
DELETE FROM digests WHERE id IN (
    SELECT id FROM digests WHERE made_at < :before ORDER BY made_at LIMIT :limit
);

-- forget_alerted: Forgets what chats were alerted to before a time.
DELETE FROM alerted WHERE alerted_at < :before;
