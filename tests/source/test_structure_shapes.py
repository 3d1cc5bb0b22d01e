import pytest

from tests.source.journey import faults


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            "purpose: [a]\n", "4:10 FLD003 purpose: a list stands where one text belongs", id="list for text"
        ),
        pytest.param(
            "purpose: {a: b}\n",
            "4:10 FLD003 purpose: a mapping stands where one text belongs",
            id="mapping for text",
        ),
        pytest.param(
            "stops: x\n", "4:8 FLD003 stops: the text `x` stands where a list belongs", id="text for list"
        ),
        pytest.param(
            "stops: [x]\n",
            "4:9 FLD003 stops.0: the text `x` stands where a mapping of `name: value` belongs",
            id="text for mapping",
        ),
        pytest.param(
            "helpers: Ann\n",
            "4:10 FLD003 helpers: the text `Ann` stands where a list belongs",
            id="text in a union",
        ),
        pytest.param(
            "helpers:\n- [Ann]\n",
            "5:3 FLD003 helpers.0: a list stands where one text belongs",
            id="list in a union",
        ),
        pytest.param(
            "booked: x\n",
            "4:9 FLD003 booked: the text `x` stands where a mapping of `name: value` belongs",
            id="text for a union of mappings",
        ),
        pytest.param(
            "maps: [x]\n",
            "4:7 FLD003 maps: a list stands where a mapping of `name: value` belongs",
            id="list for mapping",
        ),
    ],
)
def test_a_value_of_the_wrong_shape_is_reported_at_its_place(fields: str, expected: str) -> None:
    [found] = faults(f"title: A\nbegun: '2020'\n{fields}")
    assert found.partition(" (")[0] == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            "booked: {seen_on: 2020-01-01}\n",
            "4:9 FLD001 booked: `by` is missing (add `by:`)",
            id="no branch named",
        ),
        pytest.param(
            "booked: {by: post}\n",
            "4:14 FLD004 booked.by: `post` is not one of 'letter', 'call'",
            id="an unknown branch",
        ),
        pytest.param(
            "booked: {by: , seen_on: 2020-01-01}\n",
            "4:14 FLD004 booked.by: is empty (write one of 'letter', 'call')",
            id="a branch left empty",
        ),
        pytest.param(
            "booked: {by: letter}\n",
            "4:9 FLD001 booked.seen_on: `seen_on` is missing (add `seen_on:`)",
            id="a field of the branch missing",
        ),
        pytest.param(
            "booked: {by: call, number: [1]}\n",
            "4:28 FLD003 booked.number: a list stands where one text belongs",
            id="a field of the branch wrong",
        ),
    ],
)
def test_a_fault_in_a_union_is_one_of_the_branch_it_names(fields: str, expected: str) -> None:
    [found] = faults(f"title: A\nbegun: '2020'\n{fields}")
    assert found.startswith(expected)


def test_a_list_where_a_flag_belongs_is_a_diagnostic() -> None:
    assert [
        found[:8] for found in faults("title: A\nbegun: '2020'\nstops: [{place: x, open: ['true']}]\n")
    ] == ["4:26 FLD"]
