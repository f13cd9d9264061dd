// What a browser keeps: its secret, and what was typed and is not committed yet. All tabs of a site share it.
// Each waiting message has a key of its own, so that two tabs never overwrite each other's list.
const fallback = new Map();

const attempt = (action, otherwise) => {
  try { return action(); } catch { return otherwise(); } // storage may be switched off
};

class Store {
  constructor(server) {
    this.prefix = `warmline ${server} `;
    this.count = 0;
    this.who = "";
  }
  // A visitor the site knows has an outbox of their own; whoever comes after them must not find it.
  become(id) {
    const who = id ? `${[...id].reduce((hash, char) => Math.imul(hash, 31) + char.codePointAt(0) | 0, 7) >>> 0}` : "";
    const changed = who !== (this.visit("who") || "");
    this.who = who;
    for (const name of this.all()) if (!this.mine(name) && name.split(" ")[1]) this.delete(name);
    if (changed) for (const name of ["open", "visit", "told", "draft"]) this.visit(name, "");
    this.visit("who", who);
  }
  mine(name) { return name.split(" ")[1] === this.who; }
  get(name) {
    return attempt(() => localStorage.getItem(this.prefix + name), () => fallback.get(name) ?? null);
  }
  set(name, value) {
    attempt(() => localStorage.setItem(this.prefix + name, value), () => fallback.set(name, value));
  }
  delete(name) {
    attempt(() => localStorage.removeItem(this.prefix + name), () => 0);
    fallback.delete(name);
  }
  visit(name, value) {
    const key = this.prefix + name;
    if (value === undefined) return attempt(() => sessionStorage.getItem(key), () => fallback.get(name)) ?? null;
    return attempt(() => sessionStorage.setItem(key, value), () => fallback.set(name, value));
  }
  add(frame) {
    const at = `${Date.now()}`.padStart(15, "0") + `${this.count++}`.padStart(4, "0");
    this.set(`out ${this.who} ${at} ${frame.id}`, JSON.stringify(frame));
  }
  remove(id) {
    for (const name of this.names()) if (name.endsWith(` ${id}`)) this.delete(name);
  }
  waiting() {
    return this.names().map((name) => attempt(() => JSON.parse(this.get(name)), () => null)).filter(Boolean);
  }
  names() { return this.all().filter((name) => this.mine(name)); }
  all() {
    const kept = attempt(() => Object.keys(localStorage), () => []);
    const own = kept.filter((key) => key.startsWith(this.prefix)).map((key) => key.slice(this.prefix.length));
    return [...own, ...fallback.keys()].filter((name) => name.startsWith("out ")).sort();
  }
  watch(changed) {
    addEventListener("storage", (event) => {
      if (event.key === null) return changed("all");
      if (event.key.startsWith(this.prefix)) changed(event.key.slice(this.prefix.length).split(" ")[0]);
    });
  }
}

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (b) => b.toString(16).padStart(2, "0")).join("");
