const hooks = require('node:async_hooks');
const { default: circus } = require('jest-circus/runner');

/**
 * Jest's own runner, of which nothing goes on after its file. It follows each test through all that it awaits, by a store for each
 * file that it never lets go of; in Node 20 whatever is awaited later looks after all stores there ever were.
 */
module.exports = async (...told) => {
  const { AsyncLocalStorage } = hooks;
  const made = [];
  hooks.AsyncLocalStorage = class extends AsyncLocalStorage {
    constructor(...options) {
      super(...options);
      made.push(this);
    }
  };
  try {
    return await circus(...told);
  } finally {
    hooks.AsyncLocalStorage = AsyncLocalStorage;
    for (const store of made) store.disable();
  }
};
