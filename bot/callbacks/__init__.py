"""What a button carries: ids, versions and choices, never rights or words; checked anew at each tap.

Telegram takes 1 to 64 bytes (TelegramBadRequest BUTTON_DATA_INVALID beyond); ids are up to 19 digits, so at
most two stand in one button. A version is that of the object when the button was drawn.

Data can be forged. What no button of ours ever carried doesn't parse here, and is told like an old button.
"""
