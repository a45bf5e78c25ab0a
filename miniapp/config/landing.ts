import type { Compilation, Compiler } from 'webpack';

/** The page that most people open first: it stands behind every door's sign. */
const landing = 'pages/building/index';

/**
 * Makes `landing.html` beside index.html: the same, and it asks for what the first page is made of at once, in the
 * place of waiting until the app has started and asks. The server sends it for the addresses of that page.
 */
export class LandingPage {
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.compilation.tap('landing', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'landing', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const index = compilation.getAsset('index.html');
          if (!index) return;
          const files = filesOf(compilation);
          if (!files.length) throw new Error(`nothing is loaded for ${landing}`);
          const html = String(index.source.source()).replace('</head>', `${files.map(link).join('')}</head>`);
          compilation.emitAsset('landing.html', new sources.RawSource(html));
        },
      ),
    );
  }
}

/** What is loaded when the router opens the page. */
const filesOf = ({ chunkGroups }: Compilation): string[] =>
  chunkGroups
    .filter((group) => group.origins.some(({ request = '' }) => request.includes(landing)))
    .flatMap((group) => group.getFiles());

const link = (file: string): string =>
  `<link rel="preload" href="/${file}" as="${file.endsWith('.css') ? 'style' : 'script'}">`;
