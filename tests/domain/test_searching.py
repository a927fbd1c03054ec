import pytest

from bot.domain.searching import Named, search

OFFICE = [
    Named("соколов", "Соколов", "директор СОШ № 12 Пётр Иванович", True),
    Named("солнышко", "Ежова", "заведующая ДС «Солнышко» Анна Петровна", True),
    Named("иванов", "Иванов", "методист Семён Ильич"),
    Named("иванова", "Иванова", "директор СОШ № 2 Ольга Сергеевна", True),
    Named("орлов", "Орлов", "специалист Иван Иванович"),
    Named("сош 7", "", "директор СОШ № 7", True),
    Named("сош 72", "Ким", "директор СОШ № 72", True),
    Named("ёлкин", "Ёлкин", "методист"),
]


@pytest.mark.parametrize(
    "typed, found",
    [
        ("сол", ["солнышко"]),
        ("сок", ["соколов"]),
        ("скл", ["соколов"]),
        ("сош 12", ["соколов"]),
        ("СОШ12", ["соколов"]),
        ("12", ["соколов"]),
        ("№ 7", ["сош 7", "сош 72"]),
        ("7", ["сош 7", "сош 72"]),
        ("елк", ["ёлкин"]),
        ("ЁЛК", ["ёлкин"]),
        ("ежо", ["солнышко"]),
        ("bdfyjd", ["иванов", "иванова", "орлов", "соколов"]),
        ("cji 12", ["соколов"]),
        ("иванов", ["иванов", "иванова", "орлов", "соколов"]),
        ("ива", ["иванова", "иванов", "орлов", "соколов"]),
        ("иван иванович орлов", ["орлов"]),
        ("ванов", ["иванова", "соколов", "иванов", "орлов"]),
        ("", []),
        ("…", []),
        ("жжж", []),
        ("(", []),
    ],
)
def test_a_part_of_a_name_finds_it(typed: str, found: list[str]) -> None:
    assert sorted(search(typed, OFFICE, 9)) == sorted(found)


@pytest.mark.parametrize(
    "typed, first",
    [("ива", "иванова"), ("иванов", "иванов"), ("7", "сош 7"), ("директор ольга", "иванова")],
)
def test_the_best_comes_first(typed: str, first: str) -> None:
    assert search(typed, OFFICE, 9)[0] == first


def test_no_more_than_asked_for() -> None:
    assert len(search("о", OFFICE, 3)) == 3
    assert search("о", OFFICE, 0) == ()


def test_a_name_broken_between_two_lines_moves_no_other() -> None:
    broken = [Named("сломан", "Бро\nкен", "а\tб"), *OFFICE]
    assert search("соколов", broken, 9) == ("соколов",)
    assert search("кен", broken, 9) == ("сломан",)
