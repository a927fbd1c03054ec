// Business time: the machine's time plus an offset, in the office's zone.

const MONTHS = [
  "января", "февраля", "марта", "апреля", "мая", "июня",
  "июля", "августа", "сентября", "октября", "ноября", "декабря",
];

export class BusinessClock {
  offset = 0;
  zone = "Europe/Moscow";

  set({ offset_seconds, zone }) {
    this.offset = offset_seconds * 1000;
    this.zone = zone;
  }

  now() {
    return new Date(Date.now() + this.offset);
  }

  /** «пн, 23 ноября 2026 г.» and «09:00:15». */
  words() {
    const format = (options) => new Intl.DateTimeFormat("ru-RU", { timeZone: this.zone, ...options }).format(this.now());
    return {
      day: format({ weekday: "short", day: "numeric", month: "long", year: "numeric" }),
      time: format({ hour: "2-digit", minute: "2-digit", second: "2-digit" }),
    };
  }

  /** The business day as YYYY-MM-DD, `days` later. */
  day(days = 0) {
    const parts = new Intl.DateTimeFormat("en-CA", { timeZone: this.zone }).format(this.now());
    const [year, month, day] = parts.split("-").map(Number);
    return iso(new Date(Date.UTC(year, month - 1, day + days)));
  }
}

const iso = (date) => date.toISOString().slice(0, 10);

/** «4 декабря», «3 марта 2031» of a YYYY-MM-DD; the year where it isn't `today`'s. Nothing of an empty one. */
export function dateWords(date, today) {
  if (!date) return "";
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]}${date.slice(0, 4) === today.slice(0, 4) ? "" : ` ${year}`}`;
}

/** «23 ноября, понедельник» of an ISO moment, as written in it. */
export function dayWords(at) {
  const [year, month, day] = at.slice(0, 10).split("-").map(Number);
  const weekday = new Intl.DateTimeFormat("ru-RU", { timeZone: "UTC", weekday: "long" });
  return `${day} ${MONTHS[month - 1]}, ${weekday.format(Date.UTC(year, month - 1, day))}`;
}

const NUMERIC = /(?<![\d.])(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?(?![\d.]*\d)/g;
const WORDED = new RegExp(`(?<!\\d)(\\d{1,2})\\s(${MONTHS.join("|")})(?:\\s(\\d{4}))?`, "g");

/** The earliest date after `today` (YYYY-MM-DD) written in any of the texts; one without a year is the next such. */
export function earliestDate(texts, today) {
  let earliest = null;
  const consider = (day, month, year) => {
    const thisYear = Number(today.slice(0, 4));
    for (const guess of year ? [year] : [thisYear, thisYear + 1]) {
      const date = new Date(Date.UTC(guess, month - 1, day));
      if (date.getUTCMonth() !== month - 1 || iso(date) <= today) continue;
      if (!earliest || iso(date) < earliest) earliest = iso(date);
      return;
    }
  };
  for (const text of texts) {
    for (const [, day, month, year] of text.matchAll(NUMERIC)) consider(+day, +month, year && +year);
    for (const [, day, name, year] of text.matchAll(WORDED)) consider(+day, MONTHS.indexOf(name) + 1, year && +year);
  }
  return earliest;
}
