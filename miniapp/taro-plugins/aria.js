// Puts the table of aria-props.js into base.wxml and adds the matching runtime half. Both halves are needed: values
// travel by position, so a template that is widened alone would mis-wire every button.
const path = require('node:path');
const table = require('./aria-props');

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return; // a browser needs no template
      platform.template.mergeComponents(ctx, table);
      platform.runtimePath = [].concat(platform.runtimePath, path.join(__dirname, 'aria-runtime.js'));
    },
  });
};
