"""Content in which every word that must not come out is a canary: `canary`, a state, and where it stands."""

import gzip
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.factories import city, front_matter, page, work
from tests.pictures import png_text
from tests.workshop import AS_OF, files_of

TODAY = date.fromisoformat(AS_OF)
TOMORROW = str(TODAY + timedelta(days=1))
CANARY = re.compile(rb"canary[a-z]+", re.IGNORECASE)

STATES: dict[str, dict[str, Any]] = {
    "draft": {"status": "draft"},
    "review": {"status": "in-review"},
    "approved": {"status": "approved"},
    "embargoed": {"status": "published", "publish_on": TOMORROW},
    "expired": {"status": "published", "published_on": "2026-01-01", "expires_on": AS_OF},
    "withheld": {
        "status": "published",
        "published_on": "2026-01-01",
        "expires_on": AS_OF,
        "title_withheld": True,
    },
    "withdrawn": {
        "status": "withdrawn",
        "published_on": "2026-01-01",
        "withdrawn_on": "2026-02-01",
        "reason": "canarywithdrawnreason",
    },
    "recalled": {"status": "withdrawn", "withdrawn_on": "2026-02-01", "reason": "canaryrecalledreason"},
}
"""Every way for a page not to be public; `recalled` was withdrawn before it ever was."""

AT_WORK = {"draft", "review"}
"""States of works that are the initiative's own."""

TOMBSTONES = {
    "expired": {"canaryexpiredslug", "canaryexpiredtitle"},
    "withheld": {"canarywithheldslug"},
    "withdrawn": {"canarywithdrawnslug", "canarywithdrawntitle", "canarywithdrawnreason"},
}
"""What the public may still see of pages that were public once."""


def _planned(word: Callable[[str], str]) -> dict[str, Any]:
    """What a deliverable of the initiative's own owes its Secretariat."""
    leader = {"organisation": word("leader"), "appointed_by": word("appointer")}
    return {"planning": {"leaders": [leader], "objectives": word("objectives"), "scope": word("scope")}}


def bundle(state: str, folder: str = "deliverables", **fields: Any) -> dict[str, str | bytes]:  # noqa: ANN401 - front matter
    """A work with canaries wherever text can stand, and its image and attachment."""

    def word(place: str) -> str:
        return f"canary{state}{place}"

    body = f"""
## {word("heading")}

{word("body")} and <span title="{word("tooltip")}">{word("html")}</span>[^1]

![{word("alternative")}]({word("picture")}.png "{word("caption")}")

[{word("link")}]({word("attachment")}.pdf)

```{word("language")}
{word("code")}
```

[^1]: {word("footnote")}
"""
    page_fields = {
        "title": word("title"),
        "summary": word("summary"),
        "sources": [word("source"), f"https://{word('host')}.example/"],
        "fact": word("fact"),
        "edition": word("edition"),
        "issued_note": word("note"),
        "sdgs": ["11"],
        "sdgs_by": "editor",
        "sdgs_reason": word("because"),
        "topics": ["finance"],
        "contributors": [word("contributor")],
        "leads": [word("lead")],
        "cases": [{"title": word("case"), "place": word("place"), "instrument": word("instrument")}],
        "identifiers": {"series": word("series")},
        "rights": {
            "holders": ["u4ssc"] if state in AT_WORK else ["itu", "unece", word("holder")],
            "licence": "CC-BY-4.0",
            "stated": word("stated"),
            "contact": word("contact"),
        },
        "consent": {"basis": "secretariat", "approval": "canary-approval"},
        "source_url": f"https://{word('home')}.example/",
        "also_published_in": [{"where": word("elsewhere"), "notified_on": "2026-01-02"}],
        "images": {
            f"{word('picture')}.png": {
                "alt": word("alt"),
                "credit": word("credit"),
                "licence": "all-rights-reserved",
                "holder": word("owner"),
                "permission": {
                    "reference": word("permission"),
                    "granted_by": word("granter"),
                    "granted_on": "2026-01-01",
                },
            }
        },
        **STATES.get(state, {}),
        **(_planned(word) if folder == "deliverables" else {}),
        **fields,
    }
    at = f"{folder}/{word('slug')}"
    return {
        f"{at}/index.md": work(body, **page_fields),
        f"{at}/{word('picture')}.png": png_text(Comment=word("pixels") + "."),
        f"{at}/{word('attachment')}.pdf": b"%PDF-1.7\n" + word("pdf").encode(),
        f"{at}/{word('unnamed')}.txt": word("unnamedtext"),
    }


