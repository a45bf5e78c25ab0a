/** Who has not said what to be called. */
export const namelessWords = '没留称呼';
