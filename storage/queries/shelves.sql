-- open_to: Lists the drafts that a member may work on, their own first, the last touched before
-- others. What an earlier version wrote has no kind.
SELECT
    drafts.id, author, state, practice, shared, editor, editing_until,
    max(changed_at, coalesce(written_at, 0)) AS touched_at,
    json_extract(content, '$.day') AS day,
    coalesce(json_extract(content, '$.kind'), 'daily') AS kind
FROM drafts
LEFT JOIN revisions ON revisions.draft = drafts.id AND revisions.number = drafts.revision
WHERE state IN (:writing, :in_review, :approved, :scheduled)
    AND (author = :person OR (shared = 1 AND practice = 0))
ORDER BY author <> :person, touched_at DESC, drafts.id DESC
LIMIT :limit OFFSET :offset;

-- put_aside: Lists what was put aside since a time, the latest first, with the rejecting verdict.
SELECT
    drafts.id, author, state, practice, changed_at, reviewer, reason,
    json_extract(content, '$.day') AS day,
    coalesce(json_extract(content, '$.kind'), 'daily') AS kind
FROM drafts
JOIN revisions ON revisions.draft = drafts.id AND revisions.number = drafts.revision
LEFT JOIN reviews ON reviews.draft = drafts.id AND reviews.revision = drafts.revision
    AND reviews.reviewer = (
        SELECT reviewer FROM reviews AS one
        WHERE one.draft = drafts.id AND one.revision = drafts.revision AND verdict = :reject
        ORDER BY given_at DESC
        LIMIT 1
    )
WHERE state IN (:rejected, :withdrawn) AND changed_at >= :since
    AND (practice = 0 OR author = :person)
ORDER BY changed_at DESC, drafts.id DESC
LIMIT :limit OFFSET :offset;

-- share: Opens a draft to the desk, or closes it; nobody has it to themselves then.
UPDATE drafts SET shared = :shared, editor = NULL, editing_until = NULL WHERE id = :draft;

-- hand_over: Makes somebody the author of a draft.
UPDATE drafts SET author = :author, editor = NULL, editing_until = NULL WHERE id = :draft;

-- boards: Lists the messages that show a draft.
SELECT person, message FROM boards WHERE draft = :draft ORDER BY person;

-- forget_board: Forgets the message that shows a draft to a member.
DELETE FROM boards WHERE draft = :draft AND person = :person;
