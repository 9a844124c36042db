-- begin: Lets a sweep bring the copies of a bulletin to a version.
UPDATE mailings SET revised_to = :version, revised_chat = :least, revised_topic = :least
WHERE kind = 'bulletin' AND subject = :bulletin AND version = 0;
