"""A check that knows what earlier ones found out says what a check that knows nothing says."""

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.diagnostic import Severity
from generator.model.errors import GeneratorError
from generator.model.page import Corpus, Page
from generator.model.settings import Adjustment, Settings
from generator.pipeline import fingerprint
from generator.pipeline.check import Checked, check
from tests.factories import DAY, content_folder, front_matter, page, work
from tests.factories import settings as of_day
from tests.pictures import picture
from tests.properties.corpora import fewer

PASSAGE = " ".join(f"Bridge {n} of the town of nowhere was counted once, in spring." for n in range(8))
SENTENCE = "Nobody in the town of nowhere has counted more than seven bridges of stone so far, it is said."
BODIES = [
    "",
    "## Part\n\nSee [b](b.md), [a part](a/index.md#part) and [work](../deliverables/d.md).\n",
    "See [a](a/index.md#no-part), [a](a.md#part), [gone](gone.md) and ![a square](x.webp).\n",
    f"{PASSAGE}\n",
    f"It is said. {PASSAGE} So they say.\n\n[file](x.pdf) ![x](../about/a/x.webp)\n",
    f"{SENTENCE}\n",
    f"{PASSAGE} {SENTENCE} Soon: a Guide to the bridges of the town of nowhere.\n",
]
PAGES = [
    *("index.md", "about/a.md", "about/a/index.md", "about/a/index.fr.md", "about/a.fr.md", "about/b.md"),
    *("about/b.fr.md", "deliverables/d.md", "deliverables/e/index.md", "deliverables/f.md"),
    *("case-studies/c/index.md", "case-studies/c/index.es.md", "nowhere/x.md", "about/Bad name.md"),
]
TWINS = ["about/a.md", "about/a.fr.md", "nowhere/x.md", "about/Bad name.md", "about/b.fr.md"]
STATUS = st.sampled_from(["draft", "published", "superseded", "withdrawn", "approved"])
TITLES = st.sampled_from(["A", "B", "Guide to the bridges of the town of nowhere"])
NAMED = st.sampled_from([[], ["about/b"], ["deliverables/d", "about/a"], ["about/gone"]])
FIELDS = st.fixed_dictionaries(
    {"status": STATUS, "title": TITLES, "related": NAMED},
    optional={
        "superseded_by": st.sampled_from(["about/b", "deliverables/d", "about/a"]),
        "published_on": st.sampled_from(["2029-01-01", "2031-01-01"]),
        "publish_on": st.just("2030-07-01"),
        "language": st.sampled_from(["fr", "en"]),
        "images": st.just({"x.webp": {"alt": "X"}}),
        "confidential": st.sampled_from(["true", "perhaps"]),
    },
)


def _rights(*holders: str) -> dict[str, object]:
    return {"holders": [*holders], "licence": "CC-BY-4.0", "stated": "© ITU", "contact": "not-on-record"}


WORK = st.fixed_dictionaries(
    {"status": STATUS, "title": TITLES, "related": NAMED},
    optional={
        "derived_from": st.just(["deliverables/d"]),
        "identifiers": st.sampled_from([{"doi": "10.1000/1"}, {"isbn": "978-3-16-148410-0"}]),
        "frameworks": st.sampled_from([["connect-2020-agenda"], ["connect-2030-agenda"]]),
        "issued": st.sampled_from(["2019", "2029"]),
        "topics": st.sampled_from([["measurement"], ["invented"]]),
        "partners": st.sampled_from([["unesco"], ["itu", "unece"]]),
        "kind": st.sampled_from(["guideline", "internal"]),
        "consent": st.just({"basis": "secretariat", "approval": "invented"}),
        "rights": st.sampled_from([_rights("itu", "unece"), _rights("UNESCO")]),
    },
)
TRANSLATION = st.fixed_dictionaries({"status": STATUS, "title": TITLES}).map(
    lambda found: {**found, "summary": "S.", "translation": {"status": "courtesy"}}
)
BODY = st.sampled_from(BODIES)
FLAWED = st.sampled_from(["", "---\ntitle: [\n---\n", "no fields\n", page(title="B", summery="S.")])


def _texts(path: str) -> st.SearchStrategy[str]:
    """Texts for a file, most of which can be read where it stands."""
    if path.count(".") > 1:
        usual = st.builds(front_matter, TRANSLATION, BODY)
    elif path.startswith(("deliverables/", "case-studies/")):
        usual = st.builds(lambda fields, body: work(body, **fields), WORK, BODY)
    else:
        usual = st.builds(lambda fields, body: page(body, **fields), FIELDS, BODY)
    return st.one_of(usual, usual, usual, usual, usual, FLAWED)


REGISTRIES = {
    "registry/redirects.yml": "about: R.\nrecords:\n- {id: r, old: about/gone, new: about/b}\n",
    "registry/topics.yml": "about: T.\nrecords:\n- {id: invented, label: Invented}\n",
    "registry/waivers.yml": "about: W.\nrecords:\n- {id: w, rule: LNK001, page: about/b, granted_by: itu, "
    "granted_on: 2029-01-01, until: 2031-01-01, reason: None.}\n",
    "registry/approvals/invented.yml": "id: invented\nkind: publication\nscope: [deliverables/d]\n"
    "granted_by: itu\ndate: 2029-12-01\nvalid_until: 2030-12-01\nevidence: None\n",
    "registry/agencies.yml": "about: A.\nrecords:\n"
    "- {id: itu, acronym: ITU, name: Union, role: secretariat}\n",
    "root.yml": "visibility: public\n",
}
CHANGED = {
    "agencies": [("role: supporting", "role: former-supporting"), ("acronym: UNESCO", "acronym: UNESC")],
    "topics": [("label: Measurement", "label: Measuring"), ("id: measurement", "id: measuring")],
    "kinds": [("label: ", "label: New ")],
    "clauses": [("enforcement: block", "enforcement: warn"), ("enforcement: warn", "enforcement: block")],
    "frameworks": [("label: ", "label: New "), ("since: ", "since: 2")],
    "publishers": [("hosts: [", "hosts: [nowhere.example, ")],
    "approvals/invented": [("2030-12-01", "2030-01-01"), ("granted_by: itu", "granted_by: unece")],
}

