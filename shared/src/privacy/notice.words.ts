/** What the privacy notice says besides what WeChat is asked for and what `keptWords` says of each kind. */
export const noticeParts = {
  keeps: {
    title: '我们留下什么',
    lines: [
      '登录时，微信给我们一个只在邻里里有用的编号，没有您的微信号、头像和好友。',
      '您报事时写的话、说的话、拍的照片、在哪个门口。照片里的拍摄位置会先抹掉。',
      '录音只在您按住或点了“说话”时录，最长一分钟；没交的录音一天后删掉。录音可能交给街道选定的服务转成文字。',
      '您愿意留的称呼和手机号。手机号加密保存。',
      '您自己愿意写的：报到、岗位、本事、空闲时间、党员台账、留的话。未成年人的出生年份由监护人填，撤回同意就删掉。',
      '您做志愿服务的时长；想填才填的志愿者编号，想开才开的积分。',
      '从市民平台进来时，平台给您的编号。随时可以在这一页断开。',
    ],
  },
  sees: {
    title: '谁能看到',
    lines: [
      '邻居只能看到：哪一类事、在哪、什么时候报的、办到哪了。看不到您是谁，也看不到您的原话和照片，除非办理人核对过可以公开。录音从不给邻居听。',
      '噪音、纠纷、人身安全这类事不公开，只有办理的人看得到。',
      '办理人要看您的电话，得先写明原因，每次都有记录。',
      '办理人看不到您打的分。',
      '报到、岗位和本事，社区看得到；党员台账只有社区看得到；留的话只有两个人自己看得到；写到楼门口的称呼，谁都看得到。',
      '服务时长和积分只有您自己看得到；社区看得到补记、您请的更正，导出服务记录要留下是谁导的。',
    ],
  },
  rights: {
    title: '您随时可以',
    lines: [
      '改称呼、换手机号，或者把它们删掉：在“我的”里。',
      '撤回报的事：办结以前都可以，不费什么。',
      '注销：在“我的”里申请，24 小时内可以反悔。过后删掉您的编号、电话、称呼和通知；办完的事删掉原话、录音和照片；服务时长留在账上，不再看得出是谁的。',
    ],
  },
} as const;

/**
 * One version of the privacy notice. Whoever was told an older one is told what is another now
 * (个人信息保护法 第十七条第二款).
 */
export interface NoticeVersion {
  /** 1 for the first; each is one more than the one before. */
  readonly version: number;
  /** Local day from which it holds. */
  readonly from: string;
  /** What is another than before, in plain words; of the first, what it is about. */
  readonly changed: string;
}

/** Every version there was, the newest last. */
export const noticeVersions: readonly [NoticeVersion, ...NoticeVersion[]] = [
  {
    version: 1,
    from: '2026-12-01',
    changed: '留下什么，谁能看到，您可以怎样',
  },
];

/** The version that holds now. */
export const noticeNow: NoticeVersion = noticeVersions.at(-1) ?? noticeVersions[0];

/** What to tell whoever has opened the version `told` last; null when that is the newest. */
export function noticeNews(told: number | null): string | null {
  const news = noticeVersions
    .filter(({ version }) => version > (told ?? noticeNow.version - 1))
    .map(({ changed }) => changed)
    .join('；');
  return news || null;
}
