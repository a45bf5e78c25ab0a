const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes minutes begins first, or all else is done and it goes on alone: where nothing ran before, Jest goes by the size of files. */
module.exports = class Order extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => /\/server\/(trust|chaos)\//.test(path);
    return super.sort(tests).sort((one, other) => isLong(other) - isLong(one));
  }
};
