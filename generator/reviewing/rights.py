"""Every asset of the pages that a change touches: whose it is, and by what it may be shown."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from generator.content_types._work import Work
from generator.index.excerpt import excerpt
from generator.model.asset import Asset as File
from generator.model.page import Corpus, Page
from generator.registry.agencies import AGENCIES
from generator.registry.approvals import APPROVALS
from generator.reviewing.review import Right

NOT_SAID = "not on record"
SOON = 90
"""Days before its end from which on a permission is pointed out."""


class Held(NamedTuple):
    """A page, where it could be read, in the content that it stands in."""

    page: Page[Any] | None
    corpus: Corpus


class Asset(NamedTuple):
    """An asset as one side of a change has it; `digest` is empty for what is no file."""

    asset: str
    holder: str
    licence: str
    permission: str
    until: date | None = None
    digest: str = ""
    bare: bool = False


def rights(name: str, before: Held, after: Held, as_of: date) -> Iterator[Right]:
    """The assets of a page on both sides of a change; one that is gone stands there, too."""
    then = {one.asset: one for one in assets(before.page, before.corpus)} if before.page else {}
    now = {one.asset: one for one in assets(after.page, after.corpus)} if after.page else {}
    for asset in dict.fromkeys((*now, *then)):
        one, earlier = now.get(asset), then.get(asset)
        shown = one or earlier
        assert shown is not None  # noqa: S101 - it stands in one of the two
        state = (
            "gone"
            if one is None
            else "new"
            if earlier is None
            else "as before"
            if one == earlier
            else "changed"
        )
        yield Right(
            page=name,
            asset=asset,
            holder=shown.holder,
            licence=shown.licence,
            permission=shown.permission,
            until=shown.until,
            state=state,
            warning=_warning(one, as_of) if one else "",
        )


def _warning(one: Asset, as_of: date) -> str:
    if one.until and one.until < as_of:
        return "has lapsed"
    if one.until and (one.until - as_of).days <= SOON:
        return "lapses soon"
    return "no permission on record" if one.bare else ""


def assets(page: Page[Any], corpus: Corpus) -> Iterator[Asset]:
    """The text itself, its images and attachments, and the logos that it shows."""
    record = page.record
    yield from _text(record, corpus)
    images: Mapping[str, Any] = getattr(record, "images", None) or {}
    prefix = f"{page.bundle}/" if page.bundle else ""
    for name, image in images.items():
        digest = _digest(corpus.assets.get(f"{prefix}{name}"))
        given = image.permission
        permission = f"{given.granted_by}, {given.granted_on}: {given.reference}" if given else NOT_SAID
        yield Asset(
            f"image {name}",
            image.holder or NOT_SAID,
            image.licence or NOT_SAID,
            permission if given else "by its licence" if _open(image.licence) else NOT_SAID,
            given.until if given else None,
            digest,
            bare=not given and not _open(image.licence),
        )
    for path in excerpt(page).files:
        name = path.removeprefix(prefix)
        if name not in images and path in corpus.files:
            yield Asset(
                f"file {name}",
                NOT_SAID,
                NOT_SAID,
                NOT_SAID,
                None,
                _digest(corpus.assets.get(path)),
                bare=True,
            )
    yield from _logos(page, corpus)


def _text(record: object, corpus: Corpus) -> Iterator[Asset]:
    if not isinstance(record, Work) or record.rights is None:
        return
    rights = record.rights
    holders = (
        ", ".join(map(str, rights.holders)) if isinstance(rights.holders, tuple) else str(rights.holders)
    )
    consent = dict(_consent(record))
    approval = corpus.vocabularies[APPROVALS].get(consent.get("approval", ""))
    basis = consent.pop("basis", NOT_SAID)
    said = ", ".join(f"{name} {value}" for name, value in consent.items())
    whole = "the work itself" if record.full_text else "the work (the page has own words about it)"
    yield Asset(
        whole,
        holders,
        rights.licence,
        f"{basis}: {said}" if said else basis,
        approval.valid_until if approval else None,
        bare=not consent,
    )
    if record.u4ssc_logo and record.u4ssc_logo.used:
        named = str(record.u4ssc_logo.approval or "")
        given = corpus.vocabularies[APPROVALS].get(named)
        until = given.valid_until if given else None
        yield Asset("U4SSC logo", "U4SSC", "logo guidelines", named or NOT_SAID, until, bare=given is None)


def _consent(record: Work) -> Iterator[tuple[str, str]]:
    consent = record.consent
    fields = vars(consent) if consent is not None else {}
    return ((name, str(value)) for name, value in fields.items() if value is not None)


def _logos(page: Page[Any], corpus: Corpus) -> Iterator[Asset]:
    for name in excerpt(page).logos:
        agency = corpus.vocabularies[AGENCIES].get(name)
        logo = agency.logo if agency else None
        label = agency.label if agency else name
        received = f"file received {logo.received_on}" if logo else "no file on record: shown by name"
        yield Asset(f"logo of {label}", label, "its own terms", received, None, logo.sha256 if logo else "")


def _open(licence: str | None) -> bool:
    """Whether a licence lets everybody show the image: a Creative Commons one, or the public domain."""
    return bool(licence) and str(licence).startswith(("CC", "PDDL"))


def _digest(asset: File | None) -> str:
    return asset.sha256 if asset else ""
