"""The configuration of the web form, whole: where it writes to, and a collection for each content type."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from generator.content_types._base import ContentType, field_order
from generator.content_types.translation import Translation
from generator.export.form.choices import Choices, Field, Option
from generator.export.form.fields import fields_of
from generator.model.settings import ROOT, Settings, WebForm
from generator.model.vocabulary import Vocabularies
from generator.registry.action_plan import ACTION_PLAN
from generator.registry.approvals import APPROVALS
from generator.registry.offices import OFFICES
from generator.registry.waivers import WAIVERS
from generator.source.shape import shapes
from generator.source.term import LANGUAGES
from generator.taxonomy.goals import Goal

NOT_OFFERED = frozenset(kind.name for kind in (ACTION_PLAN, APPROVALS, OFFICES, WAIVERS))
"""Registries that no page shows, so neither does the form: who knows such an identifier writes it."""


def configuration(
    types: Iterable[ContentType], vocabularies: Vocabularies, settings: Settings, form: WebForm
) -> Mapping[str, Any]:
    """What Sveltia CMS is told. Terms are those of the registries; pages it reads from the repository."""
    shown = [kind for kind in types if kind.folder]
    choices = Choices(
        terms={name: terms_of(name, vocabularies) for name in vocabularies if name not in NOT_OFFERED},
        folders=frozenset(kind.folder for kind in shown),
        translated=frozenset(Translation.model_fields),
    )
    return {
        "backend": _backend(form),
        "publish_mode": "editorial_workflow",
        "app_title": settings.site_name,
        "site_url": settings.site_url,
        "logo": {"src": f"{urlsplit(settings.site_url).path}assets/images/favicon.svg"},
        # Images go beside the page that shows them; a collection says so, and this is for none.
        "media_folder": form.content,
        "public_folder": "",
        "media_libraries": {"stock_assets": {"providers": []}},
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "i18n": {
            "structure": "multiple_files",
            "locales": [ROOT, *(one for one in LANGUAGES if one != ROOT)],
            "default_locale": ROOT,
            "initial_locales": "default",
            "omit_default_locale_from_file_path": True,
        },
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": [_collection(kind, choices, form) for kind in shown],
    }


def _backend(form: WebForm) -> Field:
    """The repository on GitHub. Whoever may not write there proposes from a copy of their own."""
    return {
        "name": "github",
        "repo": form.repository,
        "branch": form.branch,
        "open_authoring": True,
        "auth_scope": "public_repo",
        # Without somebody who signs people in for us, they bring a token of their own.
        **(
            {"base_url": form.sign_in, "auth_methods": ["oauth", "token"]}
            if form.sign_in
            else {"auth_methods": ["token"]}
        ),
    }


def _collection(kind: ContentType, choices: Choices, form: WebForm) -> Field:
    # A page without a folder of its own has no place for files.
    forms = shapes(kind.record)
    names = [name for name in field_order(kind.record) if kind.bundle or not forms[name].named]
    fields = fields_of(kind.record, names, choices)
    only_there = [name for name in Translation.model_fields if name not in kind.record.model_fields]
    translation = fields_of(Translation, only_there, choices)
    for one in translation:
        # An original says nothing of the kind, and the program finds none in a translation that has it.
        one |= {"required": False, "hint": "In a translation alone, which cannot do without it."}
    return {
        "name": kind.folder,
        "label": kind.plural,
        "label_singular": kind.label,
        "description": kind.record.__doc__ or "",
        "folder": f"{form.content}/{kind.folder}",
        "path": "{{slug}}/index" if kind.bundle else "{{slug}}",
        "media_folder": "",
        "public_folder": "",
        "slug": {"template": "{{title}}", "editable": ["create"]},
        "sortable_fields": ["title", "status"],
        "create": True,
        # A page is withdrawn, and its file stays: addresses never change.
        "delete": False,
        "i18n": True,
        "format": "yaml-frontmatter",
        "extension": "md",
        "fields": [*fields, *translation, _BODY],
    }


_BODY: Field = {
    "name": "body",
    "label": "Text",
    "widget": "markdown",
    "hint": "GitHub Flavored Markdown.",
    "required": False,
    "i18n": True,
    # What is written as Markdown stays so to the letter; the other editor writes it anew.
    "modes": ["raw", "rich_text"],
    "linked_images": False,
    "editor_components": [],
}


def terms_of(name: str, vocabularies: Vocabularies) -> list[Option]:
    """The terms of a vocabulary in its order; behind a goal come its targets."""
    options = []
    for term in vocabularies.named(name):
        if isinstance(term, Goal):
            options.append(Option(value=term.id, label=f"Goal {term.id}: {term.label}"))
            options += [Option(value=one.id, label=f"{one.id} {one.text}") for one in term.targets]
        else:
            options.append(Option(value=term.id, label=_label(term.id, term.label)))
    return options


def _label(identifier: str, name: str) -> str:
    return name if identifier.casefold() == name.casefold() else f"{name} ({identifier})"


def written(made: Mapping[str, Any]) -> bytes:
    """A configuration as the file that the form loads."""
    return (json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
