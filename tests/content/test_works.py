"""What every work of the shipped content says."""

import re
from urllib.parse import urlsplit

import pytest

from tests.content.records import WORKS, Record, each, pages, registry

ALL = [*pages(*WORKS)]
PLACES = {page.path.removeprefix("cities/").removesuffix(".md") for page in pages("cities")}
KINDS = {kind["id"] for kind in registry("kinds")}
GOALS = {goal["id"] for goal in registry("sdg")}
TARGETS = {target["id"] for goal in registry("sdg") for target in goal["targets"]}
HOSTS = {host for publisher in registry("publishers") for host in publisher["hosts"]}

each_work = pytest.mark.parametrize("work", ALL, ids=str)


@each_work
def test_a_work_says_what_it_is_and_why_its_page_may_be_public(work: Record) -> None:
    fields = work.fields
    assert fields["title"].strip()
    assert 0 < len(fields["summary"]) <= 300
    assert all(fields["rights"][name] for name in ("holders", "licence", "stated", "contact"))
    assert fields["sources"]
    assert fields["fact"]
    assert fields["kind"] in KINDS
    assert re.fullmatch(r"\d{4}(-\d{2}){0,2}|unknown", fields["issued"])


@each_work
def test_the_body_of_a_work_is_one_to_five_sentences(work: Record) -> None:
    assert 1 <= len(re.findall(r"[.?!](?=\s|$)", work.body)) <= 5


@each_work
def test_consent_rests_on_the_publishers_own_page_or_says_that_it_does_not(work: Record) -> None:
    consent = work.fields["consent"]
    assert consent["basis"] in {"public-record", "cited-elsewhere"}
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", consent["seen_on"])
    if consent["basis"] == "public-record":
        assert urlsplit(consent["url"]).hostname in HOSTS
        assert urlsplit(work.fields["source_url"]).hostname in HOSTS
    else:
        assert "source_url" not in work.fields
        assert consent.get("url") or consent.get("cited_in")


@each_work
def test_goals_and_topics_say_who_assigned_them_and_an_editor_says_why(work: Record) -> None:
    fields = work.fields
    assert fields["sdgs"] == "none-on-record" or each(fields["sdgs"])
    assert ("sdgs_by" in fields) == (fields["sdgs"] != "none-on-record")
    assert fields.get("sdgs_by") in {None, "source", "editor", "indicators"}
    if fields.get("sdgs_by") in {"editor", "indicators"}:
        assert fields["sdgs_reason"].strip()
    assert each(fields["topics"])
    assert fields["topics_by"] in {"source", "editor"}


@each_work
def test_goals_targets_and_places_are_on_record(work: Record) -> None:
    assert set(each(work.fields["sdgs"])) <= GOALS | TARGETS
    assert set(work.fields.get("cities", [])) <= PLACES
