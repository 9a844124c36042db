-- note: Remembers what the act that an update asked for came to.
INSERT INTO acts (update_id, came_to, refused) VALUES (:update_id, :came_to, :refused);

-- get: Finds what the act that an update asked for came to.
SELECT came_to, refused FROM acts WHERE update_id = :update_id;
