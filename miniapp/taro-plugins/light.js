// Makes what goes from the app to the view light. Words that stand alone in their element travel as words, not as an
// element; a plain view does not say that it is one, and names are short; how a press looks stands in the template; a
// page that is covered by another is drawn when it shows again.
const path = require('node:path');
const { RawSource } = require('webpack').sources;

const loader = path.join(__dirname, 'replace-loader.js');

const swaps = {
  'hydrate.js': [
    [
      'if (isText(node)) {',
      'if (isText(node)) { if (node.parentNode && node.parentNode.childNodes.length === 1) return node.nodeValue;',
    ],
    [
      /data\["cn"[^\]]*\] = node\.childNodes\.filter\(node => !isComment\(node\)\)\.map\(hydrate\);/,
      'const children = node.childNodes.filter((node) => !isComment(node)).map(hydrate); if (children.length) data.cn = children;',
    ],
    // what is tapped is a button unless it says otherwise
    [
      'const componentAlias =',
      "if (nn === VIEW && data.ariaRole === 'button') delete data.ariaRole; const componentAlias =",
    ],
    [
      /data\["nn"[^\]]*\] = componentAlias\._num;/,
      'if (nn === PURE_VIEW) delete data.nn; else data.nn = Number(componentAlias._num);',
    ],
  ],
  'dom/node.js': [["'_' + nodeId()", 'nodeId()']],
  'dom/text.js': [
    [/path: `\$\{this\._path\}\.\$\{"v"[^`]*`,\s*value: text/, 'path: this._path, value: this.hydrate(this)'],
  ],
  'dom/root.js': [
    [/setTimeout\(fn\);/, 'if (this.ctx && this.ctx.$covered) this.ctx.$held = fn; else setTimeout(fn);'],
  ],
  'dsl/common.js': [
    ['[ONHIDE]() {', '[ONHIDE]() { this.$covered = true;'],
    [
      '[ONSHOW](options = {}) {',
      '[ONSHOW](options = {}) { this.$covered = false; if (this.$held) { setTimeout(this.$held); this.$held = null; }',
    ],
  ],
};

/** Text in the place of other text, which must be there. */
const swap = (text, pattern, value) => {
  const changed = text.replace(pattern, value);
  if (changed === text) throw new Error(`the templates have no ${pattern}`);
  return changed;
};

/** What is tapped, of the views: those that hear a tap and more than that, but hold no page still. */
const tapped = /<view (?=[^>]*aria-role)(?=[^>]*bindtap)(?![^>]*catchtouchmove)[^>]*>/g;
const pressed = [
  [/\{\{i\.(p\d+)\|\|'(?:none|button-hover)'\}\}/, "{{i.$1||'is-pressed'}}"],
  [/(hover-stay-time="\{\{xs\.b\(i\.p\d+,)\d+/, '$190'],
];
const button = [/aria-role="\{\{i\.(p\d+)\|\|''\}\}"/, `aria-role="{{i.$1||'button'}}"`];
const still = [/(hover-stop-propagation="\{\{xs\.b\(i\.p\d+,)!1/, '$1!0'];
const withDefaults = (swaps) => (tag) =>
  swaps.reduce((text, [pattern, value]) => swap(text, pattern, value), tag);

/** The number of the template of a view without anything. */
const plainView = (text) => {
  const [, view] = /<template name="tmpl_0_(\d+)">\s*<view style="[^"]*" class="[^"]*" +id=/.exec(text) ?? [];
  if (!view) throw new Error('the templates have no plain view');
  return view;
};
/** Which template draws a node: an element that does not say is a plain view, and what is no element is words. */
const nameless = (view) =>
  `a: function (l, i, s) { var n = i.nn; if (n === undefined) { if (!i.sid) return 'tmpl_0_words'; n = '${view}' } n = '' + n`;

const change = {
  'base.wxml': (text) =>
    swap(
      swap(
        swap(text, tapped, withDefaults([...pressed, button, still])),
        /<button [^>]*>/g,
        withDefaults([...pressed, button]),
      ),
      /xs\.a\((\w+), item\.nn, (\w+|'')\)/g,
      'xs.a($1,item,$2)',
    ) + '<template name="tmpl_0_words"><block>{{i}}</block></template>',
  'utils.wxs': (text, wxml) =>
    swap(
      swap(text, 'a: function (l, n, s) {', nameless(plainView(wxml))),
      'f: function (l, n) {',
      "f: function (l, n) { n = '' + n",
    ),
};

module.exports = (ctx) => {
  ctx.modifyWebpackChain(({ chain }) => {
    if (process.env.TARO_ENV !== 'weapp') return;
    for (const [file, list] of Object.entries(swaps)) {
      const where = require.resolve(`@tarojs/runtime/dist/${file}`, { paths: [ctx.paths.appPath] });
      chain.module.rule(`light ${file}`).test(where).use('replace').loader(loader).options({ swaps: list });
    }
  });
  ctx.modifyBuildAssets(({ assets }) => {
    const wxml = String(assets['base.wxml']?.source() ?? '');
    for (const [name, changed] of Object.entries(change))
      if (assets[name]) assets[name] = new RawSource(changed(String(assets[name].source()), wxml));
  });
};
