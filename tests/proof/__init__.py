"""The proof-reader: each check with a hit, a near miss and its remedy."""
