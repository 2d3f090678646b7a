"""One real Rasa server and one pretended webhook for all tests of the bot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.nep_webhook import NepWebhook
from tests.bot.rasa_server import RasaServer, data_map, draaiend


@pytest.fixture(scope="session")
def bot_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with a trained model."""
    return data_map(tmp_path_factory.mktemp("bot"))


@pytest.fixture(scope="session")
def webhook_server() -> Iterator[tuple[NepWebhook, str]]:
    webhook = NepWebhook()
    server = webhook.start()
    yield webhook, f"http://127.0.0.1:{server.server_address[1]}/webhook"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def rasa(
    bot_data: Path, webhook_server: tuple[NepWebhook, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RasaServer]:
    """The running server."""
    log = tmp_path_factory.mktemp("rasa") / "rasa.log"
    with draaiend(bot_data, webhook_server[1], log) as server:
        yield server


@pytest.fixture
def webhook(webhook_server: tuple[NepWebhook, str]) -> NepWebhook:
    """The pretended webhook, fresh for this test."""
    webhook_server[0].opnieuw()
    return webhook_server[0]
