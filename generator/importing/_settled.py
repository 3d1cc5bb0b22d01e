"""Fields that the model would not read are left blank, and told: a page that is imported can be read."""

from dataclasses import replace

from generator.importing._base import Draft, Imported, Loss
from generator.importing._front_matter import text_of, without
from generator.model.vocabulary import Vocabularies
from generator.source import read
from generator.source.field_faults import MISSING
from generator.source.structure import structure

_ROUNDS = 4
"""A value that is taken out may leave one behind that was not looked at before."""


def settled(imported: Imported, vocabularies: Vocabularies) -> Imported:
    """The same pages with blanks in place of what cannot be read as what it was put under."""
    drafts, losses = [], list(imported.losses)
    for draft in imported.drafts:
        kept, lost = _one(draft, vocabularies)
        drafts.append(kept)
        losses.extend(lost)
    return Imported(tuple(drafts), tuple(losses))


def _one(draft: Draft, vocabularies: Vocabularies) -> tuple[Draft, list[Loss]]:
    losses: list[Loss] = []
    for _ in range(_ROUNDS):
        document, _faults = read.fields(draft.path, text_of(draft))
        if document is None:
            break
        _record, faults = structure(document, draft.kind.record, vocabularies, released=False)
        wrong = [fault for fault in faults if fault.code != MISSING.code]
        paths = [_path(draft.fields, fault.field.split(".")) for fault in wrong]
        if not wrong:
            break
        for fault, path in zip(wrong, paths, strict=True):
            *outer, last = _on_page(draft, path)
            left = (
                f"it is left out of `{'.'.join(outer)}`"
                if last.isdecimal()
                else f"`{'.'.join([*outer, last])}` is left blank"
            )
            losses.append(Loss(_place(draft, path), f"{fault.message}, so {left}", fault.fix))
        draft = replace(draft, fields=without(draft.fields, paths))
    return draft, losses


def _place(draft: Draft, path: list[str]) -> str:
    """Where a value was read, as exactly as it is known."""
    labels = (".".join(path[:length]) for length in range(len(path), 0, -1))
    return next((draft.places[label] for label in labels if label in draft.places), draft.origin)


def _on_page(draft: Draft, path: list[str]) -> list[str]:
    """The keys of a value on the page that there will be."""
    if path[0] not in draft.before or len(path) == 1:
        return path
    return [path[0], str(int(path[1]) + draft.before[path[0]]), *path[2:]]


def _path(value: object, parts: list[str]) -> list[str]:
    """The keys that a label `images.a.png.alt` names: a key may have dots of its own."""
    if not parts:
        return []
    if hasattr(value, "keys"):
        for length in range(len(parts), 0, -1):
            key = ".".join(parts[:length])
            if key in value:  # type: ignore[operator]
                return [key, *_path(value[key], parts[length:])]  # type: ignore[index]
    if isinstance(value, list) and parts[0].isdecimal() and int(parts[0]) < len(value):
        return [parts[0], *_path(value[int(parts[0])], parts[1:])]
    return parts[:1]
