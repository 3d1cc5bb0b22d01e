"""What tools find of barriers on the built site, into a registry of the content: `make accessibility`.

The accessibility statement of the site is made from that file. Faults are written down as they were found.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Literal

import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, sync_playwright

from generator.source.term import LANGUAGES
from tests.browser.pages import SAMPLE
from tests.built_site import BuiltSite
from tests.conftest import CHROMIUM_ARGUMENTS, served
from tests.workshop import CONTENT, ROOT, run, u4ssc

FILE = CONTENT / "registry/accessibility.yml"
VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
WIDTHS = {360: 780, 1440: 900}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
STANDARDS = {
    "wcag2a": "WCAG 2.0 A",
    "wcag2aa": "WCAG 2.0 AA",
    "wcag21a": "WCAG 2.1 A",
    "wcag21aa": "WCAG 2.1 AA",
    "wcag22aa": "WCAG 2.2 AA",
    "best-practice": "axe best practices",
}
"""The rules that axe is asked for, by its own name of the group."""

Record = Mapping[str, object]


def languages_of(site: BuiltSite) -> list[str]:
    """The languages that the site's interface speaks."""
    return [one for one in LANGUAGES if one == "en" or site.has(f"{one}/sdg/")]


def shown(site: BuiltSite, languages: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Kind of page, language and address of every page of the sample that there is in a language."""
    for (name, address), language in product(SAMPLE.items(), languages):
        own = address if language == "en" else f"{language}/{address}"
        if site.has(own):
            yield name, language, own


def axe(site: BuiltSite, chromium: Browser) -> Record:
    """What axe finds on each kind of page, in each language, at each width, in light and dark."""
    pages = list(shown(site, languages_of(site)))
    options = {"runOnly": {"type": "tag", "values": [*STANDARDS]}, "resultTypes": ["violations"]}
    found: list[str] = []
    version = ""
    with served(site.folder) as root:
        for (width, height), scheme in product(WIDTHS.items(), SCHEMES):
            context = chromium.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
            )
            page = context.new_page()
            for _, _, address in pages:
                page.goto(root + address)
                answer = Axe().run(page, options=options).response
                version = answer["testEngine"]["version"]
                found += [
                    f"{address} {width} {scheme}: {fault['id']}: {node['html']}"
                    for fault in answer["violations"]
                    for node in fault["nodes"]
                ]
            context.close()
    for one in found:
        print(one, file=sys.stderr)
    return {
        "id": "axe-core",
        "name": "axe-core",
        "version": version,
        "tested_on": today(),
        "standards": [*STANDARDS.values()],
        "page_types": sorted({name for name, _, _ in pages}),
        "languages": languages_of(site),
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
        "languages": languages_of(site),
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
