"""Results added to the page of a city that is there: all other lines of it stay as they are."""

from generator.content_types._base import field_order
from generator.content_types.city import City
from generator.importing._base import Draft, Loss
from generator.importing._front_matter import field_lines
from generator.model.document import Document
from generator.source import read

RESULTS = "results"


def reports_on(text: str) -> int:
    """How many reports a page has, as far as it can be read."""
    document, _faults = read.fields("", text)
    reports = document.fields.get(RESULTS) if document else None
    return len(reports) if isinstance(reports, list) else 0


def with_results(text: str, draft: Draft) -> str | Loss:
    """The text of a page with the report of a draft behind those it has; why not, where that cannot be."""
    document, faults = read.fields(draft.path, text)
    if document is None or faults:
        return _refused(
            draft, "the page of the city cannot be read", "mend it first: `u4ssc check` says what is wrong"
        )
    report = draft.fields[RESULTS]
    before = document.fields.get(RESULTS, [])
    if not isinstance(report, list) or not isinstance(before, list):
        return _refused(draft, "`results` of the city is no list", "mend it first")
    told = [
        (one.get("publication"), one.get("report_year")) for one in before + report if isinstance(one, dict)
    ]
    if len(set(told)) < len(told):
        return _refused(
            draft,
            "the city has results of this report and year already",
            "name another with --publication or --report-year",
        )
    lines = field_lines(RESULTS, report)
    if not before:
        at = _before_what_follows(document)
    else:
        lines = lines[1:]
        at = _line_end(text, document.spans[RESULTS,].end)
    end = "\r\n" if "\r\n" in text else "\n"
    made = text[:at] + "".join(f"{line}{end}" for line in lines) + text[at:]
    after, wrong = read.fields(draft.path, made)
    expected = {**document.fields, RESULTS: [*before, *report]}
    if after is None or wrong or dict(after.fields) != expected:
        return _refused(
            draft,
            "the results of the city are written in a way that nothing can be added to",
            "write them as other pages do, one value a line",
        )
    return made


def _before_what_follows(document: Document) -> int:
    """Where a page without results has them: before the first field that stands behind them in the order."""
    order = field_order(City)
    later = order[order.index(RESULTS) + 1 :]
    starts = [span.start for path, span in document.key_spans.items() if len(path) == 1 and path[0] in later]
    closing = document.text.rfind("---", 0, document.body_start)
    at = min([*starts, closing])
    return document.text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    """The start of the line behind a place."""
    found = text.find("\n", max(at - 1, 0))
    return len(text) if found < 0 else found + 1


def _refused(draft: Draft, message: str, fix: str) -> Loss:
    return Loss(draft.origin, message, fix, refused=True)
