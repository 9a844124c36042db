"""The pure core: frozen models, state tables and rules. No I/O, no clock, no Telegram."""
