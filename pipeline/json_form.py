"""The JSON form of records: lists of their values, and records of lists again."""

import types
import typing
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, cast

Record = TypeVar("Record")


def to_json(record: object) -> Any:
    """Return `record` as values that `json` writes: a list of the field values, in field order.

    Records inside are written the same way, tuples as lists; a record in a field of several record
    types (`Mention.value`) is preceded by its class name. A named tuple holds no records but named
    tuples, and so is its own JSON form.

    >>> from pipeline.records import LanguageSpan
    >>> to_json(LanguageSpan(start=0, end=2, language="kk", confidence=1.0))
    [0, 2, 'kk', 1.0]
    """
    if isinstance(record, tuple):
        return record
    return [
        _encode(getattr(record, name), union)
        for name, _, union in _shape(cast(Hashable, type(record)))
    ]


def from_json(kind: type[Record], data: Any) -> Record:
    """Return the record of class `kind` whose JSON form is `data`.

    >>> from pipeline.records import Box
    >>> from_json(Box, [1, 2, 3, 4])
    Box(x0=1, y0=2, x1=3, y1=4)
    """
    return cast(Record, _reader(cast(Hashable, kind))(data))


@cache
def _shape(kind: Hashable) -> tuple[tuple[str, Any, bool], ...]:
    """Return name, type hint and "is one of several records" of each field of a record class."""
    hints = typing.get_type_hints(cast(Any, kind))
    return tuple(
        (name, hints[name], len(_records_in(hints[name])) > 1) for name in _field_names(kind)
    )


def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else kind._fields


def _records_in(hint: Any) -> tuple[Any, ...]:
    union = isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union
    return tuple(filter(_is_record, typing.get_args(hint) if union else (hint,)))


def _is_record(hint: Any) -> bool:
    return isinstance(hint, type) and (is_dataclass(hint) or hasattr(hint, "_fields"))


def _encode(value: Any, union: bool) -> Any:
    if is_dataclass(value):
        data = to_json(value)
        return [type(value).__name__, data] if union else data
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return [_encode(item, union) for item in value]
    return value


@cache
def _reader(kind: Hashable) -> Callable[[Any], Any]:
    """Return the function that makes a record of class `kind` of its JSON form."""
    record = cast(Any, kind)
    names = _field_names(record)
    within = [(i, _maker(hint)) for i, (_, hint, _) in enumerate(_shape(kind))]
    changed = [(i, maker) for i, maker in within if maker]
    by_place: Any = getattr(record, "_make", None)

    def read(data: Any) -> Any:
        if len(data) != len(names):
            raise ValueError(f"{record.__name__} has {len(names)} fields, the data {len(data)}")
        values = list(data)
        for i, maker in changed:
            values[i] = maker(values[i])
        return by_place(values) if by_place else record(**dict(zip(names, values, strict=True)))

    return read


def _maker(hint: Any) -> Callable[[Any], Any] | None:
    """Return the function that makes a field's value of its JSON form, None where they are one."""
    if typing.get_origin(hint) is tuple:
        item = _maker(typing.get_args(hint)[0])
        return (lambda data: tuple(map(item, data))) if item else tuple
    records = _records_in(hint)
    if len(records) > 1:
        named = {kind.__name__: _reader(kind) for kind in records}
        return lambda data: data and named[data[0]](data[1])
    if not records:
        return None
    read = _reader(records[0])
    return lambda data: data and read(data)
