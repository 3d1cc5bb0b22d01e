"""Some clauses of the Terms of Reference are kept by how a field is read."""

from pathlib import Path

import pytest

from generator.pipeline.load import load
from tests.factories import content_folder, work


@pytest.mark.parametrize(
    ("fields", "code", "clause"),
    [
        ({"sdgs": ["18"]}, "REF001", "ALIGN-02"),
        ({"sdgs": ["11.9"]}, "REF001", "ALIGN-02"),
        ({"sdgs": ""}, "FLD001", "ALIGN-02"),
        ({"kpis": ["xx-1"]}, "REF001", "ALIGN-03"),
        ({"frameworks": ["An Agenda of One's Own"]}, "REF001", "ALIGN-04"),
        ({"kind": "poem"}, "REF001", "SCOPE-01"),
        ({"topics": ["poetry"]}, "REF001", ""),
        ({"partners": ""}, "FLD001", ""),
    ],
    ids=str,
)
def test_a_fault_of_a_field_names_the_clause_it_serves(
    tmp_path: Path, fields: dict[str, object], code: str, clause: str
) -> None:
    loaded = load([content_folder(tmp_path, {"case-studies/a.md": work(**fields)})])
    assert [(found.code, found.clause) for found in loaded.diagnostics] == [(code, clause)]
