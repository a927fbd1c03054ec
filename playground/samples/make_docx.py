"""Writes the DOCX sample: `python -m playground.samples.make_docx`. The file is kept in the repository."""

from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

FILE = Path(__file__).with_name("Протокол 8. Методический совет.docx")

HEAD = [
    "Управление образования администрации Верхнеозёрского муниципального округа",
    "ПРОТОКОЛ № 8",
    "заседания муниципального методического совета",
    "от 25 ноября 2026 г.",
]
PRESENT = [
    "Председатель: Громов А.Н., заместитель начальника управления образования.",
    "Секретарь: Тихонова З.Ф., методист.",
    "Присутствовали: Давыдова П.А., Рыбакова С.Д., Богданов К.Э., Кузнецова М.Ю., Егорова В.С.",
]
AGENDA = [
    "О плане муниципальных олимпиад на второе полугодие.",
    "О наставничестве молодых педагогов.",
    "О подготовке к августовской конференции.",
]
# Heading of the question, who was heard, the decisions: text, who, by when.
QUESTIONS = [
    (
        "Богданова К.Э.: в прошлом году на муниципальном этапе не хватило проверяющих по трём предметам.",
        [
            (
                "Утвердить составы предметных жюри, включив в каждое не менее трёх учителей.",
                "методический кабинет",
                "до 15 декабря 2026 г.",
            ),
            (
                "Направить в жюри учителей высшей категории, число направленных сообщить в управление.",
                "директора школ",
                "до 8 декабря 2026 г.",
            ),
        ],
    ),
    (
        "Давыдову П.А.: в округе работают 37 педагогов со стажем до трёх лет, наставники есть у 22.",
        [
            (
                "Закрепить наставников за молодыми педагогами и прислать копии приказов.",
                "руководители ОО",
                "до 21 декабря 2026 г.",
            ),
            (
                "Посещать занятия молодых педагогов и обсуждать их с наставниками.",
                "Рыбакова С.Д., Тихонова З.Ф.",
                "постоянно",
            ),
            (
                "Провести для наставников занятие о конструктивной обратной связи.",
                "Кузнецова М.Ю.",
                "до 29 января 2027 г.",
            ),
        ],
    ),
    (
        "Громова А.Н.: темы секций конференции определяются по заявкам организаций.",
        [
            (
                "Подать заявки на темы секций.",
                "руководители ОО",
                "в течение года",
            ),
            (
                "Подготовить смету и согласовать её с районным домом культуры.",
                "Сорокина Ж.М., заведующая домом культуры Ларионова Т.Е.",
                "до 1 марта 2027 г.",
            ),
        ],
    ),
]


def main() -> None:
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)
    for section in document.sections:
        section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    for line in HEAD:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = line.isupper() or line.startswith("ПРОТОКОЛ")
    for line in PRESENT:
        document.add_paragraph(line)
    document.add_paragraph("Повестка дня:")
    for number, line in enumerate(AGENDA, 1):
        document.add_paragraph(f"{number}. {line}")
    for number, (heard, decisions) in enumerate(QUESTIONS, 1):
        document.add_paragraph().add_run(f"{number}. СЛУШАЛИ: ").bold = True
        document.paragraphs[-1].add_run(heard)
        document.add_paragraph().add_run("РЕШИЛИ:").bold = True
        for item, (text, who, when) in enumerate(decisions, 1):
            document.add_paragraph(f"{number}.{item}. {text}")
            document.add_paragraph(f"Ответственные: {who}.")
            document.add_paragraph(f"Срок: {when.removesuffix('.')}.")
    document.add_paragraph("Контроль за исполнением протокола возложить на Давыдову П.А.")
    document.add_paragraph("Председатель                                                  А.Н. Громов")
    document.save(str(FILE))


if __name__ == "__main__":
    main()
