"""The threats to members and the record, each with a test that is named after it.

Others have theirs elsewhere: T01 tests/delivery/test_log.py, T04 test_webhook.py, T16
test_stranger_flood.py, T17 to T19 test_intake.py.
"""
