"""Which record a field of a record leads to, by names: what a place in an agreement is called by.

Made from the types of agreements and kept beside this module (`make generated`; a test holds it current), for the models that the types are
made of load for longer than a report takes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("record_names.json")


@cache
def record_names() -> Mapping[str, Mapping[str, str]]:
    """By the name of a record, and of its field, the name of the record, or of the records, there."""
    found: Mapping[str, Mapping[str, str]] = json.loads(FILE.read_bytes())
    return found
