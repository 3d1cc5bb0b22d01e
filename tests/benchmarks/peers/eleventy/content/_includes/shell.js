const footer = require("./footer.js");

const NAME = "Knowledge base of the benchmark";
const ENTRIES = ["goals", "topics", "cities", "case-studies", "policy-papers", "deliverables", "related-works"];
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const NAVIGATION = ENTRIES.map((name) => `<li><a href="/${name}/">${name}</a></li>`).join("\n");

const escape = (text) => String(text).replace(/[&<>"]/g, (found) => ESCAPES[found]);

const shell = (url, title, summary, main) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} - ${NAME}</title>
<meta name="description" content="${escape(summary)}">
<link rel="canonical" href="https://knowledge.example${url}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">${NAME}</a><nav><ul>
${NAVIGATION}</ul></nav></header>
<main>
${main}
</main>
${footer}
</body>
</html>
`;

module.exports = { escape, shell, NAME };
