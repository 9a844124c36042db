"""Pacing, retrying, sending, recording and receiving."""
