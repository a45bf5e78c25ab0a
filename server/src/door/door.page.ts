import type { DoorPage } from '@linli/shared/door/door.contract';
import { plateWords } from '@linli/shared/place/place.words';
import { escaped, smallPage as page } from '../platform/http/small-page';
import { doorPageWords as words } from './door.words';

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
