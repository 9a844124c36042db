-- get: Finds the desk.
SELECT chat FROM desk;

-- set: Makes a chat the desk, in place of another.
INSERT INTO desk (id, chat) VALUES (1, :chat)
ON CONFLICT (id) DO UPDATE SET chat = excluded.chat;

-- move: Follows the desk to its new chat.
UPDATE desk SET chat = :new WHERE chat = :old;
