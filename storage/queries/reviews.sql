-- add: Keeps a review, unless its reviewer has one on the revision.
INSERT INTO reviews (draft, revision, reviewer, verdict, reason, hash, given_at)
VALUES (:draft, :revision, :reviewer, :verdict, :reason, :hash, :given_at)
ON CONFLICT (draft, revision, reviewer) DO NOTHING;

-- of: Lists the reviews of one revision in the order in which they were given.
SELECT draft, revision, reviewer, verdict, reason, hash, given_at
FROM reviews
WHERE draft = :draft AND revision = :revision
ORDER BY given_at, reviewer;
