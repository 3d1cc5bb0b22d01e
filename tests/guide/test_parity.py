"""What the handbook says of Markdown is so, and GitHub shows front matter as a table that can be read."""

from itertools import dropwhile

import pytest
import yaml

from generator.content_types import by_folder
from generator.content_types._base import field_order
from generator.content_types.translation import Translation
from generator.source.record import Record
from generator.source.shape import shapes
from tests.content.records import Record as Page
from tests.content.records import pages
from tests.factories import ROOT
from tests.guide.blocks import GUIDE

DEVIATIONS = yaml.safe_load((ROOT / "tests/source/deviations.yml").read_text(encoding="utf-8"))
ENTRIES = [entry for entries in DEVIATIONS.values() for entry in entries]
RECORDS = [*dict.fromkeys(kind.record for kind in by_folder().values()), Translation]


def is_flat(value: object) -> bool:
    """Whether a value is a line of a table, or a short list in one."""
    if isinstance(value, list):
        return not any(isinstance(part, dict | list) for part in value)
    return not isinstance(value, dict)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["examples"][0])
def test_a_deviation_has_its_reason_and_its_decision_and_the_handbook_tells_of_it(
    entry: dict[str, str],
) -> None:
    [decision] = (ROOT / "generator/docs/decisions").glob(f"{entry['decision']}-*.md")
    assert "tests/source/deviations.yml" in decision.read_text(encoding="utf-8")
    assert len(entry["reason"].split()) > 10
    assert entry["in_the_handbook"] in (GUIDE / "markdown.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", [*pages()], ids=str)
def test_the_flat_fields_of_a_page_stand_first(page: Page) -> None:
    nested = dropwhile(lambda name: is_flat(page.fields[name]), page.fields)
    assert [name for name in nested if is_flat(page.fields[name])] == []


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_check_fix_puts_flat_fields_first(record: type[Record]) -> None:
    order, own = field_order(record), shapes(record)
    assert sorted(order) == sorted(record.model_fields)
    flat = [not own[name].records for name in order]
    assert flat == sorted(flat, reverse=True)
    assert order[:2] == ["title", "summary"]
