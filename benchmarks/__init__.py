"""Benchmarks of the delivery engine: `python -m benchmarks [name ...] [--quick] [--markdown]`.

A benchmark is a module of this package with `async def measure(quick: bool) -> Table`. `quick` asks
for sizes so small that a test can run it; its figures mean nothing. Each table has its baselines
measured in the same run. Nothing of the project may import this package.
"""

import importlib
import pkgutil
from collections.abc import Callable, Coroutine
from types import ModuleType
from typing import Any, cast

from benchmarks.tables import Table

Measure = Callable[[bool], Coroutine[Any, Any, Table]]


def names() -> tuple[str, ...]:
    """Return the names of all benchmarks: the modules that have a `measure`."""
    modules = sorted(module.name for module in pkgutil.iter_modules(__path__))
    runnable = [name for name in modules if not name.startswith("_")]
    return tuple(name for name in runnable if hasattr(_module(name), "measure"))


def measure_of(name: str) -> Measure:
    """Return what runs the benchmark `name`."""
    return cast("Measure", _module(name).measure)


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"benchmarks.{name}")
