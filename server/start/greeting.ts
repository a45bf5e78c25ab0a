import type { SandboxPerson } from '../sandbox/people';
import type { Settings } from './settings';
import { startWords as words } from './start.words';

/** The text that is shown once everything answers: addresses, people, first steps. */
export function greeting(settings: Settings, people: SandboxPerson[], weappBuilding: boolean): string {
  const places = words.places(settings.port, settings.sandboxPort);
  return [
    '',
    words.open,
    ...places.map(([name, place, what]) => `  ${padded(name, 10)}${padded(place, 30)}${what}`),
    ...(weappBuilding ? [`  ${' '.repeat(10)}${words.weappBuilding}`] : []),
    '',
    words.people,
    ...people.map(({ name, what, phone }) => `  ${padded(name, 10)}${padded(phone, 13)}${what}`),
    '',
    words.tryFirst,
    ...words.steps.map((step, index) => `  ${index + 1}. ${step}`),
    '',
    words.end,
  ].join('\n');
}

// A Chinese character is two columns wide in a terminal.
function padded(text: string, columns: number): string {
  const wide = text.replace(/[^\u2e80-\uffef]/g, '').length;
  return text + ' '.repeat(Math.max(1, columns - text.length - wide));
}
