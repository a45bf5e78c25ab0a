import { pageWords as words } from './page.words';
import type { SandboxPerson } from './people';

const style = `
  body { max-width: 680px; margin: 32px auto; padding: 0 16px; background: #F5F4F0; color: #1A2123;
         font: 16px/1.6 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif }
  h1 { padding: 12px 16px; border-radius: 8px; background: #0D4F63; color: #FFFFFF; font-size: 22px }
  a { color: #0D4F63 }
  table { width: 100%; border-collapse: collapse; background: #FFFFFF; border-radius: 8px }
  th, td { padding: 10px 12px; border-bottom: 1px solid #DEDAD1; text-align: left }
  th, dt, small { color: #465054; font-weight: 400 }
  article { margin: 16px 0; padding: 12px 16px; background: #FFFFFF; border-radius: 8px }
  h2 { margin: 0; font-size: 18px }
  dl { display: grid; grid-template-columns: 6em 1fr; margin: 8px 0 }
  dd { margin: 0 }`;

/** A whole HTML page of the stand-in around its body. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style>
<h1>${title}</h1>${body}</html>`;
}

/** The page that explains the stand-in and lists its people, as whole HTML. */
export function peoplePage(people: SandboxPerson[]): string {
  const row = (tag: 'th' | 'td', cells: string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const head = row('th', [words.name, words.what, words.phone, words.key]);
  const rows = people.map(({ name, what, phone, key }) => row('td', [name, what, phone, key])).join('\n');
  return htmlPage(
    words.title,
    `<p>${words.about}</p><p><a href="/outbox">${words.outbox}</a></p><table>${head}\n${rows}</table>`,
  );
}
