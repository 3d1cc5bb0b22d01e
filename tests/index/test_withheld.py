from datetime import date

import pytest

from generator.index.withheld import MENDED, NOTHING, NOTICE, STOPPED, Withheld, withheld
from generator.model.brief import Brief
from generator.model.diagnostic import Diagnostic, Severity

DAY = date(2030, 6, 15)
EARLIER, LATER, LATEST = date(2030, 1, 1), date(2031, 1, 1), date(2032, 1, 1)


def fault(code: str, severity: Severity, field: str = "") -> Diagnostic:
    return Diagnostic(
        path="a.md",
        line=1,
        column=1,
        code=code,
        name="x",
        severity=severity,
        message="this is wrong",
        fix="",
        field=field,
    )


def of(brief: Brief, *wrong: Diagnostic) -> Withheld:
    found = withheld(brief, DAY, wrong)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "brief",
    [
        Brief(status="published"),
        Brief(status="superseded"),
        Brief(status="published", publish_on=DAY),
        Brief(status="published", expires_on=LATER),
    ],
)
def test_nothing_is_withheld_of_what_is_public(brief: Brief) -> None:
    assert withheld(brief, DAY, [fault("CRF001", Severity.WARNING)]) is None


def test_a_draft_is_shown_once_it_is_published() -> None:
    found = of(Brief(status="draft"))
    assert found.what == NOTHING
    assert found.why == ("Status: it is `draft`; the public sees what is `published` or `superseded`.",)
    assert found.shown_from == "Once its status is `published`."


def test_an_embargo_lifts_by_itself() -> None:
    found = of(Brief(status="published", publish_on=LATER, expires_on=LATEST))
    assert found.why == ("Date: it is under embargo until 2031-01-01 (`publish_on`).",)
    assert found.shown_from == "From 2031-01-01, 00:00 UTC, by itself, up to the day before 2032-01-01."


def test_a_draft_under_embargo_waits_for_both() -> None:
    found = of(Brief(status="in-review", publish_on=LATER))
    assert len(found.why) == 2
    assert found.shown_from == "Once its status is `published`, but not before 2031-01-01, 00:00 UTC."


def test_dates_hold_from_their_day_on() -> None:
    assert len(of(Brief(status="draft", publish_on=DAY)).why) == 1
    assert len(of(Brief(status="draft", expires_on=DAY)).why) == 2


def test_what_has_expired_leaves_a_notice_and_does_not_come_back() -> None:
    found = of(Brief(status="published", expires_on=EARLIER))
    assert (found.what, found.why) == (NOTICE, ("Date: it has expired on 2030-01-01 (`expires_on`).",))
    assert found.shown_from.startswith("Not again, unless `expires_on`")


def test_what_is_withdrawn_leaves_a_notice_if_it_was_ever_public() -> None:
    assert of(Brief(status="withdrawn", published_on=EARLIER)).what == NOTICE
    assert of(Brief(status="withdrawn")).what == NOTHING


def test_dates_that_exclude_each_other_show_a_page_never() -> None:
    found = of(Brief(status="published", publish_on=LATER, expires_on=EARLIER))
    assert found.shown_from.startswith("Never")


def test_a_missing_consent_and_a_broken_rule_are_reasons_too() -> None:
    wrong = [fault("RGT001", Severity.ERROR, "consent.approval"), fault("XXX001", Severity.WARNING)]
    found = of(Brief(status="draft"), *wrong)
    assert found.why[1:] == ("Consent RGT001: this is wrong",)
    assert "and what is said above is mended" in found.shown_from


def test_an_error_on_a_public_page_stops_the_whole_edition() -> None:
    found = of(Brief(status="published"), fault("LNK001", Severity.ERROR, "body"))
    assert (found.what, found.shown_from) == (STOPPED, MENDED)
