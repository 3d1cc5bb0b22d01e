from pathlib import Path

from generator.pipeline.check import check
from tests.factories import content_folder, page, settings

WAIVER = """about: Waivers of nowhere.
records:
- id: one
  rule: {code}
  page: about/a
  reason: Invented.
  granted_by: itu
  granted_on: 2030-01-01
  until: 2031-01-01
"""


def codes(root: Path, code: str, text: str) -> tuple[list[str], list[str]]:
    folder = content_folder(root, {"about/a.md": text, "registry/waivers.yml": WAIVER.format(code=code)})
    checked = check([folder], settings())
    return [one.code for one in checked.diagnostics], [one.code for one in checked.waived]


def test_what_a_rule_found_can_be_waived(tmp_path: Path) -> None:
    kept, waived = codes(tmp_path, "STA001", page(status="withdrawn"))
    assert ("STA001" in kept, waived) == (False, ["STA001"])


def test_a_fault_of_reading_cannot_be_waived(tmp_path: Path) -> None:
    twice = page().replace("---\n", "---\ntitle: Twice\n", 1)
    kept, waived = codes(tmp_path, "SRC007", twice)
    assert ("SRC007" in kept, waived) == (True, [])
