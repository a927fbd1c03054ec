// The page: five telephones side by side, the bar on top, and one long poll behind them.

import { Changes, refusals } from "./api.js";
import { Bar } from "./bar.js";
import { el } from "./dom.js";
import { Drawer } from "./drawer.js";
import { avatar } from "./message.js";
import { Phone } from "./phone.js";
import { BusinessClock } from "./time.js";

const REMEMBERED = "phones";

const clock = new BusinessClock();
const phones = [];
const tabs = document.getElementById("tabs");
const stage = document.getElementById("phones");
const drawer = new Drawer(document.getElementById("drawer"));
const bar = new Bar(clock, () => phones.flatMap((phone) => phone.texts), () => drawer.toggle());
document.getElementById("bar").append(bar.node);

let state = { people: [], samples: [], chats: {} };
let owners = [];

const page = {
  people: () => state.people,
  samples: () => state.samples,
  become(phone, id) {
    const index = phones.indexOf(phone);
    const taken = owners.indexOf(id);
    if (taken >= 0) owners[taken] = owners[index];
    owners[index] = id;
    localStorage.setItem(REMEMBERED, JSON.stringify(owners));
    changes.watch(owners);
  },
  rang: () => renderTabs(),
  read: () => renderTabs(),
};

const changes = new Changes(render, () => bar.lost());
refusals.addEventListener("refused", ({ detail }) => phones[visible()]?.toast(detail));
stage.addEventListener("scroll", () => requestAnimationFrame(renderTabs), { passive: true });
changes.run();

function render(fresh) {
  state = fresh;
  if (!owners.length && state.people.length) {
    owners = remembered() ?? cast(state.people);
    for (let index = 0; index < owners.length; index += 1) {
      phones.push(new Phone(page));
      stage.append(phones[index].node);
    }
    changes.watch(owners);
  }
  owners.forEach((id, index) => {
    const chat = state.chats[id];
    if (chat) phones[index].render(chat);
  });
  bar.render(state);
  drawer.render(state);
  renderTabs();
}

/** Secretary, three directors (one of a kindergarten), head; in another office the first five. */
function cast(people) {
  const named = (pattern, most) => people.filter((person) => !person.roles.length && pattern.test(person.note)).slice(0, most);
  const directors = [...named(/^директор/i, 2), ...named(/^заведующ.*(ДС|сад)/i, 1)];
  const play = [
    people.find((person) => person.roles.includes("secretary")),
    ...directors,
    people.find((person) => person.roles.includes("head")),
    ...people,
  ];
  return [...new Set(play.filter(Boolean).map((person) => person.id))].slice(0, 5);
}

function remembered() {
  const known = new Set(state.people.map((person) => person.id));
  const kept = JSON.parse(localStorage.getItem(REMEMBERED) ?? "null");
  return Array.isArray(kept) && kept.length && kept.every((id) => known.has(id)) ? kept : null;
}

// On a narrow screen the telephones stand in a row one swipes through; the tabs say whose is where.

function visible() {
  return Math.round(stage.scrollLeft / Math.max(1, phones[0]?.node.offsetWidth ?? 1)) || 0;
}

function renderTabs() {
  const now = visible();
  tabs.replaceChildren(...phones.map((phone, index) => el("button.tab", {
    type: "button", "aria-current": index === now, onclick: () => phone.node.scrollIntoView({ behavior: "smooth", inline: "start", block: "nearest" }),
  }, phone.user && avatar(phone.user.name, phone.user.id), el("span", {}, phone.user?.last_name ?? ""), phone.unread > 0 && el("i", {}, String(phone.unread)))));
}
