"""The page of a content type: every field that its files may have."""

from generator.index.field_codes import OF_EVERY_FIELD
from generator.index.fields import CONTENT_TYPES, Described, Field, Need, described_types
from generator.render.context import Context
from generator.render.handbook.fields import field_lines
from generator.render.handbook.rule import code_link, in_code
from generator.render.handbook.sample import sample
from generator.render.handbook.views import ContentTypeView, RulesView
from generator.render.views import Group
from generator.render.way import way_to
from generator.rules._explain import explained
from generator.source.shape import Kind

TITLE = "Fields by content type"
INTRO = (
    "What the front matter of a file may say, by content type: what each field means, what it may hold, when "
    "it is needed, and the rules that speak of it. The tables are made from the models that read the files."
)
BUNDLES = frozenset({"case-study", "policy-paper", "deliverable", "related-work"})
"""Types whose pages usually have a folder of their own, with their images beside them."""


def content_types_view(context: Context) -> RulesView:
    """Every content type."""
    return RulesView(
        url=context.url,
        template="views/rules.html",
        title=TITLE,
        description=INTRO,
        crumbs=way_to(context, "guide"),
        intro=INTRO,
        groups=(
            Group(
                title="Content types",
                id="types",
                links=tuple(
                    context.link(one.label, one.url, note=one.meaning.replace("`", ""))
                    for one in described_types().values()
                ),
            ),
        ),
        onward=(context.link("Fields of the registries", "guide/registries/"),),
    )


def content_type_view(context: Context, name: str) -> ContentTypeView:
    """One content type, or translations."""
    one = described_types()[name]
    needed = [field for field in one.fields if field.need is not Need.NEVER]
    return ContentTypeView(
        url=context.url,
        template="views/content-type.html",
        title=f"{one.label}: every field",
        description=f"{one.meaning} What each field of its file means and may hold.".replace("`", ""),
        crumbs=(*way_to(context, "guide"), context.link(TITLE, CONTENT_TYPES)),
        name=one.types[0].name if one.types else one.name,
        intro=in_code(one.meaning),
        files=_files(one),
        start="\n".join(("---", *map(_own, needed), "---", "", "Text in Markdown.")),
        later=any(field.need is Need.PUBLICATION for field in needed),
        fields=field_lines(context, one.fields),
        always_reported=tuple(code_link(context, explained(code)) for code in OF_EVERY_FIELD),
    )


def _own(field: Field) -> str:
    """What stands for a field in the least of a file: a title is the author's own."""
    return f"{field.name}: …" if field.shape.kind is Kind.TEXT else sample(field)


def _files(one: Described) -> tuple[str, ...]:
    if not one.types:
        return ("content/<folder>/<slug>/index.fr.md", "content/<folder>/<slug>.fr.md")
    name = "<slug>/index.md" if one.name in BUNDLES else "<slug>.md"
    return tuple(f"content/{kind.folder}/{name}" if kind.folder else "content/index.md" for kind in one.types)
