from pathlib import Path

import pytest

from tests.cli.conftest import Command, places
from tests.factories import write
from tests.workshop import CONTENT, files_of

UNTIDY = "---\nstatus: draft \ntitle: A\nsummary: A.\nupdated: 5 June 2029\n---\nTwo  \nspaces  \n"
TIDY = "---\ntitle: A\nsummary: A.\nstatus: draft\nupdated: 2029-06-05\n---\nTwo  \nspaces  \n"


def test_fix_mends_files_says_how_many_and_checks_the_result(command: Command, content: Path) -> None:
    write(content, {"about/a.md": UNTIDY, "about/b.md": UNTIDY.replace("updated", "updatde")})
    done = command("check", "--fix", "--content", content, "--format", "json")
    assert (content / "about/a.md").read_bytes() == TIDY.encode()
    assert done.err == "u4ssc: 2 files mended\n"
    assert places(done) == ["about/b.md:4:1"]
    assert done.code == 1


def test_a_second_run_mends_nothing(command: Command, content: Path) -> None:
    write(content, {"about/a.md": UNTIDY})
    command("check", "--fix", "--content", content)
    before = files_of(content)
    done = command("check", "--fix", "--content", content)
    assert (done.code, done.out, done.err) == (0, "No faults found\n", "u4ssc: 0 files mended\n")
    assert files_of(content) == before


def test_without_fix_nothing_is_written(command: Command, content: Path) -> None:
    write(content, {"about/a.md": UNTIDY})
    assert command("check", "--content", content).code == 1
    assert (content / "about/a.md").read_bytes() == UNTIDY.encode()


def test_line_ends_and_a_bom_stay_as_they_are(command: Command, content: Path) -> None:
    write(content, {"about/a.md": "\ufeff" + UNTIDY.replace("\n", "\r\n")})
    command("check", "--fix", "--content", content)
    assert (content / "about/a.md").read_bytes() == ("\ufeff" + TIDY.replace("\n", "\r\n")).encode()


def test_a_file_keeps_its_mode_and_a_link_stays_a_link(command: Command, content: Path) -> None:
    write(content, {"about/a.md": UNTIDY})
    (content / "about/a.md").chmod(0o640)
    (content / "news").mkdir()
    (content / "about/b.md").symlink_to("a.md")
    command("check", "--fix", "--content", content)
    assert (content / "about/a.md").stat().st_mode & 0o777 == 0o640
    assert (content / "about/b.md").is_symlink()
    assert (content / "about/a.md").read_bytes() == TIDY.encode()
    assert [file.name for file in content.rglob(".*")] == []


def test_fix_of_a_path_mends_that_path_alone(command: Command, content: Path) -> None:
    write(content, {"about/a.md": UNTIDY, "about/b.md": UNTIDY})
    done = command("check", "--fix", content / "about/b.md", "--content", content)
    assert done.err == "u4ssc: 1 file mended\n"
    assert (content / "about/a.md").read_bytes() == UNTIDY.encode()
    assert (content / "about/b.md").read_bytes() == TIDY.encode()


def test_of_folders_laid_over_each_other_the_file_that_counts_is_mended(
    command: Command, content: Path
) -> None:
    over = write(content.parent / "over", {"about/a.md": UNTIDY})
    write(content, {"about/a.md": UNTIDY})
    command("check", "--fix", "--content", content, "--content", over)
    assert (content / "about/a.md").read_bytes() == UNTIDY.encode()
    assert (over / "about/a.md").read_bytes() == TIDY.encode()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("about/a.md", UNTIDY.replace("title: A", "title: A: B")),
        ("about/a.md", UNTIDY.replace("title: A", "title: A\ntitle: B")),
        ("about/a.md", UNTIDY.encode() + b"\xff"),
        ("elsewhere/a.md", UNTIDY),
        ("about/a.txt", UNTIDY),
        ("about/a.yml", "a: b \n"),
        ("registry/approvals/README.md", UNTIDY),
    ],
)
def test_what_cannot_be_read_or_is_no_page_is_left_alone(
    command: Command, content: Path, path: str, text: str | bytes
) -> None:
    write(content, {path: text})
    before = (content / path).read_bytes()
    done = command("check", "--fix", "--content", content)
    assert done.err == "u4ssc: 0 files mended\n"
    assert (content / path).read_bytes() == before


def test_a_translation_is_mended_as_one(command: Command, content: Path) -> None:
    text = "---\ntranslation: {status: machine}\ntitle: A\nsummary: A.\nstatus: draft\n---\n"
    write(content, {"about/a.md": TIDY, "about/a.fr.md": text})
    command("check", "--fix", "--content", content)
    assert (content / "about/a.fr.md").read_text(encoding="utf-8") == (
        "---\ntitle: A\nsummary: A.\nstatus: draft\ntranslation: {status: machine}\n---\n"
    )


def test_a_registry_loses_space_at_line_ends(command: Command, content: Path) -> None:
    file = content / "registry/topics.yml"
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("records:\n", "records: \t\n"), encoding="utf-8")
    assert command("check", "--fix", "--content", content).err == "u4ssc: 1 file mended\n"
    assert file.read_text(encoding="utf-8") == before


def test_a_file_that_may_not_be_written_exits_with_2_and_says_which(
    command: Command, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(content, {"about/a.md": UNTIDY})

    def refused(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refused)
    done = command("check", "--fix", "--content", content)
    assert (done.code, done.out) == (2, "")
    assert "cannot-write" in done.err
    assert "about/a.md" in done.err
    assert [file.name for file in content.rglob(".*")] == []
    assert (content / "about/a.md").read_bytes() == UNTIDY.encode()


def test_the_shipped_content_needs_no_mending(command: Command, tmp_path: Path) -> None:
    copy = write(tmp_path / "content", dict(files_of(CONTENT)))
    assert command("check", "--fix", "--content", copy).err == "u4ssc: 0 files mended\n"


ENGLISH = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\nOne.\n"
FRENCH = ENGLISH.replace("---\nOne", "translation: {status: machine, source_digest: now}\n---\nUn")


def test_a_translation_gets_the_digest_of_its_original_where_its_author_says_now(
    command: Command, content: Path
) -> None:
    write(content, {"about/a.md": ENGLISH, "about/a.fr.md": FRENCH})
    command("check", "--fix", "--content", content)
    written = (content / "about/a.fr.md").read_text("utf-8")
    assert "now" not in written
    assert command("check", "--content", content).out == "No faults found\n"
    # What has been written is left alone, and tells when the original changes.
    write(content, {"about/a.md": ENGLISH.replace("One", "Two")})
    done = command("check", "--fix", "--content", content)
    assert done.err == "u4ssc: 0 files mended\n"
    assert "TSL002" in done.out
    assert (content / "about/a.fr.md").read_text("utf-8") == written
