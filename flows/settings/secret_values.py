"""Secrets, looked up where the configuration says, and kept out of everything that is written."""

from __future__ import annotations

import os
from collections.abc import Iterable

from extractors.errors import SecretMissing
from flows.settings.operation_settings import SecretReference

SHORTEST_REPLACED = 4
"""Shorter secrets are not looked for in texts: they would be found everywhere."""


def secret_value(reference: SecretReference) -> str:
    """The secret; raises SecretMissing when the variable is not set or the block cannot be loaded."""
    if reference.env:
        value = os.environ.get(reference.env, "")
        if not value:
            raise SecretMissing(f"the environment variable {reference.env}, which the configuration names, is not set")
        return value
    from prefect.blocks.system import Secret

    try:
        block = Secret.load(reference.block)
    except Exception as problem:
        # Without a server, without the block and without access, Prefect raises errors of different kinds.
        raise SecretMissing(
            f"Prefect's Secret block {reference.block} cannot be loaded ({type(problem).__name__}); "
            "set PREFECT_API_URL to the server that has it"
        ) from problem
    return str(block.get())  # type: ignore[union-attr]  # outside a loop Prefect loads it here and now


def without_secrets(text: str, secrets: Iterable[str]) -> str:
    """A text on one line, with *** where a secret stood."""
    for secret in secrets:
        if len(secret) >= SHORTEST_REPLACED:
            text = text.replace(secret, "***")
    return " ".join(text.split())
