"""Bad registries: a diagnostic at its place, and every other record and page is still read."""

from pathlib import Path

import pytest

from generator.pipeline.load import load
from generator.registry.publishers import PUBLISHERS
from generator.taxonomy.standards import STANDARDS
from tests.factories import content_folder, page, place, work

HEAD = "about: Invented for a test.\nrecords:\n"
GOOD = {"index.md": page(), "deliverables/a.md": work()}


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        pytest.param("- {id: a, lable: A}\n", ["3:3 FLD001", "3:11 FLD002"], id="an unknown field"),
        pytest.param("- {id: a, label: A}\n- {id: a, label: B}\n", ["4:8 SRC015"], id="an identifier twice"),
        pytest.param("- {id: a, label: [A]}\n", ["3:18 FLD003"], id="a list where text belongs"),
        pytest.param("- id: a\n  id: b\n  label: A\n", ["4:3 SRC007"], id="a key twice"),
        pytest.param("- {id: a, label: *b}\n", ["3:18 SRC008"], id="an alias"),
    ],
)
def test_a_bad_record_is_reported_at_its_place_and_hides_no_page(
    tmp_path: Path, records: str, expected: list[str]
) -> None:
    loaded = load([content_folder(tmp_path, GOOD | {"registry/standards.yml": HEAD + records})])
    found = sorted(place(diagnostic) for diagnostic in loaded.diagnostics)
    assert found == [f"registry/standards.yml:{one}" for one in sorted(expected)]
    assert [*loaded.corpus.pages] == ["deliverables/a", "index"]


def test_the_other_records_of_a_registry_are_still_known(tmp_path: Path) -> None:
    text = HEAD + "- {id: a, label: A}\n- {id: b}\n- {id: c, label: C}\n"
    loaded = load([content_folder(tmp_path, GOOD | {"registry/standards.yml": text})])
    assert [term.id for term in loaded.corpus.vocabularies[STANDARDS]] == ["a", "c"]


def test_a_reference_from_one_registry_to_another_must_exist(tmp_path: Path) -> None:
    text = HEAD + "- {id: somebody, name: Somebody, agency: ittu, hosts: [a.example]}\n"
    loaded = load([content_folder(tmp_path, GOOD | {"registry/publishers.yml": text})])
    [dangling] = loaded.diagnostics
    assert place(dangling) == "registry/publishers.yml:3:42 REF001"
    assert "`itu`" in dangling.fix
    assert len(loaded.corpus.vocabularies[PUBLISHERS]) == 1


def test_an_approval_is_a_file_of_its_own(tmp_path: Path) -> None:
    approval = "id: invented\nkind: publication\nscope: [deliverables/a]\ngranted_by: itu\nevidence: none\n"
    text = approval + "date: 2029-13-01\n"
    loaded = load([content_folder(tmp_path, GOOD | {"registry/approvals/invented.yml": text})])
    assert [place(one) for one in loaded.diagnostics] == ["registry/approvals/invented.yml:6:7 FLD005"]


@pytest.mark.parametrize("path", ["registry/standrads.yml", "registry/more/standards.yml"])
def test_a_registry_that_nothing_reads_is_a_diagnostic(tmp_path: Path, path: str) -> None:
    loaded = load([content_folder(tmp_path, GOOD | {path: HEAD})])
    assert [(one.path, one.line, one.column) for one in loaded.diagnostics] == [(path, 1, 1)]


def test_the_shipped_registries_have_no_faults(tmp_path: Path) -> None:
    assert load([content_folder(tmp_path, {})]).diagnostics == []


@pytest.mark.parametrize("text", ["", "\n", "# Terms are written below.\n", "\n# A\n\n# B\n", "{}\n"])
@pytest.mark.parametrize(
    ("path", "belongs"),
    [("standards.yml", ("`about`", "`records`", "schema standards")), ("approvals/a.yml", ("one approval",))],
)
def test_a_registry_in_which_nothing_is_written_is_told_what_belongs_in_it(
    tmp_path: Path, text: str, path: str, belongs: tuple[str, ...]
) -> None:
    loaded = load([content_folder(tmp_path, GOOD | {f"registry/{path}": text})])
    (empty,) = loaded.diagnostics
    assert place(empty) == f"registry/{path}:1:1 SRC002"
    assert all(word in empty.fix for word in belongs)
    assert "page" not in empty.fix
