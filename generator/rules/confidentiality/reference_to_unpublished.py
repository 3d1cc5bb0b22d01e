"""CNF006."""

from collections.abc import Iterator

from generator.content_types.release import Release, release
from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import Finding, at, is_public, rule
from generator.rules._named_pages import named_pages

_PUBLIC = "---\ntitle: A\nsummary: A.\nstatus: published\nrelated: [about/b]\n---\n"
_OTHER = "---\ntitle: B\nsummary: B.\nstatus: {}\n---\n"


@rule(
    code="CNF006",
    name="reference-to-unpublished-page",
    severity=Severity.WARNING,
    clause="IP-05",
    message="a public page names `{other}` in `{field}`, which is not public, so the site leaves it out",
    fix="remove it until that page is published",
    good={"about/a.md": _PUBLIC, "about/b.md": _OTHER.format("published")},
    bad={"about/a.md": _PUBLIC, "about/b.md": _OTHER.format("draft")},
    fires_at="about/a.md:5:11",
)
def reference_to_unpublished(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """The site leaves such references out, but the file tells its readers what is being written."""
    hidden = {
        name for name, page in corpus.pages.items() if release(page.record, settings.as_of) is Release.NOTHING
    }
    if not hidden:
        return
    for page, path, reference in corpus.once(named_pages):
        if reference in hidden and page.identifier in corpus.pages and is_public(page, settings):
            yield at(page, *path, field=str(path[0]), other=str(reference))
