-- add: Adds an edition, still without its parts.
INSERT INTO editions (bulletin, version, language, choice)
VALUES (:bulletin, :version, :language, :choice)
RETURNING id;

-- add_part: Adds one part to an edition.
INSERT INTO edition_parts (edition, part, text, items) VALUES (:edition, :part, :text, :items);

-- removes: Lets a text ask for its message to be deleted.
UPDATE texts SET removes = 1 WHERE id = :text;

-- get: Lists the texts of an edition in order.
SELECT texts.html
FROM editions
JOIN edition_parts ON edition_parts.edition = editions.id
JOIN texts ON texts.id = edition_parts.text
WHERE editions.bulletin = :bulletin
    AND editions.version = :version
    AND editions.language = :language
    AND editions.choice = :choice
ORDER BY edition_parts.part;

-- known: Lists the languages and choices for which a bulletin has editions, of any version or of one,
-- with the most parts that each has had.
SELECT language, choice, max((
    SELECT count(*) FROM edition_parts WHERE edition_parts.edition = editions.id
)) AS parts
FROM editions
WHERE bulletin = :bulletin AND (:version IS NULL OR version = :version)
GROUP BY language, choice;

-- items: Lists the parts of a version's editions that show a message, with their texts and items.
SELECT language, choice, part, text, items
FROM editions
JOIN edition_parts ON edition_parts.edition = editions.id
JOIN texts ON texts.id = edition_parts.text
WHERE bulletin = :bulletin AND version = :version AND removes = 0
ORDER BY language, choice, part;

-- slots: Lists what kind of message each part of a bulletin's editions has had, words or a file.
SELECT language, choice, part, kind, file, max(version)
FROM editions
JOIN edition_parts ON edition_parts.edition = editions.id
LEFT JOIN attachments ON attachments.text = edition_parts.text
WHERE bulletin = :bulletin
GROUP BY language, choice, part
ORDER BY language, choice, part;
