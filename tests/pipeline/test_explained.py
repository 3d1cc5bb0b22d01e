from pathlib import Path

from generator.pipeline.check import check
from generator.rules._explain import explanations
from tests.factories import content_folder, page, settings


def test_every_diagnostic_links_to_the_page_of_its_code_whether_a_rule_or_a_reader_found_it(
    tmp_path: Path,
) -> None:
    files = {
        "about/fault.md": page(no_such_field="x"),
        "about/empty.md": "",
        "about/rule.md": page(status="withdrawn", published_on="2029-01-01", withdrawn_on="2029-02-01"),
        "about/link.md": page("[x](nowhere.md)"),
    }
    found = check([content_folder(tmp_path, files)], settings()).diagnostics
    assert {"FLD002", "SRC002", "STA001", "LNK001"} <= {one.code for one in found}
    assert [one for one in found if one.link != f"https://kb.example/guide/rules/{one.code}/"] == []
    assert {one.code for one in found} <= {one.code for one in explanations()}
