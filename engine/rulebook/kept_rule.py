"""A rule of a kept book: what every run asks of it is at hand, and its words; the rest is read from its file where somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from engine.rulebook.rule import Rule, Telling
from engine.rulebook.severities import Severity

# By the id of a rule what it tells readers, by part and language: `advice.en`.
Said: TypeAlias = Mapping[str, Mapping[str, str]]


class Light(NamedTuple):
    """What every run asks of a rule."""

    id: str
    folder: int
    file: str
    digest: str
    scope: str
    shared: bool
    crosses: bool
    groups: bool
    years: tuple[int | None, int | None]
    follows: tuple[str, ...]
    severity: Severity


class KeptRule(Rule):
    """A rule of which only what every run asks is at hand; the rest is read when it is asked for."""

    __slots__ = ("_constants", "_light", "_load", "_said")
    _constants: Callable[[], Mapping[str, Any]]
    _light: Light
    _load: Callable[[], Rule]
    _said: Callable[[], Said]

    def __new__(cls, *parts: Any, **named: Any) -> Rule:  # type: ignore[misc]
        """What is made of one, as `replace` does, is a whole rule."""
        return Rule(*parts, **named)

    @classmethod
    def of(cls, light: Light, constants: Callable[[], Mapping[str, Any]], load: Callable[[], Rule], said: Callable[[], Said]) -> KeptRule:
        """The rule, with what reads it whole, and what reads the words of all rules."""
        made = object.__new__(cls)
        parts = (("_light", light), ("_load", load), ("_said", said), ("_constants", constants), ("crosses", light.crosses))
        for name, value in parts:
            object.__setattr__(made, name, value)
        return made

    def __getattr__(self, name: str) -> Any:
        # Asked only for what is not there yet.
        if name not in Rule.__slots__:
            raise AttributeError(name)
        if name == "scope":
            # Where all results are kept nothing is asked, and no types of records are needed.
            from engine.rulebook.scopes import scopes

            object.__setattr__(self, name, scopes()[self._light.scope])
            return self.scope
        if name == "constants":
            object.__setattr__(self, name, self._constants())
            return self.constants
        if name == "grouping" and not self._light.groups:
            return None
        whole = self._load()
        for part in Rule.__slots__:
            object.__setattr__(self, part, getattr(whole, part))
        return getattr(self, name)

    def said(self, part: Telling, lang: str) -> str:  # noqa: D102
        return self._said()[self.id].get(f"{part}.{lang}", "")

    @property
    def id(self) -> str:  # noqa: D102
        return self._light.id

    @property
    def shared(self) -> bool:  # noqa: D102
        return self._light.shared

    @property
    def follows(self) -> Sequence[str]:  # noqa: D102
        return self._light.follows

    @property
    def severity(self) -> Severity:  # noqa: D102
        return self._light.severity

    @property
    def digest(self) -> str:  # noqa: D102
        return self._light.digest

    @property
    def years(self) -> tuple[int | None, int | None]:  # noqa: D102
        return self._light.years
