"""u4ssc import."""

from dataclasses import replace
from pathlib import Path

import click

from generator.cli.options import FILE, FOLDER, Place, refuse_name
from generator.content_types import by_folder
from generator.importing import Results, Wishes
from generator.source.term import LANGUAGES

MKDOCS = Path("mkdocs")
TYPES = sorted(kind.name for kind in by_folder().values() if kind.folder)


@click.command("import", short_help="Bring in Word documents, spreadsheets, references, pages of mkdocs.")
@click.argument("words", type=Place(readable=False), metavar="[mkdocs] FILE", nargs=-1, required=True)
@click.option("--as", "kind", type=click.Choice(TYPES), help="What the pages will be.")
@click.option("--from", "form", default="", metavar="FORMAT", help="Format. Default: by the file's ending.")
@click.option("--slug", default="", help="Name of the page, for ever. Default: from its title.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Language of the text. Default: English.")
@click.option(
    "--map",
    "maps",
    multiple=True,
    metavar="COLUMN=FIELD",
    help="What a column fills; or a YAML file of such pairs.",
)
@click.option("--sheet", default="", help="Sheet of a workbook. Default: the first.")
@click.option("--encoding", default="", help="Of a text file that is not in UTF-8, as windows-1252.")
@click.option(
    "--results-of",
    "city",
    default="",
    metavar="CITY",
    help="The sheet holds indicator results, to be added to the page of this city.",
)
@click.option("--publication", default="", help="Of results: the page of the report, as deliverables/NAME.")
@click.option("--report-year", default="", help="Of results: the year of the report.")
@click.option("--source", default="", help="Of results: the address of the report.")
@click.option(
    "--content", "root", type=FOLDER, default=Path("content"), show_default=True, help="Content folder."
)
@click.option("--report", type=FILE, help="Write the report to a JSON file too.")
@click.option("--dry-run", is_flag=True, help="Write no page; say what would be written.")
def import_(  # noqa: PLR0913 - one parameter per option
    *,
    words: tuple[Path, ...],
    kind: str | None,
    form: str,
    slug: str,
    language: str | None,
    maps: tuple[str, ...],
    sheet: str,
    encoding: str,
    city: str,
    publication: str,
    report_year: str,
    source: str,
    root: Path,
    report: Path | None,
    dry_run: bool,
) -> int:
    """Bring in a FILE as pages that lack only what their authors can say.

    Word documents, Excel workbooks and CSV of records or indicator results, BibTeX, RIS and CSL-JSON. With
    the word `mkdocs` before it, a file or folder of pages for mkdocs and its usual extensions. The text of an
    issue that was filled in by a form of ours is known by its headings.

    Pages begin as drafts. Rights, consent and whatever else the file does not say stay blank, and
    `u4ssc check` names them. No page is written over. What could not be carried over is told with its place;
    exit code 1 says that a whole record was not brought in.
    """
    from generator.cli.import_report import as_json, as_text
    from generator.pipeline.incoming import bring_in, columns_of, files_at
    from generator.pipeline.laying import laid, reports_of
    from generator.pipeline.registries import vocabularies_of
    from generator.pipeline.writing import write_whole

    if slug:
        refuse_name(slug)
    if report is not None and not report.parent.is_dir():
        raise click.UsageError(f"--report: there is no folder `{report.parent}`")
    results = _results(city, publication, report_year, source)
    if results is not None:
        results = replace(results, before=reports_of(root, results.city))
    file, form = _file(words, form)
    given = files_at(file, encoding, pages=form == MKDOCS.name)
    wishes = Wishes(
        vocabularies=vocabularies_of([root]),
        kind=next((found for found in by_folder().values() if found.name == kind), None),
        slug=slug,
        # A page in English has no suffix.
        language=None if language == "en" else language,
        columns=columns_of(maps),
        sheet=sheet,
        results=results,
    )
    done = laid(root, bring_in(given, form, wishes), dry_run=dry_run)
    click.echo(as_text(done, dry_run=dry_run), err=True, nl=False)
    for page in done.pages:
        click.echo(page.file.as_posix())
    if report is not None:
        write_whole(report, as_json(str(file), done), "name another file with --report")
    return 1 if any(loss.refused for loss in done.losses) else 0


def _file(words: tuple[Path, ...], form: str) -> tuple[Path, str]:
    """The file that is named, and its format if that is said, in either way."""
    if words[0] == MKDOCS and len(words) > 1:
        words, form = words[1:], MKDOCS.name
    elif words[0] == MKDOCS and not MKDOCS.exists():
        raise click.UsageError("say which pages: `u4ssc import mkdocs FOLDER`, or a file of them")
    if len(words) > 1:
        raise click.UsageError("one file at a time: each has its own report")
    return words[0], form


def _results(city: str, publication: str, report_year: str, source: str) -> Results | None:
    if not city:
        if publication or report_year or source:
            raise click.UsageError("--publication, --report-year and --source belong to --results-of CITY")
        return None
    slug = city.removeprefix("cities/")
    refuse_name(slug)
    return Results(city=slug, publication=publication, report_year=report_year, source=source)
