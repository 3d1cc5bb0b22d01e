"""Families of codes: the letters of a code say what it is about."""

SUBJECTS = {
    "STA": "Status and consent",
    "RGT": "Rights and licences",
    "LOG": "Logos",
    "IMG": "Images",
    "CNF": "Confidentiality",
    "ALN": "Alignment with agendas and standards",
    "GOV": "Governance",
    "WEB": "What the site itself owes",
    "OVL": "Overlap",
    "TSL": "Translations",
    "CRF": "Craft",
    "LNK": "Links",
    "REF": "References",
    "FLD": "Fields",
    "SRC": "Files",
    "TRN": "Changes to what was public",
    "RDR": "Redirects",
    "WVR": "Waivers",
    "LEK": "Leaks from a built site",
    "VER": "Built sites",
}
"""Subjects in the order of the overview."""


def family(code: str) -> str:
    """The letters of a code."""
    return code.rstrip("0123456789")


def subject_of(code: str) -> str:
    """What a code is about, in words."""
    return SUBJECTS.get(family(code), family(code))
