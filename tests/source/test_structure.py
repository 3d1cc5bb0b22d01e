import pytest

from generator.model.diagnostic import Severity
from generator.source.record import required_fields
from generator.source.structure import structure
from tests.factories import document
from tests.source.journey import Journey, Stop, faults


def test_what_fits_is_a_record_without_faults() -> None:
    made, found = structure(
        document("---\ntitle: NO\nbegun: 2020-06\nstops: [{place: x, open: 'true'}]\n---\n"), Journey
    )
    assert made is not None
    assert found == []
    assert (made.title, str(made.begun), made.stops) == (
        "NO",
        "2020-06",
        (Stop.model_validate({"place": "x", "open": "true"}),),
    )


def test_a_missing_field_is_reported_at_the_start_of_the_file() -> None:
    assert faults("begun: '2020'\n") == ["1:1 FLD001 title: `title` is missing (add `title:`)"]


def test_a_missing_field_inside_another_is_reported_where_that_one_stands() -> None:
    assert faults("title: A\nbegun: '2020'\nstops:\n- place: x\n- open: 'true'\n") == [
        "6:3 FLD001 stops.1.place: `place` is missing (add `place:`)"
    ]


def test_a_field_left_empty_is_reported_at_its_key_and_is_to_be_filled_in() -> None:
    empty = "FLD001 title: `title` is empty (write it behind `title:`)"
    assert faults("title:\nbegun: '2020'\n") == [f"2:1 {empty}"]
    assert faults("title: ''\nbegun: '2020'\n") == [f"2:1 {empty}"]


def test_a_field_left_empty_inside_another_is_told_there() -> None:
    assert faults("title: A\nbegun: '2020'\nstops:\n- place:\n") == [
        "5:3 FLD001 stops.0.place: `place` is empty (write it behind `place:`)"
    ]


@pytest.mark.parametrize(("released", "severity"), [(True, Severity.ERROR), (False, Severity.WARNING)])
def test_what_publication_needs_is_an_error_only_once_released(*, released: bool, severity: Severity) -> None:
    made, [fault] = structure(document("---\ntitle: A\n---\n"), Journey, released=released)
    assert made is not None
    assert (fault.code, fault.field, fault.severity) == ("FLD001", "begun", severity)
    assert fault.fix == "add `begun:`"


def test_the_fields_that_every_record_must_have_are_known() -> None:
    assert required_fields(Journey) == ["title"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            "titel: A\n",
            "4:1 FLD002 titel: `titel` is no field here (did you mean `title`?)",
            id="at the top",
        ),
        pytest.param(
            "stops:\n- {place: x, opne: y}\n",
            "5:14 FLD002 stops.0.opne: `opne` is no field here (did you mean `open`?)",
            id="in a list",
        ),
        pytest.param(
            "booked: {by: letter, seen_on: 2020-01-01, sen_on: x}\n",
            "4:43 FLD002 booked.sen_on: `sen_on` is no field here (did you mean `seen_on`?)",
            id="in a branch of a union",
        ),
        pytest.param(
            "maps:\n  a.png: {place: x, plaec: y}\n",
            "5:21 FLD002 maps.a.png.plaec: `plaec` is no field here (did you mean `place`?)",
            id="in a mapping",
        ),
        pytest.param(
            "stops: [{place: x, zzz: y}]\n",
            "4:20 FLD002 stops.0.zzz: `zzz` is no field here (remove it; known here: open, place)",
            id="like no other",
        ),
        pytest.param(
            "titel:\n",
            "4:1 FLD002 titel: `titel` is no field here (did you mean `title`?)",
            id="without a value",
        ),
    ],
)
def test_an_unknown_key_names_its_nearest_neighbour(fields: str, expected: str) -> None:
    assert faults(f"title: A\nbegun: '2020'\n{fields}") == [expected]


def test_every_fault_of_a_page_is_reported() -> None:
    found = faults("title: [A]\nbegun: June\nstops: [{}]\nother: x\n")
    assert [one.partition(":")[2].partition(" ")[2].partition(":")[0] for one in found] == [
        "FLD003 title",
        "FLD005 begun",
        "FLD001 stops.0.place",
        "FLD002 other",
    ]


def test_a_record_is_read_from_the_place_it_stands_at() -> None:
    found = document("---\nrecords:\n- {place: x}\n- {plaec: y}\n---\n")
    assert structure(found, Stop, at=("records", 0)) == (Stop(place="x"), [])
    _, wrong = structure(found, Stop, at=("records", 1))
    assert sorted((one.line, one.column, one.field) for one in wrong) == [(4, 3, "place"), (4, 4, "plaec")]


def test_a_long_value_is_shown_by_its_beginning() -> None:
    [found] = faults(f"title: A\nbegun: {'x' * 5000}\n")
    assert len(found) < 300
