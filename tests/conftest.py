"""What holds for every test."""

import os

from hypothesis import settings

# A slow machine is no fault of the code; and what gates a change must not depend on chance, while
# at home chance may find something new.
settings.register_profile("home", deadline=None)
settings.register_profile("gate", deadline=None, derandomize=True)
settings.load_profile("gate" if os.environ.get("CI") else "home")
