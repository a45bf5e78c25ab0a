import type { SandboxPerson } from './people';
import { pageWords as words } from './page.words';

const style = `
  body { max-width: 680px; margin: 32px auto; padding: 0 16px; background: #F5F4F0; color: #1A2123;
         font: 16px/1.6 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif }
  h1 { padding: 12px 16px; border-radius: 8px; background: #0D4F63; color: #FFFFFF; font-size: 22px }
  table { width: 100%; border-collapse: collapse; background: #FFFFFF; border-radius: 8px }
  th, td { padding: 10px 12px; border-bottom: 1px solid #DEDAD1; text-align: left }
  th { color: #465054; font-weight: 400 }`;

/** The page that explains the stand-in and lists its people, as whole HTML. */
export function peoplePage(people: SandboxPerson[]): string {
  const row = (tag: 'th' | 'td', cells: string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const head = row('th', [words.name, words.what, words.phone, words.key]);
  const rows = people.map(({ name, what, phone, key }) => row('td', [name, what, phone, key])).join('\n');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words.title}</title><style>${style}</style>
<h1>${words.title}</h1><p>${words.about}</p><table>${head}\n${rows}</table></html>`;
}
