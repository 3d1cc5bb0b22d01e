"""A sheet of indicator results, to the results of a city."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.content_types.city import CITY
from generator.importing._base import Draft, Imported, Loss, Results, Wishes
from generator.importing._refusal import refusal
from generator.importing._table import KEEP_ONE, Cell, Row, Table
from generator.model.document import Value
from generator.model.vocabulary import Lookup
from generator.taxonomy.kpis import KPIS, Indicator

_COLUMNS = {
    "code": ("code", "indicator code", "kpi", "kpi code", "indicator", "id"),
    "part": ("part",),
    "status": ("status",),
    "value": ("value", "result"),
    "unit": ("unit", "units"),
    "band": ("band", "benchmark", "score"),
    "quality": ("quality", "data quality"),
    "note": ("note", "notes", "comment", "comments", "remarks"),
}
"""Fields of a result, and how the columns of a sheet call them."""

_IGNORED = ("year", "data year")
"""The model has the year of the report alone; a year of the data is told."""


class _Column(NamedTuple):
    number: int
    field: str


def read(table: Table, losses: list[Loss], wishes: Wishes, results: Results) -> Imported:
    """One report of a city: its rows become values, those that name no indicator are refused."""
    columns = [*_columns(table, wishes, losses)]
    if "code" not in {column.field for column in columns}:
        hint = "name the column of codes with --map “TITLE=code”"
        raise refusal("no-code-column", table.name, "has no column of indicator codes", hint)
    values: list[Value] = []
    places: dict[str, str] = {}
    seen: dict[tuple[str, str], int] = {}
    for row in table.rows:
        value = _value(table, row, columns, losses)
        code = value.get("code", "")
        indicator = _indicator(code, wishes.vocabularies[KPIS])
        if fault := _unfit(code, indicator, wishes.vocabularies[KPIS]):
            losses.append(Loss(table.place(row.number), *fault, refused=True))
            continue
        key = (indicator, value.get("part", ""))
        if key in seen:
            fix = "keep one, or tell them apart in a column `part`"
            message = f"`{indicator}` stands in row {seen[key]} too"
            losses.append(Loss(table.place(row.number), message, fix, refused=True))
            continue
        seen[key] = row.number
        places[f"results.0.values.{len(values)}"] = table.place(row.number)
        values.append({**_ordered(value), "code": indicator})
    if not values:
        raise refusal(
            "no-results",
            table.name,
            "holds no result that could be read",
            "see what is said above of its rows",
        )
    return Imported((_draft(table, results, values, places, wishes),), tuple(losses))


def _draft(
    table: Table, results: Results, values: list[Value], places: dict[str, str], wishes: Wishes
) -> Draft:
    report: dict[str, Value] = {
        "publication": results.publication,
        "report_year": results.report_year,
        "source": results.source,
        "values": values,
    }
    where = f"{table.name}, sheet {table.sheet}" if table.sheet else table.name
    return Draft(
        kind=CITY,
        slug=results.city,
        origin=where,
        fields={"status": "draft", "results": [report]},
        language=wishes.language,
        places=places,
        before={"results": results.before},
    )


def _columns(table: Table, wishes: Wishes, losses: list[Loss]) -> Iterator[_Column]:
    asked = table.filled(wishes.columns)
    for number, title in enumerate(table.header):
        name = title.casefold()
        field = asked.get(name) or next((field for field, names in _COLUMNS.items() if name in names), "")
        if field in _COLUMNS:
            yield _Column(number, field)
        elif field != "-" and title:
            reason = (
                "a result has no year of its own"
                if name in _IGNORED
                else "the column fills no field of a result"
            )
            place = table.place(0, number).replace(", row 0", "")
            fix = (
                "write the year into `note`, where it is not the report's"
                if name in _IGNORED
                else f"--map “{title}=FIELD”"
            )
            losses.append(Loss(place, f"{reason}, and was left out", fix))


def _value(table: Table, row: Row, columns: list[_Column], losses: list[Loss]) -> dict[str, str]:
    """The texts of a row by field; a percentage loses its sign where the unit would say it again."""
    found: dict[str, str] = {}
    for column in columns:
        cell = row.cells[column.number] if column.number < len(row.cells) else Cell()
        if cell.doubt:
            place = table.place(row.number, column.number)
            losses.append(
                Loss(
                    place,
                    f"the cell holds {cell.doubt}",
                    "write the value itself, or save the file once in Excel",
                )
            )
        text = " ".join(cell.text.split())
        if text and column.field in found:
            message = f"`{column.field}` is filled by an earlier column, so “{text}” was left out"
            losses.append(Loss(table.place(row.number, column.number), message, KEEP_ONE))
        elif text:
            found[column.field] = text
    losses.extend(table.without_heading(row))
    if "status" in found:
        found["status"] = found["status"].casefold().replace(" ", "-")
    if found.get("value", "").endswith("%") and found.get("unit", "%") == "%":
        found["value"] = found["value"].removesuffix("%").rstrip()
        found["unit"] = "%"
    return found


def _indicator(code: str, kpis: Lookup[Indicator]) -> str:
    """The identifier of an indicator, however the blanks of its code were set."""
    squeezed = "".join(code.split()).casefold()
    spelt = {"".join(spelling.split()): identifier for spelling, identifier in kpis.spellings.items()}
    return spelt.get(squeezed, "")


def _unfit(code: str, indicator: str, kpis: Lookup[Indicator]) -> tuple[str, str] | None:
    if not code:
        return "the row names no indicator, and was left out", "write its code, as `EC: ICT: ICT: 1C`"
    if not indicator:
        near = ", ".join(f"`{one}`" for one in kpis.near(code))
        return (
            f"`{code}` is no indicator, and the row was left out",
            f"close ones: {near}" if near else "correct the code",
        )
    return None


def _ordered(value: dict[str, str]) -> dict[str, Value]:
    return {
        field: value[field]
        for field in ("code", "part", "status", "value", "unit", "note", "band", "quality")
        if value.get(field)
    }
