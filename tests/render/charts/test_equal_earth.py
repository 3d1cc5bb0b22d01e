"""Points stand where d3-geo 3.1.2 has them, which drew the land under them."""

import re
from math import radians, sin

import pytest

from generator.render.charts.equal_earth import HEIGHT, SCALE, WIDTH, placed, projected
from tests.factories import ROOT

D3 = {
    (0, 0): (0, 0),
    (0, 180): (2.7066299836960748, 0),
    (0, -180): (-2.7066299836960748, 0),
    (90, 0): (0, 1.3173627591574133),
    (-90, 0): (0, -1.3173627591574133),
    (-0.5, 179.25): (2.6953033336784173, -0.010128974479207421),
    (58.97, 5.73): (0.06557297885182006, 1.074309195616873),
    (-33.45, -70.67): (-0.9775489014808921, -0.6569990436972172),
    (-41.29, 174.78): (2.310260865892579, -0.7970842832876585),
    (55.76, 37.62): (0.4438586615615774, 1.0289486094580516),
}
"""What `geoEqualEarth().scale(1).translate([0, 0])` gives, its second axis turned up."""


@pytest.mark.parametrize(("place", "wanted"), D3.items(), ids=map(str, D3))
def test_a_point_is_projected_as_d3_does(place: tuple[float, float], wanted: tuple[float, float]) -> None:
    assert projected(*place) == pytest.approx(wanted, abs=1e-9)


def test_a_point_stands_on_the_map_where_the_outline_has_it() -> None:
    # As `geoEqualEarth().scale(165).translate([450, 220])` gives it.
    assert placed(58.97, 5.73) == ("460.8", "42.7")


def test_areas_are_true_to_each_other() -> None:
    assert [inflation(lat) for lat in (10, 45, 75)] == pytest.approx([inflation(0)] * 3, rel=1e-4)


def inflation(lat: float) -> float:
    """How large a small field at the prime meridian is on the map, for its size on the Earth."""
    step = 0.01
    _, low = projected(lat - step, 0)
    _, high = projected(lat + step, 0)
    wide, _ = projected(lat, step)
    return wide * (high - low) / (radians(step) * (sin(radians(lat + step)) - sin(radians(lat - step))))


def test_the_outline_is_drawn_at_the_scale_of_the_points() -> None:
    script = (ROOT / ".ci/land").read_text("utf-8")
    assert f"SCALE = {SCALE:.0f}, WIDTH = {WIDTH}, HEIGHT = {HEIGHT}" in script
    assert f'viewBox="0 0 {WIDTH} {HEIGHT}"' in (ROOT / "theme/partials/map.html").read_text("utf-8")


def test_the_land_lies_within_the_map() -> None:
    drawn = (ROOT / "theme/partials/land.html").read_text("utf-8")
    starts = [tuple(map(int, re.findall(r"-?\d+", at))) for at in re.findall(r"M([-\d ]+)l", drawn)]
    assert len(starts) > 100
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in starts)