def other_types() -> dict[str, str | bytes]:
    """Drafts of the types that are no works, and translations that are not public."""
    drafts: dict[str, dict[str, Any]] = {
        "cities": {"place_kind": "town", "country": "NO"},
        "groups": {"group_kind": "working-group"},
        "events": {"event_kind": "webinar", "date": "2026-01-01"},
        "news": {"date": "2026-01-01", "topics": ["finance"]},
        "partners": {"agency": "itu"},
        "about": {},
    }
    files: dict[str, str | bytes] = {
        f"{folder}/canary{folder}slug.md": page(
            f"## canary{folder}heading\n",
            title=f"canary{folder}title",
            summary=f"canary{folder}summary",
            **fields,
        )
        for folder, fields in drafts.items()
    }
    translation = {"status": "draft", "translation": {"status": "courtesy"}}
    original = front_matter({"title": "canaryfrenchtitle", "summary": "canaryfrenchsummary", **translation})
    published = {**translation, "status": "published"}
    of_draft = front_matter({"title": "canarydrafttitlefr", "summary": "canarydraftsummaryfr", **published})
    return files | {
        "deliverables/canarypublicslug/index.fr.md": original,
        "deliverables/canarydraftslug/index.fr.md": of_draft,
        "news/canaryoriginalslug.es.md": page(
            title="canaryoriginaltitle", summary="canaryoriginalsummary", date="2026-01-01"
        ),
    }


APPROVAL = """\
id: canary-approval
kind: publication
scope: [SCOPE]
uses: [canaryapprovaluse]
granted_by: itu
date: 2026-01-01
conditions: canaryapprovalconditions
evidence: canaryapprovalevidence
"""

WAIVERS = """\
about: Invented.
records:
- id: canary-waiver
  rule: STA015
  page: deliverables/canaryrecalledslug
  reason: canarywaiverreason
  granted_by: itu
  granted_on: 2026-01-01
  until: 2026-12-31
"""


def content() -> dict[str, str | bytes]:
    """Every state, the registry records behind them, and a public work that names all of it."""
    hidden = [f"deliverables/canary{state}slug" for state in STATES]
    scope = ", ".join([*hidden, "deliverables/canarypublicslug"])
    naming = bundle(
        "public",
        status="published",
        published_on="2026-01-01",
        related=[*hidden, "news/canarynewsslug"],
        derived_from=hidden,
        part_of="deliverables/canarydraftslug",
        deliverable="canarydraftslug",
        group="canarygroupsslug",
        cities=["canarycitiesslug"],
        cases=[{"city": "canarycitiesslug", "title": "A case told"}],
    )
    report = {
        "publication": "deliverables/canarydraftslug",
        "report_year": "2026",
        "source": "https://reports.example/",
        "values": [{"code": "EC: ICT: ICT: 1C", "status": "not-reported"}],
    }
    files = naming | other_types()
    for state in STATES:
        files |= bundle(state)
    return files | {
        "cities/nowhereville.md": city(title="Nowhereville", results=[report]),
        "registry/approvals/canaryapprovalfile.yml": APPROVAL.replace("SCOPE", scope),
        "registry/waivers.yml": WAIVERS,
        "registry/logos/canarylogoname.svg": "<svg><title>canarylogotext</title></svg>",
        "stray/canarystrayname.txt": "canarystraytext",
        ".canaryhiddenfolder/canaryhiddenname.md": "canaryhiddentext",
    }


def seen(site: Path, about: str = "") -> set[str]:
    """Canaries in the names and octets of a site's files, packed ones unpacked: all, or those of a state."""
    found: set[str] = set()
    for name, octets in files_of(site).items():
        plain = gzip.decompress(octets) if name.endswith(".gz") else octets
        for text in (name.encode(), plain):
            found |= {match.decode().lower() for match in CANARY.findall(text)}
    return {word for word in found if word.startswith(f"canary{about}")}