Act = Callable[[Path], object]


def _write(path: str, content: str | bytes) -> Act:
    def act(root: Path) -> None:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())

    return act


def _change(registry: str, old: str, new: str) -> Act:
    def act(root: Path) -> None:
        file = root / f"registry/{registry}.yml"
        if file.is_file():
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    return act


def _remove(path: str) -> Act:
    return lambda root: (root / path).unlink(missing_ok=True)


def _rename(old: str, new: str) -> Act:
    def act(root: Path) -> None:
        if (root / old).is_file():
            (root / new).parent.mkdir(parents=True, exist_ok=True)
            (root / old).replace(root / new)

    return act


def _restore(root: Path) -> None:
    """A checkout of the same files: no time and no inode is what it was."""
    shutil.copytree(root, root.with_name("copy"))
    shutil.rmtree(root)
    root.with_name("copy").rename(root)


def _damage(how: Callable[[bytes], bytes]) -> Act:
    def act(root: Path) -> None:
        for file in root.with_name("cache").glob("*.sqlite"):
            file.write_bytes(how(file.read_bytes()))

    return act


DAMAGES = [
    lambda octets: octets[: len(octets) // 2],
    lambda octets: octets[:0],
    lambda octets: b"SQLite format 3\0" + octets[:100],
    lambda octets: octets[:5000] + bytes(3000) + octets[8000:],
    # Of another version: the same file, with another code in it.
    lambda octets: octets.replace(b"outlines/", b"outlined/"),
    lambda octets: octets.replace(b"bridge", b"brigde"),
]
_paths = st.sampled_from(PAGES)
WRITTEN = _paths.flatmap(lambda path: st.builds(_write, st.just(path), _texts(path)))
FOLDERS = st.fixed_dictionaries(
    {path: _texts(path) for path in PAGES if path not in TWINS},
    optional={path: _texts(path) for path in TWINS},
)
IMAGES = st.sampled_from([picture("WEBP"), b"no"])
ACTS = st.one_of(
    WRITTEN,
    WRITTEN,
    WRITTEN,
    st.builds(_remove, _paths),
    st.builds(_rename, _paths, _paths),
    st.builds(
        _write, st.sampled_from(["about/a/x.webp", "about/x.webp"]), st.sampled_from([picture("WEBP"), b"no"])
    ),
    st.builds(_remove, st.just("about/a/x.webp")),
    st.sampled_from([_write(path, text) for path, text in REGISTRIES.items()]),
    st.sampled_from([_remove(path) for path in REGISTRIES]),
    st.sampled_from([_change(name, *texts) for name, some in CHANGED.items() for texts in some]),
    st.just(_restore),
    st.builds(_damage, st.sampled_from(DAMAGES)),
)
CHOSEN = st.builds(
    of_day,
    as_of=st.sampled_from([DAY, DAY, DAY, date(2029, 12, 31), date(2030, 7, 1), date(2031, 2, 1)]),
    adjustments=st.sampled_from(
        [
            (),
            (),
            (Adjustment(code="LNK001", severity=None),),
            (Adjustment(code="OVL002", severity=Severity.INFO),),
        ]
    ),
)
STEPS = st.lists(
    st.tuples(st.lists(ACTS, max_size=3), CHOSEN),
    min_size=1,
    max_size=5,
)


def told(found: Page[Any]) -> tuple[object, ...]:
    named = (found.identifier, found.folder, found.slug, found.language, found.bundle)
    return (*named, found.path, found.kind, found.brief, found.document, found.record)


def corpus_of(corpus: Corpus) -> list[object]:
    pages = (corpus.pages.values(), corpus.translations, corpus.broken, corpus.overlaid)
    return [
        [*corpus.pages],
        *([told(one) for one in some] for some in pages),
        (corpus.unread, corpus.files, corpus.assets, corpus.public_files),
        [[*corpus.vocabularies.named(name)] for name in corpus.vocabularies],
    ]


def outcome(check_it: Callable[[], Checked]) -> list[object]:
    try:
        checked = check_it()
    except GeneratorError as error:
        # A step may turn a registry into one whose clauses forbid what the settings adjust.
        return [error.reference, error.message]
    return [checked.diagnostics, checked.waived, corpus_of(checked.loaded.corpus)]


@settings(max_examples=fewer(5))
@given(FOLDERS, STEPS, st.sampled_from([-(10**12), fingerprint.MARGIN]))
def test_a_check_that_knows_earlier_ones_says_the_same(
    files: Mapping[str, str], steps: list[tuple[list[Act], Settings]], margin: int
) -> None:
    with TemporaryDirectory() as folder, patch.object(fingerprint, "MARGIN", margin):
        root = content_folder(Path(folder) / "content", files)
        for acts, chosen in [([], of_day()), *steps]:
            for act in acts:
                act(root)
            known = partial(check, [root], chosen, root.with_name("cache"))
            assert outcome(known) == outcome(partial(check, [root], chosen))
