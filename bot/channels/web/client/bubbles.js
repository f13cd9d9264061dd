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

const LINKABLE = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/g;

const link = (url, text) => el("a", { href: url, target: "_blank", rel: "noopener noreferrer", textContent: text });

// Only the house's own words get links; a prospect's stay plain.
const written = (line) => {
  const text = el("div", { className: "text", dir: line.voice === "bot" ? directionOf(line.language) : "auto" });
  let from = 0;
  for (const found of line.voice === "prospect" ? [] : line.text.matchAll(LINKABLE)) {
    text.append(line.text.slice(from, found.index), link(found[0], found[0]));
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

const bubble = (line, words, tap, speakerChanged) => {
  if (line.voice === "notice") return el("div", { className: "notice", lang: line.language, dir: "auto", textContent: line.text });
  const name = { prospect: words.you, bot: words.bot, manager: line.manager || words.person }[line.voice];
  const by = el("span", { className: speakerChanged && line.voice !== "prospect" ? "by" : "by sr", textContent: name, dir: "auto" });
  const node = el("div", { className: `line ${line.voice}${speakerChanged ? " new" : ""}`, lang: line.language }, by, written(line));
  if (line.at) node.title = new Date(line.at).toLocaleString(line.language || undefined);
  if (line.deadline) node.append((node.countdown = countdown(line, words)));
  if (line.buttons?.length) node.append((node.replies = replies(line, words, tap)));
  return node;
};
