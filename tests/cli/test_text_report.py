"""What people read of a diagnostic."""

from errno import EACCES
from pathlib import Path

import pytest

from generator.cli.reporters.text import LONGEST_LINE
from tests.cli.conftest import Command
from tests.factories import page, write


def test_a_fault_far_to_the_right_is_shown_with_what_stands_around_it(
    command: Command, content: Path
) -> None:
    write(content, {"about/a.md": page("word " * 200 + "[gone](none.md)" + " word" * 200)})
    done = command("check", "--content", content)
    [excerpt] = [line for line in done.out.splitlines() if "[gone](none.md)" in line]
    [mark] = [line for line in done.out.splitlines() if "^ fix:" in line]
    assert excerpt.index("[gone]") == mark.index("^")
    assert len(excerpt) < LONGEST_LINE + 20


@pytest.mark.parametrize("name", ["cities/link.md", "registry/link.yml", "about/link.pdf"])
def test_nothing_of_a_file_outside_is_shown(
    command: Command, content: Path, tmp_path: Path, name: str
) -> None:
    secret = write(tmp_path / "elsewhere", {"secret.txt": "token of nobody\n"}) / "secret.txt"
    (content / name).parent.mkdir(exist_ok=True)
    (content / name).symlink_to(secret)
    done = command("check", "--content", content)
    assert "SRC011" in done.out
    assert f"{content.as_posix()}/{name}:1:1" in done.out
    assert "token" not in done.out


def test_a_symbolic_link_to_nothing_is_a_fault(command: Command, content: Path) -> None:
    (content / "about/dangling.md").symlink_to("nowhere")
    done = command("check", "--content", content)
    assert done.code == 1
    assert f"{content.as_posix()}/about/dangling.md:1:1 error SRC011" in done.out


@pytest.mark.parametrize("name", ["about/closed.md", "registry/topics.yml"])
def test_a_file_that_may_not_be_read_is_named_and_nothing_of_it_is_shown(
    command: Command, content: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    write(content, {"about/closed.md": page(status="published")})
    opened = Path.read_bytes

    def refused(file: Path) -> bytes:
        if file == content / name:
            raise PermissionError(EACCES, "Permission denied", str(file))
        return opened(file)

    # Whoever runs the tests may be allowed everything.
    monkeypatch.setattr(Path, "read_bytes", refused)
    done = command("check", "--content", content, "--no-cache")
    assert done.code == 1
    assert f"{content.as_posix()}/{name}:1:1 error SRC018" in done.out
