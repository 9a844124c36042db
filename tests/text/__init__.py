"""The text core: reading what people write, and what becomes of it."""
