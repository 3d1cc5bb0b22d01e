"""Each kind of bad file beside good ones: one diagnostic at its place, and every good page is read."""

from pathlib import Path

import pytest

from generator.pipeline.disk_entries import walk
from generator.pipeline.load import Loaded, load
from tests.factories import city, content_folder, page, place, work

GOOD = {
    "index.md": page(),
    "about/last.md": page(),
    "cities/nowhereville.md": city(),
    "deliverables/zebra-crossings/index.md": work(cities=["nowhereville"]),
}
PAGES = ["about/last", "cities/nowhereville", "deliverables/zebra-crossings", "index"]

HEAD = "---\ntitle: Nowhereville\nsummary: None.\nstatus: draft\n"
MAP = "deliverables/zebra-crossings/map.png"
NEST = 1_000
BOMB = "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefg", "bcdefgh", strict=True)
)


def beside_good(root: Path, files: dict[str, str | bytes]) -> Loaded:
    return load([content_folder(root / "content", GOOD | files)])


def places(loaded: Loaded) -> list[str]:
    return [place(diagnostic) for diagnostic in loaded.diagnostics]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param("", "1:1 SRC002", id="empty file"),
        pytest.param("# Nowhereville\n", "1:1 SRC003", id="no front matter"),
        pytest.param(HEAD + "\n# Nowhereville\n", "1:1 SRC004", id="unclosed front matter"),
        pytest.param(f"{HEAD}---\né\n".encode() + b"\xc3\xa9\xff", "7:2 SRC001", id="invalid UTF-8"),
        pytest.param((HEAD + "---\n").encode("utf-16"), "1:1 SRC001", id="UTF-16"),
        pytest.param(HEAD + "sources:\n\t- x\n---\n", "6:1 SRC006", id="a tab in YAML"),
        pytest.param(
            HEAD.replace("None.", "[a, b]") + "---\n", "3:10 FLD003", id="a list where text belongs"
        ),
        pytest.param(
            HEAD.replace("draft", "[draft]") + "---\n", "4:9 FLD003", id="a list where the status belongs"
        ),
        pytest.param(
            HEAD.replace("draft", "{a: b}") + "---\n", "4:9 FLD003", id="a mapping where the status belongs"
        ),
        pytest.param(HEAD + "title_withheld: [a]\n---\n", "5:17 FLD005", id="a list where a flag belongs"),
        pytest.param(HEAD + "---\n" + "word " * 1_000_000, "1:1 SRC010", id="a 5 MB page"),
        pytest.param(
            HEAD + f"fact: {'[' * NEST}{']' * NEST}\n---\n", "5:30 SRC009", id="a thousand-deep nest"
        ),
        pytest.param(
            HEAD + "fact:" + "".join(f"\n{' ' * i}-" for i in range(1, NEST // 2)) + "\n---\n",
            "29:25 SRC009",
            id="a nest that grows line by line",
        ),
        pytest.param(
            HEAD + f"fact: {'{a: ' * NEST}\n---\n", "5:99 SRC009", id="a thousand-deep nest of mappings"
        ),
        pytest.param(HEAD + f"a: &a [lol]\n{BOMB}---\n", "6:8 SRC008", id="an alias bomb"),
        pytest.param(HEAD + "title: Again\n---\n", "5:1 SRC007", id="a key twice"),
        pytest.param(HEAD + "titel: A\n---\n", "5:1 FLD002", id="an unknown key"),
        pytest.param(HEAD + "---\n" + "> " * NEST + "x\n", "6:1 SRC009", id="a thousand-deep quote"),
    ],
)
def test_a_bad_page_is_one_diagnostic_and_hides_no_other_page(
    tmp_path: Path, content: str | bytes, expected: str
) -> None:
    loaded = beside_good(tmp_path, {"about/bad.md": content})
    assert places(loaded) == [f"about/bad.md:{expected}"]
    assert [name for name in loaded.corpus.pages if name != "about/bad"] == PAGES


