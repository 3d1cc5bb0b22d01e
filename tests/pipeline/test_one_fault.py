"""A fault in one file accuses no other, and hides none of its own."""

from pathlib import Path

from generator.model.settings import Settings
from generator.pipeline.check import check
from tests.factories import DAY, city, content_folder, front_matter, page, place, work

SETTINGS = Settings(as_of=DAY, site_url="https://kb.example/")


def found(root: Path, files: dict[str, str]) -> list[str]:
    diagnostics = check([content_folder(root, files)], SETTINGS).diagnostics
    return [place(one) for one in diagnostics]


def test_a_page_with_a_wrong_field_is_still_there_for_those_that_name_it_or_link_to_it(
    tmp_path: Path,
) -> None:
    files = {
        "cities/nowhereville.md": city("## Part\n", contry="NO"),
        "deliverables/a.md": work(
            "[x](../cities/nowhereville.md#part)", cities=["nowhereville"], related=["cities/nowhereville"]
        ),
    }
    assert found(tmp_path, files) == ["cities/nowhereville.md:7:1 FLD002"]


def test_a_page_that_cannot_be_read_is_still_there(tmp_path: Path) -> None:
    files = {
        "cities/nowhereville.md": "---\ntitle: [\n---\n",
        "deliverables/a.md": work("[x](../cities/nowhereville.md)", cities=["nowhereville"]),
    }
    assert found(tmp_path, files) == ["cities/nowhereville.md:3:1 SRC005"]


def test_a_wrong_field_hides_no_dangling_reference_link_or_anchor_of_its_page(tmp_path: Path) -> None:
    body = "[x](none.md) [y](#none) ![z](https://pictures.example/z.png)\n"
    files = {"deliverables/a.md": work(body, isued="2029", cities=["none"], related=["cities/none"])}
    codes = [one.rpartition(" ")[2] for one in found(tmp_path, files)]
    assert sorted(codes) == ["FLD002", "LNK001", "LNK002", "LNK005", "REF002", "REF002"]


def test_a_wrong_record_of_a_registry_is_still_there_for_those_that_name_it(tmp_path: Path) -> None:
    files = {
        "registry/standards.yml": "about: A.\nrecords:\n- {id: nb-1, lable: NB 1, aliases: [N B]}\n",
        "deliverables/a.md": work(standards=["nb-1", "N B"]),
    }
    assert found(tmp_path, files) == [
        "registry/standards.yml:3:3 FLD001",
        "registry/standards.yml:3:14 FLD002",
    ]


def test_a_missing_registry_is_one_fault_however_many_pages_name_its_terms(tmp_path: Path) -> None:
    root = content_folder(
        tmp_path, {f"deliverables/{name}.md": work(title=name, standards=["nb-1"]) for name in "abc"}
    )
    (root / "registry/standards.yml").unlink()
    diagnostics = check([root], SETTINGS).diagnostics
    assert [place(one) for one in diagnostics] == ["registry/standards.yml:1:1 SRC017"]


def test_a_registry_that_cannot_be_read_is_one_fault(tmp_path: Path) -> None:
    files = {"registry/standards.yml": "about: [\n", "deliverables/a.md": work(standards=["nb-1"])}
    assert found(tmp_path, files) == ["registry/standards.yml:2:1 SRC005"]


def test_of_two_files_with_one_identifier_the_second_is_a_fault_even_if_the_first_is_broken(
    tmp_path: Path,
) -> None:
    files = {"about/x.md": page(titel="X"), "about/x/index.md": page()}
    assert found(tmp_path, files) == ["about/x.md:5:1 FLD002", "about/x/index.md:1:1 SRC015"]


def test_a_translation_without_its_original_is_told_so_and_of_nothing_else(tmp_path: Path) -> None:
    text = front_matter(
        {"title": "A", "summary": "B.", "status": "draft", "translation": {"status": "machine"}}
    )
    files = {"cities/pully/index.md": city(), "cities/mora.md": city(), "cities/puly.fr.md": text}
    [told] = check([content_folder(tmp_path, files)], SETTINGS).diagnostics
    assert (place(told), told.message) == (
        "cities/puly.fr.md:5:1 SRC019",
        "there is no original `cities/puly.md`",
    )
    assert told.fix.endswith("close ones: `cities/pully/index.md`")


def test_a_page_in_another_language_that_translates_none_is_a_page(tmp_path: Path) -> None:
    files = {"cities/pully.md": city(), "cities/puly.fr.md": city()}
    assert found(tmp_path, files) == []
