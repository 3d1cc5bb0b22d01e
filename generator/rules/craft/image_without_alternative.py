"""CRF001."""

from collections.abc import Iterator
from posixpath import basename, splitext
from urllib.parse import unquote

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.document import Reference
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, in_body
from generator.rules._pictures import picture

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: published\nimages: {x.webp: {alt: A, holder: itu}}\n---\n"
_SAYS_NOTHING = {"", "alt", "figure", "image", "img", "photo", "picture"}


@page_rule(
    BaseRecord,
    translations=True,
    code="CRF001",
    name="image-without-alternative-text",
    severity=Severity.ERROR,
    clause="WEB-03",
    message="the image `{target}` has no text that says what it shows",
    fix="write what it shows between the brackets: `![Bridge over the river at dusk](bridge.png)`",
    good={"about/a/index.md": _PAGE + "![A square](x.webp)\n", "about/a/x.webp": picture()},
    bad={"about/a/index.md": _PAGE + "![](x.webp)\n", "about/a/x.webp": picture()},
    fires_at="about/a/index.md:7:1",
    needed_for_release=True,
)
def image_without_alternative(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Whoever cannot see the image gets nothing in its place, or the name of a file."""
    for image in page.document.body.images:
        if not _says_something(image):
            yield in_body(page, image.span, target=image.target)


def _says_something(image: Reference) -> bool:
    text = image.text.strip().casefold()
    name = basename(unquote(image.target)).casefold()
    return text not in _SAYS_NOTHING | {name, splitext(name)[0]}
