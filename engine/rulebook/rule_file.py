"""The rule file: what stands in it, as written. Knows nothing of what its expressions mean, and nothing of running it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from engine.rulebook.severities import Severity

LANGUAGES = ("id", "en")


class Part(BaseModel):
    """A part of a rule file: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Words(Part):
    """One text in both languages."""

    id: str = Field(description="Bahasa Indonesia")
    en: str = Field(description="English")


# Digits are 0 to 9: \d would be those of every script.
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Year = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$")]


class Validity(Part):
    """The years of the agreements that the rule applies to, both inclusive."""

    from_: Year | None = Field(None, alias="from", description="First year, or a date in it")
    until: Year | None = Field(None, description="Last year, or a date in it")


Fragment = Annotated[str, StringConstraints(min_length=1)]
Fragments = Fragment | Annotated[list[Fragment], Field(min_length=1)]


class Says(Part):
    """What the message of a finding must contain, in both languages: one text, or several."""

    id: Fragments = Field(description="Bahasa Indonesia: a part of the message, or several")
    en: Fragments = Field(description="English: a part of the message, or several")

    def parts(self, lang: str) -> list[str]:
        """The texts of a language."""
        found: Fragments = getattr(self, lang)
        return [found] if isinstance(found, str) else found


class RuleTest(Part):
    """One example: what is given, and what must come out."""

    name: str = Field(description="What the example shows, in a few words")
    given: dict[str, Any] | None = Field(
        None,
        description="The subject, in the format of agreements; what is absent is unknown. Or the agreements of a whole portfolio: "
        "the rule is asked of everything in it, and the gravest outcome counts",
    )
    within: dict[str, dict[str, Any]] = Field({}, description="What surrounds the subject: agreement, objective")
    expect: Literal["pass", "fail", "unknown", "not applicable"] = Field(description="The outcome")
    missing: list[str] | None = Field(None, description="Of an unknown outcome: exactly these paths")
    at: str | list[str] | None = Field(
        None, description='Where the finding must point: a path in what is given, "" for the thing itself; of several agreements each'
    )
    severity: Severity | None = Field(None, description="How much the finding must weigh")
    basis: list[str] | None = Field(None, description="What the finding must rest on: exactly these keys of the table legal, in order")
    says: Says | None = Field(None, description="What the message of the finding must contain, as a reader sees it")

    @property
    def places(self) -> list[str] | None:
        """Where the finding must point, each place."""
        return [self.at] if isinstance(self.at, str) else self.at


class Equivalent(Part):
    """A mutant of the rule that no example can tell from the rule, and why."""

    was: str = Field(description="A part of let, condition, test or message, as written there")
    becomes: str = Field(description="What stands in its place in the mutant; True for a dropped condition")
    reason: str = Field(min_length=10, description="Why no document can show the difference")


class Unreachable(Part):
    """A value that a part of the rule can never have in an example, and why."""

    of: str = Field(description="A part of let, condition or test, as written there")
    value: Literal["true", "false", "unknown"] = Field(description="The value that it cannot have")
    reason: str = Field(min_length=10, description="Why no document gives it that value")


Id = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,4}[0-9]{3,4}$")]


class RuleFile(Part):
    """One rule, as written."""

    id: Id = Field(description="Opaque; never used again for another rule")
    name: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")] = Field(description="Short English name")
    title: Words = Field(description="What must hold, in one line")
    why: Words | None = Field(None, description="Why it must hold")
    basis: list[str] = Field([], description="Keys of the reference table legal")
    severity: Severity = Field(description="How much a failure weighs")
    valid: Validity | None = Field(None, description="The years of the agreements that the rule applies to; absent: all")
    for_each: str = Field(description="What the rule is asked of")
    group: str | None = Field(None, description="Of a portfolio: expression for the elements that the rule is asked of in groups")
    by: str | None = Field(None, description="Expression: what the elements of one group have in common")
    let: dict[Name, str] = Field(
        {},
        description="Names for parts of the expressions below, in order: each may use those before it",
        json_schema_extra={"additionalProperties": False},
    )
    when: str | None = Field(None, description="Expression: whether the rule applies at all")
    assert_: str = Field(alias="assert", description="Expression: what must be true")
    at: str | None = Field(None, description="The field of the subject that findings point at")
    message: Words = Field(description="What is wrong; {expression} is replaced by its value")
    advice: Words = Field(description="How to fix it")
    replaces: Id | None = Field(None, description="The rule of a book that this one extends, in whose place it is asked")
    follows: list[str] = Field([], description="Rules of which a finding at the same place makes a finding of this one a consequence")
    tests: list[RuleTest] = Field(description="At least one that passes and one that fails")
    equivalent: list[Equivalent] = Field([], description="Mutants of the rule that need no example, because nothing tells them from it")
    unreachable: list[Unreachable] = Field([], description="Values that parts of the rule cannot have, so that nobody asks for them")

    @property
    def prefix(self) -> str:
        """The letters of its id, which are those of its book."""
        return self.id.rstrip("0123456789")

    @property
    def years(self) -> tuple[int | None, int | None]:
        """First and last year of the agreements that it applies to; None for no bound."""
        bounds = (self.valid.from_, self.valid.until) if self.valid is not None else (None, None)
        first, last = (int(bound[:4]) if bound else None for bound in bounds)
        return first, last
