-- open_newest: Lists the rumours that nobody has settled, the newest first.
SELECT statements.*, bulletins.version, bulletins.published_at
FROM statements JOIN bulletins ON bulletins.number = statements.bulletin
WHERE confidence = 'rumour' AND letter = 'S' AND gone = 0 AND retracted = 0 AND NOT EXISTS (
    SELECT 1 FROM settlements
    WHERE rumour = statements.day || '/' || statements.letter || statements.number
)
ORDER BY statements.id DESC
LIMIT :limit OFFSET :offset;

-- open_oldest: The same, the oldest first.
SELECT statements.*, bulletins.version, bulletins.published_at
FROM statements JOIN bulletins ON bulletins.number = statements.bulletin
WHERE confidence = 'rumour' AND letter = 'S' AND gone = 0 AND retracted = 0 AND NOT EXISTS (
    SELECT 1 FROM settlements
    WHERE rumour = statements.day || '/' || statements.letter || statements.number
)
ORDER BY statements.id
LIMIT :limit OFFSET :offset;

-- count_open: Counts the rumours that nobody has settled.
SELECT count(*)
FROM statements JOIN bulletins ON bulletins.number = statements.bulletin
WHERE confidence = 'rumour' AND letter = 'S' AND gone = 0 AND retracted = 0 AND NOT EXISTS (
    SELECT 1 FROM settlements
    WHERE rumour = statements.day || '/' || statements.letter || statements.number
);

-- located: Finds an item by its public id.
SELECT statements.*, bulletins.version, bulletins.published_at
FROM statements JOIN bulletins ON bulletins.number = statements.bulletin
WHERE statements.day = :day AND letter = 'S' AND statements.number = :number;

-- has_item: Counts the copies of a bulletin that have arrived and show an item, one a chat or topic.
SELECT count(*) FROM (
    SELECT DISTINCT deliveries.chat, deliveries.topic
    FROM mailings
    CROSS JOIN deliveries ON deliveries.mailing = mailings.id
    WHERE mailings.kind = 'bulletin' AND mailings.subject = :bulletin
        AND deliveries.message IS NOT NULL
        AND EXISTS (
            SELECT 1 FROM edition_parts, json_each(edition_parts.items)
            WHERE edition_parts.text = deliveries.text AND json_each.value = :key
        )
);

-- reach: Counts the copies of a bulletin by chat: those that arrived, and those on their way.
SELECT count(*) FILTER (WHERE arrived) AS have, count(*) FILTER (WHERE NOT arrived AND waits) AS wait
FROM (
    SELECT max(deliveries.message IS NOT NULL) AS arrived,
        max(deliveries.state IN ('queued', 'sending')) AS waits
    FROM mailings
    CROSS JOIN deliveries ON deliveries.mailing = mailings.id
    WHERE mailings.kind = 'bulletin' AND mailings.subject = :bulletin
    GROUP BY deliveries.chat, deliveries.topic
);

-- stop_addition: Forgets an addition that is not out.
DELETE FROM releases
WHERE draft = :draft AND part = :part AND part > 0
    AND NOT EXISTS (SELECT 1 FROM bulletins WHERE bulletins.number = releases.number);
