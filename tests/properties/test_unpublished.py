"""No octet of a public site holds anything of a page that is not public, whatever the folder."""

import gzip
import html
import json
import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import quote

import brotli
import frontmatter
import pytest
from hypothesis import assume, given
from hypothesis import seed as hypothesis_seed
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from generator.content_types.release import canary
from generator.model.settings import Edition as For
from generator.pipeline import build as building
from generator.pipeline.build import build, templates
from generator.pipeline.edition import Edition
from generator.pipeline.leaks.scan import Scanner
from generator.render.article import Renderer
from generator.render.views import View
from tests.factories import DAY, page, settings, write
from tests.pipeline.leaks.planted import REGISTRY, TEXT
from tests.properties.corpora import fewer
from tests.properties.secrets_in_folders import APPROVAL, Folder, folders
from tests.workshop import FRAME, THEME, Workshop, files_of

FOLDERS = max(300, hypothesis_settings().max_examples)


@pytest.fixture(scope="module", autouse=True)
def _one_renderer() -> Iterator[None]:
    """Templates are compiled once: it takes longer than all else of such small sites."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(building, "templates", cache(templates))
        yield


@cache
def article(view: View) -> str:
    """What is the same on every site, a page of the guide for instance, is rendered once."""
    return renderer().article(view)


@cache
def renderer() -> Renderer:
    return Renderer(templates(THEME))


def outputs(made: Edition) -> Iterator[tuple[str, bytes]]:
    """Every file of a site by its address, as the engine is given it."""
    for planned in made.pages:
        view, _ = planned.view(made.site)
        told = f"{view.title}\n{view.description}\n{view.canary}\n"
        yield f"{planned.url}index.html", (told + article(view)).encode()
    yield from ((artifact.path, artifact.content) for artifact in made.artifacts)
    yield from ((address, file.read_bytes()) for address, file in made.files.items())


def site(folder: Folder, edition: For = For.PUBLIC) -> tuple[Edition, dict[str, bytes]]:
    with tempfile.TemporaryDirectory() as temporary:
        root = write(Path(temporary), {**REGISTRY, **FRAME, **folder.files})
        made = build([root], THEME, settings(edition=edition))
        assert made.edition is not None, [str(fault) for fault in made.diagnostics]
        return made.edition, dict(outputs(made.edition.with_search()))


@cache
def bare() -> dict[str, bytes]:
    """The public site of a folder without pages of its own: what it says cannot come from any other."""
    return site(Folder())[1]


def opened(name: str, octets: bytes) -> list[bytes]:
    """Octets, and what they are once unpacked."""
    if octets.startswith(b"\x1f\x8b"):
        return [octets, *opened(name.removesuffix(".gz"), gzip.decompress(octets))]
    if name.endswith(".br"):
        return [octets, *opened(name.removesuffix(".br"), brotli.decompress(octets))]
    return [octets]


def spellings(text: str) -> set[bytes]:
    """A text as outputs may write it."""
    plain = {text, html.escape(text), quote(text), quote(text, safe=""), json.dumps(text)[1:-1]}
    return {spelt.encode() for one in plain for spelt in (one, one.lower(), one.upper(), html.escape(one))}


def seen(marks: set[str], files: dict[str, bytes]) -> set[str]:
    """Those of some marks that stand in the names or octets of files."""
    whole = b"\n".join(
        part for name, octets in files.items() for part in (name.encode(), *opened(name, octets))
    )
    return {mark for mark in marks if any(spelt in whole for spelt in spellings(mark))}


@pytest.mark.slow
@given(folders())
@hypothesis_settings(max_examples=FOLDERS)
def test_nothing_unpublished_is_in_any_octet_of_the_public_edition(folder: Folder) -> None:
    made, files = site(folder)
    files = {name: octets for name, octets in files.items() if bare().get(name) != octets}
    assert seen(folder.secret, files) == set()
    # The search for marks is known to find what there is.
    assert seen(folder.public, files) == folder.public
    assert set(made.proven.needles.counts) == {*folder.sources, APPROVAL}
    scanner = Scanner(made.proven.needles)
    assert {
        name: found for name, octets in files.items() if (found := scanner.look(name, octets).found)
    } == {}


@given(folders())
@hypothesis_settings(max_examples=fewer(2))
def test_drafts_with_the_titles_of_other_pages_change_no_octet_and_nothing_of_the_record(
    folder: Folder,
) -> None:
    drafts = {
        f"related-works/a-draft-{number}.md": page(
            f"Nothing {number}.\n", title=frontmatter.loads(str(text))["title"], kind="report"
        )
        for number, (path, text) in enumerate(folder.files.items())
        if path.endswith(".md")
    }
    made, files = site(folder)
    beside, others = site(replace(folder, files={**folder.files, **drafts}))
    assert others == files
    assert [*beside.proven.items] == [*made.proven.items]


@given(folders(), st.data())
@hypothesis_settings(max_examples=fewer(2))
def test_whatever_of_an_unpublished_page_is_planted_into_an_output_is_found(
    folder: Folder, data: st.DataObject
) -> None:
    made, _ = site(folder)
    assume(folder.sources)
    source = data.draw(st.sampled_from(sorted(folder.sources)), "source")
    fields = frontmatter.loads(str(folder.files[source]))
    texts = {fields.content, str(fields["summary"]), canary(source)}
    text = data.draw(st.sampled_from(sorted(texts)), "text")
    way = data.draw(st.sampled_from(sorted(TEXT)), "way")
    found = Scanner(made.proven.needles).look("a/file", TEXT[way](f"before {text} after")).found
    assert source in {one.path for one in found}


@given(folders())
@hypothesis_settings(max_examples=fewer(4))
def test_the_participants_edition_has_everything_and_marks_what_is_unpublished(folder: Folder) -> None:
    _, files = site(folder, For.PARTICIPANTS)
    unnamed = {mark for mark in folder.secret if "unnamed" in mark}
    everything = (folder.secret | folder.public) - unnamed
    assert seen(everything, files) == everything
    whole = b"\n".join(files.values()).decode("utf-8", "replace")
    assert {source for source in folder.sources if canary(source) not in whole} == set()
    assert len(re.findall(r"\bunpublished-[0-9a-f]{16}\b", whole)) == len(folder.sources)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_whole_builds_hold_nothing_unpublished_either(seed: int, tmp_path: Path) -> None:
    folder = drawn(seed)
    workshop = Workshop.at(tmp_path, {**REGISTRY, **folder.files}, registries=False, as_of=str(DAY))
    stock = workshop.mkdocs("--site-dir", tmp_path / "stock")
    assert stock.code == 0, stock.err
    for built in (workshop.built(), tmp_path / "stock"):
        files = files_of(built)
        assert seen(folder.secret, files) == set()
        assert seen(folder.public, files) == folder.public


def drawn(seed: int) -> Folder:
    """A folder with pages of each sort, the same for the same seed."""
    found: list[Folder] = []

    @hypothesis_seed(seed)
    @hypothesis_settings(max_examples=30, database=None)
    @given(folders())
    def draw(folder: Folder) -> None:
        found.append(folder)

    draw()
    return max(found, key=lambda folder: min(len(folder.secret), len(folder.public)))
