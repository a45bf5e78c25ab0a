import type { Bundle } from '../weapp/bundle';
import { compiledStyles, compiledTemplates } from '../weapp/official-compilers';

// The components of WeChat's that our templates may use without declaring them.
const builtIn = new Set(
  `ad audio block button camera canvas checkbox checkbox-group cover-image cover-view editor form grid-view icon image import
  include input keyboard-accessory label list-view live-player live-pusher map match-media movable-area movable-view navigator
  official-account open-data page-container page-meta picker picker-view picker-view-column progress radio radio-group
  rich-text root-portal scroll-view share-element slider slot sticky-header sticky-section swiper swiper-item switch template
  text textarea video view voip-room web-view wxs`.split(/\s+/),
);

const told = (work: () => unknown): string[] => {
  try {
    work();
    return [];
  } catch (error) {
    return [String(error)];
  }
};

/** WeChat's own compiler takes every template, and every tag is a component it knows or the page declares. */
export function templateFaults(bundle: Bundle): string[] {
  const declared = new Set(
    bundle
      .names('.json')
      .flatMap((name) => Object.keys(bundle.json<{ usingComponents?: object }>(name).usingComponents ?? {})),
  );
  const unknown = bundle.names('.wxml').flatMap((name) =>
    [...bundle.text(name).matchAll(/<([a-z][\w-]*)/g)]
      .map(([, tag]) => tag ?? '')
      .filter((tag) => !builtIn.has(tag) && !declared.has(tag))
      .map((tag) => `${name}: nobody knows <${tag}>`),
  );
  return [
    ...told(() => compiledTemplates(bundle.folder, bundle.names('.wxml'), bundle.names('.wxs'))),
    ...unknown,
  ];
}

// Selectors that the compiler lets through and the oldest phone does not know: it drops the whole rule.
const tooNew = /:(?:is|where|has)\(|:focus-visible/g;

/** WeChat's own compiler takes every style sheet; none is too new for the oldest phone, or loads a file, which WeChat would not find. */
export function styleFaults(bundle: Bundle): string[] {
  const local = bundle
    .names('.wxss')
    .flatMap((name) =>
      [...bundle.text(name).matchAll(/url\(\s*["']?(?!data:|https:)([^"')]{1,40})/g)].map(
        ([, what]) => `${name}: loads ${what}`,
      ),
    );
  const late = bundle
    .names('.wxss')
    .flatMap((name) =>
      [...bundle.text(name).matchAll(tooNew)].map(([found]) => `${name}: ${found} is too new`),
    );
  return [...told(() => compiledStyles(bundle.folder, bundle.names('.wxss'))), ...local, ...late];
}
