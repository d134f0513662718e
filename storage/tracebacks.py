"""What a kept traceback says in short: which error and where, without the error's own words.

An error's words may quote what a person wrote; its type and its place never do.
"""

import re

_FRAME = re.compile(r'^\s*File "(?P<file>[^"]+)", line (?P<line>\d+), in (?P<function>\S+)')
_OURS = re.compile(r"(?:^|/)(?P<file>(?:bot|adapters|storage)/[\w/]+\.py)$")
_ERROR = re.compile(r"^(?P<name>[A-Za-z_][\w.]*)(?::|$)")


def brief(traceback: str) -> str:
    """`ValueError in bot/engine.py, line 12`; empty for an empty one."""
    name, place, framed = "", "", False
    for line in traceback.splitlines():
        if frame := _FRAME.match(line):
            framed = True
            ours = _OURS.search(frame["file"].replace("\\", "/"))
            place = f"{ours['file']}, line {frame['line']}" if ours else place
        elif framed and (error := _ERROR.match(line)):
            # The first line that is not indented after the frames; more of them are its words.
            name, framed = error["name"].rpartition(".")[2], False
    if not traceback:
        return ""
    return f"{name or 'an error'} in {place}" if place else name or "an error"
