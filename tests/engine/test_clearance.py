"""The map's clearance in mkdocs.yml: the whole of it, or no map."""

from datetime import date
from typing import Any

import pytest

from generator.engine.clearance import clearance
from generator.model.errors import GeneratorError
from generator.model.settings import MapClearance, Settings

WRITTEN = {
    "reference": "No. 0 (invented)",
    "date": "2029-05-01",
    "granted_by": "Nobody",
    "disclaimer": "Invented words.\n",
}
READ = MapClearance(
    reference="No. 0 (invented)", date=date(2029, 5, 1), granted_by="Nobody", disclaimer="Invented words."
)


def test_a_clearance_is_read_as_it_is_written() -> None:
    assert clearance(WRITTEN) == READ
    assert clearance(None) is None


@pytest.mark.parametrize(
    ("written", "named"),
    [
        (True, "True"),
        ("yes", "yes"),
        ([], "[]"),
        ({}, "lacks `reference`"),
        *(({**WRITTEN, name: None}, f"lacks `{name}`") for name in WRITTEN),
        *(({**WRITTEN, name: " "}, f"`{name}:") for name in WRITTEN),
        ({**WRITTEN, "reference": 7}, "`reference: 7`"),
        ({**WRITTEN, "date": date(2029, 5, 1)}, "`date: 2029-05-01`"),
        ({**WRITTEN, "date": "May 2029"}, "`date: May 2029`"),
        ({**WRITTEN, "disclamer": "x"}, "no field `disclamer`"),
    ],
)
def test_half_a_clearance_is_refused_by_name(written: Any, named: str) -> None:  # noqa: ANN401 - whatever YAML holds
    with pytest.raises(GeneratorError) as caught:
        clearance(written)
    assert named in caught.value.message
    assert caught.value.reference == "bad-map-clearance"
    assert caught.value.hint


@pytest.mark.parametrize(("as_of", "cleared"), [("2029-04-30", None), ("2029-05-01", READ)])
def test_a_clearance_holds_from_its_day_on(as_of: str, cleared: MapClearance | None) -> None:
    day = date.fromisoformat(as_of)
    assert Settings(as_of=day, site_url="https://x.example/", map_clearance=READ).cleared == cleared
