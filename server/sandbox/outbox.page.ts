import { htmlPage } from './page';
import { pageWords as words } from './page.words';
import { sandboxPeople } from './people';
import type { OutboxMessage } from './world/outbox';

const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
});

/** The service messages as their readers would see them, as whole HTML. */
export function outboxPage(messages: readonly OutboxMessage[]): string {
  const letters = messages.map(letter).join('\n') || `<p>${words.outboxEmpty}</p>`;
  return htmlPage(
    words.outbox,
    `<p>${words.outboxAbout}</p><p><a href="/">${words.back}</a></p>\n${letters}`,
  );
}

function letter({ at, openid, title, lines, page }: OutboxMessage): string {
  const name = sandboxPeople.find((person) => person.openid === openid)?.name ?? openid;
  const rows = [
    ...lines.map((line) => [line.name, line.value]),
    [words.to, name],
    ...(page ? [[words.opens, page]] : []),
  ];
  const list = rows.map(([term = '', said = '']) => `<dt>${safe(term)}</dt><dd>${safe(said)}</dd>`).join('');
  return `<article><h2>${safe(title)}</h2><small>${time.format(new Date(at))}</small><dl>${list}</dl></article>`;
}

// Residents' words come this way.
function safe(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
