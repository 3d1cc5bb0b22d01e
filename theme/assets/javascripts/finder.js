/**
 * Finds pages: Pagefind's index knows their words, columns of our own what divides and sorts them. Each is
 * loaded when it is first needed.
 *
 * Pages bear short names; those that facets divide stand in the columns in the order of their names.
 */

const UNLISTED = "z";
const UNDATED = "0000";

export class Finder {
  #base;
  #language;
  #opened;
  #columns = new Map();

  /** `base` is the address of the folder that holds the indexes of all languages. */
  constructor(base, language) {
    this.#base = base;
    this.#language = language;
  }

  /** Load what every search needs; again after a failure. */
  open() {
    this.#opened ??= this.#open().catch((fault) => {
      this.#opened = undefined;
      throw fault;
    });
    return this.#opened;
  }

  async #open() {
    const manifest = await json(`${this.#base}search.json`, { cache: "no-cache" });
    const { shards, version } = manifest[this.#language];
    const { createInstance } = await import(`${this.#base}pagefind.js`);
    const about = { baseUrl: "/", language: this.#language };
    const [first, ...others] = shards.map((shard) => `${this.#base}${this.#language}/${shard}/`);
    const pagefind = createInstance({ ...about, basePath: first, noWorker: true });
    for (const path of others) await pagefind.mergeIndex(path, about);
    const all = (await pagefind.search(null)).results.filter(({ id }) => !id.startsWith(UNLISTED));
    const places = new Map(all.map(({ id }) => id).sort().map((id, place) => [id, place]));
    return { pagefind, version, all, places };
  }

  /** A column: the labels of its values by their identifiers, and what each page has. */
  async column(name) {
    const { version } = await this.open();
    if (!this.#columns.has(name)) {
      const address = `${this.#base}${this.#language}/${name}.json?${version}`;
      const column = json(address).then(({ values, pages }) => ({ labels: new Map(values), pages: rows(values, pages) }));
      column.catch(() => this.#columns.delete(name));
      this.#columns.set(name, column);
    }
    return this.#columns.get(name);
  }

  /** What is offered where nothing is found. */
  async near() {
    const { version } = await this.open();
    return json(`${this.#base}${this.#language}/near.json?${version}`);
  }

  /**
   * The pages with some `words`, of those that have one of the `chosen` values of each facet, and how many
   * have each value of the facets in `counted`: there, what is chosen in a facet itself does not count.
   */
  async find({ words, chosen, sort, counted }) {
    const { pagefind, all, places } = await this.open();
    const hits = words ? (await pagefind.search(words)).results : all;
    const facets = new Map();
    for (const name of new Set([...chosen.keys(), ...counted])) facets.set(name, await this.column(name));
    const place = ({ id }) => places.get(id);
    const lacks = (hit) => [...chosen].filter(([name, values]) => !has(facets.get(name), place(hit), values));
    const missing = new Map(hits.map((hit) => [hit, lacks(hit).map(([name]) => name)]));
    const results = hits.filter((hit) => missing.get(hit).length === 0);
    const counts = new Map();
    for (const name of counted) {
      const totals = new Map();
      for (const [hit, without] of missing) {
        if (without.some((other) => other !== name)) continue;
        for (const value of facets.get(name).pages[place(hit)] ?? []) totals.set(value, (totals.get(value) ?? 0) + 1);
      }
      counts.set(name, totals);
    }
    return { results: await this.#sorted(results, sort, place), counts };
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
