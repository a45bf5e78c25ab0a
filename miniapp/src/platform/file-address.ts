/** Where a file lies whose link the server gave, as `/api/photos/…`: browsers know the host, WeChat must be told. */
export const fileAddress = (link: string): string => link.replace(/^\/api(?=\/)/, API_BASE);
