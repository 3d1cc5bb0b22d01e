"""Content folders with pages in every state, and canaries wherever a page can hold text or octets."""

import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import NamedTuple

from hypothesis import strategies as st

from tests.factories import DAY, front_matter, page, work

TOMORROW = DAY + timedelta(days=1)
SINCE = {"published_on": "2029-01-01"}
ANCHOR = "related-works/anchor"
REASON = {"reason": "It was wrong.", "withdrawn_on": "2029-02-01"}

PUBLIC: Mapping[str, Mapping[str, object]] = {
    "published": {"status": "published", **SINCE},
    "superseded": {"status": "superseded", **SINCE, "superseded_by": ANCHOR},
    "due": {"status": "published", **SINCE, "publish_on": str(DAY)},
    "expiring": {"status": "published", **SINCE, "expires_on": str(TOMORROW)},
}
GONE: Mapping[str, Mapping[str, object]] = {
    "expired": {"status": "published", **SINCE, "expires_on": str(DAY)},
    "withdrawn": {"status": "withdrawn", **SINCE, **REASON},
}
HIDDEN: Mapping[str, Mapping[str, object]] = {
    "draft": {"status": "draft"},
    "review": {"status": "in-review"},
    "approved": {"status": "approved"},
    "embargoed": {"status": "published", "publish_on": str(TOMORROW)},
}
STATES = {**PUBLIC, **GONE, **HIDDEN}

APPROVAL = "registry/approvals/of-nobody.yml"
CONSENTED: Mapping[str, object] = {
    "collection": "related",
    "consent": {"basis": "secretariat", "approval": "of-nobody"},
    "rights": {
        "holders": ["itu", "unece"],
        "licence": "CC-BY-4.0",
        "stated": "(c) Nobody",
        "contact": "nobody",
    },
}
"""What the gate asks of a work that is shown with its pictures."""

MARK = 'canâry & «{}» <of "{}\'s" own/kind>'
"""What stands around a canary: letters and signs that each encoding writes in its own way."""


@dataclass(frozen=True)
class Folder:
    """Files by path; canaries that must be in no octet, and those that must be in some."""

    files: dict[str, str | bytes] = field(default_factory=dict)
    secret: set[str] = field(default_factory=set)
    public: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    """Files of pages that are not public."""


class Plan(NamedTuple):
    """A page to be made: its name and state, the pages that its body links to and those that it names."""

    name: str
    state: str
    linked: list[str]
    related: list[str]


