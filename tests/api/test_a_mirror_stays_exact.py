"""The mirror of docs/api.md, killed and resumed at random through 500 changes, ends with the bytes of the export."""

import io
import json
import random
import re
import sqlite3
import urllib.request
from datetime import date
from pathlib import Path

import msgspec
import pytest

from events import approval, record
from events.formats.row import EventRow
from events.formats.store_events import EventStore
from events.models import Actor, Revision
from tests.factories import ActorFactory
from tests.workflow.rows import new_row

TEXT = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
[CODE] = re.findall(r"^```python mirror\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)
CHANGES = 500
SEED = 20130616


class Killed(Exception):
    """The machine of the mirror went down."""


class Mirror:
    """Runs the documented code against the test client; `risk` is that of being killed at any step."""

    def __init__(self, client, monkeypatch, chance: random.Random, folder: Path) -> None:
        self.client, self.chance, self.risk, self.file = client, chance, 0.0, folder / "m.sqlite3"
        self.killed = 0
        code = CODE.replace("mirror.sqlite3", str(self.file)).replace("https://SITE", "")
        self.code = compile(code.replace("500", "25"), "docs/api.md", "exec")
        dumps = json.dumps
        monkeypatch.setattr(urllib.request, "urlopen", lambda url: self.step(self.read(url)))
        monkeypatch.setattr(json, "dumps", lambda *args, **how: self.step(dumps(*args, **how)))

    def read(self, path: str) -> io.BytesIO:
        risk, self.risk = self.risk, 0.0  # the site goes on
        response = self.client.get(path)
        self.risk = risk
        assert response.status_code == 200
        return io.BytesIO(response.content)

    def step(self, value):
        if self.chance.random() < self.risk:
            raise Killed
        return value

    def run(self, risk: float = 0.0) -> None:
        self.risk = risk
        names: dict = {}
        try:
            exec(self.code, names)
        except Killed:
            self.killed += 1
        finally:
            self.risk = 0.0
            names["db"].close()

    def documents(self) -> list[bytes]:
        with sqlite3.connect(self.file) as db:
            return sorted(text.encode() for (text,) in db.execute("SELECT document FROM event"))


class Editors:
    """What editors do, by chance; a draft in four stays one."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        ActorFactory(slug="rok")
        self.known: dict[str, EventRow] = {}

    def rows(self, *status: str) -> list[EventRow]:
        found = [row for row in self.known.values() if row.status in status]
        return self.chance.sample(found, min(2, len(found)))

    def write(self, row: EventRow, **fields) -> None:
        row = self.known[row.id] = msgspec.structs.replace(row, **fields)
        note = self.chance.choice(["", "Readers wrote in.", "“=HYPERLINK” & <b> 북한"])
        record.commit(
            EventStore([row]).save([row]),
            author="tests",
            reason=note,
            public_note=note,
            approved_by=approval.ORIGIN,
        )

    def create(self) -> None:
        status = self.chance.choice(["published", "published", "published", "draft"])
        day = date(self.chance.randint(1945, 2026), self.chance.randint(1, 12), 1)
        self.write(new_row(), status=status, first_day=day, title=f"Event of {day} 평양")

    def edit(self) -> None:
        for row in self.rows("published", "draft")[:1]:
            change = self.chance.choice(
                [
                    {"title": f"Better title {self.chance.random():.4f}"},
                    {"score": self.chance.choice([1.0, 2.5, 3.5])},
                    {"targets": ("rok",) if not row.targets else ()},
                    {"note": f"Seen by nobody {self.chance.random():.4f}"},
                ]
            )
            self.write(row, **change)

    def merge(self) -> None:
        if len(found := self.rows("published")) == 2:
            one, other = found
            self.write(one, status="withdrawn", withdrawn_reason="Twice.", merged_into=other.id)

    def withdraw(self) -> None:
        for row in self.rows("published", "draft")[:1]:
            self.write(row, status="withdrawn", withdrawn_reason="It did not happen.")

    def restore(self) -> None:
        for row in self.rows("withdrawn")[:1]:
            self.write(row, status="published", withdrawn_reason="", merged_into=None)

    def rename(self) -> None:
        actor = Actor.objects.get(slug="rok")
        actor.name = f"South Korea {self.chance.random():.4f}"
        actor.save()
        record.commit([actor], author="tests")

    def act(self) -> None:
        deeds = [self.create, self.edit, self.merge, self.withdraw, self.restore, self.rename]
        self.chance.choices(deeds, weights=[30, 35, 8, 12, 10, 1])[0]()


@pytest.mark.django_db
def test_killed_and_resumed_through_500_changes_it_holds_the_export(
    client, monkeypatch, tmp_path, settings
):
    settings.API_RATE = 0
    chance = random.Random(SEED)
    mirror, editors = Mirror(client, monkeypatch, chance, tmp_path), Editors(chance)
    for _ in range(CHANGES):
        editors.act()
        if chance.random() < 0.08:
            mirror.run(risk=0.04)
    mirror.run()

    export = b"".join(client.get("/data/events.jsonl").streaming_content)
    assert mirror.documents() == sorted(export.splitlines())
    # And the walk was no stroll: all that can happen to an event happened, and the mirror went down.
    actions = set(Revision.objects.filter(record="event").values_list("action", flat=True))
    assert {"created", "updated", "withdrawn", "merged", "restored"} <= actions
    assert mirror.killed > 5
    assert len(mirror.documents()) > 50


def test_the_mirror_has_at_most_25_lines():
    assert len([line for line in CODE.splitlines() if line]) <= 25
