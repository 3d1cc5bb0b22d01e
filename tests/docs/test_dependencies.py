import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
NPM_LOCK = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
DESCRIBED = [
    [cell.strip() for cell in line.strip("|\n ").split("|")]
    for line in (ROOT / "generator/docs/dependencies.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith(("| Package", "| ---"))
]
PINS = re.split(r"\n(?=\S)", LOCK.strip())


def normalised(requirement: str) -> str:
    """The name of a requirement as package indexes compare it (PEP 503)."""
    name = re.match(r"@?[A-Za-z0-9._/-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def python_dependencies() -> list[str]:
    groups = PROJECT["dependency-groups"].values()
    return [
        *PROJECT["build-system"]["requires"],
        *PROJECT["project"]["dependencies"],
        *(r for g in groups for r in g),
    ]


def npm_dependencies() -> list[str]:
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    return [*package.get("dependencies", {}), *package.get("devDependencies", {})]


def test_every_direct_dependency_has_one_line_and_no_other_package_has_one() -> None:
    direct = {normalised(name) for name in (*python_dependencies(), *npm_dependencies())}
    assert sorted(direct) == sorted(normalised(name) for name, *_ in DESCRIBED)


@pytest.mark.parametrize("line", DESCRIBED, ids=lambda line: line[0])
def test_a_line_says_what_for_which_licence_and_what_would_replace_it(line: list[str]) -> None:
    assert [bool(cell) for cell in line] == [True] * 4


def test_every_direct_dependency_is_pinned() -> None:
    pinned = {normalised(pin) for pin in PINS}
    assert {normalised(requirement) for requirement in python_dependencies()} <= pinned


@pytest.mark.parametrize("pin", PINS, ids=lambda pin: pin.split(" ")[0])
def test_a_pin_is_exact_and_carries_hashes(pin: str) -> None:
    requirement, *hashes = [line.strip() for line in pin.split("\\\n")]
    assert re.fullmatch(r"[a-z0-9-]+==[^\s;]+( ; .+)?", requirement)
    assert hashes
    assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", value) for value in hashes)


def test_the_lock_names_no_host() -> None:
    assert not re.findall(r"://|--(?:index|extra-index|find-links|trusted-host)\S*|@ \S+", LOCK)


def test_the_npm_lock_names_no_host_and_carries_hashes() -> None:
    packages = {path: package for path, package in NPM_LOCK["packages"].items() if path}
    assert packages
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
    assert "://" not in json.dumps(NPM_LOCK)
