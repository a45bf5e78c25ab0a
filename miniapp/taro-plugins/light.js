// Makes what goes from the app to the view light. Words that stand alone in their element travel as words, not as an
// element; how a press looks stands in the template; a page that is covered by another is drawn when it shows again.
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
  ],
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

const change = {
  'base.wxml': (text) =>
    swap(
      swap(text, tapped, withDefaults([...pressed, still])),
      /<button [^>]*>/g,
      withDefaults([...pressed, button]),
    ) + '<template name="tmpl_0_words"><block>{{i}}</block></template>',
  'utils.wxs': (text) =>
    swap(
      text,
      'a: function (l, n, s) {',
      "a: function (l, n, s) { if (n === undefined) return 'tmpl_0_words'",
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
    for (const [name, changed] of Object.entries(change))
      if (assets[name]) assets[name] = new RawSource(changed(String(assets[name].source())));
  });
};