def picture(text: str) -> bytes:
    """A picture that decodes, whose points are the octets of a text, as they are."""

    def chunk(kind: bytes, octets: bytes) -> bytes:
        return struct.pack(">I", len(octets)) + kind + octets + struct.pack(">I", zlib.crc32(kind + octets))

    row = text.encode().ljust(3 * -(-len(text.encode()) // 3), b"!")
    head = struct.pack(">IIBBBBB", len(row) // 3, 1, 8, 2, 0, 0, 0)
    points = zlib.compress(b"\0" + row, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", points) + chunk(b"IEND", b"")


def approval(works: Sequence[str]) -> str:
    """The Secretariat's consent to all works of a folder."""
    fields = {
        "id": "of-nobody",
        "kind": "publication",
        "scope": works,
        "granted_by": "itu",
        "date": "2028-01-01",
        "evidence": "A letter that nobody wrote",
    }
    return "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items())


@st.composite
def folders(draw: st.DrawFn) -> Folder:
    """Two to five pages and their translations, each in a state of its own, that name each other."""
    made = Folder()
    names = [f"q{number}" for number in range(draw(st.integers(2, 5)))]
    states = {name: draw(st.sampled_from(sorted(STATES))) for name in names}
    bundles = {name: draw(st.booleans()) for name in names}
    paths = {
        name: f"related-works/{name}-canary-slug/index.md"
        if bundles[name]
        else f"about/{name}-canary-slug.md"
        for name in names
    }
    works = [
        ANCHOR,
        *(path.removesuffix("/index.md") for path in paths.values() if path.startswith("related")),
    ]
    made.files[APPROVAL] = approval(works)
    made.files[f"{ANCHOR}.md"] = work(**CONSENTED, title="Anchor", **SINCE)
    for name in names:
        linked = [other for other in names if other != name and draw(st.booleans())]
        if states[name] in PUBLIC:
            linked = [other for other in linked if states[other] in PUBLIC]
        related = draw(st.lists(st.sampled_from(names), unique=True))
        _page(made, Plan(name, states[name], linked, related), paths)
        if bundles[name] and draw(st.booleans()):
            _translation(made, name, states[name], draw(st.sampled_from(["draft", "in-review", "published"])))
    return made


def _word(made: Folder, name: str, place: str, *, shown: bool) -> str:
    """A canary, noted as one that may be shown or not."""
    mark = f"{name}x{place}x"
    (made.public if shown else made.secret).add(mark)
    return MARK.format(mark, mark)


def _page(made: Folder, plan: Plan, paths: Mapping[str, str]) -> None:
    name, state, linked, related = plan
    shown, tombstone = state in PUBLIC, state in GONE
    path = paths[name]
    if not shown:
        made.sources.add(path)
    if not (shown or tombstone):
        made.secret.add(f"{name}-canary-slug")
    fields = {
        **STATES[state],
        "title": _word(made, name, "title", shown=shown or tombstone),
        "summary": _word(made, name, "summary", shown=shown),
        "sources": [_word(made, name, "source", shown=shown)],
        "related": [
            paths[other].removesuffix("/index.md").removesuffix(".md") for other in related if other != name
        ],
    }
    body = [f"## {_word(made, name, 'heading', shown=shown)}", _word(made, name, "body", shown=shown)]
    body += [f"[{other}](../{paths[other]})" for other in linked if path.startswith("about/")]
    body += [f"[{other}](../../{paths[other]})" for other in linked if not path.startswith("about/")]
    if not path.startswith("related-works/"):
        made.files[path] = page("\n\n".join(body) + "\n", **fields)
        return
    folder = path.removesuffix("index.md")
    body.append(f"![An alternative {name}xaltx]({name}-canary-picture.png)")
    body.append(f"[An attachment]({name}-canary-attachment.txt)")
    (made.public if shown else made.secret).update(
        (
            f"{name}xaltx",
            f"{name}-canary-picture",
            f"{name}-canary-attachment",
            f"{name}xpointsx",
            f"{name}xtextx",
        )
    )
    made.secret.update((f"{name}-canary-unnamed", f"{name}xunnamedx"))
    made.files[f"{folder}{name}-canary-picture.png"] = picture(f"{name}xpointsx")
    made.files[f"{folder}{name}-canary-attachment.txt"] = f"{name}xtextx"
    made.files[f"{folder}{name}-canary-unnamed.txt"] = f"{name}xunnamedx"
    images = {f"{name}-canary-picture.png": {"alt": f"{name}xaltx", "holder": "itu"}}
    made.files[path] = work("\n\n".join(body) + "\n", **CONSENTED, **fields, images=images)


def _translation(made: Folder, name: str, state: str, status: str) -> None:
    shown = state in PUBLIC and status == "published"
    # Of a withdrawn or expired page, a translation that was public leaves nothing.
    path = f"related-works/{name}-canary-slug/index.fr.md"
    if not shown:
        made.sources.add(path)
    fields = {
        "title": _word(made, name, "titre", shown=shown),
        "summary": _word(made, name, "résumé", shown=shown),
        "status": status,
        "translation": {"status": "courtesy"},
    }
    body = "\n\n".join(_word(made, name, place, shown=shown) for place in ("corps", "suite"))
    made.files[path] = front_matter(fields, f"{body}\n")
