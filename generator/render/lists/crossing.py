"""The page of two values at once, and the matrix that leads to such pages."""

from generator.index.dimension import Dimension, Value
from generator.render import queries
from generator.render.context import Context, numbered
from generator.render.views import Link, ListView, MatrixView


def crossing_url(first: Value, second: Dimension, value: Value) -> str:
    """Address of a crossing: `sdg/11/topics/finance/`."""
    slug = value.url.rstrip("/").rpartition("/")[2]
    return f"{first.url}{second.name}/{slug}/"


def crossing_view(
    context: Context,
    first: tuple[Dimension, str],
    second: tuple[Dimension, str],
    number: int,
) -> ListView:
    """Page `number` of the list of what has both values."""
    one, other = first[0], second[0]
    value = context.known_value(one.name, first[1])
    crossed = context.known_value(other.name, second[1])
    key = (one.name, value.id, other.name, crossed.id)
    return ListView(
        url=context.url,
        template="views/listing.html",
        title=numbered(f"{value.label}: {crossed.label}", number),
        description=f"{one.label} {value.label}, {other.label.lower()} {crossed.label}",
        crumbs=(
            context.link("Home", ""),
            context.link(one.plural, one.url),
            context.link(value.label, value.url),
        ),
        kicker=f"{one.label} and {other.label.lower()}",
        goal=value.id if one.name == "goals" else "",
        sections=(),
        listing=context.listing(*key, base=crossing_url(value, other, crossed), number=number),
        breakdowns=(),
    )


def matrix_view(context: Context, columns: Dimension, rows: Dimension) -> MatrixView:
    """How many items there are for each pair of values."""
    table = []
    within = rows.label.lower()
    for row in context.shown(rows):
        counts = dict(context.ask(queries.counts, columns.name, rows.name, row.id))
        cells = tuple(
            _cell(context, column, rows, row, counts.get(column.id, 0)) for column in context.shown(columns)
        )
        table.append((context.value(rows, row, context.total(rows.name, row.id)), cells))
    return MatrixView(
        url=context.url,
        template="views/matrix.html",
        title=f"{columns.plural} and {rows.plural.lower()}",
        description=f"How many works and events there are for each goal and {within}.",
        crumbs=(context.link("Home", ""), context.link(columns.plural, columns.url)),
        intro=f"Each number leads to the works and events that have both the goal and the {within}.",
        columns=tuple(context.value(columns, column) for column in context.shown(columns)),
        rows=tuple(table),
    )


def _cell(context: Context, column: Value, rows: Dimension, row: Value, count: int) -> Link:
    if not count:
        return Link(label="")
    return Link(
        label=f"{column.label}, {row.label}", url=context.to(crossing_url(column, rows, row)), count=count
    )
