const SITE = "https://knowledge.example";

module.exports = {
  data: { layout: false, permalink: "/sitemap.xml", eleventyExcludeFromCollections: true },
  render({ collections, labels }) {
    const works = collections.works.map((work) => `<url><loc>${SITE}${work.url}</loc><lastmod>${work.date.toISOString()}</lastmod></url>`);
    const others = [...collections.lists.map((list) => list.url), ...Object.keys(labels).map((name) => `/${name}/`), "/"];
    const rest = others.map((url) => `<url><loc>${SITE}${url}</loc></url>`);
    return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...works, ...rest].join("\n")}
</urlset>
`;
  },
};
