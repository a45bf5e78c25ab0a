import vm from 'node:vm';
import type { Bundle } from './bundle';
import { compiledTemplates } from './official-compilers';
import { perBundle } from './per-bundle';

/** What WeChat's compiled template makes of data: a tag, its values, its children; text is a plain string. */
export interface Drawn {
  tag: string;
  attr?: Record<string, unknown>;
  children?: (Drawn | string)[];
}

/** The templates of a build, compiled once by WeChat's own compiler. */
export const templatesOf = perBundle((bundle) => new Templates(bundle));

/** Draws data with the shipped templates; a template that is missing is an error. */
export class Templates {
  private readonly context: vm.Context;
  private readonly warnings: string[] = [];

  constructor(bundle: Bundle) {
    const warn = (said: unknown) => void this.warnings.push(String(said));
    const quiet = () => undefined;
    this.context = vm.createContext({ console: { log: quiet, warn, error: warn } });
    vm.runInContext('var window = this, drawers = {};', this.context);
    const { folder } = bundle;
    const code = compiledTemplates(folder, bundle.names('.wxml'), bundle.names('.wxs'));
    vm.runInContext(code, this.context);
  }

  draw(wxml: string, data: object): Drawn {
    // The compiled code trusts only objects of its own realm, so data comes in as text.
    const asked = JSON.stringify([wxml, JSON.stringify(data)]);
    const code = `(([path, data]) =>
      JSON.stringify((drawers[path] ??= $gwx(path))(JSON.parse(data), {}, {})))(${asked})`;
    const drawn = JSON.parse(vm.runInContext(code, this.context) as string) as Drawn;
    const warnings = this.warnings.splice(0);
    if (warnings.length) throw new Error(`${wxml} cannot be drawn: ${warnings.join('; ')}`);
    return drawn;
  }
}
