import Taro from '@tarojs/taro';

/** Once a newer version has been fetched, offers to start it; whoever says no gets it at their next start. */
export function offerNewer(): void {
  const manager = Taro.getUpdateManager();
  manager.onUpdateReady(() => {
    void Taro.showModal({
      title: '邻里有新版',
      content: '更新只要几秒。正在填东西的话，可以先填完再更新。',
      confirmText: '现在更新',
      cancelText: '等会儿',
    }).then(({ confirm }) => confirm && manager.applyUpdate());
  });
}
