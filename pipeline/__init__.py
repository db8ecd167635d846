"""qujat: folders of Kazakhstan policy documents in, tables that researchers trust out."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.tables import load as load

__all__ = ["load"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import `load` when it is first asked for: pandas takes seconds to import."""
    if name == "load":
        from pipeline.tables import load

        return load
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
