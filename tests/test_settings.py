"""Settings: where they come from, what is refused and in which words."""

from pathlib import Path

import pytest

from bot.settings import REAL_API_URL, BadSettings, Settings, load

SETTINGS = tuple(name.upper() for name in Settings.model_fields)
TOKEN = "123456789:AAbb-cc_dd"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)


def dotenv(text: str, encoding: str = "utf-8") -> None:
    Path(".env").write_text(text, encoding=encoding)


def test_defaults() -> None:
    settings = load()
    assert settings.bot_token.get_secret_value() == ""
    assert settings.api_url == REAL_API_URL
    assert settings.proxy_url is None
    assert settings.database_url == "sqlite:///var/reshili.sqlite"
    assert settings.data_dir == Path("var")
    assert settings.clock_file is None
    assert settings.log_level == "INFO"
    assert (settings.in_flight, settings.lease_seconds) == (4, 30)
    assert (settings.read_seconds, settings.read_memory_mb) == (60, 1024)


def test_env_file_is_read_also_as_windows_writes_it() -> None:
    dotenv(f"BOT_TOKEN={TOKEN}\r\nDATA_DIR=/srv/Решили\r\nPOSTGRES_PASSWORD=for-compose\r\n", "utf-8-sig")
    settings = load()
    assert settings.required_token() == TOKEN
    assert settings.data_dir == Path("/srv/Решили")


def test_environment_is_stronger_than_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    dotenv("LOG_LEVEL=debug\nIN_FLIGHT=2\n")
    monkeypatch.setenv("IN_FLIGHT", "3")
    settings = load()
    assert (settings.log_level, settings.in_flight) == ("DEBUG", 3)


def test_empty_is_not_set() -> None:
    dotenv("BOT_TOKEN=\nPROXY_URL=\nAPI_URL=\nCLOCK_FILE=\nIN_FLIGHT=\n")
    settings = load()
    assert settings.api_url == REAL_API_URL
    assert settings.proxy_url is None
    assert settings.clock_file is None


def test_token_is_asked_for_only_where_it_is_needed() -> None:
    settings = load()
    with pytest.raises(BadSettings, match="BOT_TOKEN: is not set"):
        settings.required_token()


GOOD = {
    "API_URL": ["http://127.0.0.1:8081", "https://api.telegram.org/"],
    "PROXY_URL": ["http://proxy.example:3128", "socks5://user:password@proxy.example:1080"],
    "DATABASE_URL": ["sqlite:////srv/reshili.sqlite", "postgresql+psycopg://u:p@h/n", "postgresql://h/n"],
    "BOT_TOKEN": [TOKEN, f" {TOKEN} "],
    "LOG_LEVEL": ["debug", "ERROR"],
    "IN_FLIGHT": ["1", "30"],
    "LEASE_SECONDS": ["1"],
    "READ_SECONDS": ["1"],
    "READ_MEMORY_MB": ["128"],
}
BAD = {
    "BOT_TOKEN": ["no colon", "letters:AAbb", "12:AA bb"],
    "API_URL": ["api.telegram.org", "ftp://api.telegram.org", "https://"],
    "PROXY_URL": ["proxy.example:1080", "vless://proxy.example"],
    "DATABASE_URL": ["reshili.sqlite", "mysql://h/n", "sqlite", "sqlite://", "sqlite:///:memory:"],
    "LOG_LEVEL": ["loud"],
    "IN_FLIGHT": ["0", "31", "four"],
    "LEASE_SECONDS": ["0"],
    "READ_SECONDS": ["0"],
    "READ_MEMORY_MB": ["1"],
}


def cases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(name, value) for name, values in table.items() for value in values]


@pytest.mark.parametrize("name,value", cases(GOOD))
def test_taken(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    load()


@pytest.mark.parametrize("name,value", cases(BAD))
def test_refused_by_name(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(BadSettings) as caught:
        load()
    (problem,) = caught.value.problems
    assert problem.setting == name
    assert str(caught.value).startswith(f"{name}: ")
    assert len(str(caught.value).splitlines()) == 1


def test_every_problem_is_told_at_once() -> None:
    dotenv("API_URL=nowhere\nIN_FLIGHT=0\n")
    with pytest.raises(BadSettings) as caught:
        load()
    assert [one.setting for one in caught.value.problems] == ["API_URL", "IN_FLIGHT"]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://api.telegram.org",
        "https://API.Telegram.org./",
        "http://api.telegram.org:8081",
        "http://user@api.telegram.org",
    ],
)
def test_clock_file_is_refused_with_the_real_address(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("API_URL", address)
    monkeypatch.setenv("CLOCK_FILE", "clock")
    with pytest.raises(BadSettings, match="for the playground only") as caught:
        load()
    assert [one.code for one in caught.value.problems] == ["clock_with_real_api"]


def test_clock_file_is_taken_with_another_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("API_URL", "http://127.0.0.1:8081")
    monkeypatch.setenv("CLOCK_FILE", "clock")
    assert load().clock_file == Path("clock")


def test_secrets_stay_out_of_what_is_printed_and_of_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("PROXY_URL", "http://user:hush@proxy.example:3128")
    monkeypatch.setenv("DATABASE_URL", "postgresql://user:hush@h/n")
    assert "hush" not in repr(load())
    assert TOKEN not in repr(load())
    monkeypatch.setenv("PROXY_URL", "gopher://user:hush@proxy.example")
    with pytest.raises(BadSettings) as caught:
        load()
    assert "hush" not in str(caught.value)
    assert caught.value.__cause__ is None
