-- add: Adds an edition, still without its parts.
INSERT INTO editions (bulletin, language, choice)
VALUES (:bulletin, :language, :choice)
RETURNING id;

-- add_part: Adds one part to an edition.
INSERT INTO edition_parts (edition, part, text) VALUES (:edition, :part, :text);

-- get: Lists the texts of an edition in order.
SELECT texts.html
FROM editions
JOIN edition_parts ON edition_parts.edition = editions.id
JOIN texts ON texts.id = edition_parts.text
WHERE editions.bulletin = :bulletin
    AND editions.language = :language
    AND editions.choice = :choice
ORDER BY edition_parts.part;
