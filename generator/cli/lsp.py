"""u4ssc lsp."""

from datetime import date
from pathlib import Path

import click

from generator.cli.options import FILE, as_of_option, content_option, refuse_missing_file
from generator.engine.options import options

CONFIG = "mkdocs.yml"
CONTENT = "content"


@click.command()
@click.option(
    "--config", "named", type=FILE, help="Configuration. Default: mkdocs.yml of the editor's folder."
)
@content_option
@as_of_option
def lsp(named: Path | None, roots: tuple[Path, ...], as_of: date | None) -> None:
    """Tell an editor what may stand in front matter, what it means, and what is wrong.

    Speaks the language server protocol on standard input and output; an editor starts it.
    """
    # Only who runs it waits for what it is made with.
    from generator.editor.server import serve
    from generator.editor.shelf import Folder

    def folder(opened: Path) -> Folder:
        """The content of what an editor has opened."""
        config = named or next((one for one in (opened / CONFIG,) if one.is_file()), None)
        read = options(config, as_of)
        found = roots or (read.content or opened / CONTENT,)
        beside = config.resolve().parent if config else found[0].resolve().parent
        return Folder(roots=found, settings=read.settings, cache=beside / ".cache" / "check")

    if named is not None:
        # Whoever starts the server hears of it, not whoever opens a page later.
        refuse_missing_file(named)
    serve(folder)
