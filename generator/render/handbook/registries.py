"""The page of the registries: what their records may hold."""

from dataclasses import replace

from generator.index.dimensions import by_name
from generator.index.fields import REGISTRIES, Described, described_registries, registry_head
from generator.render.context import Context
from generator.render.handbook.fields import field_lines
from generator.render.handbook.rule import in_code
from generator.render.handbook.views import RegistriesView, RegistrySection
from generator.render.views import Link

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
        crumbs=(context.home, *(link for link in [context.page("guide/index")] if link)),
        intro=INTRO,
        head=tuple(
            replace(line, example="") for line in field_lines(context, registry_head(), prefix="file")
        ),
        registries=tuple(_section(context, one) for one in described_registries().values()),
    )


def _section(context: Context, one: Described) -> RegistrySection:
    anchor = one.url.removeprefix(f"{REGISTRIES}#")
    return RegistrySection(
        anchor=anchor,
        title=one.label,
        file=f"content/registry/{one.source}" + ("" if one.source.endswith(".yml") else "/<id>.yml"),
        meaning=in_code(one.meaning),
        shown=_shown(context, one),
        fields=field_lines(context, one.fields, prefix=one.name),
    )


def _shown(context: Context, one: Described) -> Link | None:
    """The list of the site that shows the records."""
    own = by_name().get(LISTS.get(one.name, one.name))
    return context.link(f"{own.plural} on this site", own.url) if own else None
