"""The Chromium of this machine; no browser is ever downloaded."""

import os
import shutil

NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]


def path() -> str | None:
    """Where it is: named by FOOTBRIDGE_CHROMIUM, or found on the PATH."""
    named = [os.environ["FOOTBRIDGE_CHROMIUM"]] if os.environ.get("FOOTBRIDGE_CHROMIUM") else NAMES
    return next((found for name in named if (found := shutil.which(name))), None)
