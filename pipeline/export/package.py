"""The data package: ``datapackage.json`` describes every table for people and programs.

Source: the Frictionless Data Package and Table Schema standards (specs.frictionlessdata.io).
"""

from typing import Any

from pipeline.export.schema import TABLES, Table


def describe_tables() -> dict[str, Any]:
    """Return the descriptor of the data package as JSON values."""
    return {
        "name": "qujat-tables",
        "title": "What a corpus of policy documents says: laws, dates, organizations, figures",
        "profile": "tabular-data-package",
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [
            {
                "name": column.name,
                "type": column.kind,
                "description": column.meaning,
                **({"unit": column.unit} if column.unit else {}),
                **({"constraints": {"enum": list(column.values)}} if column.values else {}),
                **(
                    {"trueValues": ["true"], "falseValues": ["false"]}
                    if column.kind == "boolean"
                    else {}
                ),
            }
            for column in table.columns
        ],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.links:
        schema["foreignKeys"] = [
            {"fields": list(own), "reference": {"resource": other, "fields": list(theirs)}}
            for own, other, theirs in table.links
        ]
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": table.about,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True},
        "schema": schema,
    }
