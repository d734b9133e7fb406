"""The locks pin everything by hash, and tie nobody to an address or a machine."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["requirements.txt", "requirements-dev.txt", "requirements-node.txt"]


def pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", (ROOT / lock).read_text(), re.MULTILINE))


@pytest.mark.parametrize("name", [*LOCKS, "package-lock.json"])
def test_a_lock_carries_no_address_and_no_path(name):
    text = (ROOT / name).read_text()
    if name == "package-lock.json":
        text = re.sub(r'"url": "[^"]*"', "", text)  # where a package's makers ask for money
    assert (
        re.findall(r"https?:|file://|git\+|--index|--find-links|--trusted|\s/\w+/|resolved", text)
        == []
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_a_hash(lock):
    text = (ROOT / lock).read_text()
    assert (
        len(re.findall(r"== ?\S+ \\\n    --hash=sha256:[0-9a-f]{64}", text)) == len(pins(lock)) > 0
    )


def test_every_node_package_has_a_checksum():
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert [name for name, entry in packages.items() if name and not entry.get("integrity")] == []


def test_the_test_lock_holds_the_same_versions_as_the_one_that_serves():
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


def test_every_dependency_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for lock, wanted in {
        "requirements.txt": project["dependencies"],
        "requirements-dev.txt": project["dependencies"] + project["optional-dependencies"]["dev"],
        "requirements-node.txt": project["optional-dependencies"]["node"],
    }.items():
        names = {re.split(r"[\[<>=~!]", requirement)[0] for requirement in wanted}
        assert names - set(pins(lock)) == set()
