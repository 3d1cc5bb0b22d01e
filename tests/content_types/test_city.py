"""What no place, and no report of one, can have."""

from collections.abc import Mapping
from typing import cast

import pytest

from generator.content_types.city import City
from generator.source.structure import structure
from tests.factories import city, document


def value(**fields: str) -> Mapping[str, str]:
    return {"code": "a", "status": "reported", "value": "1", "unit": "%", **fields}


def report(*values: Mapping[str, str], **fields: str) -> dict[str, object]:
    made = {"publication": "deliverables/a", "report_year": "2020", "source": "https://a.example/"}
    return {"results": [{**made, "values": list(values), **fields}]}


def told(**fields: object) -> list[tuple[str, str]]:
    """The field of each fault, and what is said of it."""
    made = document(city(**{name: fields[name] for name in fields}))
    _, faults = structure(made, City)
    # Each stands behind a key of its own, or is an entry of a list.
    assert all(fault.line > 1 for fault in faults)
    return [(fault.field, fault.message) for fault in faults]


@pytest.mark.parametrize(
    ("fields", "where", "said"),
    [
        ({"location": {"lat": "95", "lon": "6"}}, "location.lat", "`95` lies beyond the poles"),
        ({"location": {"lat": "-90.1", "lon": "6"}}, "location.lat", "`-90.1` lies beyond the poles"),
        ({"location": {"lat": "46", "lon": "500"}}, "location.lon", "`500` lies beyond half a turn"),
        ({"roles": ["verified", "network", "verified"]}, "roles.2", "`verified` stands there twice"),
        ({"other_names": ["~"]}, "other_names.0", "`~` stands for nothing"),
        (report(value(), report_year="99999"), "results.0.report_year", "`99999` is no year"),
        (report(value(), report_year="0020"), "results.0.report_year", "`0020` is no year"),
        (report(value(), report_year="20"), "results.0.report_year", "`20` is no year"),
        *(
            (report(value(value=text)), "results.0.values.0.value", f"`{text}` is no number of per cent")
            for text in ("abc", "NaN", "1e999999", "-", "half")
        ),
        (
            report(value(), value(code="b"), value(value="2")),
            "results.0.values.2.code",
            "`a` has a value in this report already",
        ),
        (
            report(value(part="3G"), value(part="4G"), value(part="3G")),
            "results.0.values.2.code",
            "`a` has a value in this report already",
        ),
    ],
)
def test_what_cannot_be_is_a_fault_at_its_place(fields: Mapping[str, object], where: str, said: str) -> None:
    assert told(**fields) == [(where, said)]


@pytest.mark.parametrize(
    "fields",
    [
        {"location": {"lat": "-90", "lon": "180"}},
        {"roles": ["verified", "network"]},
        report(value(), value(part="3G"), value(part="4G"), value(code="b")),
        report(*(value(code=text, value=text) for text in ("91.0", "-3,5", "< 1", "12–15", "91*", "1 000"))),
        report(value(value="as printed", unit="number")),
        {"results": [one for _ in range(2) for one in cast("list[object]", report(value())["results"])]},
    ],
)
def test_what_can_be_is_none(fields: Mapping[str, object]) -> None:
    assert told(**fields) == []
