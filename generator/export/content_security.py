"""Content-Security-Policy: what a page may run and fetch, said in the page and in headers for hosts."""

import html
import re
from base64 import b64encode
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256

from generator.model.artifact import Artifact
from generator.model.errors import GeneratorError

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    # Material's style sheet draws its icons from `data:`.
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
"""What every page is held to; whatever has no line here is not loaded at all."""

ONLY_IN_HEADERS = {"frame-ancestors": "'none'"}
"""What browsers pass over in a page: a host has to say it."""

COMPILES = "'wasm-unsafe-eval'"
"""What a search needs, whose index is read by WebAssembly; it lets no text be run as a script."""

OTHERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Further headers that every file is to be sent with."""

NETLIFY = "_headers"
NGINX = "deploy/headers.nginx.conf"
CADDY = "deploy/headers.caddy"

_CHARSET = '<meta charset="utf-8">'
_SCRIPT = re.compile(
    r"""<script((?:[^>"']|"[^"]*"|'[^']*')*)>(.*?)</script""", flags=re.DOTALL | re.IGNORECASE
)
_SOURCE = re.compile(r"(?:^|\s)src\s*=", flags=re.IGNORECASE)
_TYPE = re.compile(r"""(?:^|\s)type\s*=\s*["']?([^\s"'>]*)""", flags=re.IGNORECASE)
_RUN = frozenset({"", "module", "importmap", "speculationrules", "text/javascript", "application/javascript"})
"""Types of scripts that a browser runs; others, as JSON-LD, are data, which no policy holds back."""


def inline_scripts(frame: str) -> frozenset[str]:
    """Sources, as a policy names them, of the scripts that stand in a frame: digests of their text."""
    return frozenset(
        f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
        for attributes, text in _SCRIPT.findall(frame.replace("\r\n", "\n"))
        if not _SOURCE.search(attributes) and _type(attributes) in _RUN
    )


def _type(attributes: str) -> str:
    found = _TYPE.search(attributes)
    return found[1].lower() if found else ""


def policy(scripts: Collection[str] = (), *, searches: bool = False) -> str:
    """The policy of a page with inline scripts; `searches` where a search may run."""
    return said({**DIRECTIVES, "script-src": _scripts(scripts, searches=searches)})


def _scripts(scripts: Collection[str], *, searches: bool) -> str:
    return " ".join([DIRECTIVES["script-src"], *([COMPILES] if searches else []), *sorted(scripts)])


def said(directives: Mapping[str, str]) -> str:
    """Directives as a policy names them."""
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


def with_policy(page: str, scripts: Collection[str], *, searches: bool = False) -> str:
    """A page that says its policy before anything can be loaded.

    `scripts` are those of its frame: a text of the content brings none, and one that slipped in is not run.
    """
    before, charset, after = page.partition(_CHARSET)
    if not charset:
        raise GeneratorError(
            reference="no-charset",
            message=f"the theme's pages have no `{_CHARSET}`, which the Content-Security-Policy follows",
            hint="write it first in the head of `base.html`",
        )
    said = html.escape(policy(scripts, searches=searches), quote=False)
    return f'{before}{charset}\n    <meta http-equiv="Content-Security-Policy" content="{said}">{after}'


NOTHING: Mapping[str, str] = {}


def header_files(
    scripts: Iterable[str], *, searches: bool, also: Mapping[str, str] = NOTHING
) -> list[Artifact]:
    """Headers in the forms of several hosts, all from one value, the same for every file of the site.

    They allow what any page needs, and what `also` does, directives of a page of others: each page narrows
    it for itself, and browsers keep to both.
    """
    allowed = _scripts(frozenset(scripts), searches=searches)
    pages = {**DIRECTIVES, "script-src": allowed}
    whole = said({**{name: _either(pages, also, name) for name in pages}, **ONLY_IN_HEADERS})
    headers = {"Content-Security-Policy": whole, **OTHERS}
    return [
        _file(NETLIFY, ["/*", *(f"  {name}: {value}" for name, value in headers.items())]),
        _file(NGINX, [f'add_header {name} "{value}" always;' for name, value in headers.items()]),
        _file(
            CADDY,
            ["header {", *(f'\t{name} "{value}"' for name, value in headers.items()), "}"],
        ),
    ]


def _either(pages: Mapping[str, str], also: Mapping[str, str], name: str) -> str:
    """The sources of a directive of ours, and those of a page of others that go beyond."""
    ours = pages[name].split(" ")
    theirs = [source for source in also.get(name, "").split(" ") if source and source != "'none'"]
    return " ".join(dict.fromkeys([*ours, *theirs]))


def _file(path: str, lines: Iterable[str]) -> Artifact:
    return Artifact(path, "".join(f"{line}\n" for line in lines).encode())
