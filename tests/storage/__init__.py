"""The database and its stores, on real files."""
