"""The settings are told in three places: the README, the sample file, the code."""

import re
from pathlib import Path

from bot.settings import Settings, load
from tests.house.project import text_of

NAMES = [name.upper() for name in Settings.model_fields]


def test_the_readme_tells_every_setting_with_its_default() -> None:
    told = dict(re.findall(r"^\| `([A-Z_]+)` \| (?:`(.+?)`|—) \|", text_of("README.md"), re.MULTILINE))
    defaults = re.findall(r"^#?([A-Z_]+)=(.*)$", text_of(".env.example"), re.MULTILINE)

    assert list(told) == NAMES
    assert told == dict(defaults)


def test_what_the_sample_calls_a_default_is_one(tmp_path: Path) -> None:
    sample = tmp_path / "sample.env"
    sample.write_text(re.sub(r"^#(?=[A-Z])", "", text_of(".env.example"), flags=re.MULTILINE), "utf-8")

    assert load(sample) == load(None)
    assert load(sample).model_fields_set > load(None).model_fields_set
