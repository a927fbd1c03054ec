"""The words of an office's own tables, as rules: headings, kinds, roles, names of people.

The rules work on words as `matching.normalise` gives them: lower case, ё as е, no quotes, dots or dashes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final, TypeVar

from bot.domain.matching import key_of
from bot.domain.people import GroupRule, OrganizationKind, PostKind, Role

T = TypeVar("T")

Rules = Sequence[tuple[re.Pattern[str], T]]


class Column(StrEnum):
    FAMILY = "family"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    NAME = "name"
    TITLE = "title"
    ORGANIZATION = "organization"
    SHORT_NAME = "short_name"
    KIND = "kind"
    PHONE = "phone"
    EMAIL = "email"
    GROUPS = "groups"
    ROLE = "role"


def _rules(*pairs: tuple[str, T]) -> Rules[T]:
    return tuple((re.compile(pattern), meaning) for pattern, meaning in pairs)


#: What a heading says → its column (None: one that only sounds like another). The first that fits decides;
#: of two columns with one meaning the one whose rule stands higher: «ФИО» before «Руководитель».
HEADINGS: Final[Rules[Column | None]] = _rules(
    (r"\be ?mail\b|\b[иеэ] ?м[еэ]йл|(электронн\w*|эл) (почт\w*|адрес\w*)|^почта\b", Column.EMAIL),
    (r"\b(моб|сот)(ильн\w+|ов\w+)?\b", Column.PHONE),
    (r"\bтел\b|\bтелефон\w*|\bphone|^контакт\w*$", Column.PHONE),
    (r"\bкол(ичество)?\b|\bчисло\b|\bинн\b|\bадрес\b|\bиндекс\b|\bдата\b|\bфакс\b|\bсайт\b", None),
    (r"\bдолжност\w*|^position$|^title$", Column.TITLE),
    (r"\b(кратк|сокращ)\w*|\bshort name\b", Column.SHORT_NAME),
    (r"\bф и о\b|\bфио\b|фамилия (имя|и о|инициалы|и инициалы)|^full name$|^name$", Column.NAME),
    (r"^фамилия\b|^family( name)?$|^surname$|^last name$", Column.FAMILY),
    (r"^имя\b|^given name$|^first name$", Column.GIVEN),
    (r"^отчество\b|^patronymic$", Column.PATRONYMIC),
    (r"^(вид|тип)\b|^kind$", Column.KIND),
    (r"^рол[ьи]\b|^права\b|^roles?$", Column.ROLE),
    (r"\bгрупп[аы]\b|^списки?$|^groups?$", Column.GROUPS),
    (r"^(сотрудник|работник|ответственн\w+( лицо)?|исполнитель)$", Column.NAME),
    (r"^(руководител[ья]|директор|заведующ\w+)( \w+){0,2}$", Column.NAME),
    (r"\b(организаци|учреждени)\w+|^(оо|оу|доо|доу)$|^место работы$|^organization$", Column.ORGANIZATION),
    (r"\b(оо|оу|доо|доу)\b|^школа$|^(полное )?(название|наименование)( полное)?$", Column.ORGANIZATION),
)

#: A heading is short: a sentence in which «организация» occurs is none.
LONGEST_HEADING: Final = 8

#: An organization's name, or what stands in its column «вид» → its kind.
ORGANIZATION_KINDS: Final[Rules[OrganizationKind]] = _rules(
    (r"спортивн\w+ школ|школ\w+ искусств|музыкальн\w+ школ|художественн\w+ школ", OrganizationKind.OTHER),
    (r"\b(дюсш|сш|дши|дмш|ддт|ддют|цдт|цвр|сют)\b|творчеств|дополнительн", OrganizationKind.OTHER),
    (r"(начальн\w+ )?школ\w+ детск\w+ сад", OrganizationKind.SCHOOL),
    (r"детск\w+ сад|\bсад(ик)?\b|\b\w{0,3}до[уо]\b|\bдс\b|^д с\b|\bясли", OrganizationKind.KINDERGARTEN),
    (r"\bцрр\b|развития ребенка|дошкольн", OrganizationKind.KINDERGARTEN),
    (r"школ|гимнази|лице[йя]|\b[сонв]ош\b|\bкадетск|интернат", OrganizationKind.SCHOOL),
    (r"\bм[бак]?оу\b|общеобразоват", OrganizationKind.SCHOOL),
    (r"методич|^мк?[бу]?у\b", OrganizationKind.OTHER),
    (r"управлени|департамент|комитет|отдел\w* (народного )?образован", OrganizationKind.DEPARTMENT),
    (r"администраци", OrganizationKind.DEPARTMENT),
)

_ACTING = r"^((и о|врио|исполняющ\w+ обязанности|временно исполняющ\w+ обязанности) )?"
_OF_OFFICE = r"(управления|департамента|комитета)\b"
_OF_SCHOOL = (
    r"( (школ|гимнази|лице|оо$|оу$|доо|доу|учрежден|организац|центр|детск|интернат|сад|образоват"
    r"|общеобразоват|дошкольн|[сон]ош|м[бак]?(до)?оу|м[бак]?доу)\S*( \S+)*)?$"
)

#: A title → the kind of its seat. «Руководитель» means whoever leads: see `LEADERS`.
TITLES: Final[Rules[PostKind]] = _rules(
    (r"\bзам(еститель|естителя)?\b", PostKind.DEPUTY),
    (_ACTING + r"(начальник|руководител|председател|директор)\w* " + _OF_OFFICE, PostKind.HEAD),
    (_ACTING + r"начальник\w* отдела (народного )?образования", PostKind.HEAD),
    (_ACTING + r"(директор\w*|руководител\w*|заведующ\w+|начальник\w*)" + _OF_SCHOOL, PostKind.DIRECTOR),
    (r"\bметодист", PostKind.METHODIST),
    (r"\b(специалист|инспектор|консультант|эксперт)", PostKind.SPECIALIST),
)

#: Whoever leads, by what they lead.
LEADERS: Final = {
    OrganizationKind.KINDERGARTEN: PostKind.KINDERGARTEN_HEAD,
    OrganizationKind.DEPARTMENT: PostKind.HEAD,
}

#: What the leader is called where the table has no column of titles.
LEADERS_TITLE: Final = {
    PostKind.DIRECTOR: "директор",
    PostKind.KINDERGARTEN_HEAD: "заведующий",
    PostKind.HEAD: "начальник управления",
}

ROLES: Final[Rules[Role | None]] = _rules(
    (r"секретар", Role.SECRETARY),
    (r"администратор|\bадмин", Role.ADMIN),
    (r"контрол", Role.CONTROLLER),
    (r"^начальник( управления)?$|^руководител\w* управления$|^глава$|^head$", Role.HEAD),
    (r"^(исполнитель|руководител\w*( \S+)?|директор|заведующ\w+|сотрудник|участник|нет)$", None),
)

#: What an office without any group gets with its first list: (name, other names, rule).
USUAL_GROUPS: Final[tuple[tuple[str, tuple[str, ...], GroupRule], ...]] = (
    (
        "руководители ОО",
        (
            "руководители образовательных организаций",
            "руководители образовательных учреждений",
            "руководители ОУ",
            "руководители учреждений",
            "директора и заведующие",
            "все организации",
            "образовательные организации",
            "образовательные учреждения",
        ),
        GroupRule(
            frozenset({PostKind.DIRECTOR, PostKind.KINDERGARTEN_HEAD}),
            frozenset({OrganizationKind.SCHOOL, OrganizationKind.KINDERGARTEN}),
        ),
    ),
    (
        "директора школ",
        (
            "директора",
            "руководители школ",
            "директора общеобразовательных организаций",
            "руководители общеобразовательных организаций",
            "руководители общеобразовательных учреждений",
        ),
        GroupRule(frozenset({PostKind.DIRECTOR}), frozenset({OrganizationKind.SCHOOL})),
    ),
    (
        "заведующие детскими садами",
        (
            "заведующие ДОО",
            "заведующие ДОУ",
            "руководители ДОО",
            "руководители ДОУ",
            "заведующие дошкольными образовательными организациями",
        ),
        GroupRule(frozenset({PostKind.KINDERGARTEN_HEAD}), frozenset({OrganizationKind.KINDERGARTEN})),
    ),
)


def column_of(heading: str) -> tuple[int, Column] | None:
    """The column that a heading names, and how surely: the smaller the number, the surer."""
    key = key_of(heading)
    if not key or len(key.split()) > LONGEST_HEADING:
        return None
    for rank, (pattern, column) in enumerate(HEADINGS):
        if pattern.search(key):
            return None if column is None else (rank, column)
    return None


def _meaning(rules: Rules[T], words: str) -> tuple[T] | None:
    key = key_of(words)
    return next(((meaning,) for pattern, meaning in rules if pattern.search(key)), None) if key else None


def organization_kind(name: str, said: str = "") -> OrganizationKind | None:
    """By what stands in the column «вид», else by the name; None where neither tells."""
    found = _meaning(ORGANIZATION_KINDS, said) or _meaning(ORGANIZATION_KINDS, name)
    return found[0] if found else None


def post_kind(title: str, organization: OrganizationKind | None) -> PostKind:
    found = _meaning(TITLES, title)
    if found is None:
        return PostKind.OTHER
    return leader_of(organization) if found[0] is PostKind.DIRECTOR else found[0]


def leader_of(organization: OrganizationKind | None) -> PostKind:
    return LEADERS.get(organization, PostKind.DIRECTOR) if organization else PostKind.DIRECTOR


def roles_of(cell: str) -> tuple[frozenset[Role], tuple[str, ...]]:
    """The roles named, and the words that name none."""
    found: set[Role] = set()
    unknown = []
    for words in parted(cell):
        meaning = _meaning(ROLES, words)
        if meaning is None:
            unknown.append(words)
        elif meaning[0] is not None:
            found.add(meaning[0])
    return frozenset(found), tuple(unknown)


def parted(cell: str) -> tuple[str, ...]:
    """What stands in one cell, parted by commas, semicolons or lines."""
    return tuple(words for part in re.split(r"[,;\n]", cell) if (words := " ".join(part.split())))


_VACANT = re.compile(r"^ваканс|^вакантн|^вакант\b")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’`-][^\W\d_]+)*\.?")
_PATRONYMIC = re.compile(r"(вич|вна|ична|ьич|мич|кызы|оглы)$")
_LONGEST_NAME = 6
#: Family name, given name, patronymic.
_WHOLE = 3


def is_vacant(name: str) -> bool:
    return bool(_VACANT.search(key_of(name)))


def name_parts(written: str) -> tuple[str, str, str] | None:
    """«Иванова Анна Петровна», «ИВАНОВА А.П.», «А. П. Иванова», «Анна Петровна Иванова» → family, given,
    patronymic (initials where only they are known); None where it is no person's name.
    """
    words = re.sub(r"\([^)]*\)", " ", written)
    words = re.sub(r"^\s*(и\.\s?о\.|врио)\s+", "", words)
    words = re.sub(r"\.(?=[^\s.])", ". ", words)
    parts = words.replace(",", " ").split()
    if not parts or len(parts) > _LONGEST_NAME or not all(_LETTERS.fullmatch(part) for part in parts):
        return None
    long = [part for part in parts if len(part.rstrip(".")) > 1]
    initials = [part.rstrip(".") for part in parts if len(part.rstrip(".")) == 1]
    if not long:
        return None
    if initials:
        given, patronymic = (*initials, "", "")[:2]
        return _cased(" ".join(long)), given.upper(), patronymic.upper()
    if len(parts) == _WHOLE and _PATRONYMIC.search(parts[1].lower()):
        # «Анна Петровна Иванова», but «Иванович Анна Петровна» as it stands.
        parts = parts if _PATRONYMIC.search(parts[2].lower()) else [parts[2], parts[0], parts[1]]
    family, given, *rest = (*parts, "")
    return _cased(family), _cased(given), _cased(" ".join(rest).strip())


def _cased(name: str) -> str:
    """«ИВАНОВА-ПЕТРОВА» → «Иванова-Петрова»; what has small letters stays as it is."""
    whole = name.rstrip(".")
    return whole.title() if whole.isupper() or whole.islower() else whole
