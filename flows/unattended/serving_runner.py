"""The process that serves a deployment: starts its runs when they are due, and ends them when it is told to end."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from typing import Any

from prefect.deployments.runner import RunnerDeployment
from prefect.runner import Runner

SECONDS_BETWEEN_LOOKS = 5.0


class EndingRunner(Runner):
    """A runner that ends on a signal when its runs have ended, which it tells to end first.

    Prefect's own handler leaves the process at once, with runs that still go on.
    """

    def handle_sigterm(self, *_args: Any, **_named: Any) -> None:
        """Begin to end."""
        self.end_soon()

    def end_soon(self) -> None:
        """Begin to end; once."""
        if self.started:
            loop = asyncio.get_running_loop()
            self._ending = loop.create_task(self.astop())


def serve_until_told(deployment: RunnerDeployment, limit: int, goes_on: Callable[[], bool]) -> None:
    """Register the deployment and run it until SIGTERM or SIGINT comes, or `goes_on` says that it cannot go on."""
    asyncio.run(_serve(deployment, limit, goes_on))


async def _serve(deployment: RunnerDeployment, limit: int, goes_on: Callable[[], bool]) -> None:
    runner = EndingRunner(pause_on_shutdown=False, limit=limit)
    await runner.aadd_deployment(deployment)
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, runner.end_soon)
    watch = loop.create_task(_watch(runner, goes_on))
    try:
        await runner.start()
    finally:
        watch.cancel()


async def _watch(runner: EndingRunner, goes_on: Callable[[], bool]) -> None:
    while goes_on():
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
    runner.end_soon()
