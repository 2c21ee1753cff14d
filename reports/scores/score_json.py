"""The scores of agreements for programs: JSON, a contract with a version. Numbers are exact texts, "250/3". Pure."""

from __future__ import annotations

from typing import Any

from agreements.notation.target_record import Target
from agreements.source.printable import json_text
from agreements.submitted import Submitted
from engine.language import Number
from engine.review.seal import Seal
from engine.scoring.achievement import Achievement, Unscored
from engine.scoring.parameters import Parameters
from engine.scoring.scores import AgreementScore, Mean, Period, Score, mean
from engine.scoring.spending import BudgetFunds, Efficiency, Funds
from reports.findings.json_report import sealed
from reports.scores.chapter import noted
from reports.scores.score_text import Scored, paths_of
from reports.words.catalogue import Words
from reports.words.phrasing import origin, why

VERSION = 1


def as_json(scored: Scored, parameters: Parameters, words: Words, seal: Seal) -> str:
    """The scores for programs: a contract, with a version. Numbers are exact texts, "250/3"."""
    report = {
        "version": VERSION,
        "lang": words.lang,
        "seal": sealed(seal),
        "parameters": {"cap": _exact(parameters.cap), "lower": parameters.lower, "efficiency": parameters.efficiency},
        "agreements": [_agreement_json(item, found, words) for item, found in scored],
    }
    return json_text(report)


def _agreement_json(item: Submitted, found: AgreementScore, words: Words) -> dict[str, Any]:
    return {
        "agreement": item.agreement.id,
        "portfolio": str(item.portfolio),
        "file": item.file,
        **_mean_json(found.mean),
        "objectives": [
            {"path": str(path), **_mean_json(mean(scores)), "indicators": [_score_json(item, score, words) for score in scores]}
            for path, scores in found.objectives
        ],
        "budget": _budget_json(found.budget, words) if found.budget is not None and found.budget.reported else None,
    }


def _budget_json(budget: BudgetFunds, words: Words) -> dict[str, Any]:
    lines = [
        {
            "path": f"budget.lines.{line.place}",
            "number": line.line.number,
            "name": line.line.name,
            "part_of": f"budget.lines.{line.within}" if line.within is not None else None,
            "serves": [str(path) for path in line.serves],
            **_funds_json(line.funds, words),
        }
        for line in budget.lines
    ]
    objectives = [{"path": str(path), **_funds_json(funds, words)} for path, funds in budget.objectives.items()]
    return {**_funds_json(budget.total, words), "lines": lines, "objectives": objectives}


def _funds_json(funds: Funds, words: Words) -> dict[str, Any]:
    """Rupiah and per cent, exact; `to_date` up to the end of each quarter. `why` there is no efficiency."""
    found = funds.efficiency
    lacking = found if isinstance(found, Unscored) else None
    return {
        "ceiling": _exact(funds.ceiling),
        "spent": _exact(funds.spent.year),
        "absorption": _exact(funds.absorption),
        "to_date": [_exact(amount) for amount in funds.spent.to_date],
        "efficiency": _exact(found.value) if isinstance(found, Efficiency) else None,
        "why": {"code": lacking.code, **dict(lacking.args), "text": why(lacking, words)} if lacking is not None else None,
    }


def _mean_json(found: Mean) -> dict[str, Any]:
    return {"mean": _exact(found.value), "scored": found.scored, "unscored": found.unscored, "assumed": found.assumed}


def _score_json(item: Submitted, score: Score, words: Words) -> dict[str, Any]:
    target, found = score.target, score.achievement
    return {
        "path": str(score.path),
        "name": score.name,
        "target": target.text if target is not None else None,
        "unit": (target.unit or None) if target is not None else None,
        "calculation": score.calculation,
        "calculation_reason": {"kind": score.calculated.kind or None, "inferred": score.calculated.inferred},
        "direction": score.direction.direction,
        "direction_reason": {"kind": score.direction.kind, "word": score.direction.word or None, "assumed": score.direction.assumed},
        "expression": score.computation.expression.text if score.computation.expression is not None else None,
        "quarters": [_period_json(item, period, words) for period in score.quarters],
        "result": _result_json(score.result.value),
        "achievement": _exact(found.value) if found is not None else None,
        "capped": _exact(found.capped) if found is not None else None,
        "reached": found.reached if found is not None else None,
        "band": getattr(score.band, words.lang) if score.band is not None else None,
        "why": {"code": score.why.code, **dict(score.why.args), "text": why(score.why, words)} if score.why is not None else None,
        "last_year": _result_json(score.last_year),
        "plan_target": _result_json(score.plan_target),
        "plan": _achieved_json(score.plan),
        "against_national": _achieved_json(score.national),
        "against_provincial": _achieved_json(score.provincial),
        "notes": {key: text or None for key, text in noted(item, score).items()},
        "derivation": [
            {
                "step": item_.code,
                **{key: _exact(value) for key, value in item_.args.items()},
                "at": [origin(item.document, path) for path in item_.paths],
            }
            for item_ in score.result.steps
        ],
    }


def _period_json(item: Submitted, period: Period, words: Words) -> dict[str, Any]:
    return {
        "quarter": period.name,
        "own": _result_json(period.own.value),
        "at": [origin(item.document, path) for path in paths_of(period)],
        "own_target": _result_json(period.own_target),
        "own_achievement": _achieved_json(period.own_achievement),
        "to_date": _result_json(period.to_date.value),
        "why": period.to_date.why.code if period.to_date.why is not None else None,
        "target": _result_json(period.target),
        "achievement": _achieved_json(period.achievement),
        "band": getattr(period.band, words.lang) if period.band is not None else None,
    }


def _achieved_json(found: Achievement | Unscored | None) -> str | None:
    return _exact(found.value) if isinstance(found, Achievement) else None


def _result_json(value: Target | None) -> str | None:
    if value is None:
        return None
    if value.kind == "number":
        return _exact(value.value)
    return str(value.text) or f"{_exact(value.low)}-{_exact(value.high)}"


def _exact(value: Number | str | None) -> str | None:
    return None if value is None else str(value)
