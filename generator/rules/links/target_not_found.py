"""LNK001."""

import posixpath
import re
from collections.abc import Iterator
from difflib import get_close_matches

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding, in_body
from generator.rules._others import Others
from generator.source.links import resolve

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"


@linked_rule(
    BaseRecord,
    broken=True,
    code="LNK001",
    name="link-target-not-found",
    severity=Severity.ERROR,
    clause="",
    message="`{target}` leads to no file of the content folder",
    fix="link to a file that is there, by its path from this one's folder",
    good={
        "about/a.md": _PAGE + "[b](b.md) and [home](../index.md)\n",
        "about/b.md": _PAGE,
        "index.md": _PAGE,
    },
    bad={"about/a.md": _PAGE + "[b](b.md) and [c](c.md)\n", "about/b.md": _PAGE, "index.md": _PAGE},
    fires_at="about/a.md:6:15",
)
def target_not_found(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """Readers, and GitHub's preview, would meet a dead link."""
    for link in (*page.document.body.links, *page.document.body.images):
        target = resolve(page.path, link.target)
        if not target.external and not others.has_path(target.path):
            fix = _moved(page.path, target.path, others) or _nearest(page.path, target.path, others)
            yield in_body(page, link.span, fix=fix, target=link.target)


_SUFFIX = re.compile(r"(/index)?(\.[a-z]{2})?\.md$")


def _moved(path: str, target: str, others: Others) -> str:
    """What to link to instead where a redirect says it, empty where none does."""
    found = others.moved(_SUFFIX.sub("", target))
    return (
        f"link to `{posixpath.relpath(found, posixpath.dirname(path) or '.')}`, its new place"
        if found
        else ""
    )


def _nearest(path: str, wanted: str, others: Others) -> str:
    """What was meant, as a path from the folder of the page: the page of a folder, or a like name."""
    folder = posixpath.dirname(path) or "."
    meant = [name for name in (f"{wanted}/index.md", f"{wanted}.md") if others.has_path(name)]
    if not meant:
        by_name = {_own_name(name): name for name in others.all_paths()}
        meant = [by_name[name] for name in get_close_matches(_own_name(wanted), by_name, n=2, cutoff=0.75)]
    near = ", ".join(f"`{posixpath.relpath(name, folder)}`" for name in meant)
    return f"close ones: {near}" if near else ""


def _own_name(path: str) -> str:
    """The part of a path that names the page or file: that of the folder for an `index.md`."""
    return posixpath.basename(path.removesuffix("/index.md"))
