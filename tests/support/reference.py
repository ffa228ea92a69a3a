# SPDX-License-Identifier: MIT
"""Write the docstrings into docs/reference.md: ``python -m tests.support.reference``

The page has a pair of comments for each public name. Between them this command writes
its signature and its numpydoc docstring as Markdown; the rest of the page stays.
"""

import inspect
import re

import gradlite

from .pages import ROOT, read

PAGE = ROOT / "docs" / "reference.md"
BLOCK = re.compile(
    r"(<!-- from the docstring of (\w+) -->\n).*?(<!-- end -->)", re.DOTALL
)
PROSE = ("", "Notes", "References", "Examples")  # the other sections are lists
HEADING = re.compile(r"^(\w[\w ]*)\n-+\n", re.MULTILINE)


def names(page):
    """Return the public names that the page has a place for, in its order."""
    return [match[2] for match in BLOCK.finditer(page)]


def filled(page):
    """Return the page with every docstring in its place."""
    return BLOCK.sub(lambda match: match[1] + describe(match[2]) + match[3], page)


def sections(docstring):
    """Return the opening of a numpydoc docstring as "", and its sections by heading."""
    opening, *rest = HEADING.split(inspect.cleandoc(docstring))
    return {"": opening, **dict(zip(rest[::2], rest[1::2]))}


def describe(name):
    """Return Markdown for a public name: its signature and its docstring."""
    value = getattr(gradlite, name)
    parts = [fenced("python", name + signature(value)), *markdown(value.__doc__)]
    return "\n" + "\n\n".join(parts) + "\n\n"


def markdown(docstring):
    """Yield the opening of a docstring and its sections as paragraphs and lists."""
    for heading, text in sections(docstring).items():
        if heading:
            yield f"**{heading}**"
        if heading in PROSE:
            yield from map(paragraph, text.strip().split("\n\n"))
        else:
            yield entries(text, links=heading == "See Also")


def signature(value):
    if isinstance(value, type):
        return "(" + ", ".join(base.__name__ for base in value.__bases__) + ")"
    return str(inspect.signature(value))


def paragraph(text):
    return fenced("pycon", text) if text.startswith(">>>") else escaped(text)


def entries(text, links=False):
    """Return a list: each entry followed by the lines indented under it.

    In "See Also" the names are links within the page, and what follows a name describes
    it; elsewhere it is the type of an argument.
    """
    out = []
    for line in text.strip().splitlines():
        name, colon, rest = line.partition(" : ")
        if line.startswith(" "):
            out.append("  " + escaped(line.strip()))
        elif links:
            linked = [f"[{each}](#{each.lower()})" for each in name.split(", ")]
            out.append(
                "- " + ", ".join(linked) + (f": {escaped(rest)}" if rest else "")
            )
        else:
            out.append(f"- `{name}`" + (f" ({escaped(rest)}):" if colon else ":"))
    return "\n".join(out)


def fenced(language, text):
    return f"```{language}\n{text}\n```"


def escaped(text):
    return text.replace("*", r"\*").replace("_", r"\_")


if __name__ == "__main__":
    PAGE.write_text(filled(read(PAGE)), encoding="utf-8")
