/**
 * Finds pages: Pagefind's index knows their words, columns of our own what divides and sorts them. Each is
 * loaded when it is first needed.
 *
 * Pages bear short names; those that facets divide stand in the columns in the order of their names.
 */

const UNDATED = "0000";

export class Finder {
  #base;
  #own;
  #kept = new Map();

  /** `base` is the address of the folder that holds the indexes of all languages. */
  constructor(base, language) {
    this.#base = base;
    this.#own = `${base}${language}/`;
    this.language = language;
  }

  /** What is loaded once, and again after a failure. */
  #once(name, load) {
    if (!this.#kept.has(name)) {
      const loading = load();
      loading.catch(() => this.#kept.delete(name));
      this.#kept.set(name, loading);
    }
    return this.#kept.get(name);
  }

  /** The version of the columns. */
  #version() {
    return this.#once("version", async () => (await json(`${this.#base}search.json`, { cache: "no-cache" }))[this.language]);
  }

  /** The index of words. */
  words() {
    return this.#once("words", async () => {
      const { createInstance } = await import(`${this.#base}pagefind.js`);
      return createInstance({ baseUrl: "/", language: this.language, basePath: this.#own, noWorker: true });
    });
  }

  #file(name) {
    return this.#once(name, async () => json(`${this.#own}${name}.json?${await this.#version()}`));
  }

  /** The pages that facets divide: the place of each in a column. */
  #pages() {
    return this.#once("places", async () => {
      const names = (await this.#file("pages")).split(" ").filter(Boolean);
      return new Map(names.map((id, place) => [id, place]));
    });
  }

  /** A column: the labels of its values by their identifiers, and what each page has. */
  column(name) {
    return this.#once(`column ${name}`, async () => {
      const { values, pages } = await this.#file(name);
      return { labels: new Map(values), pages: rows(values, pages) };
    });
  }

  /** What is offered where nothing is found. */
  near() {
    return this.#file("near");
  }

  /**
   * The pages with some `words`, of those that have one of the `chosen` values of each facet, and how many
   * have each value of the facets in `counted`: there, what is chosen in a facet itself does not count.
   */
  async find({ words, chosen, sort, counted }) {
    const names = new Set([...chosen.keys(), ...counted]);
    const [hits, pages, columns] = await Promise.all([
      words ? this.#hits(words) : this.#every(),
      words && !names.size && sort === "relevance" ? new Map() : this.#pages(),
      Promise.all([...names].map(async (name) => [name, await this.column(name)])),
    ]);
    const facets = new Map(columns);
    const place = ({ id }) => pages.get(id);
    const lacks = (hit) => [...chosen].filter(([name, values]) => !has(facets.get(name), place(hit), values));
    const missing = new Map(hits.map((hit) => [hit, lacks(hit).map(([name]) => name)]));
    const counts = new Map();
    for (const name of counted) {
      const totals = new Map();
      for (const [hit, without] of missing) {
        if (without.some((other) => other !== name)) continue;
        for (const value of facets.get(name).pages[place(hit)] ?? []) totals.set(value, (totals.get(value) ?? 0) + 1);
      }
      counts.set(name, totals);
    }
    const results = hits.filter((hit) => missing.get(hit).length === 0);
    return { results: await this.#sorted(results, sort, place), counts };
  }

  async #hits(words) {
    return (await (await this.words()).search(words)).results;
  }

  // Pagefind looks for no word by loading all of its index.
  async #every() {
    const pages = await this.#pages();
    return [...pages.keys()].map((id) => ({ id, data: () => fragment(`${this.#own}fragment/${id}.pf_fragment`) }));
  }

  async #sorted(results, sort, place) {
    if (sort === "relevance") return results;
    const { pages } = await this.column(sort === "title" ? "title" : "date");
    // What is no work, and what has no date, stands last in every order.
    const key = (hit) => (pages[place(hit)] === UNDATED ? undefined : pages[place(hit)]);
    const order = { title: (a, b) => a - b, oldest: compare, newest: (a, b) => compare(b, a) }[sort];
    const [known, others] = [results.filter((hit) => key(hit) !== undefined), results.filter((hit) => key(hit) === undefined)];
    return [...known.sort((a, b) => order(key(a), key(b))), ...others];
  }
}

async function json(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/** What Pagefind keeps of a page, behind a mark. */
async function fragment(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const text = await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).text();
  return JSON.parse(text.slice(text.indexOf("{")));
}

/** `0 4,,3` as the identifiers of each page's values; a column without values has texts. */
function rows(values, pages) {
  const found = pages.split(",");
  return values ? found.map((row) => (row ? row.split(" ").map((value) => values[value][0]) : [])) : found;
}

function has(column, place, values) {
  return column.pages[place]?.some((value) => values.has(value)) ?? false;
}

function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}
