"""What tools find of barriers on the built site, into a registry of the content: `make accessibility`.

The accessibility statement of the site is made from that file. Faults are written down as they were found.
"""

import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import yaml
from playwright.sync_api import Browser, sync_playwright

from tests.barriers import SCHEMES, STANDARDS, VERSION, WIDTHS, all_barriers
from tests.built_site import BuiltSite
from tests.conftest import CHROMIUM_ARGUMENTS, served
from tests.page_types import languages, page_types
from tests.workshop import CONTENT, ROOT, run, u4ssc

FILE = CONTENT / "registry/accessibility.yml"
VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
Record = Mapping[str, object]


def axe(site: BuiltSite, chromium: Browser) -> Record:
    """What axe finds on each kind of page, in each language, at each width, in light and dark."""
    types = {language: page_types(site, language) for language in languages()}
    found: list[str] = []
    with served(site.folder) as root:
        pages = {address: root + address for own in types.values() for address in own.values()}
        for width, scheme in product(WIDTHS, SCHEMES):
            for address, faults in all_barriers(chromium, pages, width, scheme).items():
                found += [f"{address} {width} {scheme}: {fault}" for fault in faults]
    for one in found:
        print(one, file=sys.stderr)
    return {
        "id": "axe-core",
        "name": "axe-core",
        "version": VERSION,
        "tested_on": today(),
        "standards": [*STANDARDS.values()],
        "page_types": sorted({name for own in types.values() for name in own}),
        "languages": [*languages()],
        "widths": [*WIDTHS],
        "schemes": [*SCHEMES],
        "runs": len(pages) * len(WIDTHS) * len(SCHEMES),
        "found": len(found),
    }


def nu(site: BuiltSite) -> Record:
    """What the Nu Html Checker finds on all pages; without a larger stack it dies of deep ones."""
    java = ("java", "-Xss4m", "-jar", VNU)
    done = run(
        *java, "--format", "json", "--exit-zero-always", "--skip-non-html", "--errors-only", site.folder
    )
    messages = json.loads(done.err)["messages"]
    for message in messages:
        print(f"{message.get('url')}: {message['message']}", file=sys.stderr)
    return {
        "id": "nu",
        "name": "Nu Html Checker",
        "version": run(*java, "--version").out.strip(),
        "tested_on": today(),
        "standards": ["HTML"],
        "languages": [*languages()],
        "runs": len(site.addresses),
        "found": len(messages),
    }


def today() -> str:
    """The day of the test, in UTC."""
    return datetime.now(tz=UTC).date().isoformat()


def written(records: Sequence[Record]) -> str:
    """The registry file with new records; what stands before them stays."""
    head, _, _ = FILE.read_text("utf-8").partition("records:")
    own = yaml.safe_dump({"records": [*records]}, sort_keys=False, allow_unicode=True, width=100)
    return head + own


def main() -> int:
    """Build the site, have it looked at, and write down what was found."""
    with tempfile.TemporaryDirectory() as folder:
        done = u4ssc("build", "--out", Path(folder) / "site")
        if done.code:
            print(done.err, file=sys.stderr)
            return done.code
        site = BuiltSite(Path(folder) / "site")
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM") or "/usr/bin/chromium", args=CHROMIUM_ARGUMENTS
            )
            records = [axe(site, chromium), nu(site)]
            chromium.close()
    FILE.write_text(written(records), "utf-8")
    for one in records:
        print(f"{one['name']} {one['version']}: {one['found']} faults in {one['runs']} runs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
