from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from generator.pipeline.build import build
from generator.pipeline.edition import Edition
from generator.pipeline.one_page import judge_page
from generator.pipeline.reread import reread
from generator.render.views import View
from tests.factories import city, content_folder, page, settings, work, write
from tests.workshop import FRAME, THEME

A = "about/a.md"
GUIDE = "deliverables/guide/index.md"
NOWHERE = "cities/nowhere.md"


def french(body: str) -> str:
    return page(body, title="A en français", status="published", translation={"status": "courtesy"})


FILES: Mapping[str, str] = {
    A: page("As it was.", title="A", status="published"),
    "about/a.fr.md": french("En français."),
    "about/draft.md": page(title="A draft"),
    GUIDE: work("As it was.", title="Guide"),
    "deliverables/guide/table.csv": "1,2",
    "deliverables/other.md": work(title="Other", topics=["measurement"], cities=["nowhere"]),
    NOWHERE: city(title="Nowhere"),
}
CHANGED = {
    "the body": (A, page("As it is. See [draft](index.md).", title="A", status="published")),
    "how the fields are written": (A, page("As it is.", status="published", title="A")),
    "the body of a work": (GUIDE, work("As it is.", title="Guide")),
}
FIELDS: dict[str, dict[str, object]] = {
    "a title": {"title": "Handbook"},
    "a summary": {"summary": "What it is about."},
    "a date and with it a year": {"issued": "2017-03"},
    "a goal, a topic and a city": {"sdgs": ["11.6"], "topics": ["measurement"], "cities": ["nowhere"]},
    "what belongs with it": {"related": ["deliverables/other"]},
}
WAITS: dict[str, tuple[str, str | bytes]] = {
    "a field that a translation takes over": (
        A,
        page("As it was.", title="A", status="published", sources=["other"]),
    ),
    "the name of a city": (NOWHERE, city(title="Elsewhere")),
    "a field that waits": (GUIDE, work("As it was.", title="Guide", publish_on="2099-01-01")),
    "a status": (A, page("As it is.", title="A", status="draft")),
    "a fault in a field": (A, page("As it is.", titel="A", status="published")),
    "a fault in the body": (A, page("See [nobody](nobody.md).", title="A", status="published")),
    "a link to a draft": (A, page("See [it](draft.md).", title="A", status="published")),
    "what cannot be read": (A, b"\xff"),
    "a file that is shown for the first time": (GUIDE, work("See [it](table.csv).", title="Guide")),
    "a translation": ("about/a.fr.md", french("Autrement.")),
    "a page that is not shown": ("about/draft.md", page("As it is.", title="A draft")),
    "a new page": ("about/new.md", page("As it is.", title="New", status="published")),
    "a registry": ("registry/topics.yml", b""),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Edition]:
    root = content_folder(tmp_path_factory.mktemp("reread") / "content", {**FRAME, **FILES})
    made = build([root], THEME, settings())
    assert made.edition is not None, made.diagnostics
    return root, made.edition


def shown(edition: Edition, path: str) -> str:
    """The text of a page that an edition shows."""
    text: str = edition.site.index.corpus.by_path[path].document.text
    return text


def reread_from(edition: Edition, roots: Sequence[Path], path: str) -> Edition | None:
    judged = judge_page(edition.content, settings(), roots, path)
    return reread(edition, judged) if judged else None


def again(built: tuple[Path, Edition], path: str, text: str | bytes) -> Edition | None:
    """The edition after a file was saved, which is then as it was before."""
    root, edition = built
    before = (root / path).read_bytes() if (root / path).exists() else None
    write(root, {path: text})
    try:
        return reread_from(edition, [root], path)
    finally:
        if before is None:
            (root / path).unlink()
        else:
            (root / path).write_bytes(before)


@pytest.mark.parametrize("what", CHANGED)
def test_what_shows_on_the_page_alone_is_shown_at_once(built: tuple[Path, Edition], what: str) -> None:
    path, text = CHANGED[what]
    edition = again(built, path, text)
    assert edition is not None
    assert shown(edition, path) == text
    assert edition.content.by_path[path].document.text == text
    assert "As it was." in shown(built[1], path)


def views(edition: Edition) -> Mapping[str, View]:
    """All that pages show, by address."""
    return {planned.url: planned.view(edition.site)[0] for planned in edition.pages}


@pytest.mark.parametrize("what", FIELDS)
def test_fields_are_shown_at_once_in_all_lists_as_a_build_would_show_them(
    built: tuple[Path, Edition], tmp_path: Path, what: str
) -> None:
    text = work("As it was.", **{"title": "Guide", **FIELDS[what]})
    edition = again(built, GUIDE, text)
    assert edition is not None
    whole = build([content_folder(tmp_path, {**FRAME, **FILES, GUIDE: text})], THEME, settings()).edition
    assert whole is not None
    assert views(edition) == views(whole)
    assert views(edition) != views(built[1])


@pytest.mark.parametrize("what", WAITS)
def test_what_may_show_elsewhere_or_is_wrong_waits_for_a_build(
    built: tuple[Path, Edition], what: str
) -> None:
    assert again(built, *WAITS[what]) is None


def test_a_page_that_is_gone_waits_for_a_build(built: tuple[Path, Edition], tmp_path: Path) -> None:
    assert reread_from(built[1], [tmp_path], A) is None


def test_of_two_folders_the_later_one_is_read(built: tuple[Path, Edition], tmp_path: Path) -> None:
    over = page("Laid over.", title="A", status="published")
    write(tmp_path, {A: over})
    edition = reread_from(built[1], [built[0], tmp_path], A)
    assert edition is not None
    assert shown(edition, A) == over
