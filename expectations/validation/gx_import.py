"""Loading Great Expectations without what none of our expectations use.

Its import takes seconds, most of them for others: scipy's statistics and altair, which two of its own expectations
use; libraries of data stores, which it does without where they are not installed; its own expectations and its sources
of data, each a large class, where ours check frames in memory. The first are loaded when they are first used, the
libraries are taken as not installed unless they are loaded already, and of the last it gets the names.
"""

from __future__ import annotations

import importlib
import sys
import threading
from types import ModuleType

from extractors.processes.lean_imports import LoadedWhenUsed, NamesOnly, instead, uncollected

_WHEN_USED = ("altair", "requests", "scipy.stats")
_NOT_INSTALLED = ("sqlalchemy", "boto3", "botocore", "google", "azure", "shapely", "pyspark")
_LIBRARY = "great_expectations"
_SOURCES = (
    "alloy_datasource", "aurora_datasource", "bigquery_datasource", "citus_datasource", "databricks_sql_datasource",
    "fabric", "fabric_datasource", "neon_datasource", "pandas_azure_blob_storage_datasource", "pandas_dbfs_datasource",
    "pandas_file_path_datasource", "pandas_filesystem_datasource", "pandas_google_cloud_storage_datasource",
    "pandas_s3_datasource", "postgres_datasource", "redshift_datasource", "snowflake_datasource",
    "spark_azure_blob_storage_datasource", "spark_datasource", "spark_dbfs_datasource", "spark_file_path_datasource",
    "spark_filesystem_datasource", "spark_google_cloud_storage_datasource", "spark_s3_datasource",
    "sql_datasource", "sql_server_datasource", "sqlite_datasource",
)  # fmt: skip
_METRICS = (
    "column_aggregate_metrics", "column_map_metrics", "column_pair_map_metrics", "multicolumn_map_metrics",
    "query_metrics", "table_metrics",
)  # fmt: skip
_NAMES_ONLY = (
    f"{_LIBRARY}.core.http",
    *(f"{_LIBRARY}.expectations.metrics.{metrics}" for metrics in _METRICS),
    f"{_LIBRARY}.expectations.core",
    f"{_LIBRARY}.expectations.core.unexpected_rows_expectation",
    *(f"{_LIBRARY}.datasource.fluent.{source}" for source in _SOURCES),
)
_one_at_a_time = threading.Lock()


def great_expectations(alone: bool = False) -> ModuleType:
    """The library, loaded at the first call.

    `alone` says that no other thread loads libraries of data stores meanwhile: those are then left out of it.
    """
    with _one_at_a_time:
        if _LIBRARY in sys.modules:
            return sys.modules[_LIBRARY]
        with (
            instead({name: LoadedWhenUsed(name) for name in _WHEN_USED}),
            instead(dict.fromkeys(_NOT_INSTALLED) if alone else {}),
            uncollected(),
        ):
            try:
                with instead({name: NamesOnly(name) for name in _NAMES_ONLY}):
                    return importlib.import_module(_LIBRARY)
            except (AttributeError, ImportError, TypeError):
                # A version of it for which names are not enough is loaded as a whole.
                for name in [name for name in sys.modules if name.split(".")[0] == _LIBRARY]:
                    del sys.modules[name]
                return importlib.import_module(_LIBRARY)
