"""Each record is described in words of its own."""

import re
from collections import defaultdict

from tests.content.records import WORKS, Record, pages

RECORDS = [*pages(*WORKS, "cities", "events", "groups", "partners")]

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_NAMES = re.compile(r"\S*[^\W_a-z]\S*(\s+\S*[^\W_a-z]\S*)*")


def masked(sentence: str) -> str:
    """A sentence with a dot for every name and number: any word with a capital, a digit or another script."""
    return re.sub(r"[^\w•]+", " ", _NAMES.sub("•", sentence)).strip()


def sentences(record: Record) -> list[str]:
    fields = record.fields
    texts = [
        fields["summary"],
        fields.get("sdgs_reason", ""),
        *fields.get("notes", []),
        _LINK.sub(r"\1", record.body),
    ]
    return [part.strip() for text in texts for part in re.split(r"(?<=[.!?])\s+|\n\n+", text) if part.strip()]


def test_no_two_summaries_are_equal() -> None:
    found: dict[str, list[str]] = defaultdict(list)
    for page in pages():
        found[page.fields["summary"]].append(page.path)
    assert [paths for paths in found.values() if len(paths) > 1] == []


def test_no_sentence_would_be_true_of_another_record_but_for_its_names() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for record in RECORDS:
        for sentence in sentences(record):
            found[masked(sentence)].add(record.path)
    shared = {sentence: paths for sentence, paths in found.items() if len(paths) > 1 and sentence.strip("• ")}
    assert shared == {}


def test_a_body_does_not_repeat_its_summary() -> None:
    assert [str(record) for record in RECORDS if record.fields["summary"] in record.body] == []


def test_masking_finds_a_sentence_that_only_changes_names() -> None:
    one = "The report of Nowhereville (2020) gives 12.5 % for Waste."
    other = "The report of Ålandsby på Øya (2019-03) gives 3 % for Air."
    assert (
        masked(one) == masked(other) != masked("The report of Nowhereville (2020) counts 12.5 % for Waste.")
    )
