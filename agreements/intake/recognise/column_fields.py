"""What the columns of a table hold among each other, where their own headings do not say it.

Knows which fields stand beside which; must not know words of headings, nor formats. Each rule is a function of its own; `settle` is
their order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from agreements.model import Months, Quarters, Semesters

# What a column holds, by its number from 1; "" where no heading says it.
Fields = dict[int, str]
PERIODS = {"quarters": tuple(Quarters.model_fields), "semesters": tuple(Semesters.model_fields), "months": tuple(Months.model_fields)}


def settle(fields: Fields) -> None:
    """Say what columns hold that only their neighbours tell."""
    for rule in RULES:
        rule(fields)


def ordered_periods(fields: Fields) -> Iterator[str]:
    """The schedules all periods of which have a column, each once and one after the other: then no stroke of a heading was lost."""
    for schedule, periods in PERIODS.items():
        held = [name.partition(".")[2] for _, name in sorted(fields.items()) if name.startswith(f"{schedule}.")]
        if held == list(periods):
            yield schedule


def _columns(fields: Fields, name: str) -> list[int]:
    return [column for column, held in fields.items() if held == name]


def _replaced(fields: Fields) -> None:
    """What was replaced is so only if what replaces it is there too; else it is what holds."""
    for column, held in fields.items():
        kind, _, of = held.partition(".")
        if kind == "before" and of:
            fields[column] = "before" if of in fields.values() else of


def _changed(fields: Fields) -> None:
    """Where what was replaced stands in a column of its own and no column says what of, the one beside it is what holds now."""
    held = set(fields.values())
    now = "amount" if "name" in held and not held & {"objective", "indicator"} else "target" if "indicator" in held else ""
    if "before" in held and now and now not in held and (columns := _columns(fields, "above")):
        fields[columns[-1]] = now


def _cumulated(fields: Fields) -> None:
    """What is to be reached up to a quarter has no place beside the quarters themselves; alone it is the quarters."""
    plainly = any(name.startswith("quarters.") for name in fields.values())
    for column, name in fields.items():
        if name.startswith("cumulated."):
            fields[column] = "unknown" if plainly else name.replace("cumulated", "quarters")


def _outline(fields: Fields) -> None:
    """A column of several levels is what its neighbours are not."""
    held = set(fields.values())
    for column in _columns(fields, "outline") if held & {"objective", "indicator"} else ():
        fields[column] = "indicator" if "objective" in held else "objective"


def _behind_indicators(fields: Fields) -> None:
    """Where objectives stand left of the indicators, a word for them right of all of these says something else: "Kategori Kinerja"."""
    indicators, objectives = _columns(fields, "indicator"), _columns(fields, "objective")
    if indicators and objectives and objectives[0] < indicators[0]:
        fields |= {column: "unknown" for column in objectives if column > indicators[-1]}


def _objectives(fields: Fields) -> None:
    """Of several columns of objectives the last is the own one, those before it are the superior's; goals or programmes take the place of
    objectives that no column has.
    """
    held = set(fields.values())
    if "objective" not in held and "indicator" in held and (goals := _columns(fields, "goal")):
        fields[goals[-1]] = "objective"
    objectives = _columns(fields, "objective")
    fields |= dict.fromkeys(objectives[:-1], "superior")
    if len(objectives) > 1 and not held & {"indicator", "name"} and "target" in held:
        # "Sasaran Program" beside "Sasaran Kegiatan" with targets: the lower ones are what is measured.
        fields |= {objectives[-2]: "objective", objectives[-1]: "indicator"}
    names = _columns(fields, "name")
    if names and not objectives and "indicator" in held and "amount" not in held:
        fields[names[-1]] = "objective"


def _of_the_superior(fields: Fields) -> None:
    """What is said of objectives both left and right of the own ones is the superior's at the left: `Sasaran Atasan | Indikator | Sasaran |
    Indikator`.
    """
    if not (objectives := _columns(fields, "objective")) or max(_columns(fields, "indicator"), default=0) < objectives[-1]:
        return
    for name in ("indicator", "target", "unit", "formula", "source", "explanation"):
        columns = _columns(fields, name)
        if columns and columns[-1] > objectives[-1]:
            fields |= {column: "superior" for column in columns if column < objectives[-1]}


def _numbers(fields: Fields) -> None:
    """A first column without a heading holds numbers."""
    if fields.get(1) == "" and "number" not in fields.values():
        fields[1] = "number"


def _names(fields: Fields) -> None:
    """Beside amounts without indicators, the only column of objectives is of what they are for; else the only one that no heading tells;
    else that of the funds.
    """
    held = set(fields.values())
    if "amount" not in held or held & {"name", "indicator", "target"}:
        return
    columns = _columns(fields, "objective") or _columns(fields, "") or _columns(fields, "source_of_funds")
    if len(columns) == 1:
        fields[columns[0]] = "name"


def _of_periods(fields: Fields) -> None:
    """Where a column says which quarter each row is of, the targets right of it are those of the quarters."""
    targets = [column for column in _columns(fields, "target") if column > min(_columns(fields, "period"), default=column)]
    if targets:
        fields[targets[0]] = "period_target"


def _of_indicators(fields: Fields) -> None:
    """What stands twice, once left of the indicators' own columns and once among them, is of the objective first, of the indicator then;
    a code left of the objectives is theirs.
    """
    objectives = _columns(fields, "objective")
    if not (indicators := _columns(fields, "indicator")):
        return
    numbers = [column for column in _columns(fields, "number") if column < indicators[0]]
    if len(numbers) > 1:
        fields[numbers[-1]] = "indicator_number"
    if objectives:
        fields |= {column: "objective_code" for column in _columns(fields, "code") if column < objectives[-1]}
        weights = _columns(fields, "weight")
        if len(weights) == 2 and objectives[-1] < weights[0] < indicators[0] < weights[1]:
            fields[weights[0]] = "unknown"
    more = "" if "amount" not in fields.values() else "budget_indicator"
    fields |= dict.fromkeys(indicators[1:], more)


def _of_costs(fields: Fields) -> None:
    """Where programmes with money stand right of the indicators, what is said of both stands twice, and is of the programmes right of their
    names; a number or code right of all that is of the indicators, and a remark, are of the programmes, too: `Indikator | Target | No |
    Kegiatan | Target | Anggaran | Ket`.
    """
    indicators = _columns(fields, "indicator")
    behind = [column for column in _columns(fields, "name") if indicators and column > indicators[0]]
    if not behind or "amount" not in fields.values():
        return
    for name in ("target", "unit", "note"):
        columns = _columns(fields, name)
        if columns and (name == "note" or columns[0] < behind[0]):
            fields |= {column: f"budget_{name}" for column in columns if column > behind[0]}
    last = max(column for name in ("indicator", "target", "unit") for column in _columns(fields, name))
    for name in ("number", "code"):
        fields |= {column: f"budget_{name}" for column in _columns(fields, name) if column > last}


def _officers(fields: Fields) -> None:
    """Officers left of what is promised are those who promise it; right of it they have no place, but as those in charge where no column
    says who is.
    """
    first = min((column for name in ("objective", "indicator") for column in _columns(fields, name)), default=0)
    behind = [column for column in _columns(fields, "officer") if column > first]
    fields |= dict.fromkeys(behind, "unknown")
    if len(behind) == 1 and first and "responsible" not in fields.values():
        fields[behind[0]] = "responsible"


RULES: tuple[Callable[[Fields], None], ...] = (
    _replaced,
    _changed,
    _cumulated,
    _outline,
    _behind_indicators,
    _objectives,
    _of_the_superior,
    _numbers,
    _names,
    _of_periods,
    _of_indicators,
    _of_costs,
    _officers,
)
