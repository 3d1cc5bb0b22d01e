import json
import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LOCKS = sorted(HERE.glob("*.lock"))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_pin_is_exact_and_carries_hashes(lock: Path) -> None:
    for pin in re.split(r"\n(?=\S)", lock.read_text("utf-8").strip()):
        requirement, *hashes = [line.strip() for line in pin.split("\\\n")]
        assert re.fullmatch(r"[a-z0-9-]+==[^\s;]+( ; .+)?", requirement)
        assert hashes
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", value) for value in hashes)


def test_no_lock_names_a_host() -> None:
    locks = [*LOCKS, HERE / "eleventy.package-lock.json"]
    assert all("://" not in lock.read_text("utf-8") for lock in locks)


def test_npm_installs_the_version_that_is_named_and_every_package_has_a_digest() -> None:
    package, lock = (
        json.loads((HERE / f"eleventy.package{end}.json").read_text("utf-8")) for end in ("", "-lock")
    )
    _, *installed = lock["packages"].items()
    versions = {path.removeprefix("node_modules/"): one["version"] for path, one in installed}
    assert all(versions[name] == version for name, version in package["dependencies"].items())
    assert all(one["integrity"].startswith("sha512-") for _, one in installed)
