"""Time zones as people call them."""

from __future__ import annotations

from bot.i18n import Markup, Texts


def zone_words(t: Texts, key: str) -> Markup:
    """«Москва, МСК»; a zone that isn't in Russia by its own name."""
    named = f"zone-{key.replace('/', '-').lower()}"
    return t(named) if t.has(named) else t.bare(key)