def test_every_bad_page_of_a_folder_is_reported_at_once(tmp_path: Path) -> None:
    loaded = beside_good(tmp_path, {f"about/bad-{number}.md": "no front matter" for number in range(5)})
    assert places(loaded) == [f"about/bad-{number}.md:1:1 SRC003" for number in range(5)]
    assert [*loaded.corpus.pages] == PAGES


@pytest.mark.parametrize(
    "target", ["secret.md", "secret", "nothing.md"], ids=["to a file", "to a folder", "to nothing"]
)
def test_a_symbolic_link_out_of_the_content_is_a_diagnostic_and_is_not_followed(
    tmp_path: Path, target: str
) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret.md").write_text(page("# Canary\n"))
    (tmp_path / "secret" / "inner.md").write_text(page("# Canary\n"))
    root = content_folder(tmp_path / "content", GOOD)
    (root / "about" / "way-out.md").symlink_to(tmp_path / target)
    loaded = load([root])
    assert places(loaded) == ["about/way-out.md:1:1 SRC011"]
    assert [*loaded.corpus.pages] == PAGES


def test_a_symbolic_link_out_of_the_content_is_no_attachment_either(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_text("canary")
    root = content_folder(tmp_path / "content", GOOD)
    (root / "deliverables/zebra-crossings/a.png").symlink_to(tmp_path / "secret.png")
    loaded = load([root])
    assert places(loaded) == ["deliverables/zebra-crossings/a.png:1:1 SRC011"]
    assert loaded.corpus.files == frozenset()


def test_a_symbolic_link_inside_the_content_is_a_file_like_any_other(tmp_path: Path) -> None:
    root = content_folder(tmp_path / "content", GOOD)
    (root / "about" / "first.md").symlink_to(root / "about" / "last.md")
    loaded = load([root])
    assert places(loaded) == []
    assert [*loaded.corpus.pages] == ["about/first", *PAGES]


def test_two_pages_with_one_identifier_are_one_diagnostic_at_the_second(tmp_path: Path) -> None:
    loaded = beside_good(tmp_path, {"about/last/index.md": page()})
    [twice] = loaded.diagnostics
    assert place(twice) == "about/last/index.md:1:1 SRC015"
    assert "`about/last.md`" in twice.message
    assert [*loaded.corpus.pages] == PAGES


@pytest.mark.parametrize("twin", ["about/last.md", MAP])
def test_names_that_differ_only_in_case_are_one_diagnostic_at_the_one_with_a_capital(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, twin: str
) -> None:
    folder, _, name = twin.rpartition("/")
    root = content_folder(tmp_path / "content", GOOD | {MAP: "image", f"{folder}/{name.title()}": page()})
    listed = {path: entry for entry, path in walk(root)}
    # Half of all file systems keep only one of the two names, and this is to hold on them too.
    listed.setdefault(f"{folder}/{name.title()}", listed[twin])
    monkeypatch.setattr(
        "generator.pipeline.disk.walk", lambda _: ((entry, path) for path, entry in listed.items())
    )
    loaded = load([root])
    [case] = loaded.diagnostics
    assert place(case) == f"{folder}/{name.title()}:1:1 SRC012"
    assert f"`{twin}`" in case.message
    assert [*loaded.corpus.pages] == PAGES


@pytest.mark.parametrize(
    ("path", "code"),
    [
        pytest.param("nowhere/a.md", "SRC014", id="in no content type's folder"),
        pytest.param("about/a/b/index.md", "SRC014", id="too deep"),
        pytest.param("about/Some_Page.md", "SRC013", id="not a slug"),
        pytest.param("about/a/other.md", "SRC013", id="a second page in a bundle"),
        pytest.param("about/a.tlh.md", "SRC013", id="an unknown language"),
        pytest.param("other.md", "SRC013", id="a second page outside the folders"),
        pytest.param("cities/index.md", "SRC013", id="where the generator makes a page"),
    ],
)
def test_a_page_in_the_wrong_place_is_one_diagnostic(tmp_path: Path, path: str, code: str) -> None:
    loaded = beside_good(tmp_path, {path: page()})
    assert places(loaded) == [f"{path}:1:1 {code}"]
    assert [*loaded.corpus.pages] == PAGES
