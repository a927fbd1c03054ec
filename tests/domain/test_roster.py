"""A table as an office keeps it: what each row says, and what is wrong in it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.errors import BadInput
from bot.domain.people import OrganizationKind, PostKind, Role
from bot.domain.roster import Entry, Roster, read_roster
from bot.domain.roster_words import Column, column_of, name_parts, organization_kind, post_kind


@dataclass(frozen=True)
class Table:
    name: str
    rows: tuple[tuple[str, ...], ...]
    first_row: int = 1


HEADINGS = ("ФИО", "Должность", "Организация", "Телефон")
SCHOOL = "МБОУ «Средняя общеобразовательная школа № 7»"


def read(*rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS, above: int = 0) -> Roster:
    return read_roster([Table("Лист1", (*[("Список", "", "", "")] * above, headings, *rows))])


def only(*rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> Entry:
    roster = read(*rows, headings=headings)
    assert len(roster.entries) == 1, roster
    return roster.entries[0]


def faults(roster: Roster) -> list[tuple[int, str, str]]:
    return [(one.row, one.reason, one.detail) for one in roster.problems]


# --- headings ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "heading, column",
    [
        ("ФИО", Column.NAME),
        ("Ф.И.О. руководителя", Column.NAME),
        ("Фамилия, имя, отчество", Column.NAME),
        ("Фамилия И.О.", Column.NAME),
        ("Руководитель", Column.NAME),
        ("Фамилия", Column.FAMILY),
        ("Имя", Column.GIVEN),
        ("Отчество", Column.PATRONYMIC),
        ("Должность руководителя", Column.TITLE),
        ("Организация", Column.ORGANIZATION),
        ("Наименование ОО", Column.ORGANIZATION),
        ("Полное наименование учреждения", Column.ORGANIZATION),
        ("ОО", Column.ORGANIZATION),
        ("Краткое название", Column.SHORT_NAME),
        ("ОО (сокращённо)", Column.SHORT_NAME),
        ("Вид", Column.KIND),
        ("Тип учреждения", Column.KIND),
        ("Тел.", Column.PHONE),
        ("тел./факс", Column.PHONE),
        ("Сотовый", Column.PHONE),
        ("моб. тел.", Column.PHONE),
        ("Контактный телефон", Column.PHONE),
        ("E-mail", Column.EMAIL),
        ("эл. почта", Column.EMAIL),
        ("Адрес электронной почты", Column.EMAIL),
        ("Группы", Column.GROUPS),
        ("Роль", Column.ROLE),
    ],
)
def test_a_column_is_known_by_the_offices_own_heading(heading: str, column: Column) -> None:
    found = column_of(heading)
    assert found is not None
    assert found[1] is column


@pytest.mark.parametrize(
    "heading",
    [
        "",
        "№ п/п",
        "Кол-во групп",
        "ИНН организации",
        "Почтовый адрес",
        "Дата рождения",
        "Список руководителей образовательных организаций Верхнеозёрского муниципального округа на 2026 год",
    ],
)
def test_what_only_sounds_like_a_heading_is_none(heading: str) -> None:
    assert column_of(heading) is None


def test_columns_stand_in_any_order_below_a_title() -> None:
    roster = read(
        ("8 900 000-00-07", SCHOOL, "Иванова Анна Петровна", "директор"),
        headings=("Сот.", "Учреждение", "Руководитель", "Должность"),
        above=3,
    )
    assert roster.entries == (
        Entry(
            "Лист1",
            5,
            "Иванова",
            "Анна",
            "Петровна",
            "директор",
            PostKind.DIRECTOR,
            SCHOOL,
            "",
            OrganizationKind.SCHOOL,
            "+79000000007",
        ),
    )


def test_a_heading_merged_over_two_rows_and_a_title_merged_over_all_columns() -> None:
    rows = (
        ("Руководители организаций",) * 4,
        ("ФИО", "Организация", "Контакты", "Контакты"),
        ("ФИО", "Организация", "Телефон", "E-mail"),
        ("Иванова Анна", SCHOOL, "89000000007", "a@example.ru"),
    )
    [entry] = read_roster([Table("Лист1", rows)]).entries
    assert (entry.row, entry.phone, entry.email) == (4, "+79000000007", "a@example.ru")


def test_names_in_three_columns() -> None:
    entry = only(
        ("САЛТЫКОВА-ЩЕДРИНА", "Анна Мария", "Петровна", "директор", SCHOOL),
        headings=("Фамилия", "Имя", "Отчество", "Должность", "Организация"),
    )
    assert (entry.family, entry.given, entry.patronymic) == ("Салтыкова-Щедрина", "Анна Мария", "Петровна")


def test_without_a_column_of_titles_people_lead_what_they_are_written_beside() -> None:
    roster = read(
        ("Иванова А.П.", SCHOOL),
        ("Петров С.И.", "МБДОУ «Детский сад № 2»"),
        headings=("Руководитель", "Организация"),
    )
    assert [(e.title, e.kind) for e in roster.entries] == [
        ("директор", PostKind.DIRECTOR),
        ("заведующий", PostKind.KINDERGARTEN_HEAD),
    ]


# --- cells ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written, parts",
    [
        ("Иванова Анна Петровна", ("Иванова", "Анна", "Петровна")),
        ("ИВАНОВА АННА ПЕТРОВНА", ("Иванова", "Анна", "Петровна")),
        ("Анна Петровна Иванова", ("Иванова", "Анна", "Петровна")),
        ("Иванович Анна Петровна", ("Иванович", "Анна", "Петровна")),
        ("Иванова А.П.", ("Иванова", "А", "П")),
        ("Иванова А. П.", ("Иванова", "А", "П")),
        ("А.П. Иванова", ("Иванова", "А", "П")),
        ("Иванова А.", ("Иванова", "А", "")),
        ("Иванова Анна", ("Иванова", "Анна", "")),
        ("Иванова", ("Иванова", "", "")),
        ("Салтыков-Щедрин М.Е.", ("Салтыков-Щедрин", "М", "Е")),
        ("Алиева Лейла Рашид кызы", ("Алиева", "Лейла", "Рашид кызы")),
        ("и.о. Петрова А.А.", ("Петрова", "А", "А")),
        ("Иванова Анна Петровна (декрет)", ("Иванова", "Анна", "Петровна")),
        ("-", None),
        ("12", None),
        ("Итого: 5", None),
        ("", None),
    ],
)
def test_a_name_in_its_parts(written: str, parts: tuple[str, str, str] | None) -> None:
    assert name_parts(written) == parts


@pytest.mark.parametrize(
    "name, kind",
    [
        (SCHOOL, OrganizationKind.SCHOOL),
        ("МБОУ № 5", OrganizationKind.SCHOOL),
        ("Гимназия № 1", OrganizationKind.SCHOOL),
        ("лицей", OrganizationKind.SCHOOL),
        ("МБДОУ № 5", OrganizationKind.KINDERGARTEN),
        ("Детский сад «Солнышко»", OrganizationKind.KINDERGARTEN),
        ("ЦРР № 4", OrganizationKind.KINDERGARTEN),
        ("Детская школа искусств", OrganizationKind.OTHER),
        ("МБУ ДО ДЮСШ", OrganizationKind.OTHER),
        ("Управление образования", OrganizationKind.DEPARTMENT),
        ("Методический кабинет Управления образования", OrganizationKind.OTHER),
        ("Ромашка", None),
    ],
)
def test_the_kind_of_an_organization_by_its_name(name: str, kind: OrganizationKind | None) -> None:
    assert organization_kind(name) is kind


@pytest.mark.parametrize(
    "title, home, kind",
    [
        ("директор", OrganizationKind.SCHOOL, PostKind.DIRECTOR),
        ("Директор МБОУ «СОШ № 7»", OrganizationKind.SCHOOL, PostKind.DIRECTOR),
        ("и.о. директора", OrganizationKind.SCHOOL, PostKind.DIRECTOR),
        ("руководитель", OrganizationKind.KINDERGARTEN, PostKind.KINDERGARTEN_HEAD),
        ("заведующая детским садом", OrganizationKind.KINDERGARTEN, PostKind.KINDERGARTEN_HEAD),
        ("заведующая хозяйством", OrganizationKind.KINDERGARTEN, PostKind.OTHER),
        ("заместитель директора по УВР", OrganizationKind.SCHOOL, PostKind.DEPUTY),
        ("директор по АХЧ", OrganizationKind.SCHOOL, PostKind.OTHER),
        ("начальник управления", OrganizationKind.DEPARTMENT, PostKind.HEAD),
        ("начальник отдела кадров", OrganizationKind.DEPARTMENT, PostKind.OTHER),
        ("методист", None, PostKind.METHODIST),
        ("главный специалист", OrganizationKind.DEPARTMENT, PostKind.SPECIALIST),
        ("", OrganizationKind.SCHOOL, PostKind.OTHER),
    ],
)
def test_the_kind_of_a_seat_by_its_title(title: str, home: OrganizationKind | None, kind: PostKind) -> None:
    assert post_kind(title, home) is kind


def test_groups_and_roles_are_parted() -> None:
    entry = only(
        ("Иванова А.П.", "методист", "Методкабинет", "аттестация; питание,  ВСОКО", "Секретарь, контролёр"),
        headings=("ФИО", "Должность", "Организация", "Группы", "Роль"),
    )
    assert entry.groups == ("аттестация", "питание", "ВСОКО")
    assert entry.roles == {Role.SECRETARY, Role.CONTROLLER}


def test_a_mobile_telephone_goes_before_another() -> None:
    entry = only(
        ("Иванова А.П.", SCHOOL, "8 (86332) 2-34-56", "89000000007"),
        headings=("ФИО", "Организация", "Телефон рабочий", "Сотовый"),
    )
    assert entry.phone == "+79000000007"


def test_a_vacant_seat_has_nobody() -> None:
    entry = only(("вакансия", "директор", SCHOOL, ""))
    assert entry.vacant
    assert entry.family == ""


# --- rows that are no rows --------------------------------------------------------------------------------


def test_sections_numbers_of_columns_and_repeated_headings_are_no_rows() -> None:
    roster = read(
        ("1", "2", "3", "4"),
        ("Школы",) * 4,
        ("Иванова А.П.", "директор", SCHOOL, ""),
        ("", "", "", ""),
        HEADINGS,
        ("Детские сады", "", "", ""),
        ("Петров С.И.", "заведующий", "МБДОУ № 2", ""),
    )
    assert [one.family for one in roster.entries] == ["Иванова", "Петров"]
    assert (roster.rows, roster.problems) == (2, ())


def test_a_line_that_names_an_organization_stands_over_its_people() -> None:
    roster = read(
        ("МБОУ «СОШ № 7»", "", ""),
        ("Иванова А.П.", "директор", "1"),
        ("МБОУ «СОШ № 8»", "", ""),
        ("Петров С.И.", "директор", "2"),
        headings=("ФИО", "Должность", "Телефон"),
    )
    assert [one.organization for one in roster.entries] == ["МБОУ «СОШ № 7»", "МБОУ «СОШ № 8»"]


# --- what is wrong ----------------------------------------------------------------------------------------


def test_wrong_rows_are_named_and_the_good_ones_are_taken() -> None:
    roster = read(
        ("Иванова Анна Петровна", "директор", SCHOOL, "89000000007"),
        ("", "директор", "МБОУ «СОШ № 8»", ""),
        ("Петров С.И.", "директор", "", ""),
        ("Сидоров И.И.", "директор", SCHOOL, ""),
        ("Иванова Анна Петровна", "директор", SCHOOL, ""),
        ("Козлова В.В.", "директор", "МБОУ «СОШ № 9»", "2-34"),
        ("Орлов О.О.", "директор", "МБОУ «СОШ № 10»", "8 900 000-00-07"),
        ("Белова Н.П.", "методист", "", ""),
    )
    assert faults(roster) == [
        (3, "no_name", ""),
        (4, "no_organization", "директор"),
        (5, "two_leaders", "2"),
        (6, "duplicate", "2"),
        (7, "bad_phone", "2-34"),
        (8, "same_phone", "2"),
    ]
    assert [one.family for one in roster.entries] == ["Иванова", "Козлова", "Орлов", "Белова"]
    assert roster.rows == 8
    assert [one.phone for one in roster.entries] == ["+79000000007", "", "", ""]


def test_one_head_of_two_schools_is_no_fault() -> None:
    roster = read(
        ("Иванова Анна Петровна", "директор", SCHOOL, "89000000007"),
        ("Иванова Анна Петровна", "директор", "МБОУ «СОШ № 8»", "89000000007"),
    )
    assert len(roster.entries) == 2
    assert roster.problems == ()


def test_rows_are_counted_as_excel_counts_them() -> None:
    table = Table("Лист1", (HEADINGS, ("", "директор", SCHOOL, "")), first_row=4)
    assert faults(read_roster([table])) == [(5, "no_name", "")]


def test_a_sheet_that_is_no_list_is_named_and_passed_over() -> None:
    good = Table("Школы", (HEADINGS, ("Иванова А.П.", "директор", SCHOOL, "")))
    roster = read_roster([Table("Праздники", (("Цветы", "Торт"),)), Table("Пусто", ()), good])
    assert roster.skipped == ("Праздники",)
    assert len(roster.entries) == 1


@pytest.mark.parametrize(
    "tables, reason",
    [
        ([], "empty_sheets"),
        ([Table("Лист1", ())], "empty_sheets"),
        ([Table("Лист1", (("Цветы", "Торт"),))], "no_roster"),
        ([Table("Лист1", (("ФИО", "Рост"), ("Иванова", "170")))], "no_roster"),
        ([Table("Лист1", (HEADINGS,))], "no_roster"),
    ],
)
def test_where_there_is_no_list_it_is_said(tables: list[Table], reason: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_roster(tables)
    assert refused.value.reason == reason


CELLS = st.one_of(
    st.sampled_from(
        ["", "ФИО", "Должность", "Организация", "Телефон", "Имя", "директор", SCHOOL, "89000000007"]
    ),
    st.sampled_from(["Иванова А.П.", "вакансия", "-", "12", "«", "№", "(", "секретарь", "a@b.ru", "\n", "İ"]),
    st.text(max_size=12),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.lists(CELLS, max_size=6).map(tuple), max_size=8), max_size=3))
def test_any_table_is_read_or_refused(sheets: list[list[tuple[str, ...]]]) -> None:
    tables = [Table(f"Лист{n}", tuple(rows)) for n, rows in enumerate(sheets)]
    try:
        roster = read_roster(tables)
    except BadInput:
        return
    taken = {(one.sheet, one.row) for one in roster.entries}
    refused = {(one.sheet, one.row) for one in roster.problems if not one.taken}
    assert not taken & refused
    assert len(taken) + len(refused) == roster.rows
