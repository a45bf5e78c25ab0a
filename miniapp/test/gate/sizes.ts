import type { Bundle } from '../weapp/bundle';

const KiB = 1024;
/** What everybody downloads who scans a door, what opens a part of the app on a bad line, and WeChat's own limit for the whole. */
export const limits = { main: 475 * KiB, package: 300 * KiB, whole: 30 * 1024 * KiB };

const limitOf = (name: string) => (name === 'main' ? limits.main : limits.package);

/** Bytes by package; the main one is called `main`. */
export function sizesOf(bundle: Bundle): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const name of bundle.names()) {
    const home = bundle.packageOf(name) || 'main';
    sizes.set(home, (sizes.get(home) ?? 0) + bundle.size(name));
  }
  return sizes;
}

/** Every package is small enough for an old phone on a bad line. */
export function sizeFaults(bundle: Bundle): string[] {
  const sizes = [...sizesOf(bundle)];
  const whole = sizes.reduce((sum, [, size]) => sum + size, 0);
  return [
    ...sizes
      .filter(([name, size]) => size > limitOf(name))
      .map(([name, size]) => `the package ${name} has ${size} bytes, more than ${limitOf(name)}`),
    ...(whole > limits.whole ? [`the whole has ${whole} bytes`] : []),
  ];
}

/** The sizes in one line: `main 466.1 of 475 KiB · resident 29.0 of 300 KiB …`. */
export function sizeLine(bundle: Bundle): string {
  const words = [...sizesOf(bundle)].map(
    ([name, size]) => `${name} ${(size / KiB).toFixed(1)} of ${limitOf(name) / KiB} KiB`,
  );
  return `packages: ${words.join(' · ')}`;
}
