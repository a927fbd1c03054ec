# People of the office: organizations, staff, groups, and work that changes hands.

# --- to whoever gets a seat, or loses one ---

handed-head =
    <b>Вам { $count ->
        [one] передан { $count } открытый пункт
        [few] переданы { $count } открытых пункта
       *[many] переданы { $count } открытых пунктов
    } — { $seat }</b>
handed-late =
    { $count ->
        [one] { $count } просрочен
        [few] { $count } просрочены
       *[many] { $count } просрочено
    } до Вашего назначения — это отмечено.
handed-nothing =
    <b>Теперь за Вами: { $seat }.</b>
    Открытых пунктов там нет. Как только появятся, пришлю одним сообщением.
merged-into =
    <b>Вам { $count ->
        [one] передан { $count } пункт
        [few] переданы { $count } пункта
       *[many] переданы { $count } пунктов
    } — { $gone }</b>
    { $gone } присоединили к { $into }. Теперь отвечаете Вы.
merged-gone =
    <b>Отвечать за { $gone } больше не нужно</b>
    Организацию присоединили к { $into }, её пункты переданы туда. Спасибо Вам.
