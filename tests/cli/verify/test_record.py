"""What the record of a release says of each item."""

from hashlib import sha256
from typing import Any

from tests.cli.verify.conftest import CONSENT, NAME, record
from tests.workshop import Workshop


def item(workshop: Workshop, identifier: str, language: str = "en") -> dict[str, Any]:
    [found] = [
        one
        for one in record(workshop)["items"]
        if (one["identifier"], one["language"]) == (identifier, language)
    ]
    return dict(found)


def test_the_record_says_what_an_item_is_and_on_what_it_stands(first: Workshop) -> None:
    made = item(first, NAME)
    assert made["title"] == "Bridge"
    assert made["url"] == f"{NAME}/"
    assert made["consent"] == CONSENT
    assert (made["holders"], made["licence"], made["status"]) == (["itu", "unece"], "CC-BY-4.0", "published")
    digests = {made["source"]["path"]: made["source"]["sha256"]}
    assert digests == {
        f"{NAME}/index.md": sha256((first.content / NAME / "index.md").read_bytes()).hexdigest()
    }
    assert made["page"]["sha256"] == sha256((first.site / NAME / "index.html").read_bytes()).hexdigest()
    assert made["files"] == {f"{NAME}/table.csv": sha256(b"a,b\n").hexdigest()}


def test_the_record_names_the_rules_that_an_item_keeps(first: Workshop) -> None:
    rules = record(first)["rules"][item(first, NAME)["rules"]]
    assert {"LNK001", "STA001", "REF002"} <= set(rules)
    assert item(first, NAME)["waived"] == []


def test_a_translation_is_an_item_of_its_own(first: Workshop) -> None:
    assert item(first, NAME, "fr")["url"] == f"fr/{NAME}/"


def test_every_file_of_the_site_but_the_record_is_in_it_once(first: Workshop) -> None:
    made = record(first)
    pages = [one["page"]["path"] for one in made["items"]]
    files = [path for one in made["items"] for path in one["files"]]
    there = [file.relative_to(first.site).as_posix() for file in first.site.rglob("*") if file.is_file()]
    assert sorted([*made["files"], *pages, *set(files), "release.json"]) == sorted(there)


def test_the_record_says_nothing_of_what_was_withheld(workshop: Workshop) -> None:
    before = (workshop.site / "release.json").read_bytes()
    (workshop.content / "about" / "tunnel-of-lanterns.md").unlink()
    assert (workshop.built() / "release.json").read_bytes() == before
