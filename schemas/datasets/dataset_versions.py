"""The versions of the datasets: which structure each had, so that none changes unnoticed.

`versions.toml` keeps a digest of every version that was ever published. After a change raise the `version` of the
dataset's declaration, run `python -m schemas.datasets.dataset_versions`, and write a line for it in CHANGELOG.md.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from schemas.datasets.catalogue import DATASETS
from schemas.datasets.dataset import DatasetSchema
from schemas.datasets.published import structure_digest

PATH = Path(__file__).with_name("versions.toml")
_INTRODUCTION = """# Every version of every dataset, with a digest of its names, types, units, closed sets and key.
# Written by `python -m schemas.datasets.dataset_versions`, which adds versions and changes none that stands here.
"""

Register = Mapping[str, Mapping[str, str]]


def read_register(path: Path = PATH) -> dict[str, dict[str, str]]:
    """Digests by dataset and version."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def unregistered(register: Register, datasets: Mapping[str, DatasetSchema] = DATASETS) -> list[str]:
    """What the declarations say that the register does not: one line per dataset, saying what to do."""
    problems = []
    for name, schema in datasets.items():
        known = register.get(name, {}).get(str(schema.version))
        latest = max(map(int, register.get(name, {"0": ""})))
        if schema.version < latest:
            problems.append(f"{name}: version {latest} was published already, {schema.version} is older")
        elif known is None:
            problems.append(
                f"{name}: version {schema.version} is not registered; run python -m schemas.datasets.dataset_versions"
            )
        elif known != structure_digest(schema):
            problems.append(f"{name}: its columns are not those of version {schema.version}; raise its version")
    return problems


def with_new_versions(
    register: Register, datasets: Mapping[str, DatasetSchema] = DATASETS
) -> dict[str, dict[str, str]]:
    """The register with the versions that it does not know; those it knows are left as they are."""
    added = {name: dict(versions) for name, versions in register.items()}
    for name, schema in datasets.items():
        added.setdefault(name, {}).setdefault(str(schema.version), structure_digest(schema))
    return added


def _written(register: Register) -> str:
    sections = (
        f"\n[{name}]\n" + "".join(f'{version} = "{digest}"\n' for version, digest in versions.items())
        for name, versions in register.items()
    )
    return _INTRODUCTION + "".join(sections)


if __name__ == "__main__":
    PATH.write_text(_written(with_new_versions(read_register())), encoding="utf-8")
