import type { Bundle } from '../weapp/bundle';

const KiB = 1024;
/** WeChat's limits, and ours for what everybody downloads who scans a door. */
export const limits = { main: 475 * KiB, package: 2048 * KiB, whole: 30 * 1024 * KiB };

/** Bytes by package; the main one is called `main`. */
export function sizesOf(bundle: Bundle): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const name of bundle.names()) {
    const home = bundle.packageOf(name) || 'main';
    sizes.set(home, (sizes.get(home) ?? 0) + bundle.size(name));
  }
  return sizes;
}

/** Every package is small enough for WeChat, and the main one for an old phone on a bad line. */
export function sizeFaults(bundle: Bundle): string[] {
  const sizes = [...sizesOf(bundle)];
  const whole = sizes.reduce((sum, [, size]) => sum + size, 0);
  return [
    ...sizes
      .filter(([name, size]) => size > (name === 'main' ? limits.main : limits.package))
      .map(([name, size]) => `the package ${name} has ${size} bytes`),
    ...(whole > limits.whole ? [`the whole has ${whole} bytes`] : []),
  ];
}

/** The sizes in one line: `main 466 KiB of 475 · resident 29 KiB …`. */
export function sizeLine(bundle: Bundle): string {
  const words = [...sizesOf(bundle)].map(([name, size]) => {
    const of = name === 'main' ? ` of ${limits.main / KiB}` : '';
    return `${name} ${(size / KiB).toFixed(1)} KiB${of}`;
  });
  return `packages: ${words.join(' · ')}`;
}
