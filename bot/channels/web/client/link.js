// The socket: connects, notices that it is dead, and connects again with growing, jittered pauses.
const PROTOCOL = "warmline.1";
const HEARTBEAT = 25000, PATIENCE = 10000, FIRST_PAUSE = 400, LONGEST_PAUSE = 20000;

class Link {
  // `hello()` gives the first frame, `got(frame)` takes what comes, `up(bool)` hears of the connection.
  constructor(url, { hello, got, up }) {
    Object.assign(this, { url, hello, got, up, tries: 0, socket: null, wanted: false });
    addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.check());
    setInterval(() => this.check(), HEARTBEAT);
  }
  start() {
    this.wanted = true;
    if (!this.socket && !this.pause) this.connect();
  }
  restart() {
    this.drop();
    this.connect();
  }
  send(frame) {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }
  connect() {
    clearTimeout(this.pause);
    this.pause = 0;
    const socket = (this.socket = new WebSocket(this.url, PROTOCOL));
    this.limit = setTimeout(() => this.lost(socket), PATIENCE);
    socket.onopen = () => this.send(this.hello());
    socket.onmessage = (event) => this.heard(JSON.parse(event.data));
    socket.onclose = () => this.lost(socket);
  }
  heard(frame) {
    clearTimeout(this.limit);
    this.limit = 0;
    if (frame.t === "welcome") {
      this.tries = 0;
      this.up(true);
    }
    if (frame.t === "error" && frame.code === "busy") this.busy = frame.retry_in * 1000;
    this.got(frame);
  }
  check() { // also after a laptop slept: a socket that looks open may be long dead
    if (!this.wanted) return;
    if (!this.socket) return this.hurry();
    if (this.send({ t: "ping" }) && !this.limit) {
      const socket = this.socket;
      this.limit = setTimeout(() => this.lost(socket), PATIENCE);
    }
  }
  hurry() {
    if (this.wanted && !this.socket) this.connect();
  }
  drop() {
    clearTimeout(this.limit);
    clearTimeout(this.pause);
    this.pause = this.limit = 0;
    const socket = this.socket;
    this.socket = null;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }
  lost(socket) {
    if (socket !== this.socket) return;
    this.drop();
    this.up(false);
    const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.tries++);
    this.pause = setTimeout(() => this.connect(), Math.max(pause * (0.5 + Math.random() / 2), this.busy || 0));
    this.busy = 0;
  }
}
