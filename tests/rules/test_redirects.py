"""Redirects beyond the rules' own examples."""

from pathlib import Path

import pytest

from generator.pipeline.load import load
from generator.rules import content_rules
from tests.factories import content_folder, page, settings


def told(folder: Path, *pairs: tuple[str, str], **files: str) -> list[str]:
    """What is said of redirects from one slug to another, each on a line of its own from 3 on."""
    records = [
        f"- {{id: r{number}, old: about/{old}, new: about/{new}, since: 2029-01-01}}\n"
        for number, (old, new) in enumerate(pairs)
    ]
    pages = {"about/page.md": page(), **{f"about/{name}.md": text for name, text in files.items()}}
    root = content_folder(
        folder, {**pages, "registry/redirects.yml": "about: Old.\nrecords:\n" + "".join(records)}
    )
    corpus = load([root]).corpus
    faults = [fault for rule in content_rules() for fault in rule.diagnostics(corpus, settings())]
    return [f"{fault.code}:{fault.line} {fault.fix}" for fault in faults if fault.code[:3] in {"RDR", "LNK"}]


def codes(folder: Path, *pairs: tuple[str, str]) -> list[str]:
    return [fault.partition(" ")[0] for fault in told(folder, *pairs)]


@pytest.mark.parametrize(
    ("pairs", "faults"),
    [
        ([("a", "page"), ("b", "page")], []),
        ([("a", "b"), ("b", "c"), ("c", "page")], ["RDR002:3", "RDR002:4"]),
        ([("a", "a")], ["RDR003:3"]),
        ([("a", "b"), ("b", "c"), ("c", "a")], ["RDR003:3"]),
        ([("x", "a"), ("a", "b"), ("b", "a")], ["RDR003:4"]),
        ([("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")], ["RDR003:3", "RDR003:5"]),
        ([("a", "b"), ("b", "nowhere")], ["RDR001:4", "RDR002:3"]),
        ([("page", "page")], ["RDR003:3"]),
        ([("a", "page"), ("a", "page"), ("a", "page")], ["RDR005:4", "RDR005:5"]),
    ],
    ids=str,
)
def test_each_fault_is_said_once(tmp_path: Path, pairs: list[tuple[str, str]], faults: list[str]) -> None:
    assert codes(tmp_path, *pairs) == faults


@pytest.mark.parametrize("target", ["a.md", "a/index.md", "a.fr.md", "../about/a.md#part"])
def test_a_link_to_an_old_place_names_the_new_one(tmp_path: Path, target: str) -> None:
    assert told(tmp_path, ("a", "page"), link=page(f"[x]({target})\n")) == [
        "LNK001:6 link to `page.md`, its new place"
    ]


def test_a_link_to_no_old_place_is_told_how_links_are_written(tmp_path: Path) -> None:
    [fault] = told(tmp_path, ("a", "page"), link=page("[x](b.md)\n"))
    assert fault.startswith("LNK001:6 link to a file that is there")
