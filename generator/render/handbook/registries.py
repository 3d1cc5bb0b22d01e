"""The page of the registries: what their records may hold."""

from generator.index.dimensions import by_name
from generator.index.fields import (
    REGISTRIES,
    Described,
    described_registries,
    registry_head,
    registry_shared,
)
from generator.render.context import Context
from generator.render.handbook.fields import field_lines
from generator.render.handbook.phrases import holds
from generator.render.handbook.rule import in_code
from generator.render.handbook.views import RegistriesView, RegistrySection
from generator.render.way import way_to
from generator.source.term import BaseTerm

TITLE = "Fields of the registries"
INTRO = (
    "Registries hold what pages name: goals, topics, places, agencies, approvals. They are YAML files in "
    "content/registry/, which the editors keep; a pull request with a page leaves them alone. A file has one "
    "record after the other under records; a folder has a file for each record."
)
LISTS = {"agencies": "partners"}
"""Registries whose list on the site has another name."""


def registries_view(context: Context) -> RegistriesView:
    """Every registry, by name."""
    return RegistriesView(
        url=context.url,
        template="views/registries.html",
        title=TITLE,
        description=INTRO,
        crumbs=way_to(context, "guide"),
        intro=INTRO,
        head=field_lines(context, registry_head(), prefix="file"),
        shared=field_lines(context, registry_shared(), prefix="record"),
        registries=tuple(_section(context, one) for one in described_registries().values()),
    )


def _section(context: Context, one: Described) -> RegistrySection:
    own = by_name().get(LISTS.get(one.name, one.name))
    anchor = one.url.removeprefix(f"{REGISTRIES}#")
    return RegistrySection(
        anchor=anchor,
        title=own.plural if own else one.label,
        file=f"content/registry/{one.source}" + ("" if one.source.endswith(".yml") else "/<id>.yml"),
        meaning=in_code(one.meaning),
        identifier=in_code(holds(next(field.shape for field in one.fields if field.name == "id"))),
        shown=context.link(f"{own.plural} on this site", own.url) if own else None,
        fields=field_lines(
            context, (field for field in one.fields if field.name not in BaseTerm.model_fields), one.name
        ),
    )
