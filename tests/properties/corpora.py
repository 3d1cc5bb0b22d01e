"""Small content folders of places that are nowhere, their facets drawn from the registries of the project."""

from collections.abc import Mapping

from hypothesis import settings
from hypothesis import strategies as st

from tests.content.records import registry
from tests.factories import city, front_matter, page, work

GOALS = [
    code for goal in registry("sdg")[9:13] for code in (goal["id"], *(t["id"] for t in goal["targets"][:3]))
]
TOPICS = [topic["id"] for topic in registry("topics")[:5]]
KINDS = [kind["id"] for kind in registry("kinds")[:3]]
COUNTRIES = ["NO", "KE", "FR", "AQ"]
# A page may name an agency by its acronym and an indicator by its code.
PARTNERS = [name for agency in registry("agencies")[:3] for name in (agency["id"], agency["acronym"])]
KPIS = [name for kpi in registry("kpis")[:3] for name in (kpi["id"], kpi["code"])]

PLACES = ["nowhereville", "erewhon", "atlantis"]
BODIES = ["cartographers", "surveyors"]

Files = Mapping[str, str]

status = st.sampled_from(["published", "published", "published", "superseded", "draft", "approved"])
dates = st.sampled_from([None, "2020-01-01", "2099-01-01"])


def fewer(share: int) -> int:
    """How many examples a law is tried on that reads whole folders."""
    return max(10, settings().max_examples // share)


def some(values: list[str]) -> st.SearchStrategy[list[str]]:
    """A few of the values, a value more than once now and then."""
    return st.lists(st.sampled_from(values), max_size=3)


def given_only(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields that are there."""
    return {name: value for name, value in fields.items() if value not in (None, [])}


def fields(**more: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    """Front matter with a life cycle."""
    life = {
        "status": status,
        "publish_on": dates,
        "expires_on": dates,
        "title": st.sampled_from(["A", "B", "ä"]),
    }
    return st.fixed_dictionaries(life | more).map(given_only)


CASES = st.lists(
    st.fixed_dictionaries(
        {"city": st.sampled_from([None, *PLACES]), "country": st.sampled_from([None, *COUNTRIES])}
    )
    .map(given_only)
    .filter(bool),
    max_size=2,
)
GROUP = st.sampled_from([None, *BODIES])
CITY = st.sampled_from([None, *PLACES])
COUNTRY = st.sampled_from([None, *COUNTRIES])

WORK = fields(
    kind=st.sampled_from(KINDS),
    issued=st.sampled_from(["2029", "2029-05", "2029-05-17", "2028", "unknown"]),
    sdgs=some(GOALS).map(lambda codes: codes or "none-on-record"),
    topics=some(TOPICS),
    cities=some(PLACES),
    countries=some(COUNTRIES),
    cases=CASES,
    partners=some(PARTNERS).map(lambda names: names or "not-on-record"),
    kpis=some(KPIS),
    group=GROUP,
).map(lambda found: work(**{"topics": [], **found}))
RELATED = WORK.map(lambda text: text.replace("---\n", "---\ncollection: related\n", 1))
NEWS = fields(
    date=st.sampled_from(["2029-05-17", "2028-01-01"]),
    sdgs=some(GOALS),
    topics=some(TOPICS),
    cities=some(PLACES),
    countries=some(COUNTRIES),
    group=GROUP,
).map(lambda found: page(**found))
EVENT = fields(
    event_kind=st.just("webinar"),
    date=st.sampled_from([None, "2029-05-17"]),
    city=CITY,
    country=COUNTRY,
    group=GROUP,
).map(lambda found: page(**found))


def folder(name: str, texts: st.SearchStrategy[str], slugs: list[str]) -> st.SearchStrategy[Files]:
    """Some of the pages of a folder, each in a file or in a bundle of its own."""
    paths = st.sampled_from([f"{name}/{slug}{end}" for slug in slugs for end in (".md", "/index.md")])
    return st.dictionaries(paths, texts, max_size=4).map(
        lambda files: {
            path: text
            for path, text in files.items()
            if path.endswith("/index.md") or path.replace(".md", "/index.md") not in files
        }
    )


def merged(parts: tuple[Files, ...]) -> Files:
    return {path: text for part in parts for path, text in part.items()}


CITY_PAGE = fields(country=st.sampled_from(COUNTRIES)).map(lambda found: city(**found))
GROUP_PAGE = fields(group_kind=st.just("programme")).map(lambda found: page(**found))

CORPORA: st.SearchStrategy[Files] = st.tuples(
    st.fixed_dictionaries({f"cities/{slug}.md": CITY_PAGE for slug in PLACES}),
    st.fixed_dictionaries({f"groups/{slug}.md": GROUP_PAGE for slug in BODIES}),
    *(folder(name, WORK, ["a", "b"]) for name in ("case-studies", "policy-papers", "deliverables")),
    folder("related-works", RELATED, ["a", "c"]),
    folder("news", NEWS, ["a", "d"]),
    folder("events", EVENT, ["b", "e"]),
).map(merged)
"""Files by path, all of them well-formed."""

TWINS = [
    {"about/x.md": page(title="First"), "about/x/index.md": page(title="Second")},
    {"about/x.md": page(title="Only")},
    {"events/a.fr.md": page(event_kind="launch"), "events/a/index.fr.md": page(event_kind="session")},
]
BROKEN = ["", "no front matter", "---\ntitle: [\n---\n", front_matter({"title": "A", "status": "x"}), page()]
ODD_PLACES = ["about/y.md", "news/z.md", "cities/Z.md", "nowhere/a.md", "registry/odd.yml"]

FLAWS: st.SearchStrategy[Files] = st.tuples(
    st.sampled_from(TWINS), st.dictionaries(st.sampled_from(ODD_PLACES), st.sampled_from(BROKEN), max_size=3)
).map(merged)
"""Files that have faults, for the most part; two of them may claim one identifier."""
