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
-- A bulletin has few texts and many copies: the texts are found first, and once.
SELECT count(*) FROM (
    SELECT DISTINCT deliveries.chat, deliveries.topic
    FROM mailings
    CROSS JOIN deliveries ON deliveries.mailing = mailings.id
    WHERE mailings.kind = 'bulletin' AND mailings.subject = :bulletin
        AND deliveries.message IS NOT NULL
        AND deliveries.text IN (
            SELECT edition_parts.text
            FROM editions
            CROSS JOIN edition_parts ON edition_parts.edition = editions.id
            CROSS JOIN json_each(edition_parts.items)
            WHERE editions.bulletin = :bulletin AND json_each.value = :key
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

-- said_by: Lists the items of other bulletins that stand as some item of this one says, the newest first.
SELECT statements.day, statements.number
FROM settlements
JOIN statements ON statements.day = substr(rumour, 1, 10) AND statements.letter = 'S'
    AND statements.number = CAST(substr(rumour, 13) AS INTEGER)
JOIN bulletins ON bulletins.number = statements.bulletin
WHERE item IN (
        SELECT day || '/' || letter || number FROM statements
        WHERE bulletin = :bulletin AND letter = 'S'
    )
    AND statements.bulletin <> :bulletin AND statements.gone = 0 AND bulletins.retracted = 0
    AND statements.confidence = settlements.confidence
ORDER BY statements.id DESC;

-- stop_addition: Forgets an addition that is not out.
DELETE FROM releases
WHERE draft = :draft AND part = :part AND part > 0
    AND NOT EXISTS (SELECT 1 FROM bulletins WHERE bulletins.number = releases.number);
