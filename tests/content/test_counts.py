"""The content holds what the record holds, counted without the generator."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from tests.content.records import CONTENT, WORKS, pages, registry


@pytest.mark.parametrize(
    ("folder", "count"),
    [("cities", 57), ("events", 13), ("groups", 14), ("partners", 21)],
    ids=["places", "events", "groups", "agencies with a page"],
)
def test_the_content_holds_every_confirmed_record(folder: str, count: int) -> None:
    assert len([*pages(folder)]) == count


@pytest.mark.parametrize(
    ("name", "count"), [("agencies", 21), ("kpis", 91), ("sdg", 17), ("countries", 248), ("action-plan", 0)]
)
def test_a_registry_holds_every_record(name: str, count: int) -> None:
    identifiers = [record["id"] for record in registry(name)]
    assert len(identifiers) == len(set(identifiers)) == count


def test_there_are_84_works_and_50_of_them_are_the_initiatives_own() -> None:
    collections = Counter(work.fields.get("collection", "U4SSC") for work in pages(*WORKS))
    assert collections == {"U4SSC": 50, "related": 23, "predecessor": 11}


def test_only_related_works_belong_to_a_collection() -> None:
    assert {work.path.partition("/")[0] for work in pages(*WORKS) if "collection" in work.fields} == {
        "related-works"
    }
    assert all("collection" in work.fields for work in pages("related-works"))


def test_the_17_goals_have_169_targets() -> None:
    goals = registry("sdg")
    targets = [target["id"] for goal in goals for target in goal["targets"]]
    assert [goal["id"] for goal in goals] == [str(number) for number in range(1, 18)]
    assert len(targets) == len(set(targets)) == 169
    assert all(target["id"].startswith(f"{goal['id']}.") for goal in goals for target in goal["targets"])


def test_the_indicators_have_3_dimensions_7_sub_dimensions_and_22_categories() -> None:
    kpis = registry("kpis")
    counts = {key: len({kpi[key] for kpi in kpis}) for key in ("dimension", "sub_dimension", "category")}
    assert counts == {"dimension": 3, "sub_dimension": 7, "category": 22}
    assert Counter(kpi["level"] for kpi in kpis) == {"core": 55, "advanced": 36}
    assert all(kpi["definition"] and kpi["unit"] in kpi["units"] for kpi in kpis)


def test_the_thesaurus_has_40_to_60_topics_each_defined_and_in_six_languages() -> None:
    topics = registry("topics")
    assert 40 <= len(topics) <= 60
    assert all(topic["label"] and topic["definition"] for topic in topics)
    assert all({*topic["translations"]} == {"ar", "es", "fr", "ru", "zh"} for topic in topics)


def test_a_string_of_the_record_is_replaced_by_one_term_only() -> None:
    replaced = Counter(
        word for name in ("topics", "kinds") for term in registry(name) for word in term.get("replaces", [])
    )
    # `governance` was a type of work there, and a topic too; both registries say so.
    assert [word for word, count in replaced.items() if count > 1] == ["governance"]


def test_the_narrower_topics_of_a_topic_never_lead_back_to_it() -> None:
    broader = {topic["id"]: topic.get("broader", []) for topic in registry("topics")}

    def above(topic: str) -> set[str]:
        return {*broader[topic], *(name for parent in broader[topic] for name in above(parent))}

    assert all(topic not in above(topic) for topic in broader)


def test_every_page_is_published_and_says_where_it_comes_from() -> None:
    found = [*pages()]
    assert len(found) == 84 + 57 + 13 + 14 + 21 + 19
    assert [str(page) for page in found if page.fields["status"] != "published"] == []
    assert [str(page) for page in found if not page.fields["sources"]] == []


def test_every_fact_stands_on_one_page() -> None:
    facts = [
        (page.path.partition("/")[0] in WORKS or page.path.partition("/")[0], page.fields["fact"])
        for page in pages(*WORKS, "cities", "events", "groups", "partners")
    ]
    assert [fact for fact, count in Counter(facts).items() if count > 1] == []


def test_the_recount_does_not_lean_on_the_generator() -> None:
    for file in Path(__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            modules += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert [name for name in modules if name.partition(".")[0] == "generator"] == []
            assert "tests.factories" not in modules
    assert CONTENT.is_dir()
