"""u4ssc explain."""

import json
from pathlib import Path
from typing import NoReturn

import click

from generator.cli.options import content_option
from generator.model.errors import GeneratorError

DEFAULT = Path("content")


@click.command()
@click.argument("code", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for tools.",
)
@content_option
def explain(code: str | None, form: str, roots: tuple[Path, ...]) -> None:
    """Explain a fault by its CODE or name, or list all there are."""
    # What a rule is takes reading the whole package: no other command should wait for it.
    from generator.pipeline.registries import clauses_of
    from generator.rules import _explain

    clauses = clauses_of([root for root in roots or (DEFAULT,) if roots or root.is_dir()])
    if code is None and form == "json":
        _print_json([_explain.as_data(one, clauses.get(one.clause)) for one in _explain.explanations()])
    elif code is None:
        for one in _explain.explanations():
            click.echo(f"{one.code}  {one.severity:<7}  {one.name}")
    else:
        found = _explain.find(code) or _unknown(code, _explain.near(code))
        clause = clauses.get(found.clause)
        if form == "json":
            _print_json(_explain.as_data(found, clause))
        else:
            click.echo(_explain.as_text(found, clause), nl=False)


def _unknown(code: str, near: list[str]) -> NoReturn:
    raise GeneratorError(
        reference="unknown-code",
        message=f"there is no code or name `{code}`",
        hint=f"close ones: {', '.join(near)}" if near else "`u4ssc explain` lists them all",
    )


def _print_json(made: object) -> None:
    click.echo(json.dumps(made, ensure_ascii=False, indent=2))
