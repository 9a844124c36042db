"""The one ancestor of the project's values: a frozen pydantic model that refuses unknown fields."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value: compared by its fields, never changed, strict about what it is made of.

    Its errors do not quote what was put in, since that may be what people wrote.
    """

    # Deferred: a process builds the validators of the values that it meets, which saves memory.
    model_config = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True
    )
