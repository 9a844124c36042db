-- of: Lists what of a draft goes out when. The number of a correction is the bulletin's.
SELECT releases.draft, part, coalesce(corrects, releases.number) AS number, due_at, planned_by,
    asked_at, chat, message
FROM releases JOIN drafts ON drafts.id = releases.draft
WHERE releases.draft = :draft
ORDER BY part;

-- waiting: Lists what has a time and may go out when it comes, the earliest first.
SELECT releases.draft, part, coalesce(corrects, releases.number) AS number, due_at, planned_by,
    asked_at, chat, message, bulletins.published_at AS follows
FROM releases
JOIN drafts ON drafts.id = releases.draft
LEFT JOIN bulletins ON bulletins.draft = releases.draft
WHERE due_at IS NOT NULL AND asked_at IS NULL AND practice = 0
    AND state = CASE part WHEN 0 THEN :scheduled ELSE :published END
ORDER BY due_at, releases.draft, part;

-- open: Lists the additions to what is published that are not out themselves.
SELECT releases.*
FROM releases
JOIN drafts ON drafts.id = releases.draft
WHERE part > 0 AND state = :published AND practice = 0
    AND NOT EXISTS (SELECT 1 FROM bulletins WHERE bulletins.number = releases.number)
ORDER BY releases.draft, part;

-- reserve_addition: Reserves the next free bulletin number for an addition.
INSERT INTO releases (draft, part, number, due_at)
VALUES (:draft, :part, 1 + max(
    coalesce((SELECT max(number) FROM bulletins), 0),
    coalesce((SELECT max(number) FROM drafts), 0),
    coalesce((SELECT max(number) FROM releases), 0)
), :due_at)
RETURNING number;

-- plan: Keeps a time in place of another, or that there is none. A correction has no number of its
-- own; what stands for it is nobody else's.
INSERT INTO releases (draft, part, number, due_at, planned_by)
VALUES (
    :draft, :part,
    CASE WHEN EXISTS (SELECT 1 FROM drafts WHERE id = :draft AND corrects IS NOT NULL)
        THEN -:draft ELSE :number END,
    :due_at, :planned_by
)
ON CONFLICT (draft, part) DO UPDATE SET
    due_at = excluded.due_at, planned_by = excluded.planned_by, asked_at = NULL;

-- asked: Notes that the desk was asked about a release that is late.
UPDATE releases SET asked_at = :at WHERE draft = :draft AND part = :part;

-- stands: Notes which message shows a plan, to whoever has made it.
UPDATE releases SET chat = :chat, message = :message
WHERE draft = :draft AND part = :part AND coalesce(planned_by, :person) = :person;

-- add_addition: Notes that a bulletin adds to an earlier one.
INSERT INTO additions (number, adds_to) VALUES (:number, :adds_to);

-- adds_to: Finds the bulletin that another one adds to.
SELECT adds_to FROM additions WHERE number = :number;

-- draft_of: Finds the draft whose card or plan a message is.
SELECT draft FROM releases WHERE chat = :chat AND message = :message
UNION ALL
SELECT mailings.subject
FROM mailings CROSS JOIN deliveries ON deliveries.mailing = mailings.id
WHERE kind IN ('review_card', 'reminder') AND chat = :chat AND message = :message
LIMIT 1;

-- drop: Forgets all that was planned for a draft.
DELETE FROM releases WHERE draft = :draft;
