/**
 * Draws the icons of icons.txt into style sheets, one per package, and their names into a type.
 * Source: npm package @tabler/icons (MIT). Run from the repository's root:
 *   node -r esbuild-register miniapp/icons/build.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const source = dirname(require.resolve('@tabler/icons/package.json'));
const target = join(__dirname, '..', 'src');
const desk = join(__dirname, '..', '..', 'server', 'desk', 'src');

const drawn = (from: string) => {
  const [file, kind = 'outline'] = from.split(':');
  return readFileSync(join(source, 'icons', kind, `${file}.svg`), 'utf8');
};

/** An svg as the inside of a data address, percent-encoded. */
function address(svg: string): string {
  return (
    svg
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/g, '')
      .replace(/\s(class|width|height)="[^"]*"/g, '')
      .replace(/\s+/g, ' ')
      .replace(/> </g, '><')
      .replace(/ (\/?>)/g, '$1')
      .trim()
      // one path with all strokes; a next one that starts at "M" says for itself where
      .replace(/"\s*\/><path d="(?=M)/g, '')
      .replace(/currentColor/g, '#000')
      .replace(/"/g, "'")
      .replace(/#/g, '%23')
      .replace(/</g, '%3C')
      .replace(/>/g, '%3E')
  );
}

/** An icon of a sheet of its own. */
const rule = ([name, from]: [string, string]) =>
  `.i-${name} { -webkit-mask: url("data:image/svg+xml,${address(drawn(from))}") center/100% 100% no-repeat; }`;

/**
 * All icons of a sheet as one picture, one below the other: what every svg has to say of itself is more than half of an icon.
 * The places are shares of what the picture is taller than the square in which it is seen.
 */
function strip(icons: [string, string][]): string {
  const inside = icons.map(([, from], place) => {
    const paint = from.endsWith(':filled') ? " fill='%23000' stroke='none'" : '';
    const said = `transform='translate(0 ${place * 24})'${paint}`;
    const strokes = address(/<svg[^>]*>([\s\S]*)<\/svg>/.exec(drawn(from))?.[1] ?? '');
    return strokes.split('%3Cpath').length === 2
      ? strokes.replace('%3Cpath', `%3Cpath ${said}`)
      : `%3Cg ${said}%3E${strokes}%3C/g%3E`;
  });
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 ${icons.length * 24}" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">`;
  return `${address(head)}${inside.join('')}${address('</svg>')}`;
}

const at = (place: number, of: number) =>
  `-webkit-mask-position: 0 ${Number(((100 * place) / (of - 1)).toFixed(4))}%`;

const packages: Record<string, [string, string][]> = {};
let current: [string, string][] = [];
for (const line of readFileSync(join(__dirname, 'icons.txt'), 'utf8').split('\n')) {
  const heading = /^\[(\w+)\]$/.exec(line)?.[1];
  const [name, from] = line.startsWith('#') ? [] : line.split(' = ');
  if (heading) packages[heading] = current = [];
  else if (name && from) current.push([name.trim(), from.trim()]);
}
const { main = [], more = [], desk: ofDesk = [] } = packages;

// A name that is not in the sheet shows the icon of "other", never a solid square.
const nameless = main.findIndex(([name]) => name === 'other');
const frame = `.i { display: inline-block; flex: none; width: var(--icon); height: var(--icon); background: currentColor; -webkit-mask: url("data:image/svg+xml,${strip(main)}") 0 0/100% ${main.length * 100}% no-repeat; ${at(nameless, main.length)}; }
.i--s { width: var(--icon-s); height: var(--icon-s); }
.i--l { width: var(--icon-l); height: var(--icon-l); }`;
const places = main.map(([name], place) => `.i-${name} { ${at(place, main.length)}; }`);

const made = '// Built by icons/build.ts from icons/icons.txt; Tabler Icons, MIT.';
const named = (icons: [string, string][]) => icons.map(([name]) => `  | '${name}'`).join('\n');

async function write(folder: string, file: string, text: string): Promise<void> {
  const path = join(folder, file);
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

void write(target, 'styles/_icons.scss', `${made}\n${frame}\n${places.join('\n')}\n`);
void write(target, 'styles/icons-more.scss', `${made}\n${more.map(rule).join('\n')}\n`);
void write(
  target,
  'parts/icon-name.ts',
  `${made}\n\n/** Every icon; those under [more] need \`styles/icons-more.scss\` on their page. */\nexport type IconName =\n${named([...main, ...more])};\n`,
);
void write(desk, 'styles/_icons-desk.scss', `${made}\n${ofDesk.map(rule).join('\n')}\n`);
void write(
  desk,
  'parts/icon-name.ts',
  `${made}\nimport type { IconName as PhoneIcon } from '../../../../miniapp/src/parts/icon-name';\n\n/** Every icon of the phone, and those of the desk. */\nexport type IconName =\n  | PhoneIcon\n${named(ofDesk)};\n`,
);
