"""IMG004."""

from collections.abc import Iterator
from difflib import get_close_matches

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding, at
from generator.rules._others import Others
from generator.rules._pictures import picture
from generator.rules.images._shown import declared

_PAGE = (
    "---\ntitle: A\nsummary: A.\nstatus: published\nimages:\n"
    "  x.webp: {{alt: {}, holder: itu}}\n---\n![A square](x.webp)\n"
)


@linked_rule(
    BaseRecord,
    code="IMG004",
    name="declared-image-not-found",
    severity=Severity.ERROR,
    clause="",
    message="`{name}` is not in this page's own folder",
    fix="give the name of a file that lies beside the page, or take the entry away",
    good={"about/a/index.md": _PAGE.format("A square."), "about/a/x.webp": picture()},
    bad={"about/a/index.md": _PAGE.format("A square."), "about/a/y.webp": picture()},
    fires_at="about/a/index.md:6:3",
    needed_for_release=True,
)
def declared_image_not_found(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """The alternative and the rights stand here for no image, and the one that is shown has none."""
    for name in declared(page):
        if page.bundle and others.has_file(f"{page.bundle}/{name}"):
            continue
        near = get_close_matches(name, [image.target for image in page.document.body.images])
        fix = "close ones in the text: " + ", ".join(f"`{target}`" for target in near) if near else ""
        yield at(page, "images", name, key=True, fix=fix, name=name)
