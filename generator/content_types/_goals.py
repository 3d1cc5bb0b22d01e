"""Goals and targets as works name them."""

from typing import Annotated, Any, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabularies
from generator.source.fields import OrNoneOnRecord
from generator.taxonomy.goals import GOALS

_CODE = r"^\d{1,2}(\.[0-9a-z]{1,2})?$"


class GoalOrTarget:
    """Marks text as `11`, `11.6` or `9.c`."""

    vocabulary = GOALS.name

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(
            self._resolve, core_schema.str_schema(pattern=_CODE)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        # Editors that read YAML 1.2 take `11` and `11.6` without quotes for numbers.
        return {"type": ["string", "number"], "pattern": _CODE}

    def _resolve(self, written: str, info: ValidationInfo) -> Reference:
        if isinstance(info.context, Vocabularies):
            goals = info.context[GOALS]
            goal = goals.get(written.partition(".")[0])
            if goal is None and written.partition(".")[0] not in goals:
                raise PydanticCustomError(
                    "unknown_term",
                    "there is no goal `{written}`",
                    {"written": written, "vocabulary": GOALS.name, "near": ["1", "17"]},
                )
            if goal and "." in written and goal.target(written) is None:
                raise PydanticCustomError(
                    "unknown_term",
                    "goal {goal} has no target `{written}`",
                    {
                        "goal": goal.id,
                        "written": written,
                        "vocabulary": GOALS.name,
                        "near": [target.id for target in goal.targets],
                    },
                )
        return Reference(written, "sdg")


GoalCode: TypeAlias = Annotated[Reference, GoalOrTarget()]
"""A goal (`11`) or one of its targets (`11.6`, `9.c`)."""

GoalCodes: TypeAlias = OrNoneOnRecord[tuple[GoalCode, ...]]


def goal_of(code: str) -> str:
    """The goal of a goal or target: `11` of `11.6`."""
    return code.partition(".")[0]
