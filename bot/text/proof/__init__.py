"""The proof-reader: finds what may be wrong in a draft. One module a family of checks; pure."""
