CREATE TABLE last_freeze (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    sent_at INTEGER NOT NULL
) STRICT;

CREATE TABLE acts (
    update_id INTEGER PRIMARY KEY REFERENCES inbox (update_id) ON DELETE CASCADE,
    came_to   TEXT    NOT NULL,
    refused   TEXT
) STRICT;
