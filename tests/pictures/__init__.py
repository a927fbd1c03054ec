"""The pictures of docs/ru, taken from the playground; people and organizations in them are fictitious."""
