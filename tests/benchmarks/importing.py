"""`python -m tests.benchmarks import`: how long a Word document takes to come in."""

import os
import shutil
import tempfile
from io import BytesIO
from pathlib import Path
from random import Random
from statistics import median

import click
from PIL import Image

from tests.benchmarks.process import Cost, run
from tests.benchmarks.prose import summary
from tests.benchmarks.report import claim
from tests.office import note, paragraph, picture, table, word
from tests.workshop import CONTENT, PROGRAMS

PAGES = 20
SECONDS = 10
_PARAGRAPHS, _SENTENCES = 5, 5
"""Of a page: some 400 words."""


@click.command("import")
@click.option("--pages", default=PAGES, show_default=True, help="Pages of the document.")
@click.option("--runs", default=3, show_default=True, help="How often it is imported.")
def importing(pages: int, runs: int) -> None:
    """Import a document of text, lists, notes, tables and pictures."""
    octets = document(pages)
    with tempfile.TemporaryDirectory(prefix="u4ssc-import-") as made:
        folder = Path(made)
        shutil.copytree(CONTENT / "registry", folder / "content" / "registry")
        (folder / "report.docx").write_bytes(octets)
        before = os.getloadavg()[0]
        costs = [imported(folder, f"run-{number}") for number in range(runs)]
    slowest = max(cost.seconds for cost in costs)
    size = f"{pages} pages, {len(octets) / 1e6:.1f} MB"
    click.echo(f"Word document of {size}, {runs} runs; load {before:.1f} before")
    click.echo(
        f"median {median(cost.seconds for cost in costs):.1f} s, of the processor {costs[0].processor:.1f} s"
    )
    click.echo(claim("seconds of the slowest import", slowest, SECONDS))


def imported(folder: Path, slug: str) -> Cost:
    """Import the document of a folder, as somebody would."""
    command = [str(PROGRAMS / "u4ssc"), "import", "report.docx", "--as", "case-study", "--slug", slug]
    return run(command, folder)


def document(pages: int) -> bytes:
    """A report as offices write them: each page has a heading, text, a note, a list, a table, a picture."""
    chance = Random(20)
    body = [paragraph("What was done in Nowhereville", style="Title")]
    media: dict[str, bytes] = {}
    notes = []
    for page in range(1, pages + 1):
        relation = f"rId{100 + page}"
        media[f"{relation}/figure-{page}.png"] = _figure(chance)
        notes.append(f'<w:footnote w:id="{page}"><w:p><w:r><w:t>Note {page}.</w:t></w:r></w:p></w:footnote>')
        text = [" ".join(summary(chance) for _ in range(_SENTENCES)) for _ in range(_PARAGRAPHS)]
        rows = [[f"Indicator {row}", *(str(chance.randrange(1000)) for _ in range(4))] for row in range(8)]
        body += [
            paragraph(f"Part {page}", style="heading 1"),
            *(paragraph(one, *([note(page)] if not number else [])) for number, one in enumerate(text)),
            *(paragraph(f"Point {level}", listed=(1, level)) for level in (0, 1, 2, 0)),
            table(["Name", "2026", "2027", "2028", "2029"], *rows),
            paragraph(picture(relation, f"Bars of figure {page}")),
        ]
    return word(*body, media=media, parts={"word/footnotes.xml": "".join(notes)})


def _figure(chance: Random) -> bytes:
    """A picture that does not pack well, as screenshots do not."""
    held = BytesIO()
    Image.frombytes("RGB", (400, 300), chance.randbytes(400 * 300 * 3)).save(held, "PNG")
    return held.getvalue()
