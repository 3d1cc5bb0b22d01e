/** The page that searches: what is asked stands in its address, and nothing is loaded before somebody asks. */

import { Finder } from "./finder.js";

const SORTS = ["relevance", "newest", "oldest", "title"];
const SHOWN = 10;
const FEW = 3;
/** Stands in texts before what a page is found by and does not say itself. */
const BESIDE = "‖";
const PAUSE = 250;

const form = document.getElementById("u-explore");
const { language, languages, pagefind, root } = form.dataset;
const part = (name) => form.querySelector(`[data-part="${name}"]`);
const [words, sort, status, chips, list, more, help] = ["words", "sort", "status", "chips", "list", "more", "help"].map(part);
const lists = document.querySelector(".u-explore__ways");
const facets = new Map([...form.querySelectorAll("[data-facet]")].map((box) => [box.dataset.facet, box]));
const finder = new Finder(new URL(pagefind, location.href).href, language);
const number = new Intl.NumberFormat(language, { numberingSystem: "latn" });
const tongue = new Intl.DisplayNames(language, { type: "language" });

let turn = 0;
let typed = false;
let found = [];

/** What an address asks. */
function asked() {
  const query = new URLSearchParams(location.search);
  const chosen = new Map();
  for (const name of facets.keys()) if (query.has(name)) chosen.set(name, new Set(query.getAll(name)));
  const order = SORTS.includes(query.get("sort")) ? query.get("sort") : SORTS[0];
  return { words: (query.get("q") ?? "").trim(), chosen, sort: order };
}

/** The address of a question, without what is not asked. */
function address(question) {
  const query = new URLSearchParams();
  if (question.words) query.set("q", question.words);
  for (const [name, values] of question.chosen) for (const value of values) query.append(name, value);
  if (question.sort !== SORTS[0]) query.set("sort", question.sort);
  return `${location.pathname}${query.size ? `?${query}` : ""}`;
}

function ask(change = {}, { typing = false } = {}) {
  const question = address({ ...asked(), words: words.value.trim(), ...change });
  // All letters of a word are one step back.
  history[typing && typed ? "replaceState" : "pushState"](null, "", question);
  typed = typing;
  return answer({ typing });
}

async function answer({ typing = false } = {}) {
  const question = asked();
  const own = (turn += 1);
  if (form.contains(lists)) form.after(lists);
  if (!typing) words.value = question.words;
  const order = question.sort === SORTS[0] && !question.words ? "newest" : question.sort;
  sort.value = order;
  for (const name of question.chosen.keys()) facets.get(name).open = true;
  say(form.dataset.loading);
  form.setAttribute("aria-busy", "true");
  try {
    const counted = [...facets.keys()].filter((name) => facets.get(name).open);
    const { results, counts } = await finder.find({ ...question, sort: order, counted });
    const cards = await Promise.all(results.slice(0, SHOWN).map(card));
    for (const name of counted) await offer(name, counts.get(name), question.chosen.get(name) ?? new Set());
    const tags = await chosenTags(question);
    const ways = results.length < FEW ? await suggested(question) : [];
    // Somebody may have asked something else meanwhile.
    if (own !== turn) return;
    found = results;
    list.replaceChildren(...cards);
    more.hidden = results.length <= SHOWN;
    chips.replaceChildren(...tags);
    help.replaceChildren(...ways);
    say(results.length ? form.dataset.found.replace("{num}", number.format(results.length)) : form.dataset.none);
  } catch (fault) {
    if (own !== turn) return;
    say(form.dataset.failed);
    console.warn(fault);
  }
  form.removeAttribute("aria-busy");
}

function say(text) {
  if (status.textContent !== text) status.textContent = text;
}

function make(name, about = {}, ...children) {
  const element = Object.assign(document.createElement(name), about);
  element.append(...children);
  return element;
}

/** A result, in the language of its text. */
async function card(result) {
  const found = await result.data();
  const { url, raw_url: path = url, meta } = found;
  const excerpt = around(found);
  const [first] = path.split("/");
  const lang = languages.split(" ").includes(first) ? first : "en";
  const foreign = lang === language ? {} : { lang };
  const link = make("a", { href: root + path, ...foreign }, meta.title);
  if (foreign.lang) link.hreflang = lang;
  const text = make("p", { className: "u-card__text", dir: "auto", ...foreign });
  if (excerpt.includes("<mark>")) text.append(...marked(excerpt));
  else text.append(meta.summary ?? "");
  const parts = (meta.about ?? "").split(" · ").map((part) => make("span", { dir: "auto" }, part));
  const line = make("p", { className: "u-card__meta" }, ...parts);
  if (foreign.lang) line.append(make("span", { className: "u-tag" }, form.dataset.in.replace("{language}", tongue.of(lang))));
  const main = make("div", { className: "u-card__main" }, make("h3", { className: "u-card__title", dir: "auto" }, link), text);
  return make("li", { className: "u-card" }, main, line);
}

