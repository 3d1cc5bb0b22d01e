"""A sheet of records: a row becomes a page, a column fills a field."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.content_types import ContentType
from generator.importing import _results
from generator.importing._base import Draft, Format, Given, Imported, Loss, Wishes
from generator.importing._record_shape import BODY, SLUG, columns_for, shape_of
from generator.importing._refusal import kind_of, refusal
from generator.importing._slug import slug_of
from generator.importing._table import KEEP_ONE, Row, Table, delimited
from generator.importing._workbook import workbook
from generator.model.document import Value

IGNORED = "-"
"""What a column map says of a column that is left out on purpose."""

_FIXED = {"status": "each imported page begins as a draft; its status changes when it has been reviewed"}
_DOUBTFUL = "Excel writes 17.10 as 17.1: check it, and format such columns as text"


class _Column(NamedTuple):
    number: int
    field: str
    shape: str


def read_delimited(given: Given, wishes: Wishes) -> Imported:
    """Records of comma-separated values."""
    return _read(delimited(given), [], wishes)


def read_workbook(given: Given, wishes: Wishes) -> Imported:
    """Records of one sheet of a workbook."""
    table, losses = workbook(given, wishes.sheet)
    return _read(table, losses, wishes)


def _read(table: Table, losses: list[Loss], wishes: Wishes) -> Imported:
    if wishes.results is not None:
        return _results.read(table, losses, wishes, wishes.results)
    kind = kind_of(wishes, table.name)
    if not table.rows:
        raise refusal(
            "no-records", table.name, "holds no record below its headings", "see that it was exported whole"
        )
    columns = [*_columns(table, kind, wishes.columns, losses)]
    if wishes.slug and len(table.rows) != 1:
        hint = "leave --slug out, and add a column `slug` where the title is no good name"
        raise refusal("one-slug", table.name, f"holds {len(table.rows)} records", hint)
    drafts = []
    taken: dict[str, int] = {}
    for row in table.rows:
        fields, body, places = _fields(table, row, columns, losses)
        slug = wishes.slug or str(fields.pop(SLUG, "")) or slug_of(str(fields.get("title", "")))
        if fault := _unnamed(slug, taken):
            losses.append(Loss(table.place(row.number), *fault, refused=True))
            continue
        taken[slug] = row.number
        drafts.append(
            Draft(
                kind=kind,
                slug=slug,
                origin=table.place(row.number),
                fields={**fields, "status": "draft"},
                body=body,
                language=wishes.language,
                places=places,
            )
        )
    return Imported(tuple(drafts), tuple(losses))


def _unnamed(slug: str, taken: Mapping[str, int]) -> tuple[str, str] | None:
    fix = "add a column `slug`: lower-case letters a-z, digits and hyphens"
    if not slug:
        headings = "; headings stand in the first row that is filled, and one says `title`"
        return "nothing names the page", fix + headings
    if slug != slug_of(slug):
        return f"`{slug}` is no name for a page", fix
    if slug in taken:
        return f"`{slug}` is the name of row {taken[slug]} too", "tell the two apart in a column `slug`"
    return None


def _columns(
    table: Table, kind: ContentType, asked: Mapping[str, str], losses: list[Loss]
) -> Iterator[_Column]:
    """What each column fills: as the map says, or by its own name where it is that of a field."""
    wanted = table.filled(asked)
    known = columns_for(kind.record)
    for number, title in enumerate(table.header):
        field = wanted.get(title.casefold(), title.casefold().replace(" ", "_").replace("-", "_"))
        mapped = title.casefold() in wanted
        if mapped and field != IGNORED and field not in known:
            hint = f"name one of {', '.join(known)}; or `{IGNORED}` to leave the column out"
            raise refusal("no-such-field", table.name, f"cannot put column `{title}` into `{field}`", hint)
        if field in _FIXED:
            losses.append(Loss(_place(table, number), "the column was left out", _FIXED[field]))
        elif field in known:
            yield _Column(number, field, shape_of(kind.record, field))
        elif (
            title
            and field != IGNORED
            and any(cell.text or cell.doubt for row in table.rows for cell in row.cells[number : number + 1])
        ):
            fix = f"say what it fills: --map “{title}=FIELD”, or `={IGNORED}` to leave it out"
            losses.append(Loss(_place(table, number), "the column fills no field, and was left out", fix))


def _place(table: Table, column: int) -> str:
    return table.place(0, column).replace(", row 0", "")


def _fields(
    table: Table, row: Row, columns: list[_Column], losses: list[Loss]
) -> tuple[dict[str, Value], str, dict[str, str]]:
    fields: dict[str, Value] = {}
    places: dict[str, str] = {}
    for column in columns:
        if column.number >= len(row.cells):
            continue
        cell = row.cells[column.number]
        place = table.place(row.number, column.number)
        if cell.doubt:
            losses.append(
                Loss(
                    place,
                    f"the cell holds {cell.doubt}",
                    "write the value itself, or save the file once in Excel",
                )
            )
        if not cell.text:
            continue
        places[column.field] = place
        if (fault := _put(fields, column, cell.text)) or _is_cut(column.field, cell.text, table):
            losses.append(
                Loss(
                    place, fault or f"`{cell.text}` may have lost a nought", KEEP_ONE if fault else _DOUBTFUL
                )
            )
    losses.extend(table.without_heading(row))
    body = str(fields.pop(BODY, ""))
    return fields, body, places


def _put(fields: dict[str, Value], column: _Column, text: str) -> str:
    """Put a cell's text where it belongs; what is wrong with that, if anything."""
    *outer, name = column.field.split(".")
    into: dict[str, Value] = fields
    for part in outer:
        inner = into.setdefault(part, {})
        if not isinstance(inner, dict):
            return f"`{column.field}` cannot be filled beside `{part}`"
        into = inner
    if column.shape == "text":
        if name in into:
            return f"`{column.field}` is filled by an earlier column, so “{text}” was left out"
        into[name] = text if name == BODY else " ".join(text.split())
        return ""
    values = _split(text, commas=column.shape == "terms")
    before = into.get(name, [])
    absent = values in (["not-on-record"], ["none-on-record"])
    into[name] = values[0] if absent else [*(before if isinstance(before, list) else []), *values]
    return ""


def _split(text: str, *, commas: bool) -> list[Value]:
    """The entries of a list in a cell: one a line, or between semicolons; identifiers between commas too."""
    for sign in ";|," if commas else ";|":
        text = text.replace(sign, "\n")
    return [*dict.fromkeys(part.strip() for part in text.split("\n") if part.strip())]


def _is_cut(field: str, text: str, table: Table) -> bool:
    """Whether a number of a workbook may have been a target that ends with a nought: 17.1, 12.1."""
    return bool(table.sheet) and field == "sdgs" and text.endswith(".1") and text.count(".") == 1


_TAKES = frozenset({"columns", "results"})

CSV = Format(
    name="csv", label="comma-separated values", endings=(".csv", ".tsv"), read=read_delimited, takes=_TAKES
)
XLSX = Format(
    name="xlsx",
    label="Excel workbook",
    endings=(".xlsx", ".xlsm"),
    read=read_workbook,
    takes=_TAKES | {"sheet"},
)
