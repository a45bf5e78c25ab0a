import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { files } from '../build';

/** What app.json says, as far as the phone and the gate read it. */
export interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string; text: string; iconPath: string; selectedIconPath: string }[] };
  [key: string]: unknown;
}

/** A built mini-program as it travels to a phone. */
export class Bundle {
  private readonly bytes: ReadonlyMap<string, Buffer>;
  readonly app: AppConfig;

  /** Reads the folder of a build; names are relative to it, with slashes. */
  constructor(readonly folder: string) {
    const name = (file: string) => relative(folder, file).replace(/\\/g, '/');
    this.bytes = new Map(files(folder).map((file) => [name(file), readFileSync(file)]));
    this.app = this.json<AppConfig>('app.json');
  }

  has = (name: string): boolean => this.bytes.has(name);

  /** Names of all files, or of those with an ending such as `.wxml`. */
  names(ending = ''): string[] {
    return [...this.bytes.keys()].filter((name) => name.endsWith(ending)).sort();
  }

  text(name: string): string {
    const found = this.bytes.get(name);
    if (!found) throw new Error(`the build has no ${name}`);
    return found.toString('utf8');
  }

  json = <Shape>(name: string): Shape => JSON.parse(this.text(name)) as Shape;

  /** Bytes of a file. */
  size = (name: string): number => this.bytes.get(name)?.length ?? 0;

  /** Routes of all pages, those of subpackages with their root before them. */
  get pages(): string[] {
    const inPackages = this.app.subPackages ?? [];
    return [
      ...this.app.pages,
      ...inPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ];
  }

  /** Root of the subpackage that a file lies in; empty for the main package. */
  packageOf(name: string): string {
    return this.app.subPackages?.find(({ root }) => name.startsWith(`${root}/`))?.root ?? '';
  }

  isTab = (route: string): boolean =>
    this.app.tabBar?.list.some(({ pagePath }) => pagePath === route) ?? false;
}
