// The lower end of a telephone: what is answered, the field, the command menu, the keyboard, sample files.

import { deed } from "./api.js";
import { closeOutside, el, icon } from "./dom.js";

export class Composer {
  #replyTo = null;
  #keyboardShown = true;
  #chat = null;

  /** `samples()` gives the names of the files to send with one click; `sent()` is called after each deed. */
  constructor(samples, sent) {
    this.samples = samples;
    this.sent = sent;
    this.field = el("textarea", {
      rows: 1, placeholder: "Сообщение", "aria-label": "Сообщение",
      oninput: () => this.#grow(),
      onkeydown: (event) => this.#key(event),
      onpaste: (event) => this.#paste(event),
    });
    this.picker = el("input", { type: "file", hidden: true, multiple: true, onchange: () => this.#pick() });
    this.replyBar = el("div.replying", { hidden: true });
    this.chips = el("div.chips", { hidden: true });
    this.menu = el("button.tool", { type: "button", title: "Команды", onclick: () => this.#openMenu() }, icon("menu"));
    this.toggle = el("button.tool", { type: "button", title: "Клавиатура", hidden: true, onclick: () => this.#toggle() }, icon("keyboard"));
    this.attach = el("button.tool", { type: "button", title: "Прикрепить файл", onclick: () => this.picker.click() }, icon("attach"));
    this.send = el("button.tool.send", { type: "button", title: "Отправить", onclick: () => this.#send() }, icon("send"));
    this.row = el("div.field", {}, this.menu, this.field, this.toggle, this.attach, this.send, this.picker);
    this.big = el("button.big", { type: "button", hidden: true });
    this.keys = el("div.keys", { hidden: true });
    this.node = el("footer.composer", {}, this.chips, this.replyBar, this.row, this.big, this.keys);
  }

  get user() {
    return this.#chat.user;
  }

  render(chat) {
    const before = this.#chat?.keyboard?.message_id;
    if (this.#chat && this.#chat.user.id !== chat.user.id) this.#forget();
    this.#chat = chat;
    if (chat.keyboard && chat.keyboard.message_id !== before) this.#keyboardShown = true;
    this.#renderGate();
    this.#renderKeyboard();
    this.#renderChips();
    this.menu.hidden = chat.commands.length === 0;
    this.field.placeholder = chat.keyboard?.placeholder || "Сообщение";
  }

  /** Answers a message: what is sent next refers to it. */
  replyTo(message) {
    this.#replyTo = message.id;
    const words = message.text || message.file?.name || "Сообщение";
    const close = el("button.tool", { type: "button", title: "Не отвечать", onclick: () => this.#cancelReply() }, icon("close"));
    this.replyBar.replaceChildren(icon("reply"), el("span.words", {}, el("b", {}, "Ответ"), words), close);
    this.replyBar.hidden = false;
    this.field.focus();
  }

  async text(words) {
    const body = { text: words };
    if (this.#replyTo) body.reply_to = this.#replyTo;
    this.#cancelReply();
    await this.#do("text", body);
  }

  async files(list) {
    for (const file of list) {
      const form = new FormData();
      form.append("as", /^image\/(png|jpeg)$/.test(file.type) ? "photo" : "document");
      form.append("file", file, file.name);
      if (this.#replyTo) form.append("reply_to", this.#replyTo);
      this.#cancelReply();
      await this.#do("file", form);
    }
  }

  async #do(name, body) {
    this.sent();
    await deed(this.user.id, name, body);
  }

  #forget() {
    this.field.value = "";
    this.#grow();
    this.#cancelReply();
  }

  #cancelReply() {
    this.#replyTo = null;
    this.replyBar.hidden = true;
  }

  #send() {
    const words = this.field.value.trim();
    if (!words) return;
    this.field.value = "";
    this.#grow();
    this.text(words);
  }

  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#send();
    }
  }

  #paste(event) {
    if (event.clipboardData.files.length) {
      event.preventDefault();
      this.files(event.clipboardData.files);
    }
  }

  async #pick() {
    const chosen = [...this.picker.files];
    this.picker.value = "";
    await this.files(chosen);
  }

  #grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 120)}px`;
    this.send.classList.toggle("ready", this.field.value.trim() !== "");
  }

  #openMenu() {
    const list = el("div.popup.commands", { role: "menu" }, this.#chat.commands.map(({ command, description }) =>
      el("button", { type: "button", role: "menuitem", onclick: () => { list.remove(); this.text(`/${command}`); } },
        el("b", {}, `/${command}`), el("span", {}, description))));
    this.node.append(list);
    closeOutside(list, () => list.remove());
  }

  #toggle() {
    this.#keyboardShown = !this.#keyboardShown;
    this.#renderKeyboard();
  }

  /** Who has never pressed Start, or blocked the bot, has one big button instead of a field. */
  #renderGate() {
    const { started, blocked, link } = this.user;
    const gate = blocked
      ? ["Разблокировать", () => this.#do("block", { on: false })]
      : !started && ["Начать", () => this.#do("start", link ? { payload: link } : {})];
    this.row.hidden = Boolean(gate);
    this.big.hidden = !gate;
    if (gate) {
      this.big.textContent = gate[0];
      this.big.onclick = gate[1];
    }
  }

  #renderKeyboard() {
    const rows = this.row.hidden ? [] : this.#chat.keyboard?.rows ?? [];
    this.toggle.hidden = rows.length === 0;
    this.toggle.classList.toggle("on", this.#keyboardShown);
    this.keys.hidden = rows.length === 0 || !this.#keyboardShown;
    this.keys.replaceChildren(...rows.map((row) => el("div.row", {}, row.map((key) =>
      el("button.key", { type: "button", onclick: () => this.#press(key) }, key.text)))));
  }

  #press(key) {
    if (this.#chat.keyboard.one_time) this.#toggle();
    if (key.request_contact) this.#do("contact");
    else this.text(key.text);
  }

  #renderChips() {
    const names = this.user.roles.includes("secretary") && !this.row.hidden ? this.samples() : [];
    this.chips.hidden = names.length === 0;
    this.chips.replaceChildren(...names.map((name) =>
      el("button.chip", { type: "button", title: `Отправить «${name}»`, onclick: () => this.#do("file", { sample: name }) },
        icon("file"), el("span", {}, name.replace(/^Протокол (\d+)\..*\.txt$/, "№ $1").replace(/^Протокол (\d+)\..*\.(\w+)$/, "№ $1 · $2")))));
  }
}
