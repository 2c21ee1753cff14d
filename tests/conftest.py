"""What all tests of a process share."""

from tests.shipped import keep_tables

keep_tables()
