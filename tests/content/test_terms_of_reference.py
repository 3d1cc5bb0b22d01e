"""Each clause of the Terms of Reference can be linked to."""

import re

from tests.content.records import CONTENT, registry

TEXT = (CONTENT / "about" / "terms-of-reference.md").read_text(encoding="utf-8")
CLAUSE = re.compile(r"^### ([A-Z]+-\d{2})$", re.MULTILINE)


def test_58_clauses_have_a_heading_of_their_own() -> None:
    clauses = CLAUSE.findall(TEXT)
    assert len(clauses) == len(set(clauses)) == 58


def test_every_clause_is_told_in_words() -> None:
    parts = CLAUSE.split(TEXT)[1:]
    told = dict(zip(parts[::2], parts[1::2], strict=True))
    assert [clause for clause, words in told.items() if len(words.split()) < 5] == []


def test_the_page_says_that_it_is_a_paraphrase_and_what_prevails() -> None:
    assert "paraphrase" in TEXT
    assert "the Secretariat's text prevails" in TEXT


def test_a_clause_named_on_the_page_is_there() -> None:
    named = set(re.findall(r"\(#([a-z]+-\d{2})\)", TEXT))
    assert named <= {clause.lower() for clause in CLAUSE.findall(TEXT)}


def test_the_registry_holds_the_same_58_clauses() -> None:
    identifiers = [record["id"] for record in registry("clauses")]
    assert len(identifiers) == 58
    assert {*identifiers} == {*CLAUSE.findall(TEXT)}


def test_the_registry_tells_each_clause_in_the_words_of_the_page() -> None:
    parts = CLAUSE.split(TEXT)[1:]
    told = dict(zip(parts[::2], parts[1::2], strict=True))
    plain = {clause: re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", words) for clause, words in told.items()}
    other = [
        one["id"] for one in registry("clauses") if " ".join(one["summary"].split()) not in plain[one["id"]]
    ]
    assert other == []
