// The chat: a launcher and a panel in a shadow tree, drawn from lines the server numbers.
const tag = document.currentScript;
const options = tag ? tag.dataset : {};
const server = new URL(tag ? tag.src : location.href).origin;
const MAX_TEXT = 4096;

class Chat {
  constructor() {
    this.store = new Store(server);
    this.identity = attempt(() => JSON.parse(options.identity), () => null);
    this.store.become(this.identity?.id);
    this.language = options.language || document.documentElement.lang || navigator.language;
    this.lines = new Map(); // seq -> its node
    this.pending = new Map(); // id -> its node
    this.cursor = this.seen = this.unread = this.skew = 0;
    this.build();
    this.outgoing = new Files(this);
    this.handles = { tap: (...tapped) => this.tap(...tapped), bytes: (file) => this.outgoing.bytes(file), said: (seq) => this.said(seq) };
    this.link = new Link(`${server.replace(/^http/, "ws")}/chat`, {
      hello: () => this.hello(),
      opened: () => !!this.told && this.store.visit("told") === this.store.visit("visit"),
      got: (frame) => this[`on_${frame.t}`]?.(frame),
      up: (is) => this.connected(is),
    });
    this.store.watch((what) => this.elsewhere(what));
    for (const frame of this.store.waiting()) this.showPending(frame);
    this.field.value = this.store.visit("draft") || "";
    setInterval(() => this.tick(), 1000);
    document.addEventListener("visibilitychange", () => this.tellSeen());
    addEventListener("hashchange", () => location.hash === "#chat" && this.open());
    this.arrive();
  }

  // --- who it is ---

  hello() {
    const hello = { t: "hello", cursor: this.cursor, together: true };
    return this.identity ? { ...hello, identity: this.identity } : { ...hello, token: (this.token = this.store.get("token")) };
  }
  identify(identity) { // the site says who its visitor is by now, or with nothing that they have signed out
    const other = identity?.id !== this.identity?.id;
    this.identity = identity || null;
    if (!other) return this.link.wanted || this.link.start();
    this.store.become(identity?.id);
    this.outgoing.forget();
    this.pending.clear();
    this.field.value = "";
    this.unread = 0;
    this.forgetAll();
  }

  // --- the page ---

