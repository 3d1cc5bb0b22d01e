module.exports = { layout: "work.11ty.js" };
