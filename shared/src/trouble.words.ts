/** When no answer came: what is safe, and what to do. */
export const networkWords = {
  writing: '没连上网，还没提交。您填的都还在，连上再点一次，不会重复。',
  reading: '没连上网。等一会儿再试一次。',
} as const;

/** When an answer came that says nothing. */
export const serverDownWords = '邻里这会儿没回应。您填的都还在，等一会儿再试。';

/** When the fault is ours. */
export const bugWords = '这里出了点问题。请再试一次，还不行就打电话。';