/** The words around those looked for, without the title that a text begins with, and with where it goes on. */
function around({ meta, content = "", excerpt = "" }) {
  const words = (text) => text.split(BESIDE)[0].split(/\s+/).filter(Boolean);
  const shown = words(excerpt);
  const text = words(content).join(" ");
  const part = plain(shown.join(" ").replaceAll(/<\/?mark>/g, ""));
  const before = text.indexOf(part);
  const ofTitle = before < 0 ? -1 : words(meta.title).length - words(text.slice(0, before)).length;
  const rest = shown.slice(Math.max(ofTitle, 0)).join(" ");
  return `${ofTitle < 0 ? "… " : ""}${rest}${text.endsWith(part) ? "" : " …"}`;
}

function plain(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** An excerpt as nodes: Pagefind gives it as HTML, whose texts have no markup but its own. */
function marked(excerpt) {
  return excerpt.split(/<mark>(.*?)<\/mark>/).map((text, at) => (at % 2 ? make("mark", {}, plain(text)) : plain(text)));
}

/** Boxes to tick for the values of a facet: made once, so that none is taken away under somebody's finger. */
async function offer(name, counts, chosen) {
  const { labels } = await finder.column(name);
  const box = facets.get(name).querySelector("[data-part=values]");
  if (!box.children.length) {
    for (const [value, label] of labels) {
      const input = make("input", { type: "checkbox", name, value });
      const text = name === "language" ? tongue.of(value) : label;
      box.append(make("label", { className: "u-choice" }, input, " ", make("span", {}, text), " ", make("span", { className: "u-count" })));
    }
  }
  for (const label of box.children) {
    const [input, count] = [label.querySelector("input"), counts.get(label.querySelector("input").value) ?? 0];
    input.checked = chosen.has(input.value);
    label.querySelector(".u-count").textContent = number.format(count);
    label.hidden = !count && !input.checked && input !== document.activeElement;
  }
}

/** What is chosen, each to be taken away again. */
async function chosenTags({ chosen }) {
  const tags = [];
  for (const [name, values] of chosen) {
    const { labels } = await finder.column(name);
    for (const value of values) {
      const text = name === "language" ? tongue.of(value) : (labels.get(value) ?? value);
      const button = make("button", { type: "button", className: "u-chip", name, value }, text);
      button.setAttribute("aria-label", form.dataset.remove.replace("{name}", text));
      tags.push(make("li", {}, button));
    }
  }
  return tags;
}

/** Where little or nothing was found: other words, wider topics, and the same without filters. */
async function suggested(question) {
  const { suggestions } = await import("./near.js");
  const { near, broader } = suggestions(question.words, question.chosen, await finder.near());
  const link = (change, text) => make("li", {}, make("a", { href: address({ words: "", sort: SORTS[0], ...change }) }, text));
  const links = (entries) => entries.map(({ facet, id, label }) => link({ chosen: new Map([[facet, [id]]]) }, label));
  const without = question.words && question.chosen.size ? [link({ words: question.words, chosen: new Map() }, question.words)] : [];
  return [[form.dataset.unfiltered, without], [form.dataset.near, links(near)], [form.dataset.broader, links(broader)]]
    .filter(([, items]) => items.length)
    .flatMap(([title, items]) => [make("h3", {}, title), make("ul", { className: "u-links u-links--chips" }, ...items)]);
}

function choose(name, value, on) {
  const { chosen } = asked();
  const values = chosen.get(name) ?? new Set();
  values[on ? "add" : "delete"](value);
  chosen.set(name, values);
  if (!values.size) chosen.delete(name);
  return ask({ chosen });
}

let waiting;
words.addEventListener("focus", () => finder.words().catch(() => {}), { once: true });
words.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => ask({}, { typing: true }), PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  if (words.value.trim() !== asked().words) ask();
  else answer();
});
sort.addEventListener("change", () => ask({ sort: sort.value }));
form.addEventListener("change", ({ target }) => {
  if (target.type === "checkbox") choose(target.name, target.value, target.checked);
});
chips.addEventListener("click", async ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  await choose(button.name, button.value, false);
  (chips.querySelector("button") ?? status).focus();
});
more.addEventListener("click", async () => {
  const shown = list.children.length;
  const cards = await Promise.all(found.slice(shown, shown + SHOWN).map(card));
  list.append(...cards);
  more.hidden = list.children.length >= found.length;
  cards[0]?.querySelector("a").focus();
});
for (const [name, box] of facets) {
  box.addEventListener("toggle", () => box.open && !asked().chosen.has(name) && answer());
}
addEventListener("popstate", () => {
  clearTimeout(waiting);
  typed = false;
  answer();
});

form.hidden = false;
part("facets").open = matchMedia("(min-width: 60em)").matches;
if (location.search) answer();
// Where there are no results yet, the lists are what to begin with.
else help.append(lists);
