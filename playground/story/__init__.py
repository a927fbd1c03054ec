"""The whole line played by itself, from a protocol's file to the head's summary, and told as it goes."""
