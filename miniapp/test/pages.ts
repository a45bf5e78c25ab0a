import { mainPages, packagePages } from '../src/app.pages';

/** Every page of the app, as its folder below src. */
export const pages: readonly string[] = [
  ...mainPages,
  ...Object.entries(packagePages).flatMap(([root, names]) => names.map((name) => `${root}/${name}`)),
];
