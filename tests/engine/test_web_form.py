"""The form at `/admin/` is there when mkdocs.yml asks for it, and wholly gone when it does not."""

import json
import shutil
from collections.abc import Mapping
from http import HTTPStatus
from pathlib import Path

import pytest

from generator.engine.web_form import web_form
from generator.export.form.page import DIRECTIVES
from generator.model.errors import GeneratorError
from tests.factories import city, write
from tests.served import Served
from tests.workshop import PROGRAMS, Workshop, files_of, run

PACKAGE: Mapping[str, str | bytes] = {
    "npm/index.js": "export const init = () => 0;\n",
    "npm/index.js.map": "{}",
    "npm/assets/icons.woff2": b"wOF2",
    "locales/fr.json": "{}",
    "LICENSE.txt": "None.",
    "README.md": "Nobody reads it.",
    "node_modules/js-yaml/dist/js-yaml.mjs": "export const load = () => 0;\n",
    "node_modules/js-yaml/LICENSE": "None.",
}
"""The program in small."""
UNTOLD = "The tunnel under Nowhereville is not to be spoken of before anybody has dug it"
PAGES: Mapping[str, str] = {
    "cities/nowhereville.md": city(title="Nowhereville", summary="A town of nobody."),
    "cities/secretville.md": city(title=UNTOLD, summary=f"{UNTOLD}.", status="draft"),
}


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    write(tmp_path / "program", PACKAGE)
    made = Workshop.at(tmp_path / "work", PAGES)
    asked(made)
    return made


def asked(workshop: Workshop, **more: str) -> None:
    package = str(workshop.folder.parent / "program")
    workshop.configure(web_form={"repository": "nobody/nowhere", "package": package, **more})


def of_form(site: Path) -> set[str]:
    return {path for path in files_of(site) if path.startswith("admin/")}


def test_a_site_has_the_form_and_what_its_program_loads(workshop: Workshop) -> None:
    assert of_form(workshop.built()) == {
        "admin/index.html",
        "admin/start.js",
        "admin/configuration.json",
        "admin/program/LICENSE.txt",
        "admin/program/npm/index.js",
        "admin/program/npm/assets/icons.woff2",
        "admin/program/locales/fr.json",
        "admin/program/yaml/js-yaml.js",
        "admin/program/yaml/LICENSE.txt",
    }


def test_without_the_option_nothing_is_left_of_it(workshop: Workshop) -> None:
    before = files_of(workshop.built())
    workshop.configure()
    after = files_of(workshop.built())
    assert not [path for path in after if path.startswith("admin/")]
    headers = {"_headers", "deploy/headers.nginx.conf", "deploy/headers.caddy"}
    differ = {path for path in before if after.get(path) != before[path]} - headers - {"release.json"}
    assert {path.partition("/")[0] for path in differ} == {"admin"}
    assert "unsafe-inline" in before["_headers"].decode()
    assert "unsafe-inline" not in after["_headers"].decode()


def test_mkdocs_writes_the_same_files(workshop: Workshop) -> None:
    ours = files_of(workshop.built())
    shutil.rmtree(workshop.site)
    done = run(PROGRAMS / "mkdocs", "build", "--strict", "--config-file", workshop.config)
    assert done.code == 0, done.err
    theirs = files_of(workshop.site)
    assert {path for path in ours.keys() | theirs.keys() if ours.get(path) != theirs.get(path)} == set()


def test_the_form_is_for_nobody_who_searches_and_tells_its_own_policy(workshop: Workshop) -> None:
    site = workshop.built()
    page = (site / "admin/index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in page
    head = page.partition("<head>")[2].split()
    assert head[:3] == ["<meta", 'charset="utf-8">', "<meta"]
    assert all(f"{name} {sources}" in page for name, sources in DIRECTIVES.items())
    assert "'unsafe-eval'" not in page
    assert "admin" not in (site / "sitemap.xml").read_text("utf-8")


def test_no_draft_is_in_the_configuration(workshop: Workshop) -> None:
    told = (workshop.built() / "admin/configuration.json").read_text("utf-8")
    assert UNTOLD not in told
    assert json.loads(told)["backend"]["repo"] == "nobody/nowhere"


def test_a_newer_program_is_in_the_next_build(workshop: Workshop) -> None:
    workshop.built()
    write(workshop.folder.parent / "program", {"npm/index.js": "export const init = () => 1;\n"})
    assert b"=> 1" in files_of(workshop.built())["admin/program/npm/index.js"]


def test_what_the_program_needs_is_watched_too_where_it_lies_beside_it(workshop: Workshop) -> None:
    beside = workshop.folder.parent / "node_modules"
    (workshop.folder.parent / "program/node_modules").rename(beside)
    workshop.built()
    write(beside, {"js-yaml/dist/js-yaml.mjs": "export const load = () => 1;\n"})
    assert b"=> 1;" in files_of(workshop.built())["admin/program/yaml/js-yaml.js"]


@pytest.mark.parametrize("missing", ["npm", "node_modules"])
def test_a_build_says_that_the_program_is_missing(workshop: Workshop, missing: str) -> None:
    shutil.rmtree(workshop.folder.parent / "program" / missing)
    done = workshop.build()
    assert done.code == 2
    assert "make form" in done.err


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("yes", "no mapping"),
        ({}, "owner/name"),
        ({"repository": "https://host.example/x"}, "owner/name"),
        ({"repository": "a/b", "token": "x"}, "no option `token`"),
        ({"repository": "a/b", "sign_in": "http://host.example"}, "sign_in"),
        ({"repository": "a/b", "branch": ""}, "branch"),
    ],
)
def test_an_option_that_is_none_is_refused(written: object, named: str) -> None:
    with pytest.raises(GeneratorError, match=named):
        web_form(written, Path())


def test_a_server_shows_the_form_and_does_not_reload_what_is_being_filled(workshop: Workshop) -> None:
    server = Served(workshop)
    with server.listening():
        assert server.get("/admin").status == HTTPStatus.FOUND
        form = server.get("/admin/")
        assert (form.status, form.headers["Content-Type"]) == (HTTPStatus.OK, "text/html; charset=utf-8")
        assert form.octets == (workshop.built() / "admin/index.html").read_bytes()
        assert server.get("/admin/program/npm/index.js").status == HTTPStatus.OK
