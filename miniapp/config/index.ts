import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import type Webpack from 'webpack';
import { LandingPage } from './landing';

const here = (...parts: string[]) => path.resolve(__dirname, '..', ...parts);
const shared = path.resolve(__dirname, '..', '..', 'shared', 'src');

const target = process.env.TARO_ENV;
const demo = target === 'h5' && process.env.LINLI_DEMO === '1';
const api = target === 'h5' ? '/api' : (process.env.LINLI_API ?? 'http://127.0.0.1:8555/api');

// Sizes in the style sheets are real px on every screen.
const postcss = { pxtransform: { enable: false, config: {} } };
// Taro's typings lack 'px', which leaves out the script that scales the root font with the window.
const postcssH5 = {
  pxtransform: { enable: false, config: { targetUnit: 'px' as 'rem' } },
  // our browser twins are real buttons and inputs: their rules must keep the tag's own name
  htmltransform: { enable: false, config: { removeCursorStyle: false } },
};
// What Taro leaves to ES5 phones, as terser does it by itself; Chinese as it is takes half the room of its escapes.
const on = [
  ...['arrows', 'collapse_vars', 'comparisons', 'computed_props', 'hoist_props', 'inline', 'loops'],
  ...['negate_iife', 'properties', 'reduce_funcs', 'reduce_vars', 'switches', 'typeofs'],
];
const terser = {
  compress: { ...Object.fromEntries(on.map((name) => [name, true])), passes: 3, ecma: 2017 as const },
  output: { ecma: 2017 as const, ascii_only: false },
};
const hashed = (folder: string, ending: string) => `${folder}/[name].[contenthash:8].${ending}`;

export default defineConfig<'webpack5'>(async () => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'linli',
    date: '2026-11-1',
    designWidth: 750,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: process.env.LINLI_OUT ?? (demo ? 'dist/h5-demo' : `dist/${target}`),
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // kept between builds for browsers only: with the mini-program's own chunks it keeps some that speak of modules gone since
    cache: {
      enable: target === 'h5',
      // what is kept knows nothing of pages that came since
      buildDependencies: { pages: [here('src', 'app.pages.ts'), here('src', 'app.config.ts')] },
    },
    terser: { enable: true, config: terser },
    plugins: [
      here('taro-plugins', 'lean.js'),
      here('taro-plugins', 'light.js'),
      here('taro-plugins', 'steps.js'),
      here('taro-plugins', 'tight.js'),
    ],
    defineConstants: { DEMO: String(demo), API_BASE: JSON.stringify(api) },
    // what only subpackages use travels with them, not in the main package
    mini: {
      compile: { include: [shared] },
      runtime: { enableInnerHTML: false },
      postcss,
      optimizeMainPackage: { enable: true },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      compile: { include: [shared] },
      router: { mode: 'browser' },
      postcss: postcssH5,
      webpackChain(chain, webpack: typeof Webpack) {
        // what several pages use travels once, not inside each of them
        chain.optimization.splitChunks({ chunks: 'all', minSize: 10_000 });
        chain.plugin('landing').use(LandingPage);
        // plain elements and a bar of our own in the place of web components, which bring a framework with them
        const instead = (wanted: RegExp, ours: string, except = '-') =>
          chain.plugin(ours).use(webpack.NormalModuleReplacementPlugin, [
            wanted,
            (found: { request: string; contextInfo: { issuer: string } }) => {
              if (!found.contextInfo.issuer.endsWith(except)) found.request = here('src', ours);
            },
          ]);
        // styles that would be written into the page as it starts: icons that nothing here shows, and what ground.scss says
        for (const styles of ['dist/taro-components/taro-components.css', 'global.css'])
          chain.resolve.alias.set(`@tarojs/components/${styles}$`, false as never);
        instead(/^@tarojs\/components$/, 'parts/elements.h5.tsx');
        instead(/^@tarojs\/components\/dist\/components$/, 'platform/tab-bar.h5.ts', 'previewImage.js');
      },
      output: { filename: hashed('js', 'js'), chunkFilename: hashed('js', 'js') },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: hashed('css', 'css'),
        chunkFilename: hashed('css', 'css'),
      },
    },
  };
  return config;
});
