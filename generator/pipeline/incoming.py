"""Files from outside, on their way in: read from the disk and understood."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.importing import Format, Given, Imported, Loss, Wishes, by_name, of_file
from generator.importing._settled import settled
from generator.model.errors import GeneratorError
from generator.pipeline.disk_entries import walk
from generator.source.faults import SourceError
from generator.source.yaml_tree import parse

MOST_OCTETS = 300_000_000
"""Of one file, or of all in a folder."""
_MARKDOWN = (".md", ".markdown")


def files_at(path: Path, encoding: str, *, pages: bool) -> list[Given]:
    """The file at a path; of a folder of `pages`, each of them, with all that lies in it beside it."""
    if path.is_dir() and not pages:
        raise _unreadable(
            path, "is a folder", "name a file; `u4ssc import mkdocs FOLDER` brings in a folder of pages"
        )
    if not pages:
        return [Given(name=path.name, octets=octets_of(path), encoding=encoding)]
    root = path if path.is_dir() else path.parent
    if not path.exists():
        raise _unreadable(path, "is not there", "see how its name is written")
    paths = sorted(name for entry, name in walk(root) if entry.is_file(follow_symlinks=False))
    if (size := sum((root / name).stat().st_size for name in paths)) > MOST_OCTETS:
        raise _unreadable(path, f"holds {size / 1e6:,.0f} MB", "name a folder inside it")
    beside = {name: octets_of(root / name) for name in paths}
    named = [name for name in paths if name.lower().endswith(_MARKDOWN)] if path.is_dir() else [path.name]
    if not named:
        raise _unreadable(path, "holds no Markdown", "name the folder that `docs_dir` of mkdocs.yml names")
    along = frozenset(named)
    return [
        Given(name=name, octets=beside[name], encoding=encoding, beside=beside, pages=along) for name in named
    ]


def octets_of(path: Path) -> bytes:
    """What a file holds; GeneratorError where it cannot be read, or is too much."""
    try:
        if path.stat().st_size > MOST_OCTETS:
            raise _unreadable(
                path, f"has more than {MOST_OCTETS // 1_000_000} MB", "split it, or make its pictures smaller"
            )
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(
            path,
            f"cannot be opened: {error.strerror}",
            "see how its name is written, and whether you may read it",
        ) from None


def _unreadable(path: Path, message: str, hint: str) -> GeneratorError:
    return GeneratorError(reference="no-such-file", message=f"`{path}` {message}", hint=hint)


def bring_in(given: Sequence[Given], form: str, wishes: Wishes) -> Imported:
    """What the files say, as pages that can be read; what cannot is told."""
    formats = [_format(one, form) for one in given]
    read: list[Imported] = []
    refused: list[GeneratorError] = []
    for found, one in zip(formats, given, strict=True):
        _refuse_useless(found, one, wishes)
        try:
            read.append(found.read(one, wishes))
        except GeneratorError as error:
            refused.append(error)
            read.append(Imported((), (Loss(one.name, error.message, error.hint, refused=True),)))
    # What hinders all of them is told once.
    if len(refused) == len(given):
        raise refused[0]
    together = Imported(
        tuple(draft for one in read for draft in one.drafts),
        tuple(loss for one in read for loss in one.losses),
    )
    return settled(together, wishes.vocabularies)


_OPTIONS = {"columns": "--map", "sheet": "--sheet", "results": "--results-of"}


def _refuse_useless(found: Format, given: Given, wishes: Wishes) -> None:
    """Whoever says what a format has no use for means another file."""
    for wish, option in _OPTIONS.items():
        if getattr(wishes, wish) and wish not in found.takes:
            raise GeneratorError(
                reference="useless-option",
                message=f"`{given.name}` is read as {found.label}, which has no use for {option}",
                hint=f"leave {option} out, or name another file, or its format with --from",
            )


def _format(given: Given, form: str) -> Format:
    known = ", ".join(f"`{name}`" for name in sorted(by_name()))
    if form and form not in by_name():
        raise GeneratorError(
            reference="no-such-format",
            message=f"there is no format `{form}`",
            hint=f"name one of {known} with --from",
        )
    found = by_name()[form] if form else of_file(given)
    if found is None:
        raise GeneratorError(
            reference="unknown-ending",
            message=f"`{given.name}` has an ending that no format has",
            hint=f"say the format with --from: {known}; save .doc and .odt as .docx first,"
            " .xls and .ods as .xlsx",
        )
    return found


def columns_of(maps: Sequence[str]) -> Mapping[str, str]:
    """What columns fill, as options or files of YAML say."""
    found: dict[str, str] = {}
    for said in maps:
        column, sign, field = said.rpartition("=")
        if not sign and not Path(said).exists():
            raise GeneratorError(
                reference="bad-column-map",
                message=f"--map `{said}` names neither a column with its field nor a file",
                hint="write COLUMN=FIELD, as in --map “Year=issued”, or name a YAML file of such pairs",
            )
        found |= {column.strip(): field.strip()} if sign else _map_file(Path(said))
    return found


def _map_file(path: Path) -> dict[str, str]:
    hint = "write one column a line: `Title of the column: field`"
    try:
        read = parse(octets_of(path).decode()).fields
    except (SourceError, UnicodeDecodeError) as error:
        raise GeneratorError(reference="bad-column-map", message=f"`{path}`: {error}", hint=hint) from None
    wrong = [name for name, field in read.items() if not isinstance(field, str)]
    if wrong:
        raise GeneratorError(
            reference="bad-column-map", message=f"`{path}`: `{wrong[0]}` names no field", hint=hint
        )
    return {name: str(field) for name, field in read.items()}
