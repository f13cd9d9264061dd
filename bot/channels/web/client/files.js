// Files on their way out, one after another, and the bytes of those that are shown. What is not sent when the page closes is not kept.
const AGAIN = 3000, KEEP = 12;
const REFUSED = ["size", "kind", "pixels", "empty", "many", "long", "bad"];

class Files {
  constructor(chat) {
    Object.assign(this, { chat, waiting: new Map(), own: new Map(), sending: false });
  }
  has(id) { return this.waiting.has(id); }
  forget() {
    this.waiting.clear();
    this.own.clear();
  }
  add(file) {
    const id = newId();
    this.waiting.set(id, file);
    const shown = { id, name: file.name || "file", media: file.type, size: file.size };
    this.own.set(id, file);
    setTimeout(() => this.flush());
    return { id, text: "", files: [shown] };
  }
  arrived(line) { // the server's line of a file sent from here: its bytes are here already
    const file = this.own.get(line.id);
    if (file && line.files) this.own.set(line.files[0].id, file);
    this.own.delete(line.id);
    this.waiting.delete(line.id);
    while (this.own.size > KEEP) this.own.delete(this.own.keys().next().value);
  }
  async flush() {
    const [id, file] = this.waiting.entries().next().value || [];
    if (!id || this.sending || !this.chat.welcomed) return;
    this.sending = true;
    const { t, code, retry_in } = await this.post(id, file).catch(() => ({ t: "error", code: "later" }));
    this.sending = false;
    if (t === "ack" || REFUSED.includes(code)) {
      this.waiting.delete(id);
      this.chat.settle(id, t === "ack" ? "" : this.chat.words[code] || this.chat.words.kind);
      return this.flush();
    }
    setTimeout(() => this.flush(), retry_in * 1000 || AGAIN);
  }
  head(more) { return { "x-warmline": encodeURIComponent(JSON.stringify({ hello: this.chat.hello(), ...more })) }; }
  async post(id, file) {
    const reply = await fetch(`${server}/chat/file`, { method: "POST", headers: this.head({ id, name: (file.name || "file").slice(-150) }), body: file });
    if (reply.status === 413) return { t: "error", code: "size" };
    return (await reply.json())[0];
  }
  async bytes(file) {
    const own = this.own.get(file.id);
    if (own) return own;
    const reply = await fetch(`${server}/chat/file/${file.id}`, { headers: this.head() });
    if (!reply.ok) throw new Error(reply.status);
    return reply.blob();
  }
}
