// Puts other text in the place of a library's, each pattern exactly once; a library that has changed stops the build.
module.exports = function replace(source) {
  return this.getOptions().swaps.reduce((text, [pattern, value]) => {
    if (text.split(pattern).length !== 2)
      throw new Error(`${this.resourcePath}: ${pattern} is not there once`);
    return text.replace(pattern, () => value);
  }, source);
};
