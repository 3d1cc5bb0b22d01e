from typing import Annotated

from generator.model.reference import Reference
from generator.source.fields import PageOf
from generator.source.record import Record, references

City = Annotated[Reference, PageOf("cities")]


class Stage(Record):
    start: City
    stop: City


class Route(Record):
    first: City
    second: City
    third: City
    stages: tuple[Stage, ...]
    fourth: City
    fifth: City
    sixth: City


FIRST = ["first", "second", "third"]
LAST = ["fourth", "fifth", "sixth"]


def test_references_come_in_the_order_of_the_fields_whatever_the_page_and_the_machine_say() -> None:
    written: dict[str, object] = dict.fromkeys([*reversed(LAST), *reversed(FIRST)], "nowhereville")
    stages = [{"stop": "b", "start": "a"}, {"stop": "d", "start": "c"}]
    found = [*references(Route.model_validate({**written, "stages": stages}))]
    assert [path for path, _ in found] == [
        *((name,) for name in FIRST),
        *(("stages", number, name) for number in (0, 1) for name in ("start", "stop")),
        *((name,) for name in LAST),
    ]
    assert {reference for path, reference in found if len(path) == 1} == {"cities/nowhereville"}
