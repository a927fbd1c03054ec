// Text with entities → nodes. Offsets are UTF-16 units, which is what JavaScript strings count in.

import { el } from "./dom.js";

const PLAIN_TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code" };
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE_LINK = /^(https?|tg|mailto):/i;

/** Nodes of a message's words; `onCommand` is called with a command that is pressed. */
export function formatted(text, entities, onCommand) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return between(text, sorted, 0, text.length, onCommand);
}

function between(text, entities, from, to, onCommand) {
  const nodes = [];
  let at = from;
  const rest = entities.filter((entity) => entity.offset >= from && entity.offset < to);
  while (rest.length) {
    const entity = rest.shift();
    if (entity.offset < at) continue;
    const end = Math.min(entity.offset + entity.length, to);
    const inner = [];
    while (rest.length && rest[0].offset < end) {
      const next = rest.shift();
      inner.push({ ...next, length: Math.min(next.length, end - next.offset) });
    }
    const block = BLOCKS.has(entity.type);
    let before = text.slice(at, entity.offset);
    // A block starts and ends its own lines: the line ends around it would show as empty lines.
    if (block && before.endsWith("\n")) before = before.slice(0, -1);
    if (before) nodes.push(before);
    nodes.push(wrapped(entity, text, between(text, inner, entity.offset, end, onCommand), onCommand));
    at = block && text[end] === "\n" ? end + 1 : end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

function wrapped(entity, text, children, onCommand) {
  const words = text.slice(entity.offset, entity.offset + entity.length);
  switch (entity.type) {
    case "pre":
      return el("pre", { title: entity.language }, children);
    case "blockquote":
      return el("blockquote", {}, children);
    case "expandable_blockquote":
      return el("blockquote.folded", { onclick: (event) => event.currentTarget.classList.toggle("folded") }, children);
    case "spoiler":
      return el("span.spoiler", { onclick: (event) => event.currentTarget.classList.add("open") }, children);
    case "text_link":
      return link(entity.url, children);
    case "url":
      return link(words, children);
    case "email":
      return link(`mailto:${words}`, children);
    case "bot_command":
      return el("button.command", { type: "button", onclick: () => onCommand(words) }, children);
    case "mention": case "hashtag": case "text_mention":
      return el("span.mention", {}, children);
    default:
      return el(PLAIN_TAGS[entity.type] ?? "span", {}, children);
  }
}

function link(url, children) {
  if (!SAFE_LINK.test(url)) return el("span", {}, children);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer", title: url }, children);
}
