"""The Equal Earth projection: areas on the map are to each other as on the Earth.

B. Šavrič, T. Patterson, B. Jenny: The Equal Earth map projection. International Journal of Geographical
Information Science 33 (2019), 454-465, https://doi.org/10.1080/13658816.2018.1504949; equations 9 and 10.
"""

from math import asin, cos, radians, sin, sqrt

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
M = sqrt(3) / 2

SCALE = 165.0
WIDTH, HEIGHT = 900, 440
"""How many units of the map are the Earth's radius, and its size; `.ci/land` draws the outline by these."""


def projected(lat: float, lon: float) -> tuple[float, float]:
    """Where a point in degrees of WGS 84 lies, across and up, in radii of the Earth."""
    beta = asin(M * sin(radians(lat)))
    squared = beta * beta
    sixth = squared**3
    slope = A1 + 3 * A2 * squared + sixth * (7 * A3 + 9 * A4 * squared)
    across = radians(lon) * cos(beta) / (M * slope)
    up = beta * (A1 + A2 * squared + sixth * (A3 + A4 * squared))
    return across, up


def placed(lat: float, lon: float) -> tuple[str, str]:
    """Where a point lies on our map, across from its left edge and down from its upper one."""
    across, up = projected(lat, lon)
    return f"{WIDTH / 2 + SCALE * across:.1f}", f"{HEIGHT / 2 - SCALE * up:.1f}"
