"""A list's number → how it is written: in figures, in letters, in Roman figures."""

from __future__ import annotations

#: Bullets come in a hundred shapes, most in fonts of their own; a dash stands for all.
BULLET = "-"
#: What stands around a number; it is printed before every item, so that it may not be long.
LONGEST_PATTERN = 60

#: By Word's names of formats; the letters of Russian lists are those of ECMA-376 part 1, § 17.18.59.
_LETTERS = {
    "russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
    "russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
    "lowerLetter": "abcdefghijklmnopqrstuvwxyz",
    "upperLetter": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
}
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
#: Beyond it no list is numbered with letters or Roman figures by a person.
_MOST = 300


def written(number: int, form: str) -> str:
    if form == "none":
        return ""
    if 1 <= number <= _MOST:
        if form in _LETTERS:
            # Behind the last letter they are doubled: «аа», «бб».
            times, at = divmod(number - 1, len(_LETTERS[form]))
            return _LETTERS[form][at] * (times + 1)
        if form in {"lowerRoman", "upperRoman"}:
            return _roman(number) if form == "upperRoman" else _roman(number).lower()
    return f"{number:02}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    signs = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        signs += sign * times
    return signs
