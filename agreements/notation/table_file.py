"""A reference table as it is written in its file. Knows no other table, and not what it is for."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from agreements.notation.needs import Kind


class Title(BaseModel):
    """What a table is called, in both languages."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    id: str = Field(description="Bahasa Indonesia")
    en: str = Field(description="English")


class DictionaryFiles(BaseModel):
    """The two files of a hunspell dictionary, beside the table. Their digests stand here, so that a table says what its words are."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    files: str = Field(pattern=r"^[\w-]+(/[\w-]+)*$", description="Their path from the table's folder, without .aff and .dic")
    aff: str = Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the affixes, in hexadecimal")
    dic: str = Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256 of the words, in hexadecimal")


class Table(BaseModel):
    """One reference table, as written."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    title: Title = Field(description="What the table is called")
    source: str = Field(description="Where its content comes from, and how it was verified")
    change: Literal["add", "replace"] | None = Field(
        None, description="What it does to the table of that name in an earlier book: add to it, or replace it"
    )
    value: str | None = Field(None, pattern=r"^[0-9]+(\.[0-9]+|/0*[1-9][0-9]*)?$", description="A number or a fraction")
    values: list[str] | None = Field(None, description="Texts")
    columns: dict[str, Kind] | None = Field(None, description="Of rows: the type of each column")
    rows: list[dict[str, str | list[str] | None]] | None = Field(None, description="By column; what is absent is unknown")
    dictionary: DictionaryFiles | None = Field(None, description="The files of a dictionary")
