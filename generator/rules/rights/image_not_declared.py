"""RGT010."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import Finding, in_body, rule
from generator.rules._pictures import picture
from generator.source.links import resolve

_FIELDS = "---\ntitle: A\nsummary: A.\nstatus: published\n"
_SHOWN = "---\n![A square](b.webp)\n"


@rule(
    code="RGT010",
    name="image-not-declared",
    severity=Severity.ERROR,
    clause="SHARE-02",
    message="`{file}` is shown, and `images` does not say whose it is",
    fix="add the file under `images` with `alt`, `credit`, `holder` and `licence`",
    good={
        "about/a/index.md": _FIELDS + "images: {b.webp: {alt: B, holder: itu}}\n" + _SHOWN,
        "about/a/b.webp": picture(),
    },
    bad={"about/a/index.md": _FIELDS + _SHOWN, "about/a/b.webp": picture()},
    fires_at="about/a/index.md:6:1",
    needed_for_release=True,
)
def image_not_declared(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Of a picture that nobody declares, nobody knows the owner."""
    for page in corpus.texts:
        if not page.bundle or not page.document.body.images or page.record.status == "withdrawn":
            continue
        declared = {*corpus.pages[page.identifier].record.images, *page.record.images}
        for image in page.document.body.images:
            path = resolve(page.document.path, image.target).path
            name = path.removeprefix(page.bundle + "/")
            if path in corpus.files and path != name and name not in declared:
                yield in_body(page, image.span, file=name)
