// The tables of shared/ are made by calls (`contract(…)`, `list(…)`, `get(…)`). Marked as pure, those that nothing on
// the phone reads fall out of the build; a call inside a function runs when it is asked for and stays as it is.
const path = require('node:path');

const tables = `${path.sep}shared${path.sep}src${path.sep}`;

module.exports = ({ types }) => ({
  visitor: {
    CallExpression(call, { filename = '' }) {
      if (filename.includes(tables) && !call.getFunctionParent())
        types.addComment(call.node, 'leading', '#__PURE__');
    },
  },
});
