"""python3 Tests/clients BASE [PACKAGE…]: drives the official clients against a simulator that listens at BASE."""

import importlib
import pkgutil
import sys
import warnings

import driving
import drives

warnings.simplefilter("ignore", DeprecationWarning)
for module in sorted(module.name for module in pkgutil.iter_modules(drives.__path__)):
    importlib.import_module(f"drives.{module}")
options = [word for word in sys.argv[1:] if word.startswith("-")]
words = [word for word in sys.argv[1:] if not word.startswith("-")]
sys.exit(1 if driving.run(words[0], set(words[1:]), "-v" in options) else 0)
