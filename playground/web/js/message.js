// One message as it looks on a telephone: bubble, cards, buttons.

import { el, icon } from "./dom.js";
import { formatted } from "./text.js";

const SIZES = ["Б", "КБ", "МБ"];
const INITIALS_COLOURS = ["#e17076", "#7bc862", "#65aadd", "#a695e7", "#ee7aae", "#6ec9cb", "#faa774"];

export function fileSize(bytes) {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < SIZES.length - 1) [size, unit] = [size / 1024, unit + 1];
  return `${unit ? size.toFixed(size < 10 ? 1 : 0).replace(".", ",") : size} ${SIZES[unit]}`;
}

/** A round with initials; the colour comes from the id. */
export function avatar(name, id) {
  const words = name.split(" ").filter(Boolean);
  const initials = words.slice(-1).concat(words.length > 1 ? words.slice(0, 1) : []).map((word) => word[0]);
  const node = el("span.avatar", { "aria-hidden": "true" }, initials.join("").toUpperCase());
  node.style.background = INITIALS_COLOURS[id % INITIALS_COLOURS.length];
  return node;
}

/** `acts`: {tap(message, button), command(text), reply(message), show(id)}. */
export function messageNode(message, acts) {
  const own = message.from === "user";
  const bubble = el("div.bubble", {},
    message.forwarded_from && el("div.forwarded", {}, `Переслано от ${message.forwarded_from}`),
    message.reply_to && quote(message.reply_to, acts),
    content(message),
    message.text && el("div.text", {}, formatted(visibleText(message), message.entities, acts.command)),
    el("span.meta", {}, message.edited && el("span.edited", {}, "изм. "), message.at.slice(11, 16),
      own && el("span.ticks", {}, " ✓✓")),
    message.reactions.length > 0 && el("div.reactions", {}, message.reactions.join(" ")),
  );
  if (message.sticker) bubble.classList.add("sticker");
  const answer = el("button.answer", { type: "button", title: "Ответить", onclick: () => acts.reply(message) }, icon("reply"));
  const node = el(own ? "article.message.own" : "article.message", { data: { id: message.id } },
    el("div.line", {}, bubble, answer),
    message.buttons.length > 0 && keyboard(message, acts),
  );
  swipeToReply(node, () => acts.reply(message));
  return node;
}

/** A link's payload is sent behind «/start», but no telephone shows it. */
function visibleText({ from, text }) {
  return from === "user" ? text.replace(/^\/start \S+$/, "/start") : text;
}

function quote(reply, acts) {
  return el("button.quote", { type: "button", onclick: () => acts.show(reply.id) },
    el("b", {}, reply.from === "bot" ? "Решили" : "Вы"), el("span", {}, reply.text || "Сообщение"));
}

function content(message) {
  if (message.sticker) return el("div.emoji", {}, message.sticker);
  if (message.contact) return contactCard(message.contact);
  if (!message.file) return null;
  if (message.file.kind === "photo") return el("img.photo", { src: message.file.url, alt: message.file.name });
  return fileCard(message.file);
}

function contactCard({ first_name, last_name = "", phone_number, user_id = 0 }) {
  const name = `${first_name} ${last_name}`.trim();
  return el("div.card", {}, avatar(name, user_id), el("div.about", {}, el("b", {}, name), el("span", {}, `+${phone_number.replace(/^\+/, "")}`)));
}

function fileCard(file) {
  const kind = file.name.includes(".") ? file.name.split(".").pop().slice(0, 4) : "";
  const voice = file.kind === "voice" || file.kind === "audio";
  const badge = el("span.badge", { data: { kind: kind.toLowerCase() } }, voice ? "♪" : kind || icon("file"));
  const about = voice ? `0:${String(file.seconds).padStart(2, "0")} · ${fileSize(file.size)}` : fileSize(file.size);
  return el("a.card", { href: file.url, download: file.name, title: `Скачать «${file.name}»` },
    badge, el("div.about", {}, el("b", {}, voice ? "Голосовое сообщение" : file.name), el("span", {}, about)), icon("download"));
}

function keyboard(message, acts) {
  return el("div.inline", {}, message.buttons.map((row) => el("div.row", {}, row.map((button) => inlineButton(message, button, acts)))));
}

function inlineButton(message, button, acts) {
  const waits = message.tapped !== null && message.tapped === button.callback_data;
  const node = el("button.key", { type: "button", title: button.url, onclick: () => acts.tap(message, button) }, el("span", {}, button.text));
  if (waits) node.classList.add("waits");
  if (button.url) node.classList.add("outward");
  return node;
}

/** A pull to the left answers the message, as on a telephone; up and down still scroll. */
function swipeToReply(node, reply) {
  let start = null;
  node.addEventListener("touchstart", ({ touches: [touch] }) => { start = [touch.clientX, touch.clientY]; }, { passive: true });
  node.addEventListener("touchmove", ({ touches: [touch] }) => {
    if (!start) return;
    const [dx, dy] = [touch.clientX - start[0], touch.clientY - start[1]];
    if (Math.abs(dy) > 24) start = null;
    node.style.transform = start && dx < 0 ? `translateX(${Math.max(dx / 2, -40)}px)` : "";
  }, { passive: true });
  const end = ({ changedTouches: [touch] }) => {
    if (start && touch.clientX - start[0] < -60) reply();
    start = null;
    node.style.transform = "";
  };
  node.addEventListener("touchend", end);
  node.addEventListener("touchcancel", () => { start = null; node.style.transform = ""; });
}
