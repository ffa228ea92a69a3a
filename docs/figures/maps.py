# SPDX-License-Identifier: MIT
"""Write docs/figures/terrain-*.png: the maps of docs/examples/terrain.py.

    python docs/figures/maps.py

Needs only Python. Each map has a version for light and one for dark pages.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "examples"))


def main():
    """Draw slope and curvature on light and on dark paper."""
    import terrain  # in docs/examples

    dem = terrain.read_dem()
    south, east = terrain.gradient(dem, terrain.SOUTH, terrain.EAST)
    slope = terrain.apply(terrain.slope_angle, south, east)
    bend = terrain.curvature(dem)
    for version, theme in ("light", terrain.LIGHT), ("dark", terrain.DARK):
        terrain.draw_slope(HERE / f"terrain-slope-{version}.png", slope, theme)
        terrain.draw_curvature(HERE / f"terrain-curvature-{version}.png", bend, theme)


if __name__ == "__main__":
    main()
