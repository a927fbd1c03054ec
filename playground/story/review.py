"""First scene: the secretary sends the protocol, answers the bot's questions and approves."""

import re
from datetime import date

from playground.phone import Message, NotSeen
from playground.story.stage import Stage
from playground.story.telling import counted, expect

READING_SECONDS = 60.0
# Questions answered one by one; what is left after them is accepted with one tap.
BY_HAND = 4

_QUESTIONS = re.compile(r"Ответить на вопросы \((\d+)(?: \+ (\d+))?\)")
_QUESTION = re.compile(r"Вопрос \d+ из (\d+)")
_PROPOSED = re.compile(r"[Пп]редлагаю: «([^»]+)»")
_ASSIGNMENTS = re.compile(r"Всего поручений: (\d+)")
_TODAY = re.compile(r"разошлю сегодня в (\d+:\d\d)")
_LATER = re.compile(r"разошлю .*?(\d\d)\.(\d\d) в (\d+:\d\d)")


async def reading(stage: Stage) -> Message:
    """The file goes to the bot; the draft comes back."""
    stage.tell.chapter("Протокол")
    stage.tell.says(f"{stage.secretary.name}, секретарь, отправляет боту файл «{stage.file.name}».")
    await stage.secretary.sends(stage.file)
    draft = await stage.secretary.sees("прочитан", timeout=READING_SECONDS)
    stage.tell.shows(stage.secretary, draft)
    wanted = counted(stage.decisions, "решение", "решения", "решений")
    expect(wanted in draft.words, True, f"в черновике {wanted}", str(draft))
    return draft


async def questions(stage: Stage, draft: Message) -> Message:
    """Every question is answered with its first proposal: some one by one, the rest together."""
    there = _open(draft)
    if not there:
        stage.tell.says("Вопросов у бота нет.")
        return draft
    secretary = stage.secretary
    by_hand = 1 if there == 1 else min(there - 1, BY_HAND)
    stage.tell.says(
        f"У бота {counted(there, 'вопрос', 'вопроса', 'вопросов')}. Секретарь отвечает по одному."
    )
    await secretary.taps("Ответить на вопросы")
    shown = await secretary.sees("Вопрос 1 из")
    for _ in range(by_hand):
        stage.tell.shows(secretary, shown)
        proposal = _proposal(shown)
        stage.tell.says(f"Она нажимает «{proposal}».")
        await secretary.taps(proposal, on=shown)
        shown = await secretary.sees("")
        if _QUESTION.search(shown.text) is None:
            break
    left = _left(shown)
    expect(left < there, True, f"после ответов вопросов меньше, чем {there}", str(shown))
    if left:
        await secretary.taps("‹ К протоколу", on=shown)
        if "Принять предложенное" in (await secretary.sees("прочитан")).labels:
            stage.tell.says(f"На остальные ({left}) — «Принять предложенное» сразу.")
            await secretary.taps("Принять предложенное")
            shown = await secretary.sees("Предложенное принято")
        else:
            await secretary.taps("Ответить на вопрос")
            shown = await secretary.sees("Вопрос 1 из")
        shown = await _only_hers(stage, shown)
    stage.tell.shows(secretary, shown)
    expect("Вопросов нет" in shown.words, True, "вопросов не осталось", str(shown))
    return shown


def _proposal(shown: Message) -> str:
    """The button the bot names as its proposal, else the first."""
    named = _PROPOSED.search(shown.words)
    return next((label for label in shown.labels if named and label == named[1]), shown.labels[0])


def _open(draft: Message) -> int:
    """How many questions the draft's button counts."""
    found = next(filter(None, map(_QUESTIONS.search, draft.labels)), None)
    return int(found[1]) + int(found[2] or 0) if found else 0


async def _only_hers(stage: Stage, shown: Message) -> Message:
    """What is not accepted in bulk: whom of several she means, only she can say."""
    while _QUESTION.search(shown.text):
        stage.tell.shows(stage.secretary, shown)
        stage.tell.says(f"Это решает только она: «{shown.labels[0]}».")
        await stage.secretary.taps(shown.labels[0], on=shown)
        shown = await stage.secretary.sees("Записано")
    return shown


def _left(shown: Message) -> int:
    found = _QUESTION.search(shown.text)
    return int(found[1]) if found else _open(shown)


async def approval(stage: Stage, draft: Message) -> None:
    """Approved and held; the hold passes by moving business time."""
    stage.tell.chapter("Утверждение")
    secretary = stage.secretary
    if assignments(draft):
        stage.tell.says("Перед утверждением секретарь смотрит, что увидит директор.")
        await secretary.taps("Что увидит директор", on=draft)
        stage.tell.shows(secretary, await secretary.sees("Так это увидит"))
    await secretary.taps("Утвердить", on=draft)
    held = await secretary.sees("Утверждено.")
    stage.tell.says("Она утверждает протокол.")
    stage.tell.shows(secretary, held)
    day, hour = hold_end(held, await stage.today())
    stage.tell.says(f"До {hour} {day:%d.%m.%Y} рассылку можно отменить. Это время проходит.")
    await stage.comes(day, hour)
    await stage.playground.clock.plus(minutes=1)


def assignments(draft: Message) -> int:
    """How many will be issued, as the draft counts them."""
    found = _ASSIGNMENTS.search(draft.words)
    return int(found[1]) if found else 0


def hold_end(held: Message, today: date) -> tuple[date, str]:
    """The day and the hour the bot names: of today, or of another day."""
    if found := _TODAY.search(held.words):
        return today, found[1]
    if found := _LATER.search(held.words):
        day = today.replace(day=int(found[1]), month=int(found[2]))
        return (day if day >= today else day.replace(year=today.year + 1)), found[3]
    raise NotSeen(f"не сказано, когда уйдёт рассылка\n{held}")
