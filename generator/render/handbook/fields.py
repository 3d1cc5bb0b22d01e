"""Fields as the handbook's pages show them."""

from collections.abc import Iterable

from generator.content_types import by_folder
from generator.index.dimensions import by_name
from generator.index.fields import Field, Need, described_registries
from generator.render.context import Context
from generator.render.handbook.phrases import NEEDS, holds
from generator.render.handbook.rule import code_link, in_code
from generator.render.handbook.sample import sample, says_something
from generator.render.handbook.views import FieldLine
from generator.render.views import Link
from generator.source.shape import Kind


def field_lines(context: Context, fields: Iterable[Field], prefix: str = "field") -> tuple[FieldLine, ...]:
    """Every field with all that there is to say of it; `prefix` keeps anchors of a page apart."""
    return tuple(_line(context, one, prefix) for one in fields)


def _line(context: Context, one: Field, prefix: str) -> FieldLine:
    path = ".".join(one.path)
    return FieldLine(
        name=path,
        anchor=f"{prefix}-{path}",
        need=NEEDS[one.need],
        needed=one.need is not Need.NEVER,
        meaning=in_code(one.meaning),
        holds=in_code(holds(one.shape)),
        words=one.shape.words if one.shape.kind is Kind.WORD else (),
        vocabulary=_vocabulary(context, one),
        example=sample(one) if len(one.path) == 1 and says_something(one) else "",
        codes=tuple(code_link(context, code) for code in one.codes),
        parts=tuple(
            (in_code(part.meaning), field_lines(context, part.fields, f"{prefix}-{number}"))
            for number, part in enumerate(one.parts)
        ),
    )


def _vocabulary(context: Context, one: Field) -> Link | None:
    """Where the values of a field stand: in a list of the site, or else among the registries."""
    source = one.shape.source
    if not source:
        return None
    if own := by_name().get(source):
        return context.link(f"All {own.plural.lower()}", own.url)
    if one.shape.kind is Kind.PAGE:
        return context.link(f"All {by_folder()[source].plural.lower()}", f"{source}/")
    return context.link(f"The registry {source}", described_registries()[source].url)
