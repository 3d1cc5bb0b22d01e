const { escape, shell, NAME } = require("./_includes/shell.js");

module.exports = {
  data: { layout: false, permalink: "/index.html", eleventyExcludeFromCollections: true },
  render({ collections }) {
    const entries = collections.works.slice(0, 50).map((work) => `<li><a href="${work.url}">${escape(work.data.title)}</a></li>`);
    return shell("/", NAME, "", `<h1>${NAME}</h1>\n<ul>${entries.join("\n")}</ul>`);
  },
};
