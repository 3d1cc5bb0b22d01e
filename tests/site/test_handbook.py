"""The pages made from the rules, as the shipped site has them, recounted without our own coverage."""

import re
from collections import Counter

import pytest

from generator.rules._explain import Explanation, explanations
from tests.built_site import BuiltSite, squeezed
from tests.content.records import registry
from tests.factories import ROOT

CLAUSES = {record["id"]: record for record in registry("clauses")}
SERVING = {name: [one for one in explanations() if name in one.serves] for name in CLAUSES}
COVERAGE = "guide/terms-coverage/"

each_code = pytest.mark.parametrize("one", explanations(), ids=lambda one: one.code)
each_clause = pytest.mark.parametrize("name", sorted(CLAUSES))


@each_code
def test_every_code_has_its_page_with_all_that_explain_says(site: BuiltSite, one: Explanation) -> None:
    address = f"guide/rules/{one.code}/"
    shown = site.described(address).replace("`", "")
    said = [" ".join(part.replace("`", "").split()) for part in (one.code, one.name, one.why, one.fix)]
    assert [part for part in said if part not in shown] == []
    for text in site.main(address).xpath(".//pre"):
        assert str(text.text_content()).strip()
    assert len(site.main(address).xpath(".//pre//mark")) <= 1


@each_code
def test_the_page_of_a_code_leads_to_its_clauses(site: BuiltSite, one: Explanation) -> None:
    address = f"guide/rules/{one.code}/"
    targets = {site.internal(address, link) for link in site.main(address).xpath(".//a")}
    assert {f"about/terms-of-reference/#{name.lower()}" for name in one.serves} <= targets


def test_the_overview_leads_to_every_code_and_the_handbook_to_the_overview(site: BuiltSite) -> None:
    assert {f"guide/rules/{one.code}/" for one in explanations()} <= set(site.links("guide/rules/"))
    assert {"guide/rules/", COVERAGE} <= set(site.links("guide/"))


def test_pages_made_from_rules_are_in_no_list_of_works(site: BuiltSite) -> None:
    made = {address for address in site.addresses if address.startswith(("guide/rules/", COVERAGE))}
    naming = {
        address
        for address in site.addresses
        if not address.startswith("guide/") and made & set(site.links(address))
    }
    assert naming == set()


def by(name: str) -> str:
    """What serves a clause, counted here anew."""
    record = CLAUSES[name]
    if SERVING[name]:
        return "Rule"
    return "Reason" if record.get("undecidable") else "Help" if record.get("support") else "Not yet"


def test_the_numbers_of_the_coverage_page_are_those_of_a_recount(site: BuiltSite) -> None:
    table = site.main(COVERAGE).xpath(".//table")[0]
    head, *rows = [[squeezed(cell) for cell in row.xpath("./th | ./td")] for row in table.xpath(".//tr")]
    assert head == ["Enforcement", "Clauses", "Rule", "Reason", "Help", "Not yet"]
    counted = Counter((CLAUSES[name]["enforcement"], by(name)) for name in CLAUSES)
    expected = []
    for enforcement in ("block", "warn", "support"):
        cells = [counted[enforcement, column] for column in head[2:]]
        expected.append([enforcement, *map(str, (sum(cells), *cells))])
    total = Counter(by(name) for name in CLAUSES)
    expected.append(["all", "58", *(str(total[column]) for column in head[2:])])
    assert rows == expected


@each_clause
def test_each_clause_stands_on_the_coverage_page_with_what_serves_it(site: BuiltSite, name: str) -> None:
    [line] = site.main(COVERAGE).xpath(f".//section[@id='{name.lower()}']")
    text, record = squeezed(line), CLAUSES[name]
    links = {site.internal(COVERAGE, link) for link in line.xpath(".//a")}
    wanted = {f"guide/rules/{one.code}/" for one in SERVING[name]}
    wanted.add(f"about/terms-of-reference/#{name.lower()}")
    helps = record.get("support", [])
    wanted |= {one["page"] for one in helps if "page" in one}
    assert wanted == links
    said = [record["summary"], record.get("undecidable", ""), *(one["text"] for one in helps)]
    said += [one["command"] for one in helps if "command" in one]
    assert [part for part in said if part.replace("`", "") not in text] == []
    assert ("Not yet" in text) == (by(name) == "Not yet")


@pytest.mark.parametrize("name", [name for name, one in CLAUSES.items() if one.get("support")])
def test_what_helps_with_a_clause_is_there(site: BuiltSite, name: str) -> None:
    for one in CLAUSES[name]["support"]:
        assert "page" not in one or site.has(one["page"])
        if "command" in one:
            _, command, *words = one["command"].split()
            assert (ROOT / f"generator/cli/{command}.py").is_file()
            assert words in ([], ["deliverable"], ["roles"])
        named = re.findall(r"`(\w+)\.?(\w*)`", one["text"])
        source = "\n".join(
            file.read_text("utf-8") for file in (ROOT / "generator/content_types").glob("*.py")
        )
        assert [part for pair in named for part in pair if part and f"    {part}: " not in source] == []


def test_no_page_made_from_models_shows_the_marks_of_code(site: BuiltSite) -> None:
    pages = [
        address for address in site.addresses if address.startswith(("guide/content-types/", "guide/terms"))
    ]
    assert pages
    texts = {address: site.main(address).xpath("string(.)") for address in pages}
    heads = {
        address: site.tree(address).xpath("string(//meta[@name='description']/@content)") for address in pages
    }
    assert {address for address in pages if "`" in texts[address] + heads[address]} == set()
