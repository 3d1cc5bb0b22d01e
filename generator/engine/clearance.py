"""`map_clearance:` of our plugin in mkdocs.yml: the record without which there is no map."""

from collections.abc import Mapping
from datetime import date

from generator.model.errors import GeneratorError
from generator.model.settings import MapClearance

FIELDS = ("reference", "date", "granted_by", "disclaimer")


def clearance(written: object) -> MapClearance | None:
    """Read the record, all of it; a map is not shown on half a clearance."""
    if written is None:
        return None
    if not isinstance(written, Mapping):
        raise _refused(f"`map_clearance: {written}` is no record")
    if unknown := [str(name) for name in written if name not in FIELDS]:
        raise _refused(f"`map_clearance` has no field `{unknown[0]}`")
    for name in FIELDS:
        value = written.get(name)
        if value is None or value == "":
            raise _refused(f"`map_clearance` lacks `{name}`")
        if not isinstance(value, str) or not value.strip():
            raise _refused(f"`{name}: {value}` in `map_clearance` is not text")
    return MapClearance(
        reference=written["reference"].strip(),
        date=_day(written["date"]),
        granted_by=written["granted_by"].strip(),
        disclaimer=" ".join(written["disclaimer"].split()),
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _refused(f"`date: {text}` in `map_clearance` is no date") from None


def _refused(message: str) -> GeneratorError:
    return GeneratorError(
        reference="bad-map-clearance",
        message=message,
        hint=f"give {', '.join(FIELDS)}, each in quotes, the date as YYYY-MM-DD; or leave it all out",
    )
