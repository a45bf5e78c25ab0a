import type { Kind } from './realm';
import { nameOf } from './screen';
import { tell } from './stack';
import type { Shown } from './views';

/** What an event carries, as WeChat hands it to the handler of a page. */
interface Touch {
  type: string;
  timeStamp: number;
  detail: object;
  target: Spot;
  currentTarget: Spot;
  touches: object[];
  changedTouches: object[];
  mark: object;
}
interface Spot {
  id: string;
  dataset: Record<string, unknown>;
  offsetLeft: number;
  offsetTop: number;
}

const spot = ({ attrs }: Shown): Spot => ({
  id: String(attrs.id ?? ''),
  dataset: Object.fromEntries(
    Object.entries(attrs)
      .filter(([name]) => name.startsWith('data-'))
      .map(([name, value]) => [name.slice(5), value]),
  ),
  offsetLeft: 0,
  offsetTop: 0,
});

const says = (element: Shown) => `<${element.tag}> “${nameOf(element)}”`;

const touch = { identifier: 0, clientX: 0, clientY: 0, pageX: 0, pageY: 0 };

/** Events that only their own element hears. */
const silent = new Set([
  'input',
  'change',
  'focus',
  'blur',
  'confirm',
  'submit',
  'getphonenumber',
  'load',
  'error',
]);

/** Lets a finger's event rise from an element to its page, as WeChat does: each template that binds it is called, one that catches it is the last. */
export function raise(element: Shown, type: string, detail: object, timeStamp: number): void {
  let heard = false;
  for (let at: Shown | null = element; at; at = silent.has(type) ? null : at.parent) {
    const binds = at.attrs[`bind${type}`];
    const catches = at.attrs[`catch${type}`];
    const handler = binds || catches;
    if (handler) {
      heard = true;
      call(at.owner, String(handler), {
        type,
        timeStamp,
        detail,
        target: spot(element),
        currentTarget: spot(at),
        touches: [touch],
        changedTouches: [touch],
        mark: {},
      });
    }
    if (catches) break;
  }
  if (!heard) throw new Error(`nothing hears ${type} on ${says(element)}`);
}

function call(owner: Kind, handler: string, event: Touch): void {
  if (typeof owner[handler] !== 'function') throw new Error(`no handler ${handler}`);
  tell(owner, handler, event);
}

/** Refuses what a finger cannot do: press something that is off. */
export function mustWork(element: Shown): void {
  const { disabled, ariaDisabled } = element.attrs;
  if (disabled === true || String(ariaDisabled) === 'true') throw new Error(`${says(element)} is disabled`);
}
