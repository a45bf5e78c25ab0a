import { posix } from 'node:path';
import vm from 'node:vm';
import type { Bundle } from './bundle';
import type { Clock } from './clock';

/** A page or component as the build hands it over, before there is one of it. */
export interface Kind {
  data?: { root?: unknown };
  [name: string]: unknown;
}

/** What the build handed to App(). */
export type AppKind = Record<string, unknown>;

// Names of a browser that WeChat's logic layer shadows for every file.
const shadowed = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'frames',
  'self',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Image',
];

export interface RealmGiven {
  bundle: Bundle;
  clock: Clock;
  wx: object;
  getCurrentPages: () => object[];
  /** Hears what the app complains about: console.error and what it throws in a timer. */
  complain: (what: string) => void;
}

/** WeChat's logic layer: JavaScript's own names, `wx`, and nothing of a browser; no code from strings. */
export class Realm {
  app: AppKind = {};
  readonly kinds = new Map<string, Kind>();
  /** Subpackages whose code has been loaded, in the order of their first page. */
  readonly packages: string[] = [];
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly context: vm.Context;
  private current = '';

  constructor(private readonly given: RealmGiven) {
    const { clock, wx, getCurrentPages, complain } = given;
    const guarded = (run: () => void) => () => {
      try {
        run();
      } catch (error) {
        complain(String(error instanceof Error ? error.stack : error));
      }
    };
    const own = (kind: Kind) => void this.kinds.set(this.current, kind);
    const quiet = () => undefined;
    this.context = vm.createContext(
      {
        wx,
        console: {
          log: quiet,
          info: quiet,
          debug: quiet,
          warn: quiet,
          error: (...said: unknown[]) => complain(said.map((one) => String(one)).join(' ')),
        },
        setTimeout: (run: () => void, after?: number) => clock.set(guarded(run), after),
        setInterval: (run: () => void, after?: number) => clock.set(guarded(run), after, true),
        clearTimeout: (id: number) => clock.clear(id),
        clearInterval: (id: number) => clock.clear(id),
        App: (made: AppKind) => void (this.app = made),
        Page: own,
        Component: own,
        getApp: () => this.app,
        getCurrentPages,
        phoneTime: () => clock.now,
      },
      { codeGeneration: { strings: false, wasm: false } },
    );
    vm.runInContext(phoneDate, this.context);
  }

  /** Runs a file of the build once; `name` without its ending. */
  load(name: string): unknown {
    const file = this.given.bundle.has(name) ? name : `${name}.js`;
    const known = this.modules.get(file);
    if (known) return known.exports;
    const home = this.given.bundle.packageOf(file);
    if (home && !this.packages.includes(home)) this.packages.push(home);
    const made = { exports: {} as unknown };
    this.modules.set(file, made);
    const before = this.current;
    this.current = file.replace(/\.js$/, '');
    const code = `(function(require,module,exports,${shadowed.join(',')}){${this.given.bundle.text(file)}\n})`;
    const run = vm.runInContext(code, this.context, { filename: file }) as (...given: unknown[]) => void;
    run((asked: string) => this.require(file, asked), made, made.exports);
    this.current = before;
    return made.exports;
  }

  private require(from: string, asked: string): unknown {
    const name = posix.join(posix.dirname(from), asked);
    const target = this.given.bundle.packageOf(name);
    if (target && target !== this.given.bundle.packageOf(from))
      throw new Error(`${from} requires ${name} of another package`);
    return this.load(name);
  }
}

// The phone's own time instead of this machine's.
const phoneDate = `{
  const Real = Date, time = phoneTime;
  delete globalThis.phoneTime;
  const Shown = function (...given) {
    if (!new.target) return new Real(time()).toString();
    return Reflect.construct(Real, given.length ? given : [time()], new.target);
  };
  Shown.prototype = Real.prototype;
  Shown.prototype.constructor = Shown;
  Shown.now = () => time();
  Shown.parse = Real.parse;
  Shown.UTC = Real.UTC;
  globalThis.Date = Shown;
}`;
