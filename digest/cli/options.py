"""The options that several commands share, each declared once."""

from typing import Annotated

import typer

from digest.cli import completing

Form = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        help="terminal, text, markdown, html, eml or json.",
        metavar="FORM",
        autocompletion=completing.formats,
    ),
]
Output = Annotated[str | None, typer.Option("--output", "-o", help="Write to this file.", metavar="FILE")]
Words = Annotated[int | None, typer.Option(min=1, help="About so many words a story.", metavar="N")]
Now = Annotated[str | None, typer.Option(help="Take this as the time.", metavar="ISO")]
WithText = Annotated[bool, typer.Option("--with-text", help="json: add the articles' texts.")]
