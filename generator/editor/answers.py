"""Our findings in the words of the language server protocol."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lsprotocol import types

from generator.editor.cursor import Point
from generator.editor.help import help_at
from generator.editor.proposals import Proposal, Sort, proposals
from generator.editor.shelf import Shelf
from generator.editor.units import Text
from generator.fixes._base import Edit
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.page import Corpus
from generator.pipeline.mend import all_mended, mends

SOURCE = "u4ssc"
FIX_ALL = "source.fixAll.u4ssc"
ALL = "mends whatever is mechanical, as `u4ssc check --fix` does"
TRIGGERS = ':-[, "(/'
MOST = 500
"""Proposals that are sent at a time; the editor asks again as more is typed."""

_WORD = re.compile(r"(?:[^\s,\[\]{}\"'():]|:(?=\S))+")
_QUOTED = re.compile(r""" "[^"]*" | '[^']*' """, re.VERBOSE)
_SEVERITY = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_KIND = {
    Sort.FIELD: types.CompletionItemKind.Field,
    Sort.WORD: types.CompletionItemKind.EnumMember,
    Sort.TERM: types.CompletionItemKind.Value,
    Sort.PAGE: types.CompletionItemKind.File,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that is open in an editor, at `path` of the content, as its text is now."""

    shelf: Shelf
    corpus: Corpus
    path: str
    uri: str
    text: Text
    version: int | None

    def point(self, position: types.Position) -> Point:
        """A position of the editor's in the text."""
        column = self.text.characters(position.line, position.character)
        return Point(self.text.lines, position.line, column)

    def wrong(self) -> list[Diagnostic]:
        """What is wrong with it."""
        return self.shelf.wrong(self.path, self.text.text)


def diagnostics(opened: Opened, found: Sequence[Diagnostic]) -> list[types.Diagnostic]:
    """Faults with the ranges of what they are about, and links to why they are faults."""
    return [
        types.Diagnostic(
            range=_range(opened.text, one),
            message=f"{one.message}\nFix: {one.fix}",
            severity=_SEVERITY[one.severity],
            code=one.code,
            code_description=types.CodeDescription(href=one.link),
            source=SOURCE,
        )
        for one in found
    ]


def completion(opened: Opened, position: types.Position) -> types.CompletionList | None:
    """What may be written at a position."""
    record = opened.shelf.record_of(opened.path) if opened.path.endswith(".md") else None
    if record is None:
        return None
    point = opened.point(position)
    found = proposals(point, record, opened.path, opened.corpus)
    typed = point.line[: point.column]
    fitting = [one for one in found if _fits(one, typed[one.start :])]
    return types.CompletionList(
        is_incomplete=len(fitting) > MOST,
        items=[_item(opened.text, one, number, position) for number, one in enumerate(fitting[:MOST])],
    )


def hover(opened: Opened, position: types.Position) -> types.Hover | None:
    """What there is to say of a position."""
    record = opened.shelf.record_of(opened.path) if opened.path.endswith(".md") else None
    if record is None:
        return None
    here = [one for one in opened.wrong() if _holds(_range(opened.text, one), position)]
    said = help_at(opened.point(position), record, opened.corpus, here)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, said)) if said else None


def code_actions(
    opened: Opened, asked: types.Range, context: types.CodeActionContext
) -> list[types.CodeAction]:
    """Mechanical mends of the lines asked about, and of the whole file where that is asked for."""
    if not opened.path.endswith(".md"):
        return []
    found = mends(opened.corpus, opened.path, opened.text.text)
    made = []
    for one, edits in found:
        changed = [*_edits(opened.text, edits)]
        if any(_meet(edit.range, asked) for edit in changed):
            near = [
                fault
                for fault in context.diagnostics
                if any(_meet(edit.range, fault.range) for edit in changed)
            ]
            made.append(_action(opened, one.does, changed, types.CodeActionKind.QuickFix, near))
    if found and context.only and any(FIX_ALL.startswith(kind) for kind in context.only):
        whole = types.Range(types.Position(0, 0), types.Position(*opened.text.place(len(opened.text.text))))
        text = all_mended(opened.corpus, opened.path, opened.text.text)
        made.append(_action(opened, ALL, [types.TextEdit(range=whole, new_text=text)], FIX_ALL, []))
    return made


def _action(
    opened: Opened,
    does: str,
    edits: list[types.TextEdit],
    kind: str,
    near: list[types.Diagnostic],
) -> types.CodeAction:
    return types.CodeAction(
        title=f"u4ssc: {does}",
        kind=kind,
        diagnostics=near or None,
        edit=types.WorkspaceEdit(changes={opened.uri: edits}),
    )


def _edits(text: Text, edits: Sequence[Edit]) -> Iterator[types.TextEdit]:
    for edit in edits:
        start, end = types.Position(*text.place(edit.span.start)), types.Position(*text.place(edit.span.end))
        yield types.TextEdit(range=types.Range(start, end), new_text=edit.text)


def _fits(one: Proposal, typed: str) -> bool:
    sought = f"{one.label} {one.sought}".casefold()
    return all(word in sought for word in typed.casefold().split())


def _item(text: Text, one: Proposal, number: int, position: types.Position) -> types.CompletionItem:
    start = types.Position(position.line, text.units(position.line, one.start))
    means = types.MarkupContent(types.MarkupKind.Markdown, one.means) if one.means else None
    return types.CompletionItem(
        label=one.label,
        kind=_KIND[one.sort],
        detail=one.detail or None,
        documentation=means,
        filter_text=one.sought or one.text,
        # What must be there comes first; the rest keeps its order.
        sort_text=f"{0 if one.first else 1}{number:06}",
        text_edit=types.TextEdit(range=types.Range(start, position), new_text=one.text),
    )


def _range(text: Text, one: Diagnostic) -> types.Range:
    """From where a fault is to the end of the word there, or of what stands in quotes."""
    row, column = one.line - 1, one.column - 1
    line = text.line(row)
    word = _QUOTED.match(line, column) or _WORD.match(line, column)
    end = word.end() if word else min(column + 1, len(line))
    return types.Range(
        types.Position(row, text.units(row, column)), types.Position(row, text.units(row, max(end, column)))
    )


def _holds(range_: types.Range, position: types.Position) -> bool:
    return range_.start <= position <= range_.end


def _meet(one: types.Range, other: types.Range) -> bool:
    """Whether two ranges have a line in common."""
    return one.start.line <= other.end.line and other.start.line <= one.end.line
