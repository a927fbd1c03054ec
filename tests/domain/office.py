"""A small fictitious office for the tests of the domain."""

from zoneinfo import ZoneInfo

from bot.domain.people import (
    Group,
    GroupRule,
    Organization,
    OrganizationKind,
    Person,
    Post,
    PostKind,
    Workspace,
)

ZONE = ZoneInfo("Europe/Moscow")
WORKSPACE = Workspace(1, "Управление образования", ZONE)

SCHOOL, KINDERGARTEN = OrganizationKind.SCHOOL, OrganizationKind.KINDERGARTEN

OFFICE = Organization(
    100, "Управление образования города Энска", "Управление образования", OrganizationKind.DEPARTMENT
)
SCHOOL_3 = Organization(103, "МБОУ «Гимназия № 3»", "Гимназия № 3", SCHOOL)
SCHOOL_7 = Organization(107, "МБОУ «Средняя общеобразовательная школа № 7»", "СОШ № 7", SCHOOL)
SCHOOL_17 = Organization(117, "МБОУ «Средняя общеобразовательная школа № 17»", "СОШ № 17", SCHOOL)
DAISY = Organization(119, "МБДОУ «Детский сад № 9 «Ромашка»", "ДС № 9 «Ромашка»", KINDERGARTEN)

ORLOVA = Person(1, "Орлова", "Елена", "Викторовна")
BELOVA = Person(2, "Белова", "Наталья", "Петровна")
PETROV = Person(3, "Петров", "Семён", "Ильич")
IVANOVA_OLGA = Person(4, "Иванова", "Ольга", "Петровна")
IVANOVA_ANNA = Person(5, "Иванова", "Анна", "Сергеевна")
GUSEVA = Person(6, "Гусева")

HEAD = Post(201, "начальник управления", PostKind.HEAD, OFFICE, ORLOVA)
METHODIST = Post(202, "методист", PostKind.METHODIST, OFFICE, BELOVA)
DIRECTOR_3 = Post(203, "директор", PostKind.DIRECTOR, SCHOOL_3, IVANOVA_ANNA)
DIRECTOR_7 = Post(207, "директор", PostKind.DIRECTOR, SCHOOL_7, PETROV)
DEPUTY_7 = Post(208, "заместитель директора", PostKind.DEPUTY, SCHOOL_7, GUSEVA)
DIRECTOR_17 = Post(217, "директор", PostKind.DIRECTOR, SCHOOL_17)
DAISY_HEAD = Post(219, "заведующая", PostKind.KINDERGARTEN_HEAD, DAISY, IVANOVA_OLGA)
CARD = Post(230, "методический кабинет", PostKind.OTHER, None, Person(30, "методический кабинет"))
POSTS = (HEAD, METHODIST, DIRECTOR_3, DIRECTOR_7, DEPUTY_7, DIRECTOR_17, DAISY_HEAD, CARD)

LEADERS = GroupRule(frozenset({PostKind.DIRECTOR, PostKind.KINDERGARTEN_HEAD}))
ALL_LEADERS = Group(
    301, "Руководители ОО", ("руководители ОУ", "руководители образовательных организаций"), LEADERS
)
DIRECTORS = Group(
    302,
    "Директора школ",
    ("руководители школ",),
    GroupRule(frozenset({PostKind.DIRECTOR}), frozenset({SCHOOL})),
)
SPECIALISTS = Group(303, "Специалисты управления", post_ids=frozenset({202}))
GROUPS = (ALL_LEADERS, DIRECTORS, SPECIALISTS)
