"""u4ssc schema."""

import json
from pathlib import Path

import click

from generator.cli.options import FOLDER
from generator.content_types import by_folder
from generator.content_types.translation import Translation
from generator.model.errors import GeneratorError
from generator.pipeline.registries import vocabularies_declared
from generator.pipeline.schema import content_schema, registry_schema, registry_schemas
from generator.source.record import Record


@click.command()
@click.argument("name", required=False, metavar="[TYPE]")
@click.option("--write", "folder", type=FOLDER, help="Write those of registries into a folder, for editors.")
def schema(name: str | None, folder: Path | None) -> None:
    """Print the JSON Schema of a content type or registry, or list what there is."""
    types: dict[str, tuple[str, type[Record]]] = {
        **{kind.name: (kind.label, kind.record) for kind in by_folder().values()},
        "translation": ("Translation", Translation),
    }
    registries = {vocabulary.name: vocabulary for vocabulary in vocabularies_declared()}
    if folder is not None:
        for path, made in registry_schemas(registries.values()).items():
            file = folder / path
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
