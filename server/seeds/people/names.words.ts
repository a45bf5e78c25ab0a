/** Surnames and given names of invented staff and neighbours. */
export const surnames = [
  '刘',
  '马',
  '许',
  '高',
  '罗',
  '梁',
  '宋',
  '唐',
  '韩',
  '冯',
  '董',
  '萧',
  '程',
  '曹',
  '袁',
  '邓',
  '傅',
  '沈',
  '曾',
  '彭',
  '吕',
  '苏',
  '卢',
  '蒋',
  '蔡',
  '贾',
  '丁',
  '魏',
  '薛',
  '叶',
] as const;

export const givenNames = [
  '建平',
  '晓燕',
  '志远',
  '秀英',
  '海涛',
  '雪梅',
  '国栋',
  '丽华',
  '文静',
  '立新',
  '玉兰',
  '俊杰',
  '春梅',
  '永强',
  '佳宁',
  '思源',
  '桂芳',
  '一鸣',
  '慧敏',
  '大为',
] as const;

/** How neighbours are called: surname and one of these. */
export const neighbourTitles = ['阿姨', '大爷', '老师', '师傅', '姐', '叔叔', '奶奶'] as const;

/** Who rents a home of the demo, and from whom. */
export const tenantAndLandlady = { tenant: '李明', landlady: '刘秀芬' } as const;

/** Where the demo's rolls come from. */
export const paperSource = '业主名册（演示）';
