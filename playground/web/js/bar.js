// The bar on top: business time and its buttons, the bot's state, the drawer's handle.

import { post } from "./api.js";
import { closeOutside, el, icon } from "./dom.js";
import { dateWords, earliestDate } from "./time.js";

const BOT_WORDS = { running: "Бот работает", starting: "Бот запускается", stopped: "Бот остановлен", crashed: "Бот упал", none: "Без бота" };

export class Bar {
  #deadlineTouched = false;

  /** `texts()` gives what the bot wrote on the shown telephones; `onDrawer()` opens the drawer. */
  constructor(clock, texts, onDrawer) {
    this.clock = clock;
    this.texts = texts;
    this.time = el("b.time");
    this.day = el("span.day");
    this.moment = el("button.moment", { type: "button", title: "Перевести время", onclick: () => this.#openPicker() }, this.time, this.day);
    // A browser shows a date as its own language does (12/04/2026): the words beside the hidden field don't.
    this.deadline = el("input", {
      type: "date", "aria-label": "Срок",
      oninput: () => { this.#deadlineTouched = true; this.#showDeadline(); },
      onclick: () => this.deadline.showPicker(),
    });
    this.deadlineWords = el("span");
    this.bot = el("button.bot", { type: "button", onclick: () => this.#openBot() }, el("i"), el("span"));
    this.breaking = el("button.action.break", { type: "button", onclick: onDrawer }, "Сломать", el("span.count"));
    this.node = el("div.bar", {},
      el("span.brand", {}, el("img", { src: "/web/icon.svg", alt: "" }), "Решили", el("small", {}, "площадка")),
      el("div.clock", {}, this.moment,
        el("button.action", { type: "button", onclick: () => this.#plus(3600) }, "+1 час"),
        el("button.action", { type: "button", onclick: () => this.#to(`${this.clock.day(1)}T09:00`) }, "завтра 9:00"),
        el("span.deadline", {}, el("button.action", { type: "button", onclick: () => this.#toDeadline() }, "к сроку"), el("label.date", {}, this.deadlineWords, icon("down"), this.deadline))),
      el("div.state", {}, this.breaking, this.bot));
    setInterval(() => this.#tick(), 1000);
  }

  render({ clock, bot, faults, settings }) {
    this.clock.set(clock);
    this.#tick();
    const state = bot.state === "running" && !bot.ready ? "starting" : bot.state;
    this.bot.dataset.state = state;
    this.bot.lastChild.textContent = BOT_WORDS[state];
    this.botState = state;
    const troubles = faults.length + (settings.limits ? 1 : 0) + (settings.latency_seconds ? 1 : 0);
    this.breaking.lastChild.textContent = troubles || "";
    this.breaking.classList.toggle("on", troubles > 0);
    this.#suggest();
  }

  lost() {
    this.bot.dataset.state = "crashed";
    this.bot.lastChild.textContent = "Площадка закрыта";
  }

  #tick() {
    const { day, time } = this.clock.words();
    this.time.textContent = time.slice(0, 5);
    this.day.textContent = day;
  }

  /** The nearest date the bot wrote about, unless somebody chose another that is still to come. */
  #suggest() {
    const today = this.clock.day();
    if (this.#deadlineTouched && this.deadline.value > today) return;
    this.#deadlineTouched = false;
    const found = earliestDate(this.texts(), today) ?? this.clock.day(7);
    if (this.deadline.value !== found) this.deadline.value = found;
    this.#showDeadline();
  }

  #showDeadline() {
    this.deadlineWords.textContent = dateWords(this.deadline.value, this.clock.day());
  }

  #plus(seconds) {
    return post("/clock", { plus_seconds: seconds });
  }

  #to(moment) {
    return post("/clock", { to: moment });
  }

  async #toDeadline() {
    if (!this.deadline.value) return;
    await this.#to(`${this.deadline.value}T09:00`);
    this.#deadlineTouched = false;
    this.#suggest();
  }

  #openPicker() {
    const field = el("input", { type: "datetime-local", value: `${this.clock.day()}T${this.time.textContent}`, "aria-label": "Момент" });
    const steps = [["+10 минут", 600], ["+1 час", 3600], ["+1 день", 86400], ["+1 неделя", 604800]];
    const panel = el("form.popup.picker", { onsubmit: (event) => { event.preventDefault(); panel.remove(); this.#to(field.value); } },
      el("p", {}, "Рабочее время площадки. Только вперёд."),
      el("div.steps", {}, steps.map(([words, seconds]) => el("button", { type: "button", onclick: () => this.#plus(seconds) }, words))),
      field, el("button.primary", { type: "submit" }, "Перевести"));
    this.moment.after(panel);
    closeOutside(panel, () => panel.remove());
  }

  #openBot() {
    if (this.botState === "none") return;
    const off = this.botState === "stopped" || this.botState === "crashed";
    const acts = off
      ? [["Запустить", "start"]]
      : [["Перезапустить", "restart"], ["Остановить", "stop"], ["Убить (SIGKILL)", "kill"]];
    const panel = el("div.popup.acts", { role: "menu" },
      acts.map(([words, order]) => el("button", { type: "button", role: "menuitem", onclick: () => { panel.remove(); post(`/bot/${order}`); } }, words)),
      el("a", { href: "/control/bot/log", target: "_blank", role: "menuitem" }, "Журнал бота", icon("down")));
    this.bot.after(panel);
    closeOutside(panel, () => panel.remove());
  }
}
