"""What has a Prefect server notice that a run's machine is gone: an automation that waits for the run's heartbeats.

A worker notices that a process of its own ended. When the worker or its machine ends too, nobody is left who says so,
and the run would be shown as running for ever.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

SILENCE_SECONDS = 400
"""A run is taken as crashed when it was not heard of for so long; Prefect's heartbeats come every three minutes."""
GONE = "not heard of any more: its process or machine is gone; what it left is put right by the next run"
_ENDS = ("Completed", "Failed", "Cancelled", "Crashed")


def ensure_crash_automation(deployment: str, deployment_id: UUID, silence: float = SILENCE_SECONDS) -> None:
    """Have the server in use mark runs of a deployment as crashed that are not heard of any more; one for each name.

    Raises what the client raises when the server does not take it.
    """
    from prefect import get_client

    automation = _automation(deployment, deployment_id, silence)
    with get_client(sync_client=True) as client:
        known = client.read_automations_by_name(automation.name)
        if known:
            client.update_automation(known[0].id, automation)
        else:
            client.create_automation(automation)


def automation_name(deployment: str) -> str:
    """How the automation of a deployment is called."""
    return f"rekon: runs of {deployment} that are gone"


def _automation(deployment: str, deployment_id: UUID, silence: float) -> Any:
    from prefect.client.schemas.objects import StateType
    from prefect.events.actions import ChangeFlowRunState
    from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture
    from prefect.events.schemas.events import ResourceSpecification

    heartbeat = "prefect.flow-run.heartbeat"
    # The deployment has no name among what a heartbeat is related to.
    related: dict[str, str | list[str]] = {
        "prefect.resource.role": "deployment",
        "prefect.resource.id": f"prefect.deployment.{deployment_id}",
    }
    return AutomationCore(
        name=automation_name(deployment),
        trigger=EventTrigger(
            after={heartbeat},
            expect={heartbeat, *(f"prefect.flow-run.{end}" for end in _ENDS)},
            match=ResourceSpecification({"prefect.resource.id": "prefect.flow-run.*"}),
            match_related=ResourceSpecification(related),
            for_each={"prefect.resource.id"},
            posture=Posture.Proactive,
            threshold=1,
            within=timedelta(seconds=silence),
        ),
        actions=[ChangeFlowRunState(name=None, state=StateType.CRASHED, message=GONE, force=True)],
    )
