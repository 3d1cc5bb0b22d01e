"""Photographs of the main pages of the built site: `python -m tests.screenshots --out DIR`."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, sync_playwright

from tests.conftest import CHROMIUM_ARGUMENTS, served
from tests.workshop import AS_OF, ROOT, u4ssc

PAGES = {
    "home": "",
    "goal": "sdg/11/",
    "topic": "topics/circular-economy/",
    "matrix": "sdg/topics/",
    "library": "library/",
    "case": "case-studies/pully-under-the-microscope/",
    "policy-paper": "policy-papers/policy-benchmarks-digital-transformation/",
    "work": "deliverables/guide-to-circular-cities/",
    "city": "cities/pully/",
    "indicator": "kpis/ec-ict-ict-1c/",
    "partner": "partners/itu/",
    "group": "groups/circular-cities/",
    "event": "events/meeting-4/",
    "about": "about/",
    "rule": "guide/rules/LOG003/",
    "explore": "explore/",
    "lost": "404.html",
}
LANGUAGES = {"en": "", "ar": "ar/"}
"""Of each direction one, and where its pages stand."""
SIZES = {"phone": (360, 780), "desktop": (1440, 900)}
SCHEMES = ("light", "dark")


class Shot(NamedTuple):
    """A page as one reader sees it."""

    page: str
    language: str
    size: str
    scheme: str

    @property
    def file(self) -> str:
        """The name of its picture, so that pictures of one page lie side by side."""
        return "-".join(self) + ".png"

    @property
    def address(self) -> str:
        """Where the page stands, from the root of the site."""
        return LANGUAGES[self.language] + PAGES[self.page]


def shots(site: Path) -> Iterator[Shot]:
    """Every page in each language that it exists in, at each size, in light and dark."""
    for page in PAGES:
        for language in LANGUAGES:
            for size in SIZES:
                for scheme in SCHEMES:
                    shot = Shot(page, language, size, scheme)
                    file = site / shot.address
                    if (file / "index.html" if file.is_dir() else file).is_file():
                        yield shot


def photograph(site: Path, out: Path) -> list[Shot]:
    """Write a PNG of the whole of each page; all that were taken, in order."""
    taken = list(shots(site))
    with served(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or "/usr/bin/chromium", args=CHROMIUM_ARGUMENTS
        )
        for size in SIZES:
            for scheme in SCHEMES:
                seen = [shot for shot in taken if (shot.size, shot.scheme) == (size, scheme)]
                _take(chromium, address, seen, out)
        chromium.close()
    return taken


def _take(chromium: Browser, address: str, seen: list[Shot], out: Path) -> None:
    """Take pictures of one size and scheme in one window."""
    if not seen:
        return
    width, height = SIZES[seen[0].size]
    dark = seen[0].scheme == "dark"
    page = chromium.new_page(
        viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
    )
    for shot in seen:
        page.goto(address + shot.address, wait_until="load")
        page.screenshot(path=out / shot.file, full_page=True)
    page.close()


def main() -> int:
    """Build the site, photograph it, and say where the pictures are."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument(
        "--out", type=Path, default=ROOT / ".cache/screenshots", help="folder for the pictures"
    )
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        done = u4ssc("build", "--as-of", AS_OF, "--out", site)
        if done.code:
            print(done.err, file=sys.stderr)
            return done.code
        taken = photograph(site, out)
    languages = sorted({shot.language for shot in taken})
    print(f"Took {len(taken)} photographs, in {', '.join(languages)}, into {out}/")
    if missing := [name for name in PAGES if name not in {shot.page for shot in taken}]:
        print(f"Not on this site: {', '.join(missing)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
