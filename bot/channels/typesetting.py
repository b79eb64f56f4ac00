"""typst: a template of ours and the data that it sets. The data never is typst source, so no text can break it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import typst

HERE = Path(__file__).parent


def typeset(
    template: str, data: Mapping[str, Any], output: Literal["pdf", "png"], pixels_per_inch: float | None = None
) -> bytes:
    """The template of this folder set with these JSON values, which it reads as `data`; with typst's own fonts alone.

    RuntimeError (of typst) when a formula among the data is not mathematics. A PNG has one page.
    """
    drawn = typst.compile(
        HERE / template,
        root=HERE,
        format=output,
        ppi=pixels_per_inch,
        sys_inputs=inputs(data),
        ignore_system_fonts=True,
    )
    assert isinstance(drawn, bytes), f"{template} : un PNG n'a qu'une page"
    return drawn


def inputs(data: Mapping[str, Any]) -> dict[str, str]:
    """The data as the template reads it."""
    return {"data": json.dumps(data, ensure_ascii=False)}
