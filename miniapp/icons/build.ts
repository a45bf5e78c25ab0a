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

/** One icon as the inside of a data address, percent-encoded. */
function drawing(from: string): string {
  const [file, kind = 'outline'] = from.split(':');
  return (
    readFileSync(join(source, 'icons', kind, `${file}.svg`), 'utf8')
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

const rule = ([name, from]: [string, string]) =>
  `.i-${name} { -webkit-mask-image: url("data:image/svg+xml,${drawing(from)}"); }`;

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
const frame = `.i { display: inline-block; flex: none; width: var(--icon); height: var(--icon); background: currentColor; -webkit-mask: url("data:image/svg+xml,${drawing('dots-circle-horizontal')}") center/100% 100% no-repeat; }
.i--s { width: var(--icon-s); height: var(--icon-s); }
.i--l { width: var(--icon-l); height: var(--icon-l); }`;

const made = '// Built by icons/build.ts from icons/icons.txt; Tabler Icons, MIT.';
const named = (icons: [string, string][]) => icons.map(([name]) => `  | '${name}'`).join('\n');

async function write(folder: string, file: string, text: string): Promise<void> {
  const path = join(folder, file);
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

void write(target, 'styles/_icons.scss', `${made}\n${frame}\n${main.map(rule).join('\n')}\n`);
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
