"""Rules of the life cycle where one example cannot show all that they tell apart."""

from pathlib import Path

import pytest

from tests.factories import page
from tests.rules.works import told


def superseded(by: str) -> str:
    return page(status="superseded", superseded_by=by)


def test_each_loop_of_successors_is_told_of_once_at_its_first_page(tmp_path: Path) -> None:
    files = {
        # a leads into the loop b, c, d, and is no part of it; e is its own successor.
        "about/a.md": superseded("about/c"),
        "about/b.md": superseded("about/c"),
        "about/c.md": superseded("about/d"),
        "about/d.md": superseded("about/b"),
        "about/e.md": superseded("about/e"),
        "about/f.md": superseded("about/g"),
        "about/g.md": page(status="published"),
    }
    assert told(tmp_path, files) == ["about/b.md:5 error STA013", "about/e.md:5 error STA013"]


@pytest.mark.parametrize(
    ("successor", "found"),
    [
        ({"status": "published"}, []),
        ({"status": "draft"}, ["error STA014"]),
        ({"status": "approved"}, ["error STA014"]),
        ({"status": "published", "publish_on": "2030-06-16"}, ["error STA014"]),
        ({"status": "published", "expires_on": "2030-06-15"}, ["warning STA014"]),
    ],
)
@pytest.mark.parametrize("own", ["superseded", "withdrawn"])
def test_a_successor_is_as_public_as_the_page_that_names_it(
    tmp_path: Path, own: str, successor: dict[str, str], found: list[str]
) -> None:
    old = {"published_on": "2029-01-01"}
    if own == "withdrawn":
        old |= {"withdrawn_on": "2029-02-01", "reason": "Invented."}
    files = {
        "about/a.md": page(status=own, superseded_by="about/b", **old),
        "about/b.md": page(**successor),
    }
    assert [one.partition(" ")[2] for one in told(tmp_path, files)] == found


def test_an_unpublished_page_may_name_an_unpublished_successor(tmp_path: Path) -> None:
    embargo = {"status": "superseded", "publish_on": "2030-06-16"}
    files = {"about/a.md": page(superseded_by="about/b", **embargo), "about/b.md": page()}
    assert told(tmp_path, files) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"status": "draft", "published_on": "2030-06-16"}, []),
        ({"status": "approved", "published_on": "2030-06-15"}, ["STA018"]),
        ({"status": "published", "superseded_by": "about/b"}, ["STA018"]),
        ({"status": "published", "superseded_by": "about/b", "expires_on": "2031-01-01"}, []),
        ({"status": "published", "reason": "R", "withdrawn_on": "2030-01-01"}, ["STA018", "STA018"]),
        ({"status": "published", "reason": "R", "expires_on": "2031-01-01"}, []),
    ],
)
def test_fields_of_two_states_do_not_stand_together(
    tmp_path: Path, fields: dict[str, str], found: list[str]
) -> None:
    files = {"about/a.md": page(**fields), "about/b.md": page(status="published")}
    assert [one.split()[-1] for one in told(tmp_path, files)] == found


@pytest.mark.parametrize(
    ("status", "found"),
    [("draft", ["warning STA017"]), ("published", ["error STA017"])],
)
def test_an_embargo_past_the_expiry_is_mended_before_release(
    tmp_path: Path, status: str, found: list[str]
) -> None:
    dates = {"publish_on": "2031-01-02", "expires_on": "2031-01-01"}
    files = {"about/a.md": page(status=status, **dates)}
    assert [one.partition(" ")[2] for one in told(tmp_path, files)] == found
