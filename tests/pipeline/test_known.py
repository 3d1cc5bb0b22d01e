"""What a public edition says of the rules that it keeps does not depend on pages that it does not show."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.export.release_record import Item
from generator.pipeline.build import build
from generator.pipeline.edition import Edition
from generator.render.page_view import PageView
from tests.factories import city, content_folder, page, settings, work
from tests.workshop import THEME

SINCE = {"status": "published", "published_on": "2029-01-05"}
PROSE = " ".join(f"Counter {number} of the town was read once, in spring, by hand." for number in range(8))


def meeting(number: int, day: str, **fields: object) -> str:
    return page(
        title=f"Meeting {number}",
        event_kind="annual-meeting",
        number=str(number),
        date=day,
        outcomes=["agreed"],
        **fields,
    )


def call(time: str, **fields: object) -> str:
    return page(
        event_kind="e-meeting", date="2030-12-03", time=time, timezone="Europe/Zurich", group="ai", **fields
    )


GROUP = {"groups/ai.md": page(title="Group", group_kind="working-group", **SINCE)}
REPORT = work(f"{PROSE}\n", title="Report", issued="2024", **SINCE)

CASES: Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]] = {
    "the same title": (
        {"deliverables/shown.md": work("Shown.\n", title="Factsheet of Nowhere", **SINCE)},
        {"deliverables/earlier.md": work("Other.\n", title="Factsheet of Nowhere", status="draft")},
    ),
    "a call at the same time": (
        {**GROUP, "events/call.md": call("14:00-15:00", title="Call", **SINCE)},
        {"events/a-call.md": call("14:30-15:30", title="Other call")},
    ),
    "the gap in a series": (
        {
            "events/four.md": meeting(4, "2019-06-01", **SINCE),
            "events/six.md": meeting(6, "2021-09-19", **SINCE),
        },
        {"events/five.md": meeting(5, "2020-06-01")},
    ),
    "an older text, held back, with the same passage": (
        {"deliverables/shown.md": REPORT},
        {
            "deliverables/older.md": work(
                f"{PROSE}\n\n[It](shown.md)\n",
                title="Older",
                issued="2023",
                published_on="2028-01-01",
                publish_on="2030-07-01",
            )
        },
    ),
}


def built(folder: Path, files: Mapping[str, str]) -> Edition:
    made = build([content_folder(folder, files)], THEME, settings())
    assert made.edition is not None, [str(fault) for fault in made.diagnostics]
    return made.edition


def told(edition: Edition) -> tuple[list[Item], Mapping[str, int]]:
    return list(edition.proven.items), edition.site.noted


@pytest.mark.parametrize("name", CASES)
def test_a_draft_changes_nothing_that_is_told_of_a_public_page(tmp_path: Path, name: str) -> None:
    public, drafts = CASES[name]
    alone = told(built(tmp_path / "alone", public))
    assert told(built(tmp_path / "beside", {**public, **drafts})) == alone


def rules(edition: Edition, identifier: str) -> tuple[str, ...]:
    return next(item.rules for item in edition.proven.items if item.identifier == identifier)


def test_what_two_public_pages_have_in_common_is_told_of_them_beside_a_draft_too(tmp_path: Path) -> None:
    public = {
        "deliverables/first.md": work(f"{PROSE}\n", title="Report", issued="2023", **SINCE),
        "deliverables/second.md": REPORT,
        "about/hidden.md": page("Nothing.\n"),
    }
    edition = built(tmp_path, public)
    assert {"CRF015", "OVL001"} & {*rules(edition, "deliverables/first")} == {"CRF015", "OVL001"}
    assert {"CRF015", "OVL001"} & {*rules(edition, "deliverables/second")} == set()


def test_nothing_is_told_of_a_reference_to_a_page_that_is_not_shown(tmp_path: Path) -> None:
    files = {
        "about/shown.md": page("Shown.\n", title="Shown", related=["about/hidden"], **SINCE),
        "about/hidden.md": page("Nothing.\n"),
    }
    kept = rules(built(tmp_path, files), "about/shown")
    assert {"CNF006", "REF002"} <= {*kept}


def test_a_successor_that_is_gone_is_public_and_told(tmp_path: Path) -> None:
    gone = {**SINCE, "status": "withdrawn", "withdrawn_on": "2030-01-01", "reason": "Wrong."}
    files = {
        "about/old.md": page(
            "Old.\n", title="Old", **{**SINCE, "status": "superseded", "superseded_by": "about/new"}
        ),
        "about/new.md": page("New.\n", title="New", **gone),
        "about/hidden.md": page("Nothing.\n"),
    }
    assert "STA014" not in rules(built(tmp_path, files), "about/old")


def test_of_a_case_that_only_names_a_city_which_is_not_shown_nothing_is_left(tmp_path: Path) -> None:
    cases = [{"city": "hidden"}, {"city": "hidden", "title": "A case"}]
    files = {
        "deliverables/shown.md": work("Shown.\n", title="Shown", cases=cases, **SINCE),
        "cities/hidden.md": city(status="draft"),
    }
    edition = built(tmp_path, files)
    [planned] = [one for one in edition.pages if one.url == "deliverables/shown/"]
    view, _ = planned.view(edition.site)
    assert isinstance(view, PageView)
    assert [case.label for case in view.cases] == ["A case"]
