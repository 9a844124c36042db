"""The catalogs and word lists of each language, one directory a language. Holds no code."""
