/** What to look for where a search has found nothing. */

const MOST = 6;
const ALIKE = 0.5;
/** Letters that a word has at the least to be like another; a word of Chinese may have one or two. */
const LEAST = 3;
const STOP = new Set(
  ["and for from its the with", "aux des dans est les par pour sur une", "con del las los para por una", "для или при", "على عن إلى في من"]
    .flatMap((words) => words.normalize("NFKD").replace(/\p{M}/gu, "").split(" ")),
);

/** Goals, topics and places whose labels look like some words, and topics above those and above the chosen. */
export function suggestions(words, chosen, offered) {
  const every = Object.entries(offered).flatMap(([facet, entries]) =>
    entries.map(([id, label, above]) => ({ facet, id, label, above })),
  );
  const near = words ? alike(words, every) : [];
  const topics = every.filter(({ facet }) => facet === "topic");
  const named = [...near.filter(({ facet }) => facet === "topic"), ...topics.filter(({ id }) => chosen.get("topic")?.has(id))];
  const above = new Set(named.map((topic) => topic.above).filter(Boolean));
  const broader = topics.filter(({ id }) => above.has(id));
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
  const words = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => (word.length >= LEAST || /\p{sc=Han}/u.test(word)) && !STOP.has(word));
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
