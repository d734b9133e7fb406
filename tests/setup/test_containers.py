"""docker-compose.yml parses and holds together with the Dockerfile and .env.example."""

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def services() -> dict:
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]


def test_the_site_waits_for_a_healthy_database_and_the_loaded_record(services):
    assert services["web"]["depends_on"] == {
        "db": {"condition": "service_healthy"},
        "setup": {"condition": "service_completed_successfully"},
    }
    assert services["setup"]["depends_on"] == {"db": {"condition": "service_healthy"}}
    assert services["db"]["healthcheck"]["test"][1] == "pg_isready"


def test_no_secret_is_written_down(services):
    for service in services.values():
        for name, value in service["environment"].items():
            if re.search("PASSWORD|KEY|DATABASE_URL", name):
                assert re.search(r"\$\{\w+:\?", value), name


def test_every_variable_it_hands_on_is_in_the_example():
    compose = (ROOT / "docker-compose.yml").read_text()
    named = set(re.findall(r"\$\{(\w+)", compose)) | set(
        re.findall(r"^ +([A-Z_]+):$", compose, re.MULTILINE)
    )
    assert named <= set(
        re.findall(r"^#([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    )


def test_the_image_runs_without_root_and_checks_its_health():
    dockerfile = (ROOT / "Dockerfile").read_text()
    last_stage = dockerfile.split("\nFROM ")[-1]
    user = re.search(r"^USER (\w+)$", last_stage, re.MULTILINE)
    assert user[1] != "root"
    assert "HEALTHCHECK" in last_stage
    assert "--require-hashes" in last_stage


def test_no_secret_and_no_database_gets_into_the_image():
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert {".env", ".git", "var"} <= set(ignored)
