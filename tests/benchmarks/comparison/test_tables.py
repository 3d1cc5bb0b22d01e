from collections.abc import Mapping, Sequence

from tests.benchmarks.comparison.claims import claims
from tests.benchmarks.comparison.rounds import Measured, Run
from tests.benchmarks.comparison.scenarios import BODY, COLD, REMOVED
from tests.benchmarks.comparison.tables import tables
from tests.benchmarks.comparison.written import Written
from tests.benchmarks.process import Cost


def run(seconds: float, memory: int = 100_000_000, *, shown: bool = True) -> Run:
    return Run(Cost(seconds, seconds * 2, memory), Written(3, 5_000_000, 1), shown)


def measured(size: int, runs: Mapping[str, Mapping[str, Sequence[Run]]]) -> Measured:
    return Measured(size=size, runs=runs, produced={})


def rows(found: Measured, *names: str) -> list[str]:
    return list(tables(found, names))


def test_a_cell_has_the_median_the_spread_and_the_ratio_to_hugo() -> None:
    found = measured(1, {"u4ssc": {COLD: [run(1), run(9), run(2)]}, "Hugo": {COLD: [run(4), run(8), run(3)]}})
    assert "| cold | 2.00 (1.00 to 9.00); 0.5 | 4.00 (3.00 to 8.00); 1 |" in rows(found, "u4ssc", "Hugo")


def test_each_figure_has_its_table() -> None:
    found = measured(1, {"u4ssc": {COLD: [run(1, 50_000_000)]}, "Hugo": {COLD: [run(4)]}})
    cells = [row for row in rows(found, "u4ssc", "Hugo") if row.startswith("| cold")]
    assert cells[1:] == [
        "| cold | 2.0; 0.25 | 8.0; 1 |",
        "| cold | 50; 0.5 | 100; 1 |",
        "| cold | 3 (5.0); 1 | 3 (5.0); 1 |",
    ]


def test_what_means_nothing_to_a_generator_is_a_dash() -> None:
    found = measured(1, {"u4ssc": {COLD: [run(1)], BODY: [run(1)]}, "Hugo": {COLD: [run(4)]}})
    assert "| body edited | 1.00 (1.00 to 1.00) | – |" in rows(found, "u4ssc", "Hugo")


def test_a_run_that_did_not_show_the_edit_is_marked() -> None:
    runs = [run(1), run(1, shown=False)]
    found = measured(1, {"Hugo": {REMOVED: runs}})
    assert "| file removed | 1.00 (1.00 to 1.00); 1 † |" in rows(found, "Hugo")


def test_claims_hold_or_fail_by_medians() -> None:
    own = {COLD: [run(5), run(6), run(90)], BODY: [run(0.8)]}
    peers = {"Hugo": {COLD: [run(10)], BODY: [run(10)]}, "Eleventy": {COLD: [run(5)]}}
    found = list(claims([measured(10_000, {"u4ssc": own, **peers})]))
    assert "- pass: cold at 10,000 works, as a share of Hugo's time: 0.6 (limit 0.6)" in found
    assert "- FAIL: body edited at 10,000 works, as a share of Hugo's time: 0.08 (limit 0.07)" in found
    quickest = "cold at 10,000 works, as a share of the quickest of 2 peers' time, Eleventy's: 1.2 (limit 1)"
    assert f"- FAIL: {quickest}" in found


def test_memory_is_the_largest_of_all_scenarios() -> None:
    own = {COLD: [run(1, 10)], BODY: [run(1, 60)]}
    found = list(claims([measured(10_000, {"u4ssc": own, "Hugo": {COLD: [run(1, 100)]}})]))
    assert any(line.startswith("- FAIL: peak memory") and ": 0.6 (limit 0.5)" in line for line in found)


def test_growth_is_that_of_a_cold_build_per_work() -> None:
    few, many = (measured(size, {"u4ssc": {COLD: [run(time)]}}) for size, time in ((10_000, 1), (50_000, 6)))
    assert any("at 50,000 works over that at 10,000: 1.2 (limit 1.2)" in line for line in claims([few, many]))


def test_what_is_promised_for_one_size_is_no_claim_at_another() -> None:
    found = list(claims([measured(1_000, {"u4ssc": {COLD: [run(9)]}, "Hugo": {COLD: [run(4)]}})]))
    share = "cold at 1,000 works, as a share of Hugo's time: 2.25 (limit 0.6 at 10,000 works)"
    assert f"- no claim: {share}" in found
    assert not any("pass" in line or "FAIL" in line for line in found)
