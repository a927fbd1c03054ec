// One telephone: header, pinned message, the conversation, what pops up over it, the composer.

import { deed } from "./api.js";
import { Composer } from "./composer.js";
import { closeOutside, el, icon } from "./dom.js";
import { avatar, messageNode } from "./message.js";
import { dayWords } from "./time.js";

const TOAST_MS = 4000;
const TYPING_MS = 5500;
const SCROLL_MS = 1200;
const TYPING_WORDS = { typing: "печатает", upload_document: "отправляет файл", upload_photo: "отправляет фото" };

export class Phone {
  #chat = null;
  #nodes = new Map();
  #noticed = 0;
  #unread = 0;
  #typingTimer = 0;
  #sticks = true;
  #scrollTimer = 0;

  /** `page`: {people(), samples(), become(phone, id), rang(phone), read(phone)}. */
  constructor(page) {
    this.page = page;
    this.composer = new Composer(page.samples, () => this.#toEnd());
    this.who = el("select.who", { "aria-label": "Чей телефон", onchange: () => page.become(this, Number(this.who.value)) });
    this.face = el("span.face");
    this.name = el("b");
    this.note = el("span.note");
    this.header = el("header.head", {}, this.face, el("span.person", {}, this.name, this.note), this.who,
      el("button.tool", { type: "button", title: "Ещё", onclick: () => this.#openMenu() }, icon("dots")));
    this.pinned = el("button.pinned", { type: "button", hidden: true });
    this.list = el("div.list", { role: "log", onscroll: () => this.#scrolled() });
    this.typing = el("div.typing", { hidden: true }, el("i"), el("i"), el("i"), el("span"));
    this.toEnd = el("button.to-end", { type: "button", title: "К последнему", hidden: true, onclick: () => this.#toEnd(true) }, icon("down"), el("span"));
    this.over = el("div.over");
    this.screen = el("div.screen", {}, this.list, this.toEnd, this.over);
    this.node = el("section.phone", {}, this.header, this.pinned, this.screen, this.composer.node);
    // Whatever takes room from the list (a keyboard, the bar above) must not push its end out of sight.
    new ResizeObserver(() => this.#sticks && this.#toEnd()).observe(this.list);
  }

  get user() {
    return this.#chat?.user;
  }

  get unread() {
    return this.#unread;
  }

  get texts() {
    return this.#chat ? this.#chat.messages.filter((message) => message.from === "bot").map((message) => message.text) : [];
  }

  render(chat) {
    const other = !this.#chat || this.#chat.user.id !== chat.user.id;
    if (other) this.#empty(chat);
    const atEnd = other || this.#sticks;
    this.#chat = chat;
    this.#renderHead();
    const news = this.#renderMessages(other);
    this.#renderPinned();
    this.#renderTyping();
    this.#renderNotices(other);
    this.composer.render(chat);
    if (news > 0 && !other) this.#ring();
    if (atEnd) this.#toEnd();
    else this.#count(news);
  }

  #empty(chat) {
    this.list.replaceChildren(this.typing);
    this.over.replaceChildren();
    this.#nodes.clear();
    this.#unread = 0;
    this.#noticed = chat.version;
    this.node.dataset.person = chat.user.key ?? chat.user.id;
    this.node.setAttribute("aria-label", `Телефон: ${chat.user.name}`);
  }

  #renderHead() {
    const { user } = this.#chat;
    this.face.replaceChildren(avatar(user.name, user.id));
    const given = user.first_name.split(" ").map((name) => `${name[0]}.`).join(" ");
    this.name.replaceChildren(
      el("span.full", {}, [user.last_name, user.first_name].filter(Boolean).join(" ")),
      el("span.short", {}, user.last_name ? `${user.last_name} ${given}` : user.first_name), icon("down"));
    this.who.title = user.name;
    this.note.textContent = user.note;
    this.node.classList.toggle("blocked", user.blocked);
    const people = this.page.people();
    if (this.who.options.length !== people.length) {
      this.who.replaceChildren(...people.map((person) =>
        el("option", { value: person.id }, `${person.last_name} ${person.first_name} — ${person.note}`)));
    }
    this.who.value = user.id;
  }

  /** Adds, replaces and removes what differs; returns how many messages of the bot are new or changed. */
  #renderMessages(first) {
    const ids = new Set(this.#chat.messages.map((message) => message.id));
    for (const [id, { node }] of this.#nodes) {
      if (ids.has(id)) continue;
      node.remove();
      this.#nodes.delete(id);
    }
    const acts = {
      tap: (message, button) => this.#tap(message, button),
      command: (words) => this.composer.text(words),
      reply: (message) => this.composer.replyTo(message),
      show: (id) => this.#show(id),
    };
    let news = 0;
    for (const message of this.#chat.messages) {
      const shown = this.#nodes.get(message.id);
      if (shown?.version === message.version) continue;
      const node = messageNode(message, acts);
      const words = JSON.stringify([message.text, message.entities, message.buttons, message.file]);
      if (shown) {
        shown.node.replaceWith(node);
        if (shown.words !== words) node.classList.add("changed");
      } else {
        this.typing.before(node);
        if (!first) node.classList.add("new");
      }
      if (!shown && message.from === "bot") news += 1;
      this.#nodes.set(message.id, { node, words, version: message.version });
    }
    this.#renderDays();
    return news;
  }

  #renderDays() {
    for (const day of this.list.querySelectorAll(".day")) day.remove();
    let before = null;
    for (const message of this.#chat.messages) {
      const day = message.at.slice(0, 10);
      if (day !== before) this.#nodes.get(message.id).node.before(el("div.day", {}, el("span", {}, dayWords(message.at))));
      before = day;
    }
    this.list.classList.toggle("blank", this.#chat.messages.length === 0);
  }

  #renderPinned() {
    const id = this.#chat.pinned.at(-1);
    const message = this.#chat.messages.find((candidate) => candidate.id === id);
    this.pinned.hidden = !message;
    if (!message) return;
    this.pinned.replaceChildren(icon("pin"), el("span", {}, el("b", {}, "Закреплено"), message.text.split("\n")[0] || message.file?.name || ""));
    this.pinned.onclick = () => this.#show(id);
  }

  #renderTyping() {
    clearTimeout(this.#typingTimer);
    const { typing } = this.#chat;
    this.typing.hidden = !typing;
    this.typing.lastChild.textContent = TYPING_WORDS[typing] ?? "печатает";
    if (typing) this.#typingTimer = setTimeout(() => { this.typing.hidden = true; }, TYPING_MS);
  }

  #renderNotices(first) {
    for (const notice of this.#chat.notices) {
      if (first || notice.version <= this.#noticed) continue;
      if (notice.alert) this.#alert(notice.text);
      else this.toast(notice.text);
    }
    this.#noticed = this.#chat.version;
  }

  /** A line that goes by itself. */
  toast(words) {
    const toast = el("div.toast", { role: "status" }, words);
    this.over.append(toast);
    setTimeout(() => toast.remove(), TOAST_MS);
  }

  #alert(words) {
    const box = el("div.alert", { role: "alertdialog" },
      el("div.box", {}, el("p", {}, words), el("button", { type: "button", onclick: () => box.remove() }, "ОК")));
    this.over.append(box);
  }

  #tap(message, button) {
    if (button.url) window.open(button.url, "_blank", "noopener");
    else if (button.copy_text) navigator.clipboard.writeText(button.copy_text.text).then(() => this.toast("Скопировано"));
    else if (button.callback_data) deed(this.user.id, "tap", { message_id: message.id, data: button.callback_data });
    else this.toast("Такая кнопка здесь не работает");
  }

  #openMenu() {
    const { id, blocked, started, link } = this.user;
    const acts = [
      ["Поделиться своим контактом", () => deed(id, "contact"), started && !blocked],
      ["Отправить чужой контакт…", () => this.#pickContact(), started && !blocked],
      ["Отправить стикер", () => deed(id, "sticker"), started && !blocked],
      ["Начать сначала: /start", () => deed(id, "start"), started && !blocked],
      ["Открыть личную ссылку", () => deed(id, "start", { payload: link }), Boolean(link)],
      ["Открыть другую ссылку бота…", () => this.#openLink(), !blocked],
      [blocked ? "Разблокировать бота" : "Заблокировать бота", () => deed(id, "block", { on: !blocked }), started],
    ];
    this.#popUp(acts.filter(([, , possible]) => possible));
  }

  /** A menu under the header: [words, what is done]. */
  #popUp(acts) {
    const list = el("div.popup.acts", { role: "menu" }, acts.map(([words, act]) =>
      el("button", { type: "button", role: "menuitem", onclick: () => { list.remove(); act(); } }, words)));
    this.header.append(list);
    closeOutside(list, () => list.remove());
  }

  /** Somebody else's card out of the address book; Telegram puts the other's id beside the number. */
  #pickContact() {
    const { id } = this.user;
    const others = this.page.people().filter((person) => person.id !== id && person.phone).slice(0, 12);
    this.#popUp(others.map((person) => [`${person.last_name} ${person.first_name}`, () => deed(id, "contact", { contact: {
      phone_number: person.phone.replace("+", ""), first_name: person.first_name, last_name: person.last_name, user_id: person.id,
    } })]));
  }

  /** A link that came by mail, or from the chat of directors. */
  #openLink() {
    const typed = window.prompt("Ссылка бота: https://t.me/…?start=…")?.trim();
    if (typed) deed(this.user.id, "start", { payload: typed.split("start=").at(-1) });
  }

  #show(id) {
    const node = this.#nodes.get(id)?.node;
    if (!node) return;
    node.scrollIntoView({ block: "center", behavior: "smooth" });
    node.classList.remove("changed");
    requestAnimationFrame(() => node.classList.add("changed"));
  }

  // Scrolling and what is unread

  #atEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
  }

  #toEnd(smooth = false) {
    this.#sticks = true;
    this.list.scrollTo({ top: this.list.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    this.#count(-this.#unread);
  }

  #scrolled() {
    this.#sticks = this.#atEnd();
    this.list.classList.add("scrolling");
    clearTimeout(this.#scrollTimer);
    this.#scrollTimer = setTimeout(() => this.list.classList.remove("scrolling"), SCROLL_MS);
    if (this.#sticks) this.#count(-this.#unread);
    this.toEnd.hidden = this.#atEnd();
  }

  #count(more) {
    this.#unread = Math.max(0, this.#unread + more);
    this.toEnd.lastChild.textContent = this.#unread || "";
    this.toEnd.hidden = this.#atEnd();
    if (more < 0) this.page.read(this);
  }

  #ring() {
    this.node.classList.remove("rings");
    requestAnimationFrame(() => this.node.classList.add("rings"));
    this.page.rang(this);
  }
}
