"""The proof-reader: finds what may be wrong in a draft, and puts it right. A module a family of
checks, all of them pure; `reading` asks them all, `remedies` knows which one mends what.
"""
