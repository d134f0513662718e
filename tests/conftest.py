"""What holds for every test."""

import os
import sys
from pathlib import Path

from hypothesis import settings

# Dozens of tests start the program. On a machine that keeps no bytecode beside the sources, each
# start would compile all of it anew.
if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
    kept = Path(__file__).parents[1] / ".pytest_cache" / "bytecode"
    os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix = str(kept)
    sys.dont_write_bytecode = False

# A slow machine is no fault of the code; and what gates a change must not depend on chance, while
# at home chance may find something new.
settings.register_profile("home", deadline=None)
settings.register_profile("gate", deadline=None, derandomize=True)
settings.load_profile("gate" if os.environ.get("CI") else "home")
