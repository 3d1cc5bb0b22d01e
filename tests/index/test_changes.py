from itertools import pairwise
from pathlib import Path

import pytest

from generator.content_types.release import release
from generator.index.changes import changes, next_change
from generator.pipeline.load import load
from tests.factories import DAY, content_folder, front_matter, work
from tests.index.screens import day


def told(root: Path, files: dict[str, str]) -> list[str]:
    found = changes(load([content_folder(root, files)]).corpus, DAY)
    return [f"{one.day}: {one}" for one in found]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"publish_on": day(0)}, []),
        ({"publish_on": day(1)}, [f"{day(1)}: embargo of deliverables/a lifts"]),
        ({"expires_on": day(0)}, []),
        ({"expires_on": day(1)}, [f"{day(1)}: deliverables/a expires"]),
        (
            {"publish_on": day(1), "expires_on": day(9)},
            [f"{day(1)}: embargo of deliverables/a lifts", f"{day(9)}: deliverables/a expires"],
        ),
        ({"publish_on": day(9), "expires_on": day(9)}, []),
        ({"publish_on": day(1), "status": "approved"}, []),
        ({"expires_on": day(1), "status": "draft"}, []),
        ({"expires_on": day(1), "status": "withdrawn", "published_on": "2029-01-01"}, []),
    ],
    ids=str,
)
def test_the_public_edition_changes_by_itself_when_what_it_shows_of_a_page_does(
    tmp_path: Path, fields: dict[str, object], expected: list[str]
) -> None:
    assert told(tmp_path, {"deliverables/a.md": work(**fields)}) == expected


def test_changes_agree_with_the_gate_day_by_day(tmp_path: Path) -> None:
    dates = [None, day(1), day(3), day(4)]
    files = {
        f"deliverables/{status}-{a}-{b}.md": work(
            status=status,
            **{name: value for name, value in (("publish_on", first), ("expires_on", last)) if value},
        )
        for status in ("published", "approved")
        for a, first in enumerate(dates)
        for b, last in enumerate(dates)
    }
    corpus = load([content_folder(tmp_path, files)]).corpus
    days = [DAY.fromordinal(DAY.toordinal() + offset) for offset in range(7)]
    expected = {
        (now, name)
        for name, page in corpus.pages.items()
        for before, now in pairwise(days)
        if release(page.record, before) is not release(page.record, now)
    }
    assert {(one.day, one.page) for one in changes(corpus, DAY)} == expected
    assert expected


def test_the_next_change_names_all_of_its_day_and_no_later_one(tmp_path: Path) -> None:
    files = {
        "deliverables/a.md": work(publish_on=day(1)),
        "deliverables/b.md": work(expires_on=day(1)),
        "deliverables/c.md": work(publish_on=day(2)),
    }
    found = changes(load([content_folder(tmp_path, files)]).corpus, DAY)
    assert next_change(found) == f"{day(1)}: embargo of deliverables/a lifts; deliverables/b expires"


def test_there_may_be_no_next_change() -> None:
    assert next_change(()) == ""


def test_a_page_that_cannot_be_read_in_full_still_has_its_days_and_its_translation_none(
    tmp_path: Path,
) -> None:
    files = {
        "deliverables/a/index.md": work(publish_on=day(1), topics=["no-such-topic"]),
        "deliverables/a/index.fr.md": front_matter({"title": "A", "summary": "A.", "status": "published"}),
    }
    assert told(tmp_path, files) == [f"{day(1)}: embargo of deliverables/a lifts"]
