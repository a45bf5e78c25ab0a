import { posix } from 'node:path';
import type { Bundle } from './bundle';
import type { Kind, Realm } from './realm';
import { tell } from './stack';
import type { OpenPage } from './stack';
import { templatesOf, type Drawn } from './templates';

/** One element on the screen. `owner` is the page or component whose template has drawn it and whose handlers it names. */
export interface Shown {
  tag: string;
  attrs: Readonly<Record<string, unknown>>;
  children: (Shown | string)[];
  parent: Shown | null;
  owner: Kind;
}

/** Draws open pages with the shipped templates; components live on between two drawings. */
export class Views {
  private readonly components = new Map<string, Kind>();
  private readonly kept = new WeakMap<OpenPage, { drawn: number; root: Shown }>();

  constructor(
    private readonly bundle: Bundle,
    private readonly realm: Realm,
  ) {}

  of(page: OpenPage): Shown {
    const kept = this.kept.get(page);
    if (kept?.drawn === page.drawn) return kept.root;
    const drawn = templatesOf(this.bundle).draw(`${page.route}.wxml`, page.data);
    const root = this.shown(drawn, null, page, page.route);
    this.kept.set(page, { drawn: page.drawn, root });
    return root;
  }

  private shown(
    { tag, attr = {}, children = [] }: Drawn,
    parent: Shown | null,
    owner: Kind,
    file: string,
  ): Shown {
    const name = tag.replace(/^wx-/, '');
    const element: Shown = { tag: name, attrs: attr, children: [], parent, owner };
    const component = this.using(file)[name];
    if (component) {
      const own = this.component(component, attr);
      const inner = templatesOf(this.bundle).draw(`${component}.wxml`, own.data ?? {});
      this.fill(element, inner.children ?? [], own, component);
    } else this.fill(element, children, owner, file);
    return element;
  }

  private fill(element: Shown, children: (Drawn | string)[], owner: Kind, file: string): void {
    for (const child of children)
      if (typeof child === 'string') element.children.push(child);
      else if (child.tag === 'virtual') this.fill(element, child.children ?? [], owner, file);
      else element.children.push(this.shown(child, element, owner, file));
  }

  /** The components a page or component may use, by tag: where each lies in the build. */
  private using(file: string): Record<string, string> {
    const { usingComponents = {} } = this.bundle.json<{ usingComponents?: Record<string, string> }>(
      `${file}.json`,
    );
    const at = (path: string) => posix.join(posix.dirname(file), path);
    return Object.fromEntries(Object.entries(usingComponents).map(([tag, path]) => [tag, at(path)]));
  }

  private component(file: string, attrs: Record<string, unknown>): Kind {
    const { sid } = (attrs.i ?? {}) as { sid?: string };
    const key = `${file} ${sid ?? ''}`;
    const known = this.components.get(key);
    if (known) {
      known.data = attrs as Kind['data'];
      return known;
    }
    this.realm.load(file);
    const kind = this.realm.kinds.get(file) ?? {};
    const made: Kind = { ...kind, ...(kind.methods as object), data: attrs as Kind['data'] };
    this.components.set(key, made);
    tell(made, 'attached');
    return made;
  }
}
