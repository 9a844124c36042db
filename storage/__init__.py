"""The one owner of the database: SQL in files, typed stores; nobody else sees SQLite."""
