// The control API, and the one long poll that keeps the page up to date.

/** Told of every refusal, with words for people. */
export const refusals = new EventTarget();

async function ask(method, path, body) {
  const form = body instanceof FormData;
  const response = await fetch(`/control${path}`, {
    method,
    headers: body && !form ? { "Content-Type": "application/json" } : {},
    body: body && !form ? JSON.stringify(body) : body,
  });
  const answer = await response.json();
  if (!response.ok) {
    refusals.dispatchEvent(new CustomEvent("refused", { detail: answer.error }));
    throw new Error(answer.error);
  }
  return answer;
}

export const get = (path) => ask("GET", path);
export const post = (path, body = {}) => ask("POST", path, body);
export const remove = (path) => ask("DELETE", path);
export const deed = (user, name, body = {}) => post(`/users/${user}/${name}`, body);

/** One request at a time waits for changes: a browser allows six connections, the telephones need them. */
export class Changes {
  #chats = [];
  #since = 0;
  #abort = new AbortController();

  constructor(onChange, onLost) {
    this.onChange = onChange;
    this.onLost = onLost;
  }

  /** Which chats are shown; all of them come anew. */
  watch(chats) {
    this.#chats = chats;
    this.#since = 0;
    this.#abort.abort();
  }

  async run() {
    for (;;) {
      this.#abort = new AbortController();
      const wait = this.#since ? 25 : 0;
      const query = `since=${this.#since}&timeout=${wait}&chats=${this.#chats.join(",")}`;
      try {
        const response = await fetch(`/control/changes?${query}`, { signal: this.#abort.signal });
        const state = await response.json();
        if (!response.ok) throw new Error(state.error);
        this.#since = state.version;
        this.onChange(state);
      } catch (error) {
        if (error.name === "AbortError") continue;
        this.onLost(error);
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  }
}
