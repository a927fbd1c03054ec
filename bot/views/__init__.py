"""What a person sees: domain values → `Screen(text, buttons)`. Pure: no I/O, no clock, no Telegram.

Every function takes the language's `Texts` first. Days are days of the workspace, moments are aware and shown
in the `zone` given. A list never exceeds Telegram's limits: it is clipped and paged in `screen`.

============  ============================================================================================
file          screens
============  ============================================================================================
notices       `new_items`, `new_items_acknowledged`, `digest`, `digest_shrunk`, `cancelled`
cards         `card`, `reported`, `words_kept`, `taken`, `undone`, `mine`, `nothing_open`, `which_item`
cannot        `why`, `pick_extension`, `ask_reason`, `ask_heir`, `heirs_found`, `appealed`: «Не могу»;
              `pick_promise`, `promised`, `which_way`: a day to come back, handed in in another way
ticks         `ticking`, `answered`, `own_undone`: several items at once
finding       `found`, `meetings`: one of many items
standing      `standing`: minutes as they stand, for whoever opens them
review        `how_to_send`, `reading`, `summary`, `discarded`
questions     `question`, `choose_for_unknown`
decision      `decision`, `source`, `pick_people`, `pick_deadline`, `deadline_words`, `ask_text`, `deleted`
mailing       `approved`, `sending`, `stopped`, `sample`, `nobody_gets_it`, `withdraw_confirm`, `withdrawn`,
              `live_line`, `live_silent`, `live_on_paper`
board         `summary`, `nothing_on_control`, `silent`, `not_done`, `organizations`, `minutes_list`,
              `minutes_board`, `decision_board`, `how_counted`
people        `greeting`, `already_connected`, `stranger`, `link_expired`, `link_used`, `link_unknown`,
              `unknown_text`, `edited`, `sticker`
errors        `error`, `toast`, `failed`, `old_button`: every error of the domain in words
keyboards     `reply_keyboard`, `commands`, `words`, `command_of`: what a person has at hand; `help_text`,
              `role_changed`
guide         `guide`: the first day of an office
waiting       `waiting`: what waits for whoever looks
settings      `settings`, `setting`, `changed`, `ask_name`: the office's; `own`: a person's
============  ============================================================================================

Shared: `screen` (the value, limits, paging), `words` (deadlines, minutes by name), `answers` (the buttons
that answer an item), `picking` (a group or a seat out of many).
"""