  build() {
    const chat = document.createElement("warmline-chat");
    const root = chat.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    if (options.theme) chat.dataset.theme = options.theme;
    this.host = chat;
    chat.dir = getComputedStyle(document.documentElement).direction;
    this.badge = el("span", { className: "badge", hidden: true, aria: { hidden: "true" } });
    this.launcher = el("button", { type: "button", className: "launcher", onclick: () => this.open(), aria: { haspopup: "dialog" } },
      icon("M4 5h16v11H9l-5 4z"), this.badge);
    this.title = el("b");
    this.closer = el("button", { type: "button", onclick: () => this.close() }, icon("M6 6l12 12M18 6L6 18"));
    this.log = el("div", { className: "log", role: "log", tabIndex: 0, aria: { live: "off" } });
    this.writing = el("p", { className: "writing", aria: { live: "polite" } });
    this.state = el("p", { className: "state", hidden: true, role: "status" });
    this.field = el("textarea", { rows: 1, maxLength: MAX_TEXT, enterKeyHint: "send", autocomplete: "off" });
    this.sender = el("button", { type: "submit" }, icon("M4 12h14M12 5l7 7-7 7"));
    this.picker = el("input", { type: "file", multiple: true, hidden: true, tabIndex: -1 });
    this.attach = el("button", { type: "button", className: "attach", onclick: () => this.picker.click() },
      icon("M8 12.5l6-6a3 3 0 0 1 4.2 4.2l-8 8a5 5 0 0 1-7-7l7.5-7.5"));
    this.form = el("form", {}, this.attach, this.picker, this.field, this.sender);
    this.panel = el("section", { className: "panel", hidden: true, role: "dialog", tabIndex: -1 },
      el("div", { className: "head" }, this.title, this.closer), this.log, this.writing, this.state, this.form);
    this.form.onsubmit = (event) => { event.preventDefault(); this.say(); };
    this.field.onkeydown = (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.say(); }
    };
    this.picker.onchange = () => { this.send(this.picker.files); this.picker.value = ""; };
    this.field.onpaste = (event) => { if (event.clipboardData?.files.length) { event.preventDefault(); this.send(event.clipboardData.files); } };
    this.field.oninput = () => this.types();
    this.log.addEventListener("grown", () => { if (this.low(400)) this.down(); });
    this.panel.onkeydown = (event) => { if (event.key === "Escape") this.close(); };
    root.append(this.launcher, this.panel);
    document.body.append(chat);
    this.speak(this.language);
  }
  speak(language) {
    const words = (this.words = wordsFor(language));
    this.language = language;
    this.host.lang = short(language) in WORDS ? short(language) : "en";
    this.panel.dir = directionOf(language); // the corner it sits in is the page's, and stays
    this.title.textContent = options.title || words.chat;
    for (const [node, text] of [[this.closer, words.close], [this.attach, words.attach], [this.picker, words.attach], [this.sender, words.send], [this.field, words.write],
      [this.log, words.chat], [this.panel, this.title.textContent]]) node.setAttribute("aria-label", text);
    this.field.placeholder = words.write;
    this.badgeUp();
  }
  arrive() {
    const wide = options.open === "wide" && innerWidth > 1000;
    const before = this.store.visit("open");
    if (location.hash === "#chat" || before === "yes" || (!before && (options.open === "" || wide))) this.open(false);
    else if (this.identity || this.store.get("token")) setTimeout(() => this.link.start(), 1000); // for the badge; the page comes first
  }
  open(focus = true) {
    this.store.visit("open", "yes");
    this.panel.hidden = false;
    this.launcher.hidden = true;
    this.unread = 0;
    this.badgeUp();
    this.connect();
    this.sayOpened();
    this.down();
    this.tellSeen();
    if (focus) this.focus();
  }
  close() {
    this.store.visit("open", "no");
    this.panel.hidden = true;
    this.launcher.hidden = false;
    this.launcher.focus();
    if (location.hash === "#chat") history.replaceState(null, "", location.pathname + location.search);
  }
  focus() { // where typing is the first thing to do, but not where that would raise a phone's keyboard
    (matchMedia("(pointer: fine)").matches ? this.field : this.panel).focus({ preventScroll: true });
  }
  down() { this.log.scrollTop = this.log.scrollHeight; }
  badgeUp() {
    this.badge.hidden = !this.unread;
    this.badge.textContent = this.unread;
    this.launcher.setAttribute("aria-label", this.unread ? `${this.words.open}. ${this.words.news}: ${this.unread}` : this.words.open);
  }
  notice(text) {
    this.state.hidden = !text;
    this.state.textContent = text;
  }

  // --- what the prospect does ---

  say() {
    const text = this.field.value.trim();
    if (!text) return;
    this.field.value = "";
    this.store.visit("draft", "");
    this.put({ t: "say", id: newId(), text });
  }
  send(files) {
    for (const file of [...files].slice(0, 5)) this.showPending(this.outgoing.add(file));
    this.down();
    this.focus();
  }
  types() {
    this.store.visit("draft", this.field.value);
    const now = Date.now();
    if (!this.manned || !this.field.value.trim() || now - (this.typed || 0) < 3000) return;
    this.typed = now;
    this.link.send({ t: "typing" });
  }
  tap(line, button, row) {
    for (const one of row.children) {
      one.disabled = true;
      one.classList.toggle("chosen", one.textContent === button.label);
    }
    row.classList.add("answered");
    this.put({ t: "tap", id: newId(), question: line.question || 0, button: button.id, label: button.label });
    this.focus();
  }
  put(frame) {
    this.store.add(frame);
    this.showPending(frame);
    this.down();
    this.flush();
  }
  flush() { // one at a time, so that order survives a refusal
    this.outgoing.flush();
    const next = this.store.waiting()[0];
    if (!next || this.flying || !this.welcomed) return;
    const { label, ...frame } = next;
    if (this.link.send(frame)) this.flying = next.id;
  }
  sayOpened() {
    if (!this.welcomed || this.panel.hidden || this.told) return;
    const id = this.store.visit("visit") || newId();
    this.store.visit("visit", id);
    const query = new URLSearchParams(location.search);
    const utm = (name) => query.get(`utm_${name}`) || "";
    this.told = this.link.send({
      t: "open", id, again: this.store.visit("told") === id, language: this.language,
      page: location.href.slice(0, 2000), referrer: document.referrer.slice(0, 2000),
      campaign: utm("campaign"), medium: utm("medium"), place: utm("source"),
    });
  }
  tellSeen() {
    if (this.panel.hidden || document.hidden || this.cursor <= this.seen || !this.welcomed) return;
    if (this.link.send({ t: "seen", seq: this.cursor })) this.seen = this.cursor;
  }

  // --- the connection ---

  connect() {
    if (this.identity || this.store.get("token") || !navigator.locks) return this.link.start();
    navigator.locks.request(`warmline ${server}`, () => { // two new tabs must not make two secrets
      this.link.start();
      return new Promise((done) => { this.haveToken = done; setTimeout(done, 5000); });
    });
  }
  connected(is) {
    this.welcomed = is;
    this.flying = this.told = null;
    this.notice(is ? "" : this.words.off);
  }
  on_welcome({ token, now }) {
    const kept = this.store.get("token");
    if (token && kept && kept !== token) return this.link.restart(); // another tab was first
    if (token) this.store.set("token", (this.token = token));
    this.haveToken?.();
    this.skew = Date.parse(now) - Date.now();
    this.sayOpened();
    this.flush();
  }
  on_pong() { this.flush(); }
  on_ack({ id }) {
    if (id === this.store.visit("visit")) this.store.visit("told", id);
    if (id === this.flying) this.flying = null;
    this.store.remove(id);
    this.settle(id, "");
    this.flush();
  }
  on_typing({ by }) {
    const low = this.low(120);
    this.writing.textContent = this.words.types.replace("{who}", by);
    if (low) this.down();
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => { this.writing.textContent = ""; }, 6000);
  }
  on_error({ code, id, retry_in }) {
    if (code === "unknown") { // the site's word has run out: it may give a fresh one
      this.link.stop();
      this.notice(this.words.unknown);
      return dispatchEvent(new CustomEvent("warmline:unknown"));
    }
    if (id !== this.flying) return;
    this.flying = null;
    if (code === "long" || code === "bad") {
      this.store.remove(id);
      this.settle(id, this.words.long);
      return this.flush();
    }
    this.notice(this.words.slow);
    setTimeout(() => { this.notice(this.welcomed ? "" : this.words.off); this.flush(); }, retry_in * 1000);
  }
  elsewhere(what) {
    if (what === "out") return this.compare();
    if (this.identity) return;
    const token = this.store.get("token");
    if (token && token !== this.token && this.link.wanted) this.forgetAll();
  }
  compare() { // another tab typed something, or its words arrived
    const waiting = this.store.waiting();
    for (const frame of waiting) this.showPending(frame);
    for (const id of this.pending.keys()) if (!this.outgoing.has(id) && !waiting.some((frame) => frame.id === id)) this.settle(id, "");
  }
  forgetAll() {
    this.lines.clear();
    this.speaker = this.manned = this.today = null;
    this.cursor = this.seen = 0;
    this.log.replaceChildren(...this.pending.values());
    if (this.link.wanted) this.link.restart();
    else this.connect();
  }

  // --- the lines ---

  on_lines({ lines, more, acks = [] }) {
    const low = this.low(120);
    const first = !this.lines.size;
    for (const line of lines) this.add(line, first);
    if (low || first) this.down();
    if (!more) this.log.setAttribute("aria-live", "polite"); // what was said before is not read out
    for (const id of acks) this.on_ack({ id });
    this.tellSeen();
    this.badgeUp();
  }
  low(by) { return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < by; }
  add(line, old) {
    if (this.lines.has(line.seq)) return;
    if (line.edits) return this.change(line);
    this.pending.get(line.id)?.remove();
    this.pending.delete(line.id);
    this.outgoing.arrived(line);
    if (line.voice === "manager" || line.voice === "notice") {
      this.manned = true;
      this.writing.textContent = "";
    }
    if (line.voice === "prospect") this.answered(line.text);
    else if (this.panel.hidden && !old) this.unread++;
    if (line.voice === "bot" && line.language !== this.language) this.speak(line.language);
    this.day(line);
    const node = bubble(line, this.words, this.handles, this.speaker !== line.voice + line.manager);
    if (!old) node.classList.add("fresh");
    this.speaker = line.voice + line.manager;
    this.log.insertBefore(node, this.firstPending());
    this.lines.set(line.seq, node);
    this.cursor = Math.max(this.cursor, line.seq);
    if (line.voice !== "prospect") this.prepare(line);
    node.countdown?.tick(Date.now() + this.skew);
  }
  said(seq) { // what a line says now, to be quoted
    const text = this.lines.get(seq)?.querySelector(".text")?.textContent || "";
    return text.length > 120 ? `${text.slice(0, 119)}…` : text;
  }
  change(line) { // new words in place of those of an earlier line; none take it back
    this.cursor = Math.max(this.cursor, line.seq);
    const node = this.lines.get(line.edits);
    if (!node?.isConnected) return;
    if (!line.text) return node.remove();
    node.querySelector(".text")?.replaceWith(written(line));
    if (!node.querySelector(".edited")) node.append(el("span", { className: "fate edited", textContent: this.words.edited }));
  }
  day(line) {
    const day = new Date(line.at).toDateString();
    const known = this.today || new Date().toDateString(); // a chat of today needs no heading
    if (day === known) return;
    this.today = day;
    const text = new Date(line.at).toLocaleDateString(this.language, { weekday: "long", day: "numeric", month: "long" });
    this.log.insertBefore(el("div", { className: "day", textContent: text }), this.firstPending());
  }
  prepare(line) { // the keyboard of a phone follows the question
    const kinds = { phone: ["tel", "tel"], email: ["email", "email"], name: ["text", "name"] };
    const [mode, fill] = kinds[line.expects] || ["text", "off"];
    this.field.inputMode = mode;
    this.field.autocomplete = fill;
  }
  answered(text) { // old answers stay tappable: the bot says kindly that the question is over
    for (const node of this.lines.values()) {
      const row = node.replies;
      if (!row || row.classList.contains("past")) continue;
      row.classList.add("answered", "past");
      for (const one of row.children) one.classList.toggle("chosen", one.textContent === text);
    }
  }
  showPending(frame) {
    if (this.pending.has(frame.id)) return;
    const line = { voice: "prospect", text: frame.text ?? frame.label ?? "", language: "", files: frame.files };
    const node = bubble(line, this.words, this.handles, true);
    node.classList.add("pending", "fresh");
    node.append(el("span", { className: "fate", textContent: this.welcomed ? "" : this.words.waits }));
    this.pending.set(frame.id, node);
    this.log.append(node);
  }
  settle(id, fate) {
    const node = this.pending.get(id);
    if (!node) return;
    const low = this.low(120);
    node.classList.toggle("pending", !!fate);
    node.querySelector(".fate").textContent = fate;
    if (low) this.down(); // the reason makes the line longer: whoever reads the end goes on seeing it
    for (const line of this.lines.values()) for (const one of line.replies?.children || []) one.disabled = false;
  }
  firstPending() { return this.pending.values().next().value ?? null; }
  tick() {
    for (const node of this.lines.values()) {
      if (node.countdown && !node.countdown.tick(Date.now() + this.skew)) node.countdown = null;
    }
    if (!this.welcomed) for (const node of this.pending.values()) node.querySelector(".fate").textContent ||= this.words.waits;
  }
}

const begin = () => {
  const chat = new Chat();
  window.Warmline = { open: () => chat.open(), close: () => chat.close(), identify: (identity) => chat.identify(identity) };
  dispatchEvent(new CustomEvent("warmline:ready"));
};
if (document.body) begin();
else addEventListener("DOMContentLoaded", begin);
