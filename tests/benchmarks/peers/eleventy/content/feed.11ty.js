const { escape, NAME } = require("./_includes/shell.js");

const SITE = "https://knowledge.example";

module.exports = {
  data: { layout: false, permalink: "/feed.xml", eleventyExcludeFromCollections: true },
  render({ collections }) {
    const newest = collections.works.slice(0, 50);
    const entries = newest.map((work) => `<entry>
<title>${escape(work.data.title)}</title><link href="${SITE}${work.url}"/><id>${SITE}${work.url}</id>
<updated>${work.date.toISOString()}</updated><summary>${escape(work.data.summary)}</summary>
</entry>`);
    return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${NAME}</title><id>${SITE}/</id><updated>${newest[0].date.toISOString()}</updated>
${entries.join("\n")}
</feed>
`;
  },
};
