import type { DoorPage } from '@linli/shared/door/door.contract';
import { plateWords } from '@linli/shared/place/place.words';
import { doorPageWords as words } from './door.words';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `body{margin:0;background:#f5f4f0;color:#1a2123;font:17px/1.55 "PingFang SC","Noto Sans CJK SC",system-ui,sans-serif}
main{max-width:480px;margin:0 auto;padding:16px}h1{font-size:24px;line-height:1.4;margin:0;padding:18px 20px;border-radius:14px;background:#0d4f63;color:#fff}
h2{font-size:20px;margin:24px 0 8px}ul{list-style:none;margin:0;padding:0 16px;background:#fff;border:1px solid #dedad1;border-radius:12px}
li{display:flex;justify-content:space-between;align-items:center;min-height:56px;border-bottom:1px solid #dedad1}li:last-child{border:0}
li span{display:block;font-size:15px;color:#465054}a{color:#0d4f63;font-weight:600}li a{display:inline-block;padding:12px 0 12px 16px;white-space:nowrap}
.go{display:block;margin-top:16px;padding:14px;border-radius:10px;background:#0d4f63;color:#fff;text-align:center;text-decoration:none;font-size:18px}
.go.line{margin-top:10px;background:#fff;color:#0d4f63;box-shadow:inset 0 0 0 1.5px #0d4f63}`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;

/** A door in plain HTML, without scripts: who to call, how to report, the ways into WeChat and into the browser's app. */
export function smallDoor(
  { plate, contacts, spoken, station }: DoorPage,
  to: { app: string; wechat: string },
): string {
  const title = plateWords(plate);
  const rows = contacts
    .map(
      ({ title, name, phone, note }) =>
        `<li><div>${escaped([title, name].filter(Boolean).join(' '))}${note ? `<span>${escaped(note)}</span>` : ''}</div><a href="tel:${escaped(phone.replace(/\s/g, ''))}">${escaped(phone)}</a></li>`,
    )
    .join('');
  return page(
    title,
    `<h1>${escaped(title)}</h1><a class="go" href="${escaped(to.wechat)}">${words.inWechat}</a><a class="go line" href="${escaped(to.app)}">${words.open}</a><h2>${words.call}</h2><ul>${rows}</ul><p>${escaped(words.say(spoken))}${station ? `<br>${escaped(words.station(station))}` : ''}</p>`,
  );
}

/** What someone reads whose code is unknown or revoked. */
export function refusedDoor(message: string, app: string): string {
  return page(
    words.title,
    `<h1>${words.title}</h1><p>${escaped(message)}</p><a class="go" href="${escaped(app)}">${words.pick}</a>`,
  );
}
