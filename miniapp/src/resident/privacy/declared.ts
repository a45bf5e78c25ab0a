/** One kind of personal information that the mini-program takes through WeChat, as the privacy guide in WeChat's console declares it. */
export interface Declared {
  /** The console's own name for it. */
  readonly information: string;
  /** WeChat's interfaces that give it; a build that uses another one is refused by the tests. */
  readonly apis: readonly string[];
  /** What is done with it, as the guide says: 收集您的手机号. */
  readonly taking: string;
  readonly why: string;
  readonly kept: string;
}

/** All that is taken, and nothing else: no position, no address book, no album to write into. */
export const declared: readonly Declared[] = [
  {
    information: '选中的照片或视频信息',
    apis: ['chooseMedia'],
    taking: '收集您选中的照片或视频信息',
    why: '让人看清是什么情况，可以在报事、补充和办结时附照片',
    kept: '跟着这件事保存；注销后，办完的事删掉照片',
  },
  {
    information: '麦克风',
    apis: ['getRecorderManager'],
    taking: '访问您的麦克风',
    why: '让不方便打字的人按住说话来报事',
    kept: '跟着这件事保存；注销后，办完的事删掉录音',
  },
  {
    information: '手机号',
    apis: ['getPhoneNumber'],
    taking: '收集您的手机号',
    why: '让办理人和回访的人在您愿意时给您打电话，不留手机号也能报事',
    kept: '加密保存，到您换掉、收回或注销为止',
  },
  {
    information: '日历（仅写入）权限',
    apis: ['addPhoneCalendar'],
    taking: '使用您的日历（仅写入）权限',
    why: '您点“记到我的日历”时，把开会的时间和地点记到您自己的日历里',
    kept: '只写在您的手机上，我们读不到您的日历',
  },
];

/** The guide for WeChat's console, one line for each kind: 为了…，开发者将…收集您的…. */
export const guideLines = (): string[] =>
  declared.map(
    ({ taking, why, kept }) => `为了${why}，开发者将在获取您的明示同意后，${taking}。保存：${kept}。`,
  );
