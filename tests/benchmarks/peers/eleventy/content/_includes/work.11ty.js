const { escape, shell } = require("./shell.js");

const TAXONOMIES = ["goals", "topics", "cities"];

module.exports = (data) => {
  const day = data.page.date.toISOString().slice(0, 10);
  const terms = TAXONOMIES.map((taxonomy) => {
    const links = data[taxonomy].map((term) => `<li><a href="/${taxonomy}/${term}/">${escape(data.labels[taxonomy][term])}</a></li>`);
    return `<h2>${taxonomy}</h2>\n<ul>${links.join("")}</ul>`;
  });
  return shell(data.page.url, data.title, data.summary, `<article>
<h1>${escape(data.title)}</h1>
<p>${escape(data.summary)}</p>
<p><time datetime="${day}">${day}</time></p>
${data.content}
</article>
${terms.join("\n")}`);
};
