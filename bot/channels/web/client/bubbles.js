// How lines look. Every text goes in as a text node: HTML that somebody wrote is shown, never obeyed.
const el = (tag, props = {}, ...children) => {
  const { role, aria, ...rest } = props;
  const node = Object.assign(document.createElement(tag), rest);
  if (role) node.setAttribute("role", role);
  for (const [name, value] of Object.entries(aria || {})) node.setAttribute(`aria-${name}`, value);
  node.append(...children.filter((child) => child !== null));
  return node;
};

const icon = (path) => {
  const SVG = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(SVG, "svg");
  const line = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
};

// Addresses, and numbers of several groups: in a text from right to left they would fall apart.
const APART = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])|\+?\d[\d ()-]{4,}\d/g;

const link = (url, text) => el("a", { href: url, target: "_blank", rel: "noopener noreferrer", dir: "ltr", textContent: text });

// Only the house's own words get links; a prospect's stay plain.
const written = (line) => {
  const text = el("div", { className: "text", dir: line.voice === "bot" ? directionOf(line.language) : "auto" });
  let from = 0;
  for (const found of line.text.matchAll(APART)) {
    const linked = found[1] && line.voice !== "prospect";
    text.append(line.text.slice(from, found.index), linked ? link(found[0], found[0]) : el("bdi", { dir: "ltr", textContent: found[0] }));
    from = found.index + found[0].length;
  }
  text.append(line.text.slice(from));
  return text;
};

const safeUrl = (url) => attempt(() => (["https:", "http:", "tel:", "mailto:"].includes(new URL(url).protocol) ? url : ""), () => "");

const replies = (line, words, tap) => {
  const row = el("div", { className: "replies", role: "group", aria: { label: words.answers } });
  for (const button of line.buttons) {
    if (button.url && safeUrl(button.url)) row.append(link(button.url, button.label));
    else if (!button.url) {
      const one = el("button", { type: "button", textContent: button.label });
      one.onclick = () => tap(line, button, row);
      row.append(one);
    }
  }
  return row;
};

const sized = (bytes, language) => {
  const [n, unit] = bytes < 1e6 ? [Math.max(bytes / 1e3, 0.1), "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(language || undefined, { style: "unit", unit, maximumFractionDigits: n < 10 ? 1 : 0, numberingSystem: "latn" }).format(n);
};

const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp"];

// A picture is shown once its bytes are here, everything else is a button that saves it. `bytes(file)` gets them.
const attachment = (file, words, language, bytes) => {
  const save = async () => {
    const link = el("a", { href: URL.createObjectURL(new Blob([await bytes(file)])), download: file.name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  const name = el("bdi", { textContent: file.name });
  const size = el("small", { textContent: sized(file.size, language) });
  const node = el("button", { type: "button", className: "file" }, icon("M12 4v11m0 0 4-4m-4 4-4-4M5 20h14"), name, size);
  node.setAttribute("aria-label", `${words.save} ${file.name}, ${size.textContent}`);
  node.onclick = () => { save().catch(() => { size.textContent = words.gone; }); };
  if (PICTURES.includes(file.media)) show(node, file, words, bytes);
  return node;
};

const show = async (node, file, words, bytes) => {
  try {
    const picture = el("img", { alt: `${words.picture}: ${file.name}` });
    const url = (picture.src = URL.createObjectURL(new Blob([await bytes(file)], { type: file.media })));
    await picture.decode(); // a page whose policy forbids it keeps the button
    node.replaceChildren(picture);
    node.classList.add("picture");
    node.setAttribute("aria-label", `${words.save} ${picture.alt}`);
    node.dispatchEvent(new Event("grown", { bubbles: true }));
    picture.onload = () => URL.revokeObjectURL(url);
  } catch { /* the button saves it all the same */ }
};

const clock = (left, language) => {
  const two = (n) => `${Math.floor(n) % 60}`.padStart(2, "0");
  const days = Math.floor(left / 86400), hours = Math.floor((left % 86400) / 3600);
  const day = new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "narrow", numberingSystem: "latn" });
  return [days ? day.format(days) : "", `${`${hours}`.padStart(2, "0")}:${two(left / 60)}:${two(left)}`];
};

// The text says the deadline in words, so a screen reader is spared the ticking.
const countdown = (line, words) => {
  const days = el("bdi"), time = el("bdi", { dir: "ltr" });
  const label = el("span", { textContent: words.ends });
  const row = el("div", { className: "deadline", aria: { hidden: "true" } }, label, days, time);
  row.tick = (now) => {
    const left = (Date.parse(line.deadline) - now) / 1000;
    label.textContent = left > 0 ? words.ends : words.over;
    [days.textContent, time.textContent] = left > 0 ? clock(left, line.language) : ["", ""];
    return left > 0;
  };
  return row;
};

const bubble = (line, words, { tap, bytes, said }, speakerChanged) => {
  if (line.voice === "notice") return el("div", { className: "notice", lang: line.language, dir: "auto", textContent: line.text });
  const name = { prospect: words.you, bot: words.bot, manager: line.manager || words.person }[line.voice];
  const by = el("span", { className: speakerChanged && line.voice !== "prospect" ? "by" : "by sr", textContent: name, dir: "auto" });
  const node = el("div", { className: `line ${line.voice}${speakerChanged ? " new" : ""}`, lang: line.language }, by);
  const quoted = line.quotes && said(line.quotes);
  if (quoted) node.append(el("blockquote", { textContent: quoted, dir: "auto" }));
  for (const file of line.files || []) node.append(attachment(file, words, line.language, bytes));
  if (line.text || !line.files) node.append(written(line));
  if (line.at) node.title = new Date(line.at).toLocaleString(line.language || undefined);
  if (line.deadline) node.append((node.countdown = countdown(line, words)));
  if (line.buttons?.length) node.append((node.replies = replies(line, words, tap)));
  return node;
};
