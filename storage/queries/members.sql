-- add: Adds a member, or gives one who is there another role and tag.
INSERT INTO members (person, role, tag, joined_at)
VALUES (:person, :role, :tag, :joined_at)
ON CONFLICT (person) DO UPDATE SET role = excluded.role, tag = excluded.tag;

-- get: Finds a member by number.
SELECT person, role, tag FROM members WHERE person = :person;

-- by_tag: Finds a member by what the desk calls them.
SELECT person, role, tag FROM members WHERE tag = :tag;

-- all: Lists the members, the oldest first.
SELECT person, role, tag FROM members ORDER BY joined_at, person;

-- remove: Removes a member; their invitations go with them.
DELETE FROM members WHERE person = :person;

-- add_invite: Keeps an invitation under the hash of its secret.
INSERT INTO invites (hash, role, tag, invited_by, expires_at)
VALUES (:hash, :role, :tag, :invited_by, :expires_at);

-- take_invite: Uses an invitation up, expired or not.
DELETE FROM invites WHERE hash = :hash
RETURNING hash, role, tag, invited_by, expires_at;

-- void_invites: Removes the open invitations that one member gave.
DELETE FROM invites WHERE invited_by = :invited_by;
