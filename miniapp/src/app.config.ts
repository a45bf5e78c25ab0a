import { mainPages, packagePages } from './app.pages';

const preload = { network: 'all', packages: Object.keys(packagePages) } as const;

export default defineAppConfig({
  pages: mainPages.map((page) => `${page}/index`),
  subPackages: Object.entries(packagePages).map(([root, pages]) => ({
    root,
    pages: pages.map((page) => `${page}/index`),
  })),
  preloadRule: {
    'pages/building/index': { ...preload, packages: ['resident'] },
    'pages/wishes/index': { ...preload, packages: ['resident'] },
    'pages/topics/index': { ...preload, packages: ['deliberation'] },
    'pages/me/index': { ...preload, packages: [...preload.packages] },
  },
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '邻里',
    navigationBarBackgroundColor: '#F5F4F0',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F5F4F0',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5E676A',
    selectedColor: '#0D4F63',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/building/index',
        text: '首页',
        iconPath: 'assets/home.png',
        selectedIconPath: 'assets/home-on.png',
      },
      {
        pagePath: 'pages/wishes/index',
        text: '心愿',
        iconPath: 'assets/wish.png',
        selectedIconPath: 'assets/wish-on.png',
      },
      {
        pagePath: 'pages/topics/index',
        text: '议事',
        iconPath: 'assets/talk.png',
        selectedIconPath: 'assets/talk-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/me.png',
        selectedIconPath: 'assets/me-on.png',
      },
    ],
  },
});
