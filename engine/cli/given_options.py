"""The options of a command line as the commands share them: those of a group above a command are that command's too."""

from __future__ import annotations

from typing import Any

import click

from engine.cli.context import Context

_CLUSTER = ("cluster", "cluster_ca", "cluster_cert", "cluster_key")


def context_of(given: dict[str, Any]) -> Context:
    """The shared context; options of the groups before a command are those of the command."""
    above: dict[str, Any] = {}
    parent = click.get_current_context().parent
    while parent is not None:
        above = {**{key: value for key, value in parent.params.items() if value}, **above}
        parent = parent.parent
    merged = {**above, **{key: value for key, value in given.items() if value not in (None, ())}}
    for key in ("select", "ignore"):
        if key in merged:
            merged[key] = [part.strip() for value in merged[key] for part in value.split(",")]
    if "severity" in merged:
        merged["severity"] = {id_.strip(): level.strip() for id_, _, level in (entry.partition("=") for entry in merged["severity"])}
    cluster = tuple(merged.pop(name, None) for name in _CLUSTER)
    config, keeps, scans = merged.pop("config", None), not merged.pop("no_cache", False), bool(merged.pop("read_scans", False))
    merged = {key: list(value) if isinstance(value, tuple) else value for key, value in merged.items()}
    return Context(merged, config, keeps=keeps, scans=scans, cluster=cluster)
