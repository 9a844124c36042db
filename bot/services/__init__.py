"""Use cases: one method for one thing that a person does, one transaction each.

They take the actor first and check the permission themselves. They know storage and text; they
must not know Telegram.
"""
