"""Image files of pages, where a rule has more than one way to find or to pass."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.model.diagnostic import Severity
from generator.pipeline.load import load
from generator.rules import content_rules
from tests.factories import content_folder, page, place, settings
from tests.pictures import drawing, picture, png_text

Files = dict[str, str | bytes]
CODES = {"IMG001", "IMG002", "IMG003", "IMG004"}
ALT = {"alt": "A square."}


def found(root: Path, files: Mapping[str, str | bytes]) -> list[str]:
    corpus = load([content_folder(root, files)]).corpus
    rules = [rule for rule in content_rules() if rule.code in CODES]
    return sorted(place(one) for rule in rules for one in rule.diagnostics(corpus, settings()))


def test_a_fit_image_passes_however_the_page_names_it(tmp_path: Path) -> None:
    body = "![x](x.png) ![x](./x.png) [x](x.png?raw=true)\n"
    files: Files = {
        "about/a/index.md": page(body, status="published", images={"x.png": ALT}),
        "about/a/x.png": picture(),
    }
    assert found(tmp_path, files) == []


def test_an_image_is_found_once_a_page_and_where_the_body_first_shows_it(tmp_path: Path) -> None:
    body = "![x](x.png) ![x](x.png) [x](x.png)\n"
    files: Files = {
        "about/a/index.md": page(body, images={"x.png": ALT}),
        "about/a/index.fr.md": "---\n"
        "title: A\nsummary: A.\nstatus: draft\ntranslation: {status: machine}\n---\n![x](x.png)\n",
        "about/a/x.png": png_text(Author="Nobody"),
    }
    assert found(tmp_path, files) == ["about/a/index.fr.md:7:1 IMG002", "about/a/index.md:7:1 IMG002"]


@pytest.mark.parametrize("body", ["[x](x.png)\n", "![x](x.png)\n"])
def test_an_image_that_is_only_linked_is_published_too(tmp_path: Path, body: str) -> None:
    files: Files = {"about/a/index.md": page(body, status="published"), "about/a/x.png": b"text"}
    assert found(tmp_path, files) == ["about/a/index.md:6:1 IMG001"]


def test_an_image_that_is_declared_and_not_shown_is_found_at_its_declaration(tmp_path: Path) -> None:
    files: Files = {
        "about/a/index.md": page(images={"x.png": ALT}),
        "about/a/x.png": png_text(Author="Nobody"),
    }
    assert found(tmp_path, files) == ["about/a/index.md:5:10 IMG002"]


def test_a_declared_svg_is_no_image_of_a_page_and_one_in_a_body_is_left_to_its_own_rule(
    tmp_path: Path,
) -> None:
    files: Files = {
        "about/a/index.md": page("![x](x.svg)\n"),
        "about/a/x.svg": drawing("<script/>"),
        "about/b/index.md": page(images={"x.svg": ALT}),
        "about/b/x.svg": drawing(),
    }
    assert found(tmp_path, files) == ["about/b/index.md:5:10 IMG001"]


def test_a_page_without_a_folder_of_its_own_has_no_images_to_declare(tmp_path: Path) -> None:
    files: Files = {"about/a.md": page(images={"x.png": ALT}), "about/x.png": picture()}
    assert found(tmp_path, files) == ["about/a.md:5:10 IMG004"]


@pytest.mark.parametrize(("octets", "codes"), [(2_000_000, []), (2_000_001, ["about/a/index.md:6:1 IMG003"])])
def test_an_image_of_more_than_two_megabytes_is_very_large(
    tmp_path: Path, octets: int, codes: list[str]
) -> None:
    content = picture("JPEG")
    files: Files = {
        "about/a/index.md": page("![x](x.jpg)\n"),
        "about/a/x.jpg": content + b"\0" * (octets - len(content)),
    }
    assert found(tmp_path, files) == codes


def test_files_of_other_pages_and_files_that_nobody_names_are_nobody_s_fault(tmp_path: Path) -> None:
    files: Files = {
        "about/a/index.md": page("![x](../b/x.png)\n"),
        "about/b/index.md": page(),
        "about/b/x.png": b"text",
    }
    assert found(tmp_path, files) == []


def test_what_a_draft_shows_may_still_be_broken_but_never_personal(tmp_path: Path) -> None:
    files: Files = {
        "about/a/index.md": page("![x](x.png) ![y](y.png)\n"),
        "about/a/x.png": b"text",
        "about/a/y.png": png_text(Author="Nobody"),
    }
    corpus = load([content_folder(tmp_path, files)]).corpus
    rules = [rule for rule in content_rules() if rule.code in CODES]
    weights = {one.code: one.severity for rule in rules for one in rule.diagnostics(corpus, settings())}
    assert weights == {"IMG001": Severity.WARNING, "IMG002": Severity.ERROR}
