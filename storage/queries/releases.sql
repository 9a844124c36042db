-- of: Lists what of a draft goes out when.
SELECT draft, part, number, due_at, planned_by, asked_at FROM releases
WHERE draft = :draft
ORDER BY part;

-- reserve_addition: Reserves the next free bulletin number for an addition.
INSERT INTO releases (draft, part, number, due_at)
VALUES (:draft, :part, 1 + max(
    coalesce((SELECT max(number) FROM bulletins), 0),
    coalesce((SELECT max(number) FROM drafts), 0),
    coalesce((SELECT max(number) FROM releases), 0)
), :due_at)
RETURNING number;

-- drop_additions: Forgets the additions of a draft.
DELETE FROM releases WHERE draft = :draft AND part > 0;

-- drop: Forgets all that was planned for a draft.
DELETE FROM releases WHERE draft = :draft;
