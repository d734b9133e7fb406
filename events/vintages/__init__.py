"""The record of past moments as databases of their own: the same tables, filled from the revisions up to a moment.

So whatever asks the record is answered as of any moment by the same questions. A database is made at the first question
about its moment, under one lock, and kept as a file for as long as it is asked for.
"""

from events.vintages.connecting import opened
from events.vintages.files import MOST_AT_ONCE, Busy, ensure, is_there

__all__ = ["MOST_AT_ONCE", "Busy", "ensure", "is_there", "opened"]
