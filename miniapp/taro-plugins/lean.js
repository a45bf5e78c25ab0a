// Makes the WeChat build lean: our table of elements in the place of Taro's, at both ends, and React's reconciler
// without what Taro's host never does. Values travel by position (p0, p1, …), so both ends must read one table.
const path = require('node:path');
const { elementsOf } = require('./elements');

const loader = path.join(__dirname, 'replace-loader.js');
const nothing = 'const components = {};\n';

/** What @tarojs/react says of its host, as constants: whatever they guard falls out of the build. */
const host = {
  isPrimaryRenderer: '!0',
  supportsMutation: '!0',
  supportsMicrotasks: '!0',
  supportsPersistence: '!1',
  supportsHydration: '!1',
  supportsTestSelectors: '!1',
};

const replacements = (table) => ({
  '@tarojs/shared/dist/components.js': [
    [/const touchEvents = \{[\s\S]*?\nconst internalComponents = \{[\s\S]*?\n\};/, lines(table)],
  ],
  // webpack follows `require(…).name`, and keeps a whole library for `const { name } = require(…)`
  '@tarojs/taro/index.js': [
    ["const { hooks } = require('@tarojs/runtime')", "const hooks = require('@tarojs/runtime').hooks"],
  ],
  '@tarojs/plugin-platform-weapp/dist/runtime.js': [[/const components = \{[\s\S]*?\n\};\n/, nothing]],
  'react-reconciler/cjs/react-reconciler.production.min.js': Object.entries(host).map(([name, value]) => [
    new RegExp(`\\$\\$\\$hostConfig\\.${name}\\b`),
    value,
  ]),
});

/** What stands in for the table at run time: only names count there, in their order, and those of events do not. */
const lines = (table) => {
  const placed = Object.entries(table).map(([name, attributes]) => {
    const names = Object.keys(attributes).filter((attribute) => !attribute.startsWith('bind'));
    return [name, Object.fromEntries(names.map((attribute) => [attribute, 0]))];
  });
  return `const touchEvents = {}, animation = {}, singleQuote = String;
const internalComponents = ${JSON.stringify(Object.fromEntries(placed))};`;
};

module.exports = (ctx) => {
  let table;
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }) {
      if (!template) return; // a browser needs no template
      table = elementsOf(template.internalComponents);
      template.internalComponents = table;
    },
  });
  ctx.modifyWebpackChain(({ chain }) => {
    if (!table) return;
    for (const [file, swaps] of Object.entries(replacements(table))) {
      const where = require.resolve(file, { paths: [ctx.paths.appPath] });
      chain.module.rule(file).test(where).use('replace').loader(loader).options({ swaps });
    }
  });
};
