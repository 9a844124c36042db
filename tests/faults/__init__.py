"""Every fault of the design by its number, told over real HTTP with the real parts."""
