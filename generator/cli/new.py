"""u4ssc new."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from generator.authoring.questions import Need, Question, authored, questions
from generator.cli.asking import can_ask
from generator.cli.check import CONFIG, DEFAULT
from generator.cli.editor import chosen, show
from generator.cli.interview import Interview, flag, parameter
from generator.cli.options import FOLDER
from generator.cli.remaining import faults_of, remaining
from generator.content_types import ContentType
from generator.engine.options import options
from generator.model.errors import GeneratorError


class Types(click.Group):
    """A command for each content type, with an option for each of its fields."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """The content types that authors write."""
        return sorted(kind.name for kind in authored())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command of a content type."""
        names = self.list_commands(ctx)
        if cmd_name not in names:
            raise GeneratorError(
                reference="unknown-type",
                message=f"there is no content type `{cmd_name}`",
                hint=f"one of: {', '.join(names)}",
            )
        return _command(next(kind for kind in authored() if kind.name == cmd_name))


@click.group(cls=Types, options_metavar="", subcommand_metavar="TYPE [OPTIONS]")
def new() -> None:
    """Begin a page: ask what only its author knows, write a draft, and say what is left to do.

    At a terminal, what no option answers is asked; elsewhere, or with --no-input, nothing is. `u4ssc new
    TYPE --help` lists the options of a content type, one for each field. Rights and consent are never
    guessed: they stay blank until somebody fills them in.

    Prints a line `path:line:column what` for each thing that is left to do, and opens an editor at the first.
    """


_OWN: tuple[click.Parameter, ...] = (
    click.Option(
        ["--content", "roots"],
        type=FOLDER,
        multiple=True,
        help="Content folder; of several, the page is written in the last.",
    ),
    click.Option(
        ["--slug"], metavar="NAME", help="Name of the page in its address. Default: made from the title."
    ),
    click.Option(["--no-input"], is_flag=True, help="Ask nothing, even at a terminal."),
    click.Option(["--no-editor"], is_flag=True, help="Do not open $VISUAL or $EDITOR."),
)


def _command(kind: ContentType) -> click.Command:
    meaning = (kind.record.__doc__ or "").split("\n")[0]
    return click.Command(
        kind.name,
        params=[*map(_option, questions(kind)), *_OWN],
        callback=lambda **given: _begin(kind, given),
        help=f"Begin a page of the type {kind.name}. {meaning}",
        short_help=meaning,
    )


def _option(question: Question) -> click.Option:
    shape = question.shape
    examples = () if shape.words else question.typed_examples
    told = [
        question.meaning,
        "Needed." if question.need is Need.ALWAYS else "",
        f"Words: {', '.join(map(_code, shape.words))}." if shape.words else "",
        "Repeat it for several." if shape.many else "",
        f"For example: {' or '.join(map(_code, examples))}" if examples else "",
    ]
    return click.Option(
        [flag(question), parameter(question)],
        multiple=shape.many,
        metavar=shape.kind.upper(),
        help=" ".join(filter(None, told)),
    )


def _code(word: str) -> str:
    return f"`{word}`"


def _begin(kind: ContentType, given: Mapping[str, Any]) -> None:
    from generator.pipeline.begin import begin, known

    config = CONFIG if CONFIG.is_file() else None
    read = options(config)
    roots: Sequence[Path] = given["roots"] or (read.content or DEFAULT,)
    interview = Interview(kind=kind, known=known(roots), asking=can_ask() and not given["no_input"])
    if interview.asking:
        click.echo(f"A new {kind.label.lower()}. Enter leaves open what need not be said yet.", err=True)
        click.echo("Ctrl-C ends this, and nothing is written.", err=True)
    draft = interview.draft(given, given["slug"] or "")
    text = interview.text(draft)
    file = begin(roots[-1], draft, text)
    cache = roots[0].resolve().parent / ".cache" / "check"
    left = remaining(draft.path, text, kind, faults_of(draft.path, roots, read, cache))
    click.echo(f"u4ssc: wrote `{file}`, a draft; left to do in it:", err=True)
    for one in left:
        click.echo(f"{file}:{one.line}:{one.column} {one.what}")
    click.echo(f"u4ssc: when that is done, run `u4ssc check {file}`", err=True)
    editor = chosen()
    if left and editor and interview.asking and not given["no_editor"]:
        show(editor, file, left[0].line, left[0].column)
