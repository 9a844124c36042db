"""What `bulletin check` looks at, line by line: settings, files, database, Telegram, chats.

Looks and changes nothing: no write, no message, nothing that readers could see, nothing that keeps
a bot from starting or running. What fails must not keep the rest from being checked. Imports
nothing, since `bot.checkup.rounds` loads Telegram's library.
"""
