"""Which links Telegram takes in a button or an <a href>, and what it makes of them."""

import re
from urllib.parse import urlsplit

OWN_PROTOCOLS = ("tg:", "ton:", "tonsite:")
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def checked_url(url: str, *, https_only: bool = False) -> str:
    """The link as Telegram keeps it (scheme added, host lowered, a path at least "/").

    Raises ValueError with Telegram's reason. The stumbling block of local development is in here: a host
    without a dot, e.g. localhost, is no link.
    """
    url = url.strip()
    if not https_only and url.lower().startswith(OWN_PROTOCOLS):
        return url
    if not _SCHEME.match(url):
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError("Wrong HTTP URL") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise ValueError("Unsupported URL protocol")
    if https_only and parts.scheme.lower() != "https":
        raise ValueError("Only HTTPS links are allowed")
    is_ipv6 = ":" in host
    if " " in host or ("." not in host.strip(".") and not is_ipv6):
        raise ValueError("Wrong HTTP URL")
    place = f"[{host}]" if is_ipv6 else host
    if port is not None:
        place = f"{place}:{port}"
    query = f"?{parts.query}" if parts.query else ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return f"{parts.scheme.lower()}://{place}{parts.path or '/'}{query}{fragment}"
