"""The scripts are there, run, and stop with a sentence that says what to do."""

import os
import re
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = [
    path
    for path in [*(ROOT / "script").iterdir(), ROOT / ".ci/run"]
    if path.is_file() and path.suffix == ""
]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_can_be_run(script):
    assert os.access(script, os.X_OK)
    assert script.read_text().startswith("#!/")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_shell_script_parses(script):
    if "sh" in script.read_text().splitlines()[0]:
        subprocess.run(["bash", "-n", script], check=True)


def test_the_readme_names_only_scripts_that_exist():
    named = set(re.findall(r"\bscript/(\w+)", (ROOT / "README.md").read_text()))
    assert {"server", "test"} <= named
    assert [name for name in named if not (ROOT / "script" / name).exists()] == []


def copy_of_the_scripts(folder: Path) -> Path:
    shutil.copytree(ROOT / "script", folder / "script")
    return folder / "script"


def run(*command: object, **environment: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [str(part) for part in command],
        env={"PATH": os.environ["PATH"], "HOME": tempfile.gettempdir(), **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def only_tools(folder: Path, *names: str) -> Path:
    """A folder to be the whole PATH: the named programs of this machine and no other."""
    folder.mkdir()
    for name in names:
        (folder / name).symlink_to(shutil.which(name))
    return folder


def program(path: Path, line: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/bash\n{line}\n")
    path.chmod(0o755)
    return path


def test_without_python_the_setup_says_what_to_install(tmp_path):
    scripts = copy_of_the_scripts(tmp_path)
    tools = only_tools(tmp_path / "tools", "bash", "env", "dirname", "cat", "cut", "cksum")
    program(tools / "python3", "exit 1")

    result = run(tools / "bash", scripts / "setup", PATH=str(tools))

    assert result.returncode == 1
    assert "no Python 3.11 or newer was found" in result.stderr
    assert not (tmp_path / ".venv").exists()


def test_without_the_venv_module_the_setup_says_what_to_install(tmp_path):
    scripts = copy_of_the_scripts(tmp_path)
    bare = program(tmp_path / "python", '[ "$1" != -m ]')

    result = run(scripts / "setup", PYTHON=str(bare))

    assert result.returncode == 1
    assert "apt install python3-venv" in result.stderr
    assert not (tmp_path / ".venv").exists()


@pytest.fixture
def without_chromium(tmp_path):
    """Runs script/test where there is no browser and none can be installed; pytest is an echo."""
    scripts = copy_of_the_scripts(tmp_path)
    program(scripts / "setup", "true")
    program(tmp_path / ".venv/bin/python", 'echo "pytest got: $@"')
    tools = only_tools(tmp_path / "tools", "bash", "env", "dirname", "head", "id", "find")
    program(tools / "node", "true")
    program(tools / "npm", "true")
    return lambda *arguments, **environment: run(
        tools / "bash", scripts / "test", *arguments, PATH=str(tools), **environment
    )


def test_without_chromium_the_browser_tests_are_skipped_with_a_word(without_chromium):
    result = without_chromium("tests/setup")

    assert result.returncode == 0
    assert "the browser tests are skipped" in result.stdout
    assert "pytest got: -m pytest -m not browser tests/setup" in result.stdout


def test_without_chromium_ci_fails(without_chromium):
    result = without_chromium(CI="true")

    assert result.returncode == 1
    assert "pytest got" not in result.stdout
    assert "CI has no Chromium" in result.stderr


def test_chromium_can_be_named(without_chromium, tmp_path):
    browser = program(tmp_path / "elsewhere/browser", "true")

    result = without_chromium(CI="true", CHROMIUM=str(browser))

    assert result.returncode == 0
    assert result.stdout.endswith("pytest got: -m pytest\n")


def test_a_port_in_use_is_said_before_anything_is_served(tmp_path):
    scripts = copy_of_the_scripts(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = run(scripts / "server", PORT=port)

    assert result.returncode == 1
    assert f"port {port} of 127.0.0.1 is in use" in result.stderr
    assert f"PORT={int(port) + 1}" in result.stderr
    assert "Serving" not in result.stdout


def test_what_the_environment_says_goes_before_the_env_file(tmp_path):
    scripts = copy_of_the_scripts(tmp_path)
    (tmp_path / ".env").write_text(
        '# a comment\nHOST=192.0.2.1\nSITE_URL="https://timeline.example/?a=b"\n'
        "CONTACT_EMAIL='a@b.example'\r\nACCESS_LOG=-\r\n"
    )
    show = tmp_path / "script/show"
    show.write_text(
        'source "$(dirname "$0")/steps.sh"; read_env; echo "$HOST $SITE_URL $CONTACT_EMAIL $ACCESS_LOG"'
    )

    result = run("bash", scripts / "show", HOST="127.0.0.1")

    assert result.stdout == "127.0.0.1 https://timeline.example/?a=b a@b.example -\n"


def test_a_step_is_new_until_it_is_remembered_and_after_a_change(tmp_path):
    scripts = copy_of_the_scripts(tmp_path)
    (tmp_path / "input").mkdir()
    (tmp_path / "input/one").write_text("1")
    script = scripts / "try"
    script.write_text(
        'source "$(dirname "$0")/steps.sh"\n'
        "check() { is_new stamp input && echo new || echo done; }\n"
        "check; remember stamp input; check\n"
        "echo 2 > input/two; check; remember stamp input; check\n"
        "echo 3 > input/one; check; rm stamp; check\n"
    )

    assert run("bash", script).stdout.split() == ["new", "done", "new", "done", "new", "new"]
