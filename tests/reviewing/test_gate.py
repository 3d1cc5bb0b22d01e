"""Which files a content change may not touch."""

import subprocess

import pytest

from generator.reviewing.gate import gate_of, part_of
from tests.factories import ROOT


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("content/registry/approvals/a.yml", "approvals"),
        ("content/registry/waivers.yml", "waivers"),
        ("content/registry/redirects.yml", "redirects"),
        ("content/registry/topics.yml", "registries"),
        ("content/registry/logos/itu.svg", "registries"),
        ("content/root.yml", "registries"),
        ("generator/rules/logo/x.py", "rules"),
        ("generator/pipeline/gate.py", "generator"),
        (".github/workflows/check.yml", "workflows"),
        (".github/CODEOWNERS", "approvers"),
        ("CODEOWNERS", "approvers"),
        ("theme/main.html", "templates"),
        ("tests/rules/test_rights.py", "tests"),
        ("mkdocs.yml", "configuration"),
        ("Makefile", "configuration"),
        (".ci/run", "configuration"),
        ("requirements.lock", "configuration"),
        ("content/.gitattributes", "configuration"),
        ("something.new", "configuration"),
        ("content/cities/pully.md", ""),
        ("content/case-studies/a/bridge.png", ""),
        ("README.md", ""),
    ],
)
def test_a_file_belongs_to_its_part_of_the_gate(path: str, part: str) -> None:
    assert part_of(path) == part


def test_every_file_of_this_repository_is_content_or_prose_or_part_of_the_gate() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True)
    free = {path for path in listed.stdout.split("\0") if path and not part_of(path)}
    assert {path.partition("/")[0] for path in free} <= {
        *("content", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "BENCHMARKS.md", "LICENSE")
    }
    assert not any(path.startswith("content/registry/") for path in free)


def test_content_may_lie_anywhere_in_the_repository() -> None:
    paths = ["some/content/registry/topics.yml", "some/content/a.md", "content/a.md"]
    assert [(one.part, one.paths) for one in gate_of(paths, ["some/content/"])] == [
        ("registries", ("some/content/registry/topics.yml",))
    ]


def test_a_repository_that_is_all_content_has_a_gate_too() -> None:
    assert part_of("registry/waivers.yml", [""]) == "waivers"
    assert part_of("about/a.md", [""]) == ""
