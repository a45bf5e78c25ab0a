import { nameOf, roleOf, within } from './screen';
import type { Shown } from './views';

const says = (element: Shown) =>
  `<${element.tag} class="${String(element.attrs.class ?? '')}"> “${nameOf(element)}”`;

const waits = ({ attrs }: Shown): boolean => Boolean(attrs.bindtap ?? attrs.catchtap);

const targets = new Set(['button', 'radio', 'switch', 'checkbox', 'link', 'tab', 'textbox']);

const around = ({ parent }: Shown): Shown | null =>
  parent && (targets.has(roleOf(parent)) ? parent : around(parent));

/**
 * What a finger can tap in a page as WeChat draws it and who listens to the screen is not told of: targets without a
 * role or a name, targets in targets, boxes to write in and pictures without a name. The dark ground behind a sheet is
 * left out, whose own buttons close it too.
 */
export function reachFaults(root: Shown): string[] {
  return within(root).flatMap((element) => {
    const role = roleOf(element);
    const hidden = String(element.attrs.ariaHidden) === 'true';
    const faults: string[] = [];
    const behind = String(element.attrs.class ?? '')
      .split(' ')
      .includes('scrim');
    const outer = targets.has(role) ? around(element) : null;
    // WeChat's wheel of dates opens under whatever lies in it
    const wheel =
      element.tag === 'picker' && within(element).some((one) => targets.has(roleOf(one)) && nameOf(one));
    if (waits(element) && !role && !behind && !wheel) faults.push('can be tapped and does not say so');
    if (targets.has(role) && role !== 'textbox' && !nameOf(element)) faults.push('has no name');
    if (role === 'textbox' && !element.attrs.ariaLabel && !element.attrs.placeholder)
      faults.push('has no name');
    if (role === 'img' && !element.attrs.ariaLabel && !hidden) faults.push('is a picture that says nothing');
    if (outer) faults.push(`lies in ${says(outer)}`);
    return faults.map((fault) => `${says(element)} ${fault}`);
  });
}
