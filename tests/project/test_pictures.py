"""The README's pictures of chats show what the bot says."""

import re

from tests.project.pictures import README, SCENES, pictures, replaced


async def test_the_pictures_of_the_readme_are_what_the_bot_says() -> None:
    readme = README.read_text(encoding="utf-8")
    named = re.findall(r"^<!-- picture (\w+): ", readme, re.MULTILINE)
    assert sorted(named) == sorted(SCENES)
    for name, picture in (await pictures()).items():
        assert replaced(readme, name, picture) == readme, (
            f"{name}: run `python -m tests.project.pictures`"
        )
