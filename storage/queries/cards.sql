-- standing: Lists where a draft's cards stand in chats or will: the last part that does, and whether
-- it is the card's last; the newest of a chat comes last.
SELECT d.mailing, d.chat, d.topic, d.part, d.state, d.message, d.text, t.html, d.part = (
    SELECT max(e.part) FROM deliveries AS e
    WHERE e.mailing = d.mailing AND e.chat = d.chat AND e.topic = d.topic
) AS whole
FROM mailings AS m
CROSS JOIN deliveries AS d ON d.mailing = m.id
JOIN texts AS t ON t.id = d.text
WHERE m.kind = 'review_card' AND m.subject = :draft
    AND d.state IN ('queued', 'sending', 'sent')
    AND d.part = (
        SELECT max(e.part) FROM deliveries AS e
        WHERE e.mailing = d.mailing AND e.chat = d.chat AND e.topic = d.topic
            AND e.state IN ('queued', 'sending', 'sent')
    )
ORDER BY m.version, d.chat, d.topic;

-- at: Finds the card that a message belongs to.
SELECT m.subject AS draft, m.version, t.html
FROM mailings AS m
CROSS JOIN deliveries AS d ON d.mailing = m.id
JOIN texts AS t ON t.id = d.text
WHERE m.kind = 'review_card' AND d.chat = :chat AND d.message = :message
ORDER BY m.id DESC
LIMIT 1;

-- rewrite: Gives a text that is still to be sent other words.
UPDATE texts SET html = :html, keyboard = :keyboard WHERE id = :text;
