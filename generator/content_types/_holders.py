"""Who owns a work by the Terms of Reference, beside what the work itself prints."""

import re

from generator.content_types._work import Work
from generator.content_types.related_work import RelatedWork
from generator.model.vocabulary import Lookup
from generator.registry.agencies import Agency
from generator.source.fields import NOT_ON_RECORD

_INITIATIVE = frozenset({"u4ssc", "u4ssc initiative", "united for smart sustainable cities"})
_CLAIM = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)


def is_own(work: Work) -> bool:
    """Whether a work came out of the initiative: the Terms of Reference say nothing of others."""
    return not isinstance(work, RelatedWork)


def is_initiative(holder: str) -> bool:
    """Whether a holder is U4SSC itself."""
    return holder.casefold() in _INITIATIVE


def agency_of(holder: str, agencies: Lookup[Agency]) -> Agency | None:
    """The United Nations body that a holder is, by identifier, acronym, alias or full name."""
    identifier = agencies.canonical(holder)
    if identifier is not None:
        # Of one whose record could not be read nothing else is known.
        return agencies.get(identifier)
    return next((agency for agency in agencies if agency.name.casefold() == holder.casefold()), None)


def is_third_party(holder: str, agencies: Lookup[Agency]) -> bool:
    """Whether a holder is neither the initiative nor a United Nations body of it."""
    return not is_initiative(holder) and agency_of(holder, agencies) is None


def owners(agencies: Lookup[Agency]) -> tuple[Agency, ...]:
    """The bodies that own every published work of the initiative, ITU and UNECE: its Secretariat."""
    return tuple(agency for agency in agencies if agency.role == "secretariat")


def missing_owners(holders: tuple[str, ...], agencies: Lookup[Agency]) -> tuple[Agency, ...]:
    """Those of them that are not among the holders."""
    named = {agency.id for holder in holders if (agency := agency_of(holder, agencies))}
    return tuple(owner for owner in owners(agencies) if owner.id not in named)


def prints_another_line(work: Work, agencies: Lookup[Agency]) -> bool:
    """Whether a work of the initiative prints a rights line that gives it to others than the Terms do."""
    rights = work.rights
    if rights is None or rights.stated == NOT_ON_RECORD or not is_own(work):
        return False
    if not isinstance(rights.holders, str) and missing_owners(rights.holders, agencies):
        return True
    claimed = _CLAIM.search(rights.stated) is not None
    return claimed and any(not _names(rights.stated, owner) for owner in owners(agencies))


def _names(line: str, agency: Agency) -> bool:
    words = "|".join(re.escape(name) for name in (agency.name, *agency.spellings))
    return re.search(rf"\b({words})\b", line, re.IGNORECASE) is not None
