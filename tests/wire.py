"""What a browser fetches for a page, as it comes over the line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file: its address, what the browser takes it for, and its octets with headers, compressed."""

    url: str
    kind: str
    octets: int

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc


@dataclass(frozen=True, slots=True)
class View:
    """The first view of a page, with an empty cache."""

    files: Sequence[Fetched]

    @property
    def weight(self) -> int:
        """Octets of all but images."""
        return sum(file.octets for file in self.files if file.kind != "Image")

    @property
    def hosts(self) -> set[str]:
        return {file.host for file in self.files if not file.url.startswith("data:")}

    @property
    def requests(self) -> int:
        return sum(not file.url.startswith("data:") for file in self.files)


def first_view(chromium: Browser, address: str, **options: Any) -> View:  # noqa: ANN401 - options of a context
    """Open a page as somebody who has never been here, until nothing more is fetched."""
    context = chromium.new_context(**options)
    page = context.new_page()
    line = context.new_cdp_session(page)
    asked: dict[str, tuple[str, str]] = {}
    octets: dict[str, int] = {}
    line.on(
        "Network.requestWillBeSent",
        lambda told: asked.update({told["requestId"]: (told["request"]["url"], told.get("type", ""))}),
    )
    line.on(
        "Network.loadingFinished",
        lambda told: octets.update({told["requestId"]: int(told["encodedDataLength"])}),
    )
    line.send("Network.enable")
    line.send("Network.setCacheDisabled", {"cacheDisabled": True})
    page.goto(address, wait_until="networkidle")
    context.close()
    return View([Fetched(url, kind, octets.get(name, 0)) for name, (url, kind) in asked.items()])
