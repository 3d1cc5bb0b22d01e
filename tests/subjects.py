"""What engines are held to: the shipped content, and a small one that has every state a page can be in."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.factories import page, work, write
from tests.workshop import AS_OF, CONTENT, Workshop

REDIRECTS = """\
about: Identifiers that are no longer used.
records:
- {id: one, old: policy-papers/for-bridges, new: policy-papers/against-bridges, since: 2029-01-01}
- {id: two, old: case-studies/bridge, new: case-studies/bridge-of-nowhereville, since: 2029-01-01}
- {id: three, old: news/river, new: related-works/gone-with-the-river, since: 2029-01-01}
"""
UNFINISHED = """\
---
title: Contra los puentes
summary: Nadie lo ha leído.
status: draft
translation: {status: courtesy}
---

Dice que no.
"""
CONSENT = {"basis": "public-record", "url": "https://press.example/nowhere", "seen_on": "2029-01-01"}
"""The one publisher of the golden mini-site."""

TERMS = "about/terms-of-reference"
CARRIES = {"terms": TERMS, "booklet": "deliverables/how-to-count-to-nothing", "events": TERMS}
MORE: Mapping[str, str | bytes] = {
    "index.md": page("Welcome.", title="The library of nowhere", status="published", carries=CARRIES),
    "registry/redirects.yml": REDIRECTS,
    "about/privacy.md": page(title="No privacy", status="published"),
    "about/rights.md": page(title="Rights in nothing", status="published"),
    f"{TERMS}.md": page(
        "## IP-01\n\n[Met](../events/meeting-of-nobody.md)", title="No terms", status="published"
    ),
    "about/plans.md": page("Plans that nobody made.", title="Plans & <schemes>"),
    "deliverables/tunnel.md": work(
        "A tunnel to be.", title="The tunnel", publish_on="2029-08-01", consent=CONSENT
    ),
    "deliverables/ferry.md": work(
        "A ferry that was.",
        title="The ferry",
        published_on="2028-01-01",
        expires_on="2029-06-01",
        consent=CONSENT,
    ),
    "policy-papers/against-bridges.es.md": UNFINISHED,
}
"""Beside the golden mini-site: what the theme links to, a draft, an embargo, a page that has expired, a
translation under way, and redirects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Content and the settings to build it with."""

    content: Path
    more: Mapping[str, str | bytes] = field(default_factory=dict)
    as_of: str = AS_OF
    edition: str = "public"
    languages: tuple[str, ...] = ("en",)

    def workshop(self, folder: Path) -> Workshop:
        """A folder with a copy of the content and a configuration."""
        workshop = Workshop(folder)
        shutil.copytree(self.content, workshop.content, dirs_exist_ok=True)
        write(workshop.content, self.more)
        workshop.configure(as_of=self.as_of, edition=self.edition, languages=[*self.languages])
        return workshop


MINI = Subject(
    content=Path(__file__).parent / "golden/content",
    more=MORE,
    as_of="2029-07-01",
    languages=("en", "fr", "ar"),
)
SUBJECTS: Mapping[str, Subject] = {
    "shipped": Subject(content=CONTENT),
    "mini": MINI,
    "participants": replace(MINI, edition="participants"),
}
