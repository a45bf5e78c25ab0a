/** A code as it was typed, in the alphabet it was made of: no blanks or dashes, capitals, 0 for O, 1 for I and L. */
export const typedCode = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[\s\-—–_.·]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** The code of a browser's pass out of the link it shows as QR code; null when it is another link. */
export const passCodeFrom = (link: string | undefined): string | null =>
  /[?&]pass=([0-9A-Za-z]{8})(?![0-9A-Za-z])/.exec(link ?? '')?.[1] ?? null;
