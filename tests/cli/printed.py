"""The schemas that the command prints, and what one says of a file."""

from contextlib import redirect_stdout
from io import StringIO
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from generator.cli import main

TYPES = {
    "": "home",
    "about": "about",
    "guide": "guide",
    "case-studies": "case-study",
    "policy-papers": "policy-paper",
    "deliverables": "deliverable",
    "related-works": "related-work",
    "cities": "city",
    "partners": "partner",
    "groups": "group",
    "events": "event",
    "news": "news",
}
TRANSLATION = "translation"
REGISTRIES = {
    "sdg.yml": "goals",
    **{
        f"{name}.yml": name
        for name in ("accessibility", "action-plan", "agencies", "clauses", "closed-spaces")
    },
    **{
        f"{name}.yml": name
        for name in (
            "countries",
            "evidence",
            "frameworks",
            "kinds",
            "kpis",
            "publishers",
            "redirects",
            "regions",
        )
    },
    **{f"{name}.yml": name for name in ("roles", "standards", "topics", "waivers")},
}


class Core(SafeConstructor):
    """The core schema of YAML 1.2, in which a date is text, as editors read it."""


Core.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def read(text: str) -> Any:  # noqa: ANN401 - what YAML holds
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = Core
    return reader.load(text)


def printed(*arguments: str) -> str:
    """What the command prints, in this process."""
    said = StringIO()
    with redirect_stdout(said), pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 0
    return said.getvalue()


def names() -> list[str]:
    return [*TYPES.values(), TRANSLATION, *REGISTRIES.values(), "approvals"]


def complaints(validator: Draft202012Validator, instance: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(instance)]
