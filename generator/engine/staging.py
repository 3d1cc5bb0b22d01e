"""A site on its way: written beside its place, looked through, and put in place all at once."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_theme_dir

from generator.export.goal_colours import PATH as GOAL_COLOURS
from generator.export.release_record import PATH
from generator.model.diagnostic import Diagnostic
from generator.model.errors import GeneratorError
from generator.model.settings import Edition as For
from generator.pipeline.edition import Edition
from generator.pipeline.proof import Written
from generator.pipeline.stage import Stage

LEAKS = "leaks"
WRITTEN = ("sitemap.xml", GOAL_COLOURS)
"""Files that every site of ours has: a folder with them may be replaced by a newer site."""

_EDITION = re.compile(rb'^"edition": "([a-z]+)"', re.MULTILINE)
_HEAD = 200


def sealed(
    config: MkDocsConfig, site: Edition, folder: Path, cache: Path | None, written: Written | None = None
) -> list[Diagnostic]:
    """Look through a written site, and lay its record into it; what is wrong with it."""
    # Our own theme is the editors' to change; what a theme package brings along never saw the content.
    packages = [Path(get_theme_dir(config.theme.name)).resolve()] if config.theme.name else []
    packages.append(Path(mkdocs.__file__).parent / "templates")
    if (form := site.site.settings.web_form) is not None:
        packages.append(Path(form.package))
    return site.proven.seal(folder, cache=cache and cache / LEAKS, as_supplied=packages, written=written)


def refuse_moved(config: MkDocsConfig, staging: Stage) -> None:
    """Raise GeneratorError where a hook has sent the site elsewhere, where nobody would look through it."""
    if Path(config.site_dir) != staging.tree:
        raise GeneratorError(
            reference="output-moved",
            message=f"a hook or plugin has changed `site_dir` to `{config.site_dir}`",
            hint="set it in mkdocs.yml or with --out; remove what was written there, no scan has seen it",
        )


def refuse_target(out: Path, sources: Sequence[Path], edition: For = For.PUBLIC) -> None:
    """Raise GeneratorError for an output folder whose contents a build must not replace."""
    target = out.resolve()
    for source in sources:
        own = source.resolve()
        if target.is_relative_to(own) or own.is_relative_to(target):
            raise GeneratorError(
                reference="output-holds-sources",
                message=f"a site in `{out}` would take the place of `{source}`",
                hint="name another folder with --out",
            )
    if out.is_dir() and any(out.iterdir()) and not all((out / path).is_file() for path in WRITTEN):
        raise GeneratorError(
            reference="output-not-ours",
            message=f"`{out}` holds files that no build has written",
            hint="name another folder with --out, or empty this one",
        )
    if out.exists() and not out.is_dir():
        raise GeneratorError(
            reference="output-no-folder", message=f"`{out}` is no folder", hint="name another with --out"
        )
    refuse_edition(out, edition)


def refuse_edition(out: Path, edition: For) -> None:
    """Raise GeneratorError where a site of another edition stands: the one is for all, the other not."""
    record = out / PATH
    if not record.is_file():
        return
    there = _edition_of(record)
    if there in list(For) and there != edition:
        raise GeneratorError(
            reference="output-of-another-edition",
            message=f"`{out}` holds the {there} edition, and this would be the {edition} one",
            hint="name another folder with --out, or remove this one",
        )


def _edition_of(record: Path) -> object:
    """The edition that a release record names; None where it is not readable as one."""
    with record.open("rb") as file:
        head = file.read(_HEAD)
    # Ours name it in front, and may be of many thousand pages.
    if found := _EDITION.search(head):
        return found[1].decode()
    try:
        return json.loads(record.read_bytes()).get("edition")
    except (ValueError, AttributeError):
        return None


def words_of_menu(config: MkDocsConfig) -> Sequence[str]:
    """What every page says because the configuration does: description and menu."""
    return [config.site_description or "", " ".join(_titles(config.nav))]


def _titles(entries: object) -> Iterator[str]:
    if isinstance(entries, dict):
        for title, inner in entries.items():
            yield str(title)
            yield from _titles(inner)
    elif isinstance(entries, list):
        for entry in entries:
            yield from _titles(entry)
