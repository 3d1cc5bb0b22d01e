"""What a cluster makes is taken as soon as it is there."""

from concurrent.futures import Future
from typing import Any

import pytest

from generator.pipeline.cluster import _result


class Late(Future[int]):
    """One that ends just after somebody has waited for it in vain."""

    def __init__(self, error: Exception | None = None) -> None:
        super().__init__()
        self._with = error

    def result(self, timeout: float | None = None) -> int:
        if not self.done():
            self.set_exception(self._with) if self._with else self.set_result(7)
            raise TimeoutError
        return super().result(timeout)


def test_what_ends_just_after_a_wait_for_it_is_taken() -> None:
    pytest.importorskip("distributed")
    nobody: Any = None
    assert _result(nobody, Late()) == 7
    with pytest.raises(TimeoutError, match="its own"):
        _result(nobody, Late(TimeoutError("its own")))
