-- keep: Notes the rate in force, in place of what was noted before.
INSERT INTO pace (id, per_second, paid_per_second, paused_until, noted_at)
VALUES (1, :per_second, :paid_per_second, :paused_until, :at)
ON CONFLICT (id) DO UPDATE SET
    per_second = excluded.per_second,
    paid_per_second = excluded.paid_per_second,
    paused_until = excluded.paused_until,
    noted_at = excluded.noted_at;

-- clear: Forgets the rate in force.
DELETE FROM pace;

-- get: Finds the rate in force.
SELECT per_second, paid_per_second, paused_until, noted_at FROM pace;
