-- pending: Lists what waits in a state, and how often somebody was reminded of it.
SELECT id, changed_at, reminded FROM drafts WHERE state = :state AND practice = 0 ORDER BY id;

-- count: Counts reminders, unless the draft has moved on or they were counted meanwhile.
UPDATE drafts SET reminded = :becomes
WHERE id = :draft AND state = :state AND reminded = :was;
