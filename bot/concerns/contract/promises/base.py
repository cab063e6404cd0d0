"""What every model of the contract shares: closed, nothing null that may be left out, codes from lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from bot.concerns.contract.coded import codes

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Promise(BaseModel):
    """One object of the contract; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid")


def absent() -> Any:
    """Return the default of a key that may be left out and is never null."""
    return Field(default=None)


@dataclass(frozen=True)
class OfList:
    """A word of a code list."""

    listed_in: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Take a word that is in the list."""
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, _core: core_schema.CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Publish the list as it stands."""
        return {"type": "string", "enum": list(codes(self.listed_in))}

    def _check(self, word: str) -> str:
        if word not in codes(self.listed_in):
            raise ValueError(f"not in the list {self.listed_in}")
        return word


Words = Annotated[str, Field(min_length=1)]
# With a pattern beside the format: many validators read formats as remarks (JSON Schema 2020-12, format-annotation).
MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})$"
Moment = Annotated[str, Field(pattern=MOMENT, json_schema_extra={"format": "date-time"})]
Day = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", json_schema_extra={"format": "date"})]
SubjectId = Annotated[str, Field(pattern=r"^s[1-9][0-9]*$")]
ProductId = Annotated[str, Field(min_length=36, max_length=36)]
Names = Annotated[list[str], Field(json_schema_extra={"uniqueItems": True})]


class PublishedSchema(GenerateJsonSchema):
    """Writes models as integrators read them: no titles of fields, no defaults, `null` as a further type."""

    def field_title_should_be_set(self, _schema: Any) -> bool:
        """Leave titles of fields out: they only repeat the key."""
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave defaults out: what is absent was not told."""
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Say `null` as a further type of what has one type."""
        inner = self.generate_inner(schema["schema"])
        if isinstance(inner.get("type"), str) and "enum" not in inner:
            return inner | {"type": [inner["type"], "null"]}
        return {"anyOf": [{"type": "null"}, inner]}


def published(model: type[BaseModel], name: str, rules: list[JsonSchemaValue]) -> JsonSchemaValue:
    """Return the JSON Schema (2020-12) of a model, with the rules that hold between its keys."""
    body = model.model_json_schema(by_alias=True, schema_generator=PublishedSchema, mode="validation")
    head = {"$schema": DIALECT, "$id": f"urn:sightline:schema:{name}"}
    return head | body | ({"allOf": rules} if rules else {})
