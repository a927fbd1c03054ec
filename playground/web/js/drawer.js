// «Сломать»: troubles on order, limits, latency, and the log of the bot's calls.

import { get, post, remove } from "./api.js";
import { el, icon } from "./dom.js";

const FOREVER = null;
const READY_MADE = [
  ["Telegram недоступен", "соединения рвутся, пока не убрать", { method: "*", action: "down", count: FOREVER }],
  ["Ответ потерян", "сообщение отправлено, но бот об этом не узнал", { method: "sendMessage", action: "drop_after" }],
  ["«Подождите 5 секунд»", "ошибка 429 на следующую отправку", { method: "sendMessage", action: "429", retry_after: 5 }],
  ["Ошибка 500", "три вызова подряд", { method: "*", action: "500", count: 3 }],
  ["Страница 502 вместо ответа", "один вызов", { method: "*", action: "502_html" }],
  ["Медленно", "десять вызовов по 3 секунды", { method: "*", action: "slow", seconds: 3, count: 10 }],
  ["Убить бота перед отправкой", "следующее сообщение не уйдёт", { method: "sendMessage", action: "kill_before" }],
  ["Убить бота после отправки", "сообщение уйдёт, бот не успеет это записать", { method: "sendMessage", action: "kill_after" }],
];
const ACTION_WORDS = {
  429: "429", 500: "500", "502_html": "502", drop_after: "ответ потерян", down: "недоступен",
  slow: "медленно", kill_before: "убить до", kill_after: "убить после",
};
const SHOWN_CALLS = 40;

export class Drawer {
  #calls = [];
  #lastCall = 0;
  #names = new Map();

  constructor(node) {
    this.node = node;
    this.orders = el("div.orders");
    this.limits = el("input", { type: "checkbox", role: "switch", onchange: () => post("/settings", { limits: this.limits.checked }) });
    this.latency = el("input", { type: "number", min: 0, max: 30, step: 0.1, onchange: () => post("/settings", { latency_seconds: Number(this.latency.value) || 0 }) });
    this.log = el("div.calls");
    node.append(
      el("header", {}, el("h2", {}, "Сломать"), el("button.tool", { type: "button", title: "Закрыть", onclick: () => this.toggle(false) }, icon("close"))),
      el("div.body", {},
        el("div.ready", {}, READY_MADE.map(([words, about, order]) =>
          el("button", { type: "button", onclick: () => post("/faults", order) }, el("b", {}, words), el("span", {}, about)))),
        this.orders,
        el("label.line", {}, el("span", {}, el("b", {}, "Ограничения Telegram"), el("small", {}, "30 сообщений в секунду, 1 в секунду в чате")), this.limits),
        el("label.line", {}, el("span", {}, el("b", {}, "Задержка ответа, с")), this.latency),
        el("h3", {}, "Вызовы бота"), this.log));
  }

  toggle(open = this.node.hidden) {
    this.node.hidden = !open;
    if (open) this.#follow();
  }

  render({ faults, settings, people }) {
    this.#names = new Map(people.map((person) => [String(person.id), person.last_name || person.first_name]));
    this.limits.checked = settings.limits;
    if (document.activeElement !== this.latency) this.latency.value = settings.latency_seconds;
    this.orders.replaceChildren(...faults.map((fault) => el("div.order", {},
      el("span", {}, `${fault.method === "*" ? "любой вызов" : fault.method}: ${ACTION_WORDS[fault.action]}`,
        el("small", {}, fault.count === null ? "пока не убрать" : `осталось ${fault.count - Math.max(0, fault.seen - fault.nth + 1)}`)),
      el("button.tool", { type: "button", title: "Убрать", onclick: () => remove(`/faults/${fault.id}`) }, icon("close")))));
    if (!this.node.hidden) this.#follow();
  }

  async #follow() {
    const news = await get(`/calls?since=${this.#lastCall}`);
    const done = news.filter((call) => call.ended !== null);
    if (!done.length) return;
    this.#lastCall = done.at(-1).n;
    this.#calls = [...done.reverse(), ...this.#calls].slice(0, SHOWN_CALLS);
    this.log.replaceChildren(...this.#calls.map((call) => this.#line(call)));
  }

  #line(call) {
    const whom = this.#names.get(String(call.params.chat_id)) ?? "";
    const outcome = call.ok ? `${Math.round((call.ended - call.started) * 1000)} мс` : call.error?.error_code ?? "обрыв";
    const words = call.error?.description ?? call.params.text ?? call.params.caption ?? "";
    return el("div.call", { title: words, data: { ok: call.ok } },
      el("b", {}, call.method), el("span", {}, whom), el("i", {}, String(outcome)));
  }
}
