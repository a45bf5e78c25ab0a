/** What an order says that follows from a missed promise with one tap. */
export const overdueOrderWords = '过了期限还没办结，请说明原因、现在怎样、打算哪天办好';

/** What a resident reads of an order: that there is one. */
export const underOrderWords = (body: string): string => `${body}正在督办`;
