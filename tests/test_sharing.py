from tests.sharing import APART, LONGEST, ROOT, TOGETHER, part_of, turn_of

AXE = "tests/browser/test_accessibility.py::test_axe_finds_nothing"
HEAD = "tests/conformance/test_head.py::test_it[mini-u4ssc]"
FILES = "tests/conformance/test_files.py::test_it[mini-u4ssc]"


def test_a_file_stays_in_one_process() -> None:
    assert part_of("tests/cli/test_fix.py::test_a[x]") == part_of("tests/cli/test_fix.py::test_b")
    assert part_of("tests/cli/test_fix.py::test_a") != part_of("tests/cli/test_help.py::test_a")


def test_files_that_use_the_same_sites_stay_in_one_process() -> None:
    assert part_of(HEAD) == part_of(FILES)


def test_long_tests_that_build_nothing_go_to_any_process() -> None:
    assert part_of(f"{AXE}[ar-360-light]") != part_of(f"{AXE}[ar-360-dark]")


def test_what_takes_longest_begins_first() -> None:
    tests = ["tests/model/test_page.py::test_a", HEAD, "tests/site/test_links.py::test_a", AXE]
    assert sorted(tests, key=turn_of) == [AXE, HEAD, "tests/site/test_links.py::test_a", tests[0]]


def test_every_place_that_is_named_is_there() -> None:
    assert [place for place in (*APART, *TOGETHER, *LONGEST) if not (ROOT / place).exists()] == []
