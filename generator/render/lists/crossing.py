"""The page of two values at once, and the matrix that leads to such pages."""

from typing import NamedTuple

from generator.index.dimension import Dimension, Value
from generator.index.urls import table_url
from generator.model.words import N_
from generator.render import list_queries
from generator.render.context import Context
from generator.render.lists.views import MatrixView
from generator.render.views import Link, ListView


class Matrix(NamedTuple):
    """What the table of a pair of dimensions says of itself."""

    title: str
    description: str
    intro: str


PAIRS = {
    ("goals", "regions"): N_("Goal and region"),
    ("goals", "topics"): N_("Goal and topic"),
    ("goals", "types"): N_("Goal and type"),
}
MATRICES = {
    ("goals", "regions"): Matrix(
        title=N_("Goals and regions"),
        description=N_("How many works and events there are for each goal and region."),
        intro=N_("Each number leads to the works and events that have both the goal and the region."),
    ),
    ("goals", "topics"): Matrix(
        title=N_("Goals and topics"),
        description=N_("How many works and events there are for each goal and topic."),
        intro=N_("Each number leads to the works and events that have both the goal and the topic."),
    ),
}


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
    kinds = context.gettext(PAIRS[one.name, other.name])
    return ListView(
        url=context.url,
        template="views/listing.html",
        title=context.numbered(f"{value.label}: {crossed.label}", number),
        description=f"{kinds}: {value.label}, {crossed.label}",
        crumbs=(
            context.home,
            context.link(context.gettext(one.plural), one.url),
            Link(value.label, context.to(value.url)),
        ),
        kicker=kinds,
        heading=(value.label, context.gettext(one.label)),
        goal=value.id if one.name == "goals" else "",
        sections=(),
        listing=context.listing(*key, base=crossing_url(value, other, crossed), number=number),
        breakdowns=(),
    )


def matrix_view(context: Context, columns: Dimension, rows: Dimension) -> MatrixView:
    """How many items there are for each pair of values."""
    table = []
    words = MATRICES[columns.name, rows.name]
    for row in context.shown(rows):
        counts = dict(context.ask(list_queries.counts, columns.name, rows.name, row.id))
        cells = tuple(
            _cell(context, column, rows, row, counts.get(column.id, 0)) for column in context.shown(columns)
        )
        table.append((context.value(rows, row, context.total(rows.name, row.id)), cells))
    return MatrixView(
        url=context.url,
        template="views/matrix.html",
        title=context.gettext(words.title),
        description=context.gettext(words.description),
        crumbs=(context.home, context.link(context.gettext(columns.plural), columns.url)),
        intro=context.gettext(words.intro),
        table=context.to(table_url(columns.url, rows.name)),
        columns=tuple(context.value(columns, column) for column in context.shown(columns)),
        rows=tuple(table),
    )


def _cell(context: Context, column: Value, rows: Dimension, row: Value, count: int) -> Link:
    if not count:
        return Link(label="")
    return Link(
        label=f"{column.label}, {row.label}", url=context.to(crossing_url(column, rows, row)), count=count
    )
