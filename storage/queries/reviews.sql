-- add: Keeps a review, unless its reviewer has one on the revision. An approval of other messages
-- than those of now, as after another submission, gives way.
INSERT INTO reviews (draft, revision, reviewer, verdict, reason, hash, given_at, later)
VALUES (:draft, :revision, :reviewer, :verdict, :reason, :hash, :given_at, :later)
ON CONFLICT (draft, revision, reviewer) DO UPDATE SET
    verdict = excluded.verdict,
    reason = excluded.reason,
    hash = excluded.hash,
    given_at = excluded.given_at,
    later = excluded.later
WHERE reviews.verdict = 'approve'
    AND (reviews.hash <> excluded.hash OR excluded.verdict <> 'approve'
        OR reviews.later <> excluded.later);

-- of: Lists the reviews of one revision in the order in which they were given.
SELECT draft, revision, reviewer, verdict, reason, hash, given_at, later
FROM reviews
WHERE draft = :draft AND revision = :revision
ORDER BY given_at, reviewer;

-- of_draft: Lists the reviews of all revisions in the order in which they were given.
SELECT draft, revision, reviewer, verdict, reason, hash, given_at, later
FROM reviews
WHERE draft = :draft
ORDER BY revision, given_at, reviewer;

-- approvals: Lists the approvals of one revision. Those of people who have left since are bound to
-- nothing (see void): times would not tell, since a clock may be set back.
SELECT draft, revision, reviewer, verdict, reason, hash, given_at, later
FROM reviews
WHERE draft = :draft AND revision = :revision AND verdict = 'approve'
ORDER BY given_at, reviewer;

-- void: Lets the approvals of one reviewer count no more for what is not published yet: bound to
-- nothing they stay to be seen.
UPDATE reviews SET hash = ''
WHERE reviewer = :reviewer AND verdict = 'approve' AND hash <> ''
    AND draft IN (SELECT id FROM drafts WHERE state <> :published)
RETURNING draft;

-- take_back: Removes an approval.
DELETE FROM reviews
WHERE draft = :draft AND revision = :revision AND reviewer = :reviewer AND verdict = 'approve';

-- submitted_before: Finds the last revision before one that reviewers were shown; 0 for none.
SELECT coalesce(max(number), 0) FROM revisions
WHERE draft = :draft AND number < :revision AND sealed_at IS NOT NULL;

-- claim: Notes who is on a draft in review.
UPDATE drafts SET claimed_by = :reviewer, claimed_at = :at
WHERE id = :draft AND revision = :revision AND state = :in_review;

-- release: Notes that a reviewer is no longer on a draft.
UPDATE drafts SET claimed_by = NULL, claimed_at = NULL
WHERE id = :draft AND claimed_by = :reviewer;

-- claimed_before: Lists the drafts that somebody has been on since before a time.
SELECT id FROM drafts WHERE claimed_at <= :at AND state = :in_review ORDER BY id;
