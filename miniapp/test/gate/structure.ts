import { posix } from 'node:path';
import type { Bundle } from '../weapp/bundle';
import { tabPages } from '../../src/app.pages';
import { pages } from '../pages';

// What app.json may say at its top, after WeChat's list of global configuration.
const knownKeys = new Set(
  `entryPagePath pages window tabBar networkTimeout debug functionalPages subpackages subPackages workers requiredBackgroundModes
  requiredPrivateInfos plugins preloadRule resizable usingComponents permission sitemapLocation style useExtendedLib
  entranceDeclare darkmode themeLocation lazyCodeLoading singlePage supportedMaterials serviceProviderTicket
  embeddedAppIdList halfPage debugOptions enablePassiveEvent resolveAlias renderer rendererOptions componentFramework
  miniApp static convertRpxToVw appBar`.split(/\s+/),
);

const expected = pages.map((page) => `${page}/index`);

/** The build has just the pages that app.pages.ts lists, each whole, none twice, none besides. */
export function pageFaults(bundle: Bundle): string[] {
  const listed = bundle.pages;
  const drawn = bundle.names('.wxml').map((name) => name.replace(/\.wxml$/, ''));
  const isComponent = (name: string) =>
    bundle.has(`${name}.json`) && /"component":\s*true/.test(bundle.text(`${name}.json`));
  return [
    ...expected.filter((page) => !listed.includes(page)).map((page) => `app.json lacks ${page}`),
    ...listed.filter((page) => !expected.includes(page)).map((page) => `app.pages.ts lacks ${page}`),
    ...listed.filter((page, at) => listed.indexOf(page) < at).map((page) => `${page} is listed twice`),
    ...listed.flatMap((page) =>
      ['js', 'json', 'wxml']
        .filter((kind) => !bundle.has(`${page}.${kind}`))
        .map((kind) => `no ${page}.${kind}`),
    ),
    ...drawn
      .filter((name) => name !== 'base' && !isComponent(name) && !listed.includes(name))
      .map((name) => `${name} is in the build and in no list`),
  ];
}

/** The tab bar has two to five tabs of the main package, each with icons of at most 40 KB. */
export function tabFaults(bundle: Bundle): string[] {
  const tabs = bundle.app.tabBar?.list ?? [];
  const icons = tabs.flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath]);
  const routes = tabs.map(({ pagePath }) => pagePath);
  return [
    ...(tabs.length < 2 || tabs.length > 5 ? [`${tabs.length} tabs`] : []),
    ...routes
      .filter((route) => bundle.packageOf(route))
      .map((route) => `${route} is no page of the main package`),
    ...tabPages.filter((page) => !routes.includes(`${page}/index`)).map((page) => `${page} is no tab`),
    ...icons.filter((icon) => !bundle.has(icon)).map((icon) => `no icon ${icon}`),
    ...icons.filter((icon) => bundle.size(icon) > 40 * 1024).map((icon) => `${icon} is larger than 40 KB`),
  ];
}

/** app.json says only what WeChat knows, and every component that a page names is there. */
export function settingFaults(bundle: Bundle): string[] {
  const unknown = Object.keys(bundle.app).filter((key) => !knownKeys.has(key));
  const owners = bundle.names('.json').filter((name) => name !== 'project.config.json');
  const missing = owners.flatMap((owner) => {
    const { usingComponents = {} } = bundle.json<{ usingComponents?: Record<string, string> }>(owner);
    return Object.values(usingComponents)
      .map((path) => posix.join(posix.dirname(owner), path))
      .filter((path) => !bundle.has(`${path}.json`))
      .map((path) => `${owner} names the component ${path}, which is not there`);
  });
  return [...unknown.map((key) => `app.json: WeChat knows no ${key}`), ...missing];
}
