"""The matrix: who x where x each command and each family of buttons, against the running bot."""
