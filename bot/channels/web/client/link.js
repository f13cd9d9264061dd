// The connection: a socket that notices when it is dead, and plain requests where sockets are blocked.
const PROTOCOL = "warmline.1";
const HEARTBEAT = 25000, PATIENCE = 10000, FIRST_PAUSE = 400, LONGEST_PAUSE = 20000;
const HELD = 30000, PROBE = 60000; // how long a request may be held open; how often a socket is tried again

const pausing = (ms) => new Promise((done) => setTimeout(done, ms));

class Link {
  // `hello()` gives the first frame, `opened()` tells whether the chat was opened, `got(frame)` takes what comes, `up(bool)` hears of the connection.
  constructor(url, { hello, opened, got, up }) {
    Object.assign(this, { url, hello, opened, got, up, tries: 0, blocked: 0, socket: null, wanted: false, run: null });
    addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.check());
    setInterval(() => this.check(), HEARTBEAT);
    setInterval(() => this.run && this.probe(), PROBE);
  }
  start() {
    this.wanted = true;
    if (!this.socket && !this.pause && !this.run) this.connect();
  }
  restart() {
    const polls = this.run;
    this.drop();
    if (polls) this.poll();
    else this.connect();
  }
  stop() {
    this.wanted = false;
    this.drop();
  }
  send(frame) {
    if (this.run) {
      if (this.greeted) this.ask([frame], false);
      return this.greeted;
    }
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }
  connect() {
    clearTimeout(this.pause);
    this.pause = 0;
    const socket = (this.socket = new WebSocket(this.url, PROTOCOL));
    this.limit = setTimeout(() => this.lost(socket), this.blocked ? PATIENCE / 3 : PATIENCE);
    this.greeted = false;
    socket.onopen = () => this.send(this.hello());
    socket.onmessage = (event) => this.heard(JSON.parse(event.data));
    socket.onclose = () => this.lost(socket);
  }
  heard(frame) {
    clearTimeout(this.limit);
    this.limit = 0;
    if (frame.t === "welcome") {
      this.tries = 0;
      this.greeted = true;
      if (this.socket) this.blocked = 0;
      this.up(true);
    }
    if (frame.t === "error" && frame.code === "busy") this.busy = frame.retry_in * 1000;
    this.got(frame);
  }
  check() { // also after a laptop slept: a socket that looks open may be long dead
    if (!this.wanted || this.run) return;
    if (!this.socket) return this.hurry();
    if (this.send({ t: "ping" }) && !this.limit) {
      const socket = this.socket;
      this.limit = setTimeout(() => this.lost(socket), PATIENCE);
    }
  }
  hurry() {
    if (this.wanted && !this.socket && !this.run) this.connect();
  }
  drop() {
    clearTimeout(this.limit);
    clearTimeout(this.pause);
    this.pause = this.limit = 0;
    this.run = null;
    this.greeted = false;
    const socket = this.socket;
    this.socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }
  lost(socket) {
    if (socket !== this.socket) return;
    const never = !this.greeted && !this.busy;
    this.drop();
    this.up(false);
    if (never && navigator.onLine !== false && ++this.blocked > 1) return this.poll();
    this.pause = setTimeout(() => this.connect(), Math.max(this.next(), this.busy || 0));
    this.busy = 0;
  }
  next() { return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.tries++) * (0.5 + Math.random() / 2); }

  // --- by requests ---

  async poll() {
    const run = (this.run = {});
    let failed = false;
    while (this.run === run) {
      const done = await this.ask([], this.greeted);
      if (this.run !== run) return;
      if (done && failed) this.probe(); // it was the server that was away, then, and not the sockets
      failed = !done;
      if (done && this.greeted) continue;
      if (this.greeted || this.tries > 2) this.up(false);
      this.greeted = false;
      await pausing(Math.max(this.next(), this.busy || 0));
      this.busy = 0;
    }
  }
  async ask(frames, wait) {
    const body = JSON.stringify({ hello: this.hello(), frames, wait, greet: !this.greeted, opened: this.opened() });
    try { // no header of our own: then browsers need not ask the server first
      const reply = await fetch(`${this.url.replace(/^ws/, "http")}/poll`, { method: "POST", body, signal: AbortSignal.timeout(wait ? HELD : PATIENCE) });
      if (!reply.ok) return false;
      for (const frame of await reply.json()) if (this.run) this.heard(frame);
      return true;
    } catch { return false; }
  }
  probe() { // are sockets let through by now?
    const socket = new WebSocket(this.url, PROTOCOL);
    socket.onopen = () => {
      socket.close();
      if (!this.run) return;
      this.drop();
      this.connect();
    };
  }
}
