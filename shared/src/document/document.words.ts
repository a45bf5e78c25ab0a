import type { DocumentPurpose } from './document.contract';

export const documentPurposeWords: Record<DocumentPurpose, string> = {
  rules: '制度文件',
  evidence: '佐证材料',
  emergency_plan: '应急动员预案',
  training: '培训材料',
  other: '其他材料',
};

/** What the fields of a document are called. */
export const documentFieldWords = { purpose: '用途', name: '名称', file: '文件' } as const;
