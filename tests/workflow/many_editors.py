"""Editors who all write the same event at once, as a program of its own: `python -m tests.workflow.many_editors N M`.

N threads make M edits each. An edit adds a word to the note of the event, starting from what stands; when it collides
it starts again, as an editor would. Prints as JSON what was accepted, what stands, and the numbers of revisions.
"""

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

import msgspec  # noqa: E402 - Django has to be set up before the models are imported
from django.contrib.auth.models import User  # noqa: E402
from django.db import connection  # noqa: E402

from events import workflow  # noqa: E402
from events.models import Event, Proposal, Revision  # noqa: E402


def edit(event: Event, by: User, word: str) -> int:
    """Adds the word and returns how often that collided with somebody else's save."""
    collisions = 0
    while True:
        now = workflow.standing(event)
        row = msgspec.structs.replace(now.row, note=f"{now.row.note} {word}".strip())
        try:
            workflow.save(row, by=by, base=now.base, over=now.over, reason=word)
        except workflow.Conflict:
            collisions += 1
        else:
            return collisions


def editor(name: str, edits: int) -> tuple[list[str], int]:
    """Makes the edits one after the other; returns their words and the number of collisions."""
    event, by = Event.objects.get(), User.objects.get(username="owner")
    words = [f"{name}-{n}" for n in range(edits)]
    try:
        return words, sum(edit(event, by, word) for word in words)
    finally:
        connection.close()


def main(process: str, threads: int, edits: int) -> None:
    """Runs the editors of one process."""
    with ThreadPoolExecutor(threads) as pool:
        found = list(pool.map(lambda n: editor(f"{process}.{n}", edits), range(threads)))
    words = [word for said, _ in found for word in said]
    print(json.dumps({"accepted": words, "collisions": sum(n for _, n in found)}))


def result() -> None:
    """Prints what stands in the end."""
    event = Event.objects.get()
    now = workflow.standing(event)
    print(
        json.dumps(
            {
                "note": now.row.note.split(),
                "reasons": list(
                    Revision.objects.filter(event=event).values_list("reason", flat=True)
                ),
                "numbers": list(
                    Revision.objects.order_by("number").values_list("number", flat=True)
                ),
                "proposals": list(Proposal.objects.values_list("reason", flat=True)),
            }
        )
    )


if __name__ == "__main__":
    if sys.argv[1] == "result":
        result()
    else:
        main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
