"""Photographs of the main pages of the built site: `python -m tests.screenshots --out DIR`."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM_ARGUMENTS, served
from tests.workshop import AS_OF, ROOT, u4ssc

PAGES = {
    "home": "",
    "goal": "sdg/11/",
    "topic": "topics/circular-economy/",
    "work": "deliverables/guide-to-circular-cities/",
    "city": "cities/pully/",
    "matrix": "sdg/topics/",
}
WIDTHS = {360: 780, 1440: 900}
"""Widths of a phone and of a desk, with their heights."""


def photograph(address: str, out: Path) -> None:
    """Write one PNG per page and width, the whole page in each."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or "/usr/bin/chromium", args=CHROMIUM_ARGUMENTS
        )
        for width, height in WIDTHS.items():
            page = chromium.new_page(viewport={"width": width, "height": height})
            for name, path in PAGES.items():
                page.goto(address + path, wait_until="networkidle")
                page.screenshot(path=out / f"{name}-{width}.png", full_page=True)
        chromium.close()


def main() -> int:
    """Build the site, photograph it, and say where the pictures are."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument(
        "--out", type=Path, default=ROOT / ".cache/screenshots", help="folder for the pictures"
    )
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        done = u4ssc("build", "--as-of", AS_OF, "--out", Path(folder) / "site")
        if done.code:
            print(done.err, file=sys.stderr)
            return done.code
        with served(Path(folder) / "site") as address:
            photograph(address, out)
    print(f"Photographed {len(PAGES)} pages at {len(WIDTHS)} widths into {out}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
