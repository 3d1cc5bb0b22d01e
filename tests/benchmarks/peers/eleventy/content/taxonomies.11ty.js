const { escape, shell } = require("./_includes/shell.js");

module.exports = {
  data: {
    layout: false,
    pagination: { data: "labels", size: 1, alias: "taxonomy" },
    permalink: (data) => `/${data.taxonomy}/index.html`,
    eleventyExcludeFromCollections: true,
  },
  render({ taxonomy, labels }) {
    const links = Object.entries(labels[taxonomy])
      .sort(([, one], [, other]) => (one < other ? -1 : 1))
      .map(([term, label]) => `<li><a href="/${taxonomy}/${term}/">${escape(label)}</a></li>`);
    return shell(`/${taxonomy}/`, taxonomy, "", `<h1>${taxonomy}</h1>\n<ul>${links.join("\n")}</ul>`);
  },
};
