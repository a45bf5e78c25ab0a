/** What the fields of asks about categories are called. */
export const dispatchFieldWords = { place: '地点' } as const;
