"""Changes that people make to a content folder, its theme, its settings and the caches beside it."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.workshop import THEME, Workshop

GOLDEN = Path(__file__).parents[1] / "golden" / "content"
DAY = date(2029, 7, 1)
TOPICS = ["bridges", "counting", "structures"]
SLUGS = ["of-straw", "of-sand", "of-smoke", "of-salt"]


@dataclass(slots=True)
class Bench:
    """A content folder with theme and configuration of its own, the day, and what changes are drawn by."""

    workshop: Workshop
    random: Random
    day: date = DAY
    options: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def at(cls, folder: Path, random: Random) -> "Bench":
        """The golden mini-site, with its theme beside it."""
        bench = cls(Workshop(folder), random)
        shutil.copytree(GOLDEN, bench.workshop.content)
        shutil.copytree(THEME, folder / "theme")
        bench.configure()
        return bench

    def configure(self) -> None:
        """Write the configuration anew."""
        self.workshop.configure(theme=Path("theme"), **self.options)

    @property
    def pages(self) -> list[Path]:
        """Sources of pages, translations too."""
        return sorted(
            file
            for file in self.workshop.content.rglob("*.md")
            if file.relative_to(self.workshop.content).parts[0] not in {"registry", "index.md"}
        )

    @property
    def cases(self) -> list[Path]:
        """Sources of case studies, each in a folder of its own."""
        return [file for file in self.pages if file.name == "index.md" and "case-studies" in file.parts]

    @property
    def cache(self) -> list[Path]:
        """Every file that a build remembers anything in."""
        return sorted(file for file in (self.workshop.folder / ".cache").rglob("*") if file.is_file())

    def some(self, files: list[Path]) -> Path | None:
        return self.random.choice(files) if files else None


def body(bench: Bench) -> None:
    """A sentence more at the end of a page."""
    if file := bench.some(bench.pages):
        file.write_text(f"{file.read_text('utf-8').rstrip()}\n\nMore {bench.random.random()}.\n", "utf-8")


def _field(bench: Bench, name: str, value: object) -> None:
    """Give a field of a page another value, where the page has it."""
    files = [file for file in bench.pages if f"\n{name}:" in file.read_text("utf-8")]
    if not (file := bench.some(files)):
        return
    lines = file.read_text("utf-8").splitlines(keepends=True)
    text = yaml.safe_dump({name: value}, default_flow_style=True, width=10_000).strip()[1:-1]
    changed = [f"{text}\n" if line.startswith(f"{name}:") else line for line in lines]
    file.write_text("".join(changed), "utf-8")


def title(bench: Bench) -> None:
    """Another title."""
    _field(bench, "title", f"Number {bench.random.randrange(100)}")


def summary(bench: Bench) -> None:
    """Another summary."""
    _field(bench, "summary", f"Nothing {bench.random.randrange(100)} times.")


def facets(bench: Bench) -> None:
    """Other topics."""
    _field(bench, "topics", bench.random.sample(TOPICS, bench.random.randrange(3)))


def goals(bench: Bench) -> None:
    """Other goals."""
    _field(bench, "sdgs", bench.random.choice([["11"], ["12.5"], ["11.6", "12"], "none-on-record"]))


def issued(bench: Bench) -> None:
    """Another date of the work."""
    _field(bench, "issued", bench.random.choice(["unknown", "2027", "2029-06-01"]))


def status(bench: Bench) -> None:
    """Another status."""
    _field(bench, "status", bench.random.choice(["draft", "in-review", "published", "approved"]))


def add(bench: Bench) -> None:
    """One work more, like another."""
    if file := bench.some(
        [file for file in bench.pages if file.name == "index.md" and "studies" in str(file)]
    ):
        target = file.parent.with_name(bench.random.choice(SLUGS))
        if not target.exists():
            shutil.copytree(file.parent, target)


def remove(bench: Bench) -> None:
    """One page less."""
    if file := bench.some(bench.pages):
        file.unlink()


def rename(bench: Bench) -> None:
    """Another slug."""
    if file := bench.some(
        [file for file in bench.pages if file.name == "index.md" and "studies" in str(file)]
    ):
        target = file.parent.with_name(bench.random.choice(SLUGS))
        if not target.exists():
            file.parent.rename(target)


def attachment(bench: Bench) -> None:
    """Another attachment of the same name."""
    for file in bench.workshop.content.rglob("paper.pdf"):
        file.write_bytes(file.read_bytes() + b"%" + str(bench.random.random()).encode())


def registry(bench: Bench) -> None:
    """A term of a registry under another label."""
    name = bench.random.choice(["topics", "kinds", "regions", "sdg", "agencies", "countries"])
    file = bench.workshop.content / "registry" / f"{name}.yml"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    labels = [
        at for at, line in enumerate(lines) if line.lstrip(" -").startswith(("label:", "name:", "title:"))
    ]
    if labels:
        at = bench.random.choice(labels)
        lead = lines[at].partition(":")[0]
        lines[at] = f"{lead}: Label {bench.random.randrange(100)}\n"
    file.write_text("".join(lines), "utf-8")


def template(bench: Bench) -> None:
    """A word in a template: of articles, or of what surrounds them."""
    name = bench.random.choice(["partials/card.html", "pages/city.html", "partials/header.html", "404.html"])
    file = bench.workshop.folder / "theme" / name
    text = file.read_text("utf-8")
    # Behind a comment of the template, or an element that each of them has.
    mark = f"<!-- {bench.random.randrange(100)} -->"
    file.write_text(text.replace("</h", f"{mark}</h", 1), "utf-8")


def style(bench: Bench) -> None:
    """A line in the style sheet."""
    file = bench.workshop.folder / "theme/stylesheets/tables.css"
    file.write_text(f"{file.read_text('utf-8')}/* {bench.random.random()} */\n", "utf-8")


def tomorrow(bench: Bench) -> None:
    """Some days pass, or turn out not to have passed."""
    bench.day += timedelta(days=bench.random.choice([-400, -40, 1, 40, 400]))


def setting(bench: Bench) -> None:
    """Another length of lists."""
    bench.options["page_size"] = bench.random.choice([1, 2, 50])
    bench.configure()


def spoil(bench: Bench) -> None:
    """Something of the cache is cut off, overwritten, or gone."""
    if not (file := bench.some(bench.cache)):
        return
    match bench.random.randrange(4):
        case 0:
            file.unlink()
        case 1:
            file.write_bytes(file.read_bytes()[: bench.random.randrange(200)])
        case 2:
            file.write_bytes(b"spoilt")
        case 3:
            shutil.rmtree(file.parent)


def meddle(bench: Bench) -> None:
    """Somebody changes the built site by hand."""
    files = sorted(file for file in bench.workshop.site.rglob("*") if file.is_file())
    if not (file := bench.some(files)):
        return
    match bench.random.randrange(4):
        case 0:
            file.unlink()
        case 1:
            file.write_bytes(b"meddled with")
        case 2:
            file.with_name("foreign.txt").write_bytes(b"foreign")
        case 3:
            shutil.rmtree(file.parent)


Edit = Callable[[Bench], None]

EDITS: tuple[Edit, ...] = (
    *(body, title, summary, facets, goals, issued, status, add, remove, rename, attachment),
    *(registry, template, style, tomorrow, setting, spoil, meddle),
)
