/** What to look for where a search has found nothing. */

const MOST = 6;
const ALIKE = 0.4;

/** Goals, topics and places whose labels look like some words, and topics above those and above the chosen. */
export function suggestions(words, chosen, offered) {
  const every = Object.entries(offered).flatMap(([facet, entries]) =>
    entries.map(([id, label, above]) => ({ facet, id, label, above })),
  );
  const near = words ? alike(words, every) : [];
  const topics = every.filter(({ facet }) => facet === "topic");
  const named = [...near.filter(({ facet }) => facet === "topic"), ...topics.filter(({ id }) => chosen.get("topic")?.has(id))];
  const above = new Set(named.map((topic) => topic.above).filter(Boolean));
  // Where nothing is alike, the widest topics are a beginning.
  const broader = topics.filter(({ id, above: wider }) => (named.length ? above.has(id) : !wider));
  return { near, broader: broader.slice(0, MOST) };
}

function alike(words, every) {
  const wanted = parts(words);
  return every
    .map((entry) => ({ entry, score: Math.max(...wanted.map((word) => best(word, parts(entry.label)))) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

function best(word, others) {
  return Math.max(0, ...others.map((other) => dice(pairs(word), pairs(other))));
}

function parts(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [""];
}

/** Letters two by two; of a single one, itself. */
function pairs(word) {
  const letters = [...word];
  return new Set(letters.length > 1 ? letters.slice(1).map((letter, at) => letters[at] + letter) : letters);
}

function dice(one, other) {
  const both = [...one].filter((pair) => other.has(pair)).length;
  return (2 * both) / (one.size + other.size || 1);
}
