const SECTIONS = ["case-studies", "policy-papers", "deliverables", "related-works"];
const PER_PAGE = 50;

/** A list of works as pages of 50 entries, the first of which stands there even when it is empty. */
function paginated(url, title, works) {
  const pages = Math.max(1, Math.ceil(works.length / PER_PAGE));
  return Array.from({ length: pages }, (_, number) => ({
    url: number ? `${url}page/${number + 1}/` : url,
    title,
    number: number + 1,
    pages,
    base: url,
    works: works.slice(number * PER_PAGE, (number + 1) * PER_PAGE),
  }));
}

module.exports = function (config) {
  config.addPassthroughCopy({ "content/style.css": "style.css" });
  config.addCollection("works", (api) => api.getFilteredByGlob("content/*/*.md").reverse());
  config.addCollection("lists", (api) => {
    const works = api.getFilteredByGlob("content/*/*.md").reverse();
    const lists = SECTIONS.flatMap((section) =>
      paginated(`/${section}/`, section, works.filter((work) => work.url.startsWith(`/${section}/`))),
    );
    const labels = works.length ? works[0].data.labels : {};
    for (const [taxonomy, terms] of Object.entries(labels)) {
      const found = new Map(Object.keys(terms).map((term) => [term, []]));
      for (const work of works) for (const term of work.data[taxonomy]) found.get(term).push(work);
      for (const [term, own] of found) lists.push(...paginated(`/${taxonomy}/${term}/`, terms[term], own));
    }
    return lists;
  });
  return {
    dir: { input: "content", output: "_site" },
    // No template language runs over the Markdown of works.
    markdownTemplateEngine: false,
  };
};
