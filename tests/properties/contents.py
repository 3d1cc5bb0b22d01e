"""Content of which pages quote, translate, succeed and contradict one another."""

from hypothesis import strategies as st

from tests.factories import front_matter, page, work

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


def texts(path: str) -> st.SearchStrategy[str]:
    """Texts for a file, most of which can be read where it stands."""
    if path.count(".") > 1:
        usual = st.builds(front_matter, TRANSLATION, BODY)
    elif path.startswith(("deliverables/", "case-studies/")):
        usual = st.builds(lambda fields, body: work(body, **fields), WORK, BODY)
    else:
        usual = st.builds(lambda fields, body: page(body, **fields), FIELDS, BODY)
    return st.one_of(usual, usual, usual, usual, usual, FLAWED)


FOLDERS = st.fixed_dictionaries(
    {path: texts(path) for path in PAGES if path not in TWINS},
    optional={path: texts(path) for path in TWINS},
)
