"""Waivers for the examples of these rules: nobody has granted them."""

PAGE = "---\ntitle: A\nsummary: A.\nstatus: published\n---\n"
FILE = "registry/waivers.yml"
_WAIVER = {
    "id": "invented",
    "rule": "STA018",
    "page": "about/a",
    "reason": "Nobody objects",
    "granted_by": "itu",
    "granted_on": "2030-01-01",
    "until": "2030-12-31",
}


def example(**changes: str) -> dict[str, str]:
    """A page and a waiver for it, as some fields of it are changed."""
    fields = [f"{name}: {value}" for name, value in {**_WAIVER, **changes}.items()]
    record = "\n  ".join(fields)
    return {"about/a.md": PAGE, FILE: f"about: Invented.\nrecords:\n- {record}\n"}


NONE = {"about/a.md": PAGE, FILE: "about: Invented.\nrecords: []\n"}
"""No waiver at all."""
