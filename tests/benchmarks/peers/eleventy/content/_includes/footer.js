module.exports = "<footer><p>About this benchmark</p></footer>";
