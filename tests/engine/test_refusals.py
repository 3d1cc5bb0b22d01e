import shutil
from pathlib import Path

import pytest
import yaml

from tests.factories import page, write
from tests.workshop import THEME, Run, Workshop, files_of, u4ssc


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    made = Workshop.at(tmp_path_factory.mktemp("refusals") / "work", {}, registries=False)
    made.built()
    return made


@pytest.fixture
def workshop(first: Workshop, tmp_path: Path) -> Workshop:
    return Workshop(shutil.copytree(first.folder, tmp_path / "work"))


def changed(workshop: Workshop, **options: object) -> Run:
    """Build with options of mkdocs.yml changed; the site that was there must stay."""
    before = files_of(workshop.site)
    made = yaml.safe_load(workshop.config.read_text("utf-8")) | options
    workshop.config.write_text(yaml.safe_dump(made), "utf-8")
    done = workshop.build()
    assert files_of(workshop.site) == before
    return done


@pytest.mark.parametrize("plugins", [[], ["search"]])
def test_a_configuration_without_our_plug_in_is_refused(workshop: Workshop, plugins: list[str]) -> None:
    done = changed(workshop, plugins=plugins)
    assert done.code == 2
    assert "plugin-missing" in done.err
    assert "unpublished pages" in done.err


def test_a_date_that_there_is_not_is_refused_in_a_line(workshop: Workshop) -> None:
    workshop.config.write_text("site_name: A\nplugins: [{u4ssc: {as_of: 2029-02-30}}]\n", "utf-8")
    done = workshop.build()
    assert (done.code, done.out) == (2, "")
    assert f"a value in `{workshop.config}` cannot be read: day is out of range" in done.err


def test_addresses_other_than_folders_are_refused(workshop: Workshop) -> None:
    done = changed(workshop, use_directory_urls=False)
    assert done.code == 2
    assert "use_directory_urls" in done.err


@pytest.mark.parametrize(
    ("option", "value"), [("as_of", "yesterday"), ("edition", "everyone"), ("page_size", "many")]
)
def test_a_wrong_option_of_the_plug_in_is_refused_by_name(
    workshop: Workshop, option: str, value: str
) -> None:
    done = changed(workshop, plugins=["search", {"u4ssc": {option: value}}])
    assert done.code == 2
    assert option in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        (["fr"], "root-language-missing"),
        (["en", "fr", "fr"], "`fr` more than once"),
        (["en", "xx"], "xx"),
        ("fr", "languages"),
    ],
)
def test_languages_that_no_site_can_have_are_refused_by_name(
    workshop: Workshop, languages: object, said: str
) -> None:
    done = changed(workshop, plugins=[{"u4ssc": {"languages": languages}}])
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("size", [0, -1])
def test_a_list_of_less_than_one_entry_a_page_is_refused(workshop: Workshop, size: int) -> None:
    done = changed(workshop, plugins=["search", {"u4ssc": {"page_size": size}}])
    assert done.code == 2
    assert "page_size" in done.err
    assert "Traceback" not in done.err


def test_a_theme_of_no_folder_is_refused(workshop: Workshop) -> None:
    done = changed(workshop, theme={"name": "material"})
    assert done.code == 2
    assert "custom_dir" in done.err


def test_a_configuration_that_is_no_yaml_is_refused(workshop: Workshop) -> None:
    workshop.config.write_text("site_name: [", "utf-8")
    done = workshop.build()
    assert done.code == 2
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--config", "nowhere.yml"], "nowhere.yml"),
        (["--content", "nowhere"], "nowhere"),
        (["--as-of", "yesterday"], "yesterday"),
        (["--edition", "everyone"], "everyone"),
        (["--no-such-option"], "--no-such-option"),
    ],
)
def test_wrong_arguments_are_refused_by_name(arguments: list[str], named: str, tmp_path: Path) -> None:
    done = u4ssc("build", "--out", tmp_path / "site", *arguments)
    assert done.code == 2
    assert named in done.err
    assert done.out == ""
    assert "Traceback" not in done.err
    assert not (tmp_path / "site").exists()


def test_an_output_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("not a folder", "utf-8")
    done = u4ssc("build", "--out", tmp_path / "site")
    assert done.code == 2
    assert (tmp_path / "site").read_text("utf-8") == "not a folder"


@pytest.mark.parametrize("name", ["stylesheets/lost.css", "partials/header.html", "partials/card.html"])
def test_a_template_that_is_none_is_told_with_its_line(workshop: Workshop, name: str) -> None:
    theme = shutil.copytree(THEME, workshop.folder / "theme")
    with (theme / name).open("a", encoding="utf-8") as file:
        file.write("{% such %}\n")
    line = (theme / name).read_text("utf-8").count("\n")
    done = changed(workshop, theme={"name": "material", "custom_dir": str(theme)})
    assert (done.code, "Traceback" in done.err) == (2, False)
    assert f"`{name}` in the theme is no template, line {line}: " in done.err


@pytest.mark.parametrize("out", ["content", "content/about", "theme", "."])
def test_an_output_folder_that_holds_the_sources_is_refused(workshop: Workshop, out: str) -> None:
    theme = shutil.copytree(THEME, workshop.folder / "theme")
    workshop.configure(theme=theme)
    shutil.rmtree(workshop.site)
    before = files_of(workshop.folder)
    done = workshop.build("--out", workshop.folder / out)
    assert files_of(workshop.folder) == before
    assert done.code == 2


def test_an_output_folder_that_no_build_has_written_is_refused(workshop: Workshop) -> None:
    write(workshop.folder, {"letters/to-keep.txt": "Dear reader"})
    done = workshop.build("--out", workshop.folder / "letters")
    assert (workshop.folder / "letters" / "to-keep.txt").is_file()
    assert done.code == 2


def test_a_site_without_a_page_that_its_navigation_names_is_refused_by_both_engines(
    workshop: Workshop,
) -> None:
    write(workshop.content, {"index.md": page(status="draft")})
    before = files_of(workshop.site)
    done = workshop.build()
    assert (done.code, files_of(workshop.site)) == (2, before)
    assert "index.md" in done.err
    assert workshop.mkdocs("--site-dir", workshop.folder / "other").code != 0


def test_a_folder_that_cannot_be_written_is_said_in_a_line(workshop: Workshop) -> None:
    done = workshop.build("--out", "/proc/self/site")
    assert done.code == 2
    assert "cannot-write" in done.err
    assert "Traceback" not in done.err
