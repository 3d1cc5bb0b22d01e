import json
import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LOCKS = sorted(HERE.glob("*.lock"))
NPM = sorted(HERE.glob("*.package-lock.json"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_pin_is_exact_and_carries_hashes(lock: Path) -> None:
    for pin in re.split(r"\n(?=\S)", lock.read_text("utf-8").strip()):
        requirement, *hashes = [line.strip() for line in pin.split("\\\n")]
        assert re.fullmatch(r"[a-z0-9-]+==[^\s;]+( ; .+)?", requirement)
        assert hashes
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", value) for value in hashes)


def test_no_lock_names_a_host() -> None:
    assert [lock.name for lock in (*LOCKS, *NPM) if "://" in lock.read_text("utf-8")] == []


@pytest.mark.parametrize("lock", NPM, ids=lambda lock: lock.name.partition(".")[0])
def test_npm_installs_the_version_that_is_named_and_every_package_has_a_digest(lock: Path) -> None:
    named = HERE / lock.name.replace("-lock", "")
    package, locked = (json.loads(file.read_text("utf-8")) for file in (named, lock))
    _, *installed = locked["packages"].items()
    versions = {path.removeprefix("node_modules/"): one["version"] for path, one in installed}
    assert all(versions[name] == version for name, version in package["dependencies"].items())
    assert all(one["integrity"].startswith("sha512-") for _, one in installed)
