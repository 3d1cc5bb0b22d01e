"""Numbers of works on a command line."""

import click


class Sizes(click.ParamType[list[int]]):
    """Numbers with commas between them, told in ascending order and each once."""

    name = "sizes"

    def __init__(self, *, least: int) -> None:
        self._least = least

    def convert(
        self, value: str | list[int], param: click.Parameter | None, ctx: click.Context | None
    ) -> list[int]:
        """The sizes, of which there must be some unless none will do."""
        if isinstance(value, list):
            return value
        try:
            sizes = sorted({int(size) for size in value.split(",") if size})
        except ValueError:
            self.fail("write numbers with commas between them: 1000,5000", param, ctx)
        if sizes and sizes[0] < 1:
            self.fail("a size is 1 or more", param, ctx)
        if len(sizes) < self._least:
            self.fail("write at least one", param, ctx)
        return sizes


SIZES = Sizes(least=1)
SIZES_OR_NONE = Sizes(least=0)
