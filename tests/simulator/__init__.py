"""The simulator, tested over HTTP with real clients."""
