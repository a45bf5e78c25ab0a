// Starts the app in a browser bit by bit, as start.h5.ts says. What Taro makes of app.config.ts reads, mounts
// and routes everything in one go; here it is read by start.h5.ts, as `app.config?router`, and waits until it is called.
const path = require('node:path');

const loader = path.join(__dirname, 'replace-loader.js');
const mount = 'handleAppMountWithTabbar(config, history)';
const route = 'createRouter(history, inst, config, React)';

/** What becomes of Taro's beginning: ours where the build enters, and where we ask for it, calls that wait. */
const beginning = [[/^[\s\S]+$/, "import './start.h5';"]];
const router = [
  [`\n${mount}`, `\nexport const mount = () => ${mount}`],
  [`\n${route}`, `\nexport const route = () => ${route}`],
];

module.exports = (ctx) => {
  ctx.modifyWebpackChain(({ chain }) => {
    if (process.env.TARO_ENV !== 'h5') return;
    const file = path.join(ctx.paths.sourcePath, 'app.config.ts');
    // read as Taro made it, before anything else of the build looks at it
    const reads = (name, query, swaps) =>
      chain.module
        .rule(name)
        .test(file)
        .resourceQuery(query)
        .enforce('pre')
        .use('replace')
        .loader(loader)
        .options({ swaps });
    reads('beginning', /^$/, beginning);
    reads('router', /^.router$/, router);
  });
};
