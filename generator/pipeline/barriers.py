"""What axe finds on pages in a browser that reaches nothing else."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.model.errors import GeneratorError

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

Octets = Callable[[str], bytes | None]
"""What a site holds at an address."""

PLACE = "https://review.invalid/"
"""Where the pages seem to be; no name resolver knows it."""
WINDOW = {"width": 360, "height": 780}
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
WAIT = 15_000
ARGUMENTS = ("--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync")
_RUN = """async (tags) => {
  const { violations } = await axe.run({
    runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], preload: false,
  });
  const said = ({ id, help }, { target }) => `${id}: ${help} (${target.join(" ")})`;
  return violations.flatMap((one) => one.nodes.map((node) => said(one, node)));
}"""


class Looked(NamedTuple):
    """What was found by address, or why nobody looked."""

    found: Mapping[str, list[str]]
    reason: str = ""


def look(addresses: Sequence[str], octets: Octets, browser: Path | None, *, sandbox: bool) -> Looked:
    """Open pages and let axe look at each. Raises GeneratorError where the browser ends badly."""
    if browser is None:
        return Looked({}, "there is no Chromium here")
    if find_spec("playwright") is None or find_spec("axe_playwright_python") is None:
        return Looked({}, "playwright and axe-playwright-python are not installed")
    from playwright.sync_api import Error, sync_playwright  # noqa: PLC0415 - few have it

    found = {}
    try:
        with ExitStack() as stack:
            chromium = stack.enter_context(sync_playwright()).chromium.launch(
                executable_path=str(browser), args=list(ARGUMENTS), chromium_sandbox=sandbox
            )
            stack.callback(chromium.close)
            context = chromium.new_context(viewport=WINDOW, reduced_motion="reduce")  # type: ignore[arg-type] # a plain mapping
            context.route("**/*", lambda route: _answer(route, octets))
            page = context.new_page()
            for address in addresses:
                found[address] = _barriers(page, address)
    except Error as error:
        raise GeneratorError(
            reference="browser-failed",
            message=f"the browser `{browser}` could not look at the pages: {str(error).splitlines()[0]}",
            hint="mend it, or review with --no-browser",
        ) from None
    return Looked(found)


def _answer(route: "Route", octets: Octets) -> None:
    url = route.request.url
    path = url.removeprefix(PLACE).partition("?")[0] if url.startswith(PLACE) else None
    body = octets(path) if path is not None else None
    if body is None:
        route.abort()
    elif path is not None and (path.endswith("/") or not path):
        route.fulfill(body=body, content_type="text/html; charset=utf-8")
    else:
        route.fulfill(body=body, path=None, content_type=_type(path or ""))


def _type(path: str) -> str:
    from mimetypes import guess_type  # noqa: PLC0415 - with the browser alone

    return guess_type(path)[0] or "application/octet-stream"


def _barriers(page: "Page", address: str) -> list[str]:
    import axe_playwright_python  # noqa: PLC0415 - few have it

    page.goto(f"{PLACE}{address}", timeout=WAIT)
    page.evaluate((Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8"))
    found: list[str] = page.evaluate(_RUN, list(TAGS))
    return found
