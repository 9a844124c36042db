# Items that are shared from any chat, and questions that readers put to the desk.

# Inline mode, as plain text: the title of an item, and what stands there when nothing is found.
inline-title = { $confidence }: { $words }
inline-none = Nothing found. Ask the bot itself
