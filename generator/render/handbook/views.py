"""Views of the handbook's generated pages."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.render.views import Group, Link, View


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleFile:
    """A file of an example: its text, of which `marked` stands where the rule fires.

    What is no text has a word `instead`.
    """

    path: str
    text: str = ""
    marked: str = ""
    rest: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """The files of an example under a heading, with a remark."""

    title: str
    note: str
    files: tuple[ExampleFile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView(View):
    """What there is to know of a code."""

    kicker: tuple[str, ...]
    code: str
    name: str
    why: Markup
    message: Markup
    fix: Markup
    facts: tuple[Group, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesView(View):
    """All codes by subject."""

    intro: str
    groups: tuple[Group, ...]
    onward: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLine:
    """A field: what it means, what it may hold, and what speaks of it.

    `words` are the only values that it may have; `vocabulary` is where its values stand. Each of `parts` is
    what a record in it is, with the fields of that.
    """

    name: str
    anchor: str
    need: str
    needed: bool
    meaning: Markup
    holds: Markup
    words: tuple[str, ...]
    vocabulary: Link | None
    example: str
    codes: tuple[Link, ...]
    parts: "tuple[tuple[Markup, tuple[FieldLine, ...]], ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentTypeView(View):
    """What a file of a content type may hold. `start` is the least that it says, `later` fields included."""

    name: str
    intro: str
    files: tuple[str, ...]
    start: str
    later: bool
    fields: tuple[FieldLine, ...]
    always_reported: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrySection:
    """A registry: what it is, its file, its fields, and what its identifiers look like."""

    anchor: str
    title: str
    file: str
    meaning: Markup
    identifier: Markup
    shown: Link | None
    fields: tuple[FieldLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistriesView(View):
    """Every registry and what its records may hold.

    `head` are the fields of a file around its records, `shared` those that every record has.
    """

    intro: str
    head: tuple[FieldLine, ...]
    shared: tuple[FieldLine, ...]
    registries: tuple[RegistrySection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseLine:
    """A clause and what serves it; `noted` pages lack what it asks for, and may."""

    id: str
    anchor: str
    clause: Link
    summary: str
    tags: tuple[str, ...]
    codes: tuple[Link, ...]
    reason_label: str
    reason: str
    support: tuple[Link, ...]
    not_yet: bool
    noted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView(View):
    """Every clause by section; `rows` count them by enforcement, under the headings of `columns`."""

    intro: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    sections: tuple[tuple[str, tuple[ClauseLine, ...]], ...]
