"""u4ssc schema."""

import json
from pathlib import Path

import click

from generator.cli.options import FOLDER, content_option
from generator.content_types import by_folder
from generator.content_types.translation import Translation
from generator.model.errors import GeneratorError
from generator.pipeline.registries import vocabularies_declared
from generator.pipeline.schema import content_schema, registry_schema, registry_schemas
from generator.pipeline.writing import writing
from generator.source.record import Record

DEFAULT = Path("content")
_OTHERWISE = "name another folder"


@click.command()
@click.argument("name", required=False, metavar="[TYPE]")
@click.option("--write", "schemas", type=FOLDER, help="Write those of registries into a folder, for editors.")
@click.option(
    "--issue-forms",
    "forms",
    type=FOLDER,
    help="Write GitHub's issue forms, one for each content type, into this folder.",
)
@content_option
def schema(name: str | None, schemas: Path | None, forms: Path | None, roots: tuple[Path, ...]) -> None:
    """Print the JSON Schema of a content type or registry, or list what there is.

    With --issue-forms, write the forms of all content types instead; they offer the terms of the registries
    in --content.
    """
    if len([one for one in (name, schemas, forms) if one is not None]) > 1:
        raise click.UsageError("TYPE, --write and --issue-forms: name one of them.")
    if forms is not None:
        from generator.pipeline.issue_forms import write_issue_forms

        with writing(forms, _OTHERWISE):
            files = write_issue_forms(forms, roots or (DEFAULT,))
        for file in files:
            click.echo(file)
        return
    types: dict[str, tuple[str, type[Record]]] = {
        **{kind.name: (kind.label, kind.record) for kind in by_folder().values()},
        "translation": ("Translation", Translation),
    }
    registries = {vocabulary.name: vocabulary for vocabulary in vocabularies_declared()}
    if schemas is not None:
        with writing(schemas, _OTHERWISE):
            for path, made in registry_schemas(registries.values()).items():
                file = schemas / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(_json(made), "utf-8")
        return
    if name is None:
        click.echo("Content types: " + ", ".join(sorted(types)))
        click.echo("Registries: " + ", ".join(sorted(registries)))
        return
    if name in types:
        made = content_schema(*types[name])
    elif name in registries:
        made = registry_schema(registries[name])
    else:
        raise GeneratorError(
            reference="unknown-type",
            message=f"there is no content type or registry `{name}`",
            hint=f"one of: {', '.join(sorted([*types, *registries]))}",
        )
    click.echo(_json(made), nl=False)


def _json(made: object) -> str:
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"
