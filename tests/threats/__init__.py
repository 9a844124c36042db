"""Each threat of the design has its test here, named after it, or is named here with its place."""
