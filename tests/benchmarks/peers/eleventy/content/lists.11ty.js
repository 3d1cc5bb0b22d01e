const { escape, shell } = require("./_includes/shell.js");

const address = (list, number) => (number === 1 ? list.base : `${list.base}page/${number}/`);

module.exports = {
  data: {
    layout: false,
    pagination: { data: "collections.lists", size: 1, alias: "list" },
    permalink: (data) => `${data.list.url}index.html`,
    eleventyExcludeFromCollections: true,
  },
  render({ list }) {
    const entries = list.works.map(
      (work) => `<li><h2><a href="${work.url}">${escape(work.data.title)}</a></h2><p>${escape(work.data.summary)}</p></li>`,
    );
    const earlier = list.number > 1 ? `<a href="${address(list, list.number - 1)}">Previous</a>` : "";
    const later = list.number < list.pages ? `<a href="${address(list, list.number + 1)}">Next</a>` : "";
    return shell(list.url, list.title, "", `<h1>${escape(list.title)}</h1>
<ul>${entries.join("\n")}</ul>
<nav>${earlier} ${list.number} of ${list.pages} ${later}</nav>`);
  },
};
