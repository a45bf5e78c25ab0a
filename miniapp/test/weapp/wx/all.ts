import { answering } from '../answering';
import { apiNames } from '../api-names';
import { news } from '../events';
import type { Phone } from '../phone';
import type { Stack } from '../stack';
import { device } from './device';
import { fileSystem } from './files';
import { network } from './network';
import { person } from './person';
import { routes } from './routes';
import { storage } from './storage';
import { voice } from './voice';

/** The `wx` of a phone and of one life of the app there: what is imitated works, every other name WeChat has fails loudly when it is called. */
export function wxOf(phone: Phone, stack: () => Stack, lives: () => boolean, more: object): object {
  const answer = answering(phone.clock, phone.complain, lives);
  const files = fileSystem(phone, answer);
  const missing = (name: string) => () => {
    phone.complain(`wx.${name} is not imitated here`);
    throw new Error(`wx.${name} is not imitated here`);
  };
  const listening = news.flatMap((name) => [
    [`on${name}`, (hear: (news: object) => void) => phone.events.on(name, hear)],
    [`off${name}`, (hear?: (news: object) => void) => phone.events.off(name, hear)],
  ]);
  return {
    ...Object.fromEntries(apiNames().map((name) => [name, missing(name)])),
    ...Object.fromEntries(listening),
    ...device(phone, answer),
    ...network(phone, answer),
    ...storage(phone, answer),
    ...person(phone, answer),
    ...voice(phone, answer),
    ...routes(phone, stack, answer),
    getFileSystemManager: () => files,
    ...more,
  };
}
